using Simulation.Core;
using Simulation.Core.Time;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Where axes end and what stands on them.</summary>
public sealed class AxisPlanTests
{
    private static readonly NumericAxis Share = new("", Unit.Share);

    [Theory]
    [InlineData(0, 0.98, 2, 1, "0% 50% 100%", "too few ticks fit for 100% to be one of a finer step")]
    [InlineData(0, 1.06, 2, 1.06, "0% 50% 100%", "room for a value above a bar, but no tick beyond the whole")]
    [InlineData(0.4, 1, 3, 1, "40% 60% 80% 100%", "the data end at the whole")]
    [InlineData(0, 0.61, 4, 0.8, "0% 20% 40% 60% 80%", "below the whole nothing changes")]
    public void A_share_axis_stops_at_the_whole(double min, double max, int target, double end, string ticks, string reason)
    {
        AxisPlan plan = AxisPlan.Rounded(Share, new Extent(min, max), target, Language.En);

        Assert.True(Math.Abs(plan.Max - end) < 1e-9, $"{plan.Max}: {reason}");
        Assert.Equal(ticks, string.Join(' ', plan.Ticks.Select(tick => tick.Text)));
    }

    [Fact]
    public void A_share_that_is_more_than_the_whole_is_shown_as_it_is()
    {
        AxisPlan plan = AxisPlan.Rounded(Share, new Extent(0, 2.2), 4, Language.En);

        Assert.True(plan.Max >= 2.2);
        Assert.Contains(plan.Ticks, tick => tick.Text == "200%");
    }

    [Fact]
    public void Cells_are_of_one_size_and_their_ticks_are_the_values_that_were_run()
    {
        AxisPlan plan = AxisPlan.OfCells(new NumericAxis("", Unit.Number), [0, 4, 12, 36], 10, Language.En);

        Assert.Equal((-0.5, 3.5), (plan.Min, plan.Max));
        Assert.Equal([(0.0, "0"), (1.0, "4"), (2.0, "12"), (3.0, "36")], plan.Ticks.Select(tick => (tick.Value, tick.Text)));
    }

    [Fact]
    public void Where_not_all_fit_a_tick_is_still_one_of_the_values()
    {
        AxisPlan plan = AxisPlan.OfCells(Share, [0.1, 0.125, 0.15, 0.175, 0.2], 3, Language.En);

        Assert.Equal([(0.0, "10.0%"), (2.0, "15.0%"), (4.0, "20.0%")], plan.Ticks.Select(tick => (tick.Value, tick.Text)));
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(8, 1.5)]
    [InlineData(36, 3)]
    [InlineData(-2, -0.5)]
    [InlineData(48, 3.5)]
    public void A_value_between_two_cells_stands_between_them(double value, double position) =>
        Assert.Equal(position, AxisPlan.OfCells(new NumericAxis("", Unit.Number), [0, 4, 12, 36], 10, Language.En).PositionOf(value), 1e-9);

    [Theory]
    [InlineData("2024-03", 10, 6, "2026 2028 2030 2032 2034", 22, "every other year where not all fit")]
    [InlineData("2024-03", 4, 10, "2025 2026 2027 2028", 10, "each January there is, and none before the opening")]
    [InlineData("2024-01", 2, 10, "2024 2025 2026", 0, "an opening in January is a tick itself")]
    [InlineData("2024-12", 1, 10, "2025", 1, "one year has one")]
    [InlineData("1999-07", 78, 5, "2000 2020 2040 2060", 6, "years have no thousands")]
    public void Ticks_of_a_calendar_are_the_first_of_January(string opened, int years, int target, string ticks, int first, string reason)
    {
        Assert.True(CalendarMonth.TryParse(opened, out var month));
        var axis = new NumericAxis("", Unit.CalendarYear) { Range = new AxisRange(0, years), Opened = month };

        AxisPlan plan = AxisPlan.Exact(axis, Extent.Empty, target, Language.Nl);

        Assert.Equal((0, years), (plan.Min, plan.Max));
        Assert.True(ticks == string.Join(' ', plan.Ticks.Select(tick => tick.Text)), $"{string.Join(' ', plan.Ticks)}: {reason}");
        Assert.Equal(first / 12.0, plan.Ticks[0].Value, 1e-9);
        Assert.All(plan.Ticks, tick => Assert.InRange(tick.Value, -1e-9, years + 1e-9));
    }

    [Fact]
    public void A_plain_axis_leaves_values_where_they_are() =>
        Assert.Equal(0.37, AxisPlan.Rounded(Share, new Extent(0, 1), 4, Language.En).PositionOf(0.37));

    [Theory]
    [InlineData("0.1 0.15 0.2", "10% 15% 20%")]
    [InlineData("0.1 0.125 0.15", "10.0% 12.5% 15.0%")]
    [InlineData("0.1 0.141666667 0.183333333", "10.0% 14.2% 18.3%")]
    public void Values_that_were_run_are_written_so_that_nobody_is_misled(string values, string expected)
    {
        double[] run = [.. values.Split(' ').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture))];
        NumberFormat format = NumberFormat.ForRun(Unit.Share, run);

        Assert.Equal(expected, string.Join(' ', run.Select(value => format.Write(value, Language.En))));
    }
}
