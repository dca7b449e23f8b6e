using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class SignallingTests
{
    private const int Now = 10;

    /// <summary>Nobody notices anything, and nothing passes or grows.</summary>
    private static readonly Setting Blind = Given.Complex()
        .With(
            ("signalling.by_neighbours", 0), ("signalling.by_presence", 0), ("signalling.by_care", 0), ("signalling.arrears_early", 0),
            ("signalling.passes", 0), ("signalling.passes_in_spell", 0), ("signalling.grows", 0), ("signalling.grows_in_spell", 0), ("signalling.grows_when_waiting", 1),
            ("signalling.patience", 3), ("signalling.neighbours_settle", 0), ("signalling.gangmaker_settles", 0), ("signalling.by_neighbours_in_crisis", 1),
            ("escalation.arrears_file_weeks", 100), ("escalation.ends_in_spell", 1));

    private const double Surely = 1e3;

    // Who notices.

    [Theory]
    [InlineData("signalling.by_neighbours", CaseKind.Nuisance, true, "neighbours who know the person")]
    [InlineData("signalling.by_neighbours", CaseKind.Tension, true, "neighbours who know the person")]
    [InlineData("signalling.by_neighbours", CaseKind.Care, true, "neighbours who know the person")]
    [InlineData("signalling.by_neighbours", CaseKind.Arrears, false, "neighbours do not see rent")]
    [InlineData("signalling.by_presence", CaseKind.Nuisance, true, "whoever is there to look")]
    [InlineData("signalling.by_presence", CaseKind.Rules, true, "whoever is there to look")]
    [InlineData("signalling.by_presence", CaseKind.Care, true, "whoever is there to look")]
    [InlineData("signalling.by_care", CaseKind.Nuisance, true, "a support worker in weekly contact")]
    [InlineData("signalling.by_care", CaseKind.Care, true, "a support worker in weekly contact")]
    [InlineData("signalling.by_care", CaseKind.Arrears, false, "a support worker does not see rent")]
    [InlineData("signalling.arrears_early", CaseKind.Arrears, true, "the corporation sees who pays")]
    [InlineData("signalling.arrears_early", CaseKind.Nuisance, false, "the administration hears no noise")]
    public void A_signal_is_seen_by_those_who_can_see_it(string by, CaseKind kind, bool seen, string why)
    {
        ref var one = ref Signalled(Blind.With((by, Surely)), kind, out var complex);
        Step(complex);
        Assert.True(seen == one.Seen >= 0, why);
        bool canAct = one.KnownTo.Any(ActingParties.For(kind));
        Assert.True((canAct ? 1 : 0) == complex.Tally[ComplexCounter.Noticed], why);
    }

    [Theory]
    [InlineData("signalling.by_neighbours", "nobody knows the person")]
    [InlineData("signalling.by_neighbours", "nobody trusts that it helps")]
    [InlineData("signalling.by_presence", "nobody is there")]
    [InlineData("signalling.by_care", "no care team comes")]
    [InlineData("signalling.by_care", "somebody without support")]
    public void And_not_when(string by, string when)
    {
        ref var one = ref Signalled(Blind.With((by, Surely)), CaseKind.Nuisance, out var complex);
        switch (when)
        {
            case "nobody knows the person":
                complex.Residents.Known[5] = 0;
                break;
            case "nobody trusts that it helps":
                complex.Trust = 0;
                break;
            case "nobody is there":
                complex.Staff.SocialBeheer.Works(0);
                complex.Staff.Care.Works(0);
                break;
            case "no care team comes":
                complex.Staff.Clients.Works(0);
                break;
            case "somebody without support":
                complex.Residents.Supported[5] = false;
                break;
        }

        Step(complex);
        Assert.Equal(-1, one.Noticed);
    }

    [Fact]
    public void Arrears_are_not_seen_early_where_the_post_is_vacant()
    {
        ref var one = ref Signalled(Blind.With(("signalling.arrears_early", Surely)), CaseKind.Arrears, out var complex);
        complex.Staff.SocialBeheer.Works(0);
        Step(complex);
        Assert.Equal(-1, one.Noticed);
    }

    [Theory]
    [InlineData("signalling.neighbours", "signalling.by_neighbours")]
    [InlineData("signalling.presence", "signalling.by_presence")]
    [InlineData("signalling.early_warning", "signalling.by_neighbours")]
    [InlineData("signalling.early_warning", "signalling.by_presence")]
    [InlineData("signalling.early_warning", "signalling.by_care")]
    public void What_is_switched_off_notices_nothing(string mechanism, string by)
    {
        ref var one = ref Signalled(Blind.With((by, Surely)).Without(mechanism), CaseKind.Nuisance, out var complex);
        Step(complex);
        Assert.Equal(-1, one.Noticed);
    }

    [Fact]
    public void Somebody_withdrawn_in_a_crisis_is_not_seen_by_neighbours()
    {
        var setting = Blind.With(("signalling.by_neighbours", Surely), ("signalling.by_neighbours_in_crisis", 0));
        ref var crisis = ref Signalled(setting, CaseKind.Care, out var complex);
        ref var noise = ref complex.Case(5, CaseKind.Nuisance, noticed: -1);
        Step(complex);
        Assert.Equal(-1, crisis.Noticed);
        Assert.Equal(Now, noise.Noticed);
    }

    // Who hears of it.

    [Theory]
    [InlineData(true, 1, 2, false, "after a week it is still under way")]
    [InlineData(true, 2, 2, true, "two weeks on a short line")]
    [InlineData(false, 5, 6, false, "six weeks without one")]
    [InlineData(false, 6, 6, true, "six weeks without one")]
    public void Who_can_act_hears_from_who_saw_it(bool shortLine, int weeks, int takes, bool noticed, string why)
    {
        var setting = Blind.With((shortLine ? "signalling.short_line_weeks" : "signalling.long_line_weeks", takes))
            .Planned(p => p with { Care = new CarePlan { ShortLine = shortLine } });
        ref var crisis = ref Signalled(setting, CaseKind.Care, out var complex);
        Ladder.Tell(complex, ref crisis, Parties.Beheer, new Week(Now - weeks));
        Assert.Equal((Now - weeks, -1), (crisis.Seen, crisis.Noticed));
        Step(complex);
        Assert.True(noticed == crisis.Noticed >= 0, why);
        Assert.True((noticed ? 1 : 0) == complex.Tally[ComplexCounter.PassedOn], why);
    }

    [Fact]
    public void What_falls_between_two_parties_is_not_passed_on()
    {
        var setting = Blind.With(("signalling.short_line_weeks", 1), ("table.blind_spots", 1))
            .Planned(p => p with { Beheer = new BeheerPlan { ClearRoles = false } });
        ref var crisis = ref Signalled(setting, CaseKind.Care, out var complex);
        Ladder.Tell(complex, ref crisis, Parties.Beheer, new Week(1));
        Step(complex);
        Assert.Equal(-1, crisis.Noticed);
    }

    [Fact]
    public void Who_has_no_time_tells_who_may_have_some()
    {
        ref var noise = ref Signalled(Blind.With(("signalling.short_line_weeks", 1)), CaseKind.Nuisance, out var complex);
        complex.Staff.Coach.Works(1);
        Ladder.Tell(complex, ref noise, Parties.Coach, new Week(1));
        Step(complex);
        Assert.Equal(Parties.Coach | Parties.Beheer, noise.KnownTo);
    }

    [Theory]
    [InlineData(0.9, 0.2, Parties.Coach, "the face they know best")]
    [InlineData(0.2, 0.9, Parties.Beheer, "the face they know best")]
    public void Neighbours_tell_whom_they_know(double coach, double beheer, Parties told, string why)
    {
        ref var noise = ref Signalled(Blind.With(("signalling.by_neighbours", Surely)), CaseKind.Nuisance, out var complex);
        complex.Staff.Coach.Works(5, coach);
        complex.Staff.SocialBeheer.Works(5, beheer);
        Step(complex);
        Assert.True(told == noise.KnownTo, why);
    }

    [Fact]
    public void Where_neighbours_know_nobody_to_tell_less_is_passed_on()
    {
        // 200 homes, a chance of one half a week where the face is known and a quarter where it is not: at least 70 and at most
        // 65 are out of reach of chance with odds of one in thousands.
        int Noticed(double known)
        {
            var complex = (Blind.With(("signalling.by_neighbours", Math.Log(2)), ("signalling.to_strangers", 0.4)) with { Plan = Given.Complex(200).Plan }).Open();
            complex.Trust = 1;
            Array.Fill(complex.Residents.Known, 200);
            complex.Staff.SocialBeheer.Works(5, known);
            for (int home = 0; home < 200; home++)
                complex.Case(home, CaseKind.Nuisance, noticed: -1);
            Step(complex);
            return complex.Homes().Count(home => complex.Cases.Of(home, CaseKind.Nuisance).Noticed >= 0);
        }

        Assert.InRange(Noticed(1), 76, 124);
        Assert.InRange(Noticed(0), 25, 72);
    }

    [Fact]
    public void A_first_sight_by_who_cannot_act_does_not_let_it_pass()
    {
        ref var noise = ref Signalled(Blind.With(("signalling.by_presence", Surely), ("signalling.passes", 1)), CaseKind.Nuisance, out var complex);
        complex.Staff.SocialBeheer.Works(0);
        Step(complex);
        Assert.True(noise is { Open: true, KnownTo: Parties.Care, Noticed: -1 });
    }

    [Fact]
    public void Nothing_is_noticed_in_the_week_it_happens()
    {
        ref var one = ref Signalled(Blind.With(("signalling.by_presence", Surely)), CaseKind.Nuisance, out var complex);
        Step(complex, week: 0);
        Assert.Equal(-1, one.Noticed);
        Step(complex, week: 1);
        Assert.Equal(1, one.Noticed);
        Assert.Equal(1, complex.Tally[ComplexCounter.WeeksToNotice]);
        Assert.True(one.HoursNeeded > 0, "and somebody will have to talk");
    }

    [Theory]
    [InlineData("presence", "more hours of a face people know")]
    [InlineData("known", "neighbours who know each other")]
    [InlineData("trust", "people who trust that something is done")]
    public void It_is_noticed_no_later_with(string what, string why)
    {
        var little = Blind.With(("signalling.by_neighbours", 0.2), ("signalling.by_presence", 1));
        int[] less = WeeksToNotice(little, what, more: false);
        int[] more = WeeksToNotice(little, what, more: true);
        Assert.True(less.Zip(more).All(pair => pair.Second <= pair.First), why);
        Assert.True(more.Sum() < less.Sum(), $"{why}: nothing was tested");
    }

    // What nobody notices.

    [Theory]
    [InlineData("signalling.passes", false, false, true)]
    [InlineData("signalling.grows", false, true, false)]
    [InlineData("signalling.passes_in_spell", true, false, true)]
    [InlineData("signalling.grows_in_spell", true, true, false)]
    [InlineData("signalling.passes_in_spell", false, false, false)]
    [InlineData("signalling.grows", true, false, false)]
    public void What_nobody_notices_passes_or_grows_into_a_complaint(string how, bool spell, bool complaint, bool passed)
    {
        ref var one = ref Signalled(Blind.With((how, 1)), CaseKind.Nuisance, out var complex);
        if (spell)
            complex.InSpell(5);
        Step(complex);
        Assert.Equal(complaint, one.Rung == Rung.Talk);
        Assert.Equal(complaint, one.Hindrances.HasFlag(Hindrance.Unnoticed));
        Assert.Equal(complaint ? Now : -1, one.Noticed);
        Assert.Equal(passed, !one.Open);
        Assert.Equal(complaint ? 1 : 0, complex.Tally.Total(GroupCounter.Complaints));
    }

    [Theory]
    [InlineData(CaseKind.Tension)]
    [InlineData(CaseKind.Nuisance)]
    [InlineData(CaseKind.Rules)]
    public void So_do_all_things_neighbours_have_with_each_other(CaseKind kind)
    {
        ref var one = ref Signalled(Blind.With(("signalling.grows", 1)), kind, out var complex);
        Step(complex);
        Assert.Equal(Rung.Talk, one.Rung);
    }

    [Theory]
    [InlineData(Now - 3, false, "people wait three weeks")]
    [InlineData(Now - 4, true, "and no longer")]
    public void It_grows_faster_once_people_have_lost_patience(int opened, bool complaint, string why)
    {
        ref var one = ref Signalled(Blind.With(("signalling.grows", 1e-7), ("signalling.grows_when_waiting", 1e7)), CaseKind.Nuisance, out var complex, opened);
        Step(complex);
        Assert.True(complaint == (one.Rung == Rung.Talk), why);
    }

    [Fact]
    public void A_crisis_does_not_just_pass()
    {
        ref var one = ref Signalled(Blind.With(("signalling.passes", 1), ("signalling.passes_in_spell", 1), ("signalling.grows", 1), ("signalling.grows_in_spell", 1)), CaseKind.Care, out var complex);
        complex.InSpell(5);
        Step(complex, 60);
        Assert.True(one.Open && one.Rung == Rung.Signal && one.Noticed < 0);
    }

    [Theory]
    [InlineData(7, Rung.Signal, "nobody looks at seven weeks of arrears")]
    [InlineData(8, Rung.Talk, "after eight the administration does")]
    public void Debts_do_not_just_pass(int weeks, Rung rung, string why)
    {
        ref var one = ref Signalled(Blind.With(("signalling.passes", 1), ("escalation.arrears_file_weeks", 8)), CaseKind.Arrears, out var complex);
        Step(complex, weeks);
        Assert.True(rung == one.Rung && one.Open, why);
        Assert.Equal(rung == Rung.Talk ? 1 : 0, complex.Tally.Total(GroupCounter.ArrearsFiles));
        Assert.Equal(0, complex.Tally.Total(GroupCounter.Complaints));
    }

    [Theory]
    [InlineData(false, false, true, "what waits for a talk")]
    [InlineData(true, true, true, "what a talk did not end")]
    [InlineData(true, false, false, "but not while the talk has only just been")]
    public void A_known_signal_may_still_grow(bool talked, bool lingers, bool grown, string what)
    {
        var complex = Blind.With(("signalling.grows", 1)).Open();
        ref var one = ref complex.Case(5, CaseKind.Nuisance, noticed: 2, stepTaken: talked);
        one.NextAt = lingers ? Ladder.Lingers : 0;
        Step(complex);
        Assert.True(grown == (one.Rung == Rung.Talk), what);
        Assert.False(one.Hindrances.HasFlag(Hindrance.Unnoticed));
        Assert.Equal(2, one.Noticed);
    }

    [Fact]
    public void What_has_become_a_complaint_no_longer_passes_by_itself()
    {
        var complex = Blind.With(("signalling.passes", 1)).Open();
        ref var one = ref complex.Case(5, CaseKind.Nuisance, Rung.Talk, noticed: 2);
        Step(complex);
        Assert.True(one.Open);
    }

    // What neighbours settle themselves.

    [Theory]
    [InlineData(CaseKind.Nuisance, 1f, false, true, "neighbours who know each other")]
    [InlineData(CaseKind.Nuisance, 0f, false, false, "strangers do not")]
    [InlineData(CaseKind.Care, 1f, false, false, "a crisis is not theirs to settle")]
    [InlineData(CaseKind.Arrears, 1f, false, false, "nor is a debt")]
    [InlineData(CaseKind.Tension, 1f, true, false, "nor anything with somebody who is destabilised")]
    public void Neighbours_often_need_nobody_else(CaseKind kind, float known, bool spell, bool settled, string why)
    {
        var setting = Blind.With(("signalling.by_presence", Surely), ("signalling.neighbours_settle", 1), ("escalation.ends_in_spell", 0));
        ref var one = ref Signalled(setting, kind, out var complex);
        complex.Residents.Known[5] = known * 11;
        if (spell)
            complex.InSpell(5);
        Step(complex);
        Assert.True(settled == !one.Open, why);
        Assert.True((settled ? 1 : 0) == complex.Tally[ComplexCounter.EndedAsSignal], why);
        Assert.True((settled ? Now : -1) == one.Responded, why);
    }

    [Theory]
    [InlineData(0, true, "in the own corridor")]
    [InlineData(6, false, "in another")]
    public void A_gangmaker_settles_it(int gangmaker, bool settled, string where)
    {
        var setting = Blind.With(("signalling.by_presence", Surely), ("signalling.gangmaker_settles", 1)) with { Plan = Given.Complex(homes: 12, perCorridor: 6).Plan };
        ref var one = ref Signalled(setting, CaseKind.Nuisance, out var complex);
        complex.Residents.Known[5] = 0;
        complex.Carries(gangmaker, Role.Gangmaker);
        Step(complex);
        Assert.True(settled == !one.Open, where);
    }

    [Theory]
    [InlineData(12, 1, 0.5f, "half of the eleven others")]
    [InlineData(12, 2, 1f, "more than the five others of the own wing")]
    [InlineData(2, 2, 1f, "nobody else in the wing is nobody unknown")]
    public void Who_is_known_is_known_in_the_own_wing(int homes, int wings, float share, string why)
    {
        var complex = (Blind with { Plan = Given.Complex(homes).Plan }).Planned(p => p with { Building = p.Building with { Wings = wings } }).Open();
        complex.Residents.Known[0] = 5.5f;
        Assert.True(share == complex.KnownBy(0), why);
    }

    private static void Step(HousingComplex complex, int week = Now) => Signalling.Step(complex, new Week(week));

    /// <summary>Something is the matter with a supported resident whom everybody knows, while everybody is there.</summary>
    private static ref Case Signalled(Setting setting, CaseKind kind, out HousingComplex complex, int opened = 0)
    {
        complex = setting.Open();
        complex.WithSupport(5);
        complex.Residents.Known[5] = 11;
        complex.Trust = 1;
        complex.Staff.Care.Works(5);
        complex.Staff.Clients.Works(5);
        complex.Staff.SocialBeheer.Works(12);
        return ref complex.Case(5, kind, opened: opened, noticed: -1);
    }

    private static int[] WeeksToNotice(Setting setting, string what, bool more)
    {
        const int Homes = 60;
        var complex = (setting with { Plan = Given.Complex(Homes).Plan }).Open();
        complex.Trust = what == "trust" && more ? 1 : 0.5f;
        complex.Staff.SocialBeheer.Works(what == "presence" && more ? 30 : 10);
        Array.Fill(complex.Residents.Known, what == "known" && more ? Homes : 20);
        for (int home = 0; home < Homes; home++)
            complex.Case(home, CaseKind.Nuisance, noticed: -1);
        for (int week = 1; week <= 200; week++)
            Step(complex, week);
        return [.. complex.Homes().Select(home => complex.Cases.Of(home, CaseKind.Nuisance).Noticed)];
    }
}
