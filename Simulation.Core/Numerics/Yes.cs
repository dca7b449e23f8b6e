using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>Yes or no for each of eight, and the choice that follows from it.</summary>
public readonly record struct Yes
{
    // All bits of a place for yes, none for no.
    internal Yes(Vector256<float> bits)
    {
        Bits = bits;
    }

    internal readonly Vector256<float> Bits;

    /// <summary>The answer for one of the eight, to look at.</summary>
    public bool this[int nth] => Bits.AsInt32()[nth] != 0;

    /// <summary>Eight places of a column, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes Of(bool[] column, int first) => new(Lanes.Mask(column, first));

    /// <summary>Eight answers as bits, the first in front.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes OfBits(uint bits)
    {
        var places = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        return new(Vector256.Equals(Vector256.Create((int)bits) & places, places).AsSingle());
    }

    /// <summary>Eight answers one after the other.</summary>
    public static Yes From(ReadOnlySpan<bool> eight) => Of([.. eight], 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator &(Yes a, Yes b) => new(a.Bits & b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator |(Yes a, Yes b) => new(a.Bits | b.Bits);

    /// <summary>Where just one of two holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator ^(Yes a, Yes b) => new(a.Bits ^ b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator !(Yes a) => new(~a.Bits);

    /// <summary>Where this holds and the other does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Yes ButNot(Yes other) => new(Vector256.AndNot(Bits, other.Bits));

    /// <summary>One of two numbers in each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight Choose(Eight ifYes, Eight ifNo) => new(Vector256.ConditionalSelect(Bits, ifYes.Numbers, ifNo.Numbers));

    /// <summary>One of two whole numbers in each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightWhole Choose(EightWhole ifYes, EightWhole ifNo) =>
        new(Vector256.ConditionalSelect(Bits.AsInt32(), ifYes.Numbers, ifNo.Numbers));

    /// <summary>How many of the eight it holds for.</summary>
    public int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitOperations.PopCount(AsBits);
    }

    /// <summary>One bit for each of the eight, the first in front.</summary>
    public uint AsBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits.ExtractMostSignificantBits();
    }
}
