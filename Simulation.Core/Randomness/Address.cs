using System.Runtime.CompilerServices;

namespace Simulation.Core.Randomness;

/// <summary>
/// Where a draw lives: (home, k, week, n). With the key of (seed, replicate, stream) this is the whole state of chance.
/// Packed as home 20 bits, week 12, n 16, k 16, so that no two addresses share a counter.
/// </summary>
public static class Address
{
    public const int HomeLimit = 1 << 20;
    public const int TenancyLimit = 1 << 16;
    public const int DrawLimit = 1 << 16;

    /// <summary>The address of what concerns the complex and nobody in particular.</summary>
    public const ulong Complex = HomeLimit - 1;

    private const int WeekShift = 20;
    private const int DrawShift = 32;
    private const int TenancyShift = 48;

    /// <summary>The person: the k-th resident of a home.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int home, int k) => (uint)home | ((ulong)(ushort)k << TenancyShift);

    /// <summary>What is added to a person's address for a given week.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong InWeek(int week) => (ulong)(uint)week << WeekShift;

    /// <summary>What is added for the n-th draw at the same place and time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Nth(int n) => (ulong)(ushort)n << DrawShift;
}
