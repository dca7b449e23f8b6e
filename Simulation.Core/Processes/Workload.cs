using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Spends the hours of the week on what is asked for, in a fixed order: routine work that cannot wait, meetings, open
/// cases (oldest first, by whoever knows of them), newcomers and closed doors, what neighbours left, the rest of the
/// routine. What does not fit waits, and gets worse while it does. Assumes that formal steps wait for an employee of the
/// corporation and talks for whoever of them has time first.
/// </summary>
public static class Workload
{
    private static readonly bool[] SupportedFirst = [true, false];

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Workload.ProcessOn)
            return;
        Routine.First(complex, week);
        Meetings(complex);
        if (complex.Coaching.Phase == Phase.Waakvlam)
            Support.Advise(complex);
        OpenCases(complex, week);
        Newcomers(complex, week);
        ClosedDoors(complex, week);
        LeftOver.Work(complex);
        Routine.Rest(complex, week);
    }

    /// <summary>The table of coach, beheer and care, and the intake; on the flame a coach sits at the table and no more.</summary>
    private static void Meetings(HousingComplex complex)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions.Workload;
        double usual = (RuleOfThumb.CommunityTeamMeetings + RuleOfThumb.IntakeMeetings) * believed.TeamMeetingHours / Week.PerYear * Overlap(complex);
        double flame = believed.WaakvlamMeetingHours * Week.MonthsPerYear / Week.PerYear;
        if (complex.Assumptions.CommunityWork.SharesOn)
            Meet(complex, staff.Coach, complex.Coaching.Phase == Phase.Waakvlam ? flame : usual);
        Meet(complex, staff.SocialBeheer, usual);
        Meet(complex, staff.Care, usual);
    }

    private static void Meet(HousingComplex complex, Post post, double hours)
    {
        if (post.Funded <= 0)
            return;
        post.MeetingsDue += hours;
        post.MeetingsGiven += post.Spend(WorkTask.Meetings, hours);
        complex.Tally.Add(ComplexCounter.WorkAsked, hours);
    }

    /// <summary>Everything costs more time where nobody is sure who does what.</summary>
    private static double Overlap(HousingComplex complex) =>
        complex.Plan.Beheer.ClearRoles ? 1 : 1 + complex.Assumptions.Workload.OverlapCost;

    private static void OpenCases(HousingComplex complex, Week week)
    {
        complex.Cases.Sweep();
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            if (open.Noticed < 0 || open.StepTaken || open.HoursNeeded <= 0)
                continue;
            WorkOn(complex, ref open);
            if (open.HoursNeeded > 0)
                continue;
            open.StepTaken = true;
            if (open.Responded < 0)
                Respond(complex, ref open, week);
        }
    }

    private static void Respond(HousingComplex complex, ref Case open, Week week)
    {
        open.Responded = week.Index;
        complex.Tally.Count(ComplexCounter.Responded);
        complex.Tally.Add(ComplexCounter.WeeksToRespond, week.Index - open.Noticed);
    }

    /// <summary>The parties who know of it and may take this step, in the order in which they are asked.</summary>
    private static void WorkOn(HousingComplex complex, ref Case open)
    {
        var staff = complex.Staff;
        if (open.Kind == CaseKind.Care)
        {
            GiveCare(complex, ref open);
            return;
        }

        bool early = open.Rung is Rung.Signal or Rung.Talk;
        bool eases = complex.Assumptions.CommunityWork.EasesOn && open.Rung <= Rung.Mediation
            && open.Kind is CaseKind.Tension or CaseKind.Nuisance or CaseKind.Rules;
        if (early)
            Give(complex, ref open, staff.Huismeester, Parties.Beheer);
        if (early && eases && open.Kind == CaseKind.Tension)
            Give(complex, ref open, staff.Coach, staff.CoachIsOf);
        Give(complex, ref open, staff.SocialBeheer, Parties.Beheer);
        if (eases)
            Give(complex, ref open, staff.Coach, staff.CoachIsOf);
        if (early && open.Kind == CaseKind.Arrears)
            GiveCare(complex, ref open);
    }

    private static void Give(HousingComplex complex, ref Case open, Post post, Parties party)
    {
        if (open.HoursNeeded <= 0 || !open.KnownTo.Any(party))
            return;
        if (post.Hours <= 0)
        {
            open.Hindrances |= post.Funded > 0 ? Hindrance.Vacancy : Hindrance.None;
            return;
        }

        double overlap = Overlap(complex);
        double given = post.Spend(WorkTask.Cases, open.HoursNeeded * overlap);
        complex.Tally.Add(ComplexCounter.WorkAsked, given - (given / overlap));
        open.HoursNeeded = (float)Math.Max(0, open.HoursNeeded - (given / overlap));
    }

    /// <summary>Clients are helped by their own support worker first; hours for the community go to everybody.</summary>
    private static void GiveCare(HousingComplex complex, ref Case open)
    {
        var staff = complex.Staff;
        bool client = complex.Residents.Supported[open.Subject];
        if (!open.KnownTo.Any(Parties.Care) || (open.Kind == CaseKind.Arrears && !client))
            return;
        double given = client ? staff.Clients.Spend(WorkTask.Cases, open.HoursNeeded) : 0;
        given += staff.Care.Spend(WorkTask.Cases, open.HoursNeeded - given);
        open.HoursNeeded = (float)Math.Max(0, open.HoursNeeded - given);
    }

    /// <summary>The first push: residents with support first, by care and coach; the others by association and coach.</summary>
    private static void Newcomers(HousingComplex complex, Week week)
    {
        double welcome = BoardWork.WelcomeHours(complex);
        complex.Staff.NewcomersWaiting = 0;
        int first = complex.FirstOnTheRound(week);
        var strangers = Strangers(complex, week);
        foreach (bool supported in SupportedFirst)
        {
            Welcome(complex, supported, strangers.Within(first, complex.Residents.Homes), ref welcome, week);
            Welcome(complex, supported, strangers.Within(0, first), ref welcome, week);
        }
    }

    /// <summary>Residents who have not been drawn in.</summary>
    private static HomeSet Strangers(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var before = EightWhole.Of(residents.MovedIn, home) < week.Index;
            complex.Scratch.Strangers.Put(home, before & Yes.Of(residents.Present, home).ButNot(Yes.Of(residents.Drawn, home)));
        }

        return complex.Scratch.Strangers;
    }

    private static void Welcome(HousingComplex complex, bool supported, HomeSet.Enumerator strangers, ref double welcome, Week week)
    {
        var believed = complex.Assumptions.Workload;
        double hours = supported ? believed.PushSupportedHours : believed.PushOtherHours;
        foreach (int home in strangers)
        {
            if (complex.Residents.Supported[home] != supported)
                continue;
            int weeks = week.Index - complex.Residents.MovedIn[home];
            complex.Tally.Add(ComplexCounter.WorkAsked, weeks == 1 ? hours : 0);
            if (Push(complex, supported, hours, ref welcome))
            {
                Draw(complex.Residents, home);
                continue;
            }

            complex.Staff.NewcomersWaiting += hours;
            if (weeks == (int)believed.WelcomeBy)
                Feelings.Unwelcomed(complex, home);
        }
    }

    private static bool Push(HousingComplex complex, bool supported, double hours, ref double welcome)
    {
        var staff = complex.Staff;
        if (!supported && welcome >= hours)
        {
            // Residents do it: work that was asked of whoever is paid, and need not be done by them.
            welcome -= hours;
            return true;
        }

        return (supported && (staff.Clients.TrySpend(WorkTask.Welcome, hours) || staff.Care.TrySpend(WorkTask.Welcome, hours)))
            || (complex.Assumptions.CommunityWork.DrawsInOn && PushOfCoach(staff, hours));
    }

    /// <summary>A coach with little time begins, and goes on next week: the flame has less than a welcome takes in any one week.</summary>
    private static bool PushOfCoach(Team staff, double hours)
    {
        double needed = Math.Max(0, hours - staff.WelcomeBegun);
        double given = staff.Coach.Spend(WorkTask.Welcome, needed);
        bool done = given >= needed;
        staff.WelcomeBegun = done ? 0 : staff.WelcomeBegun + given;
        return done;
    }

    private static void Draw(Residents residents, int home)
    {
        residents.Drawn[home] = true;
        residents.Asked[home] = true;
    }

    /// <summary>Somebody rings the bell now and then, without pressing.</summary>
    private static void ClosedDoors(HousingComplex complex, Week week)
    {
        int first = complex.FirstOnTheRound(week);
        var closed = Closed(complex);
        RingBells(complex, closed, first, complex.Residents.Homes, week);
        RingBells(complex, closed, 0, first, week);
    }

    private static HomeSet Closed(HousingComplex complex)
    {
        float closed = (float)complex.Assumptions.Atmosphere.ClosedDoor;
        for (int home = 0; home < complex.Residents.Homes; home += Lanes.Width)
            complex.Scratch.ClosedDoors.Put(home, Eight.Of(complex.Residents.Withdrawal, home) > closed);
        return complex.Scratch.ClosedDoors;
    }

    private static void RingBells(HousingComplex complex, HomeSet closed, int from, int to, Week week)
    {
        var residents = complex.Residents;
        int visitedBefore = week.Index - (int)complex.Assumptions.Workload.VisitEvery;
        foreach (int home in closed.Within(from, to))
        {
            if (residents.Present[home] && residents.Visited[home] <= visitedBefore)
                RingBell(complex, home, week);
        }
    }

    private static void RingBell(HousingComplex complex, int home, Week week)
    {
        var staff = complex.Staff;
        double hours = complex.Assumptions.Workload.VisitHours;
        bool client = complex.Residents.Supported[home];
        bool rung = (client && (staff.Clients.TrySpend(WorkTask.Visits, hours) || staff.Care.TrySpend(WorkTask.Visits, hours)))
            || (complex.Assumptions.CommunityWork.DrawsInOn && staff.Coach.TrySpend(WorkTask.Visits, hours));
        bool due = (week.Index - complex.Residents.Visited[home]) % Math.Max(1, (int)complex.Assumptions.Workload.VisitEvery) == 0;
        complex.Tally.Add(ComplexCounter.WorkAsked, rung || due ? hours : 0);
        if (rung)
            Feelings.Visit(complex, home, week);
    }
}
