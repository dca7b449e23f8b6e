using Simulation.Core;
using Simulation.Core.Cases;
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
            ("workload.team_meeting_hours", 0), ("workload.core_meeting_hours", 0), ("workload.waakvlam_meeting_hours", 0),
            ("workload.push_supported_hours", 4), ("workload.push_other_hours", 2), ("workload.visit_hours", 1), ("workload.visit_every", 3),
            ("workload.organiser_support_hours", 1), ("workload.board_support_hours", 2), ("workload.care_response_hours", 2),
            ("workload.overlap_cost", 0.5), ("atmosphere.closed_door", 0.3),
            ("escalation.early_talk_hours", 2), ("escalation.talk_hours", 2), ("escalation.mediation_hours", 2), ("escalation.warning_hours", 2), ("escalation.last_chance_hours", 2),
            ("escalation.debt_help_hours", 2));

    // Meetings.

    [Fact]
    public void Meetings_come_first()
    {
        // 24 meetings of the team and 6.5 of core and steering group a year, two hours each: 61/52 hours a week
        var setting = Plain.With(("workload.team_meeting_hours", 2), ("workload.core_meeting_hours", 2));
        var complex = Welcomed(setting);
        complex.Staff.Coach.Works(1);
        complex.Staff.SocialBeheer.Works(20);
        complex.Case(0, CaseKind.Tension);
        Step(complex);
        Assert.Equal(1, complex.Tally[ComplexCounter.CoachMeetings]);
        Assert.Equal(61.0 / 52, complex.Tally[ComplexCounter.BeheerMeetings], 1e-9);
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
        Assert.Equal(1, complex.Tally[ComplexCounter.Backlog]);
        Assert.Equal(1, complex.Tally[ComplexCounter.HoursUnmet]);
        Assert.Equal(4, complex.Tally[ComplexCounter.HoursWanted]);
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
    [InlineData(true, true, 2, true, "two weeks on a short line")]
    [InlineData(true, true, 1, false, "a week after the call nobody is there yet")]
    [InlineData(false, true, 5, false, "without a short line it takes six weeks")]
    [InlineData(false, true, 6, true, "without a short line it takes six weeks")]
    [InlineData(true, false, 5, false, "without early warning there is no short line")]
    public void A_support_worker_is_at_the_door_as_soon_as_the_line_is_short(bool shortLine, bool earlyWarning, int weeksAgo, bool there, string why)
    {
        var setting = Plain.With(("signalling.short_line_weeks", 2), ("signalling.long_line_weeks", 6)).Planned(p => p with { Care = new CarePlan { ShortLine = shortLine } });
        var complex = Welcomed(earlyWarning ? setting : setting.Without("signalling.early_warning"));
        complex.Staff.Care.Works(20);
        ref var crisis = ref complex.Case(0, CaseKind.Care, noticed: Now - weeksAgo);
        Step(complex);
        Assert.True(there == crisis.StepTaken, why);
        Assert.True((there ? 2 : 0) == complex.Tally[ComplexCounter.CareCases], why);
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
            Assert.Equal(4, complex.Tally[ComplexCounter.CoachWelcomes]);
            Assert.Equal(2, complex.Tally[ComplexCounter.HoursUnmet]);
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
        complex.Staff.Coach.Works(0.5);
        Step(complex);
        Assert.Equal(1, complex.Residents.Withdrawal[5]);
        Assert.Equal(1, complex.Tally[ComplexCounter.HoursUnmet]);
    }

    // Those who carry it.

    [Fact]
    public void The_board_is_supported_before_the_organisers()
    {
        // Given: the board asks two hours, four organisers one each, and the coach has three
        var complex = Welcomed(Plain);
        for (int home = 0; home < 4; home++)
            complex.Carries(home);
        complex.Board.Exists = true;
        complex.Staff.Coach.Works(3);
        Step(complex);
        Assert.Equal(1, complex.Staff.BoardSupport);
        Assert.Equal(0.25, complex.Staff.OrganiserSupport);
        Assert.Equal(3, complex.Tally[ComplexCounter.HoursUnmet]);
    }

    [Fact]
    public void Without_a_board_no_time_is_kept_for_it()
    {
        var complex = Welcomed(Plain);
        complex.Carries(0);
        complex.Staff.Coach.Works(1);
        Step(complex);
        Assert.Equal(0, complex.Staff.BoardSupport);
        Assert.Equal(1, complex.Staff.OrganiserSupport);
    }

    [Theory]
    [InlineData(1.0, 2.5, "half of ten hours, two hours a talk")]
    [InlineData(0.05, 0, "there are organisers enough")]
    public void A_coach_with_time_talks_to_possible_organisers(double enough, double talks, string why)
    {
        var complex = Welcomed(Plain.With(("workload.recruiting_share", 0.5), ("commitment.recruiting_talk_hours", 2), ("commitment.enough_organisers", enough), ("workload.organiser_support_hours", 0)));
        complex.Carries(0);
        complex.Staff.Coach.Works(10);
        Step(complex);
        Assert.True(Math.Abs(talks - complex.Staff.RecruitingTalks) < 1e-9, $"{why}: {complex.Staff.RecruitingTalks}");
    }

    // What is left.

    [Fact]
    public void Of_what_is_left_a_part_becomes_activities_and_the_rest_is_being_there()
    {
        var complex = Welcomed(Plain.With(("workload.recruiting_share", 0), ("workload.hosting_share", 0.75), ("workload.care_hosting_share", 0.25)));
        complex.Staff.Coach.Works(8);
        complex.Staff.Care.Works(4);
        Step(complex);
        Assert.Equal(6 + 1, complex.Programme.HostedHours);
        Assert.Equal(2, complex.Tally[ComplexCounter.CoachPresence]);
        Assert.Equal(3, complex.Tally[ComplexCounter.CarePresence]);
    }

    [Theory]
    [InlineData(PostKind.Coach, 1.0, 4.0, "all of it, for a face everybody knows")]
    [InlineData(PostKind.Coach, 0.25, 1.0, "a quarter, for a face a quarter knows")]
    [InlineData(PostKind.SocialBeheer, 0.5, 2.0, "half")]
    [InlineData(PostKind.Huismeester, 0.5, 2.0, "half")]
    [InlineData(PostKind.PhysicalBeheer, 1.0, 2.0, "who repairs things looks half as well")]
    [InlineData(PostKind.Care, 1.0, 4.0, "a team with its place in the complex")]
    public void Presence_is_worth_as_much_as_the_face_is_known(PostKind who, double known, double watchful, string why)
    {
        var setting = Plain.With(("workload.recruiting_share", 0), ("workload.hosting_share", 0), ("workload.care_hosting_share", 0), ("signalling.physical_counts", 0.5));
        var complex = Welcomed(setting);
        PostOf(complex, who).Works(4, known);
        Step(complex);
        Assert.True(Math.Abs(watchful - complex.Staff.WatchfulHours) < 1e-9, $"{why}: {complex.Staff.WatchfulHours}");
    }

    [Fact]
    public void A_care_team_from_elsewhere_is_there_less()
    {
        var setting = Plain.With(("workload.care_hosting_share", 0), ("staffing.off_site_counts", 0.25)).Planned(p => p with { Care = new CarePlan { OnSite = false } });
        var complex = Welcomed(setting);
        complex.Staff.Care.Works(4);
        Step(complex);
        Assert.Equal(1, complex.Tally[ComplexCounter.CarePresence]);
        Assert.Equal(1, complex.Staff.WatchfulHours);
    }

    [Fact]
    public void Every_hour_of_the_coach_goes_somewhere()
    {
        // Given: a week with something of everything
        var complex = Plain.With(("workload.team_meeting_hours", 2), ("workload.recruiting_share", 0.3), ("workload.hosting_share", 0.5)).Open();
        complex.Board.Exists = true;
        complex.Carries(1);
        complex.Residents.Withdrawal[5] = 1;
        complex.Case(0, CaseKind.Tension);
        complex.Staff.Coach.Works(40);
        Step(complex);
        double[] tasks = [.. new[] { ComplexCounter.CoachMeetings, ComplexCounter.CoachCases, ComplexCounter.CoachWelcomes, ComplexCounter.CoachVisits, ComplexCounter.CoachSupport, ComplexCounter.CoachActivities, ComplexCounter.CoachPresence }.Select(task => complex.Tally[task])];
        Assert.All(tasks, hours => Assert.True(hours > 0));
        Assert.Equal(40, tasks.Sum(), 1e-9);
    }

    [Fact]
    public void Without_the_queue_everything_gets_done_and_nothing_is_unmet()
    {
        var complex = Plain.Without("workload.queue").Open();
        complex.Staff.SocialBeheer.Works(1);
        complex.Staff.SocialBeheer.Left = 1e9;
        for (int home = 0; home < 12; home++)
            complex.Case(home, CaseKind.Nuisance);
        Step(complex);
        Assert.DoesNotContain(complex.Cases.Open.ToArray(), place => !complex.Cases[place].StepTaken);
        Assert.Equal(0, complex.Tally[ComplexCounter.HoursUnmet]);
        Assert.Equal(1, complex.Tally[ComplexCounter.BeheerPresence]);
    }

    private static void Step(HousingComplex complex, int week = Now) => Workload.Step(complex, new Week(week));

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
