using System.Globalization;
using System.Text;
using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Fonts;

namespace Simulation.Runner.Charts.Svg;

/// <summary>Writes SVG elements; letters are outlines defined once and used by reference, so that no viewer needs a font.</summary>
public sealed class SvgCanvas : ICanvas
{
    private readonly string _idPrefix;
    private readonly StringBuilder _body = new();
    private readonly SortedDictionary<string, string> _glyphs = new(StringComparer.Ordinal);

    /// <summary>Starts empty; the prefix keeps the identifiers of several figures on one page apart.</summary>
    public SvgCanvas(string idPrefix)
    {
        _idPrefix = idPrefix;
    }

    public string Body => _body.ToString();

    /// <summary>The outlines of the letters that were drawn.</summary>
    public string Definitions => string.Concat(_glyphs.Select(glyph => $"<path id=\"{glyph.Key}\" d=\"{glyph.Value}\"/>"));

    public void Fill(VectorPath path, Colour colour)
    {
        string data = SvgPath.Write(path, SvgPath.Hundredths);
        _body.Append("<path d=\"").Append(data).Append('"').Append(Paint("fill", colour)).Append("/>\n");
    }

    public void Stroke(VectorPath path, Pen pen)
    {
        string data = SvgPath.Write(path, SvgPath.Hundredths);
        _body.Append("<path d=\"").Append(data).Append("\" fill=\"none\"").Append(Paint("stroke", pen.Colour));
        _body.Append(" stroke-width=\"").Append(Number(pen.Width)).Append("\" stroke-linejoin=\"round\"");
        if (pen.Cap == StrokeCap.Round) _body.Append(" stroke-linecap=\"round\"");
        if (pen.Dash.Count > 0) _body.Append(" stroke-dasharray=\"").AppendJoin(' ', pen.Dash.Select(Number)).Append('"');
        _body.Append("/>\n");
    }

    public void Text(string text, TextStyle style, Spot baseline, TextAnchor anchor)
    {
        double x = GlyphRun.StartOf(text, style, baseline.X, anchor);
        string scale = (style.Size / style.Face.UnitsPerEm).ToString("0.#####", CultureInfo.InvariantCulture);
        _body.Append("<g aria-label=\"").Append(Escape(text)).Append('"').Append(Paint("fill", style.Colour));
        _body.Append(CultureInfo.InvariantCulture, $" transform=\"matrix({scale} 0 0 -{scale} {Number(x)} {Number(baseline.Y)})\">");
        foreach (PlacedGlyph glyph in GlyphRun.Place(text, style, baseline, anchor)) AppendGlyph(style.Face, glyph);
        _body.Append("</g>\n");
    }

    // A nested viewport clips without needing an identifier.
    public void BeginClip(Box box)
    {
        string x = Number(box.X), y = Number(box.Y), width = Number(box.Width), height = Number(box.Height);
        _body.Append(CultureInfo.InvariantCulture, $"<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\">\n");
    }

    public void EndClip() => _body.Append("</svg>\n");

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private void AppendGlyph(FontFace face, PlacedGlyph glyph)
    {
        VectorPath outline = face.OutlineOf(glyph.Glyph);
        if (outline.IsEmpty) return;
        string id = string.Create(CultureInfo.InvariantCulture, $"{_idPrefix}{face.Key}{glyph.Glyph}");
        if (!_glyphs.ContainsKey(id)) _glyphs[id] = SvgPath.Write(outline, SvgPath.Whole);
        _body.Append("<use href=\"#").Append(id).Append('"');
        if (glyph.Units != 0) _body.Append(CultureInfo.InvariantCulture, $" x=\"{glyph.Units}\"");
        _body.Append("/>");
    }

    private static string Paint(string attribute, Colour colour) => colour.A == 255
        ? $" {attribute}=\"{colour.ToHex()}\""
        : $" {attribute}=\"{colour.ToHex()}\" {attribute}-opacity=\"{(colour.A / 255.0).ToString("0.###", CultureInfo.InvariantCulture)}\"";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
