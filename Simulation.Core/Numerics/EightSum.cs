using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>Adds up eight numbers at a time, at double precision and always in the same order.</summary>
public readonly record struct EightSum
{
    private readonly Vector256<double> _pairs;

    private EightSum(Vector256<double> pairs)
    {
        _pairs = pairs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightSum operator +(EightSum sum, Eight more) =>
        new(sum._pairs + (Vector256.WidenLower(more.Numbers) + Vector256.WidenUpper(more.Numbers)));

    /// <summary>All of it.</summary>
    public double Total
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _pairs[0] + _pairs[1] + (_pairs[2] + _pairs[3]);
    }
}
