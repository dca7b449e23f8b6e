namespace Simulation.Runner.Figures.Model;

/// <summary>The line on which the value of a heat map passes a level.</summary>
public sealed record TippingLine(double Level, string Label)
{
    public double Level { get; } = Check.Finite(Level, "The level of a tipping line");

    public string Label { get; } = Check.Text(Label, "The label of a tipping line");
}

/// <summary>A value per pair of x and y as colour; NaN is no data. The name is the title of the colour key.</summary>
public sealed record HeatMap : ChartSeries
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[,] _values;

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
        if (AllValues().Any(double.IsInfinity))
            throw new ArgumentException($"Heat map '{name}' has an infinite value; use NaN for no data.", nameof(values));
        Unit = unit;
    }

    public ReadOnlySpan<double> X => _x;
    public ReadOnlySpan<double> Y => _y;
    public int Columns => _x.Length;
    public int Rows => _y.Length;
    public Unit Unit { get; }

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

    private bool[,]? Uncertain { get; init; }

    public bool IsUncertain(int row, int column) => Uncertain is not null && Uncertain[row, column];

    /// <summary>Row by row.</summary>
    public IEnumerable<double> AllValues() => _values.Cast<double>();

    /// <summary>The same map with some cells hatched.</summary>
    public HeatMap WithUncertain(bool[,] cells, string label)
    {
        Check.SameLength(cells.GetLength(0), Rows, "The uncertain cells in rows", "the heat map", nameof(cells));
        Check.SameLength(cells.GetLength(1), Columns, "The uncertain cells in columns", "the heat map", nameof(cells));
        return this with { Uncertain = (bool[,])cells.Clone(), UncertainLabel = Check.Text(label, "The label of uncertain cells") };
    }
}
