using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class IncidentsTests
{
    // A week in which the homes 0, 4 and 8 are looked at, in the second year.
    private const int Now = 100;
    private const double Month = 4.0 / 52;

    /// <summary>One signal a year around everybody, and nothing that makes it more or less.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(
            ("incidents.signals", 1), ("incidents.about_rules", 0), ("incidents.trust_control", 0), ("incidents.social_control", 0), ("incidents.concentration", 0),
            ("incidents.contagion", 0), ("incidents.unrest_lasts", 0.5), ("incidents.serious", 0), ("incidents.serious_in_spell", 0), ("incidents.signals_in_spell", 0),
            ("incidents.spells_supported", 1), ("incidents.spells_formerly", 1), ("incidents.spells_others", 1), ("incidents.spells_when_at_home", 1),
            ("incidents.arrears", 1), ("incidents.arrears_supported", 1), ("incidents.recovers_alone", 0), ("escalation.remembered", 20));

    // Ordinary signals.

    [Theory]
    [InlineData("frailty", "incidents.signals", 1, 3, "trouble follows few people")]
    [InlineData("support", "incidents.supported_ratio", 3, 3, "around a resident with support")]
    [InlineData("new", "incidents.when_new", 3, 3, "in somebody's first half year")]
    [InlineData("nothing to do", "incidents.without_daytime", 3, 3, "around somebody with nothing to do")]
    [InlineData("small", "incidents.in_small_dwellings", 3, 3, "in small dwellings")]
    [InlineData("heavy", "incidents.concentration", 3, 2.5, "half of a corridor above what it can bear")]
    [InlineData("unrest", "incidents.contagion", 3, 4, "one signal that still hangs in the corridor")]
    [InlineData("known", "incidents.social_control", 1, 0.25, "where three quarters of those around know each other")]
    [InlineData("trust", "incidents.trust_control", 0.5, 0.5, "where people trust that something is done")]
    [InlineData("no rules", "incidents.without_rules", 3, 2, "where half is about rules, and nobody made them clear")]
    public void More_or_less_goes_wrong(string what, string path, double value, double times, string why)
    {
        var setting = Plain.With((path, value), ("incidents.about_rules", what == "no rules" ? 0.5 : 0), ("incidents.unrest_lasts", 1), ("incidents.bearable", 0.25))
            .Planned(p => p with { Building = p.Building with { SmallDwellings = what == "small" }, Beheer = new BeheerPlan { ClearRules = what != "no rules" } });
        var complex = setting.Open();
        complex.Trust = 1;
        switch (what)
        {
            case "frailty":
                complex.Residents.Frailty[0] = 3;
                break;
            case "support":
                complex.WithSupport(0);
                break;
            case "new":
                complex.Residents.MovedIn[0] = Now - 25;
                break;
            case "nothing to do":
                complex.Residents.Daytime[0] = false;
                break;
            case "heavy":
                complex.Clusters.Heavy[0] = 9;
                break;
            case "unrest":
                complex.Clusters.Unrest[0] = 1;
                break;
            case "known":
                complex.Residents.Known[0] = 0.75f * 11;
                break;
        }

        double hazard = SignalHazard(complex) / Month;
        Assert.True(Math.Abs(times - hazard) < 1e-4, $"{why}: {hazard}");
    }

    [Theory]
    [InlineData("after half a year")]
    [InlineData("weeks filled with what the community does")]
    [InlineData("heavy need a corridor can bear")]
    [InlineData("control is switched off")]
    [InlineData("concentration is switched off")]
    public void Or_not_more_nor_less(string why)
    {
        var setting = Plain.With(
            ("incidents.when_new", 3), ("incidents.without_daytime", 3), ("incidents.concentration", 3), ("incidents.bearable", 0.25));
        if (why == "control is switched off")
            setting = setting.With(("incidents.social_control", 1), ("incidents.trust_control", 1)).Without("incidents.social_control");
        if (why == "concentration is switched off")
            setting = setting.Without("incidents.concentration");
        var complex = setting.Open();
        complex.Residents.Known[0] = 11;
        switch (why)
        {
            case "after half a year":
                complex.Residents.MovedIn[0] = Now - 26;
                break;
            case "weeks filled with what the community does":
                complex.Residents.Daytime[0] = false;
                complex.Residents.Recent[0] = 0b0111;
                break;
            case "heavy need a corridor can bear":
                complex.Clusters.Heavy[0] = 3;
                break;
            case "concentration is switched off":
                complex.Clusters.Heavy[0] = 12;
                break;
        }

        Assert.Equal(1, SignalHazard(complex) / Month, 1e-4);
    }

    [Fact]
    public void A_clock_that_runs_out_is_a_case_and_is_set_for_the_next_time()
    {
        var complex = Plain.Open();
        complex.Residents.SignalClock[4] = 0.01f;
        Step(complex);
        ref var one = ref complex.Cases.Of(4, CaseKind.Nuisance);
        Assert.True(one.Open && one.Cause == Cause.Ordinary && one.Opened == Now && one.Noticed < 0 && one.Rung == Rung.Signal && one.Parent < 0);
        Assert.Equal(1, complex.Cases.OpenCount);
        Assert.True(complex.Residents.SignalClock[4] > 0);
        Assert.Equal(1, complex.Residents.Signals[4]);
        Assert.Equal(1, complex.Tally[GroupCounter.Signals, Side.Never]);
        Assert.Equal(1, complex.Tally[ComplexCounter.SignalNuisance]);
        Assert.Equal(1, complex.Clusters.Unrest[0]);
        Assert.Equal(one.Serial, complex.Clusters.LastSignal[0]);
    }

    [Fact]
    public void The_next_time_is_the_same_in_every_scenario_and_another_for_every_time()
    {
        var one = Plain.Open();
        var other = Plain.With(("incidents.signals", 0.3)).Open();
        var clocks = new List<float>();
        foreach (var complex in new[] { one, other })
        {
            for (int nth = 0; nth < 5; nth++)
            {
                complex.Residents.Signals[3] = (ushort)nth;
                Clocks.WindSignal(complex, 3);
                clocks.Add(complex.Residents.SignalClock[3]);
            }
        }

        Assert.Equal(clocks[..5], clocks[5..]);
        Assert.Equal(5, clocks.Distinct().Count());
        Assert.All(clocks, clock => Assert.True(clock > 0));
    }

    [Theory]
    [InlineData(0, CaseKind.Nuisance)]
    [InlineData(1, CaseKind.Rules)]
    public void A_signal_is_about_nuisance_or_about_rules_of_shared_space(double aboutRules, CaseKind kind)
    {
        var complex = Plain.With(("incidents.about_rules", aboutRules)).Open();
        complex.Residents.SignalClock[4] = 0;
        Step(complex);
        Assert.True(complex.Cases.Of(4, kind).Open);
    }

    [Fact]
    public void Without_rules_it_is_more_often_the_rules_that_are_broken()
    {
        Compare.Adds(AboutRules(clear: true), AboutRules(clear: false), "nobody made them clear");

        static IEnumerable<int> AboutRules(bool clear)
        {
            var complex = (Plain with { Plan = Given.Complex(homes: 400).Plan }).With(("incidents.about_rules", 0.3), ("incidents.without_rules", 3))
                .Planned(p => p with { Beheer = new BeheerPlan { ClearRules = clear } }).Open();
            Array.Fill(complex.Residents.SignalClock, 0);
            Step(complex);
            return complex.Homes().Where(home => complex.Cases.Of(home, CaseKind.Rules).Open);
        }
    }

    [Fact]
    public void Unrest_nearby_is_remembered_as_what_stirred_it()
    {
        // Given: so much contagion that unrest is nearly all of the hazard
        var complex = Plain.With(("incidents.signals", 0), ("incidents.contagion", 1e9), ("incidents.unrest_lasts", 1)).Open();
        ref var before = ref complex.Case(1, CaseKind.Nuisance);
        complex.Clusters.Unrest[0] = 1;
        complex.Clusters.LastSignal[0] = before.Serial;
        complex.Residents.SignalClock[4] = -1;
        Step(complex);
        var stirred = complex.Cases.Of(4, CaseKind.Nuisance);
        Assert.Equal((Cause.Unrest, before.Serial), (stirred.Cause, stirred.Parent));
    }

    [Theory]
    [InlineData(true, 1, "half of it is left a week later")]
    [InlineData(false, 0, "it is gone where unrest does not breed unrest")]
    public void Unrest_dies_down(bool contagion, float left, string why)
    {
        var complex = (contagion ? Plain : Plain.Without("incidents.contagion")).Open();
        complex.Clusters.Unrest[0] = 2;
        Step(complex);
        Assert.True(left == complex.Clusters.Unrest[0], why);
    }

    [Fact]
    public void What_happens_again_goes_into_the_case_that_is_open()
    {
        var complex = Plain.Open();
        ref var one = ref complex.Case(4, CaseKind.Nuisance, Rung.Mediation, stepTaken: true);
        one.NextAt = Now + 30;
        complex.Residents.SignalClock[4] = 0;
        Step(complex);
        Assert.Equal(1, complex.Cases.Opened);
        Assert.True(one.NextAt < Now + 30, "with less patience for the next step");
        Assert.Equal(1, complex.Clusters.Unrest[0]);
    }

    [Theory]
    [InlineData(Rung.Mediation, 20, true, "within twenty weeks it goes on where it had got to")]
    [InlineData(Rung.Mediation, 21, false, "later it is something new")]
    [InlineData(Rung.Signal, 1, false, "what ended as a signal is forgotten")]
    public void Trouble_that_comes_back(Rung reached, int weeksAgo, bool returns, string why)
    {
        var complex = Plain.Open();
        ref var before = ref complex.Case(4, CaseKind.Nuisance, reached);
        before.Warnings = 1;
        int serial = before.Serial;
        Ladder.Close(complex, ref before, new Week(Now - weeksAgo));
        complex.Cases.Sweep();
        complex.Residents.SignalClock[4] = 0;
        Step(complex);
        var again = complex.Cases.Of(4, CaseKind.Nuisance);
        Assert.True(again.Open && again.Rung == Rung.Signal, "it starts as a signal all the same");
        Assert.True(returns == (again.Cause == Cause.Return), why);
        Assert.Equal((returns ? serial : -1, returns ? reached : Rung.Signal, (byte)(returns ? 1 : 0)), (again.Parent, again.Resumes, again.Warnings));
    }

    [Fact]
    public void An_empty_home_makes_no_noise()
    {
        var complex = Plain.Open();
        complex.Residents.SignalClock[4] = complex.Residents.ArrearsClock[4] = complex.Residents.SpellClock[4] = 0;
        complex.Empty(4);
        Step(complex);
        Assert.Equal(0, complex.Cases.Opened);
    }

    // Serious incidents.

    [Theory]
    [InlineData(false, "incidents.serious", "incidents.serious_in_spell")]
    [InlineData(true, "incidents.serious_in_spell", "incidents.serious")]
    public void Some_signals_are_serious_and_then_everybody_knows(bool spell, string path, string other)
    {
        var complex = Plain.With((path, 1), (other, 0), ("atmosphere.unsafe_by_serious", 0.5), ("neighbourhood.after_serious", 0.5)).Open();
        complex.Credit = 0.8;
        if (spell)
            complex.InSpell(4);
        complex.Residents.SignalClock[4] = 0;
        Step(complex);
        var one = complex.Cases.Of(4, CaseKind.Nuisance);
        Assert.True(one.Serious && one.Rung == Rung.Warning && one.Noticed == Now);
        Assert.Equal(1, complex.Tally[GroupCounter.Serious, Side.Never]);
        Assert.Equal(0.375f, complex.Residents.Safety[9]);
        Assert.Equal(0.4, complex.Credit, 1e-6);
    }

    [Fact]
    public void Debts_and_crises_are_not_violence()
    {
        var complex = Plain.With(("incidents.serious", 1), ("incidents.serious_in_spell", 1)).Open();
        complex.Residents.ArrearsClock[0] = complex.Residents.SpellClock[4] = 0;
        Step(complex);
        Assert.Equal(2, complex.Cases.OpenCount);
        Assert.Equal(0, complex.Tally.Total(GroupCounter.Serious));
        Assert.Equal(0, complex.Clusters.Unrest[0]);
    }

    // Tension.

    [Theory]
    [InlineData(1f, 2f, 5, "the one with more trouble around them")]
    [InlineData(2f, 1f, 2, "the one with more trouble around them")]
    public void Tension_is_a_case_about_one_with_the_other_as_party(float first, float second, int subject, string why)
    {
        var complex = Plain.Open();
        complex.Residents.Frailty[2] = first;
        complex.Residents.Frailty[5] = second;
        Signals.Tension(complex, 2, 5, new Week(Now));
        var one = complex.Cases.Of(subject, CaseKind.Tension);
        Assert.True(one.Open && one.Other == 7 - subject && one.Cause == Cause.BadMeeting, why);
        Assert.Equal(1, complex.Tally[ComplexCounter.SignalTension]);
    }

    // Arrears.

    [Theory]
    [InlineData(false, "incidents.arrears", "incidents.arrears_supported")]
    [InlineData(true, "incidents.arrears_supported", "incidents.arrears")]
    public void Each_side_falls_behind_with_the_rent_at_a_rate_of_its_own(bool supported, string path, string other)
    {
        var complex = Plain.With((path, 2), (other, 0)).Open();
        if (supported)
            complex.WithSupport(0);
        Step(complex);
        Assert.Equal(2 * Month, Doing.Clock - complex.Residents.ArrearsClock[0], 1e-5);
        complex.Residents.ArrearsClock[0] = 0;
        Step(complex);
        Assert.True(complex.Cases.Of(0, CaseKind.Arrears).Open);
        Assert.Equal(1, complex.Tally[ComplexCounter.SignalArrears]);
    }

    [Theory]
    [InlineData("spell", 3, "in a crisis")]
    [InlineData("idle", 2, "without work or day activity")]
    [InlineData("new", 1.5, "while benefits have not begun")]
    [InlineData("new without support", 1, "which is no matter of those who came without support")]
    [InlineData("budget", 0.25, "where the rent is paid for them")]
    [InlineData("budget without support", 1, "which is not done for others")]
    public void People_fall_behind_for_reasons(string what, double times, string why)
    {
        var complex = Plain.With(("incidents.arrears", 1), ("incidents.arrears_supported", 1), ("incidents.arrears_in_spell", 3), ("incidents.arrears_without_daytime", 2),
            ("incidents.arrears_when_new", 1.5), ("incidents.arrears_with_budget", 0.25)).Open();
        Array.Fill(complex.Residents.MovedIn, -Week.PerYear);
        if (what is "new" or "budget")
            complex.WithSupport(0);
        if (what == "spell")
            complex.InSpell(0);
        complex.Residents.Daytime[0] = what != "idle";
        if (what.StartsWith("new", StringComparison.Ordinal))
            complex.Residents.MovedIn[0] = Now - 25;
        complex.Levers[Lever.BudgetManagement] = what.StartsWith("budget", StringComparison.Ordinal) ? 1 : 0;
        Step(complex);
        Assert.True(Math.Abs((times * Month) - (Doing.Clock - complex.Residents.ArrearsClock[0])) < 1e-5, why);
    }

    // Spells.

    [Theory]
    [InlineData("supported", "incidents.spells_supported", 3, "with support")]
    [InlineData("formerly", "incidents.spells_formerly", 3, "whose support has ended")]
    [InlineData("others", "incidents.spells_others", 3, "anybody else")]
    [InlineData("heavy", "incidents.spells_heavy", 3, "with a heavy need")]
    [InlineData("addicted", "incidents.spells_addicted", 3, "with an active addiction")]
    [InlineData("new", "incidents.spells_first_year", 3, "in the first year")]
    [InlineData("lease", "incidents.spells_at_lease_end", 3, "before a lease ends without a next home")]
    [InlineData("fragile", "", 3, "few people most of them")]
    [InlineData("daytime", "incidents.spells_daytime", 0.5, "with something to do all day")]
    [InlineData("at home", "incidents.spells_when_at_home", 0.75, "who feels at home, halfway")]
    public void Some_are_destabilised_more_often(string who, string path, double times, string whom)
    {
        double value = who is "at home" ? 0.5 : times;
        var setting = Plain.With(("incidents.spells_daytime", 1), ("incidents.spells_first_year", 1))
            .Planned(p => p with { Contract = new ContractPlan { HelpsToNextHome = false } });
        var complex = (path.Length > 0 ? setting.With((path, value)) : setting).Open();
        switch (who)
        {
            case "supported":
                complex.WithSupport(0);
                break;
            case "formerly":
                complex.Residents.EverSupported[0] = true;
                break;
            case "heavy":
                complex.Residents.Heavy[0] = true;
                break;
            case "addicted":
                complex.Residents.Addicted[0] = true;
                break;
            case "new":
                complex.Residents.MovedIn[0] = Now - 51;
                break;
            case "lease":
                complex.Residents.LeaseEnds[0] = Now + 25;
                break;
            case "fragile":
                complex.Residents.Fragility[0] = 3;
                break;
        }

        Step(complex);
        Assert.True(Math.Abs(times - ((Doing.Clock - complex.Residents.SpellClock[0]) / Month)) < 1e-4, $"{whom}: {(Doing.Clock - complex.Residents.SpellClock[0]) / Month}");
    }

    [Theory]
    [InlineData("lonely", "the lonely are not at home")]
    [InlineData("helped on", "somebody is helped to a next home")]
    [InlineData("second year", "the first year is over")]
    [InlineData("far lease", "the lease ends in half a year")]
    public void Or_as_often_as_others(string who, string why)
    {
        var complex = Plain.With(("incidents.spells_daytime", 1), ("incidents.spells_first_year", 3), ("incidents.spells_at_lease_end", 3), ("incidents.spells_when_at_home", who == "lonely" ? 0.5 : 1))
            .Planned(p => p with { Contract = new ContractPlan { HelpsToNextHome = who == "helped on" } }).Open();
        complex.Residents.Lonely[0] = who == "lonely";
        complex.Residents.LeaseEnds[0] = who == "helped on" ? Now + 5 : who == "far lease" ? Now + 26 : int.MaxValue;
        complex.Residents.MovedIn[0] = who == "second year" ? Now - 52 : 0;
        Step(complex);
        Assert.True(Math.Abs(Month - (Doing.Clock - complex.Residents.SpellClock[0])) < 1e-4, why);
    }

    [Fact]
    public void Nobody_is_destabilised_where_nobody_can_be()
    {
        var complex = Plain.Without("incidents.spells").Open();
        Step(complex);
        Assert.Equal(Doing.Clock, complex.Residents.SpellClock[0]);
    }

    [Fact]
    public void Somebody_who_is_destabilised_needs_care_and_hours_go_up()
    {
        var complex = Plain.With(("care.up_in_spell", 1.5)).Open();
        complex.WithSupport(4, hours: 6);
        complex.Residents.SpellClock[4] = 0;
        Step(complex);
        Assert.True(complex.Residents[4].InSpell);
        Assert.False(complex.Residents.SpellHelped[4]);
        Assert.Equal(9, complex.Residents.CareHours[4]);
        Assert.True(complex.Cases.Of(4, CaseKind.Care).Open);
        Assert.Equal(1, complex.Tally[GroupCounter.Destabilised, Side.Supported]);
        Assert.Equal(1, complex.Tally[ComplexCounter.SignalCare]);
        Assert.True(complex.Residents.SpellClock[4] > 0);
    }

    [Fact]
    public void Nobody_is_destabilised_twice_at_once()
    {
        var complex = Plain.Open();
        complex.InSpell(4);
        complex.Residents.SpellClock[4] = 0;
        Step(complex);
        Assert.Equal(0, complex.Tally.Total(GroupCounter.Destabilised));
        Assert.Equal(0, complex.Residents.SpellClock[4]);
    }

    [Fact]
    public void A_spell_brings_trouble_that_came_from_it()
    {
        var complex = Plain.With(("incidents.signals_in_spell", 1)).Open();
        complex.InSpell(5);
        ref var crisis = ref complex.Case(5, CaseKind.Care);
        Step(complex);
        var nuisance = complex.Cases.Of(5, CaseKind.Nuisance);
        Assert.Equal((true, Cause.Spell, crisis.Serial), (nuisance.Open, nuisance.Cause, nuisance.Parent));
        Assert.Equal(2, complex.Residents.SpellWeeks[5]);
    }

    [Theory]
    [InlineData(false, 0, false, 0.1, "by itself")]
    [InlineData(true, 0, false, 0.4, "with help that came at once")]
    [InlineData(true, 10, false, 0.2, "half as fast with help that came ten weeks late")]
    [InlineData(true, 1000, false, 0.1, "never slower than by itself")]
    [InlineData(false, 0, true, 0.05, "half as fast with an active addiction")]
    [InlineData(true, 0, true, 0.2, "half as fast with an active addiction")]
    public void A_spell_passes(bool helped, int delay, bool addicted, double rate, string how)
    {
        var complex = Plain.With(("incidents.recovers_alone", 0.1), ("incidents.recovers_with_help", 0.4), ("incidents.help_loses_force", 10), ("incidents.recovers_addicted", 0.5)).Open();
        complex.InSpell(5, helped);
        complex.Residents.Addicted[5] = addicted;
        ref var crisis = ref complex.Case(5, CaseKind.Care, Rung.Talk, opened: 20);
        crisis.RungSince = 20 + delay;
        Step(complex);
        Assert.True(Math.Abs(rate - (Doing.Clock - complex.Residents.RecoveryClock[5])) < 1e-4, $"{how}: {Doing.Clock - complex.Residents.RecoveryClock[5]}");
    }

    [Fact]
    public void Who_recovers_needs_the_crisis_team_no_longer()
    {
        var complex = Plain.With(("incidents.recovers_alone", 1)).Open();
        complex.InSpell(5, helped: true);
        complex.Residents.RecoveryClock[5] = 0.5f;
        complex.Case(5, CaseKind.Care);
        Step(complex);
        Assert.False(complex.Residents[5].InSpell);
        Assert.False(complex.Residents.SpellHelped[5]);
        Assert.False(complex.Cases.Of(5, CaseKind.Care).Open);
        Assert.Equal(1, complex.Tally[ComplexCounter.CasesClosed]);
    }

    private static void Step(HousingComplex complex) => Incidents.Step(complex, new Week(Now));

    /// <summary>What one month takes off the clock of home 0.</summary>
    private static double SignalHazard(HousingComplex complex)
    {
        Step(complex);
        return Doing.Clock - complex.Residents.SignalClock[0];
    }
}
