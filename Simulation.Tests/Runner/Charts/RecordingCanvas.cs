using Simulation.Runner.Charts.Drawing;

namespace Simulation.Tests.Runner.Charts;

/// <summary>Remembers what was drawn, so that tests can ask where the words are.</summary>
public sealed class RecordingCanvas : ICanvas
{
    /// <summary>Each text with the box of its letters.</summary>
    public List<(string Text, Box Box)> Texts { get; } = [];

    public List<(VectorPath Path, Colour Colour)> Fills { get; } = [];

    public List<(VectorPath Path, Pen Pen)> Strokes { get; } = [];

    public void Fill(VectorPath path, Colour colour) => Fills.Add((path, colour));

    public void Stroke(VectorPath path, Pen pen) => Strokes.Add((path, pen));

    public void Text(string text, TextStyle style, Spot baseline, TextAnchor anchor)
    {
        double left = GlyphRun.StartOf(text, style, baseline.X, anchor);
        Texts.Add((text, Box.Between(left, baseline.Y - style.CapHeight, left + style.WidthOf(text), baseline.Y + (style.Size * 0.2))));
    }

    public void BeginClip(Box box)
    {
        // Clipped marks are still marks; only words are asked about.
    }

    public void EndClip()
    {
        // See BeginClip.
    }
}
