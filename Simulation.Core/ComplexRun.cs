using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;

namespace Simulation.Core;

/// <summary>Scenario, assumptions and seed become a result. The only loop over weeks; one object serves many replicates.</summary>
public sealed class ComplexRun
{
    private readonly HousingComplex _complex;

    /// <summary>A complex to run, over and over.</summary>
    /// <param name="blueprint">What is decided and believed.</param>
    /// <param name="before">A run whose results are not looked at any more.</param>
    public ComplexRun(Blueprint blueprint, ComplexRun? before = null)
    {
        _complex = new HousingComplex(blueprint, before?._complex.Series);
    }

    /// <summary>The state, to look at.</summary>
    public HousingComplex Complex => _complex;

    /// <summary>Runs one complex with everything as usual, and gives the result.</summary>
    public static RunResult Of(Scenario scenario, ulong seed = 1, int replicate = 0, int years = 10, AssumptionSet? assumptions = null)
    {
        var blueprint = new Blueprint(scenario, assumptions ?? new AssumptionSet(), years * Week.PerYear);
        return new ComplexRun(blueprint).Run(seed, replicate);
    }

    /// <summary>
    /// Runs one replicate. When cancelled it stops before the next week, or where a week is long in the middle of it, and
    /// keeps the weeks that have been recorded.
    /// </summary>
    public RunResult Run(ulong seed, int replicate, CancellationToken cancel = default)
    {
        using var weeks = Weeks(Start(seed, replicate)).GetEnumerator();
        _complex.Cancel = cancel;
        try
        {
            while (!cancel.IsCancellationRequested && weeks.MoveNext())
            {
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The week that was cut short has not been written down.
        }

        return new RunResult(_complex, seed, replicate);
    }

    /// <summary>
    /// The weeks that are left of a run, each given when it is over. Whoever times or counts what happens in a week says
    /// how it is run.
    /// </summary>
    public static IEnumerable<Week> Weeks(HousingComplex complex, Action<HousingComplex, Week>? run = null)
    {
        run ??= Schedule.Run;
        while (complex.Series.Weeks < complex.Blueprint.Weeks)
        {
            var week = new Week(complex.Series.Weeks);
            run(complex, week);
            yield return week;
        }
    }

    /// <summary>Lets weeks go by until a given one is the next.</summary>
    public static void RunTo(HousingComplex complex, int next)
    {
        using var weeks = Weeks(complex).GetEnumerator();
        while (complex.Series.Weeks < next && weeks.MoveNext())
        {
        }
    }

    /// <summary>The first day, for those who want to go through the weeks themselves.</summary>
    public HousingComplex Start(ulong seed, int replicate)
    {
        _complex.Cancel = default;
        _complex.Reset(seed, replicate);
        Allocation.Open(_complex);
        return _complex;
    }
}
