using System.Buffers.Binary;
using System.Text;
using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Fonts;

/// <summary>Reads the tables of a TrueType file that drawing text needs: cmap 4, hmtx, loca, glyf and kern 0.</summary>
public sealed class TrueTypeReader
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _kerning = [];
    private readonly int _longMetrics;
    private readonly bool _longOffsets;

    public TrueTypeReader(ReadOnlyMemory<byte> file)
    {
        _file = file;
        if (file.Length < 12 || Unsigned32(0) != 0x00010000) throw new ArgumentException("Not a TrueType file with glyf outlines.", nameof(file));
        for (int i = 0; i < Unsigned16(4); i++)
        {
            int entry = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(file.Span.Slice(entry, 4))] = (int)Unsigned32(entry + 8);
        }
        UnitsPerEm = Unsigned16(Table("head") + 18);
        _longOffsets = Signed16(Table("head") + 50) == 1;
        GlyphCount = Unsigned16(Table("maxp") + 4);
        _longMetrics = Unsigned16(Table("hhea") + 34);
        ReadKerning();
    }

    public int UnitsPerEm { get; }
    public int GlyphCount { get; }

    public int GlyphOf(char character)
    {
        int cmap = Table("cmap");
        for (int i = 0; i < Unsigned16(cmap + 2); i++)
        {
            int subtable = cmap + (int)Unsigned32(cmap + 4 + (8 * i) + 4);
            if (Unsigned16(subtable) == 4) return GlyphInFormat4(subtable, character);
        }
        throw new InvalidOperationException("The font has no cmap subtable of format 4.");
    }

    public int AdvanceOf(int glyph) => Unsigned16(Table("hmtx") + (4 * Math.Min(glyph, _longMetrics - 1)));

    public int KerningOf(int left, int right) => _kerning.GetValueOrDefault((left << 16) | right);

    public VectorPath ReadOutline(int glyph)
    {
        var path = new VectorPath();
        Append(path, glyph, new Spot(0, 0), depth: 0);
        return path;
    }

    private int GlyphInFormat4(int subtable, int code)
    {
        int segments = Unsigned16(subtable + 6) / 2;
        int ends = subtable + 14;
        for (int i = 0; i < segments; i++)
        {
            if (Unsigned16(ends + (2 * i)) < code) continue;
            int starts = ends + (2 * segments) + 2;
            int start = Unsigned16(starts + (2 * i));
            if (start > code) return 0;
            int delta = Unsigned16(starts + (2 * segments) + (2 * i));
            int rangeAt = starts + (4 * segments) + (2 * i);
            int range = Unsigned16(rangeAt);
            if (range == 0) return (code + delta) & 0xFFFF;
            int glyph = Unsigned16(rangeAt + range + (2 * (code - start)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }
        return 0;
    }

    private void Append(VectorPath path, int glyph, Spot offset, int depth)
    {
        // A composite may name a composite; eight levels is more than any real font and stops a cycle.
        if (depth > 8) throw new InvalidOperationException($"Glyph {glyph} is nested too deeply.");
        int at = Table("glyf") + OffsetOf(glyph);
        if (OffsetOf(glyph + 1) == OffsetOf(glyph)) return;
        int contours = Signed16(at);
        if (contours >= 0) SimpleGlyph.Append(path, _file.Span[(at + 10)..], contours, offset);
        else AppendComposite(path, at + 10, offset, depth);
    }

    // The embedded font only moves its components; scaled ones are refused rather than drawn wrong.
    private void AppendComposite(VectorPath path, int at, Spot outer, int depth)
    {
        const int Words = 1, Offsets = 2, More = 32, Scaled = 8 | 64 | 128;
        int flags;
        do
        {
            flags = Unsigned16(at);
            if ((flags & Offsets) == 0 || (flags & Scaled) != 0)
                throw new InvalidOperationException("Composite glyphs are supported when they move their components, not when they scale or match points.");
            bool words = (flags & Words) != 0;
            int dx = words ? Signed16(at + 4) : (sbyte)_file.Span[at + 4];
            int dy = words ? Signed16(at + 6) : (sbyte)_file.Span[at + 5];
            Append(path, Unsigned16(at + 2), new Spot(outer.X + dx, outer.Y + dy), depth + 1);
            at += words ? 8 : 6;
        }
        while ((flags & More) != 0);
    }

    private int OffsetOf(int glyph)
    {
        int loca = Table("loca");
        return _longOffsets ? (int)Unsigned32(loca + (4 * glyph)) : 2 * Unsigned16(loca + (2 * glyph));
    }

    private void ReadKerning()
    {
        if (!_tables.TryGetValue("kern", out int kern) || Unsigned16(kern + 2) == 0) return;
        int pairs = Unsigned16(kern + 10);
        for (int i = 0; i < pairs; i++)
        {
            int entry = kern + 18 + (6 * i);
            _kerning[(Unsigned16(entry) << 16) | Unsigned16(entry + 2)] = Signed16(entry + 4);
        }
    }

    private int Table(string name) => _tables.TryGetValue(name, out int offset)
        ? offset
        : throw new InvalidOperationException($"The font has no '{name}' table.");

    private int Unsigned16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.Span[at..]);

    private int Signed16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.Span[at..]);

    private uint Unsigned32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.Span[at..]);
}
