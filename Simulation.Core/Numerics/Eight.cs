using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>
/// A number of each of eight homes, reckoned with as if it were one: a rule about eight residents reads like a rule
/// about somebody. The processor does it with what it has, and the answer is the same everywhere: only operations of
/// IEEE arithmetic, each home by itself. What is read past the end of a column is zero.
/// </summary>
public readonly record struct Eight
{
    internal Eight(Vector256<float> numbers)
    {
        Numbers = numbers;
    }

    internal readonly Vector256<float> Numbers;

    /// <summary>One of the eight, to look at.</summary>
    public float this[int nth] => Numbers[nth];

    /// <summary>Eight places of a column, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Of(ReadOnlySpan<float> column, int first) => new(Lanes.Load(column, first));

    /// <summary>Eight places of a column of short whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Of(ReadOnlySpan<ushort> column, int first) => new(Vector256.ConvertToSingle(Lanes.Load(column, first)));

    /// <summary>Eight places of a column, anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Gather(float[] column, EightWhole places) => new(Lanes.Gather(column, places.Numbers));

    /// <summary>Eight numbers one after the other.</summary>
    public static Eight From(ReadOnlySpan<float> eight) => new(Vector256.Create(eight));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CopyTo(float[] column, int first) => Numbers.CopyTo(column, first);

    /// <summary>The whole numbers at or below.</summary>
    public Eight Floor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Floor(Numbers));
    }

    /// <summary>The same number eight times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Eight(float same) => new(Vector256.Create(same));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator +(Eight a, Eight b) => new(a.Numbers + b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator -(Eight a, Eight b) => new(a.Numbers - b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator -(Eight a) => new(-a.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator *(Eight a, Eight b) => new(a.Numbers * b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator *(float same, Eight b) => new(same * b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator *(Eight a, float same) => new(a.Numbers * same);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator /(Eight a, Eight b) => new(a.Numbers / b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator <(Eight a, Eight b) => new(Vector256.LessThan(a.Numbers, b.Numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator >(Eight a, Eight b) => new(Vector256.GreaterThan(a.Numbers, b.Numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator <=(Eight a, Eight b) => new(Vector256.LessThanOrEqual(a.Numbers, b.Numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator >=(Eight a, Eight b) => new(Vector256.GreaterThanOrEqual(a.Numbers, b.Numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight AtLeast(Eight least, Eight number) => new(Vector256.Max(least.Numbers, number.Numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight AtMost(Eight most, Eight number) => new(Vector256.Min(most.Numbers, number.Numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Sqrt(Eight of) => new(Vector256.Sqrt(of.Numbers));

    /// <summary>The number where the answer is yes, 0 where it is no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight Where(Yes yes) => new(Numbers & yes.Bits);

    /// <summary>Where two numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Yes Is(Eight other) => new(Vector256.Equals(Numbers, other.Numbers));

    /// <summary>In each place, how many of a list of numbers are not above the one there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightWhole CountUpTo(ReadOnlySpan<float> list)
    {
        var count = Vector256<int>.Zero;
        foreach (float step in list)
            count -= Vector256.GreaterThanOrEqual(Numbers, Vector256.Create(step)).AsInt32();
        return new EightWhole(count);
    }

    /// <summary>The smallest of the eight.</summary>
    public float Smallest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var four = Vector128.Min(Numbers.GetLower(), Numbers.GetUpper());
            var two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
            return Math.Min(two[0], two[1]);
        }
    }

    // For rows whose places are known to be there: no end of a column is looked for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Read(ref readonly float first) => new(Vector256.LoadUnsafe(in first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(ref float first) => Numbers.StoreUnsafe(ref first);

    /// <summary>The lesser of two in each place, neither of them a NaN or a negative zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Eight Lesser(Eight a, Eight b) => new(Vector256.MinNative(a.Numbers, b.Numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight In(CompressOrder order) => new(Vector256.Shuffle(Numbers, order.Places));
}
