namespace Simulation.Runner.Charts.Drawing;

/// <summary>A glyph and the x of its origin.</summary>
/// <param name="Units">The same x in font units from the start of the run.</param>
public readonly record struct PlacedGlyph(int Glyph, double X, int Units);

/// <summary>Sets a line of text: advance widths and pair kerning, left to right.</summary>
public static class GlyphRun
{
    public static List<PlacedGlyph> Place(string text, TextStyle style, Spot baseline, TextAnchor anchor)
    {
        var glyphs = new List<PlacedGlyph>(text.Length);
        double start = StartOf(text, style, baseline.X, anchor);
        int units = 0;
        int previous = -1;
        foreach (char character in text)
        {
            int glyph = style.Face.GlyphOf(character);
            if (previous >= 0) units += style.Face.KerningOf(previous, glyph);
            glyphs.Add(new(glyph, start + (units * style.Size / style.Face.UnitsPerEm), units));
            units += style.Face.AdvanceOf(glyph);
            previous = glyph;
        }
        return glyphs;
    }

    /// <summary>Where the line begins when it is anchored at x.</summary>
    public static double StartOf(string text, TextStyle style, double x, TextAnchor anchor) => anchor switch
    {
        TextAnchor.Middle => x - (style.WidthOf(text) / 2),
        TextAnchor.End => x - style.WidthOf(text),
        _ => x,
    };
}
