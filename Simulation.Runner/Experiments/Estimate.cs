namespace Simulation.Runner.Experiments;

/// <summary>What many runs say about one outcome: the mean with its 95% interval, and the spread between runs.</summary>
public readonly record struct Estimate(long Runs, double Mean, double HalfWidth, double Q05, double Q50, double Q95, Footing Footing = Footing.Firm)
{
    public Bounds Bounds { get; init; } = Bounds.Endless;

    /// <summary>The lowest and the highest of the runs.</summary>
    public double Least { get; init; }
    public double Most { get; init; }

    /// <summary>What the assumptions leave open; nothing for runs with a single set of them.</summary>
    public Doubt? Doubt { get; init; }

    public double Low => Bounds.From(Mean, HalfWidth);
    public double High => Bounds.To(Mean, HalfWidth);

    /// <summary>Whether the interval stops at one of the bounds, and so lies on one side of the mean more than on the other.</summary>
    public bool IsCut => Low > Mean - HalfWidth || High < Mean + HalfWidth;

    /// <summary>The ends a claim goes by: chance and, where they are spread, assumptions together.</summary>
    public double ClaimLow => Doubt is { } doubt ? Math.Min(doubt.Low, Low) : Low;
    public double ClaimHigh => Doubt is { } doubt ? Math.Max(doubt.High, High) : High;

    public static Estimate Of(in Moments moments, Sketch spread, Bounds bounds, Doubt? doubt = null)
    {
        var footing = Footings.Of(moments);
        double mean = footing == Footing.NoValue ? double.NaN : moments.Mean;
        double[] q = spread.Quantiles(0.05, 0.5, 0.95);
        double half = footing == Footing.Firm ? doubt?.HalfWidth() ?? moments.HalfWidth() : double.NaN;
        return new Estimate(moments.Count, mean, half, q[0], q[1], q[2], footing)
        {
            Bounds = bounds,
            Least = moments.Least,
            Most = moments.Most,
            Doubt = footing == Footing.Firm ? doubt : null,
        };
    }
}

/// <summary>What pairs of runs with the same people say about the difference in one outcome.</summary>
public readonly record struct Contrast(
    long Runs,
    double Base,
    double Alternative,
    double Difference,
    double HalfWidth,
    double Correlation,
    double VarianceRatio,
    Footing Footing = Footing.Firm)
{
    public Bounds Bounds { get; init; } = Bounds.Endless;

    /// <summary>What the assumptions leave open; nothing for runs with a single set of them.</summary>
    public Doubt? Doubt { get; init; }

    public double Low => Bounds.From(Difference, HalfWidth);
    public double High => Bounds.To(Difference, HalfWidth);

    /// <summary>The ends a claim goes by: chance and, where they are spread, assumptions together.</summary>
    public double ClaimLow => Doubt is { } doubt ? Math.Min(doubt.Low, Low) : Low;
    public double ClaimHigh => Doubt is { } doubt ? Math.Max(doubt.High, High) : High;

    /// <summary>Pairing made the difference noisier than independent runs would have.</summary>
    public bool Backfires => VarianceRatio < 0.9;

    public static Contrast Of(in PairedMoments pairs, Bounds bounds, int simultaneous, Doubt? doubt = null)
    {
        var footing = Footings.Of(pairs.Difference);
        double half = footing == Footing.Firm ? doubt?.HalfWidth(simultaneous) ?? pairs.Difference.HalfWidth(simultaneous) : double.NaN;

        // What a handful of pairs differ says as little about the variance as about the mean.
        double ratio = footing is Footing.Firm or Footing.Nothing ? pairs.VarianceRatio : double.NaN;
        if (footing == Footing.NoValue)
            return new Contrast(0, double.NaN, double.NaN, double.NaN, half, double.NaN, ratio, footing);
        var (one, other, difference) = (pairs.One.Mean, pairs.Other.Mean, pairs.Difference.Mean);
        return new Contrast(pairs.Difference.Count, one, other, difference, half, pairs.Correlation, ratio, footing)
        {
            Bounds = bounds,
            Doubt = footing == Footing.Firm ? doubt : null,
        };
    }
}
