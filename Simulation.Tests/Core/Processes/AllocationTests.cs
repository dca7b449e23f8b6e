using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class AllocationTests
{
    // A week in which a month begins: the IMO meets.
    private const int Now = 52;

    /// <summary>The first candidate comes, and is taken.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(("allocation.no_show", 0), ("allocation.to_the_key", 2), ("allocation.candidates_a_meeting", 1), ("allocation.supported_rejected", 1))
        .Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.Committee, RejectionShare = 0 } });

    // When.

    [Theory]
    [InlineData(SelectionMethod.Committee, 52, true, "the IMO meets once a month")]
    [InlineData(SelectionMethod.Committee, 53, false, "and not in between")]
    [InlineData(SelectionMethod.Advert, 53, false, "and not in between")]
    [InlineData(SelectionMethod.WaitingList, 53, true, "a list is worked off weekly")]
    public void Vacancies_meet_candidates(SelectionMethod method, int week, bool let, string why)
    {
        var complex = Plain.Planned(p => p with { Selection = new SelectionPlan { Method = method, RejectionShare = 0 } }).Open();
        complex.Empty(3);
        Step(complex, week);
        Assert.True(let == (complex.Homes.MoveInAt[3] == week + 2), why);
    }

    [Fact]
    public void The_key_is_handed_over_some_weeks_later_and_not_before()
    {
        var complex = Plain.Open();
        complex.Empty(3);
        Step(complex);
        Step(complex, Now + 1);
        Assert.False(complex.Residents.Present[3]);
        Step(complex, Now + 2);
        Assert.True(complex.Residents.Present[3]);
        Assert.Equal(Now + 2, complex.Residents.MovedIn[3]);
        Assert.Equal(1, complex.Residents.Tenancy[3]);
        Assert.Equal(Homes.Never, complex.Homes.MoveInAt[3]);
        Assert.Equal(1, complex.Tally[GroupCounter.MoveIns, Side.Never]);
        Assert.Equal(12, complex.Residents.Count);
    }

    [Fact]
    public void A_home_that_is_not_ready_is_not_let()
    {
        var complex = Plain.Open();
        complex.Empty(3);
        complex.Homes.ReadyAt[3] = Now + 1;
        Step(complex);
        Assert.Equal(Homes.Never, complex.Homes.MoveInAt[3]);
    }

    [Fact]
    public void A_home_with_somebody_to_come_is_not_let_again()
    {
        var complex = Plain.Open();
        complex.Empty(3);
        complex.Homes.MoveInAt[3] = Now + 9;
        Step(complex);
        Assert.Equal(Now + 9, complex.Homes.MoveInAt[3]);
    }

    [Theory]
    [InlineData(3.4, false, "not in the last half year")]
    [InlineData(3.15, true, "before that it is")]
    public void A_temporary_complex_is_not_let_to_its_last_day(double yearsIn, bool let, string why)
    {
        var complex = Plain.With(("allocation.stops_before_closing", 26)).Planned(p => p with { Building = p.Building with { ClosesAfterYears = 3.7 } }).Open();
        complex.Empty(3);
        int week = Week.OfMonth((int)(yearsIn * 12));
        Step(complex, week);
        Assert.True(let == complex.Homes.MoveInAt[3] < Homes.Never, why);
    }

    // Who.

    [Fact]
    public void Some_do_not_come_and_some_are_turned_down()
    {
        Assert.True(Lets(Plain));
        Assert.False(Lets(Plain.With(("allocation.no_show", 1))));
        Assert.False(Lets(Plain, rejected: 1));

        static bool Lets(Setting setting, double rejected = 0)
        {
            var complex = setting.Open();
            complex.Levers[Lever.RejectionShare] = rejected;
            complex.Empty(3);
            Step(complex);
            return complex.Homes.MoveInAt[3] < Homes.Never;
        }
    }

    [Fact]
    public void A_stricter_selection_leaves_homes_empty_longer_and_more_candidates_shorter()
    {
        int[] strict = Months(0.8, candidates: 1);
        int[] usual = Months(0.4, candidates: 1);
        int[] many = Months(0.8, candidates: 4);
        Assert.All(strict.Zip(usual), pair => Assert.True(pair.Second <= pair.First));
        Assert.All(strict.Zip(many), pair => Assert.True(pair.Second <= pair.First));
        Assert.True(usual.Sum() < strict.Sum() && many.Sum() < strict.Sum());

        static int[] Months(double rejected, int candidates)
        {
            var complex = Plain.With(("allocation.candidates_a_meeting", candidates), ("allocation.to_the_key", 0)).Open();
            complex.Levers[Lever.RejectionShare] = rejected;
            var months = new int[12];
            foreach (int home in complex.Homes())
                complex.Empty(home);
            for (int month = 0; month < 60; month++)
            {
                Step(complex, Week.OfMonth(month));
                foreach (int home in complex.Homes())
                    months[home] += complex.Residents.Present[home] || complex.Homes.MoveInAt[home] < Homes.Never ? 0 : 1;
            }

            return months;
        }
    }

    [Theory]
    [InlineData(SelectionMethod.InformationEvening, true, 0, "an evening turns nobody down")]
    [InlineData(SelectionMethod.Interview, false, 0.4, "a talk does")]
    [InlineData(SelectionMethod.Committee, true, 0.1, "a quarter as strict for whom the care party puts forward")]
    public void Only_talks_turn_people_down(SelectionMethod method, bool supported, double share, string why)
    {
        var complex = Plain.With(("allocation.supported_rejected", 0.25)).Planned(p => p with { Selection = new SelectionPlan { Method = method, RejectionShare = 0.4 } }).Open();
        Assert.True(Math.Abs(share - Intake.RejectedShare(complex, 3, supported, new Week(Now))) < 1e-12, why);
    }

    // For whom.

    [Theory]
    [InlineData(4, 4, false, "as many as agreed")]
    [InlineData(3, 4, true, "one short")]
    [InlineData(3, 3.4, false, "one more would be further from it")]
    [InlineData(3, 3.6, true, "one more is nearer to it")]
    [InlineData(5, 4, false, "one too many")]
    public void A_home_is_for_somebody_with_support_when_that_brings_the_mix_nearer(int now, double agreed, bool supported, string why)
    {
        var complex = Plain.Open();
        complex.Levers[Lever.SupportedShare] = agreed / 12;
        for (int home = 0; home < now; home++)
            complex.WithSupport(home);
        complex.Empty(11);
        Step(complex);
        Assert.True(supported == complex.Homes.ForSupported[11], why);
        Step(complex, Now + 2);
        Assert.Equal(supported, complex.Residents.Supported[11]);
    }

    [Fact]
    public void Who_has_been_promised_a_key_is_counted()
    {
        var complex = Plain.Open();
        complex.Levers[Lever.SupportedShare] = 1.0 / 12;
        complex.Empty(3);
        complex.Empty(8);
        Step(complex);
        Assert.True(complex.Homes.ForSupported[3]);
        Assert.False(complex.Homes.ForSupported[8]);
    }

    [Theory]
    [InlineData(true, false, "a home that is still a place counts, whoever lives there by now")]
    [InlineData(false, true, "one that is none any more makes room for another")]
    public void What_counts_is_the_place_and_not_who_has_support_now(bool holdsPlace, bool supported, string why)
    {
        var complex = Plain.Open();
        complex.Levers[Lever.SupportedShare] = 1.0 / 12;
        complex.Residents.EverSupported[0] = true;
        complex.Residents.HoldsPlace[0] = holdsPlace;
        complex.Empty(3);
        Step(complex);
        Assert.True(supported == complex.Homes.ForSupported[3], why);
    }

    [Theory]
    [InlineData(Spread.WholeComplex, false, "in the complex there are enough")]
    [InlineData(Spread.PerCluster, true, "in this corridor there are not")]
    [InlineData(Spread.Separate, false, "this corridor is for others")]
    public void The_mix_is_kept_where_it_was_agreed_to_be_kept(Spread spread, bool supported, string why)
    {
        // Given: two corridors of six, six residents with support all in the first, half agreed
        var complex = (Plain with { Plan = Plain.Plan with { Building = new BuildingPlan { Homes = 12, ClusterSize = 6 } } })
            .Planned(p => p with { Mix = p.Mix with { Spread = spread } }).Open();
        complex.Levers[Lever.SupportedShare] = 0.5;
        for (int home = 0; home < 6; home++)
            complex.WithSupport(home);
        complex.Empty(8);
        Step(complex);
        Assert.True(supported == complex.Homes.ForSupported[8], why);
    }

    [Fact]
    public void Homes_set_apart_stay_set_apart()
    {
        var complex = Plain.Planned(p => p with { Mix = p.Mix with { Spread = Spread.Separate } }).Open();
        complex.Levers[Lever.SupportedShare] = 0.5;
        complex.Empty(5);
        complex.Empty(6);
        Step(complex);
        Assert.True(complex.Homes.ForSupported[5]);
        Assert.False(complex.Homes.ForSupported[6]);
    }

    [Theory]
    [InlineData(1, true, "places have to be filled")]
    [InlineData(0, false, "the mix is kept")]
    public void Pressure_to_place_overrides_the_mix(double pressure, bool supported, string why)
    {
        var complex = Plain.Open();
        complex.Levers[Lever.PlacementPressure] = pressure;
        complex.Empty(3);
        Step(complex);
        Assert.True(supported == complex.Homes.ForSupported[3], why);
    }

    [Fact]
    public void A_batch_is_placed_first_and_then_it_is_done()
    {
        var complex = Plain.Open();
        complex.Levers[Lever.PlacementBatch] = 2;
        foreach (int home in new[] { 2, 5, 9 })
            complex.Empty(home);
        Step(complex);
        Assert.Equal([true, true, false], new[] { 2, 5, 9 }.Select(home => complex.Homes.ForSupported[home]));
        Assert.Equal(0, complex.Levers[Lever.PlacementBatch]);
    }

    [Fact]
    public void A_batch_waits_for_candidates_who_come()
    {
        var complex = Plain.With(("allocation.no_show", 1)).Open();
        complex.Levers[Lever.PlacementBatch] = 2;
        complex.Empty(2);
        Step(complex);
        Assert.Equal(2, complex.Levers[Lever.PlacementBatch]);
    }

    // The first day.

    [Theory]
    [InlineData(Spread.WholeComplex)]
    [InlineData(Spread.PerCluster)]
    [InlineData(Spread.Separate)]
    public void On_the_first_day_the_mix_is_as_agreed(Spread spread)
    {
        var complex = Opened(spread, 0.3);
        Assert.Equal(12, complex.Residents.Supported.Count(x => x));
        Assert.Equal(12, complex.Residents.EverSupportedCount);
        Assert.Equal(40, complex.Residents.Count);
        Assert.Equal(complex.Residents.CareHours.Sum(x => (double)x), complex.CareHours, 1e-9);
        int[] perCorridor = [.. complex.Clusters.Supported];
        if (spread == Spread.PerCluster)
            Assert.All(perCorridor, n => Assert.Equal(3, n));
        if (spread == Spread.Separate)
            Assert.Equal([10, 2, 0, 0], perCorridor);
        if (spread == Spread.WholeComplex)
            Assert.NotEqual([10, 2, 0, 0], perCorridor);
    }

    [Theory]
    [InlineData(Spread.WholeComplex)]
    [InlineData(Spread.PerCluster)]
    [InlineData(Spread.Separate)]
    public void A_higher_share_keeps_the_same_homes_and_adds_to_them(Spread spread)
    {
        Compare.Adds(Supported(0.3), Supported(0.5), "the share goes up");

        IEnumerable<int> Supported(double share)
        {
            var complex = Opened(spread, share);
            return complex.Homes().Where(home => complex.Residents.Supported[home]);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 40)]
    public void A_complex_may_be_for_one_side_only(double share, int supported) =>
        Assert.Equal(supported, Opened(Spread.WholeComplex, share).Residents.Supported.Count(x => x));

    [Theory]
    [InlineData(26, true, "still open")]
    [InlineData(52, false, "the day it closes")]
    [InlineData(60, false, "after that")]
    public void Nobody_gets_the_key_of_a_complex_that_has_closed(int week, bool comes, string why)
    {
        var complex = Given.Complex(homes: 40, perCorridor: 10).Planned(p => p with
        {
            Building = p.Building with { ClosesAfterYears = 1, SecondPhaseShare = 0.5, SecondPhaseAfterMonths = 6 },
        }).AsDrawn();
        complex.Homes.MoveInAt.AsSpan(20).Fill(week);
        Step(complex, week);
        Assert.True(complex.Residents.Count == (comes ? 40 : 20), why);
    }

    private static void Step(HousingComplex complex, int week = Now) => Allocation.Step(complex, new Week(week));

    private static HousingComplex Opened(Spread spread, double share) => Given.Complex(homes: 40, perCorridor: 10)
        .Planned(p => p with { Mix = p.Mix with { SupportedShare = share, Spread = spread } }).AsDrawn();
}
