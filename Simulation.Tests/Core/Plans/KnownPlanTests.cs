using Simulation.Core.Observation;
using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Plans;

public class KnownPlanTests
{
    private static readonly KnownValue Some = new("participation_broad", 0.45, 0.05);

    [Theory]
    [InlineData(2.25, 65, 117)]
    [InlineData(1, 0, 52)]
    [InlineData(0.5, 0, 26)]
    [InlineData(0.02, 0, 1)]
    public void What_is_known_is_about_the_year_before_or_since_opening(double year, int from, int until) =>
        Assert.Equal((from, until), (new KnownPlan { AtYear = year, Values = [Some] }.From, new KnownPlan { AtYear = year, Values = [Some] }.Until));

    [Theory]
    [InlineData(0.45, true)]
    [InlineData(0.40, true)]
    [InlineData(0.4999, true)]
    [InlineData(0.399, false)]
    [InlineData(0.501, false)]
    [InlineData(double.NaN, false)]
    public void A_run_agrees_within_the_margin_and_never_when_it_cannot_say(double outcome, bool agrees) => Assert.Equal(agrees, Some.Agrees(outcome));

    public static TheoryData<string, KnownPlan, string, Requirement> Wrong => new()
    {
        { "no moment", new() { Values = [Some] }, "known.at_year", new Requirement.SomethingKnown() },
        { "nothing known at a moment", new() { AtYear = 2 }, "known", new Requirement.SomethingKnown() },
        { "at opening", new() { AtYear = 0, Values = [Some] }, "known.at_year", new Requirement.AfterOpening() },
        { "within the opening week", new() { AtYear = 0.009, Values = [Some] }, "known.at_year", new Requirement.AfterOpening() },
        { "before opening", new() { AtYear = -1, Values = [Some] }, "known.at_year", new Requirement.AfterOpening() },
        { "after the longest run", new() { AtYear = 79, Values = [Some] }, "known.at_year", new Requirement.AfterOpening() },
        { "no moment at all", new() { AtYear = double.NaN, Values = [Some] }, "known.at_year", new Requirement.AfterOpening() },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_moment_that_cannot_be_is_refused(string why, KnownPlan known, string path, Requirement asked)
    {
        var fault = Assert.Single(PlanCheck.Faults(Scenario.OfHomes(20) with { Known = known }));
        Assert.True((path, asked) == (fault.Path, fault.Asked), $"{why}: {fault}");
    }

    [Fact]
    public void A_plan_without_it_knows_nothing_and_is_fine()
    {
        Assert.Same(KnownPlan.Nothing, Scenario.OfHomes(20).Known);
        Assert.Empty(PlanCheck.Faults(Scenario.OfHomes(20)));
        Assert.Empty(PlanCheck.Faults(Scenario.OfHomes(20) with { Known = new KnownPlan { AtYear = 2, Values = [Some] } }));
    }

    [Fact]
    public void What_is_known_changes_nothing_about_a_run()
    {
        var plan = Scenario.OfHomes(20);
        var known = plan with { Known = new KnownPlan { AtYear = 1, Values = [Some] } };
        Assert.Equal(Simulation.Core.ComplexRun.Of(plan, years: 2).Fingerprint, Simulation.Core.ComplexRun.Of(known, years: 2).Fingerprint);
    }

    [Fact]
    public void What_cannot_be_known_cannot_be_run()
    {
        var impossible = Scenario.OfHomes(20) with { Known = new KnownPlan { AtYear = 1, Values = [Some with { Value = 2 }] } };
        var refused = Assert.Throws<InvalidPlanException>(() => Simulation.Core.ComplexRun.Of(impossible, years: 2));
        Assert.Equal("known.participation_broad.value", Assert.Single(refused.Faults).Path);
        Assert.Equal(Outcome.ParticipationBroad.Id, Some.Outcome);
    }
}
