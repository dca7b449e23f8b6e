using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Core.Numerics;

namespace Simulation.Core.Randomness;

/// <summary>
/// What eight people drew: sixty-four bits each, good for two numbers, one from each half. A pick from the second half
/// leans on its first bits, so its last bit is still a coin to toss; and the first bit is one if the rest is the number.
/// </summary>
public readonly record struct EightDraws
{
    private readonly Vector512<ulong> _bits;

    internal EightDraws(Vector512<ulong> bits)
    {
        _bits = bits;
    }

    /// <summary>What one of the eight drew, to look at.</summary>
    public ulong this[int nth] => _bits[nth];

    /// <summary>A number in [0, 1) from each half.</summary>
    public Eight First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Draws.ToUnit(Draws.First(_bits)));
    }

    public Eight Second
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Draws.ToUnit(Draws.Second(_bits)));
    }

    /// <summary>A coin, the first bit of the second half; and a number in [0, 1) from what follows it.</summary>
    public Yes Coin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.LessThan(Draws.Second(_bits).AsInt32(), Vector256<int>.Zero).AsSingle());
    }

    public Eight AfterCoin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Draws.ToUnit(Draws.Second(_bits) << 1));
    }

    /// <summary>Another coin: the last bit of the second half.</summary>
    public Yes LastCoin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new((-(Draws.Second(_bits) & Vector256<uint>.One).AsInt32()).AsSingle());
    }

    /// <summary>Bits as new, from the same draw.</summary>
    public EightDraws Further
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Squares.Mix(_bits));
    }

    /// <summary>Whole numbers below <paramref name="counts"/>, from the second half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightWhole PickSecond(EightWhole counts) => new(Draws.PickSecond(counts.Numbers, _bits));

    /// <summary>Writes down what each drew; the column has room for whole eights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ulong[] column, int first) => _bits.CopyTo(column, first);
}
