using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>A whole number of each of eight: their homes, their weeks, how many there are of something.</summary>
public readonly record struct EightWhole
{
    internal EightWhole(Vector256<int> numbers)
    {
        Numbers = numbers;
    }

    internal readonly Vector256<int> Numbers;

    public static EightWhole Zero => default;

    /// <summary>One of the eight, to look at.</summary>
    public int this[int nth] => Numbers[nth];

    /// <summary>Eight places of a column, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole Of(ReadOnlySpan<int> column, int first) => new(Lanes.Load(column, first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole Of(ReadOnlySpan<ushort> column, int first) => new(Lanes.Load(column, first));

    /// <summary>Eight places of a column, anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole Gather(ReadOnlySpan<int> column, EightWhole places) => new(Lanes.Gather(column, places.Numbers));

    /// <summary>Eight numbers one after the other.</summary>
    public static EightWhole From(ReadOnlySpan<int> eight) => new(Vector256.Create(eight));

    /// <summary>A number and the seven that follow it: the homes side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole CountingFrom(int first) => new(Vector256.Create(first) + Vector256<int>.Indices);

    /// <summary>The same number eight times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator EightWhole(int same) => new(Vector256.Create(same));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole operator +(EightWhole a, EightWhole b) => new(a.Numbers + b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole operator -(EightWhole a, EightWhole b) => new(a.Numbers - b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole operator -(EightWhole a) => new(-a.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole operator &(EightWhole a, EightWhole b) => new(a.Numbers & b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole operator |(EightWhole a, EightWhole b) => new(a.Numbers | b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightWhole operator <<(EightWhole a, int bits) => new(a.Numbers << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator <(EightWhole a, EightWhole b) => new(Vector256.LessThan(a.Numbers, b.Numbers).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator >(EightWhole a, EightWhole b) => new(Vector256.GreaterThan(a.Numbers, b.Numbers).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator <=(EightWhole a, EightWhole b) => new(Vector256.LessThanOrEqual(a.Numbers, b.Numbers).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Yes operator >=(EightWhole a, EightWhole b) => new(Vector256.GreaterThanOrEqual(a.Numbers, b.Numbers).AsSingle());

    /// <summary>Where two numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Yes Is(EightWhole other) => new(Vector256.Equals(Numbers, other.Numbers).AsSingle());

    /// <summary>Those of a mask first, the others after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal EightWhole In(CompressOrder order) => new(Vector256.Shuffle(Numbers, order.Places));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CopyTo(int[] column, int first) => Numbers.CopyTo(column, first);

    // For rows whose places are known to be there: no end of a column is looked for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static EightWhole Read(ref readonly int first) => new(Vector256.LoadUnsafe(in first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static EightWhole Read(ref readonly ushort first) => new(Lanes.Widen(Vector128.LoadUnsafe(in first)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(ref int first) => Numbers.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(ref ushort first) => Lanes.Narrow(Numbers).StoreUnsafe(ref first);
}
