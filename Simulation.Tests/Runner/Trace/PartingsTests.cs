using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Trace;

namespace Simulation.Tests.Runner.Trace;

/// <summary>Which homes fare otherwise in two runs, all at once: the same as looking at each by itself.</summary>
public class PartingsTests
{
    private static Blueprint Of(Scenario plan) => new(plan, new AssumptionSet(), 2 * Week.PerYear);

    [Fact]
    public void Every_home_parts_in_the_week_in_which_the_tracer_sees_its_first_other_happening()
    {
        var (stays, stops) = (Of(Scenario.OfHomes(8)), Of(Scenario.OfHomes(8) with { Coach = new CoachPlan { TimesRule = 0 } }));
        var all = Partings.Of(stays, stops, 1, 0);
        Assert.Equal(Enumerable.Range(0, 8), all.Select(one => one.Home));
        Assert.Contains(all, one => one.First is not null);
        // The tracer counts cases too: what it sees first is never later, and without cases the same.
        foreach (var one in all)
        {
            int? traced = Tracer.Compare(stays, stops, 1, 0, one.Home).Divergences.Decision?.Week;
            Assert.True(one.First is null || traced <= one.First, $"home {one.Home}: {one.First}, traced {traced}");
            Assert.InRange(one.Weeks, 0, one.First is { } first ? (2 * Week.PerYear) - first : 0);
        }
    }

    [Fact]
    public void The_same_run_parts_nowhere() =>
        Assert.All(Partings.Of(Of(Scenario.OfHomes(8)), Of(Scenario.OfHomes(8)), 1, 3), one => Assert.Equal((null, 0), (one.First, one.Weeks)));

    [Fact]
    public void Another_building_cannot_be_held_against_it() =>
        Assert.Throws<ArgumentException>(() => Partings.Of(Of(Scenario.OfHomes(8)), Of(Scenario.OfHomes(9)), 1, 0));
}
