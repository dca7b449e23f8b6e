using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>Places of the care party, who follows whom, parts of the building, phases, and who is followed through all of it.</summary>
public class PlacesTests
{
    // A week in which a month begins: the IMO meets.
    private const int Now = 52;

    /// <summary>The first candidate comes, and is taken.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(("allocation.no_show", 0), ("allocation.to_the_key", 2), ("allocation.candidates_a_meeting", 1), ("allocation.supported_rejected", 1))
        .Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.Committee, RejectionShare = 0 } });

    // Places.

    [Theory]
    [InlineData(0, 0.25, 3, "as many as the agreed share")]
    [InlineData(5, 0.25, 5, "as many as were counted")]
    [InlineData(99, 0.25, 12, "never more than there are homes")]
    public void The_care_party_has_so_many_places(int places, double share, int supported, string why)
    {
        var complex = Plain.Planned(p => p with { Mix = p.Mix with { SupportedShare = share, Places = places } }).AsDrawn();
        Assert.True(supported == complex.Residents.Supported.Count(x => x), why);
        Assert.Equal(supported, complex.Residents.HoldsPlace.Count(x => x));
    }

    [Theory]
    [InlineData(0.5, 0, 10, "twice the share, twice the places")]
    [InlineData(0.25, 2, 3, "less those that flipped")]
    [InlineData(0, 2, 0, "none below nothing")]
    public void And_more_or_fewer_as_the_share_and_the_homes_change(double share, int lost, int places, string why)
    {
        var complex = Plain.Planned(p => p with { Mix = p.Mix with { SupportedShare = 0.25, Places = 5 } }).Open();
        complex.Levers[Lever.SupportedShare] = share;
        complex.PlacesLost = lost;
        Assert.True(Math.Abs((places / 12.0) - complex.PlacesShare) < 1e-9, $"{why}: {complex.PlacesShare * 12}");
    }

    // Who follows.

    [Theory]
    [InlineData(Refill.ToTheMix, true, false, "the mix says there are enough")]
    [InlineData(Refill.LikeForLike, true, true, "a supported place remains one")]
    [InlineData(Refill.LikeForLike, false, false, "and another home does not become one")]
    public void Who_follows_whoever_leaves(Refill refill, bool place, bool supported, string why)
    {
        // Given: one place agreed, and taken by home 0; another falls vacant
        var complex = Plain.Planned(p => p with { Mix = p.Mix with { Refill = refill } }).Open();
        complex.Levers[Lever.SupportedShare] = 1.0 / 12;
        complex.WithSupport(0);
        complex.Empty(7);
        complex.Homes.ForSupported[7] = place;
        Step(complex);
        Assert.True(complex.Homes.MoveInAt[7] == Now + 2, "it is let");
        Assert.True(supported == complex.Homes.ForSupported[7], why);
    }

    [Fact]
    public void A_short_mix_is_filled_up_where_it_is_kept_and_not_like_for_like()
    {
        Assert.True(Supported(Refill.ToTheMix));
        Assert.False(Supported(Refill.LikeForLike));

        static bool Supported(Refill refill)
        {
            var complex = Plain.Planned(p => p with { Mix = p.Mix with { Refill = refill } }).Open();
            complex.Levers[Lever.SupportedShare] = 0.5;
            complex.Empty(7);
            Step(complex);
            return complex.Homes.ForSupported[7];
        }
    }

    [Fact]
    public void Like_for_like_nobody_with_support_follows_where_there_are_no_places_any_more()
    {
        var complex = Plain.Planned(p => p with { Mix = p.Mix with { Refill = Refill.LikeForLike } }).Open();
        complex.Empty(7);
        complex.Homes.ForSupported[7] = true;
        Step(complex);
        Assert.False(complex.Homes.ForSupported[7]);
    }

    [Fact]
    public void By_turns_first_somebody_with_support_and_then_somebody_without()
    {
        var complex = Plain.Planned(p => p with { Mix = p.Mix with { Refill = Refill.Alternating } }).Open();
        complex.Levers[Lever.SupportedShare] = 0.5;
        foreach (int home in new[] { 2, 5, 6, 9 })
            complex.Empty(home);
        Step(complex);
        Assert.Equal([true, false, true, false], new[] { 2, 5, 6, 9 }.Select(home => complex.Homes.ForSupported[home]));
        Assert.Equal(4, complex.Homes.Refills);
    }

    // So many a year.

    [Theory]
    [InlineData(0, 3, "no limit")]
    [InlineData(2, 2, "two, and then it is somebody else's turn")]
    [InlineData(5, 3, "a limit nobody comes to")]
    public void No_more_come_with_support_in_a_year_than_may(int most, int supported, string why)
    {
        var complex = Limited(most);
        foreach (int home in new[] { 2, 5, 9 })
            complex.Empty(home);
        Step(complex);
        int[] homes = [.. complex.Homes().Where(home => complex.Homes.MoveInAt[home] == Now + 2)];
        Assert.Equal(3, homes.Length);
        Assert.True(supported == homes.Count(home => complex.Homes.ForSupported[home]), why);
    }

    [Theory]
    [InlineData(1, false, "this year")]
    [InlineData(Week.PerYear, false, "a year ago, just")]
    [InlineData(Week.PerYear + 1, true, "more than a year ago")]
    public void Those_count_who_came_within_a_year(int weeksAgo, bool supported, string when)
    {
        const int Later = 2 * Week.PerYear;
        var complex = Limited(1);
        for (int week = 0; week < Later; week++)
        {
            if (week == Later - weeksAgo)
                complex.Tally.Count(GroupCounter.MoveIns, Side.Supported);
            complex.WriteDown(1, _ => { });
        }

        complex.Empty(2);
        Step(complex, Later);
        Assert.True(supported == complex.Homes.ForSupported[2], when);
    }

    [Fact]
    public void Who_came_on_the_first_day_does_not_count()
    {
        var complex = Limited(1);
        complex.WriteDown(1, tally => tally[GroupCounter.MoveIns, Side.Supported] = 9);
        int later = Week.OfMonth(1);
        complex.WriteDown(later - 1, _ => { });
        complex.Empty(2);
        Step(complex, later);
        Assert.True(complex.Homes.ForSupported[2]);
    }

    [Fact]
    public void A_batch_that_has_to_be_placed_knows_no_limit()
    {
        var complex = Limited(1);
        complex.Levers[Lever.PlacementBatch] = 2;
        foreach (int home in new[] { 2, 5, 9 })
            complex.Empty(home);
        Step(complex);
        Assert.Equal([true, true, false], new[] { 2, 5, 9 }.Select(home => complex.Homes.ForSupported[home]));
    }

    // Corridors of their own.

    [Theory]
    [InlineData(Spread.WholeComplex)]
    [InlineData(Spread.PerCluster)]
    [InlineData(Spread.Separate)]
    public void Those_with_a_heavy_need_have_corridors_of_their_own(Spread spread)
    {
        var complex = Heavy(spread, share: 0.5);
        var residents = complex.Residents;
        Assert.All(Enumerable.Range(0, 10), home => Assert.True(residents.Supported[home] && residents.Heavy[home]));
        Assert.All(Enumerable.Range(10, 30), home => Assert.False(residents.Supported[home] && residents.Heavy[home]));
        Assert.Equal(20, residents.Supported.Count(x => x));
        if (spread == Spread.PerCluster)
            Assert.All(complex.Clusters.Supported[1..], n => Assert.InRange(n, 3, 4));
    }

    [Fact]
    public void A_home_there_goes_to_somebody_with_support_whatever_the_mix_says()
    {
        var complex = Heavy(Spread.WholeComplex, share: 0.5);
        complex.Levers[Lever.SupportedShare] = 0.01;
        complex.Empty(3);
        complex.Empty(33);
        Step(complex);
        Assert.True(complex.Homes.ForSupported[3]);
        Assert.False(complex.Homes.ForSupported[33]);
    }

    [Theory]
    [InlineData(0.5, 1.0 / 3, "what is left of the places")]
    [InlineData(0.2, 0, "nothing is left")]
    public void The_others_share_what_is_left_of_the_places(double share, double elsewhere, string why)
    {
        var complex = Heavy(Spread.WholeComplex, share: 0.5);
        Assert.True(Math.Abs(elsewhere - complex.ShareElsewhere(share)) < 1e-9, why);
        Assert.Equal(share, Plain.Open().ShareElsewhere(share));
    }

    // Who lived there already.

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 28)]
    public void Some_lived_there_before_it_became_a_complex(double share, int sitting)
    {
        var complex = Opened(Spread.WholeComplex, 0.3, 0, p => p with { Building = p.Building with { InhabitedShare = share } });
        Assert.Equal(sitting, complex.Residents.Sitting.Count);
        foreach (int home in complex.Residents.Sitting)
            Assert.False(complex.Residents.Supported[home]);
    }

    [Fact]
    public void A_higher_share_of_them_keeps_the_same_and_adds_others()
    {
        Compare.Adds(Sitting(0.3), Sitting(0.7), "more lived there");
        Assert.Empty(Sitting(0.3).Intersect(Opened(Spread.WholeComplex, 0.3, 0, p => p).Homes().Where(h => Opened(Spread.WholeComplex, 0.3, 0, p => p).Residents.Supported[h])));

        static IEnumerable<int> Sitting(double share)
        {
            var complex = Opened(Spread.WholeComplex, 0.3, 0, p => p with { Building = p.Building with { InhabitedShare = share } });
            return [.. complex.Homes().Where(complex.Residents.Sitting.Contains)];
        }
    }

    // Phases.

    [Fact]
    public void Homes_of_a_second_phase_stand_ready_for_their_week()
    {
        var complex = Phased(0.4, months: 6);
        Assert.Equal((24, 26, 24), (complex.FirstPhaseHomes, complex.SecondPhaseAt, complex.Residents.Count));
        Assert.All(Enumerable.Range(24, 16), home => Assert.False(complex.Residents.Present[home]));
        Step(complex, 25);
        Assert.Equal(24, complex.Residents.Count);
        Step(complex, 26);
        Assert.Equal(40, complex.Residents.Count);
        Assert.All(Enumerable.Range(24, 16), home => Assert.Equal(26, complex.Residents.MovedIn[home]));
        Assert.Equal(20, complex.Residents.Supported.Count(x => x));
    }

    [Theory]
    [InlineData(25, 24, 0)]
    [InlineData(26, 40, 16)]
    public void Until_then_there_are_none_to_let_and_none_stand_empty(int week, int homes, int vacant)
    {
        var complex = Phased(0.4, months: 6);
        Assert.Equal((homes, vacant), (complex.HomesToLet(new Week(week)), complex.HomesVacant(new Week(week))));
    }

    [Theory]
    [InlineData(0, 40, 0, "all at once")]
    [InlineData(0.95, 2, 52, "at least a few first")]
    public void How_many_open_first(double share, int first, int at, string why)
    {
        var complex = Phased(share, months: 12);
        Assert.True((first, at) == (complex.FirstPhaseHomes, complex.SecondPhaseAt), why);
    }

    // Who is the same under another mix.

    [Theory]
    [InlineData(0.25, 0.5, 20, "under half there would be twenty without support")]
    [InlineData(0.25, 0.1, 30, "under a smaller share nobody changes sides who is without support now")]
    [InlineData(0.25, 0, 30, "and none is compared with")]
    public void Those_without_support_under_the_larger_share_are_the_same_people(double share, double compared, int same, string why)
    {
        var residents = Opened(Spread.WholeComplex, share, compared, p => p).Residents;
        Assert.True(same == Enumerable.Range(0, 40).Count(residents.Same.Contains), why);
        Assert.All(Enumerable.Range(0, 40).Where(residents.Same.Contains), home => Assert.False(residents.Supported[home]));
    }

    private static void Step(HousingComplex complex, int week = Now) => Allocation.Step(complex, new Week(week));

    /// <summary>Half agreed, nobody there yet: every vacancy would be for somebody with support.</summary>
    private static HousingComplex Limited(int most)
    {
        var complex = Plain.Planned(p => p with { Mix = p.Mix with { MoveInsPerYear = most } }).Open();
        complex.Levers[Lever.SupportedShare] = 0.5;
        return complex;
    }

    private static HousingComplex Phased(double share, double months) => Opened(
        Spread.WholeComplex, 0.5, 0, p => p with { Building = p.Building with { SecondPhaseShare = share, SecondPhaseAfterMonths = months } });

    private static HousingComplex Heavy(Spread spread, double share) => Opened(spread, share, 0, p => p with { Mix = p.Mix with { HeavyClusters = 1 } });

    private static HousingComplex Opened(Spread spread, double share, double compared, Func<Scenario, Scenario> planned) =>
        (Plain with { Plan = Plain.Plan with { Building = new BuildingPlan { Homes = 40, ClusterSize = 10 } } })
            .Planned(p => p with { Mix = p.Mix with { SupportedShare = share, Spread = spread, ComparedWithShare = compared } }).Planned(planned).AsDrawn();
}
