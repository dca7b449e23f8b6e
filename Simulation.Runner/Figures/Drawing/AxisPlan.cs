using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>A place on an axis and what is written there.</summary>
public readonly record struct Tick(double Value, string Text);

/// <summary>An axis ready to draw: its ends and its ticks, in data units or in cells.</summary>
public sealed record AxisPlan(double Min, double Max, IReadOnlyList<Tick> Ticks, bool HasCategories)
{
    // A sum of shares may be more than the whole; the room above a bar that is nearly the whole is not.
    private const double FarBeyondTheWhole = 1.5;

    private double[] _cells = [];

    /// <summary>Named things stand in the middle of a unit each.</summary>
    public static AxisPlan OfCategories(CategoryAxis axis)
    {
        Tick[] ticks = [.. axis.Categories.Select((name, index) => new Tick(index, name))];
        return new(-0.5, Math.Max(1, ticks.Length) - 0.5, ticks, HasCategories: true);
    }

    /// <summary>Cells of one size, whatever lies between the values that were run; a tick is one of those values.</summary>
    public static AxisPlan OfCells(NumericAxis axis, ReadOnlySpan<double> values, int target, Language language)
    {
        double[] cells = values.ToArray();
        NumberFormat format = NumberFormat.ForRun(axis.Unit, cells);
        int every = Math.Max(1, (cells.Length + Math.Max(1, target) - 1) / Math.Max(1, target));
        Tick[] ticks = [.. Enumerable.Range(0, cells.Length).Where(i => i % every == 0).Select(i => new Tick(i, format.Write(cells[i], language)))];
        return new(-0.5, Math.Max(1, cells.Length) - 0.5, ticks, HasCategories: false) { _cells = cells };
    }

    /// <summary>Where a value stands: on an axis of cells between the cells of its neighbours, else at itself.</summary>
    public double PositionOf(double value)
    {
        if (_cells.Length < 2) return value;
        int next = Math.Clamp(Array.FindIndex(_cells, cell => cell > value), -1, _cells.Length - 1);
        if (next < 0) next = _cells.Length - 1;
        if (next == 0) next = 1;
        return next - 1 + ((value - _cells[next - 1]) / (_cells[next] - _cells[next - 1]));
    }

    /// <summary>Ends at the data (or the fixed range), ticks inside.</summary>
    public static AxisPlan Exact(NumericAxis axis, Extent extent, int target, Language language)
    {
        (double min, double max) = Ends(axis, extent);
        return axis.Opened is { } opened ? OfCalendar(axis, opened, min, max, target, language)
            : WithTicks(axis, min, max, Drawing.Ticks.Within(min, max, target), language);
    }

    // A tick is the first of January and not an anniversary: councils decide and pay by calendar year, and look a year up as such.
    private static AxisPlan OfCalendar(NumericAxis axis, CalendarMonth opened, double min, double max, int target, Language language)
    {
        double from = opened.Year + ((opened.Month - 1.0) / Week.MonthsPerYear);
        // Never more ticks than years: half a calendar year has no number.
        var years = Drawing.Ticks.Within(min + from, max + from, Math.Min(target, (int)(max - min)));
        var plan = WithTicks(axis, min + from, max + from, years, language);
        return plan with { Min = min, Max = max, Ticks = [.. plan.Ticks.Select(tick => tick with { Value = tick.Value - from })] };
    }

    /// <summary>Ends at the ticks around the data, unless the range is fixed.</summary>
    public static AxisPlan Rounded(NumericAxis axis, Extent extent, int target, Language language)
    {
        if (axis.Range is not null) return Exact(axis, extent, target, language);
        (double min, double max) = Ends(axis, extent);
        // There is no share above one: the axis stops at what has to be seen, and no tick stands beyond the whole.
        bool isPart = axis.Unit == Unit.Share && max < FarBeyondTheWhole;
        Ticks ticks = Drawing.Ticks.Around(min, isPart ? Math.Min(max, 1) : max, target);
        if (isPart) ticks = ticks.UpTo(1);
        (double first, double last) = (ticks.Values[0], isPart ? Math.Max(ticks.Values[^1], max) : ticks.Values[^1]);
        return WithTicks(axis, first, last, ticks, language);
    }

    private static (double Min, double Max) Ends(NumericAxis axis, Extent extent)
    {
        if (axis.Range is { } range) return (range.Min, range.Max);
        if (axis.IncludesZero) extent = extent.With(0);
        Extent filled = extent.OrUnit();
        return (filled.Min, filled.Max);
    }

    private static AxisPlan WithTicks(NumericAxis axis, double min, double max, Ticks ticks, Language language)
    {
        var format = NumberFormat.ForSteps(axis.Unit, ticks.Step, Math.Max(Math.Abs(min), Math.Abs(max)));
        return new(min, max, [.. ticks.Values.Select(value => new Tick(value, format.Write(value, language)))], HasCategories: false);
    }
}
