using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Randomness;

/// <summary>
/// The counter-based generator "Squares" (B. Widynski, 2020, "Squares: a fast counter-based RNG", arXiv 2004.06278):
/// a draw is a pure function of a key and a counter, so it has an address and no history.
/// </summary>
public static class Squares
{
    /// <summary>Thirty-two random bits: four rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits32(ulong key, ulong counter)
    {
        ulong x = ThreeRounds(key, counter, out _, out ulong z);
        return (uint)(((x * x) + z) >> 32);
    }

    /// <summary>The same at eight addresses at once; by halves where the processor has no such vectors, because what the compiler makes of them there is half as fast.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Bits32(ulong key, Vector512<ulong> counter)
    {
        if (!Vector512.IsHardwareAccelerated)
            return Vector256.Narrow(Bits32(key, counter.GetLower()), Bits32(key, counter.GetUpper()));
        var x = ThreeRounds(key, counter, out _, out var z);
        var last = ((x * x) + z) >> 32;
        return Vector256.Narrow(last.GetLower(), last.GetUpper());
    }

    /// <summary>Sixty-four random bits: five rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits64(ulong key, ulong counter)
    {
        ulong x = ThreeRounds(key, counter, out ulong y, out ulong z);
        ulong t = (x * x) + z;
        x = Swap(t);
        return t ^ (((x * x) + y) >> 32);
    }

    /// <summary>The same at four addresses at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Bits64(ulong key, Vector256<ulong> counter)
    {
        var x = ThreeRounds(key, counter, out var y, out var z);
        var t = (x * x) + z;
        x = Swap(t);
        return t ^ (((x * x) + y) >> 32);
    }

    /// <summary>And at eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Bits64(ulong key, Vector512<ulong> counter)
    {
        if (!Vector512.IsHardwareAccelerated)
            return Vector512.Create(Bits64(key, counter.GetLower()), Bits64(key, counter.GetUpper()));
        var x = ThreeRounds(key, counter, out var y, out var z);
        var t = (x * x) + z;
        x = Swap(t);
        return t ^ (((x * x) + y) >> 32);
    }

    /// <summary>
    /// Turns any number into a key of the form the paper asks for: odd, and with eight different non-zero hexadecimal
    /// digits in each half. Keys without that irregularity are what weakens the generator.
    /// </summary>
    public static ulong KeyFrom(ulong number)
    {
        ulong bits = Mix(number);
        ulong high = Half(ref bits, odd: false);
        bits = Mix(bits + number);
        return (high << 32) | Half(ref bits, odd: true);
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): spreads every bit over the whole word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    /// <summary>The same for eight at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Mix(Vector512<ulong> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return Vector512.Create(Mix(x.GetLower()), Mix(x.GetUpper()));
        x += Vector512.Create(0x9E3779B97F4A7C15);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Bits32(ulong key, Vector256<ulong> counter)
    {
        var x = ThreeRounds(key, counter, out _, out var z);
        return ((x * x) + z) >> 32;
    }

    /// <summary>The same for four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Mix(Vector256<ulong> x)
    {
        x += Vector256.Create(0x9E3779B97F4A7C15);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    // The rounds that 32 and 64 bits have in common, for each width: the language has no word for all of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ThreeRounds(ulong key, ulong counter, out ulong y, out ulong z)
    {
        y = counter * key;
        z = y + key;
        var x = Swap((y * y) + y);
        x = Swap((x * x) + z);
        return Swap((x * x) + y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> ThreeRounds(ulong key, Vector256<ulong> counter, out Vector256<ulong> y, out Vector256<ulong> z)
    {
        y = counter * key;
        z = y + Vector256.Create(key);
        var x = Swap((y * y) + y);
        x = Swap((x * x) + z);
        return Swap((x * x) + y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> ThreeRounds(ulong key, Vector512<ulong> counter, out Vector512<ulong> y, out Vector512<ulong> z)
    {
        y = counter * key;
        z = y + Vector512.Create(key);
        var x = Swap((y * y) + y);
        x = Swap((x * x) + z);
        return Swap((x * x) + y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Swap(ulong x) => (x >> 32) | (x << 32);

    // A shuffle and not two shifts and an "or": one instruction instead of three.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Swap(Vector256<ulong> x) =>
        Vector256.Shuffle(x.AsUInt32(), Vector256.Create(1u, 0, 3, 2, 5, 4, 7, 6)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Swap(Vector512<ulong> x) =>
        Vector512.Shuffle(x.AsUInt32(), Vector512.Create(1u, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14)).AsUInt64();

    private static ulong Half(ref ulong bits, bool odd)
    {
        Span<byte> digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
        ulong half = 0;
        for (int taken = 0; taken < 8; taken++)
        {
            int choices = digits.Length - taken;
            int pick = taken + (int)(bits % (ulong)choices);
            bits = Mix(bits);
            (digits[taken], digits[pick]) = (digits[pick], digits[taken]);
        }

        // The last digit must be odd; of eight different digits out of 1..15 at least one is.
        if (odd && digits[7] % 2 == 0)
        {
            int at = 0;
            while (digits[at] % 2 == 0)
                at++;
            (digits[7], digits[at]) = (digits[at], digits[7]);
        }

        foreach (byte digit in digits[..8])
            half = (half << 4) | digit;
        return half;
    }
}
