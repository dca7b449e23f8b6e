using System.Collections.Concurrent;
using System.Text;
using ScottPlot;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The two faces that travel in this assembly, for ScottPlot and for measuring. ScottPlot keeps its fonts in static state:
/// this is the one place that registers ours, before the first word is drawn or measured, so that no figure depends on what is
/// installed.</summary>
public static class ChartFont
{
    public const string Family = "Gemengd Chart Sans";

    private const int MeasuredSize = 256;

    private static readonly Dictionary<Face, SKTypeface> Typefaces = Registered();

    // HarfBuzz keeps state while it sets a line: each thread has its own.
    [ThreadStatic]
    private static Dictionary<Face, (SKShaper Shaper, SKFont Font)>? _shapers;

    // Those of threads that are gone are kept: a test host crashed once within Skia while finalizers were freeing such objects.
    private static readonly ConcurrentBag<Dictionary<Face, (SKShaper Shaper, SKFont Font)>> Kept = [];

    public static FontWeight WeightOf(Face face) => face == Face.SemiBold ? FontWeight.SemiBold : FontWeight.Normal;

    public static SKTypeface TypefaceOf(Face face) => Typefaces[face];

    public static SKShaper ShaperOf(Face face) => Of(face).Shaper;

    /// <summary>The width of a line of text at size 1, kerning included.</summary>
    public static double WidthOf(string text, Face face)
    {
        if (text.Length == 0) return 0;
        (SKShaper shaper, SKFont font) = Of(face);
        return shaper.Shape(Legible(text), font).Width / MeasuredSize;
    }

    /// <summary>What can be drawn of a text: a question mark for each sign the font lacks: else it would be a box, or in an SVG nothing.</summary>
    public static string Legible(string text)
    {
        if (text.All(IsUsual)) return text;
        var legible = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isKnown = !Rune.IsControl(rune) && rune != Rune.ReplacementChar && Typefaces[Face.Regular].GetGlyph(rune.Value) != 0;
            legible.Append(isKnown ? rune.ToString() : Rune.IsWhiteSpace(rune) ? " " : "?");
        }
        return legible.ToString();
    }

    /// <summary>The file of a face as it is embedded.</summary>
    public static byte[] BytesOf(Face face) => Embedded.Bytes($"Charts.Fonts.GemengdChartSans-{face}.ttf");

    /// <summary>Both faces as CSS, so that a page needs no font of its own.</summary>
    public static string Css { get; } = string.Concat(Enum.GetValues<Face>().Select(CssOf));

    private static bool IsUsual(char letter) => letter is >= ' ' and <= '~' or >= '\u00A0' and < '\u0180';

    private static string CssOf(Face face)
    {
        string source = $"url(data:font/ttf;base64,{Convert.ToBase64String(BytesOf(face))}) format(\"truetype\")";
        return $"@font-face{{font-family:\"{Family}\";font-weight:{(face == Face.SemiBold ? 600 : 400)};src:{source}}}\n";
    }

    private static (SKShaper Shaper, SKFont Font) Of(Face face)
    {
        if (_shapers is null)
            Kept.Add(_shapers = Typefaces.ToDictionary(one => one.Key, one => (new SKShaper(one.Value), new SKFont(one.Value, MeasuredSize))));
        return _shapers[face];
    }

    private static Dictionary<Face, SKTypeface> Registered()
    {
        var typefaces = Enum.GetValues<Face>().ToDictionary(face => face, face => SKTypeface.FromData(SKData.CreateCopy(BytesOf(face))));
        Fonts.FontResolvers.Insert(0, new Resolver(typefaces));
        (Fonts.Default, Fonts.Sans) = (Family, Family);
        return typefaces;
    }

    private sealed class Resolver(Dictionary<Face, SKTypeface> typefaces) : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            fontName != Family ? null : typefaces[weight >= FontWeight.SemiBold ? Face.SemiBold : Face.Regular];

        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
            CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);
    }
}
