using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class TurnoverTests
{
    private const int Now = 100;

    /// <summary>Nobody moves by themselves.</summary>
    private static readonly Setting Settled = Given.Complex()
        .With(
            ("turnover.others", 0), ("turnover.supported", 0), ("turnover.others_shape", 1), ("turnover.supported_shape", 1), ("turnover.small_dwellings", 1), ("turnover.blocked_market", 1),
            ("turnover.belonging_keeps", 0), ("turnover.unsafe_leave", 0), ("turnover.usual_belonging", 0.5), ("turnover.usual_safety", 0.75), ("turnover.leaves_least", 0.2),
            ("turnover.in_spell", 1), ("turnover.extended", 0), ("turnover.extended_when_blocked", 0), ("allocation.making_ready", 3));

    // Who leaves by themselves.

    [Fact]
    public void Each_side_leaves_at_a_rate_of_its_own()
    {
        var half = Left(Settled.With(("turnover.others", 100)), c => Half(c));
        Assert.All(half, x => Assert.Equal(1, x.Home % 2));
        Assert.True(half.Length > 100);
        var other = Left(Settled.With(("turnover.supported", 100)), c => Half(c));
        Assert.All(other, x => Assert.Equal(0, x.Home % 2));
        Assert.True(other.Length > 100);

        static void Half(HousingComplex complex)
        {
            for (int home = 0; home < complex.Residents.Homes; home += 2)
            {
                // How somebody came in, whether support has ended or not.
                complex.Residents.EverSupported[home] = true;
                complex.Residents.EverSupportedCount++;
            }
        }
    }

    [Theory]
    [InlineData("unhappy", "who do not feel at home")]
    [InlineData("unsafe", "who feel unsafe")]
    [InlineData("spell", "in a spell")]
    [InlineData("group", "of a group that moves more")]
    [InlineData("small", "in small dwellings")]
    [InlineData("market", "where something else is to be had")]
    public void Those_leave_sooner(string who, string whom) =>
        Compare.Adds(Left(Moving(who, more: false), c => Put(c, who, more: false)), Left(Moving(who, more: true), c => Put(c, who, more: true)), whom);

    [Theory]
    [InlineData("unhappy")]
    [InlineData("unsafe")]
    public void Where_feelings_do_not_count_they_do_not(string who)
    {
        var setting = Moving(who, more: true).Without("turnover.feelings");
        Compare.Same(Left(setting, c => Put(c, who, more: false)), Left(setting, c => Put(c, who, more: true)), who);
    }

    [Fact]
    public void However_happy_some_leave_all_the_same()
    {
        // Twice as happy as would keep everybody: as many leave as at the least.
        var setting = Settled.With(("turnover.others", 20), ("turnover.belonging_keeps", 4), ("turnover.leaves_least", 0.25));
        var happy = Left(setting, c => Array.Fill(c.Residents.Belonging, 1));
        Assert.NotEmpty(happy);
        Compare.Same(happy, Left(Settled.With(("turnover.others", 5))), "a quarter of twenty a year");
    }

    [Fact]
    public void Residents_with_support_who_stayed_stay_longer()
    {
        // The hazard falls with the time stayed: in the same week fewer of those who are there long leave.
        var setting = Settled.With(("turnover.supported", 4), ("turnover.supported_shape", 0.5));
        Compare.Adds(Left(setting, c => Came(c, 0)), Left(setting, c => Came(c, Now - 1)), "newcomers");

        static void Came(HousingComplex complex, int week)
        {
            Array.Fill(complex.Residents.EverSupported, true);
            Array.Fill(complex.Residents.MovedIn, week);
        }
    }

    [Fact]
    public void Nobody_moves_where_nobody_can()
    {
        Assert.Empty(Left(Settled.With(("turnover.others", 1e6)).Without("turnover.moves")));
    }

    // Leases.

    [Theory]
    [InlineData(Now, true, "its last day")]
    [InlineData(Now + 1, false, "next week")]
    [InlineData(Now - 5, true, "it should have ended before")]
    public void A_lease_ends_on_its_day(int ends, bool leaves, string when)
    {
        var complex = Leased(Settled);
        complex.Residents.LeaseEnds[3] = ends;
        Step(complex);
        Assert.True(leaves == !complex.Residents.Present[3], when);
        Assert.Equal(leaves ? 11 : 12, complex.Residents.Count);
    }

    [Theory]
    [InlineData(false, true, "turnover.extended", true, "somebody found nothing and may stay another year")]
    [InlineData(true, true, "turnover.extended", true, "who is helped is as others are")]
    [InlineData(true, false, "turnover.extended_when_blocked", true, "nothing else is to be had and nobody helps")]
    [InlineData(true, true, "turnover.extended_when_blocked", false, "who is helped finds something")]
    [InlineData(false, false, "turnover.extended_when_blocked", false, "something else is to be had")]
    public void Some_leases_are_extended_by_a_year(bool blocked, bool helped, string path, bool extended, string why)
    {
        var complex = Leased(Settled.With((path, 1)).Planned(p => p with { Building = p.Building with { BlockedHousingMarket = blocked } }), helped);
        complex.Residents.LeaseEnds[3] = Now;
        Step(complex);
        Assert.True(extended == complex.Residents.Present[3], why);
        Assert.True(!extended || complex.Residents.LeaseEnds[3] == Now + 52, why);
    }

    [Fact]
    public void A_lease_without_end_does_not_end()
    {
        var complex = Settled.Open();
        Step(complex, 500);
        Assert.Equal(12, complex.Residents.Count);
        Assert.All(complex.Residents.LeaseEnds, ends => Assert.Equal(int.MaxValue, ends));
    }

    // The end of the complex.

    [Theory]
    [InlineData(2 * 52, true)]
    [InlineData((2 * 52) - 1, false)]
    public void A_temporary_complex_is_emptied_on_its_last_day(int week, bool closed)
    {
        var complex = Settled.Planned(p => p with { Building = p.Building with { ClosesAfterYears = 2 } }).Open();
        Step(complex, week);
        Assert.Equal(closed ? 0 : 12, complex.Residents.Count);
        Assert.Equal(closed, complex.Plan.Building.IsClosedBy(week));
    }

    // Evictions.

    [Theory]
    [InlineData(CaseKind.Nuisance, Now, GroupCounter.NuisanceEvictions, true)]
    [InlineData(CaseKind.Arrears, Now, GroupCounter.ArrearsEvictions, true)]
    [InlineData(CaseKind.Nuisance, Now + 1, GroupCounter.NuisanceEvictions, false)]
    public void An_eviction_is_carried_out_on_its_day(CaseKind kind, int on, GroupCounter counter, bool evicted)
    {
        var complex = Settled.Without("turnover.moves").Open();
        complex.WithSupport(3);
        complex.Case(3, kind, Rung.Eviction, stepTaken: true).NextAt = on;
        Step(complex);
        Assert.Equal(evicted, !complex.Residents.Present[3]);
        Assert.Equal(evicted ? 1 : 0, complex.Tally[counter, Side.Supported]);
        Assert.Equal(evicted ? 1 : 0, complex.Tally.Total(GroupCounter.NuisanceEvictions) + complex.Tally.Total(GroupCounter.ArrearsEvictions));
    }

    [Theory]
    [InlineData(Rung.Legal)]
    [InlineData(Rung.LastChance)]
    public void Nobody_is_evicted_before_there_is_a_judgment(Rung rung)
    {
        var complex = Settled.Open();
        complex.Case(3, CaseKind.Nuisance, rung, stepTaken: true).NextAt = Now;
        Step(complex);
        Assert.True(complex.Residents.Present[3]);
    }

    // What ends with it.

    [Fact]
    public void Everything_that_hung_on_the_person_ends()
    {
        // Given: a board member with support and a heavy need, with friends and two cases
        var complex = Leased(Settled.With(("commitment.loss_of_one", 0.1)));
        complex.WithSupport(3);
        complex.Residents.Heavy[3] = true;
        complex.Clusters.Heavy[0] = 1;
        complex.Carries(3, Role.Board);
        complex.Carries(4);
        complex.Friends(3, 4, 0.9f);
        complex.InSpell(3);
        complex.Case(3, CaseKind.Nuisance, Rung.Warning);
        complex.Case(3, CaseKind.Care);
        complex.Residents.LeaseEnds[3] = Now;
        complex.Homes.Candidates[3] = 7;
        int person = complex.Residents.Tenancy[3];

        // When
        complex.Tally.Clear();
        Step(complex);

        // Then
        var residents = complex.Residents;
        Assert.False(residents.Present[3] || residents.Supported[3] || residents[3].InSpell);
        Assert.Equal((11, 0, 1), (residents.Count, residents.EverSupportedCount, residents.Carriers));
        Assert.Equal(person + 1, residents.Tenancy[3]);
        Assert.Equal((11, 0, 0), (complex.Clusters.Residents[0], complex.Clusters.Supported[0], complex.Clusters.Heavy[0]));
        Assert.Equal(0, complex.Board.Members);
        Assert.Equal(0, complex.Ties.CountOf(3));
        Assert.Equal(0, complex.Tie(4, 3));
        Assert.Equal(0.9f, residents.Energy[4]);
        Assert.Equal(2, complex.Tally[ComplexCounter.CasesClosed]);
        Assert.DoesNotContain(complex.Cases.Open.ToArray(), place => complex.Cases[place].Open);
        Assert.Equal(1, complex.Tally[GroupCounter.Exits, Side.Supported]);
        Assert.Equal(Now, complex.Tally[GroupCounter.TenureAtExit, Side.Supported]);
        Assert.Equal(1, complex.Tally[ComplexCounter.OrganisersMoved]);
        Assert.Equal(Now + 3, complex.Homes.ReadyAt[3]);
        Assert.Equal(Homes.Never, complex.Homes.MoveInAt[3]);
        Assert.Equal(0, complex.Homes.Candidates[3]);
    }

    private static void Step(HousingComplex complex, int week = Now) => Turnover.Step(complex, new Week(week));

    private static HousingComplex Leased(Setting setting, bool helped = true)
    {
        var complex = setting.Planned(p => p with { Contract = new ContractPlan { LeaseMonthsOthers = 200, HelpsToNextHome = helped } }).Open();
        Array.Fill(complex.Residents.LeaseEnds, 1000);
        return complex;
    }

    /// <summary>About a sixth leave in a week, with what is to be tested set so that it counts.</summary>
    private static Setting Moving(string who, bool more) => Settled
        .With(
            ("turnover.others", 10), ("turnover.belonging_keeps", 1), ("turnover.unsafe_leave", 1), ("turnover.in_spell", 2), ("turnover.small_dwellings", 2), ("turnover.blocked_market", 0.5))
        .Planned(p => p with
        {
            Building = p.Building with { SmallDwellings = who == "small" && more, BlockedHousingMarket = who == "market" && !more },
        });

    private static void Put(HousingComplex complex, string who, bool more)
    {
        var residents = complex.Residents;
        switch (who)
        {
            case "unhappy":
                Array.Fill(residents.Belonging, more ? 0.1f : 0.6f);
                break;
            case "unsafe":
                Array.Fill(residents.Safety, more ? 0.1f : 0.8f);
                break;
            case "group":
                Array.Fill(residents.RelativeExits, more ? 2 : 1);
                break;
            case "spell":
                foreach (int home in complex.Homes().Where(_ => more))
                    complex.InSpell(home);
                break;
        }
    }

    /// <summary>Who has left after one week, among four hundred in some draws of chance.</summary>
    private static (ulong Seed, int Home)[] Left(Setting setting, Action<HousingComplex>? given = null)
    {
        var all = new List<(ulong, int)>();
        for (ulong seed = 1; seed <= 2; seed++)
        {
            var complex = (setting with { Seed = seed, Plan = setting.Plan with { Building = setting.Plan.Building with { Homes = 400, ClusterSize = 400 } } }).Open();
            given?.Invoke(complex);
            Step(complex);
            all.AddRange(complex.Homes().Where(home => !complex.Residents.Present[home]).Select(home => (seed, home)));
        }

        return [.. all];
    }
}
