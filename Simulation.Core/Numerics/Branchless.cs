using System.Runtime.CompilerServices;

namespace Simulation.Core.Numerics;

/// <summary>
/// Choices without a branch, for questions whose answer is as good as random: a branch that cannot be foreseen costs
/// more than the work on both of its sides.
/// </summary>
public static class Branchless
{
    /// <summary>1 for yes, 0 for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int One(bool yes) => Unsafe.BitCast<bool, byte>(yes);

    /// <summary>One of two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Choose(bool yes, int ifYes, int ifNo) => ifNo ^ ((ifYes ^ ifNo) & -One(yes));

    /// <summary>One of two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Choose(bool yes, float ifYes, float ifNo) =>
        BitConverter.Int32BitsToSingle(Choose(yes, BitConverter.SingleToInt32Bits(ifYes), BitConverter.SingleToInt32Bits(ifNo)));
}
