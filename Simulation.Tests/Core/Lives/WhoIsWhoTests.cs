using Simulation.Core.Lives;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

/// <summary>Weight, lasting support, who does not contribute, age, language, how long people come for, and who lived there before.</summary>
public class WhoIsWhoTests
{
    private const int Homes = 100;

    private static readonly Setting Supported = Sided(1, TargetGroup.ExHomeless);
    private static readonly Setting Others = Sided(0, TargetGroup.Regular);

    // Weight.

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    public void Support_is_as_heavy_as_planned_whatever_is_usual_in_the_group(double light, double medium, double heavy)
    {
        var residents = Weighed(Supported.With(("groups.ex_homeless_heavy", 0.5), ("groups.ex_homeless_care_hours", 6), ("care.heavy_needs", 1.5), ("care.light_needs", 0.5)), light, medium, heavy);
        Assert.All(residents.Light, x => Assert.Equal(light == 1, x));
        Assert.All(residents.Heavy, x => Assert.Equal(heavy == 1, x));
        Assert.All(residents.CareHours, x => Assert.Equal(light == 1 ? 3 : heavy == 1 ? 9 : 6, x, 1e-5));
    }

    /// <summary>A hundred people: limits of five standard errors, at most 25 either way; false alarm 6e-7 a figure.</summary>
    [Fact]
    public void A_larger_share_keeps_those_who_had_it_and_nobody_is_both()
    {
        var some = Weighed(Supported, 0.3, 0.5, 0.2);
        var more = Weighed(Supported, 0.5, 0.1, 0.4);
        Compare.Adds(Of(some.Light), Of(more.Light), "light");
        Compare.Adds(Of(some.Heavy), Of(more.Heavy), "heavy");
        Assert.Empty(Of(more.Light).Intersect(Of(more.Heavy)));
        Assert.InRange(Of(more.Light).Length, 25, 75);
        Assert.InRange(Of(more.Heavy).Length, 16, 64);
        Assert.NotEqual(Homes, Of(more.Light).Length + Of(more.Heavy).Length);
    }

    [Fact]
    public void Nothing_planned_leaves_it_to_the_group_and_nobody_is_light()
    {
        Assert.All(Supported.With(("groups.ex_homeless_heavy", 1)).AsDrawn().Residents.Heavy, Assert.True);
        Assert.All(Supported.With(("groups.ex_homeless_heavy", 0)).AsDrawn().Residents.Light, Assert.False);
        Assert.All(Weighed(Others, 1, 0, 0).Light, Assert.False);
    }

    // Lasting.

    [Theory]
    [InlineData(TargetGroup.ExHomeless, "groups.ex_homeless_lasting")]
    [InlineData(TargetGroup.Psychiatric, "groups.psychiatric_lasting")]
    [InlineData(TargetGroup.StatusHolder, "groups.status_holder_lasting")]
    [InlineData(TargetGroup.YouthCare, "groups.youth_care_lasting")]
    [InlineData(TargetGroup.Disability, "groups.disability_lasting")]
    [InlineData(TargetGroup.CareHome, "groups.care_home_lasting")]
    public void Support_need_not_end_for_some_of_each_group(TargetGroup group, string path)
    {
        Assert.All(Sided(1, group).With((path, 1)).AsDrawn().Residents.Lasting, Assert.True);
        Assert.All(Sided(1, group).With((path, 0)).AsDrawn().Residents.Lasting, Assert.False);
    }

    [Fact]
    public void Who_came_without_has_none_for_life() => Assert.All(Others.AsDrawn().Residents.Lasting, Assert.False);

    // Who does not contribute.

    [Fact]
    public void Some_do_not_contribute_whatever_their_inclination_would_have_been()
    {
        var all = Others.With(("people.non_contributors", 0)).AsDrawn().Residents;
        var fewer = Others.With(("people.non_contributors", 0.4), ("people.non_contributors_left", 0.01)).AsDrawn().Residents;
        var none = Others.With(("people.non_contributors", 1), ("people.non_contributors_left", 0.01)).AsDrawn().Residents;
        for (int home = 0; home < Homes; home++)
        {
            Assert.True(none.Abstains[home] && !all.Abstains[home]);
            Assert.Equal(all.Inclination[home] * (fewer.Abstains[home] ? 0.01 : 1), fewer.Inclination[home], 1e-5);
        }

        Assert.InRange(Of(fewer.Abstains).Length, 16, 64);
        Assert.All(Others.Without("people.non_contributors").With(("people.non_contributors", 1)).AsDrawn().Residents.Abstains, Assert.False);
    }

    // Age and language.

    [Theory]
    [InlineData(TargetGroup.Student, 0)]
    [InlineData(TargetGroup.YouthCare, 0)]
    [InlineData(TargetGroup.Senior, 2)]
    [InlineData(TargetGroup.CareHome, 2)]
    public void Some_groups_are_young_or_old_by_what_they_are(TargetGroup group, float age) =>
        Assert.All(Sided(group.ComesWithSupport() ? 1 : 0, group).AsDrawn().Residents.Age, x => Assert.Equal(age, x));

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 2)]
    [InlineData(0, 0, 1)]
    public void Others_are_of_all_ages_as_usual_among_tenants(double young, double old, float age) =>
        Assert.All(Others.With(("people.young", young), ("people.old", old)).AsDrawn().Residents.Age, x => Assert.Equal(age, x));

    [Theory]
    [InlineData(TargetGroup.StatusHolder, true)]
    [InlineData(TargetGroup.ExHomeless, false)]
    public void Status_holders_come_with_a_language_to_learn(TargetGroup group, bool foreign)
    {
        var setting = Sided(1, group).With(("people.language_barrier", 0.75));
        Assert.All(setting.AsDrawn().Residents.Foreign, x => Assert.Equal(foreign, x));
        Assert.All(setting.AsDrawn().Residents.Speaks, x => Assert.Equal(foreign ? 0.25f : 1, x));
        Assert.All(setting.Without("people.language").AsDrawn().Residents.Foreign, Assert.False);
    }

    // For how long.

    [Theory]
    [InlineData(1, 0, 3, 13, "all of those without support for three months")]
    [InlineData(0, 24, 3, 104, "nobody, so for the term of the lease")]
    [InlineData(1, 24, 3, 13, "a short stay goes before the term")]
    [InlineData(0, 0, 3, int.MaxValue, "for good")]
    public void Some_come_for_a_short_stay(double share, double lease, double stays, int ends, string why)
    {
        Scenario Decided(Scenario plan) => plan with { Contract = new ContractPlan { ShortStayShare = share, ShortStayMonths = stays, LeaseMonthsOthers = lease } };
        Assert.All(Others.Planned(Decided).AsDrawn().Residents.LeaseEnds, x => Assert.True(ends == x, why));
        Assert.All(Supported.Planned(Decided).AsDrawn().Residents.LeaseEnds, x => Assert.Equal(int.MaxValue, x));
    }

    [Theory]
    [InlineData(false, 0, 104)]
    [InlineData(false, 50, 154)]
    [InlineData(true, 0, 104)]
    [InlineData(true, 50, 104)]
    [InlineData(true, 103, 104)]
    [InlineData(true, 104, 208)]
    public void Groups_that_came_together_may_leave_together(bool together, int came, int ends)
    {
        var complex = Others.Planned(p => p with { Contract = new ContractPlan { LeaseMonthsOthers = 24, EndTogether = together } }).AsDrawn();
        complex.Empty(3);
        Arrivals.MoveIn(complex, 3, withSupport: false, new Week(came));
        Assert.Equal(ends, complex.Residents.LeaseEnds[3]);
    }

    // Who lived there before.

    [Fact]
    public void Who_lived_there_before_was_not_chosen_and_chose_nothing()
    {
        var setting = Others.With(("people.acceptance_at_entry", 0.4), ("people.acceptance_by_selection", 0.2), ("people.selection_promise", 1), ("people.talk_tells_inclination", 0.5));
        var strict = setting.Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.Committee, RejectionShare = 0.8 } });
        var sitting = strict.Planned(p => p with { Building = p.Building with { InhabitedShare = 1 } }).AsDrawn().Residents;
        var chosen = strict.AsDrawn().Residents;
        var list = setting.Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.WaitingList } }).AsDrawn().Residents;
        Compare.Same(list.Inclination, sitting.Inclination, "whoever is on top of the list");
        Compare.Same(list.Frailty, sitting.Frailty, "whoever is on top of the list");
        Assert.All(sitting.Acceptance, x => Assert.Equal(0.4, x, 1e-6));
        Assert.All(chosen.Acceptance, x => Assert.Equal(0.6, x, 1e-6));
        for (int home = 0; home < Homes; home++)
        {
            Assert.True(sitting.Inclination[home] < chosen.Inclination[home] && sitting.Frailty[home] > chosen.Frailty[home]);
            Assert.Equal(sitting.Inclination[home], sitting.Propensity[home]);
        }
    }

    private static int[] Of(bool[] who) => [.. Enumerable.Range(0, Homes).Where(home => who[home])];

    private static Residents Weighed(Setting setting, double light, double medium, double heavy) =>
        setting.Planned(p => p with { Mix = p.Mix with { Weight = new Weights { Light = light, Medium = medium, Heavy = heavy } } }).AsDrawn().Residents;

    private static Setting Sided(double supported, TargetGroup group) => Given.Complex(Homes).Planned(p => p with
    {
        Mix = new MixPlan
        {
            SupportedShare = supported,
            Supported = supported > 0 ? Shares.Of((group, 1)) : p.Mix.Supported,
            Others = supported > 0 ? p.Mix.Others : Shares.Of((group, 1)),
        },
        Selection = new SelectionPlan { RejectionShare = 0 },
    });
}
