using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Core.Observation;

public class KnowledgeTests
{
    private const string Broad = "participation_broad";

    public static TheoryData<string, KnownValue[], string, Requirement> Wrong => new()
    {
        { "a share over 1", [new(Broad, 1.2, 0.1)], "known.participation_broad.value", new Requirement.Between(0, 1) },
        { "a share below 0", [new(Broad, -0.1, 0.1)], "known.participation_broad.value", new Requirement.Between(0, 1) },
        { "no number", [new(Broad, double.NaN, 0.1)], "known.participation_broad.value", new Requirement.Between(0, 1) },
        { "a negative count", [new("complaints_per_100", -1, 3)], "known.complaints_per_100.value", new Requirement.NotNegative() },
        { "a count without end", [new("complaints_per_100", double.PositiveInfinity, 3)], "known.complaints_per_100.value", new Requirement.NotNegative() },
        { "no margin", [new(Broad, 0.5, 0)], "known.participation_broad.within", new Requirement.SomeRoom() },
        { "a margin below 0", [new(Broad, 0.5, -0.1)], "known.participation_broad.within", new Requirement.SomeRoom() },
        { "a margin that is no number", [new(Broad, 0.5, double.NaN)], "known.participation_broad.within", new Requirement.SomeRoom() },
        { "a margin without end", [new(Broad, 0.5, double.PositiveInfinity)], "known.participation_broad.within", new Requirement.SomeRoom() },
        { "the same twice", [new(Broad, 0.5, 0.1), new(Broad, 0.6, 0.1)], "known.participation_broad", new Requirement.Once() },
        { "a share of those who left", [new("left_by_choice_share", 0.5, 0.1)], "known.left_by_choice_share", new Requirement.OfOneComplex() },
        { "the same of one side", [new("tenure_years.supported", 3, 1)], "known.tenure_years.supported", new Requirement.OfOneComplex() },
        { "the same people of two plans", [new("belonging.same", 0.5, 0.1)], "known.belonging.same", new Requirement.OfOneComplex() },
        { "more narrow than broad", [new("participation_narrow", 0.7, 0.05), new(Broad, 0.5, 0.1)], "known.participation_narrow.value", new Requirement.PartOf(Broad, 0.6) },
        { "more in 13 weeks than in 52", [new("participation_broad_52_weeks", 0.5, 0.1), new("participation_broad_13_weeks", 0.9, 0.1)], "known.participation_broad_13_weeks.value", new Requirement.PartOf("participation_broad_52_weeks", 0.6) },
        { "more organisers than carriers", [new("organisers_share", 0.3, 0.05), new("carriers_share", 0.1, 0.05)], "known.organisers_share.value", new Requirement.PartOf("carriers_share", 0.1 + 0.05) },
        { "more serious than all", [new("serious_incidents_per_100", 9, 1), new("incidents_per_100", 5, 1)], "known.serious_incidents_per_100.value", new Requirement.PartOf("incidents_per_100", 6) },
        { "more evictions of a kind than all", [new("arrears_evictions_per_100", 4, 1), new("evictions_per_100", 1, 1)], "known.arrears_evictions_per_100.value", new Requirement.PartOf("evictions_per_100", 2) },
        { "more with support than came with it", [new("supported_share", 0.5, 0.1), new("came_with_support_share", 0.2, 0.1)], "known.supported_share.value", new Requirement.PartOf("came_with_support_share", 0.2 + 0.1) },
        { "one payer pays more than all", [new("cost_gemeente_eur_per_home_year", 900, 50), new("cost_together_eur_per_home_year", 500, 50)], "known.cost_gemeente_eur_per_home_year.value", new Requirement.PartOf("cost_together_eur_per_home_year", 550) },
        { "one thing costs more than all", [new("spent_coach_eur_per_home_year", 900, 50), new("cost_together_eur_per_home_year", 500, 50)], "known.spent_coach_eur_per_home_year.value", new Requirement.PartOf("cost_together_eur_per_home_year", 550) },
        { "the same on one side", [new("participation_narrow.never", 0.7, 0.05), new("participation_broad.never", 0.5, 0.1)], "known.participation_narrow.never.value", new Requirement.PartOf("participation_broad.never", 0.6) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_known_is_refused_with_field_and_what_is_asked(string why, KnownValue[] values, string path, Requirement asked)
    {
        var fault = Assert.Single(Knowledge.Faults(new KnownPlan { AtYear = 2, Values = values }));
        Assert.True((path, asked) == (fault.Path, fault.Asked), $"{why}: {fault}");
    }

    [Fact]
    public void An_outcome_nobody_knows_is_told_which_there_are()
    {
        var fault = Assert.Single(Knowledge.Faults(new KnownPlan { AtYear = 2, Values = [new("participation_brod", 0.5, 0.1)] }));
        Assert.Equal("known.participation_brod", fault.Path);
        var names = Assert.IsType<Requirement.OneOf>(fault.Asked).Names;
        Assert.Contains(Broad, names);
        Assert.DoesNotContain("tenure_years", names);
    }

    [Theory]
    [InlineData(0.7, 0.1, 0.5, 0.1)]
    [InlineData(0.6, 0.05, 0.5, 0.1)]
    [InlineData(0.2, 0.05, 0.5, 0.1)]
    public void Margins_that_meet_are_no_contradiction(double part, double within, double whole, double about) =>
        Assert.Empty(Knowledge.Faults(new KnownPlan { AtYear = 2, Values = [new("participation_narrow", part, within), new(Broad, whole, about)] }));

    /// <summary>What is refused as contradictory never happens: checked on a complex with everything in it, year by year.</summary>
    [Fact]
    public void A_part_is_never_more_than_the_whole_in_any_run()
    {
        for (int replicate = 0; replicate < 4; replicate++)
        {
            var series = Simulation.Core.ComplexRun.Of(Scenario.OfHomes(40), seed: 5, replicate, years: 6).Series;
            for (int until = 4; until <= series.Weeks; until += 13)
            {
                int from = Math.Max(0, until - Week.PerYear);
                var known = Outcome.All.Where(Knowledge.CanBeKnown).Select(one => new KnownValue(one.Id, one.Over(series, from, until), 1e-9)).Where(one => double.IsFinite(one.Value));
                Assert.Empty(Knowledge.Faults(new KnownPlan { AtYear = 2, Values = [.. known] }));
            }
        }
    }

    /// <summary>Where nobody left and nothing happened, what is about those who left and what happened has no value; the rest has.</summary>
    [Fact]
    public void What_needs_an_event_is_what_a_quiet_week_says_nothing_of()
    {
        // Given: the opening week of a complex of new tenants, in which nobody leaves and no case can be over
        var quiet = new Simulation.Core.ComplexRun(new Simulation.Core.Blueprint(Scenario.OfHomes(60), new AssumptionSet(), 1)).Run(1, 0).Series;

        // Then
        Assert.All(Outcome.All.Where(one => one.Side != Side.Same && !Knowledge.CanBeKnown(one)), one => Assert.True(
            one.Family == "newcomers_knowing_share" || double.IsNaN(one.Over(quiet)), $"{one} has a value"));
        var year = Simulation.Core.ComplexRun.Of(Scenario.OfHomes(80), years: 2).Series;
        Assert.All(Outcome.All.Where(one => one.Side == Side.All && Knowledge.CanBeKnown(one)), one => Assert.True(
            double.IsFinite(one.Over(year, Week.PerYear, 2 * Week.PerYear)), $"{one} has no value in an ordinary year"));
    }
}
