using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>A long number of each of eight: where their draws live.</summary>
public readonly record struct EightLong
{
    internal EightLong(Vector512<ulong> numbers)
    {
        Numbers = numbers;
    }

    internal readonly Vector512<ulong> Numbers;

    /// <summary>One of the eight, to look at.</summary>
    public ulong this[int nth] => Numbers[nth];

    /// <summary>Eight places of a column, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLong Of(ulong[] column, int first) => new(Lanes.Load(column, first));

    /// <summary>Eight places of a column, anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLong Gather(ulong[] column, EightWhole places) => new(Lanes.Gather(column, places.Numbers));

    /// <summary>The same number eight times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator EightLong(ulong same) => new(Vector512.Create(same));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLong operator +(EightLong a, EightLong b) => new(a.Numbers + b.Numbers);
}
