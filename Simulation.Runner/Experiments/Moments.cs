using MathNet.Numerics.Distributions;

namespace Simulation.Runner.Experiments;

/// <summary>Mean and variance of values as they come by (Welford), and the interval they leave for the mean.</summary>
public struct Moments
{
    private const int MostQuantiles = 256;

    [ThreadStatic]
    private static Dictionary<(long Degrees, double P), double>? _quantiles;

    private double _squares;
    private double _sizes;

    public long Count { get; private set; }
    public double Mean { get; private set; }
    public double Least { get; private set; }
    public double Most { get; private set; }

    public readonly double Variance => Count > 1 ? _squares / (Count - 1) : double.NaN;

    public readonly double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>How many values carry the mean: all of them where they are alike, as many as there are cases where a few stand among
    /// zeros or trifles (Kish's effective size: the sum of sizes squared over the sum of squares).</summary>
    public readonly double Carriers
    {
        get
        {
            double squares = _squares + (Count * Mean * Mean);
            return squares > 0 ? _sizes * _sizes / squares : 0;
        }
    }

    public void Add(double value)
    {
        Count++;
        (Least, Most) = Count == 1 ? (value, value) : (Math.Min(Least, value), Math.Max(Most, value));
        double before = value - Mean;
        Mean += before / Count;
        _squares += before * (value - Mean);
        _sizes += Math.Abs(value);
    }

    /// <summary>Half the width of the interval for the mean; several intervals that must hold together are wider.</summary>
    public readonly double HalfWidth(int simultaneous = 1, double level = 0.95)
    {
        if (Count < 2) return double.NaN;

        // Bonferroni: each of m intervals at 1 - 5%/m, so that all hold together with 95%.
        double tail = (1 - level) / simultaneous / 2;
        return StudentQuantile(Count - 1, 1 - tail) * StandardError;
    }

    /// <summary>Of Student's t; with one or two degrees of freedom it lies further out than MathNet looks.</summary>
    public static double StudentQuantile(long degrees, double p)
    {
        switch (degrees)
        {
            case 1: return Math.Tan(Math.PI * (p - 0.5));
            case 2: return ((2 * p) - 1) / Math.Sqrt(2 * p * (1 - p));
        }

        // It is searched for step by step, and asked for thing after thing with as many runs.
        var known = _quantiles ??= [];
        if (known.TryGetValue((degrees, p), out double quantile)) return quantile;
        if (known.Count == MostQuantiles) known.Clear();
        return known[(degrees, p)] = StudentT.InvCDF(0, 1, degrees, p);
    }
}

/// <summary>Two values at a time: how they hang together, and what pairing them gains.</summary>
public struct PairedMoments
{
    private Moments _one;
    private Moments _other;
    private Moments _difference;
    private double _products;

    public readonly Moments One => _one;
    public readonly Moments Other => _other;
    public readonly Moments Difference => _difference;

    public readonly double Correlation
    {
        get
        {
            double spread = Math.Sqrt(_one.Variance * _other.Variance);
            return spread > 0 ? _products / (_one.Count - 1) / spread : double.NaN;
        }
    }

    /// <summary>The variance of the difference of independent runs over that of paired ones: how many times fewer runs pairing needs.
    /// Infinite where nothing differs; below 1 pairing backfires.</summary>
    public readonly double VarianceRatio
    {
        get
        {
            double independent = _one.Variance + _other.Variance;
            return independent == 0 ? double.NaN : independent / _difference.Variance;
        }
    }

    public void Add(double one, double other)
    {
        double before = one - _one.Mean;
        _one.Add(one);
        _other.Add(other);
        _products += before * (other - _other.Mean);
        _difference.Add(other - one);
    }
}
