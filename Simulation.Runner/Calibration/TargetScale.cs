using Simulation.Runner.Emulation;

namespace Simulation.Runner.Calibration;

/// <summary>A target on the scale of its emulator: what it is held against there, and how what runs give is brought to it.</summary>
public sealed record TargetScale(Quantity Quantity, Link Link, Aim Aim)
{
    // Further off than this many standard deviations a point is as wrong as any other, and would pull an emulator askew.
    private const double Furthest = 12;

    // Errors of a few replicates are rough; points with like values have like errors.
    private const int Alike = 40;

    public static TargetScale For(Quantity quantity, IReadOnlyList<double> seen)
    {
        var link = Link.For(quantity.Unit == Unit.Share, quantity.Low, quantity.High, [.. seen.Where(double.IsFinite)]);
        double width = link.Of(quantity.High) - link.Of(quantity.Low);
        double off = (link.Of(quantity.Target + quantity.Discrepancy) - link.Of(quantity.Target - quantity.Discrepancy)) / 2;
        return new(quantity, link, new Aim(link.Of(quantity.Target), width * width / 12, off * off));
    }

    private double Deviation => Math.Sqrt(Aim.Variance);

    /// <summary>A value on the scale of the emulator.</summary>
    public double Of(double value) =>
        double.IsFinite(value) ? Math.Clamp(Link.Of(value), Aim.Value - (Furthest * Deviation), Aim.Value + (Furthest * Deviation)) : double.NaN;

    /// <summary>The variance of what a few replicates gave, on that scale.</summary>
    public double NoiseOf(Estimated estimated)
    {
        double error = estimated.Error * Link.Slope(estimated.Value);
        return double.IsFinite(error) ? Math.Min(error * error, Aim.Variance * Furthest * Furthest / 4) : double.NaN;
    }

    /// <summary>How far off a simulated value is, in standard deviations; nothing where it is no number.</summary>
    public double Implausibility(Estimated estimated) => Aim.Implausibility(Of(estimated.Value), NoiseOf(estimated));

    /// <summary>The log of the chance of what was measured, given what was simulated; what is no number is three standard deviations off.</summary>
    public double LogLikelihood(Estimated estimated)
    {
        double value = Of(estimated.Value);
        double noise = NoiseOf(estimated);
        return double.IsFinite(value + noise) ? Aim.LogLikelihood(value, noise) : Aim.LogLikelihood(Aim.Value + (Wave.Limit * Deviation), 0);
    }

    /// <summary>Points as emulators take them: values and their noise, smoothed over points with like values.</summary>
    public static IReadOnlyList<Tried> Linked(IReadOnlyList<TargetScale> scales, IReadOnlyList<SimulatedPoint> points)
    {
        double[][] values = [.. scales.Select((scale, t) => points.Select(p => scale.Of(p.Targets[t].Value)).ToArray())];
        double[][] noise = [.. scales.Select((scale, t) => Smoothed(values[t], [.. points.Select(p => scale.NoiseOf(p.Targets[t]))]))];
        return [.. points.Select((p, i) => new Tried(p.Point, [.. values.Select(v => v[i])], [.. noise.Select(v => v[i])]))];
    }

    private static double[] Smoothed(double[] values, double[] noise)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).Where(i => double.IsFinite(values[i] + noise[i]))
            .OrderBy(i => values[i]).ThenBy(i => i)];
        double[] smoothed = new double[values.Length];
        Array.Fill(smoothed, double.NaN);
        for (int at = 0; at < order.Length; at++)
        {
            int from = Math.Max(0, Math.Min(at - (Alike / 2), order.Length - Alike));
            int to = Math.Min(order.Length, from + Alike);
            double sum = 0;
            for (int i = from; i < to; i++) sum += noise[order[i]];
            smoothed[order[at]] = sum / (to - from);
        }

        return smoothed;
    }
}
