using System.Runtime.CompilerServices;

namespace Simulation.Core.Observation;

/// <summary>The counters of the running week: processes add to it, the last step writes it down and sets it back.</summary>
public sealed class Tally
{
    /// <summary>The groups a per-group counter distinguishes: with support now, and without.</summary>
    public const int Groups = 2;

    private static readonly int GroupColumns = Enum.GetValues<GroupCounter>().Length * Groups;

    /// <summary>The length of one week's row.</summary>
    public static int Width { get; } = GroupColumns + Enum.GetValues<ComplexCounter>().Length;

    private readonly double[] _now = new double[Width];

    public ReadOnlySpan<double> Row => _now;

    public double this[ComplexCounter counter]
    {
        get => _now[IndexOf(counter)];
        set => _now[IndexOf(counter)] = value;
    }

    public double this[GroupCounter counter, bool supported]
    {
        get => _now[IndexOf(counter, supported)];
        set => _now[IndexOf(counter, supported)] = value;
    }

    /// <summary>A counter over both groups.</summary>
    public double Both(GroupCounter counter) => this[counter, true] + this[counter, false];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ComplexCounter counter, double amount) => _now[IndexOf(counter)] += amount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(GroupCounter counter, bool supported, double amount) => _now[IndexOf(counter, supported)] += amount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ComplexCounter counter) => _now[IndexOf(counter)]++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(GroupCounter counter, bool supported) => _now[IndexOf(counter, supported)]++;

    public void Clear() => Array.Clear(_now);

    /// <summary>The place of a counter in a row.</summary>
    public static int IndexOf(ComplexCounter counter) => GroupColumns + (int)counter;

    /// <summary>The place of a group's counter in a row.</summary>
    public static int IndexOf(GroupCounter counter, bool supported) => ((int)counter * Groups) + (supported ? 0 : 1);
}
