using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class WorkloadTests
{
    private const int Now = 10;

    /// <summary>No meetings, nobody to welcome, every step of the ladder two hours of work.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(
            ("workload.team_meeting_hours", 0), ("workload.waakvlam_meeting_hours", 0),
            ("workload.push_supported_hours", 4), ("workload.push_other_hours", 2), ("workload.visit_hours", 1), ("workload.visit_every", 3),
            ("workload.organiser_support_hours", 1), ("workload.board_support_hours", 2), ("workload.care_response_hours", 2),
            ("workload.overlap_cost", 0.5), ("atmosphere.closed_door", 0.3),
            ("escalation.early_talk_hours", 2), ("escalation.talk_hours", 2), ("escalation.mediation_hours", 2), ("escalation.warning_hours", 2), ("escalation.last_chance_hours", 2),
            ("escalation.debt_help_hours", 2))
        .Without("routine.routine");

    // Meetings.

    [Fact]
    public void Meetings_come_first()
    {
        // 12 meetings of the team and 12 on the intake a year, two hours each: 48/52 hours a week
        var complex = Welcomed(Plain.With(("workload.team_meeting_hours", 2)));
        complex.Staff.Coach.Works(0.5);
        complex.Staff.SocialBeheer.Works(20);
        complex.Case(0, CaseKind.Tension);
        Step(complex);
        Assert.Equal(0.5, complex.Tally[ComplexCounter.CoachMeetings]);
        Assert.Equal(48.0 / 52, complex.Tally[ComplexCounter.BeheerMeetings], 1e-9);
        Assert.Equal(0, complex.Tally[ComplexCounter.CoachCases]);
    }

    [Fact]
    public void On_the_pilot_flame_the_coach_goes_to_one_short_meeting_a_month()
    {
        var complex = Welcomed(Plain.With(("workload.team_meeting_hours", 2), ("workload.waakvlam_meeting_hours", 1)));
        complex.Coaching.Phase = Phase.Waakvlam;
        complex.Staff.Coach.Works(1);
        Step(complex);
        Assert.Equal(12.0 / 52, complex.Tally[ComplexCounter.CoachMeetings], 1e-9);
    }

    [Fact]
    public void Everything_takes_longer_where_nobody_is_sure_who_does_what()
    {
        var unclear = Plain.With(("workload.team_meeting_hours", 2)).Planned(p => p with { Beheer = new BeheerPlan { ClearRoles = false } });
        var complex = Welcomed(unclear);
        complex.Staff.SocialBeheer.Works(20);
        complex.Case(0, CaseKind.Nuisance);
        Step(complex);
        Assert.Equal(1.5 * 48 / 52, complex.Tally[ComplexCounter.BeheerMeetings], 1e-9);
        Assert.Equal(1.5 * 2, complex.Tally[ComplexCounter.BeheerCases], 1e-6);
        Assert.True(complex.Cases[complex.Cases.Open[0]].StepTaken);
    }

    // Open cases.

    [Theory]
    [InlineData(CaseKind.Nuisance, Rung.Signal, PostKind.Huismeester, true, "an early talk is for whoever is there")]
    [InlineData(CaseKind.Nuisance, Rung.Talk, PostKind.Huismeester, true, "so is a talk after a complaint")]
    [InlineData(CaseKind.Nuisance, Rung.Mediation, PostKind.Huismeester, false, "a huismeester does not mediate")]
    [InlineData(CaseKind.Nuisance, Rung.Signal, PostKind.SocialBeheer, true, "beheer takes every step")]
    [InlineData(CaseKind.Nuisance, Rung.Mediation, PostKind.SocialBeheer, true, "beheer takes every step")]
    [InlineData(CaseKind.Nuisance, Rung.Warning, PostKind.SocialBeheer, true, "a warning is beheer's")]
    [InlineData(CaseKind.Nuisance, Rung.LastChance, PostKind.SocialBeheer, true, "and so is a last chance")]
    [InlineData(CaseKind.Nuisance, Rung.Talk, PostKind.Coach, true, "a coach talks")]
    [InlineData(CaseKind.Rules, Rung.Mediation, PostKind.Coach, true, "a coach mediates")]
    [InlineData(CaseKind.Nuisance, Rung.Warning, PostKind.Coach, false, "a coach gives no yellow cards")]
    [InlineData(CaseKind.Nuisance, Rung.LastChance, PostKind.Coach, false, "and no last chances")]
    [InlineData(CaseKind.Nuisance, Rung.Talk, PostKind.PhysicalBeheer, false, "who repairs the lift does not talk about noise")]
    [InlineData(CaseKind.Nuisance, Rung.Talk, PostKind.Care, false, "nuisance is not for the care team")]
    [InlineData(CaseKind.Arrears, Rung.Talk, PostKind.Coach, false, "a coach does not talk about rent")]
    [InlineData(CaseKind.Arrears, Rung.Talk, PostKind.Huismeester, true, "a huismeester may ask about it")]
    [InlineData(CaseKind.Arrears, Rung.Mediation, PostKind.SocialBeheer, true, "the corporation's")]
    [InlineData(CaseKind.Arrears, Rung.Signal, PostKind.Care, false, "somebody without support has no support worker")]
    [InlineData(CaseKind.Care, Rung.Signal, PostKind.Coach, false, "a crisis is for the care team")]
    [InlineData(CaseKind.Care, Rung.Signal, PostKind.SocialBeheer, false, "a crisis is for the care team")]
    [InlineData(CaseKind.Care, Rung.Signal, PostKind.Care, true, "a crisis is for the care team")]
    public void Each_step_is_taken_by_those_who_may(CaseKind kind, Rung rung, PostKind who, bool taken, string why)
    {
        var complex = Welcomed(Plain);
        PostOf(complex, who).Works(20);
        ref var one = ref complex.Case(0, kind, rung);
        Step(complex);
        Assert.True(taken == one.StepTaken, why);
        Assert.True(one.HoursNeeded == (taken ? 0 : 2), why);
    }

    [Theory]
    [InlineData(Rung.Signal, true, "early, with a support worker who knows the letters on the mat")]
    [InlineData(Rung.Mediation, false, "by then it is the corporation's")]
    public void Support_workers_help_with_rent_while_it_is_early(Rung rung, bool taken, string why)
    {
        var complex = Welcomed(Plain);
        complex.WithSupport(0);
        complex.Staff.Care.Works(20);
        ref var one = ref complex.Case(0, CaseKind.Arrears, rung);
        Step(complex);
        Assert.True(taken == one.StepTaken, why);
    }

    [Fact]
    public void What_nobody_knows_of_takes_no_time()
    {
        var complex = Welcomed(Plain);
        complex.Staff.SocialBeheer.Works(20);
        ref var one = ref complex.Case(0, CaseKind.Nuisance, noticed: -1);
        one.HoursNeeded = 2;
        Step(complex);
        Assert.False(one.StepTaken);
        Assert.Equal(0, complex.Tally[ComplexCounter.BeheerCases]);
    }

    [Fact]
    public void The_oldest_case_goes_first_and_what_does_not_fit_waits()
    {
        var complex = Welcomed(Plain);
        complex.Staff.SocialBeheer.Works(3);
        ref var older = ref complex.Case(5, CaseKind.Nuisance);
        ref var newer = ref complex.Case(1, CaseKind.Nuisance);
        Step(complex);
        Assert.True(older.StepTaken);
        Assert.False(newer.StepTaken);
        Assert.Equal(1, newer.HoursNeeded);
        Assert.Equal(1, complex.Tally[ComplexCounter.WorkWaiting]);
        Assert.Equal(3, complex.Tally[ComplexCounter.WorkDone]);
    }

    [Fact]
    public void Work_that_was_begun_goes_on_next_week()
    {
        var complex = Welcomed(Plain);
        ref var one = ref complex.Case(0, CaseKind.Nuisance, noticed: Now - 1);
        complex.Staff.SocialBeheer.Works(1.5);
        Step(complex, Now);
        Assert.False(one.StepTaken);
        complex.Staff.SocialBeheer.Works(1.5);
        Step(complex, Now + 1);
        Assert.True(one.StepTaken);
        Assert.Equal(Now + 1, one.Responded);
        Assert.Equal(1, complex.Tally[ComplexCounter.BeheerPresence]);
    }

    [Fact]
    public void A_talk_between_neighbours_is_for_the_coach_before_it_is_for_beheer()
    {
        var complex = Welcomed(Plain);
        complex.Staff.Coach.Works(20);
        complex.Staff.SocialBeheer.Works(20);
        complex.Case(0, CaseKind.Tension);
        complex.Case(1, CaseKind.Nuisance);
        Step(complex);
        Assert.Equal(2, complex.Tally[ComplexCounter.CoachCases]);
        Assert.Equal(2, complex.Tally[ComplexCounter.BeheerCases]);
    }

    [Fact]
    public void The_first_answer_is_the_one_that_counts()
    {
        var complex = Welcomed(Plain);
        complex.Staff.SocialBeheer.Works(20);
        complex.Case(0, CaseKind.Nuisance, noticed: 7);
        ref var second = ref complex.Case(1, CaseKind.Nuisance, Rung.Talk, noticed: 2);
        second.Responded = 4;
        Step(complex);
        Assert.Equal(1, complex.Tally[ComplexCounter.Responded]);
        Assert.Equal(Now - 7, complex.Tally[ComplexCounter.WeeksToRespond]);
        Assert.Equal(4, second.Responded);
    }

    [Theory]
    [InlineData(4, 0, Hindrance.Vacancy, "there is money for a beheerder and nobody in the post")]
    [InlineData(0, 0, Hindrance.None, "there is no such post")]
    [InlineData(4, 4, Hindrance.None, "somebody is there")]
    public void It_is_remembered_when_the_post_that_should_have_acted_was_empty(double funded, double hours, Hindrance expected, string why)
    {
        var complex = Welcomed(Plain);
        complex.Staff.SocialBeheer.Works(hours);
        complex.Staff.SocialBeheer.Funded = funded;
        ref var one = ref complex.Case(0, CaseKind.Nuisance, Rung.Warning);
        Step(complex);
        Assert.True(expected == one.Hindrances, why);
    }

    [Theory]
    [InlineData(Parties.Beheer, 0, 2, "beheer knows and the coach does not")]
    [InlineData(Parties.Coach, 2, 0, "the coach knows and beheer does not")]
    [InlineData(Parties.Care, 0, 0, "neither has heard of it yet")]
    public void Nobody_works_on_what_they_do_not_know_of(Parties knownTo, double byCoach, double byBeheer, string why)
    {
        var complex = Welcomed(Plain);
        complex.Staff.Coach.Works(20);
        complex.Staff.SocialBeheer.Works(20);
        complex.Case(0, CaseKind.Nuisance, knownTo: knownTo);
        Step(complex);
        Assert.True((byCoach, byBeheer) == (complex.Tally[ComplexCounter.CoachCases], complex.Tally[ComplexCounter.BeheerCases]), why);
    }

    [Theory]
    [InlineData(true, 20, 20, 2, 0, "a client by the hours for clients")]
    [InlineData(true, 1, 20, 1, 1, "and by those for everybody where they run out")]
    [InlineData(false, 20, 20, 0, 2, "somebody without support by the hours for everybody only")]
    public void A_crisis_is_answered_by_whose_it_is(bool client, double clients, double community, double byClients, double byCommunity, string why)
    {
        var complex = Welcomed(Plain.With(("routine.clients_flexible", 1)));
        if (client)
            complex.WithSupport(3);
        complex.Staff.Clients.Works(clients);
        complex.Staff.Care.Works(community);
        complex.Case(3, CaseKind.Care);
        Step(complex);
        Assert.True((byClients, byCommunity) == (complex.Tally[ComplexCounter.ClientsAtOnce], complex.Tally[ComplexCounter.CareCases]), why);
    }

    [Fact]
    public void Appointments_with_clients_are_kept_first()
    {
        var complex = Welcomed(Plain.With(("routine.clients_flexible", 0.1)));
        complex.WithSupport(3);
        complex.Staff.Clients.Works(10);
        ref var crisis = ref complex.Case(3, CaseKind.Care);
        Step(complex);
        Assert.Equal((9, 1), (complex.Tally[ComplexCounter.ClientsPlanned], complex.Tally[ComplexCounter.ClientsAtOnce]), (one, other) => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) < 1e-9);
        Assert.False(crisis.StepTaken);
    }

    [Theory]
    [InlineData(5, 0f, "five weeks is soon enough")]
    [InlineData(6, 0.2f, "after six weeks the door closes")]
    [InlineData(7, 0f, "it closes once")]
    public void A_newcomer_whom_nobody_welcomes_keeps_the_door_closed(int weeks, float closed, string why)
    {
        var complex = Welcomed(Plain.With(("workload.welcome_by", 6), ("workload.unwelcomed_closes", 0.2)));
        complex.Residents.Drawn[3] = false;
        complex.Residents.MovedIn[3] = Now - weeks;
        complex.Residents.Withdrawal[3] = 0;
        Step(complex);
        Assert.True(closed == complex.Residents.Withdrawal[3], why);
    }

    // Newcomers.

    [Fact]
    public void A_newcomer_with_support_is_pushed_before_the_others()
    {
        // Given: two newcomers and a coach with time for one, whichever door the round begins at
        for (int week = 1; week <= 12; week++)
        {
            var complex = Welcomed(Plain);
            complex.WithSupport(7);
            complex.Residents.Drawn[7] = complex.Residents.Drawn[2] = false;
            complex.Staff.Coach.Works(5);
            Step(complex, week);
            Assert.True(complex.Residents.Drawn[7] && complex.Residents.Asked[7]);
            Assert.False(complex.Residents.Drawn[2]);
            Assert.Equal(5, complex.Tally[ComplexCounter.CoachWelcomes]);
            Assert.Equal(2, complex.Tally[ComplexCounter.WorkWaiting]);
        }
    }

    [Theory]
    [InlineData(true, 0, 4, "the care team, for somebody with support")]
    [InlineData(false, 2, 0, "the coach, for anybody else")]
    public void The_first_push_is_given_by_whose_newcomer_it_is(bool supported, double byCoach, double byCare, string why)
    {
        var complex = Welcomed(Plain);
        if (supported)
            complex.WithSupport(3);
        complex.Residents.Drawn[3] = false;
        complex.Staff.Coach.Works(20);
        complex.Staff.Care.Works(20);
        Step(complex);
        Assert.True(complex.Residents.Drawn[3]);
        Assert.True(byCoach == complex.Tally[ComplexCounter.CoachWelcomes], why);
        Assert.True(byCare == complex.Tally[ComplexCounter.CarePushes], why);
    }

    [Theory]
    [InlineData(false, true, "the welcome committee welcomes neighbours")]
    [InlineData(true, false, "the first push of somebody with support is not for volunteers")]
    public void A_well_run_association_welcomes_newcomers_without_support(bool supported, bool drawn, string why)
    {
        var complex = Welcomed(Plain.With(("association.welcome_hours", 100)));
        complex.Board.Exists = true;
        complex.Board.Health = 1;
        if (supported)
            complex.WithSupport(3);
        complex.Residents.Drawn[3] = false;
        Step(complex);
        Assert.True(drawn == complex.Residents.Drawn[3], why);
    }

    [Fact]
    public void The_welcome_committee_has_no_more_hours_than_it_has()
    {
        // 12 homes at 25 hours for a hundred homes is three hours: one newcomer at two hours, not two
        var complex = Welcomed(Plain.With(("association.welcome_hours", 25)));
        complex.Board.Exists = true;
        complex.Board.Health = 1;
        complex.Residents.Drawn[3] = complex.Residents.Drawn[4] = false;
        Step(complex);
        Assert.True(complex.Residents.Drawn[3] != complex.Residents.Drawn[4]);
    }

    [Fact]
    public void A_welcome_that_does_not_fit_in_a_week_goes_on_in_the_next()
    {
        var complex = Welcomed(Plain);
        complex.Residents.Drawn[3] = false;
        complex.Staff.Coach.Works(1.5);
        Step(complex, Now);
        Assert.Equal((false, 1.5), (complex.Residents.Drawn[3], complex.Staff.WelcomeBegun));
        complex.Staff.Coach.Works(1.5);
        Step(complex, Now + 1);
        Assert.Equal((true, 0, 1), (complex.Residents.Drawn[3], complex.Staff.WelcomeBegun, complex.Staff.Coach.Free));
    }

    [Fact]
    public void Nobody_rings_at_a_newcomer_among_the_boxes()
    {
        var complex = Welcomed(Plain);
        complex.Residents.Drawn[3] = false;
        complex.Residents.MovedIn[3] = Now;
        complex.Staff.Coach.Works(20);
        Step(complex);
        Assert.False(complex.Residents.Drawn[3]);
        complex.Staff.Coach.Works(20);
        Step(complex, Now + 1);
        Assert.True(complex.Residents.Drawn[3]);
    }

    [Fact]
    public void No_front_door_is_always_the_first()
    {
        // Given: time for one push a week; then: over a year it is not always the same home that gets it
        var first = new HashSet<int>();
        for (int week = 1; week <= 52; week++)
        {
            var complex = Plain.Open();
            complex.Staff.Coach.Works(2);
            Step(complex, week);
            first.Add(Array.IndexOf(complex.Residents.Drawn, true));
        }

        Assert.True(first.Count > 6, $"{first.Count} of 12 homes came first in a year");
        Assert.DoesNotContain(-1, first);
    }

    // Closed doors.

    [Theory]
    [InlineData(0.31f, 3, true, "closed, and three weeks since the last visit")]
    [InlineData(0.29f, 9, false, "open enough")]
    [InlineData(1f, 2, false, "somebody was there two weeks ago")]
    public void Somebody_rings_at_a_closed_door_now_and_then(float withdrawal, int weeksSince, bool visited, string why)
    {
        var complex = Welcomed(Plain.With(("atmosphere.opens_by_visit", 0.1)));
        complex.Residents.Withdrawal[5] = withdrawal;
        complex.Residents.Visited[5] = Now - weeksSince;
        complex.Staff.Coach.Works(20);
        Step(complex);
        Assert.True(visited == complex.Residents.Withdrawal[5] < withdrawal, why);
        Assert.True((visited ? Now : Now - weeksSince) == complex.Residents.Visited[5], why);
    }

    [Theory]
    [InlineData(true, 20, 20, 0, 1, "support workers visit whom they support")]
    [InlineData(true, 0, 20, 1, 0, "and the coach when they have no time")]
    [InlineData(false, 20, 20, 1, 0, "the coach visits everybody else")]
    public void A_visit_is_paid_by_whoever_is_nearest(bool supported, double care, double coach, double byCoach, double byCare, string why)
    {
        var complex = Welcomed(Plain);
        if (supported)
            complex.WithSupport(5);
        complex.Residents.Withdrawal[5] = 1;
        complex.Staff.Care.Works(care);
        complex.Staff.Coach.Works(coach);
        Step(complex);
        Assert.True(byCoach == complex.Tally[ComplexCounter.CoachVisits], why);
        Assert.True(byCare == complex.Tally[ComplexCounter.CarePushes], why);
    }

    [Fact]
    public void A_door_nobody_has_time_for_stays_closed()
    {
        var complex = Welcomed(Plain);
        complex.Residents.Withdrawal[5] = 1;
        complex.Residents.Visited[5] = Now - 3;
        complex.Staff.Coach.Works(0.5);
        Step(complex);
        Assert.Equal(1, complex.Residents.Withdrawal[5]);
        Assert.Equal((1, 0), (complex.Tally[ComplexCounter.WorkAsked], complex.Tally[ComplexCounter.WorkDone]));
    }

    [Fact]
    public void Without_the_queue_everything_gets_done_and_nothing_is_unmet()
    {
        var complex = Plain.Without("workload.queue").Open();
        complex.Staff.SocialBeheer.Works(1);
        complex.Staff.SocialBeheer.Begin(1, 1, endless: true);
        for (int home = 0; home < 12; home++)
            complex.Case(home, CaseKind.Nuisance);
        Step(complex);
        Assert.DoesNotContain(complex.Cases.Open.ToArray(), place => !complex.Cases[place].StepTaken);
        Assert.Equal(1, complex.Tally[ComplexCounter.BeheerPresence]);
    }

    private static void Step(HousingComplex complex, int week = Now)
    {
        Workload.Step(complex, new Week(week));
        Timesheet.Write(complex);
    }

    /// <summary>Everybody has been drawn in already.</summary>
    private static HousingComplex Welcomed(Setting setting)
    {
        var complex = setting.Open();
        Array.Fill(complex.Residents.Drawn, true);
        return complex;
    }

    private static Post PostOf(HousingComplex complex, PostKind kind) => kind switch
    {
        PostKind.Coach => complex.Staff.Coach,
        PostKind.SocialBeheer => complex.Staff.SocialBeheer,
        PostKind.PhysicalBeheer => complex.Staff.PhysicalBeheer,
        PostKind.Care => complex.Staff.Care,
        _ => complex.Staff.Huismeester,
    };
}
