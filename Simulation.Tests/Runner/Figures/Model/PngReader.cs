using System.Buffers.Binary;
using System.Text;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>A second opinion on PNG files: reads chunks and checks their sums.</summary>
public sealed class PngReader
{
    private readonly Dictionary<string, List<byte[]>> _chunks = new(StringComparer.Ordinal);

    public PngReader(byte[] file)
    {
        for (int at = 8; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            string type = Encoding.ASCII.GetString(file, at + 4, 4);
            if (!_chunks.TryGetValue(type, out List<byte[]>? chunks)) _chunks[type] = chunks = [];
            chunks.Add(file[(at + 8)..(at + 8 + length)]);
            uint sum = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length));
            if (sum != Crc32(file.AsSpan(at + 4, length + 4))) throw new InvalidDataException($"chunk {type} is damaged");
            at += length + 12;
        }
        Width = BinaryPrimitives.ReadInt32BigEndian(_chunks["IHDR"][0]);
        Height = BinaryPrimitives.ReadInt32BigEndian(_chunks["IHDR"][0].AsSpan(4));
    }

    public int Width { get; }
    public int Height { get; }
    public IEnumerable<string> Notes => _chunks["iTXt"].Select(note => Encoding.UTF8.GetString(note));

    /// <summary>Across; and down, which is the same.</summary>
    public int PixelsPerMetre => BinaryPrimitives.ReadInt32BigEndian(_chunks["pHYs"][0]);

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }
        return ~crc;
    }
}
