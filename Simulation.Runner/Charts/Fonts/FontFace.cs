using System.Reflection;
using System.Text;
using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Fonts;

/// <summary>One weight of the embedded chart font: outlines, advance widths and pair kerning, measured in font units.</summary>
public sealed class FontFace
{
    private readonly TrueTypeReader _reader;
    private readonly VectorPath[] _outlines;

    // All outlines at once: a few milliseconds, and nothing changes afterwards.
    private FontFace(TrueTypeReader reader)
    {
        _reader = reader;
        _outlines = [.. Enumerable.Range(0, reader.GlyphCount).Select(reader.ReadOutline)];
    }

    public static FontFace Regular { get; } = Embedded("GemengdChartSans-Regular.ttf", "r");
    public static FontFace SemiBold { get; } = Embedded("GemengdChartSans-SemiBold.ttf", "b");

    /// <summary>The Open Font License, which must go wherever the font goes.</summary>
    public static string Licence => Encoding.UTF8.GetString(Resource("OFL.txt"));

    /// <summary>A letter that tells the weights apart in identifiers.</summary>
    public required string Key { get; init; }

    public int UnitsPerEm => _reader.UnitsPerEm;

    public static FontFace Read(ReadOnlyMemory<byte> file, string key) => new(new TrueTypeReader(file)) { Key = key };

    /// <summary>The glyph of a character; a character the font lacks gets the box that says so.</summary>
    public int GlyphOf(char character) => _reader.GlyphOf(character);

    public bool Has(char character) => _reader.GlyphOf(character) != 0;

    public int AdvanceOf(int glyph) => _reader.AdvanceOf(glyph);

    public int KerningOf(int left, int right) => _reader.KerningOf(left, right);

    public double WidthOf(string text)
    {
        int width = 0;
        int previous = -1;
        foreach (char character in text)
        {
            int glyph = GlyphOf(character);
            if (previous >= 0) width += KerningOf(previous, glyph);
            width += AdvanceOf(glyph);
            previous = glyph;
        }
        return width;
    }

    /// <summary>The outline in font units, y up.</summary>
    public VectorPath OutlineOf(int glyph) => _outlines[glyph];

    private static FontFace Embedded(string file, string key) => Read(Resource(file), key);

    private static byte[] Resource(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Charts.Fonts.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded in this assembly.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
