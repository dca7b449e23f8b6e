using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>What the laws need of a run.</summary>
internal static class Runs
{
    /// <summary>The fingerprint of every week.</summary>
    public static ulong[] Weekly(Scenario scenario, ulong seed = 1, int replicate = 0, int years = 6, AssumptionSet? assumptions = null)
    {
        int weeks = years * Week.PerYear;
        var complex = new ComplexRun(new Blueprint(scenario, assumptions ?? new AssumptionSet(), weeks)).Start(seed, replicate);
        return [.. ComplexRun.Weeks(complex).Select(_ => Fingerprint.Of(complex))];
    }

    /// <summary>One number per replicate, two threads at a time.</summary>
    public static double[] Each(Scenario scenario, int replicates, int years, Func<RunResult, double> ask, AssumptionSet? assumptions = null, ulong seed = 1)
    {
        var blueprint = new Blueprint(scenario, assumptions ?? new AssumptionSet(), years * Week.PerYear);
        var answers = new double[replicates];
        Parallel.For(0, replicates, new ParallelOptions { MaxDegreeOfParallelism = 2 }, () => new ComplexRun(blueprint), (replicate, _, run) =>
        {
            answers[replicate] = ask(run.Run(seed, replicate));
            return run;
        }, _ => { });
        return answers;
    }

    /// <summary>Mean and standard error.</summary>
    public static (double Mean, double Error) Summary(IReadOnlyList<double> sample)
    {
        double mean = sample.Average();
        double variance = sample.Sum(x => (x - mean) * (x - mean)) / (sample.Count - 1);
        return (mean, Math.Sqrt(variance / sample.Count));
    }

    /// <summary>The same for the differences of two samples with the same people.</summary>
    public static (double Mean, double Error) Paired(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
        Summary([.. one.Zip(other, (a, b) => b - a)]);

    /// <summary>Broad participation from year 2 up to and including year 5.</summary>
    public static double BroadInYears2To5(RunResult result) =>
        Outcome.ParticipationBroad.Over(result.Series, Week.PerYear, 5 * Week.PerYear);
}
