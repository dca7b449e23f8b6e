using System.Buffers.Binary;

namespace Simulation.Runner.Charts.Png;

/// <summary>Compresses to a zlib stream; our own, because the runtime's zlib differs per processor and pictures must not.</summary>
public static class Deflate
{
    private const int Window = 1 << 15;
    private const int HashSize = 1 << 15;
    private const int MinimumMatch = 3;
    private const int MaximumMatch = 258;
    // How many earlier places are tried; more gains under one percent on charts and costs twice the time.
    private const int ChainLength = 24;
    private const int NiceMatch = 128;

    public static byte[] Zlib(ReadOnlySpan<byte> data)
    {
        var writer = new BitWriter();
        writer.Write(0x78, 8);
        writer.Write(0x9C, 8);
        Compress(data, writer);
        byte[] body = writer.Finish();
        byte[] stream = new byte[body.Length + 4];
        body.CopyTo(stream, 0);
        BinaryPrimitives.WriteUInt32BigEndian(stream.AsSpan(body.Length), Checksums.Adler32(data));
        return stream;
    }

    // Lazy matching: a match waits one byte to see whether the next place has a longer one.
    private static void Compress(ReadOnlySpan<byte> data, BitWriter writer)
    {
        int[] heads = new int[HashSize];
        Array.Fill(heads, -1);
        int[] earlier = new int[Window];
        var block = new DeflateBlock();
        int heldLength = 0, heldDistance = 0;
        for (int at = 0; at < data.Length;)
        {
            (int length, int distance) = heldLength >= NiceMatch ? (0, 0) : Find(data, at, heads, earlier);
            Insert(data, at, heads, earlier);
            if (heldLength > 0 && heldLength >= length)
            {
                block.AddMatch(heldLength, heldDistance);
                int end = at - 1 + heldLength;
                for (at++; at < end; at++) Insert(data, at, heads, earlier);
                heldLength = 0;
            }
            else
            {
                if (heldLength > 0) block.AddLiteral(data[at - 1]);
                if (length == 0) block.AddLiteral(data[at]);
                (heldLength, heldDistance) = (length, distance);
                at++;
            }
            if (block.IsFull) block.WriteTo(writer, isLast: false);
        }
        if (heldLength > 0) block.AddMatch(heldLength, heldDistance);
        block.WriteTo(writer, isLast: true);
    }

    private static (int Length, int Distance) Find(ReadOnlySpan<byte> data, int at, int[] heads, int[] earlier)
    {
        int longest = Math.Min(MaximumMatch, data.Length - at);
        if (longest < MinimumMatch) return default;
        int best = MinimumMatch - 1, distance = 0;
        int candidate = heads[Hash(data, at)];
        for (int tries = 0; tries < ChainLength && candidate >= 0 && at - candidate < Window; tries++)
        {
            if (data[candidate + best] == data[at + best])
            {
                int length = data.Slice(at, longest).CommonPrefixLength(data[candidate..]);
                if (length > best)
                {
                    (best, distance) = (length, at - candidate);
                    if (length >= NiceMatch || length == longest) break;
                }
            }
            int next = earlier[candidate & (Window - 1)];
            // The ring forgets: an entry that does not go back was overwritten.
            if (next >= candidate) break;
            candidate = next;
        }
        return distance == 0 ? default : (best, distance);
    }

    private static void Insert(ReadOnlySpan<byte> data, int at, int[] heads, int[] earlier)
    {
        if (at + MinimumMatch > data.Length) return;
        int hash = Hash(data, at);
        earlier[at & (Window - 1)] = heads[hash];
        heads[hash] = at;
    }

    private static int Hash(ReadOnlySpan<byte> data, int at) =>
        (int)(((uint)(data[at] | (data[at + 1] << 8) | (data[at + 2] << 16)) * 0x9E3779B1u) >> 17);
}
