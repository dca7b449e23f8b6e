using System.Buffers.Binary;
using System.Text;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>What travels inside a PNG file beside its pixels, in chunks after its header: Skia writes neither resolution nor texts.</summary>
internal static class PngNotes
{
    // Eight bytes that say PNG, and the header with its length, name and checksum.
    private const int HeaderEnd = 8 + 12 + 13;

    public static byte[] Added(byte[] png, int scale, params IEnumerable<(string Keyword, string Text)> notes)
    {
        using var file = new MemoryStream(png.Length + 1024);
        file.Write(png.AsSpan(0, HeaderEnd));
        file.Write(Chunk([.. "pHYs"u8, .. Resolution(scale)]));
        // After the keyword: its end, not compressed, method, no language, no translated keyword.
        foreach ((string keyword, string text) in notes) file.Write(Chunk(Encoding.UTF8.GetBytes($"iTXt{keyword}\0\0\0\0\0{text}")));
        file.Write(png.AsSpan(HeaderEnd));
        return file.ToArray();
    }

    // 96 dots an inch at scale 1 is 3780 a metre; word processors then place pictures of any scale at the intended size.
    private static byte[] Resolution(int scale)
    {
        byte[] dots = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(dots, 3780 * scale);
        return [.. dots, .. dots, 1];
    }

    private static byte[] Chunk(byte[] named)
    {
        byte[] chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, named.Length - 4);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Checksum(named));
        return chunk;
    }

    private static uint Checksum(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
