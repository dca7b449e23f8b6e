using Simulation.Core.Observation;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Observation;

/// <summary>What is worked out from the counters of the second edition.</summary>
public class CarryingOutcomesTests
{
    /// <summary>A year of ten residents, four with support, one who had it and five who never did.</summary>
    private static readonly Series Year = Given.Complex().Open().WriteDown(52, tally =>
    {
        tally[ComplexCounter.Homes] = 12;
        tally[ComplexCounter.EverSupported] = 5;
        (tally[GroupCounter.Residents, Side.Supported], tally[GroupCounter.Residents, Side.Formerly], tally[GroupCounter.Residents, Side.Never]) = (4, 1, 5);
        tally[GroupCounter.Census, Side.Never] = 5;
        tally[GroupCounter.RequestsAsked, Side.Supported] = 2;
        tally[GroupCounter.RequestsAnswered, Side.Supported] = 0.5;
        tally[GroupCounter.RequestsWithdrawn, Side.Supported] = 6;
        tally[GroupCounter.HelpsGiven, Side.Never] = 0.5;
        tally[GroupCounter.Carriers, Side.Never] = 2;
        tally[GroupCounter.CarrierExits, Side.Never] = 0.01;
        (tally[GroupCounter.KnownNeighbours, Side.Never], tally[GroupCounter.KnownSquared, Side.Never]) = (15, 65);
        (tally[GroupCounter.Broad13, Side.Never], tally[GroupCounter.Broad52, Side.Never]) = (3, 4);
        tally[GroupCounter.Exits, Side.Never] = 0.1;
        tally[GroupCounter.LeftByChoice, Side.Never] = 0.05;
        tally[GroupCounter.LeftInCrisis, Side.Never] = 0.02;
        (tally[GroupCounter.LeftAtLeaseEnd, Side.Never], tally[GroupCounter.LeftAtClosing, Side.Never]) = (0.01, 0.01);
        tally[GroupCounter.NuisanceEvictions, Side.Never] = 0.01;
        (tally[ComplexCounter.AcrossAge], tally[ComplexCounter.RandomAge]) = (3, 4);
    }).Series;

    [Theory]
    [InlineData("came_with_support_share", 0.5)]
    [InlineData("supported_share", 0.4)]
    [InlineData("requests_per_year.supported", 26)]
    [InlineData("requests_per_year", 10.4)]
    [InlineData("requests_answered_share.supported", 0.25)]
    [InlineData("requests_withdrawn_share.supported", 0.75)]
    [InlineData("load_per_carrier.never", 13)]
    [InlineData("carriers_share.never", 0.4)]
    [InlineData("carrier_exits_per_year.never", 0.26)]
    [InlineData("faces_known_spread.never", 2)]
    [InlineData("participation_broad_13_weeks.never", 0.6)]
    [InlineData("participation_broad_52_weeks.never", 0.8)]
    [InlineData("left_by_choice_share", 0.5)]
    [InlineData("left_in_crisis_share", 0.2)]
    [InlineData("left_at_lease_end_share", 0.2)]
    [InlineData("left_for_nuisance_share", 0.1)]
    [InlineData("left_for_arrears_share", 0)]
    [InlineData("contact_across_age", 0.75)]
    public void An_outcome_is_what_it_says(string id, double value) => Assert.Equal(value, Outcome.Named(id).Over(Year), 1e-9);

    [Theory]
    [InlineData("requests_answered_share.never", "nobody asked")]
    [InlineData("load_per_carrier.supported", "nobody carries")]
    [InlineData("energy.same", "nobody is followed")]
    [InlineData("left_by_choice_share.formerly", "nobody left")]
    [InlineData("contact_across_language", "there is no other language")]
    public void Of_what_there_is_none_of_it_says_nothing(string id, string why) => Assert.True(double.IsNaN(Outcome.Named(id).Over(Year)), why);

    [Fact]
    public void Every_outcome_of_a_group_is_given_for_the_three_sides_and_the_same_people()
    {
        foreach (var total in Outcome.All.Where(o => o.PerGroup && o.Side == Side.All))
        {
            var sides = Outcome.All.Where(o => o.Family == total.Id && o.Side != Side.All).Select(o => o.Side);
            Assert.Equal([Side.Supported, Side.Formerly, Side.Never, Side.Same], sides);
        }
    }
}
