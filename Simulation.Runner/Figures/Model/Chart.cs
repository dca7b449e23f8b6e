namespace Simulation.Runner.Figures.Model;

/// <summary>One picture within a figure.</summary>
public abstract record Panel
{
    private protected Panel(string title)
    {
        Title = Check.Text(title, "The title of a chart");
    }

    /// <summary>The finding in a sentence; among small multiples, the name of this one.</summary>
    public string Title { get; }

    /// <summary>Variable, unit and population.</summary>
    public string Subtitle { get; init; } = "";
}

/// <summary>Marks between two axes.</summary>
public sealed record Chart : Panel
{
    public Chart(string title, Axis x, Axis y, IReadOnlyList<ChartSeries> series)
        : base(title)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        X = x;
        Y = y;
        Series = [.. series];
        foreach (ChartSeries one in Series) ChartRules.Apply(this, one);
    }

    public Axis X { get; }
    public Axis Y { get; }
    public IReadOnlyList<ChartSeries> Series { get; }

    public IReadOnlyList<Annotation> Annotations
    {
        get;
        init
        {
            foreach (Annotation annotation in value) ChartRules.Apply(this, annotation);
            field = [.. value];
        }
    }

    = [];

    public BarArrangement BarArrangement { get; init; }

    /// <summary>Marks the sum of stacked bars and names it; null for no mark.</summary>
    public string? NetLabel { get; init; }

    /// <summary>The interval of each sum, drawn through its mark.</summary>
    public IReadOnlyList<(double Low, double High)>? NetIntervals
    {
        get;
        init
        {
            ChartRules.CheckNets(this, value);
            field = value;
        }
    }

    /// <summary>What stands in the chart when there is nothing to draw.</summary>
    public string EmptyText { get; init; } = "–";

    /// <summary>Bars and dots lie on their side when the categories are on y.</summary>
    public bool IsSideways => Y is CategoryAxis && X is NumericAxis;
}
