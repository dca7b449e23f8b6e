namespace Simulation.Runner.Figures.Model;

/// <summary>Which axis a mark is measured along.</summary>
public enum AxisSide
{
    X,
    Y,
}

/// <summary>Something said about the chart that is no data.</summary>
public abstract record Annotation
{
    private protected Annotation(string label)
    {
        Label = Check.Text(label, "The text of an annotation");
    }

    public string Label { get; }
}

/// <summary>A moment at which something happens or is announced: a dashed line across, with its name above the chart.</summary>
public sealed record EventLine : Annotation
{
    public EventLine(double at, string label)
        : base(label)
    {
        At = Check.Finite(at, $"The place of event '{label}'");
    }

    public double At { get; }

    /// <summary>Whether it is only said here, and happens later: a softer line.</summary>
    public bool IsNotice { get; init; }
}

/// <summary>A line at a level worth comparing with.</summary>
public sealed record ReferenceLine : Annotation
{
    public ReferenceLine(AxisSide side, double at, string label)
        : base(label)
    {
        Side = side;
        At = Check.Finite(at, $"The place of reference '{label}'");
    }

    public AxisSide Side { get; }
    public double At { get; }
}

/// <summary>A range worth comparing with, such as an aim of 50-70%.</summary>
public sealed record ReferenceBand : Annotation
{
    public ReferenceBand(AxisSide side, double from, double to, string label)
        : base(label)
    {
        Side = side;
        From = Check.Finite(from, $"The start of reference band '{label}'");
        To = Check.Finite(to, $"The end of reference band '{label}'");
        if (from >= to) throw new ArgumentException($"Reference band '{label}' is inverted: it starts at {Check.Show(from)} and ends at {Check.Show(to)}.", nameof(to));
    }

    public AxisSide Side { get; }
    public double From { get; }
    public double To { get; }
}

/// <summary>A few words at a place in the chart.</summary>
public sealed record Note : Annotation
{
    public Note(double x, double y, string label)
        : base(label)
    {
        X = Check.Finite(x, $"The x of note '{label}'");
        Y = Check.Finite(y, $"The y of note '{label}'");
    }

    public double X { get; }
    public double Y { get; }
}
