using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Trace;

namespace Simulation.Tests.Runner.Trace;

/// <summary>Where two runs with the same people part.</summary>
public class DivergenceTests
{
    private const ulong Seed = 5;
    private static readonly Scenario Usual = Scenario.OfHomes(40, "usual");

    [Fact]
    public void Two_equal_scenarios_never_part()
    {
        var lives = Compare(Usual, Usual with { Name = "twin" }, 7);

        Assert.Equal(new Divergences(null, null, null), lives.Divergences);
        Assert.Equal(LifeLines.Of(lives.Base), LifeLines.Of(lives.Alternative));
    }

    [Fact]
    public void A_placebo_parts_nothing() =>
        Assert.Null(Compare(Usual, WithEvent(new PolicyEvent { Name = "placebo", AtYear = 1, Change = Lever.CoachHours, To = 0, Placebo = true }), 7).Divergences.Anywhere);

    [Fact]
    public void A_coach_who_stops_parts_the_runs_in_that_week_by_policy()
    {
        var parting = Compare(Usual, WithEvent(new PolicyEvent { Name = "stops", AtYear = 2, Change = Lever.CoachHours, To = 0, NoticeWeeks = 0 }), 7).Divergences.Anywhere;

        Assert.NotNull(parting);
        Assert.Equal(2 * Week.PerYear, parting.Week);
        Assert.Equal("Policies", parting.Process);
        var first = parting.Differences[0];
        Assert.Equal(("coach hours", "100% of the plan", "0% of the plan"), (first.What.En, first.Base.En, first.Alternative.En));
    }

    [Fact]
    public void In_a_home_the_parting_comes_no_sooner_than_anywhere_and_the_decision_no_sooner_than_that()
    {
        var alternative = WithEvent(new PolicyEvent { Name = "stops", AtYear = 1, Change = Lever.CoachHours, To = 0, NoticeWeeks = 0 });
        foreach (int home in (int[])[0, 9, 21, 39])
        {
            var lives = Compare(Usual, alternative, home);
            Assert.True(lives.Divergences.Anywhere!.Week <= lives.Divergences.InHome!.Week, $"home {home}");
            Assert.True(lives.Divergences.InHome.Week <= lives.Divergences.Decision!.Week, $"home {home}");
            Assert.NotEmpty(lives.Divergences.Decision.Differences);
            Assert.All(lives.Divergences.Decision.Differences, one => Assert.NotEqual(one.Base, one.Alternative));
        }
    }

    [Fact]
    public void Until_the_decision_both_lives_read_the_same()
    {
        var alternative = WithEvent(new PolicyEvent { Name = "stops", AtYear = 1, Change = Lever.CoachHours, To = 0, NoticeWeeks = 0 });
        bool parted = false;
        foreach (int home in (int[])[2, 5, 8, 11, 17, 23, 30])
        {
            var lives = Compare(Usual, alternative, home);
            int week = lives.Divergences.Decision!.Week;
            Assert.Equal(Before(lives.Base, week), Before(lives.Alternative, week));
            parted |= !LifeLines.Of(lives.Base).SequenceEqual(LifeLines.Of(lives.Alternative));
        }

        Assert.True(parted, "the coach makes no difference to anybody here");

        static IEnumerable<LifeLine> Before(LifeCourse life, int week) => LifeLines.Of(life).Where(line => line.Week < week);
    }

    [Fact]
    public void Another_mix_parts_at_the_opening()
    {
        var lives = Compare(Usual, Usual with { Name = "half", Mix = Usual.Mix with { SupportedShare = 0.6 } }, 3);

        Assert.Equal((-1, null), (lives.Divergences.Anywhere!.Week, lives.Divergences.Anywhere.Process));
    }

    [Fact]
    public void Complexes_of_another_size_part_at_the_opening()
    {
        var parting = Compare(Usual, Usual with { Name = "larger", Building = Usual.Building with { Homes = 50 } }, 3).Divergences.Anywhere;

        Assert.Equal(-1, parting!.Week);
        Assert.Equal(("40", "50"), (parting.Differences[0].Base.En, parting.Differences[0].Alternative.En));
    }

    private static Scenario WithEvent(PolicyEvent policy) => Usual with { Name = "alternative", Events = [policy] };

    private static ComparedLives Compare(Scenario basis, Scenario alternative, int home) =>
        Tracer.Compare(Drawing(basis), Drawing(alternative), Seed, 0, home);

    private static Blueprint Drawing(Scenario plan) => new(plan, new AssumptionSet(), 4 * Week.PerYear);
}
