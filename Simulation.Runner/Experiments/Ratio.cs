namespace Simulation.Runner.Experiments;

/// <summary>
/// One mean over another, of values that belong to the same runs, with the interval of Fieller's theorem: wide where the
/// one below is badly known, and none at all where it may be zero.
/// </summary>
public readonly record struct Ratio(double Value, double Low, double High, Footing Footing = Footing.Firm)
{
    public bool IsFirm => Footing == Footing.Firm;

    public static Ratio Of(IReadOnlyList<(double Above, double Below)> runs, int simultaneous = 1)
    {
        var (above, below) = (default(Moments), default(Moments));
        foreach (var (one, other) in runs)
        {
            above.Add(one);
            below.Add(other);
        }

        var footing = Footings.Of(below);
        if (footing != Footing.Firm)
            return new(double.NaN, double.NaN, double.NaN, footing);
        double products = runs.Sum(run => (run.Above - above.Mean) * (run.Below - below.Mean)) / (runs.Count - 1);
        double t = Moments.StudentQuantile(runs.Count - 1, 1 - ((1 - Level) / simultaneous / 2));
        double reach = t * t / runs.Count;
        double a = (below.Mean * below.Mean) - (reach * below.Variance);
        double b = (above.Mean * below.Mean) - (reach * products);
        double c = (above.Mean * above.Mean) - (reach * above.Variance);
        if (a <= 0)
            return new(above.Mean / below.Mean, double.NaN, double.NaN, Footing.FewCases);
        double half = Math.Sqrt(Math.Max(0, (b * b) - (a * c))) / a;
        return new(above.Mean / below.Mean, (b / a) - half, (b / a) + half);
    }

    /// <summary>The same moved and stretched; the ends stay low and high.</summary>
    public Ratio Map(double factor, double plus)
    {
        var (one, other) = ((factor * Low) + plus, (factor * High) + plus);
        return this with { Value = (factor * Value) + plus, Low = Math.Min(one, other), High = Math.Max(one, other) };
    }

    private const double Level = 0.95;
}
