namespace Simulation.Runner.Figures.Drawing;

/// <summary>The two weights of the chart font.</summary>
public enum Face
{
    Regular,
    SemiBold,
}

/// <summary>Where a text stands relative to its spot.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>The face, size and colour of a text.</summary>
public sealed record TextStyle(Face Face, double Size, Colour Colour)
{
    public double WidthOf(string text) => ChartFont.WidthOf(text, Face) * Size;

    /// <summary>Distance between the baselines of two lines.</summary>
    public double LineHeight => Math.Ceiling(Size * 1.3);

    /// <summary>Height of a capital above the baseline, to centre text on a tick or a bar.</summary>
    public double CapHeight => Size * 0.698;

    /// <summary>Where a line begins when it is anchored at x.</summary>
    public double StartOf(string text, double x, TextAnchor anchor) => anchor switch
    {
        TextAnchor.Middle => x - (WidthOf(text) / 2),
        TextAnchor.End => x - WidthOf(text),
        _ => x,
    };
}
