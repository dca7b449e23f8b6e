using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

/// <summary>A place of a calibration at which the model is tried: what part of it, and its number there.</summary>
public readonly record struct PointPlace(int Stage, int Number);

/// <summary>What the model gave for each target at a point of the space of all assumptions.</summary>
public sealed record SimulatedPoint(PointPlace Place, double[] Point, IReadOnlyList<Estimated> Targets);

/// <summary>Tries the model at points, several at a time, each with chances of its own; what was tried before is taken from the
/// file in which it is kept.</summary>
public sealed class PointSimulator(PriorSpace space, IReadOnlyList<Quantity> targets, ulong seed, int threads, PointFile? file = null)
{
    private readonly Situation[] _arms = [.. targets.SelectMany(q => q.Parts).Select(p => p.Situation).Distinct()];

    /// <summary>Runs for one replicate of everything.</summary>
    public int Arms => _arms.Length;

    /// <summary>The points in order, whoever is ready first.</summary>
    public IReadOnlyList<SimulatedPoint> Try(int stage, IReadOnlyList<double[]> points, int replicates, Action<bool>? each, CancellationToken cancel)
    {
        var tried = new SimulatedPoint[points.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, points.Count, options, number =>
        {
            var place = new PointPlace(stage, number);
            bool isKnown = file?.Find(place, points[number]) is { } known;
            var found = isKnown ? file!.Find(place, points[number])! : Simulate(place, points[number], replicates, cancel);
            tried[number] = new(place, points[number], found);
            if (!isKnown) file?.Keep(tried[number]);
            each?.Invoke(isKnown);
        });
        return tried;
    }

    private IReadOnlyList<Estimated> Simulate(PointPlace place, double[] point, int replicates, CancellationToken cancel)
    {
        (string, double)[] values = [.. space.Values(point)];
        var supposed = _arms.ToDictionary(arm => arm, arm => arm.Supposing(values));
        Quantity[] here = [.. targets.Select(q => q with { Parts = [.. q.Parts.Select(p => (supposed[p.Situation], p.Measure))] })];
        ulong own = Emulation.Luck.SeedOf(seed, place.Stage, place.Number);
        return QuantityRunner.Estimate(here, replicates, new Laboratory(own, 1), null, cancel);
    }
}
