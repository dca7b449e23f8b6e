using System.Runtime.InteropServices;
using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Png;

/// <summary>Draws on pixels; plain IEEE arithmetic, so that every machine paints the same.</summary>
public sealed class PngCanvas : ICanvas
{
    private readonly Rasteriser _rasteriser;
    private readonly int _scale;

    public PngCanvas(PixelBuffer pixels, int scale)
    {
        _rasteriser = new Rasteriser(pixels);
        _scale = scale;
    }

    public void Fill(VectorPath path, Colour colour)
    {
        Add(path, _scale, _scale, 0, 0);
        _rasteriser.Fill(colour);
    }

    public void Stroke(VectorPath path, Pen pen)
    {
        double[] dash = [.. pen.Dash.Select(length => length * _scale)];
        var stroker = new Stroker(_rasteriser, pen.Width * _scale);
        foreach (Contour contour in Flattener.Flatten(path, _scale, _scale, 0, 0)) stroker.Add(contour, dash, pen.Cap);
        _rasteriser.Fill(pen.Colour);
    }

    public void Text(string text, TextStyle style, Spot baseline, TextAnchor anchor)
    {
        double size = style.Size * _scale / style.Face.UnitsPerEm;
        foreach (PlacedGlyph glyph in GlyphRun.Place(text, style, baseline, anchor))
        {
            Add(style.Face.OutlineOf(glyph.Glyph), size, -size, glyph.X * _scale, baseline.Y * _scale);
        }
        _rasteriser.Fill(style.Colour);
    }

    public void BeginClip(Box box) => _rasteriser.SetClip(
        (int)Math.Round(box.X * _scale), (int)Math.Round(box.Y * _scale),
        (int)Math.Round(box.Right * _scale), (int)Math.Round(box.Bottom * _scale));

    public void EndClip() => _rasteriser.ClearClip();

    private void Add(VectorPath path, double scaleX, double scaleY, double dx, double dy)
    {
        foreach (Contour contour in Flattener.Flatten(path, scaleX, scaleY, dx, dy))
        {
            _rasteriser.AddPolygon(CollectionsMarshal.AsSpan(contour.Spots));
        }
    }
}
