namespace Simulation.Runner.Charts.Png;

/// <summary>Collects literals and matches and writes them as one deflate block with its own Huffman codes.</summary>
public sealed class DeflateBlock
{
    private const int EndOfBlock = 256;
    private const int Capacity = 1 << 15;

    private static readonly int[] LengthBases = Bases(groups: 4, first: 3, count: 28);
    private static readonly int[] DistanceBases = Bases(groups: 2, first: 1, count: 30);
    private static readonly byte[] LengthSymbols = MakeLengthSymbols();
    private static readonly int[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly int[] _values = new int[Capacity];
    private readonly int[] _distances = new int[Capacity];
    private readonly int[] _literalCounts = new int[286];
    private readonly int[] _distanceCounts = new int[30];
    private int _count;

    public bool IsFull => _count == Capacity;

    public void AddLiteral(byte value)
    {
        _values[_count] = value;
        _distances[_count++] = 0;
        _literalCounts[value]++;
    }

    public void AddMatch(int length, int distance)
    {
        _values[_count] = length;
        _distances[_count++] = distance;
        _literalCounts[257 + LengthSymbols[length]]++;
        _distanceCounts[DistanceSymbol(distance)]++;
    }

    public void WriteTo(BitWriter writer, bool isLast)
    {
        _literalCounts[EndOfBlock] = 1;
        var literals = HuffmanCode.FromFrequencies(_literalCounts, 15);
        var distances = HuffmanCode.FromFrequencies(_distanceCounts, 15);
        writer.Write(isLast ? 1 : 0, 1);
        writer.Write(2, 2);
        WriteCodes(writer, literals, distances);
        for (int i = 0; i < _count; i++) WriteToken(writer, _values[i], _distances[i], literals, distances);
        literals.Write(writer, EndOfBlock);
        Array.Clear(_literalCounts);
        Array.Clear(_distanceCounts);
        _count = 0;
    }

    private static void WriteToken(BitWriter writer, int value, int distance, HuffmanCode literals, HuffmanCode distances)
    {
        if (distance == 0)
        {
            literals.Write(writer, value);
            return;
        }
        int length = LengthSymbols[value];
        literals.Write(writer, 257 + length);
        // The longest match has a symbol of its own without extra bits.
        if (length < 28) writer.Write(value - LengthBases[length], ExtraBits(length, groups: 4));
        int symbol = DistanceSymbol(distance);
        distances.Write(writer, symbol);
        writer.Write(distance - DistanceBases[symbol], ExtraBits(symbol, groups: 2));
    }

    private static void WriteCodes(BitWriter writer, HuffmanCode literals, HuffmanCode distances)
    {
        int literalCount = Trimmed(literals.Lengths, 257), distanceCount = Trimmed(distances.Lengths, 1);
        int[] lengths = [.. literals.Lengths.AsSpan(0, literalCount), .. distances.Lengths.AsSpan(0, distanceCount)];
        List<(int Symbol, int Extra, int Bits)> runs = RunLengths(lengths);
        int[] counts = new int[19];
        foreach ((int symbol, _, _) in runs) counts[symbol]++;
        var code = HuffmanCode.FromFrequencies(counts, 7);
        int orderCount = 19;
        while (orderCount > 4 && code.Lengths[CodeLengthOrder[orderCount - 1]] == 0) orderCount--;

        writer.Write(literalCount - 257, 5);
        writer.Write(distanceCount - 1, 5);
        writer.Write(orderCount - 4, 4);
        for (int i = 0; i < orderCount; i++) writer.Write(code.Lengths[CodeLengthOrder[i]], 3);
        foreach ((int symbol, int extra, int bits) in runs)
        {
            code.Write(writer, symbol);
            writer.Write(extra, bits);
        }
    }

    private static List<(int Symbol, int Extra, int Bits)> RunLengths(int[] lengths)
    {
        var runs = new List<(int, int, int)>();
        for (int at = 0; at < lengths.Length;)
        {
            int run = 1;
            while (at + run < lengths.Length && lengths[at + run] == lengths[at]) run++;
            if (lengths[at] == 0 && run >= 3)
            {
                run = Math.Min(run, 138);
                runs.Add(run >= 11 ? (18, run - 11, 7) : (17, run - 3, 3));
            }
            else if (run >= 4)
            {
                run = Math.Min(run, 7);
                runs.Add((lengths[at], 0, 0));
                runs.Add((16, run - 4, 2));
            }
            else
            {
                run = 1;
                runs.Add((lengths[at], 0, 0));
            }
            at += run;
        }
        return runs;
    }

    private static int Trimmed(int[] lengths, int minimum)
    {
        int count = lengths.Length;
        while (count > minimum && lengths[count - 1] == 0) count--;
        return count;
    }

    // The first symbols stand for one value each; after that every group of symbols has one bit more.
    private static int ExtraBits(int symbol, int groups) => symbol < 2 * groups ? 0 : (symbol / groups) - 1;

    private static int[] Bases(int groups, int first, int count)
    {
        int[] bases = new int[count];
        for (int symbol = 0, value = first; symbol < count; symbol++)
        {
            bases[symbol] = value;
            value += 1 << ExtraBits(symbol, groups);
        }
        return bases;
    }

    private static byte[] MakeLengthSymbols()
    {
        byte[] symbols = new byte[259];
        for (int length = 3, symbol = 0; length < 258; length++)
        {
            if (symbol + 1 < LengthBases.Length && length >= LengthBases[symbol + 1]) symbol++;
            symbols[length] = (byte)symbol;
        }
        symbols[258] = 28;
        return symbols;
    }

    private static int DistanceSymbol(int distance)
    {
        if (distance <= 4) return distance - 1;
        int bits = 31 - int.LeadingZeroCount(distance - 1);
        return (2 * bits) + (((distance - 1) >> (bits - 1)) & 1);
    }
}
