using Simulation.Core.Observation;
using Simulation.Core.Staff;

namespace Simulation.Core.Lives;

/// <summary>What the hours of the week went to, and what work is left lying.</summary>
public static class Timesheet
{
    private static readonly WorkTask[] Tasks = Enum.GetValues<WorkTask>();

    public static void Write(HousingComplex complex)
    {
        var staff = complex.Staff;
        var tally = complex.Tally;
        var done = Done(staff);
        OfCoach(staff.Coach, tally);
        tally[ComplexCounter.BeheerRoutine] = Routine(staff.SocialBeheer) + Routine(staff.PhysicalBeheer);
        tally[ComplexCounter.BeheerMeetings] = staff.SocialBeheer.Spent(WorkTask.Meetings);
        tally[ComplexCounter.BeheerCases] = staff.SocialBeheer.Spent(WorkTask.Cases) + staff.Huismeester.Spent(WorkTask.Cases);
        tally[ComplexCounter.BeheerOther] = staff.SocialBeheer.Spent(WorkTask.Requests) + staff.SocialBeheer.Spent(WorkTask.Neighbourhood);
        tally[ComplexCounter.SocialFree] = staff.SocialBeheer.Free;
        tally[ComplexCounter.PhysicalFree] = staff.PhysicalBeheer.Free;
        tally[ComplexCounter.BeheerPresence] = staff.SocialBeheer.Free + staff.PhysicalBeheer.Free + staff.Huismeester.Free;
        tally[ComplexCounter.CareMeetings] = staff.Care.Spent(WorkTask.Meetings);
        tally[ComplexCounter.CareCases] = staff.Care.Spent(WorkTask.Cases);
        tally[ComplexCounter.CareActivities] = staff.Care.Spent(WorkTask.Hosting);
        tally[ComplexCounter.CarePushes] =
            staff.Care.Spent(WorkTask.Welcome) + staff.Care.Spent(WorkTask.Visits) + staff.Care.Spent(WorkTask.Requests);
        tally[ComplexCounter.CarePresence] = staff.Care.Free;
        tally[ComplexCounter.ClientsPlanned] = staff.Clients.Spent(WorkTask.Routine);
        tally[ComplexCounter.ClientsAtOnce] = done.Clients - staff.Clients.Spent(WorkTask.Routine);
        tally[ComplexCounter.ClientsFree] = staff.Clients.Free;
        tally[ComplexCounter.HandedOver] = complex.Programme.HandedHours;
        tally[ComplexCounter.RoutineBehind] = staff.WeeksBehind;
        tally[ComplexCounter.WorkDone] = done.Coach + done.Social + done.Physical + done.Huismeester
            + done.Care + done.Clients - staff.Clients.Spent(WorkTask.Routine);
        tally[ComplexCounter.WorkWaiting] = Waiting(complex);
    }

    private static void OfCoach(Post coach, Tally tally)
    {
        tally[ComplexCounter.CoachMeetings] = coach.Spent(WorkTask.Meetings);
        tally[ComplexCounter.CoachCases] = coach.Spent(WorkTask.Cases);
        tally[ComplexCounter.CoachWelcomes] = coach.Spent(WorkTask.Welcome);
        tally[ComplexCounter.CoachVisits] = coach.Spent(WorkTask.Visits) + coach.Spent(WorkTask.Requests);
        tally[ComplexCounter.CoachSupport] = coach.Spent(WorkTask.Board) + coach.Spent(WorkTask.Organisers) + coach.Spent(WorkTask.Recruiting);
        tally[ComplexCounter.CoachBridging] = coach.Spent(WorkTask.Tuning) + coach.Spent(WorkTask.Introducing);
        tally[ComplexCounter.CoachConnecting] = coach.Spent(WorkTask.Connecting);
        tally[ComplexCounter.CoachIntake] = coach.Spent(WorkTask.Intake);
        tally[ComplexCounter.CoachOutside] = coach.Spent(WorkTask.Neighbourhood);
        tally[ComplexCounter.CoachHandingOver] = coach.Spent(WorkTask.HandingOver);
        tally[ComplexCounter.CoachActivities] = coach.Spent(WorkTask.Hosting);
        tally[ComplexCounter.CoachPresence] = coach.Free;
    }

    /// <summary>Where hours are endless, no more of them than there were.</summary>
    private static double Routine(Post post) => Math.Min(post.Spent(WorkTask.Routine), post.Hours);

    /// <summary>What was done in each post. Side by side, because six sums in turn would each wait for the last addition.</summary>
    private static (double Coach, double Social, double Physical, double Huismeester, double Care, double Clients) Done(Team staff)
    {
        var (coach, social, physical) = (staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer);
        var (huismeester, care, clients) = (staff.Huismeester, staff.Care, staff.Clients);
        var done = (Coach: 0.0, Social: 0.0, Physical: 0.0, Huismeester: 0.0, Care: 0.0, Clients: 0.0);
        foreach (var task in Tasks)
        {
            done.Coach += coach.Spent(task);
            done.Social += social.Spent(task);
            done.Physical += physical.Spent(task);
            done.Huismeester += huismeester.Spent(task);
            done.Care += care.Spent(task);
            done.Clients += clients.Spent(task);
        }

        return done;
    }

    /// <summary>Hours of work that somebody has asked for and nobody has got round to: routine, known cases, newcomers not welcomed.</summary>
    private static double Waiting(HousingComplex complex)
    {
        double waiting = complex.Staff.SocialBeheer.RoutineWaiting + complex.Staff.PhysicalBeheer.RoutineWaiting;
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            waiting += open is { Open: true, Noticed: >= 0, StepTaken: false } ? open.HoursNeeded : 0;
        }

        return waiting + complex.Staff.NewcomersWaiting;
    }
}
