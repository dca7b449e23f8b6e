namespace Simulation.Runner.Figures.Model;

/// <summary>One picture within a figure.</summary>
/// <param name="Title">The finding in a sentence; among small multiples, the name of this one.</param>
public abstract record Panel(string Title)
{
    public string Title { get; } = Check.Text(Title, "The title of a chart");

    /// <summary>Variable, unit and population.</summary>
    public string Subtitle { get; init; } = "";
}

/// <summary>Marks between two axes.</summary>
public sealed record Chart : Panel
{
    public Chart(string title, Axis x, Axis y, IEnumerable<ChartSeries> series)
        : base(title)
    {
        (X, Y, Series) = (x, y, [.. series]);
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
