using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Core.Numerics;

namespace Simulation.Core.Randomness;

/// <summary>One stream of chance of one run: give it an address, get a number; asking twice gives the same number.</summary>
public readonly struct Draws(ulong key)
{
    private const float UnitOf32 = 1f / (1 << 24);
    private const double UnitOf64 = 1d / (1L << 53);

    /// <summary>The key of (seed, replicate, stream), for loops that keep it in a register.</summary>
    public ulong Key { get; } = key;

    /// <summary>The streams of a run.</summary>
    public static Draws[] For(ulong seed, int replicate)
    {
        var all = new Draws[Enum.GetValues<Chance>().Length];
        Fill(all, seed, replicate);
        return all;
    }

    /// <summary>Points an existing set of streams at another run.</summary>
    public static void Fill(Span<Draws> streams, ulong seed, int replicate)
    {
        ulong run = Squares.Mix(Squares.Mix(seed) + (ulong)(uint)replicate);
        for (int stream = 0; stream < streams.Length; stream++)
            streams[stream] = new Draws(Squares.KeyFrom(run + ((ulong)stream << 32)));
    }

    /// <summary>What eight draw at their addresses: two numbers each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightDraws Eight(EightLong addresses) => new(Squares.Bits64(Key, addresses.Numbers));

    /// <summary>A number in [0, 1) for each of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight EightUnits(EightLong addresses) => new(ToUnit(Squares.Bits32(Key, addresses.Numbers)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Bits(ulong address) => Squares.Bits32(Key, address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Bits64(ulong address) => Squares.Bits64(Key, address);

    /// <summary>A number in [0, 1), on a grid of 2^-24.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Unit(ulong address) => ToUnit(Bits(address));

    /// <summary>A number in (0, 1) at double precision: never exactly 0 or 1, so it can go through a quantile function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Inside(ulong address) => ((Bits64(address) >> 11) + 0.5) * UnitOf64;

    /// <summary>Whether something with this chance happens; more chance never turns a yes into a no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Happens(float chance, ulong address) => Unit(address) < chance;

    /// <summary>A whole number below <paramref name="count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int count, ulong address) => Pick(count, Bits(address));

    /// <summary>The two halves of 64 bits: two draws for the price of one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint First(ulong bits) => (uint)bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Second(ulong bits) => (uint)(bits >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> First(Vector512<ulong> bits) => Vector256.Narrow(bits.GetLower(), bits.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Second(Vector512<ulong> bits) => First(bits >> 32);

    /// <summary>Turns eight times 32 bits into numbers in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToUnit(Vector256<uint> bits) => Vector256.ConvertToSingle((bits >> 8).AsInt32()) * UnitOf32;

    /// <summary>Turns 32 bits into a number in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToUnit(uint bits) => (int)(bits >> 8) * UnitOf32;

    /// <summary>Turns 32 bits into a whole number below <paramref name="count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Pick(int count, uint bits) => (int)(((ulong)bits * (uint)count) >> 32);

    /// <summary>The same for eight at once, each from the second half of its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> PickSecond(Vector256<int> counts, Vector512<ulong> bits)
    {
        var wide = Vector512.Create(Vector256.WidenLower(counts.AsUInt32()), Vector256.WidenUpper(counts.AsUInt32()));
        return Second((bits >> 32) * wide).AsInt32();
    }
}
