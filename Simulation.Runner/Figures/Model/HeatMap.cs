using Simulation.Core;

namespace Simulation.Runner.Figures.Model;

/// <summary>The line on which the value of a heat map passes a level.</summary>
public sealed record TippingLine
{
    public TippingLine(double level, string label)
    {
        Level = Check.Finite(level, "The level of a tipping line");
        Label = Check.Text(label, "The label of a tipping line");
    }

    public double Level { get; }
    public string Label { get; }
}

/// <summary>A value per pair of x and y as colour; NaN is no data. The name is the title of the colour key.</summary>
public sealed record HeatMap : ChartSeries
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[,] _values;
    private readonly bool[,]? _uncertain;

    /// <summary>Values by row (y) and column (x); x and y are the middles of the cells, indices on a category axis.</summary>
    public HeatMap(string name, IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] values, Unit unit)
        : base(name)
    {
        Check.SameLength(values.GetLength(0), y.Count, $"Heat map '{name}' in rows", "its y", nameof(values));
        Check.SameLength(values.GetLength(1), x.Count, $"Heat map '{name}' in columns", "its x", nameof(values));
        _x = Check.AllFinite(x, $"The x of heat map '{name}'", nameof(x));
        _y = Check.AllFinite(y, $"The y of heat map '{name}'", nameof(y));
        Check.Increasing(_x, $"The x of heat map '{name}'", nameof(x));
        Check.Increasing(_y, $"The y of heat map '{name}'", nameof(y));
        _values = (double[,])values.Clone();
        foreach (double value in _values)
        {
            if (double.IsInfinity(value)) throw new ArgumentException($"Heat map '{name}' has an infinite value; use NaN for no data.", nameof(values));
        }
        Unit = unit;
    }

    public ReadOnlySpan<double> X => _x;
    public ReadOnlySpan<double> Y => _y;
    public int Columns => _x.Length;
    public int Rows => _y.Length;
    public Unit Unit { get; }

    /// <summary>The values at the ends of the colour scale; without it those of the data.</summary>
    public AxisRange? Range { get; init; }

    /// <summary>The value that is neither good nor bad: colours diverge from it, and white means nothing happens.</summary>
    public double? Midpoint
    {
        get;
        init => field = value is { } middle ? Check.Finite(middle, $"The midpoint of heat map '{Name}'", nameof(value)) : null;
    }

    public TippingLine? TippingLine { get; init; }

    /// <summary>Whether the number is written in each cell that has room.</summary>
    public bool ShowsValues { get; init; }

    /// <summary>What the hatching of uncertain cells means.</summary>
    public string? UncertainLabel { get; private init; }

    public double this[int row, int column] => _values[row, column];

    public bool IsUncertain(int row, int column) => _uncertain is not null && _uncertain[row, column];

    /// <summary>Row by row.</summary>
    public IEnumerable<double> AllValues() => _values.Cast<double>();

    /// <summary>The same map with some cells hatched.</summary>
    public HeatMap WithUncertain(bool[,] cells, string label)
    {
        Check.SameLength(cells.GetLength(0), Rows, "The uncertain cells in rows", "the heat map", nameof(cells));
        Check.SameLength(cells.GetLength(1), Columns, "The uncertain cells in columns", "the heat map", nameof(cells));
        return new HeatMap(this, (bool[,])cells.Clone()) { UncertainLabel = Check.Text(label, "The label of uncertain cells") };
    }

    private HeatMap(HeatMap original, bool[,] uncertain)
        : this(original)
    {
        _uncertain = uncertain;
    }
}
