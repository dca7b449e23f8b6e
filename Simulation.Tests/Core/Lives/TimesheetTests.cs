using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Staff;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class TimesheetTests
{
    private static readonly WorkTask[] Tasks = Enum.GetValues<WorkTask>();

    [Theory]
    [InlineData(WorkTask.Meetings, ComplexCounter.CoachMeetings)]
    [InlineData(WorkTask.Cases, ComplexCounter.CoachCases)]
    [InlineData(WorkTask.Welcome, ComplexCounter.CoachWelcomes)]
    [InlineData(WorkTask.Visits, ComplexCounter.CoachVisits)]
    [InlineData(WorkTask.Requests, ComplexCounter.CoachVisits)]
    [InlineData(WorkTask.Board, ComplexCounter.CoachSupport)]
    [InlineData(WorkTask.Organisers, ComplexCounter.CoachSupport)]
    [InlineData(WorkTask.Recruiting, ComplexCounter.CoachSupport)]
    [InlineData(WorkTask.Tuning, ComplexCounter.CoachBridging)]
    [InlineData(WorkTask.Introducing, ComplexCounter.CoachBridging)]
    [InlineData(WorkTask.Connecting, ComplexCounter.CoachConnecting)]
    [InlineData(WorkTask.Intake, ComplexCounter.CoachIntake)]
    [InlineData(WorkTask.Neighbourhood, ComplexCounter.CoachOutside)]
    [InlineData(WorkTask.HandingOver, ComplexCounter.CoachHandingOver)]
    [InlineData(WorkTask.Hosting, ComplexCounter.CoachActivities)]
    public void An_hour_of_the_coach_is_written_down_under_what_it_went_to(WorkTask task, ComplexCounter under)
    {
        var complex = Given.Complex().Open();
        complex.Staff.Coach.Works(10);
        complex.Staff.Coach.Spend(task, 4);
        Timesheet.Write(complex);
        Assert.Equal((4, 6, 4), (complex.Tally[under], complex.Tally[ComplexCounter.CoachPresence], complex.Tally[ComplexCounter.WorkDone]));
    }

    [Fact]
    public void Hours_of_beheer_and_care_are_written_down_too()
    {
        var complex = Given.Complex().Open();
        var staff = complex.Staff;
        Spend(staff.SocialBeheer, (WorkTask.Routine, 1), (WorkTask.Meetings, 2), (WorkTask.Cases, 3), (WorkTask.Requests, 4), (WorkTask.Neighbourhood, 5));
        Spend(staff.PhysicalBeheer, (WorkTask.Routine, 6));
        Spend(staff.Huismeester, (WorkTask.Cases, 7));
        Spend(staff.Care, (WorkTask.Meetings, 8), (WorkTask.Cases, 9), (WorkTask.Welcome, 1), (WorkTask.Visits, 2), (WorkTask.Requests, 3), (WorkTask.Hosting, 4));
        Spend(staff.Clients, (WorkTask.Routine, 50), (WorkTask.Cases, 6), (WorkTask.Welcome, 5));
        Timesheet.Write(complex);
        var tally = complex.Tally;
        Assert.Equal((7, 2, 10, 9), (tally[ComplexCounter.BeheerRoutine], tally[ComplexCounter.BeheerMeetings], tally[ComplexCounter.BeheerCases], tally[ComplexCounter.BeheerOther]));
        Assert.Equal((85, 94, 85 + 94 + 93), (tally[ComplexCounter.SocialFree], tally[ComplexCounter.PhysicalFree], tally[ComplexCounter.BeheerPresence]));
        Assert.Equal((8, 9, 6, 4, 73), (tally[ComplexCounter.CareMeetings], tally[ComplexCounter.CareCases], tally[ComplexCounter.CarePushes], tally[ComplexCounter.CareActivities], tally[ComplexCounter.CarePresence]));
        Assert.Equal((50, 11, 39), (tally[ComplexCounter.ClientsPlanned], tally[ComplexCounter.ClientsAtOnce], tally[ComplexCounter.ClientsFree]));
    }

    [Fact]
    public void All_that_was_done_is_work_done_but_what_was_planned_with_clients()
    {
        var complex = Given.Complex().Open();
        var staff = complex.Staff;
        Post[] posts = [staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer, staff.Huismeester, staff.Care, staff.Clients];
        foreach (var post in posts)
            Spend(post, [.. Tasks.Select(task => (task, 1d))]);
        Timesheet.Write(complex);
        Assert.Equal((posts.Length * Tasks.Length) - 1, complex.Tally[ComplexCounter.WorkDone]);
    }

    [Fact]
    public void Every_hour_of_the_coach_comes_back_under_some_heading()
    {
        ComplexCounter[] headings =
        [
            ComplexCounter.CoachMeetings, ComplexCounter.CoachCases, ComplexCounter.CoachWelcomes, ComplexCounter.CoachVisits, ComplexCounter.CoachSupport,
            ComplexCounter.CoachBridging, ComplexCounter.CoachConnecting, ComplexCounter.CoachIntake, ComplexCounter.CoachOutside,
            ComplexCounter.CoachHandingOver, ComplexCounter.CoachActivities, ComplexCounter.CoachPresence,
        ];
        var complex = Given.Complex().Open();
        complex.Staff.Coach.Works(100);
        foreach (var task in Tasks.Where(task => task != WorkTask.Routine))
            complex.Staff.Coach.Spend(task, 1 + (int)task);
        Timesheet.Write(complex);
        Assert.Equal(100, headings.Sum(heading => complex.Tally[heading]));
    }

    [Theory]
    [InlineData(0, false, true, 2, "it is known, and nobody has had time")]
    [InlineData(-1, false, true, 0, "nobody who can act knows")]
    [InlineData(0, true, true, 0, "it has been done")]
    [InlineData(0, false, false, 0, "it is over")]
    public void A_case_waits_while_somebody_knows_and_nobody_has_come(int noticed, bool taken, bool open, double waiting, string why)
    {
        var complex = Given.Complex().With(("escalation.early_talk_hours", 2)).Open();
        ref var one = ref complex.Case(0, CaseKind.Nuisance, noticed: noticed, stepTaken: taken);
        one.HoursNeeded = 2;
        one.Open = open;
        Timesheet.Write(complex);
        Assert.True(waiting == complex.Tally[ComplexCounter.WorkWaiting], why);
    }

    [Fact]
    public void Routine_and_newcomers_wait_as_well()
    {
        var complex = Given.Complex().Open();
        complex.Staff.SocialBeheer.RoutineWaiting = 1;
        complex.Staff.PhysicalBeheer.RoutineWaiting = 2;
        complex.Staff.NewcomersWaiting = 4;
        complex.Staff.WeeksBehind = 3;
        complex.Programme.HandedHours = 0.5;
        Timesheet.Write(complex);
        Assert.Equal((7, 3, 0.5), (complex.Tally[ComplexCounter.WorkWaiting], complex.Tally[ComplexCounter.RoutineBehind], complex.Tally[ComplexCounter.HandedOver]));
    }

    /// <summary>A hundred hours, of which some are spent.</summary>
    private static void Spend(Post post, params (WorkTask Task, double Hours)[] spent)
    {
        post.Works(100);
        foreach (var (task, hours) in spent)
            post.Spend(task, hours);
    }
}
