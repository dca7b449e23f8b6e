using System.IO.Compression;
using System.Text;
using Simulation.Runner.Charts.Png;

namespace Simulation.Tests.Runner.Charts.Png;

/// <summary>Our deflate against the runtime's inflate.</summary>
public sealed class DeflateTests
{
    public static TheoryData<string, byte[]> Inputs => new()
    {
        { "nothing", [] },
        { "one byte", [7] },
        { "two bytes", [7, 8] },
        { "the shortest match", [1, 2, 3, 1, 2, 3] },
        { "a run of one value: distance 1, longest matches", new byte[100_000] },
        { "words", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("de coach vertrekt, de waakvlam brandt; ", 400))) },
        { "noise, which only has literals", Noise(70_000, 256) },
        { "two values, which has few literals and many short matches", Noise(120_000, 2) },
        { "a repeat just inside the window", [.. Noise(32_767, 256), .. Noise(32_767, 256)] },
        { "a repeat just outside the window", [.. Noise(32_769, 256), .. Noise(32_769, 256)] },
        { "frequencies that want codes of more than fifteen bits", Fibonacci() },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_is_packed_unpacks_to_the_same_bytes(string reason, byte[] data)
    {
        byte[] packed = Deflate.Zlib(data);

        Assert.True(data.AsSpan().SequenceEqual(Unpack(packed)), reason);
    }

    [Fact]
    public void A_run_takes_less_than_a_hundredth_of_its_size() => Assert.True(Deflate.Zlib(new byte[100_000]).Length < 1000);

    [Fact]
    public void Packing_twice_gives_the_same_bytes()
    {
        byte[] data = Noise(50_000, 9);

        Assert.Equal(Deflate.Zlib(data), Deflate.Zlib(data));
    }

    [Fact]
    public void Checksums_are_those_of_the_standard()
    {
        byte[] digits = Encoding.ASCII.GetBytes("123456789");

        Assert.Equal(0xCBF43926u, Checksums.Crc32(digits.AsSpan(0, 4), digits.AsSpan(4)));
        Assert.Equal(0x091E01DEu, Checksums.Adler32(digits));
    }

    [Fact]
    public void A_code_fills_its_tree_and_keeps_its_maximum_length()
    {
        // Given frequencies that double, so that an unlimited code would be 30 bits long
        int[] frequencies = [.. Enumerable.Range(0, 30).Select(i => 1 << i)];

        int[] lengths = HuffmanCode.FromFrequencies(frequencies, 15).Lengths;

        Assert.Equal(15, lengths.Max());
        Assert.Equal(1 << 15, lengths.Sum(length => 1 << (15 - length)));
        Assert.True(lengths[29] == 1, "the most frequent symbol has the shortest code");
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var data = new MemoryStream();
        zlib.CopyTo(data);
        return data.ToArray();
    }

    private static byte[] Noise(int count, int values)
    {
        byte[] data = new byte[count];
        uint state = 1;
        for (int i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            data[i] = (byte)((state >> 24) % values);
        }
        return data;
    }

    // Value k occurs as often as the k-th Fibonacci number, in an order without matches of three.
    private static byte[] Fibonacci()
    {
        var data = new List<byte>();
        int a = 1, b = 1;
        for (int value = 0; value < 22; value++)
        {
            for (int i = 0; i < a; i++) data.Add((byte)value);
            (a, b) = (b, a + b);
        }
        uint state = 5;
        for (int i = data.Count - 1; i > 0; i--)
        {
            state = (state * 1664525) + 1013904223;
            int j = (int)((state >> 8) % (uint)(i + 1));
            (data[i], data[j]) = (data[j], data[i]);
        }
        return [.. data];
    }
}
