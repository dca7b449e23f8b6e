using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class StaffingTests
{
    private const int Homes = 60;
    private const int InYear2 = 60;

    /// <summary>Nobody leaves, unless a test says so.</summary>
    private static readonly Setting Quiet = Given.Complex(Homes).With(("staffing.holder_leaves", 0), ("care.lost_when_small", 0)).Without("staffing.absence");

    [Fact]
    public void The_coach_is_paid_by_the_rule_of_thumb_times_what_the_plan_gives()
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { TimesRule = 1.5 } }).Open();
        Staffing.Step(complex, new Week(InYear2));
        Assert.Equal(1.5 * RuleOfThumb.Coach(Homes, new Week(InYear2)).Value, complex.Staff.Coach.Funded);
        Assert.Equal(complex.Staff.Coach.Funded, complex.Tally[ComplexCounter.CoachFunded]);
    }

    [Fact]
    public void Hours_a_project_states_go_before_the_rule_of_thumb()
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = 17 } }).Open();
        Staffing.Step(complex, new Week(InYear2));
        Assert.Equal(17, complex.Staff.Coach.Funded);
    }

    [Theory]
    [InlineData(InYear2 - 1, true)]
    [InlineData(InYear2, false)]
    public void When_the_complex_has_closed_nobody_is_paid_to_be_there(int week, bool paid)
    {
        var setting = Quiet.Planned(p => p with { Building = p.Building with { ClosesAfterYears = InYear2 / 52.0 } });
        var complex = setting.Open();
        Staffing.Step(complex, new Week(week));
        Assert.Equal(paid, complex.Staff.Coach.Seats > 0);
        Assert.Equal(paid, complex.Tally[ComplexCounter.CoachFunded] > 0);
        Assert.Equal(paid, complex.Tally[ComplexCounter.BeheerFunded] > 0);
    }

    [Theory]
    [InlineData(Phase.Opbouw, 17, "as planned")]
    [InlineData(Phase.Afbouw, 17, "as planned")]
    [InlineData(Phase.Waakvlam, 12.0 / 13, "four hours a month")]
    public void The_pilot_flame_is_four_hours_a_month(Phase phase, double hours, string why)
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = 17 } }).Open();
        complex.Coaching.Phase = phase;
        Staffing.Step(complex, new Week(InYear2));
        Assert.True(Math.Abs(hours - complex.Staff.Coach.Funded) < 1e-9, $"{why}: {complex.Staff.Coach.Funded}");
    }

    [Fact]
    public void The_pilot_flame_is_no_raise_for_who_has_less()
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = 0.5 } }).Open();
        complex.Coaching.Phase = Phase.Waakvlam;
        Staffing.Step(complex, new Week(InYear2));
        Assert.Equal(0.5, complex.Staff.Coach.Funded);
    }

    [Fact]
    public void A_raised_flame_means_the_hours_of_years_two_and_three_again()
    {
        const int InYear6 = 290;
        var complex = Quiet.Open();
        complex.Coaching.Phase = Phase.Opschaling;
        Staffing.Step(complex, new Week(InYear6));
        Assert.Equal(RuleOfThumb.Coach(Homes, new Week(InYear2)).Value, complex.Staff.Coach.Funded);
        Assert.True(complex.Staff.Coach.Funded > RuleOfThumb.Coach(Homes, new Week(InYear6)).Value);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    public void A_cut_takes_its_share_of_the_hours(double to)
    {
        var complex = Quiet.Open();
        complex.Levers[Lever.CoachHours] = to;
        Staffing.Step(complex, new Week(0));
        Assert.Equal(to * RuleOfThumb.Coach(Homes, new Week(0)).Value, complex.Staff.Coach.Hours);
    }

    [Fact]
    public void Beheer_is_one_full_post_for_so_many_homes_divided_between_people_and_building()
    {
        var complex = Quiet.Planned(p => p with { Beheer = new BeheerPlan { HomesPerFte = 200, SocialShare = 0.25 } }).Open();
        Staffing.Step(complex, new Week(0));
        double hours = RuleOfThumb.FullPost * Homes / 200;
        Assert.Equal(hours / 4, complex.Staff.SocialBeheer.Hours, 1e-9);
        Assert.Equal(hours * 3 / 4, complex.Staff.PhysicalBeheer.Hours, 1e-9);
        Assert.Equal(hours, complex.Tally[ComplexCounter.BeheerWorked], 1e-9);
    }

    [Fact]
    public void Fewer_beheerders_per_home_also_lower_the_hours_a_project_states()
    {
        var complex = Quiet.Planned(p => p with { Beheer = new BeheerPlan { HomesPerFte = 150, HoursPerWeek = 10, SocialShare = 1 } }).Open();
        complex.Levers[Lever.BeheerHomesPerFte] = 300;
        Staffing.Step(complex, new Week(0));
        Assert.Equal(5, complex.Staff.SocialBeheer.Hours, 1e-9);
    }

    [Fact]
    public void A_share_of_indicated_support_is_for_the_community()
    {
        var complex = Quiet.Planned(p => p with { Care = new CarePlan { CommunityShare = 0.25 } }).Open();
        complex.CareHours = 100;
        Staffing.Step(complex, new Week(0));
        Assert.Equal(25, complex.Staff.Care.Hours);
    }

    [Theory]
    [InlineData(0, 0.6, "nobody to share travel with")]
    [InlineData(5, 0.8, "half of what makes a team efficient")]
    [InlineData(10, 1, "enough")]
    [InlineData(20, 1, "more than enough")]
    public void A_small_care_team_loses_time_on_travel_and_cover(int supported, double left, string why)
    {
        var complex = Quiet.With(("care.lost_when_small", 0.4), ("care.efficient_from", 10))
            .Planned(p => p with { Care = new CarePlan { CommunityShare = 0.1 } }).Open();
        for (int home = 0; home < supported; home++)
            complex.WithSupport(home);
        complex.CareHours = 100;
        Staffing.Step(complex, new Week(0));
        Assert.True(Math.Abs((10 * left) - complex.Staff.Care.Hours) < 1e-9, $"{why}: {complex.Staff.Care.Hours}");
    }

    [Theory]
    [InlineData(0, 3, "one worker for every ten supported residents, rounded")]
    [InlineData(7, 7, "as the plan says")]
    public void A_care_team_has_as_many_faces_as_the_plan_says_or_a_compact_team(int workers, int seats, string why)
    {
        var complex = Quiet.With(("staffing.compact_team_per_ten", 1)).Planned(p => p with { Care = new CarePlan { Workers = workers } }).Open();
        for (int home = 0; home < 26; home++)
            complex.WithSupport(home);
        complex.CareHours = 100;
        Staffing.Step(complex, new Week(0));
        Assert.True(seats == complex.Staff.Care.Seats, $"{why}: {complex.Staff.Care.Seats}");
    }

    [Theory]
    [InlineData(Huismeester.None, 10, 0, "there is none")]
    [InlineData(Huismeester.Daytime, 10, 12, "twenty hours for a hundred homes")]
    [InlineData(Huismeester.LiveIn, 10, 7, "what somebody who lives there gives to people")]
    [InlineData(Huismeester.LiveIn, 47, 7, "the last week before the holidays")]
    [InlineData(Huismeester.LiveIn, 48, 0, "four weeks of holidays a year")]
    [InlineData(Huismeester.LiveIn, 52, 7, "back in the new year")]
    public void A_huismeester_is_there_as_agreed(Huismeester kind, int week, double hours, string why)
    {
        var complex = Quiet.With(("staffing.huismeester_hours", 20), ("staffing.live_in_hours", 7), ("staffing.live_in_away", 4))
            .Planned(p => p with { Beheer = new BeheerPlan { Huismeester = kind } }).Open();
        Staffing.Step(complex, new Week(0));
        Staffing.Step(complex, new Week(week));
        Assert.True(Math.Abs(hours - complex.Staff.Huismeester.Hours) < 1e-9, $"{why}: {complex.Staff.Huismeester.Hours}");
    }

    [Fact]
    public void A_huismeester_who_comes_back_from_holidays_is_still_known()
    {
        var complex = Quiet.With(("staffing.live_in_away", 4)).Planned(p => p with { Beheer = new BeheerPlan { Huismeester = Huismeester.LiveIn } }).Open();
        double before = 0;
        for (int week = 0; week <= 52; week++)
        {
            Staffing.Step(complex, new Week(week));
            if (week == 47)
                before = complex.Staff.Huismeester.Known;
        }

        Assert.True(complex.Staff.Huismeester.Known > before, "a holiday makes nobody a stranger");
    }

    [Fact]
    public void A_post_that_is_created_later_has_to_be_filled_first()
    {
        // Given: no coach in the first year, and eight weeks (more or less) to find one
        var complex = Quiet.With(("staffing.weeks_to_fill", 8)).Open();
        complex.Levers[Lever.CoachHours] = 0;
        Staffing.Step(complex, new Week(52));

        // When: there is money
        complex.Levers[Lever.CoachHours] = 1;

        // Then: it is there from the first week, and the coach at the earliest after half of the eight weeks
        for (int week = 53; week < 53 + 4; week++)
        {
            Staffing.Step(complex, new Week(week));
            Assert.Equal(0, complex.Staff.Coach.Hours);
            Assert.True(complex.Staff.Coach.Funded > 0);
        }

        Staffing.Step(complex, new Week(53 + 13));
        Assert.Equal(complex.Staff.Coach.Funded, complex.Staff.Coach.Hours);
    }

    [Fact]
    public void Everybody_is_there_on_the_first_day()
    {
        var complex = Quiet.With(("staffing.holder_leaves", 1e9)).Open();
        Staffing.Step(complex, new Week(0));
        Assert.True(complex.Staff.Coach.Hours > 0);
        Assert.Equal(0, complex.Tally[ComplexCounter.PostsVacant]);
    }

    [Fact]
    public void Who_leaves_a_post_is_followed_by_a_stranger_after_some_weeks()
    {
        // Given: a coach everybody knows
        var leaving = Quiet.With(("staffing.holder_leaves", 1e9), ("staffing.weeks_to_fill", 8)).Open();
        Staffing.Step(leaving, new Week(0));
        var coach = leaving.Staff.Coach;
        coach.SeatKnown[0] = 0.9;
        int holder = coach.SeatHolder[0];

        // When: the coach leaves
        leaving.Tally.Clear();
        Staffing.Step(leaving, new Week(1));

        // Then: nobody is there, nobody is known, somebody else has been looked for
        Assert.Equal(0, coach.Hours);
        Assert.Equal(0, coach.Known);
        Assert.Equal(0, coach.SeatKnown[0]);
        Assert.Equal(holder + 1, coach.SeatHolder[0]);
        Assert.InRange(coach.SeatVacantUntil[0], 1 + 5, 1 + 12);
        Assert.Equal(3, leaving.Tally[ComplexCounter.StaffChanges]);
        Assert.Equal(3, leaving.Tally[ComplexCounter.PostsVacant]);
    }

    [Fact]
    public void A_vacancy_ends_in_the_week_somebody_has_been_found()
    {
        var complex = Quiet.Open();
        Staffing.Step(complex, new Week(0));
        complex.Staff.Coach.SeatVacantUntil[0] = 5;
        Staffing.Step(complex, new Week(4));
        Assert.Equal(0, complex.Staff.Coach.Hours);
        Staffing.Step(complex, new Week(5));
        Assert.Equal(complex.Staff.Coach.Funded, complex.Staff.Coach.Hours);
    }

    [Fact]
    public void With_a_seat_empty_the_others_do_their_own_hours_and_no_more()
    {
        var complex = Quiet.Planned(p => p with { Care = new CarePlan { Workers = 4, CommunityShare = 1 } }).Open();
        complex.CareHours = 40;
        Staffing.Step(complex, new Week(0));
        complex.Staff.Care.SeatVacantUntil[2] = 9;
        Staffing.Step(complex, new Week(1));
        Assert.Equal(30, complex.Staff.Care.Hours);
        Assert.Equal(30, complex.Tally[ComplexCounter.CareCommunity]);
    }

    [Fact]
    public void Without_replacement_everybody_stays()
    {
        var complex = Quiet.With(("staffing.holder_leaves", 1e9)).Without("staffing.replacement").Open();
        Staffing.Step(complex, new Week(0));
        Staffing.Step(complex, new Week(1));
        Assert.True(complex.Staff.Coach.Hours > 0);
        Assert.Equal(0, complex.Tally[ComplexCounter.StaffChanges]);
    }

    [Theory]
    [InlineData(true, false, "the end has been announced")]
    [InlineData(false, true, "the job is split with another site")]
    public void A_coach_leaves_sooner_when_the_job_gets_worse(bool announced, bool split, string why)
    {
        var setting = Given.Complex(Homes).With(("staffing.holder_leaves", 0.5), ("staffing.announced_end_leaves", 3), ("staffing.split_job_leaves", 3));
        Compare.Adds(LeftWithinAYear(setting, false, false), LeftWithinAYear(setting, announced, split), why);
    }

    [Fact]
    public void Only_the_coach_minds_what_is_announced_for_the_coach()
    {
        var setting = Given.Complex(Homes).With(("staffing.holder_leaves", 0.5), ("staffing.announced_end_leaves", 5), ("staffing.split_job_leaves", 5));
        Compare.Same(
            LeftWithinAYear(setting, false, false, team => team.SocialBeheer),
            LeftWithinAYear(setting, true, true, team => team.SocialBeheer),
            "beheer is another job");
    }

    [Theory]
    [InlineData(10, 10, "not for ten weeks: the post stays empty until its end")]
    [InlineData(60, -1, "for a year somebody is hired")]
    public void Nobody_is_hired_for_a_post_that_is_about_to_end(int endsIn, int vacantFor, string why)
    {
        var complex = Quiet.With(("staffing.holder_leaves", 1e9), ("staffing.weeks_to_fill", 6), ("staffing.weeks_worth_hiring", 26)).Open();
        Staffing.Step(complex, new Week(0));
        complex.Staff.CoachEndAnnounced = true;
        complex.Staff.CoachEndsAt = 20 + endsIn;
        Staffing.Step(complex, new Week(20));
        int vacant = complex.Staff.Coach.SeatVacantUntil[0] - 20;
        Assert.True(vacantFor < 0 ? vacant is >= 4 and <= 10 : vacant == vacantFor, $"{why}: {vacant}");
    }

    [Fact]
    public void A_face_becomes_known_by_hours_in_the_complex_for_each_home()
    {
        // Half an hour for each home, at one hour for a face: 1 - exp(-1/2)
        var setting = Quiet.With(("staffing.hours_to_be_known", 1)).Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = Homes / 2 } });
        var complex = setting.Open();
        Staffing.Step(complex, new Week(0));
        Assert.Equal(1 - Math.Exp(-0.5), complex.Staff.Coach.Known, 1e-9);
        Staffing.Step(complex, new Week(1));
        Assert.Equal(1 - Math.Exp(-1), complex.Staff.Coach.Known, 1e-9);
        Assert.Equal(complex.Staff.Coach.Known, complex.Tally[ComplexCounter.CoachKnown]);
    }

    [Fact]
    public void Those_who_moved_in_last_week_know_nobody()
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = Homes / 2 } }).Open();
        var undisturbed = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = Homes / 2 } }).Open();
        foreach (var one in new[] { complex, undisturbed })
        {
            Staffing.Step(one, new Week(0));
            one.Staff.Coach.SeatKnown[0] = 0.5;
        }

        complex.WriteDown(1, _ => { }).WriteDown(1, t => t[GroupCounter.MoveIns, Side.Supported] = t[GroupCounter.MoveIns, Side.Never] = Homes / 10);
        Staffing.Step(complex, new Week(2));
        Staffing.Step(undisturbed, new Week(2));
        Assert.Equal(undisturbed.Staff.Coach.Known - (0.5 / 5), complex.Staff.Coach.Known, 1e-9);
    }

    [Fact]
    public void The_opening_is_not_taken_for_a_week_of_newcomers()
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = Homes / 2 } }).Open();
        Staffing.Step(complex, new Week(0));
        double known = complex.Staff.Coach.Known;
        complex.WriteDown(1, t => t[GroupCounter.MoveIns, Side.Never] = Homes);
        Staffing.Step(complex, new Week(1));
        Assert.True(complex.Staff.Coach.Known > known);
    }

    [Theory]
    [InlineData(0.2, 1, "hours that are paid for are worked by somebody")]
    [InlineData(0.9, 1, "almost one")]
    [InlineData(2.4, 2, "the nearest whole number")]
    [InlineData(2.6, 3, "the nearest whole number")]
    public void A_team_is_of_whole_people_and_at_least_one(double workers, int seats, string why)
    {
        var complex = Quiet.Planned(p => p with { Care = new CarePlan { CommunityShare = 1 } }).Open();
        complex.CareHours = 30;
        complex.Levers[Lever.CareWorkers] = workers;
        Staffing.Step(complex, new Week(InYear2));
        Assert.True(seats == complex.Staff.Care.Seats, why);

        // The first holders come later, and then all hours that are paid for are worked.
        complex.Staff.Care.SeatVacantUntil.Clear();
        Staffing.Step(complex, new Week(InYear2 + 1));
        Assert.Equal(30, complex.Staff.Care.Hours, 1e-9);
    }

    [Fact]
    public void A_team_that_falls_apart_bit_by_bit_starts_from_the_size_the_rule_of_thumb_gives_it()
    {
        // Given: thirty residents with support, a compact team of three; twelve workers within a year, and back to the rule in the next
        var setting = Quiet.With(("staffing.compact_team_per_ten", 1))
            .Event(Lever.CareWorkers, 12, atWeek: 10, phaseOut: 12)
            .Event(Lever.CareWorkers, 0, atWeek: 70, phaseOut: 12);
        var complex = setting.Open();
        for (int home = 0; home < 30; home++)
            complex.WithSupport(home);
        complex.CareHours = 180;

        // Then: it never counts fewer than the rule gives
        Assert.Equal([3, 3, 6, 12, 12, 8, 3, 3], new[] { 9, 10, 27, 62, 69, 96, 121, 122 }.Select(SeatsIn));
        Assert.Equal(0, complex.Levers[Lever.CareWorkers]);

        int SeatsIn(int week)
        {
            while (complex.Series.Weeks <= week)
            {
                var now = new Week(complex.Series.Weeks);
                Policies.Step(complex, now);
                Staffing.Step(complex, now);
                complex.Series.Write(complex.Tally.Row);
            }

            return complex.Staff.Care.Seats;
        }
    }

    [Fact]
    public void Many_different_support_workers_stay_strangers()
    {
        Assert.True(KnownOfCare(Quiet, workers: 20) < KnownOfCare(Quiet, workers: 2));
        var undiluted = Quiet.Without("staffing.dilution");
        Assert.Equal(KnownOfCare(undiluted, workers: 2), KnownOfCare(undiluted, workers: 20), 1e-12);
    }

    [Fact]
    public void A_team_without_a_place_in_the_complex_is_seen_less()
    {
        var setting = Quiet.With(("staffing.off_site_counts", 0.5));
        Assert.True(KnownOfCare(setting, workers: 2, onSite: false) < KnownOfCare(setting, workers: 2));
    }

    [Fact]
    public void Without_the_queue_there_is_always_time_left()
    {
        var complex = Quiet.Without("workload.queue").Open();
        Staffing.Step(complex, new Week(0));
        Assert.True(complex.Staff.Coach.Left > 1e9);
        Assert.Equal(RuleOfThumb.Coach(Homes, new Week(0)).Value, complex.Staff.Coach.Hours);
    }

    [Fact]
    public void What_was_asked_last_week_is_not_asked_again_by_itself()
    {
        var complex = Quiet.Open();
        Staffing.Step(complex, new Week(0));
        complex.Staff.Coach.Spend(WorkTask.Cases, 5);
        Staffing.Step(complex, new Week(1));
        Assert.Equal(complex.Staff.Coach.Hours, complex.Staff.Coach.Left);
    }

    private static double KnownOfCare(Setting setting, int workers, bool onSite = true)
    {
        var complex = setting.Planned(p => p with { Care = new CarePlan { Workers = workers, CommunityShare = 1, OnSite = onSite } }).Open();
        complex.CareHours = 100;
        Staffing.Step(complex, new Week(0));
        return complex.Staff.Care.Known;
    }

    /// <summary>The seeds with which the first coach is gone within a year.</summary>
    private static List<ulong> LeftWithinAYear(Setting setting, bool announced, bool split, Func<Team, Post>? post = null)
    {
        var left = new List<ulong>();
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var complex = (setting with { Seed = seed }).Open();
            complex.Levers[Lever.CoachShared] = split ? 1 : 0;
            complex.Staff.CoachEndAnnounced = announced;
            for (int week = 0; week < 52; week++)
                Staffing.Step(complex, new Week(week));
            if ((post ?? (team => team.Coach))(complex.Staff).SeatHolder[0] > 1)
                left.Add(seed);
        }

        return left;
    }
}
