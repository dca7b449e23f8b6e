namespace Simulation.Runner.Charts.Png;

/// <summary>A canonical Huffman code of limited length, with bits already reversed for writing.</summary>
public sealed class HuffmanCode
{
    private readonly int[] _bits;

    private HuffmanCode(int[] lengths)
    {
        Lengths = lengths;
        _bits = Canonical(lengths);
    }

    public int[] Lengths { get; }

    public static HuffmanCode FromFrequencies(ReadOnlySpan<int> frequencies, int maximumLength)
    {
        int[] symbols = UsedByFrequency(frequencies);
        int[] lengths = new int[frequencies.Length];
        if (symbols.Length == 0) return new(lengths);
        int[] counts = LengthCounts(symbols, frequencies, maximumLength);
        int next = symbols.Length;
        for (int length = 1; length <= maximumLength; length++)
        {
            for (int i = 0; i < counts[length]; i++) lengths[symbols[--next]] = length;
        }
        return new(lengths);
    }

    public void Write(BitWriter writer, int symbol) => writer.Write(_bits[symbol], Lengths[symbol]);

    // Rarest first; ties by symbol, so that the order never depends on the sorting algorithm.
    private static int[] UsedByFrequency(ReadOnlySpan<int> frequencies)
    {
        var keys = new List<long>();
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0) keys.Add(((long)frequencies[symbol] << 16) | (uint)symbol);
        }
        keys.Sort();
        return [.. keys.Select(key => (int)(key & 0xFFFF))];
    }

    private static int[] LengthCounts(int[] symbols, ReadOnlySpan<int> frequencies, int maximum)
    {
        int[] depths = new int[symbols.Length];
        for (int i = 0; i < symbols.Length; i++) depths[i] = frequencies[symbols[i]];
        MinimumRedundancy(depths);
        int[] counts = new int[maximum + 1];
        foreach (int depth in depths) counts[Math.Clamp(depth, 1, maximum)]++;
        if (symbols.Length > 1) RepairKraft(counts, maximum);
        return counts;
    }

    /// <summary>Moffat and Katajainen (1995): from sorted frequencies to code lengths, in place.</summary>
    private static void MinimumRedundancy(int[] a)
    {
        int n = a.Length;
        if (n < 2)
        {
            a[0] = 1;
            return;
        }
        a[0] += a[1];
        int root = 0, leaf = 2;
        for (int next = 1; next < n - 1; next++)
        {
            a[next] = TakeSmaller(a, next, ref root, ref leaf);
            a[next] += TakeSmaller(a, next, ref root, ref leaf);
        }
        a[n - 2] = 0;
        for (int next = n - 3; next >= 0; next--) a[next] = a[a[next]] + 1;
        DepthsOfLeaves(a);
    }

    private static int TakeSmaller(int[] a, int next, ref int root, ref int leaf)
    {
        if (leaf < a.Length && (root >= next || a[root] >= a[leaf])) return a[leaf++];
        int weight = a[root];
        a[root++] = next;
        return weight;
    }

    private static void DepthsOfLeaves(int[] a)
    {
        int available = 1, depth = 0, root = a.Length - 2, next = a.Length - 1;
        while (available > 0)
        {
            int used = 0;
            while (root >= 0 && a[root] == depth)
            {
                used++;
                root--;
            }
            for (; available > used; available--) a[next--] = depth;
            available = 2 * used;
            depth++;
        }
    }

    // Codes cut to the maximum overfill the tree; each repair splits the longest shorter code and frees one place.
    private static void RepairKraft(int[] counts, int maximum)
    {
        long total = 0;
        for (int length = 1; length <= maximum; length++) total += (long)counts[length] << (maximum - length);
        while (total > 1L << maximum)
        {
            counts[maximum]--;
            for (int length = maximum - 1; length > 0; length--)
            {
                if (counts[length] == 0) continue;
                counts[length]--;
                counts[length + 1] += 2;
                break;
            }
            total--;
        }
    }

    private static int[] Canonical(int[] lengths)
    {
        int[] counts = new int[17];
        foreach (int length in lengths) counts[length]++;
        counts[0] = 0;
        int[] next = new int[17];
        for (int length = 1; length < 17; length++) next[length] = (next[length - 1] + counts[length - 1]) << 1;
        int[] bits = new int[lengths.Length];
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0) bits[symbol] = Reverse(next[lengths[symbol]]++, lengths[symbol]);
        }
        return bits;
    }

    private static int Reverse(int bits, int length)
    {
        int reversed = 0;
        for (int i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | (bits & 1);
            bits >>= 1;
        }
        return reversed;
    }
}
