using Simulation.Runner.Emulation;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Calibration;

/// <summary>A draw of the chains that was tried on the model itself: the log of the chance of each target there, and what the emulators
/// made of them together.</summary>
public sealed record SimulatedDraw(SimulatedPoint Simulated, double EmulatedLog, IReadOnlyList<double> Logs)
{
    /// <summary>The chain went by the emulators; the weight puts the model in their place.</summary>
    public double LogWeight => Logs.Sum() - EmulatedLog;
}

/// <summary>A target that was left out: where it is predicted to be from the others, as something that is measured once more.</summary>
/// <param name="Effective">The number of draws of equal weight that say as much.</param>
public sealed record LeftOutTarget(Quantity Quantity, double Low, double Median, double High, double Effective)
{
    public bool IsInside => Quantity.Target >= Low && Quantity.Target <= High;
}

/// <summary>The draws with their weights, and what follows from them.</summary>
public sealed class SimulatedDraws
{
    private readonly IReadOnlyList<TargetScale> _scales;

    public SimulatedDraws(IReadOnlyList<TargetScale> scales, IReadOnlyList<SimulatedPoint> points, IReadOnlyList<double> emulatedLogs)
    {
        _scales = scales;
        All = [.. points.Zip(emulatedLogs, (p, log) => new SimulatedDraw(p, log, [.. scales.Select((s, t) => s.LogLikelihood(p.Targets[t]))]))];
        Weights = DrawWeights.FromLogs([.. All.Select(d => d.LogWeight)]);
        Near = [.. points.Select(p => scales.Select((s, t) => s.Implausibility(p.Targets[t])).All(off => !(off >= Wave.Limit)))];
    }

    public IReadOnlyList<SimulatedDraw> All { get; }

    public IReadOnlyList<double> Weights { get; }

    /// <summary>Whether a draw lies within three standard deviations of every target.</summary>
    public IReadOnlyList<bool> Near { get; }

    public double Effective => DrawWeights.Effective(Weights);

    /// <summary>The part of the draws that lies near every target, as they came and by weight.</summary>
    public (double AsTheyCame, double ByWeight) PartNear =>
        (Near.Count(n => n) / (double)Near.Count, Near.Zip(Weights, (n, w) => n ? w : 0).Sum());

    /// <summary>What the model gives for a target: 5%, median and 95% of the weight.</summary>
    public (double Low, double Median, double High) Predicted(int target) => Band(Values(target), Weights);

    /// <summary>How far a target is off on average, in standard deviations; above zero where the model gives more.</summary>
    public double Off(int target)
    {
        var scale = _scales[target];
        double off = Known(target).Sum(k => k.Weight * (scale.Of(k.Value) - scale.Aim.Value));
        return off / Known(target).Sum(k => k.Weight) / Math.Sqrt(scale.Aim.Variance);
    }

    /// <summary>How closeness to one target goes with closeness to another, from -1 (what comes nearer to one goes off the other) to 1. Over
    /// the draws as they came: a few of them carry most of the weight, and among a few much goes together by chance.</summary>
    public double Together(int one, int other)
    {
        double[] Near(int target) => [.. All.Select(d => Math.Min(6, Finite(_scales[target].Implausibility(d.Simulated.Targets[target]))))];
        return DrawWeights.Correlation(Near(one), Near(other), [.. All.Select(_ => 1.0)]);
    }

    /// <summary>Each target predicted from the others: weights without it, its values, and what measuring it once more would add.</summary>
    public IReadOnlyList<LeftOutTarget> LeftOut(ulong seed)
    {
        return [.. _scales.Select((scale, t) =>
        {
            double[] weights = DrawWeights.FromLogs([.. All.Select(d => d.LogWeight - d.Logs[t])]);
            var luck = new Luck(Luck.SeedOf(seed, t));
            double[] again = [.. All.Select(d => scale.Of(d.Simulated.Targets[t].Value))
                .Select(v => scale.Link.Back(v + (Math.Sqrt(scale.Aim.Variance) * luck.Normal())))];
            var (low, median, high) = Band(again, weights);
            return new LeftOutTarget(scale.Quantity, low, median, high, DrawWeights.Effective(weights));
        })];
    }

    /// <summary>Of the draws that are taken at all, so many times each, the one in the middle: whose targets lie nearest to the mean of all
    /// that are taken, each in units of how far they come apart.</summary>
    public int Middle(IReadOnlyList<int> times)
    {
        int[] taken = [.. Enumerable.Range(0, times.Count).Where(draw => times[draw] > 0)];
        double[] away = new double[taken.Length];
        for (int target = 0; target < _scales.Count; target++)
        {
            double[] values = [.. taken.Select(draw => All[draw].Simulated.Targets[target].Value)];
            var moments = default(Moments);
            foreach (var (draw, value) in taken.Zip(values).Where(one => double.IsFinite(one.Second)))
            {
                for (int time = 0; time < times[draw]; time++) moments.Add(value);
            }

            double spread = Math.Sqrt(moments.Variance);
            if (!(spread > 0)) continue;
            for (int nth = 0; nth < taken.Length; nth++)
                away[nth] += double.IsFinite(values[nth]) ? Math.Pow((values[nth] - moments.Mean) / spread, 2) : 1;
        }

        return Array.IndexOf(away, away.Min());
    }

    private double[] Values(int target) => [.. All.Select(d => d.Simulated.Targets[target].Value)];

    private IEnumerable<(double Value, double Weight)> Known(int target) => Values(target).Zip(Weights).Where(k => double.IsFinite(k.First));

    private static (double Low, double Median, double High) Band(double[] values, IReadOnlyList<double> weights)
    {
        var known = values.Zip(weights).Where(k => double.IsFinite(k.First)).ToList();
        double[] numbers = [.. known.Select(k => k.First)];
        double[] heavy = [.. known.Select(k => k.Second)];
        double At(double part) => DrawWeights.Quantile(numbers, heavy, part);
        return (At(0.05), At(0.5), At(0.95));
    }

    private static double Finite(double off) => double.IsFinite(off) ? off : Wave.Limit;
}
