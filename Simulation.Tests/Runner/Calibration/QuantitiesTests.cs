using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Calibration;
using Simulation.Runner.Patterns;

namespace Simulation.Tests.Runner.Calibration;

/// <summary>What is read off a run for a target is what its words say: worked out once more, week by week and resident by resident.</summary>
public class QuantitiesTests
{
    private const int Years = 5;

    private static readonly Lazy<Lived> Life = new(() =>
    {
        var plan = Scenario.OfHomes(60) with { Mix = new MixPlan { SupportedShare = 0.6, Supported = Shares.Of((TargetGroup.ExHomeless, 1)) } };
        var run = new ComplexRun(new Blueprint(plan, new AssumptionSet(), Years * Week.PerYear));
        var result = run.Run(7, 3);
        return new Lived(run.Complex, result.Series, []);
    });

    [Theory]
    [InlineData("listless_ratio", 0.5, new[] { 0.3, 0.6 })]
    [InlineData("drop_out", 0.18126924692201815, new[] { 2.0, 10.0 })]
    [InlineData("cohesion_gain", 0.25, new[] { 0.6, 0.5, 0.4 })]
    [InlineData("cohesion_left", 0.5, new[] { 0.55, 0.5, 0.6, 0.5 })]
    [InlineData("legal_per_case", 0.04, new[] { 1.0, 25.0 })]
    [InlineData("eviction_per_case", 0.005, new[] { 1.0, 200.0 })]
    [InlineData("evictions_for_nuisance", 0.1, new[] { 1.0, 9.0 })]
    [InlineData("evictions_prevented", 7.0, new[] { 12.0, 5.0 })]
    [InlineData("unfavourable_exits", 0.5, new[] { 2.0, 4.0 })]
    [InlineData("housing_first_exits", 0.1, new[] { 2.0, 20.0 })]
    [InlineData("housing_first_complaints", 10.0, new[] { 2.0, 20.0 })]
    [InlineData("housing_first_nuisance", 5.0, new[] { 1.0, 20.0 })]
    public void A_quantity_is_worked_out_from_the_means_it_names(string id, double expected, double[] means)
    {
        var quantity = Named(id);
        Assert.Equal(means.Length, quantity.Parts.Count);
        Assert.Equal(expected, quantity.Of(means), 1e-12);
    }

    [Fact]
    public void One_of_one_mean_is_that_mean() =>
        Assert.All(Quantities.All.Where(quantity => quantity.Parts.Count == 1), quantity => Assert.Equal(0.37, quantity.Of([0.37])));

    /// <summary>Whether they have support still or not: two sides, in the first five years.</summary>
    [Theory]
    [InlineData("housing_first_exits", 0, GroupCounter.Exits)]
    [InlineData("housing_first_complaints", 0, GroupCounter.Complaints)]
    [InlineData("housing_first_nuisance", 0, GroupCounter.NuisanceEvictions)]
    [InlineData("unfavourable_exits", 1, GroupCounter.Exits)]
    public void Those_who_came_with_support_are_counted_on_both_sides(string id, int part, GroupCounter counter) =>
        AssertRead(id, part, Enumerable.Range(0, Years * Week.PerYear).Sum(week => Came(week, counter)), mayBeNothing: counter == GroupCounter.NuisanceEvictions);

    [Fact]
    public void Their_years_are_their_weeks() =>
        AssertRead("housing_first_exits", 1, Enumerable.Range(0, Years * Week.PerYear).Sum(week => Came(week, GroupCounter.Residents)) / 52);

    [Fact]
    public void Unfavourable_is_evicted_for_whatever_reason_or_left_in_a_crisis() => AssertRead("unfavourable_exits", 0, Enumerable.Range(0, Years * Week.PerYear).Sum(week =>
        Came(week, GroupCounter.NuisanceEvictions) + Came(week, GroupCounter.ArrearsEvictions) + Came(week, GroupCounter.RefusalEvictions) + Came(week, GroupCounter.LeftInCrisis)));

    [Theory]
    [InlineData("stay_supported", true)]
    [InlineData("stay_others", false)]
    public void Who_stays_two_years_is_what_each_of_104_weeks_leaves(string id, bool came)
    {
        double Of(int week, GroupCounter counter) => came ? Came(week, counter) : Life.Value.Series.At(week, counter, Side.Never);
        double stays = Enumerable.Range(0, 104).Aggregate(1.0, (stay, week) =>
            stay * (1 - (Of(week, GroupCounter.Exits) / Math.Max(1, Of(week, GroupCounter.Exits) + Of(week, GroupCounter.Residents)))));
        Assert.InRange(stays, 0.2, 0.95);
        AssertRead(id, 0, stays);
    }

    [Fact]
    public void Roles_that_ended_are_those_who_stopped_and_those_who_moved_and_years_in_a_role_are_weeks_of_organisers()
    {
        var later = Enumerable.Range(52, 4 * 52).ToList();
        AssertRead("drop_out", 0, later.Sum(week => Life.Value.Series.At(week, ComplexCounter.StoppedOrganisers) + Life.Value.Series.At(week, ComplexCounter.OrganisersMoved)));
        AssertRead("drop_out", 1, later.Sum(week => Life.Value.Series.At(week, GroupCounter.Organisers)) / 52);
    }

    [Theory]
    [InlineData("cohesion_gain", 0, 2)]
    [InlineData("cohesion_left", 0, 3)]
    public void Cohesion_is_the_mean_of_belonging_and_faces_known_in_the_last_quarter_of_a_year(string id, int part, int year)
    {
        double Over(Outcome outcome) => outcome.Over(Life.Value.Series, (year * 52) - 13, year * 52);
        AssertRead(id, part, (Over(Outcome.Belonging) + Over(Outcome.RecognisedShare)) / 2);
    }

    [Fact]
    public void How_far_residents_differ_in_it_is_the_standard_deviation_between_those_who_live_there()
    {
        var residents = Life.Value.Complex.Residents;
        double[] each = [.. Enumerable.Range(0, residents.Homes).Where(home => residents.Present[home])
            .Select(home => (residents.Belonging[home] + Math.Min(1, residents.Known[home] / 59)) / 2.0)];
        Assert.InRange(each.Length, 30, 60);
        double mean = each.Average();
        AssertRead("cohesion_gain", 2, Math.Sqrt(each.Sum(one => (one - mean) * (one - mean)) / (each.Length - 1)), tolerance: 1e-6);
    }

    /// <summary>A complex of which the numbers of ordinary housing are asked has nobody in it who came with support.</summary>
    [Fact]
    public void The_complexes_targets_are_read_off_are_what_the_sources_were_about()
    {
        Scenario Plan(string id, int part = 0) => Named(id).Parts[part].Situation.Plan;
        Assert.Equal((250, 0.0), (Plan("nuisance_cases").Building.Homes, Plan("nuisance_cases").Mix.SupportedShare));
        Assert.Equal((80, 0.25), (Plan("housing_first_exits").Building.Homes, Plan("housing_first_exits").Mix.SupportedShare));
        Assert.Equal((120, 0.5), (Plan("stay_supported").Building.Homes, Plan("stay_supported").Mix.SupportedShare));
        Assert.Equal((37, 0.65), (Plan("eperweg_care_hours").Building.Homes, Plan("eperweg_care_hours").Mix.SupportedShare));
        Assert.Equal(CommonRoom.None, Plan("active_core_unselected").Building.Room);
        Assert.Equal((0, SelectionMethod.WaitingList), (Plan("active_core_unselected").Coach.TimesRule, Plan("active_core_unselected").Selection.Method));
        Assert.All(Quantities.All, quantity => Assert.All(quantity.Parts, part => Assert.True(part.Situation.Years >= quantity.Years.To, quantity.Id)));
    }

    private static Quantity Named(string id) => Quantities.All.Single(quantity => quantity.Id == id);

    private static double Came(int week, GroupCounter counter) =>
        Life.Value.Series.At(week, counter, Side.Supported) + Life.Value.Series.At(week, counter, Side.Formerly);

    private static void AssertRead(string id, int part, double expected, bool mayBeNothing = false, double tolerance = 1e-9)
    {
        Assert.True(mayBeNothing || expected > 0, $"{id}: there was nothing to count");
        Assert.Equal(expected, Named(id).Parts[part].Measure.In(Life.Value), tolerance);
    }
}
