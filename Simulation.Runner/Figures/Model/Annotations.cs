namespace Simulation.Runner.Figures.Model;

/// <summary>Which axis a mark is measured along.</summary>
public enum AxisSide
{
    X,
    Y,
}

/// <summary>Something said about the chart that is no data.</summary>
public abstract record Annotation(string Label)
{
    public string Label { get; } = Check.Text(Label, "The text of an annotation");
}

/// <summary>A moment at which something happens or is announced: a dashed line across, with its name above the chart.</summary>
public sealed record EventLine(double At, string Label) : Annotation(Label)
{
    public double At { get; } = Check.Finite(At, $"The place of event '{Label}'");

    /// <summary>Whether it is only said here, and happens later: a softer line.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Whether all turns on it: a heavy line.</summary>
    public bool IsTurn { get; init; }
}

/// <summary>A line at a level worth comparing with.</summary>
public sealed record ReferenceLine(AxisSide Side, double At, string Label) : Annotation(Label)
{
    public double At { get; } = Check.Finite(At, $"The place of reference '{Label}'");
}

/// <summary>A range worth comparing with, such as an aim of 50-70%.</summary>
public sealed record ReferenceBand(AxisSide Side, double From, double To, string Label) : Annotation(Label)
{
    public double From { get; } = Check.Finite(From, $"The start of reference band '{Label}'");

    public double To { get; } = From < Check.Finite(To, $"The end of reference band '{Label}'") ? To : throw new ArgumentException(
        $"Reference band '{Label}' is inverted: it starts at {Check.Show(From)} and ends at {Check.Show(To)}.", nameof(To));
}

/// <summary>A few words at a place in the chart.</summary>
public sealed record Note(double X, double Y, string Label) : Annotation(Label)
{
    public double X { get; } = Check.Finite(X, $"The x of note '{Label}'");

    public double Y { get; } = Check.Finite(Y, $"The y of note '{Label}'");
}
