using Simulation.Runner.Charts.Fonts;

namespace Simulation.Runner.Charts.Drawing;

/// <summary>The shape of the two ends of a stroke.</summary>
public enum StrokeCap
{
    Butt,
    Round,
}

/// <summary>How a line is drawn; joins are always round, which suits data lines and never spikes.</summary>
public sealed record Pen(Colour Colour, double Width, StrokeCap Cap = StrokeCap.Butt)
{
    /// <summary>Lengths on and off in turn; empty is solid.</summary>
    public IReadOnlyList<double> Dash { get; init; } = [];
}

/// <summary>The face, size and colour of a text.</summary>
public sealed record TextStyle(FontFace Face, double Size, Colour Colour)
{
    public double WidthOf(string text) => Face.WidthOf(text) * Size / Face.UnitsPerEm;

    /// <summary>Distance between the baselines of two lines.</summary>
    public double LineHeight => Math.Ceiling(Size * 1.3);

    /// <summary>Height of a capital above the baseline, to centre text on a tick or a bar.</summary>
    public double CapHeight => Size * 0.698;
}

/// <summary>Where a text stands relative to its spot.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>What a chart is drawn on: the SVG writer, the PNG rasteriser and the recorder of the tests.</summary>
public interface ICanvas
{
    /// <summary>Fills by the non-zero rule.</summary>
    void Fill(VectorPath path, Colour colour);

    void Stroke(VectorPath path, Pen pen);

    /// <summary>Draws one line of text with its baseline at the spot.</summary>
    void Text(string text, TextStyle style, Spot baseline, TextAnchor anchor);

    /// <summary>Hides everything outside the box until <see cref="EndClip"/>; clips do not nest.</summary>
    void BeginClip(Box box);

    void EndClip();
}
