using System.Diagnostics;
using MathNet.Numerics.Statistics;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

/// <summary>What a target does before anything is fitted to it.</summary>
/// <param name="Central">What the model gives with central assumptions.</param>
/// <param name="Inside">The share of draws from the ranges of all assumptions that lie in its range.</param>
/// <param name="Near">The share within three standard deviations, what the model may be off by included.</param>
/// <param name="Most">The assumption it goes with most, and how far (Spearman).</param>
public sealed record TargetCheck(QuantityResult Central, double Inside, double Near, (string Path, double Correlation) Most)
{
    private const double Echo = 0.8;
    private const double Everything = 0.95;

    /// <summary>Whether it nearly repeats one assumption, or excludes next to nothing.</summary>
    public bool IsEcho => Math.Abs(Most.Correlation) >= Echo;
    public bool ExcludesNothing => Inside >= Everything;
}

/// <summary>What one complex costs: the targets that are read off it, and milliseconds for a run.</summary>
public sealed record ArmCost(Situation Situation, IReadOnlyList<string> Targets, double Milliseconds);

/// <summary>Looks at targets before an ensemble is held against them: what they exclude, which merely repeat an assumption, what they cost.</summary>
public static class TargetChecker
{
    private const double Sigmas = 3;
    private const int Warm = 16;
    private const int Timed = 24;

    public static IReadOnlyList<TargetCheck> Run(
        Targets targets, int draws, int replicates, ulong seed, int threads, Action<Progress>? report = null, CancellationToken cancel = default)
    {
        var central = QuantityRunner.Run(targets.All, Warm * replicates, new Laboratory(seed, threads), null, cancel);
        var prior = Ensemble.Prior(draws, seed);
        double[][] values = [.. prior.Members.Select(member =>
        {
            var shifted = targets.All.Select(q => q with
            {
                Parts = [.. q.Parts.Select(p => (p.Situation.Supposing(prior.Paths.Zip(member.Values)), p.Measure))],
            });
            var results = QuantityRunner.Run([.. shifted], replicates, new Laboratory(seed + (ulong)member.Number + 1, threads), null, cancel);
            report?.Invoke(new Progress(member.Number + 1, draws, 0));
            return results.Select(r => r.Value).ToArray();
        })];
        return [.. central.Select((result, target) => Of(result, prior, [.. values.Select(v => v[target])]))];
    }

    /// <summary>Measured on one thread, after a few runs that count for nothing.</summary>
    public static IReadOnlyList<ArmCost> Costs(Targets targets, ulong seed, CancellationToken cancel = default) =>
        [.. targets.All.SelectMany(q => q.Parts).Select(p => p.Situation).Distinct().Select(arm => Cost(arm, targets, seed, cancel))];

    private static TargetCheck Of(QuantityResult central, Ensemble prior, double[] values)
    {
        var target = central.Quantity;
        int[] known = [.. Enumerable.Range(0, values.Length).Where(i => double.IsFinite(values[i]))];
        double[] given = [.. known.Select(i => values[i])];
        double Share(Func<double, bool> where) => given.Length == 0 ? 0 : (double)given.Count(where) / values.Length;
        double reach = Sigmas * Math.Sqrt(target.Variance);
        var most = prior.Paths
            .Select((path, nth) => (Path: path, By: Correlation.Spearman(known.Select(i => prior.Members[i].Values[nth]), given)))
            .Where(one => double.IsFinite(one.By)).OrderByDescending(one => Math.Abs(one.By)).FirstOrDefault();
        return new TargetCheck(central, Share(v => v >= target.Low && v <= target.High), Share(v => Math.Abs(v - target.Target) <= reach), most);
    }

    private static ArmCost Cost(Situation arm, Targets targets, ulong seed, CancellationToken cancel)
    {
        var here = targets.All.Where(q => q.Parts.Any(p => p.Situation == arm)).ToList();
        void Live(ulong with, int runs)
        {
            var laboratory = new Laboratory(with, 1);
            foreach (var (_, measure) in here.SelectMany(q => q.Parts).Where(p => p.Situation == arm)) laboratory.Ask(arm, measure, runs);
            laboratory.Run(null, cancel);
        }

        Live(seed, Warm);
        var watch = Stopwatch.StartNew();
        Live(seed + 1, Timed);
        return new ArmCost(arm, [.. here.Select(q => q.Id)], watch.Elapsed.TotalMilliseconds / Timed);
    }
}
