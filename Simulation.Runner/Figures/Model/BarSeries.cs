namespace Simulation.Runner.Figures.Model;

/// <summary>How the bars of several series stand in one category.</summary>
public enum BarArrangement
{
    /// <summary>Side by side.</summary>
    Grouped,

    /// <summary>On top of each other, what is negative below zero.</summary>
    Stacked,
}

/// <summary>One bar a category, from zero; NaN is no bar.</summary>
public sealed record Bars : ChartSeries
{
    private readonly double[] _values;

    public Bars(string name, IReadOnlyList<double> values)
        : base(name)
    {
        _values = Check.Gapped(values, $"Bars '{name}'", nameof(values));
    }

    public ReadOnlySpan<double> Values => _values;

    /// <summary>The interval of each bar, drawn as whiskers when bars are grouped.</summary>
    public IReadOnlyList<(double Low, double High)>? Intervals
    {
        get;
        init
        {
            if (value is not null)
            {
                Check.SameLength(value.Count, _values.Length, $"The intervals of bars '{Name}'", "its values", nameof(value));
                for (int i = 0; i < value.Count; i++) Check.Ordered(value[i].Low, value[i].High, $"Interval {i} of bars '{Name}'", nameof(value));
            }
            field = value;
        }
    }

    /// <summary>Another colour for bars below zero, when one series shows who gains and who pays.</summary>
    public SeriesColour? BelowZero { get; init; }
}

/// <summary>How often values fall between edges.</summary>
public sealed record Histogram : ChartSeries
{
    private readonly double[] _edges;
    private readonly double[] _heights;

    public Histogram(string name, IReadOnlyList<double> edges, IReadOnlyList<double> heights)
        : base(name)
    {
        Check.SameLength(edges.Count, heights.Count + 1, $"The edges of histogram '{name}'", "its bins plus one", nameof(edges));
        _edges = Check.AllFinite(edges, $"The edges of histogram '{name}'", nameof(edges));
        _heights = Check.AllFinite(heights, $"The heights of histogram '{name}'", nameof(heights));
        Check.Increasing(_edges, $"The edges of histogram '{name}'", nameof(edges));
        int negative = Array.FindIndex(_heights, height => height < 0);
        if (negative >= 0) throw new ArgumentException($"Histogram '{name}' has a negative height in bin {negative}.", nameof(heights));
    }

    public ReadOnlySpan<double> Edges => _edges;
    public ReadOnlySpan<double> Heights => _heights;
}
