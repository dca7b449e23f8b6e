namespace Simulation.Runner.Charts.Png;

/// <summary>The two checksums of PNG: CRC-32 of a chunk and Adler-32 of the zlib stream.</summary>
public static class Checksums
{
    private static readonly uint[] CrcTable = MakeCrcTable();

    public static uint Crc32(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data) => ~Continue(Continue(~0u, type), data);

    public static uint Adler32(ReadOnlySpan<byte> data)
    {
        const uint Prime = 65521;
        // The largest count of bytes after which the second sum still fits 32 bits.
        const int Safe = 5552;
        uint a = 1, b = 0;
        while (data.Length > 0)
        {
            ReadOnlySpan<byte> part = data[..Math.Min(Safe, data.Length)];
            foreach (byte value in part)
            {
                a += value;
                b += a;
            }
            a %= Prime;
            b %= Prime;
            data = data[part.Length..];
        }
        return (b << 16) | a;
    }

    private static uint Continue(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data) crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }
        return table;
    }
}
