using Simulation.Core.Numerics;
using Simulation.Core.Plans;

namespace Simulation.Core.Observation;

/// <summary>Every counter of every week of a run.</summary>
public sealed class Series(int weeks)
{
    private readonly double[] _rows = new double[weeks * Tally.Width];
    private readonly double[] _sums = new double[Tally.Width];
    private (int From, int To) _summed = (-1, -1);

    /// <summary>The weeks there is room for.</summary>
    public int Capacity { get; } = weeks;

    /// <summary>The weeks written so far.</summary>
    public int Weeks { get; private set; }

    public ReadOnlySpan<double> this[int week] => _rows.AsSpan(week * Tally.Width, Tally.Width);

    /// <summary>One counter in one week.</summary>
    public double At(int week, ComplexCounter counter) => _rows[(week * Tally.Width) + Tally.IndexOf(counter)];

    /// <summary>One side's counter in one week, or that of all sides.</summary>
    public double At(int week, GroupCounter counter, Side side = Side.All) =>
        side == Side.All
            ? At(week, counter, Side.Supported) + At(week, counter, Side.Formerly) + At(week, counter, Side.Never)
            : _rows[(week * Tally.Width) + Tally.IndexOf(counter, side)];

    /// <summary>What a payer paid for something in one week.</summary>
    public double At(int week, Payer payer, CostItem item) => _rows[(week * Tally.Width) + Tally.IndexOf(payer, item)];

    /// <summary>All rows written so far, one after the other.</summary>
    public ReadOnlySpan<double> Written => _rows.AsSpan(0, Weeks * Tally.Width);

    public void Write(ReadOnlySpan<double> row)
    {
        row.CopyTo(_rows.AsSpan(Weeks * Tally.Width));
        Weeks++;
        _summed = (-1, -1);
    }

    public void Clear()
    {
        Weeks = 0;
        _summed = (-1, -1);
    }

    /// <summary>Sums all counters over some weeks at once, for whoever is going to ask for many of them; each is the same number it would
    /// be by itself, for the weeks are added in the same order.</summary>
    public void SumAll(int from, int to)
    {
        Array.Clear(_sums);
        for (int week = from; week < to; week++) Rows.Add(_sums, this[week]);
        _summed = (from, to);
    }

    /// <summary>The sum of a counter over some weeks.</summary>
    public double Sum(ComplexCounter counter, int from, int to) => Sum(Tally.IndexOf(counter), from, to);

    /// <summary>The sum of one side's counter over some weeks.</summary>
    public double Sum(GroupCounter counter, Side side, int from, int to) =>
        side == Side.All ? Sum(counter, from, to) : Sum(Tally.IndexOf(counter, side), from, to);

    /// <summary>The sum of a counter of all sides over some weeks.</summary>
    public double Sum(GroupCounter counter, int from, int to) =>
        Sum(counter, Side.Supported, from, to) + Sum(counter, Side.Formerly, from, to) + Sum(counter, Side.Never, from, to);

    /// <summary>What a payer paid for something over some weeks.</summary>
    public double Sum(Payer payer, CostItem item, int from, int to) => Sum(Tally.IndexOf(payer, item), from, to);

    private double Sum(int column, int from, int to)
    {
        if (_summed == (from, to)) return _sums[column];
        double sum = 0;
        for (int week = from; week < to; week++)
            sum += _rows[(week * Tally.Width) + column];
        return sum;
    }
}
