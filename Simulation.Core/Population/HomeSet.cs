using System.Numerics;
using System.Runtime.CompilerServices;
using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>A set of homes, one bit each, gone through in the order of the homes; so that nobody has to look at all of them to find a few.</summary>
public sealed class HomeSet(int homes)
{
    private const int Bits = 64;
    private readonly ulong[] _words = new ulong[(homes + Bits - 1) / Bits];

    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>How many there are from one home up to another.</summary>
    public int CountWithin(int from, int to)
    {
        if (from >= to)
            return 0;
        int last = (to - 1) / Bits;
        ulong upTo = ulong.MaxValue >> -to;
        ulong since = ulong.MaxValue << from;
        if (from / Bits == last)
            return BitOperations.PopCount(_words[last] & since & upTo);
        int count = BitOperations.PopCount(_words[from / Bits] & since) + BitOperations.PopCount(_words[last] & upTo);
        for (int word = (from / Bits) + 1; word < last; word++)
            count += BitOperations.PopCount(_words[word]);
        return count;
    }

    public bool Contains(int home) => (_words[home / Bits] >> home & 1) != 0;

    public void Add(int home) => _words[home / Bits] |= 1UL << home;

    public void Remove(int home) => _words[home / Bits] &= ~(1UL << home);

    /// <summary>Says of eight homes side by side, the first a multiple of eight, which of them are in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int first, Yes eight)
    {
        int shift = first % Bits;
        ref ulong word = ref _words[first / Bits];
        word = (word & ~(0xFFUL << shift)) | ((ulong)eight.AsBits << shift);
    }

    /// <summary>Which of eight homes side by side, the first a multiple of eight, are in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Yes Has(int first) => Yes.OfBits((uint)(_words[first / Bits] >> (first % Bits)) & 0xFF);

    public void Clear() => Array.Clear(_words);

    /// <summary>The homes of the set, first to last. Whoever is added or taken out meanwhile may or may not be met.</summary>
    public Enumerator GetEnumerator() => new(_words, 0, _words.Length * Bits);

    /// <summary>Those from one home up to another.</summary>
    public Enumerator Within(int from, int to) => new(_words, from, to);

    /// <summary>The same without the first so many.</summary>
    public Enumerator After(int homes)
    {
        var rest = GetEnumerator();
        while (homes > 0 && rest.MoveNext())
            homes--;
        return rest;
    }

    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<ulong> _words;
        private readonly int _to;
        private int _word;
        private ulong _left;

        internal Enumerator(ReadOnlySpan<ulong> words, int from, int to)
        {
            _words = words;
            _to = to;
            _word = from / Bits;
            _left = _word < words.Length ? words[_word] & (ulong.MaxValue << from) : 0;
        }

        public int Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word >= _words.Length || _word * Bits >= _to)
                    return false;
                _left = _words[_word];
            }

            Current = (_word * Bits) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return Current < _to;
        }
    }
}
