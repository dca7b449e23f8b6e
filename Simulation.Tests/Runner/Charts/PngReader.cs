using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Simulation.Tests.Runner.Charts;

/// <summary>A second opinion on PNG files: reads chunks, checks nothing it need not, unpacks with the runtime's zlib.</summary>
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
            at += length + 12;
        }
        Width = BinaryPrimitives.ReadInt32BigEndian(_chunks["IHDR"][0]);
        Height = BinaryPrimitives.ReadInt32BigEndian(_chunks["IHDR"][0].AsSpan(4));
    }

    public int Width { get; }
    public int Height { get; }
    public IEnumerable<string> Notes => _chunks["iTXt"].Select(note => Encoding.UTF8.GetString(note));

    /// <summary>Three bytes a pixel, filters undone.</summary>
    public byte[] Pixels()
    {
        using var zlib = new ZLibStream(new MemoryStream(_chunks["IDAT"][0]), CompressionMode.Decompress);
        var raw = new MemoryStream();
        zlib.CopyTo(raw);
        byte[] data = raw.ToArray();
        int stride = Width * 3;
        byte[] pixels = new byte[stride * Height];
        for (int row = 0; row < Height; row++)
        {
            byte filter = data[row * (stride + 1)];
            for (int i = 0; i < stride; i++)
            {
                int at = (row * stride) + i;
                byte left = i >= 3 ? pixels[at - 3] : (byte)0, above = row > 0 ? pixels[at - stride] : (byte)0;
                byte predicted = filter switch { 0 => 0, 1 => left, 2 => above, _ => throw new InvalidDataException($"filter {filter}") };
                pixels[at] = (byte)(data[(row * (stride + 1)) + 1 + i] + predicted);
            }
        }
        return pixels;
    }
}
