using System.Numerics;
using System.Runtime.CompilerServices;
using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>
/// What a resident did in each of the last four weeks, one bit a week, in three groups of four:
/// attended, organised, helped. The newest week is the lowest bit of its group.
/// </summary>
public static class Recent
{
    public const ushort Attended = 0b0000_0000_0000_0001;
    public const ushort Organised = 0b0000_0000_0001_0000;
    public const ushort Helped = 0b0000_0001_0000_0000;

    private const ushort AllAttended = 0b0000_0000_0000_1111;
    private const ushort AllVisible = 0b0000_0000_1111_1111;
    private const ushort Newest = Attended | Organised | Helped;
    private const ushort AfterShift = 0b0000_1110_1110_1110;

    /// <summary>Lets a week go by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Older(int history) => (history << 1) & AfterShift;

    /// <summary>Lets a week go by for everybody.</summary>
    public static void Older(Span<ushort> histories) => Lanes.ShiftUp(histories, AfterShift);

    /// <summary>Contributed in the broad sense: attended, organised or helped in the last four weeks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Broad(int history) => history != 0;

    /// <summary>Contributed in the narrow sense: attended something in the last four weeks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Narrow(int history) => (history & AllAttended) != 0;

    /// <summary>Was seen doing something in the last four weeks; help behind a door is not seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Visible(int history) => (history & AllVisible) != 0;

    /// <summary>In how many of the last four weeks there was anything at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Weeks(int history) =>
        BitOperations.PopCount((uint)((history | (history >> 4) | (history >> 8)) & AllAttended));

    // The same for eight at once.
    public static Yes Broad(EightWhole history) => history > 0;
    public static Yes Narrow(EightWhole history) => (history & AllAttended) > 0;
    public static Yes Visible(EightWhole history) => (history & AllVisible) > 0;
    public static Yes ThisWeek(EightWhole history) => (history & Newest) > 0;
}
