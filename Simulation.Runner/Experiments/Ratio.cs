namespace Simulation.Runner.Experiments;

/// <summary>
/// One mean over another, of values that belong to the same runs, with the interval of Fieller's theorem: wide where the
/// one below is badly known, and none at all where it may be zero.
/// </summary>
public readonly record struct Ratio(double Value, double Low, double High, Footing Footing = Footing.Firm)
{
    public bool IsFirm => Footing == Footing.Firm;

    /// <summary>The 90% band, chance and assumptions together: of any value outside it, one over the other lies surely above, or below.
    /// An end is infinite where no value on that side is out of the question; nothing for runs with a single set of assumptions.</summary>
    public (double Low, double High)? Band { get; init; }

    /// <summary>The ends that are shown: the band, or the interval where there is one set of assumptions.</summary>
    public (double Low, double High) Shown => Band ?? (Low, High);

    /// <summary>The ends a claim goes by: chance and, where they are spread, assumptions together.</summary>
    public double ClaimLow => Band is { } band ? Math.Min(band.Low, Low) : Low;
    public double ClaimHigh => Band is { } band ? Math.Max(band.High, High) : High;

    /// <summary>One mean over another, of the same runs.</summary>
    /// <param name="runs">What goes over and under the line, run by run.</param>
    /// <param name="simultaneous">How many intervals have to hold together.</param>
    /// <param name="members">The set of assumptions each run lived with; nothing where there is only one.</param>
    public static Ratio Of(IReadOnlyList<(double Above, double Below)> runs, int simultaneous = 1, IReadOnlyList<int>? members = null)
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
        return new(above.Mean / below.Mean, (b / a) - half, (b / a) + half) { Band = BandOf(runs, members, above.Mean / below.Mean) };
    }

    /// <summary>Fieller's argument with both sources of doubt: a value is out of the question where the band of what is above less so
    /// many times what is below leaves out zero.</summary>
    private static (double Low, double High)? BandOf(IReadOnlyList<(double Above, double Below)> runs, IReadOnlyList<int>? members, double value)
    {
        if (members is null) return null;
        int sets = members.Max() + 1;
        bool? IsOut(double ratio)
        {
            var sums = new MemberMeans(sets, 1);
            for (int run = 0; run < runs.Count; run++)
                sums.Add(members[run], 0, runs[run].Above - (ratio * runs[run].Below));
            return sums.DoubtOf(0, Bounds.Endless) is { } doubt ? doubt.Low > 0 || doubt.High < 0 : null;
        }

        return IsOut(value) is null ? null : (Edge(-1), Edge(1));

        // Outward by doubling until it is out of the question, then halved down to the edge.
        double Edge(int side)
        {
            double inside = 0;
            double step = Math.Max(Math.Abs(value), 1e-6) / 8;
            for (int doubled = 0; doubled < Furthest; doubled++, step *= 2)
            {
                if (IsOut(value + (side * step)) == true) return value + (side * Between(inside, step, side));
                inside = step;
            }

            return side * double.PositiveInfinity;
        }

        double Between(double inside, double outside, int side)
        {
            for (int halved = 0; halved < Halvings; halved++)
            {
                double middle = (inside + outside) / 2;
                if (IsOut(value + (side * middle)) == true) outside = middle;
                else inside = middle;
            }

            return inside;
        }
    }

    private const double Level = 0.95;
    private const int Furthest = 24;
    private const int Halvings = 24;
}
