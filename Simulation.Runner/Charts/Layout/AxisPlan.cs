using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts.Layout;

/// <summary>A place on an axis and what is written there.</summary>
public readonly record struct Tick(double Value, string Text);

/// <summary>An axis ready to draw: its ends and its ticks in data units.</summary>
public sealed record AxisPlan(double Min, double Max, IReadOnlyList<Tick> Ticks, bool HasCategories)
{
    /// <summary>Named things stand in the middle of a unit each.</summary>
    public static AxisPlan OfCategories(CategoryAxis axis)
    {
        Tick[] ticks = [.. axis.Categories.Select((name, index) => new Tick(index, name))];
        return new(-0.5, Math.Max(1, ticks.Length) - 0.5, ticks, HasCategories: true);
    }

    /// <summary>Ends at the data (or the fixed range), ticks inside.</summary>
    public static AxisPlan Exact(NumericAxis axis, Extent extent, int target, Language language)
    {
        (double min, double max) = Ends(axis, extent);
        return WithTicks(axis, min, max, Layout.Ticks.Within(min, max, target), language);
    }

    /// <summary>Ends at the ticks around the data, unless the range is fixed.</summary>
    public static AxisPlan Rounded(NumericAxis axis, Extent extent, int target, Language language)
    {
        if (axis.Range is not null) return Exact(axis, extent, target, language);
        (double min, double max) = Ends(axis, extent);
        Ticks ticks = Layout.Ticks.Around(min, max, target);
        return WithTicks(axis, ticks.Values[0], ticks.Values[^1], ticks, language);
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
