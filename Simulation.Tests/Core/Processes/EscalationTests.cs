using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class EscalationTests
{
    private const int Now = 40;

    /// <summary>No step ends anything, everything takes the time it takes, and nobody loses patience.</summary>
    private static readonly Setting Hopeless = Given.Complex()
        .With(
            ("escalation.early_talk_ends", 0), ("escalation.talk_ends", 0), ("escalation.mediable", 1), ("escalation.mediation_ends", 0), ("escalation.warning_ends", 0),
            ("escalation.last_chance_ends", 0), ("escalation.arrears_early_ends", 0), ("escalation.arrears_step_ends", 0), ("escalation.arrears_supported_ends", 1),
            ("escalation.legal_evicts", 0), ("escalation.legal_evicts_in_spell", 0), ("escalation.arrears_evicts", 0),
            ("escalation.known_face_helps", 0), ("escalation.letter_ends", 1), ("escalation.ends_in_spell", 1), ("escalation.ends_in_helped_spell", 1),
            ("escalation.after_talk", 4), ("escalation.after_mediation", 8), ("escalation.after_warning", 10), ("escalation.after_last_chance", 20),
            ("escalation.procedure", 26), ("escalation.before_eviction", 9), ("escalation.arrears_step_weeks", 7), ("escalation.arrears_for_court", 0), ("escalation.arrears_before_eviction", 9), ("escalation.shortest_step", 3),
            ("escalation.letter_after", 6), ("signalling.patience", 1e6), ("escalation.trust_returns", 0), ("neighbourhood.reaches_street", 0))
        .Planned(p => p with { Contract = new ContractPlan { Warnings = 2 } });

    // Does a step end it?

    [Theory]
    [InlineData(Rung.Signal, CaseKind.Nuisance, "escalation.early_talk_ends")]
    [InlineData(Rung.Talk, CaseKind.Tension, "escalation.talk_ends")]
    [InlineData(Rung.Mediation, CaseKind.Tension, "escalation.mediation_ends")]
    [InlineData(Rung.Warning, CaseKind.Rules, "escalation.warning_ends")]
    [InlineData(Rung.LastChance, CaseKind.Nuisance, "escalation.last_chance_ends")]
    [InlineData(Rung.Signal, CaseKind.Arrears, "escalation.arrears_early_ends")]
    [InlineData(Rung.Talk, CaseKind.Arrears, "escalation.arrears_step_ends")]
    [InlineData(Rung.LastChance, CaseKind.Arrears, "escalation.arrears_step_ends")]
    public void A_step_that_works_ends_the_case(Rung rung, CaseKind kind, string path)
    {
        ref var ended = ref Taken(Hopeless.With((path, 1)), rung, kind, out var complex);
        Step(complex);
        Assert.False(ended.Open);
        Assert.Equal(Now, ended.Closed);
        Assert.Equal(1, complex.Tally[ComplexCounter.CasesClosed]);
        Assert.Equal(rung == Rung.Signal ? 1 : 0, complex.Tally[ComplexCounter.EndedAsSignal]);
        Assert.Equal(rung == Rung.LastChance ? 1 : 0, complex.Tally[ComplexCounter.LastChancesKept]);

        ref var open = ref Taken(Hopeless, rung, kind, out var hopeless);
        Step(hopeless);
        Assert.True(open.Open);
        Assert.Equal(0, hopeless.Tally[ComplexCounter.CasesClosed]);
    }

    [Fact]
    public void Mediation_ends_only_what_can_be_mediated()
    {
        ref var one = ref Taken(Hopeless.With(("escalation.mediation_ends", 1), ("escalation.mediable", 0)), Rung.Mediation, CaseKind.Tension, out var complex);
        Step(complex);
        Assert.True(one.Open);
    }

    [Theory]
    [InlineData("spell", "escalation.ends_in_spell", 0, false, "in a spell without help hardly anything ends")]
    [InlineData("helped", "escalation.ends_in_spell", 0, true, "with help it may")]
    [InlineData("helped", "escalation.ends_in_helped_spell", 0, false, "less than otherwise")]
    [InlineData("spell", "escalation.ends_in_helped_spell", 0, true, "each by its own measure")]
    [InlineData("letter", "escalation.letter_ends", 0, false, "a letter ends little")]
    [InlineData("stranger", "escalation.known_face_helps", 1, false, "from a stranger it works less")]
    [InlineData("known beheerder", "escalation.known_face_helps", 1, true, "than from somebody known")]
    [InlineData("known coach", "escalation.known_face_helps", 1, true, "than from somebody known")]
    [InlineData("supported in arrears", "escalation.arrears_supported_ends", 0, false, "residents with support pay back less often")]
    [InlineData("others in arrears", "escalation.arrears_supported_ends", 0, true, "than others")]
    public void What_helps_and_what_hinders_a_step(string what, string path, double value, bool ends, string why)
    {
        var kind = what.Contains("arrears", StringComparison.Ordinal) ? CaseKind.Arrears : CaseKind.Nuisance;
        ref var one = ref Taken(Hopeless.With(("escalation.talk_ends", 1), ("escalation.arrears_step_ends", 1), (path, value)), Rung.Talk, kind, out var complex);
        if (what is "spell" or "helped")
            complex.InSpell(5, helped: what == "helped");
        if (what == "supported in arrears")
            complex.WithSupport(5);
        complex.Staff.SocialBeheer.Known = what == "known beheerder" ? 1 : 0;
        complex.Staff.Coach.Known = what == "known coach" ? 1 : 0;
        one.StepByLetter = what == "letter";
        Step(complex);
        Assert.True(ends == !one.Open, why);
    }

    [Fact]
    public void The_outcome_of_a_step_belongs_to_the_case_and_not_to_the_week()
    {
        var setting = (Hopeless with { Plan = Hopeless.Plan with { Building = new BuildingPlan { Homes = 200 } } }).With(("escalation.talk_ends", 0.5));
        var early = EndedIn(setting, 30);
        var late = EndedIn(setting, 90);
        Assert.InRange(early.Length, 60, 140);
        Compare.Same(early, late, "the same people, an hour later");
        Compare.Adds(early, EndedIn(setting.With(("escalation.talk_ends", 0.7)), 30), "with a better talk");

        static int[] EndedIn(Setting setting, int week)
        {
            var complex = setting.Open();
            foreach (int home in complex.Homes())
                complex.Case(home, CaseKind.Nuisance, Rung.Talk, stepTaken: true);
            Step(complex, week);
            return [.. complex.Homes().Where(home => !complex.Cases.Of(home, CaseKind.Nuisance).Open)];
        }
    }

    [Fact]
    public void The_same_person_has_new_chances_in_another_case_and_at_another_step()
    {
        var setting = Hopeless.With(("escalation.talk_ends", 0.5));
        var seen = new HashSet<bool>();
        for (int ordinal = 0; ordinal < 12; ordinal++)
        {
            ref var one = ref Taken(setting, Rung.Talk, CaseKind.Nuisance, out var complex);
            one.Ordinal = ordinal;
            Step(complex);
            seen.Add(one.Open);
        }

        Assert.Equal(2, seen.Count);
    }

    // What follows a step that did not.

    [Theory]
    [InlineData(Rung.Talk, CaseKind.Nuisance, 4, Rung.Mediation)]
    [InlineData(Rung.Mediation, CaseKind.Tension, 8, Rung.Warning)]
    [InlineData(Rung.LastChance, CaseKind.Nuisance, 20, Rung.Legal)]
    [InlineData(Rung.Talk, CaseKind.Arrears, 7, Rung.Warning)]
    [InlineData(Rung.Warning, CaseKind.Arrears, 7, Rung.Legal)]
    [InlineData(Rung.LastChance, CaseKind.Arrears, 7, Rung.Legal)]
    public void A_step_that_does_not_is_followed_by_the_next_after_some_weeks(Rung rung, CaseKind kind, int weeks, Rung next)
    {
        ref var one = ref Taken(Hopeless, rung, kind, out var complex);
        Step(complex);
        Assert.Equal(Now + weeks, one.NextAt);
        Step(complex, Now + weeks - 1);
        Assert.Equal(rung, one.Rung);
        Step(complex, Now + weeks);
        Assert.Equal((next, 1), (one.Rung, one.Steps));
        Assert.Equal(Now + weeks, one.RungSince);
        Assert.True(next == Rung.Legal || (!one.StepTaken && one.HoursNeeded > 0), "somebody has to find time for the next step");
    }

    [Fact]
    public void A_signal_that_a_talk_did_not_end_stays_a_signal()
    {
        ref var one = ref Taken(Hopeless, Rung.Signal, CaseKind.Nuisance, out var complex);
        Step(complex);
        Step(complex, Now + 100);
        Assert.True(one.Open);
        Assert.Equal((Rung.Signal, Ladder.Lingers), (one.Rung, one.NextAt));
        Assert.Equal(0, complex.Tally.Total(GroupCounter.Complaints));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void There_are_as_many_yellow_cards_as_the_contract_says(int warnings)
    {
        var setting = Hopeless.Planned(p => p with { Contract = new ContractPlan { Warnings = warnings } });
        ref var one = ref Taken(setting, Rung.Mediation, CaseKind.Nuisance, out var complex);
        one.NextAt = Now;
        for (int card = 1; card <= warnings; card++)
        {
            Step(complex);
            Assert.Equal((Rung.Warning, (byte)card), (one.Rung, one.Warnings));
            one.StepTaken = true;
            one.NextAt = Now;
        }

        Step(complex);
        Assert.Equal(Rung.LastChance, one.Rung);
        Assert.Equal(warnings, complex.Tally[GroupCounter.Warnings, Side.Never]);
        Assert.Equal(1, complex.Tally[ComplexCounter.LastChances]);
    }

    [Fact]
    public void Legal_steps_wait_for_nobody_on_site()
    {
        ref var one = ref Taken(Hopeless, Rung.LastChance, CaseKind.Nuisance, out var complex);
        one.NextAt = Now;
        Step(complex);
        Assert.Equal((Rung.Legal, true, 0f, Now + 26), (one.Rung, one.StepTaken, one.HoursNeeded, one.NextAt));
        Assert.Equal(1, complex.Tally[GroupCounter.Legal, Side.Never]);
    }

    [Theory]
    [InlineData(CaseKind.Nuisance, "", "escalation.legal_evicts", true)]
    [InlineData(CaseKind.Nuisance, "", "escalation.legal_evicts_in_spell", false)]
    [InlineData(CaseKind.Nuisance, "spell", "escalation.legal_evicts_in_spell", true)]
    [InlineData(CaseKind.Nuisance, "spell", "escalation.legal_evicts", false)]
    [InlineData(CaseKind.Arrears, "", "escalation.arrears_evicts", true)]
    [InlineData(CaseKind.Arrears, "spell", "escalation.arrears_evicts", true)]
    [InlineData(CaseKind.Arrears, "", "escalation.legal_evicts", false)]
    public void The_court_decides(CaseKind kind, string state, string path, bool evicts)
    {
        ref var one = ref Taken(Hopeless.With((path, 1)), Rung.Legal, kind, out var complex);
        one.NextAt = Now;
        if (state == "spell")
            complex.InSpell(5);
        Step(complex, Now - 1);
        Assert.Equal(Rung.Legal, one.Rung);
        Step(complex);
        Assert.Equal(evicts, one.Open);
        Assert.Equal(evicts, one.Rung == Rung.Eviction);
        if (evicts)
            Assert.Equal(Now + 9, one.NextAt);
        Step(complex, Now + 9);
        Assert.True(complex.Residents.Present[5], "who carries out evictions is another step of the week");
    }

    [Fact]
    public void The_court_is_milder_for_somebody_who_takes_help()
    {
        var setting = (Hopeless with { Plan = Hopeless.Plan with { Building = new BuildingPlan { Homes = 200 } } }).With(("escalation.legal_evicts_in_spell", 1));
        Assert.Equal(200, Evicted(setting, helped: false));
        Assert.InRange(Evicted(setting, helped: true), 60, 140);
        Assert.Equal(0, Evicted(setting.With(("escalation.legal_evicts_when_helped", 0)), helped: true));

        static int Evicted(Setting setting, bool helped)
        {
            var complex = setting.Open();
            foreach (int home in complex.Homes())
            {
                complex.InSpell(home, helped);
                complex.Case(home, CaseKind.Nuisance, Rung.Legal, stepTaken: true).NextAt = Now;
            }

            Step(complex);
            return complex.Homes().Count(home => complex.Cases.Of(home, CaseKind.Nuisance).Rung == Rung.Eviction);
        }
    }

    // Complaints, and what came before.

    [Theory]
    [InlineData(CaseKind.Nuisance, GroupCounter.Complaints)]
    [InlineData(CaseKind.Arrears, GroupCounter.ArrearsFiles)]
    public void The_first_rung_is_a_complaint_or_a_file(CaseKind kind, GroupCounter counter)
    {
        ref var one = ref Taken(Hopeless, Rung.Signal, kind, out var complex);
        complex.WithSupport(5);
        Ladder.Climb(complex, ref one, new Week(Now));
        Assert.Equal(Rung.Talk, one.Rung);
        Assert.Equal(1, complex.Tally[counter, Side.Supported]);
        Assert.Equal(1, complex.Tally.Total(GroupCounter.Complaints) + complex.Tally.Total(GroupCounter.ArrearsFiles));
        Assert.Equal(kind == CaseKind.Arrears ? 0 : 1, complex.Tally[ComplexCounter.Talks]);
    }

    [Theory]
    [InlineData(Rung.Talk, Rung.Talk, "it begins with a talk again")]
    [InlineData(Rung.Mediation, Rung.Mediation, "mediation goes on")]
    [InlineData(Rung.LastChance, Rung.LastChance, "the last chance has been given")]
    [InlineData(Rung.Legal, Rung.LastChance, "the court begins anew")]
    [InlineData(Rung.Eviction, Rung.LastChance, "the court begins anew")]
    public void A_case_that_came_back_goes_on_where_it_had_got_to(Rung reached, Rung at, string why)
    {
        ref var one = ref Taken(Hopeless, Rung.Signal, CaseKind.Nuisance, out var complex);
        one.Resumes = reached;
        Ladder.Climb(complex, ref one, new Week(Now));
        Assert.True(at == one.Rung, why);
    }

    // What happens again, and what is grave.

    [Theory]
    [InlineData(Now - 1, Now + 30, Now + 2, "three weeks on the rung at least")]
    [InlineData(Now - 9, Now + 30, Now + 1, "next week")]
    [InlineData(Now - 1, Now + 1, Now + 1, "it would have been next week anyhow")]
    public void Something_that_happens_again_brings_the_next_step_nearer(int since, int next, int then, string why)
    {
        ref var one = ref Taken(Hopeless, Rung.Mediation, CaseKind.Nuisance, out var complex);
        one.RungSince = since;
        one.NextAt = next;
        Ladder.Again(complex, ref one, new Week(Now));
        Assert.True(then == one.NextAt, $"{why}: {one.NextAt - Now}");
    }

    [Theory]
    [InlineData(Rung.Legal, Now + 20, true, "a court cannot be hurried")]
    [InlineData(Rung.Eviction, Now + 20, true, "nor an eviction")]
    [InlineData(Rung.Signal, Ladder.Lingers, true, "a signal has no next step")]
    [InlineData(Rung.Talk, 0, true, "the step has only just been taken")]
    [InlineData(Rung.Talk, 0, false, "nobody has had time for the step yet")]
    public void But_not(Rung rung, int next, bool taken, string why)
    {
        ref var one = ref Taken(Hopeless, rung, CaseKind.Nuisance, out var complex);
        one.StepTaken = taken;
        one.NextAt = next;
        Ladder.Again(complex, ref one, new Week(Now));
        Assert.True(next == one.NextAt, why);
    }

    [Theory]
    [InlineData(Rung.Signal, Rung.Warning, 1, 1, "nobody knew of it")]
    [InlineData(Rung.Talk, Rung.Warning, 1, 0, "it was a complaint already")]
    [InlineData(Rung.Warning, Rung.Warning, 0, 0, "it had a warning")]
    [InlineData(Rung.Legal, Rung.Legal, 0, 0, "it was before the court")]
    public void A_serious_incident_starts_with_a_warning(Rung before, Rung after, int warnings, int complaints, string when)
    {
        var complex = Hopeless.Open();
        ref var one = ref complex.Case(5, CaseKind.Nuisance, before, noticed: before == Rung.Signal ? -1 : 2);
        Ladder.GraveAtOnce(complex, ref one, new Week(Now));
        Assert.True(one.Serious && after == one.Rung, when);
        Assert.Equal(before == Rung.Signal ? Now : 2, one.Noticed);
        Assert.True(warnings == complex.Tally.Total(GroupCounter.Warnings), when);
        Assert.True(complaints == complex.Tally.Total(GroupCounter.Complaints), when);
    }

    // Waiting.

    [Theory]
    [InlineData(Rung.Talk, 6, true, "a talk")]
    [InlineData(Rung.Mediation, 6, true, "a mediation")]
    [InlineData(Rung.LastChance, 6, true, "a last chance")]
    [InlineData(Rung.Talk, 5, false, "not yet")]
    [InlineData(Rung.Warning, 6, true, "a warning; somebody without time for it is no reprieve")]
    [InlineData(Rung.Signal, 38, false, "an early talk is not a letter")]
    public void A_step_that_waits_too_long_is_replaced_by_a_letter(Rung rung, int weeks, bool letter, string what)
    {
        var complex = Hopeless.Open();
        ref var one = ref complex.Case(5, CaseKind.Nuisance, rung, opened: 2, noticed: Now - weeks);
        Step(complex);
        Assert.True(letter == one.StepByLetter && letter == one.StepTaken, what);
        Assert.Equal(letter, one.HoursNeeded == 0);
        Assert.Equal(letter, one.Hindrances.HasFlag(Hindrance.ByLetter));
        Assert.Equal(letter ? 1 : 0, complex.Tally[ComplexCounter.ByLetter]);

        // The weeks count from the rung, and without letters there are none.
        complex = Hopeless.Open();
        one = ref complex.Case(5, CaseKind.Nuisance, rung, opened: 2, noticed: 2);
        one.RungSince = Now - 1;
        Step(complex);
        Assert.False(one.StepByLetter);
        complex = Hopeless.Without("escalation.letters").Open();
        one = ref complex.Case(5, CaseKind.Nuisance, rung, opened: 2, noticed: 2);
        Step(complex);
        Assert.False(one.StepByLetter);
    }

    [Theory]
    [InlineData(CaseKind.Nuisance, 4, true, "longer than three weeks")]
    [InlineData(CaseKind.Nuisance, 3, false, "three weeks they can wait")]
    [InlineData(CaseKind.Arrears, 30, false, "neighbours do not wait for rent")]
    public void Who_waits_too_long_turns_away_and_trusts_less(CaseKind kind, int weeks, bool neglected, string why)
    {
        var setting = Hopeless.With(("signalling.patience", 3), ("escalation.neglect_costs_trust", 1.2), ("atmosphere.closes_by_neglect", 0.1));
        var complex = setting.Open();
        ref var one = ref complex.Case(5, kind, opened: 2, noticed: Now - weeks);
        Step(complex);
        Assert.True(neglected == one.Neglected && neglected == one.Hindrances.HasFlag(Hindrance.Waited), why);
        Assert.Equal(neglected ? 0.9 : 1, complex.Trust, 1e-6);
        Assert.Equal(neglected ? 0.1f : 0, complex.Residents.Withdrawal[6]);

        // Doors go on closing week by week; trust is lost once for each step that waits.
        Step(complex, Now + 1);
        Assert.Equal(neglected ? 0.9 : 1, complex.Trust, neglected ? 1e-6 : 0.11);
        Assert.True(!neglected || complex.Residents.Withdrawal[6] > 0.19f);
    }

    [Fact]
    public void Each_step_that_waits_costs_trust_anew()
    {
        var setting = Hopeless.With(("signalling.patience", 3), ("escalation.neglect_costs_trust", 1.2));
        var complex = setting.Open();
        ref var one = ref complex.Case(5, CaseKind.Nuisance, opened: 2, noticed: 2);
        Step(complex);
        Ladder.Climb(complex, ref one, new Week(Now));
        Assert.False(one.Neglected);
        Step(complex, Now + 4);
        Assert.Equal(0.8, complex.Trust, 1e-6);
    }

    [Fact]
    public void Trust_comes_back_by_a_share_of_what_is_missing()
    {
        var complex = Hopeless.With(("escalation.trust_returns", 0.1)).Open();
        complex.Trust = 0.5f;
        Step(complex);
        Assert.Equal(0.55, complex.Trust, 1e-6);
    }

    [Fact]
    public void Trust_is_lost_to_nothing_at_most()
    {
        var complex = Hopeless.With(("signalling.patience", 3), ("escalation.neglect_costs_trust", 1e6)).Open();
        complex.Case(5, CaseKind.Nuisance);
        Step(complex);
        Assert.Equal(0, complex.Trust);
    }

    // Bookkeeping.

    [Theory]
    [InlineData(Rung.Signal, CaseKind.Nuisance, 1)]
    [InlineData(Rung.Talk, CaseKind.Nuisance, 2)]
    [InlineData(Rung.Mediation, CaseKind.Nuisance, 3)]
    [InlineData(Rung.Signal, CaseKind.Arrears, 7)]
    [InlineData(Rung.Talk, CaseKind.Arrears, 7)]
    [InlineData(Rung.Warning, CaseKind.Arrears, 4)]
    [InlineData(Rung.ExitTalk, CaseKind.Nuisance, 8)]
    [InlineData(Rung.Warning, CaseKind.Nuisance, 4)]
    [InlineData(Rung.LastChance, CaseKind.Nuisance, 5)]
    [InlineData(Rung.Legal, CaseKind.Nuisance, 0)]
    [InlineData(Rung.Signal, CaseKind.Care, 6)]
    public void Each_step_takes_its_hours(Rung rung, CaseKind kind, float hours)
    {
        var complex = Hopeless.With(
            ("escalation.early_talk_hours", 1), ("escalation.talk_hours", 2), ("escalation.mediation_hours", 3), ("escalation.warning_hours", 4),
            ("escalation.last_chance_hours", 5), ("workload.care_response_hours", 6), ("escalation.debt_help_hours", 7), ("escalation.exit_talk_hours", 8)).Open();
        Assert.Equal(hours, Ladder.HoursFor(complex, new Case { Rung = rung, Kind = kind }));
    }

    [Fact]
    public void Cases_are_open_once_somebody_knows_and_count_as_cases_from_the_complaint_on()
    {
        var complex = Hopeless.Open();
        complex.Case(1, CaseKind.Nuisance, noticed: -1);
        complex.Case(2, CaseKind.Nuisance);
        complex.Case(3, CaseKind.Nuisance, Rung.Warning);
        complex.Case(4, CaseKind.Care);
        complex.Case(5, CaseKind.Nuisance, Rung.Talk);
        Step(complex);
        Assert.Equal(3, complex.Tally[ComplexCounter.OpenCases]);
        Assert.Equal(2, complex.Tally[ComplexCounter.CaseWeeks]);
    }

    [Fact]
    public void Crises_and_what_nobody_knows_of_do_not_climb()
    {
        var complex = Hopeless.With(("escalation.early_talk_ends", 1)).Open();
        ref var crisis = ref complex.Case(1, CaseKind.Care, stepTaken: true);
        ref var unknown = ref complex.Case(2, CaseKind.Nuisance, noticed: -1, stepTaken: true);
        Step(complex);
        Assert.True(crisis.Open && unknown.Open);
    }

    private static void Step(HousingComplex complex, int week = Now) => Escalation.Step(complex, new Week(week));

    /// <summary>A case about home 5 whose step has just been taken.</summary>
    private static ref Case Taken(Setting setting, Rung rung, CaseKind kind, out HousingComplex complex)
    {
        complex = setting.Open();
        return ref complex.Case(5, kind, rung, opened: 2, noticed: 2, stepTaken: true);
    }
}
