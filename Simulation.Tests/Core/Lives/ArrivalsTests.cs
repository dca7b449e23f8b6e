using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

/// <summary>Who comes is who comes; selection finds the same person elsewhere in the population.</summary>
public class ArrivalsTests
{
    private const int Homes = 100;

    /// <summary>All with support, all of one group, nobody turned down.</summary>
    private static readonly Setting Supported = Sided(1);

    /// <summary>All without.</summary>
    private static readonly Setting Others = Sided(0);

    // The same person everywhere.

    [Fact]
    public void The_same_home_and_tenant_is_the_same_person_whatever_is_decided()
    {
        var one = Others.AsDrawn().Residents;
        var other = Others.Planned(p => p with
        {
            Building = p.Building with { Homes = 2 * Homes, Layout = Layout.Portiek },
            Coach = new CoachPlan { TimesRule = 0 },
            Contract = new ContractPlan { Warnings = 3 },
        }).AsDrawn().Residents;
        Compare.Same(one.Frailty, other.Frailty[..Homes], "trouble");
        Compare.Same(one.Inclination, other.Inclination[..Homes], "inclination");
        Compare.Same(one.Skill, other.Skill[..Homes], "skill");
    }

    [Fact]
    public void The_next_tenant_is_somebody_else()
    {
        var complex = Others.AsDrawn();
        float first = complex.Residents.Inclination[3];
        complex.Empty(3);
        Arrivals.MoveIn(complex, 3, withSupport: false, new Week(50));
        float second = complex.Residents.Inclination[3];
        Assert.NotEqual(first, second);

        // And is the same somebody when coming at another time.
        var later = Others.AsDrawn();
        later.Empty(3);
        Arrivals.MoveIn(later, 3, withSupport: false, new Week(90));
        Assert.Equal(second, later.Residents.Inclination[3]);
    }

    [Fact]
    public void People_differ_from_each_other_and_between_runs()
    {
        var one = Others.AsDrawn().Residents.Inclination;
        Assert.Equal(Homes, one.Distinct().Count());
        Assert.NotEqual(one[0], (Others with { Seed = 2 }).AsDrawn().Residents.Inclination[0]);
    }

    // Selection.

    [Fact]
    public void A_stricter_selection_makes_nobody_less_suitable()
    {
        var setting = Others.With(("people.talk_tells_inclination", 0.4), ("people.talk_tells_trouble", 0.3));
        var mild = Rejecting(setting, 0.2);
        var strict = Rejecting(setting, 0.6);
        for (int home = 0; home < Homes; home++)
        {
            Assert.True(strict.Inclination[home] > mild.Inclination[home]);
            Assert.True(strict.Frailty[home] < mild.Frailty[home]);
            Assert.True(strict.Fragility[home] < mild.Fragility[home]);
        }
    }

    [Theory]
    [InlineData("people.talk_tells_inclination", "people.talk_tells_trouble")]
    [InlineData("people.talk_tells_trouble", "people.talk_tells_inclination")]
    public void A_talk_changes_only_what_it_can_tell(string nothing, string something)
    {
        var setting = Others.With((nothing, 0), (something, 0.5));
        var mild = Rejecting(setting, 0);
        var strict = Rejecting(setting, 0.6);
        bool inclination = nothing.EndsWith("inclination", StringComparison.Ordinal);
        Compare.Same(inclination ? mild.Inclination : mild.Frailty, inclination ? strict.Inclination : strict.Frailty, nothing);
        Assert.NotEqual(inclination ? mild.Frailty : mild.Inclination, inclination ? strict.Frailty : strict.Inclination);
    }

    [Fact]
    public void Without_a_talk_nobody_is_turned_down()
    {
        var evening = SelectionMethod.InformationEvening;
        Compare.Same(Rejecting(Others, 0, evening).Inclination, Rejecting(Others, 0.6, evening).Inclination, "an information evening");
    }

    [Fact]
    public void The_more_deliberately_people_choose_the_more_they_take_part()
    {
        var setting = Others.With(
            ("people.selection_promise", 1), ("people.selection_by_advert", 0.2), ("people.selection_by_evening", 0.4),
            ("people.selection_by_interview", 0.7), ("people.selection_by_co_optation", 1.3), ("people.pre_entry_promise", 0.5));
        double[] promise = [.. Enum.GetValues<SelectionMethod>().Select(method => Promise(setting, method))];
        Assert.Equal([0, 0.2, 0.4, 0.7, 1, 1.3], promise.Select(x => Math.Round(x, 4)));
        Assert.Equal(0.5, Promise(setting, SelectionMethod.WaitingList, preEntry: true), 1e-4);

        // Residents with support are selected by the care party.
        Assert.Equal(0.6, Promise(Sided(1).With(("people.selection_promise", 1), ("people.selection_of_supported", 0.6)), SelectionMethod.Committee), 1e-4);

        static double Promise(Setting setting, SelectionMethod method, bool preEntry = false)
        {
            var residents = setting.Planned(p => p with { Selection = new SelectionPlan { Method = method, RejectionShare = 0, PreEntryActivities = preEntry } }).AsDrawn().Residents;
            return Math.Log(residents.Propensity[7] / residents.Inclination[7]);
        }
    }

    [Theory]
    [InlineData(SelectionMethod.WaitingList, 0, 0.4f, "whoever is on top of the list chose nothing")]
    [InlineData(SelectionMethod.Advert, 0, 0.6f, "who answers an advertisement knows what it says")]
    [InlineData(SelectionMethod.Committee, 1, 0.4f, "who needs support did not choose for that")]
    public void Who_chose_a_mixed_complex_is_more_accepting(SelectionMethod method, double supported, float acceptance, string why)
    {
        var residents = Sided(supported).With(("people.acceptance_at_entry", 0.4), ("people.acceptance_by_selection", 0.2))
            .Planned(p => p with { Selection = new SelectionPlan { Method = method } }).AsDrawn().Residents;
        Assert.All(residents.Acceptance, x => Assert.True(Math.Abs(acceptance - x) < 1e-6, why));
    }

    // Groups.

    [Fact]
    public void Everybody_comes_from_a_group_of_their_own_side()
    {
        var residents = Given.Complex(Homes).Planned(p => p with
        {
            Mix = new MixPlan
            {
                SupportedShare = 0.5,
                Supported = Shares.Of((TargetGroup.StatusHolder, 0.4), (TargetGroup.Disability, 0.6)),
                Others = Shares.Of((TargetGroup.Student, 1)),
            },
        }).AsDrawn().Residents;
        for (int home = 0; home < Homes; home++)
        {
            TargetGroup[] possible = residents.Supported[home] ? [TargetGroup.StatusHolder, TargetGroup.Disability] : [TargetGroup.Student];
            Assert.Contains(residents.Group[home], possible);
        }

        Assert.Contains(TargetGroup.StatusHolder, residents.Group);
        Assert.Contains(TargetGroup.Disability, residents.Group);
    }

    [Fact]
    public void A_larger_share_of_a_group_keeps_who_was_of_it()
    {
        Compare.Adds(OfGroup(0.3), OfGroup(0.6), "of the first group");

        static IEnumerable<int> OfGroup(double share)
        {
            var residents = Sided(1).Planned(p => p with { Mix = p.Mix with { Supported = Shares.Of((TargetGroup.ExHomeless, share), (TargetGroup.YouthCare, 1 - share)) } }).AsDrawn().Residents;
            return Enumerable.Range(0, Homes).Where(home => residents.Group[home] == TargetGroup.ExHomeless);
        }
    }

    // What goes wrong more easily.

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    [InlineData(1, 7, false)]
    [InlineData(1, 9, true)]
    public void A_heavy_need_is_as_common_as_in_the_group_unless_it_is_above_the_ceiling(double share, double ceiling, bool heavy)
    {
        // Six hours, eight with a heavy need
        var residents = Supported.With(("groups.ex_homeless_heavy", share), ("groups.ex_homeless_care_hours", 6), ("care.heavy_needs", 4.0 / 3))
            .Planned(p => p with { Selection = new SelectionPlan { CareCeilingHours = ceiling } }).AsDrawn().Residents;
        Assert.All(residents.Heavy, x => Assert.Equal(heavy, x));
        Assert.All(residents.CareHours, x => Assert.Equal(heavy ? 8 : 6, x, 1e-5));
    }

    [Theory]
    [InlineData(false, 0, true, "nobody asks")]
    [InlineData(true, 1, false, "it always shows")]
    [InlineData(true, 0, true, "it never shows")]
    public void An_active_addiction_is_screened_for_as_far_as_it_shows(bool excludes, double shows, bool addicted, string why)
    {
        var residents = Supported.With(("groups.ex_homeless_addicted", 0.999999), ("people.screening_recognises", shows))
            .Planned(p => p with { Selection = new SelectionPlan { ExcludesAddiction = excludes } }).AsDrawn().Residents;
        Assert.All(residents.Addicted, x => Assert.True(addicted == x, why));
    }

    [Theory]
    [InlineData(1, 1, false, 0.7, "with support, and nobody asked")]
    [InlineData(1, 0.999999, true, 0, "it was seen in time")]
    [InlineData(0, 1, false, 0, "only candidates with support have such a file")]
    public void A_violent_past_brings_trouble(double supported, double share, bool excludes, double more, string why)
    {
        var with = Past(share);
        var without = Past(0);
        for (int home = 0; home < Homes; home++)
            Assert.True(Math.Abs(more - Math.Log(with[home] / without[home])) < 1e-4, why);

        float[] Past(double violent) => Sided(supported).With(("people.violent_past", violent), ("people.violent_past_trouble", 0.7), ("people.screening_recognises", 1))
            .Planned(p => p with { Selection = new SelectionPlan { ExcludesViolentPast = excludes } }).AsDrawn().Residents.Frailty;
    }

    [Theory]
    [InlineData(0, 1, 0, false, "who is not addicted takes it")]
    [InlineData(0.999999, 1, 0, true, "who is does not")]
    [InlineData(0, 0, 1, true, "some refuse all the same")]
    public void Some_refuse_help(double addicted, double refusesAddicted, double refuses, bool refused, string why)
    {
        var residents = Supported.With(("groups.ex_homeless_addicted", addicted), ("people.refuses_help_addicted", refusesAddicted), ("people.refuses_help", refuses)).AsDrawn().Residents;
        Assert.All(residents.Refuses, x => Assert.True(refused == x, why));
    }

    [Fact]
    public void Where_people_do_not_differ_in_trouble_all_are_average()
    {
        var residents = Supported.Without("people.frailty").With(("people.violent_past", 1)).AsDrawn().Residents;
        Assert.All(residents.Frailty, x => Assert.Equal(1, x));
        Assert.All(residents.Fragility, x => Assert.Equal(1, x));
    }

    // How somebody stands on the first day.

    [Theory]
    [InlineData(1, 0, false, "nobody has anything to do")]
    [InlineData(1, 1, true, "everybody of the group has")]
    public void Work_or_training_is_as_common_as_in_the_group(double supported, double share, bool daytime, string why)
    {
        var setting = Sided(supported).With(("groups.ex_homeless_daytime", share));
        Assert.All(setting.AsDrawn().Residents.Daytime, x => Assert.True(daytime == x, why));
        Assert.All(setting.Planned(p => p with { Selection = new SelectionPlan { RequiresDaytimeActivity = true } }).AsDrawn().Residents.Daytime, Assert.True);
    }

    [Fact]
    public void It_is_asked_of_candidates_with_support_only()
    {
        var residents = Others.With(("groups.regular_daytime", 0)).Planned(p => p with { Selection = new SelectionPlan { RequiresDaytimeActivity = true } }).AsDrawn().Residents;
        Assert.All(residents.Daytime, Assert.False);
    }

    [Theory]
    [InlineData(1, 1, true, "all behind a closed door")]
    [InlineData(1, 0, false, "nobody")]
    [InlineData(0, 1, false, "others do not stigmatise themselves")]
    public void Some_residents_with_support_begin_behind_a_closed_door(double supported, double share, bool closed, string why)
    {
        var setting = Sided(supported).With(("people.withdrawn_at_entry", share), ("people.withdrawal_at_entry", 0.6));
        Assert.All(setting.AsDrawn().Residents.Withdrawal, x => Assert.True(closed ? x is >= 0.6f and <= 1 : x == 0, why));
        Assert.All(setting.Without("people.self_stigma").AsDrawn().Residents.Withdrawal, x => Assert.Equal(0, x));
    }

    [Fact]
    public void Loneliness_on_the_first_day_is_as_common_as_on_each_side()
    {
        // 100 draws at one in a million: a false alarm has chance 1e-4, and the seed is fixed.
        Assert.All(Supported.With(("people.lonely_supported", 0.999999)).AsDrawn().Residents.Lonely, Assert.True);
        Assert.All(Supported.With(("people.lonely_supported", 0.000001)).AsDrawn().Residents.Lonely, Assert.False);
        Assert.All(Others.With(("people.lonely_others", 0.999999), ("people.lonely_supported", 0.000001)).AsDrawn().Residents.Lonely, Assert.True);
    }

    [Theory]
    [InlineData(0, 2, 2, "liking one's own kind")]
    [InlineData(1, 2, 0.5, "or rather avoiding it")]
    public void Some_would_rather_avoid_their_own_kind(double avoiders, double homophily, double odds, string why)
    {
        var setting = Supported.With(("people.peer_avoiders", avoiders), ("people.homophily", homophily));
        Assert.All(setting.AsDrawn().Residents.Likeness, x => Assert.True(Math.Abs(odds - (x * x)) < 1e-5, why));
        Assert.All(setting.Without("people.homophily").AsDrawn().Residents.Likeness, x => Assert.Equal(1, x));
        Assert.All((setting with { Plan = Others.Plan }).AsDrawn().Residents.Likeness, x => Assert.Equal(homophily, x * x, 1e-5));
    }

    [Theory]
    [InlineData(0, 0, 6, "as usual for the group")]
    [InlineData(4, 0, 4, "as the plan states")]
    [InlineData(0, 5, 5, "up to the ceiling")]
    public void Support_begins_with_so_many_hours(double stated, double ceiling, float hours, string why)
    {
        var residents = Supported.With(("groups.ex_homeless_care_hours", 6), ("groups.ex_homeless_heavy", 0))
            .Planned(p => p with { Care = new CarePlan { HoursPerSupported = stated }, Selection = new SelectionPlan { CareCeilingHours = ceiling } }).AsDrawn().Residents;
        Assert.All(residents.CareHours, x => Assert.True(hours == x, why));
        Assert.Equal(residents.CareHours, residents.HoursAtEntry);
    }

    [Fact]
    public void Leases_are_as_the_contract_says_for_each_side()
    {
        var complex = Given.Complex(Homes).Planned(p => p with { Mix = new MixPlan { SupportedShare = 0.5 }, Contract = new ContractPlan { LeaseMonthsSupported = 24 } }).AsDrawn();
        Assert.All(complex.Homes(), home => Assert.Equal(complex.Residents.Supported[home] ? 104 : int.MaxValue, complex.Residents.LeaseEnds[home]));
    }

    [Fact]
    public void Moving_in_is_counted_everywhere_at_once()
    {
        var complex = Given.Complex(homes: 4).With(("groups.ex_homeless_heavy", 1)).Planned(p => p with { Mix = p.Mix with { Supported = Shares.Of((TargetGroup.ExHomeless, 1)) } }).Open();
        complex.Empty(2);
        complex.Tally.Clear();
        Arrivals.MoveIn(complex, 2, withSupport: true, new Week(9));
        Assert.Equal((4, 1), (complex.Residents.Count, complex.Residents.EverSupportedCount));
        Assert.Equal((4, 1, 1), (complex.Clusters.Residents[0], complex.Clusters.Supported[0], complex.Clusters.Heavy[0]));
        Assert.Equal(1, complex.Tally[GroupCounter.MoveIns, Side.Supported]);
        Assert.Equal((9, 9, 9, 1), (complex.Residents.MovedIn[2], complex.Residents.SupportSince[2], complex.Residents.Visited[2], complex.Residents.Tenancy[2]));
        Assert.True(complex.Residents.SignalClock[2] > 0 && complex.Residents.SpellClock[2] > 0 && complex.Residents.ArrearsClock[2] > 0);
    }

    [Fact]
    public void A_person_becomes_used_to_trouble_of_all_sizes_by_the_spread_we_believe_in()
    {
        // The mean of 2,000 log-normal draws with k = 2 has a standard error of 0.016; five of them are a false alarm of 6e-7.
        var residents = Others.With(("people.trouble_concentration", 2), ("people.talk_tells_trouble", 0))
            .Planned(p => p with { Building = p.Building with { Homes = 2000 } }).AsDrawn().Residents;
        Assert.Equal(1, residents.Frailty.Average(x => (double)x), 0.08);
        Assert.True(residents.Frailty.Max() > 4, "few people have most of it");
    }

    private static Setting Sided(double supported) => Given.Complex(Homes).Planned(p => p with
    {
        Mix = new MixPlan { SupportedShare = supported, Supported = Shares.Of((TargetGroup.ExHomeless, 1)), Others = Shares.Of((TargetGroup.Regular, 1)) },
        Selection = new SelectionPlan { RejectionShare = 0 },
        Building = p.Building with { ClusterSize = 10 },
    });

    private static Residents Rejecting(Setting setting, double share, SelectionMethod method = SelectionMethod.Committee) =>
        setting.Planned(p => p with { Selection = new SelectionPlan { Method = method, RejectionShare = share } }).AsDrawn().Residents;
}
