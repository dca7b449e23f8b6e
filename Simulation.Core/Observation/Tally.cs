using System.Runtime.CompilerServices;

namespace Simulation.Core.Observation;

/// <summary>The counters of the running week: processes add to it, the last step writes it down and sets it back.</summary>
public sealed class Tally
{
    /// <summary>The sides a per-group counter distinguishes, and the same people under every mix.</summary>
    public const int Sides = 4;

    private static readonly int GroupColumns = Enum.GetValues<GroupCounter>().Length * Sides;

    /// <summary>The length of one week's row.</summary>
    public static int Width { get; } = GroupColumns + Enum.GetValues<ComplexCounter>().Length;

    private readonly double[] _now = new double[Width];

    public ReadOnlySpan<double> Row => _now;

    public double this[ComplexCounter counter]
    {
        get => _now[IndexOf(counter)];
        set => _now[IndexOf(counter)] = value;
    }

    public double this[GroupCounter counter, Side side]
    {
        get => _now[IndexOf(counter, side)];
        set => _now[IndexOf(counter, side)] = value;
    }

    /// <summary>A counter over all sides.</summary>
    public double Total(GroupCounter counter) => this[counter, Side.Supported] + this[counter, Side.Formerly] + this[counter, Side.Never];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ComplexCounter counter, double amount) => _now[IndexOf(counter)] += amount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(GroupCounter counter, Side side, double amount) => _now[IndexOf(counter, side)] += amount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ComplexCounter counter) => _now[IndexOf(counter)]++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(GroupCounter counter, Side side) => _now[IndexOf(counter, side)]++;

    public void Clear() => Array.Clear(_now);

    /// <summary>The place of a counter in a row.</summary>
    public static int IndexOf(ComplexCounter counter) => GroupColumns + (int)counter;

    /// <summary>The place of one side's counter in a row.</summary>
    public static int IndexOf(GroupCounter counter, Side side) => ((int)counter * Sides) + (int)side;
}
