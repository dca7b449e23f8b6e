using System.Runtime.CompilerServices;
using Simulation.Core.Plans;

namespace Simulation.Core.Observation;

/// <summary>The counters of the running week: processes add to it, the last step writes it down and sets it back. The ledger stands behind them.</summary>
public sealed class Tally
{
    /// <summary>The sides a per-group counter distinguishes, and the same people under every mix.</summary>
    public const int Sides = 4;

    private static readonly int GroupColumns = Enum.GetValues<GroupCounter>().Length * Sides;
    private static readonly int Counters = GroupColumns + Enum.GetValues<ComplexCounter>().Length;
    private static readonly int Items = CostItems.All.Count;

    /// <summary>The length of one week's row: what is counted, then the ledger, one block a payer.</summary>
    public static int Width { get; } = Counters + (Payers.Count * Items);

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

    /// <summary>Books what a payer pays for something, in euros.</summary>
    public void Book(Payer payer, CostItem item, double euro) => _now[IndexOf(payer, item)] += euro;

    public void Clear() => Array.Clear(_now);

    /// <summary>The place of a counter in a row.</summary>
    public static int IndexOf(ComplexCounter counter) => GroupColumns + (int)counter;

    /// <summary>The place of one side's counter in a row.</summary>
    public static int IndexOf(GroupCounter counter, Side side) => ((int)counter * Sides) + (int)side;

    /// <summary>The place in a row of what a payer pays for something.</summary>
    public static int IndexOf(Payer payer, CostItem item) => Counters + ((int)payer * Items) + (int)item;
}
