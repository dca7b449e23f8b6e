namespace Simulation.Runner.Figures.Model;

/// <summary>One set of marks in a chart. To add a kind: a record here, its extent in RangeFinder, its marks in Drawing.</summary>
/// <param name="Name">What a reader calls it, in the language of the figure.</param>
public abstract record ChartSeries(string Name)
{
    public string Name { get; } = Check.Text(Name, "The name of a series");

    public SeriesColour Colour { get; init; }
}

/// <summary>A line through points; NaN leaves a gap, a point between two gaps becomes a dot.</summary>
public sealed record Line : ChartSeries
{
    private readonly double[] _x;
    private readonly double[] _y;

    public Line(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
        : base(name)
    {
        Check.SameLength(y.Count, x.Count, $"Line '{name}'", "its x", nameof(y));
        _x = Check.AllFinite(x, $"The x of line '{name}'", nameof(x));
        _y = Check.Gapped(y, $"The y of line '{name}'", nameof(y));
    }

    public ReadOnlySpan<double> X => _x;
    public ReadOnlySpan<double> Y => _y;
}

/// <summary>What a band says; the kinds look different because they are different.</summary>
public enum BandRole
{
    /// <summary>Where single runs end up, for example from the 5th to the 95th percentile: what may happen.</summary>
    SpreadOfRuns,

    /// <summary>Where the mean may lie, chance and assumptions together.</summary>
    WithAssumptions,

    /// <summary>How well the mean is known, for example its 95% interval: what the number of runs leaves open.</summary>
    IntervalOfMean,
}

/// <summary>The area between a lower and an upper line.</summary>
public sealed record Band : ChartSeries
{
    private readonly double[] _x;
    private readonly double[] _lower;
    private readonly double[] _upper;

    /// <summary>The name is the label of the role ("spreiding van runs (5-95%)").</summary>
    public Band(string name, BandRole role, IReadOnlyList<double> x, IReadOnlyList<double> lower, IReadOnlyList<double> upper)
        : base(name)
    {
        if (!Enum.IsDefined(role)) throw new ArgumentException($"Band '{name}' has an unknown role {role}.", nameof(role));
        Check.SameLength(lower.Count, x.Count, $"The lower bound of band '{name}'", "its x", nameof(lower));
        Check.SameLength(upper.Count, x.Count, $"The upper bound of band '{name}'", "its x", nameof(upper));
        Role = role;
        _x = Check.AllFinite(x, $"The x of band '{name}'", nameof(x));
        _lower = Check.Gapped(lower, $"The lower bound of band '{name}'", nameof(lower));
        _upper = Check.Gapped(upper, $"The upper bound of band '{name}'", nameof(upper));
        Check.Increasing(_x, $"The x of band '{name}'", nameof(x));
        for (int i = 0; i < _x.Length; i++) Check.Ordered(_lower[i], _upper[i], $"Band '{name}' at position {i}", nameof(lower));
    }

    public BandRole Role { get; }
    public ReadOnlySpan<double> X => _x;
    public ReadOnlySpan<double> Lower => _lower;
    public ReadOnlySpan<double> Upper => _upper;

    /// <summary>The name of the line it belongs to and takes its colour from; without it, the first series that is no band.</summary>
    public string? Of { get; init; }
}

/// <summary>A dot and its interval.</summary>
/// <param name="Position">Where it stands: a number, or the index of a category.</param>
public readonly record struct Dot(double Position, double Value, double Low, double High)
{
    /// <summary>A dot without an interval.</summary>
    public static Dot Exact(double position, double value) => new(position, value, value, value);

    /// <summary>An interval inside the other, drawn thicker: what chance alone leaves open within what is open in all.</summary>
    public (double Low, double High)? Within { get; init; }
}

/// <summary>Along which axis the values of dots lie.</summary>
public enum Direction
{
    /// <summary>Values go up: positions are on x.</summary>
    Upright,

    /// <summary>Values go right: positions are on y, which leaves room for long names.</summary>
    Sideways,
}

/// <summary>Dots with whiskers; a NaN value is left out.</summary>
public sealed record Points : ChartSeries
{
    public Points(string name, IEnumerable<Dot> dots)
        : base(name)
    {
        Dots = [.. dots];
        for (int i = 0; i < Dots.Count; i++) CheckDot(Dots[i], $"Dot {i} of '{name}'");
    }

    public IReadOnlyList<Dot> Dots { get; }
    public Direction Direction { get; init; }

    private static void CheckDot(Dot dot, string what)
    {
        Check.Finite(dot.Position, $"The position of {what}", nameof(dot));
        if (double.IsNaN(dot.Value)) return;
        Check.Finite(dot.Value, $"The value of {what}", nameof(dot));
        Check.Finite(dot.Low, $"The low end of {what}", nameof(dot));
        Check.Finite(dot.High, $"The high end of {what}", nameof(dot));
        Check.Ordered(dot.Low, dot.High, $"The interval of {what}", nameof(dot));
        if (dot.Within is not { } within) return;
        Check.Ordered(within.Low, within.High, $"The inner interval of {what}", nameof(dot));
        if (within.Low < dot.Low || within.High > dot.High)
            throw new ArgumentException($"The inner interval of {what} sticks out of the other.", nameof(dot));
    }
}
