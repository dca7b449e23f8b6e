using System.Buffers.Binary;
using System.Text;

namespace Simulation.Runner.Charts.Png;

/// <summary>Writes a PNG file: row filters, our own deflate, the resolution, and the title and description for those who cannot see it.</summary>
public static class PngEncoder
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Encode(PixelBuffer pixels, int scale, string title, string description)
    {
        var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", Header(pixels));
        WriteChunk(file, "pHYs", Resolution(scale));
        WriteChunk(file, "iTXt", Note("Title", title));
        WriteChunk(file, "iTXt", Note("Description", description));
        WriteChunk(file, "IDAT", Deflate.Zlib(RowFilters.Apply(pixels)));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Header(PixelBuffer pixels)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Height);
        header[8] = 8;
        header[9] = 2;
        return header;
    }

    // 96 dots an inch at scale 1 is 3780 a metre; word processors then place 2x pictures at the intended size.
    private static byte[] Resolution(int scale)
    {
        byte[] data = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(data, 3780 * scale);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), 3780 * scale);
        data[8] = 1;
        return data;
    }

    // Keyword, then five zero bytes: no compression, no language, no translated keyword.
    private static byte[] Note(string keyword, string text) =>
        [.. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(text)];

    private static void WriteChunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] name = Encoding.ASCII.GetBytes(type);
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksums.Crc32(name, data));
        file.Write(number);
    }
}
