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

    public ComplexRun(Blueprint blueprint)
    {
        _complex = new HousingComplex(blueprint);
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
        Start(seed, replicate);
        _complex.Cancel = cancel;
        try
        {
            for (int week = 0; week < _complex.Blueprint.Weeks && !cancel.IsCancellationRequested; week++)
                Schedule.Run(_complex, new Week(week));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The week that was cut short has not been written down.
        }

        return new RunResult(_complex, seed, replicate);
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
