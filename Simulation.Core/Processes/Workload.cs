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
/// Spends the hours of the week in a fixed order: meetings, open cases (oldest first), newcomers and closed doors,
/// organisers and board, finding new organisers, making activities happen; what is left is being there. What does not
/// fit waits. Assumes that formal steps wait for a corporation employee and talks for whoever of them has time first.
/// </summary>
public static class Workload
{
    private static readonly bool[] SupportedFirst = [true, false];

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Workload.ProcessOn)
            return;
        Meetings(complex);
        OpenCases(complex, week);
        Newcomers(complex, week);
        ClosedDoors(complex, week);
        LeftOver.Work(complex);
        Carriers(complex);
        Activities(complex);
        Presence(complex);
        Record(complex);
    }

    private static void Meetings(HousingComplex complex)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions.Workload;
        double team = (RuleOfThumb.CommunityTeamMeetings + RuleOfThumb.IntakeMeetings) * believed.TeamMeetingHours;
        double core = (RuleOfThumb.CoreGroupMeetings + RuleOfThumb.SteeringMeetings) * believed.CoreMeetingHours;
        double usual = (team + core) / Week.PerYear * Overlap(complex);
        bool flame = complex.Coaching.Phase == Phase.Waakvlam;
        double ofCoach = flame ? believed.WaakvlamMeetingHours * Week.MonthsPerYear / Week.PerYear : usual;
        if (staff.Coach.Hours > 0)
            complex.Tally.Add(ComplexCounter.CoachMeetings, staff.Coach.Spend(ofCoach));
        if (staff.SocialBeheer.Hours > 0)
            complex.Tally.Add(ComplexCounter.BeheerMeetings, staff.SocialBeheer.Spend(usual));
        if (staff.Care.Hours > 0)
            staff.Care.Spend(usual);
    }

    /// <summary>Everything costs more time where nobody is sure who does what.</summary>
    private static double Overlap(HousingComplex complex) =>
        complex.Plan.Beheer.ClearRoles ? 1 : 1 + complex.Assumptions.Workload.OverlapCost;

    private static void OpenCases(HousingComplex complex, Week week)
    {
        complex.Cases.Sweep();
        double waiting = 0;
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            if (open.Noticed < 0 || open.StepTaken || open.HoursNeeded <= 0)
                continue;
            WorkOn(complex, ref open, week);
            waiting += open.HoursNeeded;
            if (open.HoursNeeded > 0)
                continue;
            open.StepTaken = true;
            if (open.Responded < 0)
                Respond(complex, ref open, week);
        }

        complex.Tally[ComplexCounter.Backlog] = waiting;
        complex.Tally.Add(ComplexCounter.HoursUnmet, waiting);
    }

    private static void Respond(HousingComplex complex, ref Case open, Week week)
    {
        open.Responded = week.Index;
        complex.Tally.Count(ComplexCounter.Responded);
        complex.Tally.Add(ComplexCounter.WeeksToRespond, week.Index - open.Noticed);
    }

    /// <summary>The parties who may take this step, in the order in which they are asked.</summary>
    private static void WorkOn(HousingComplex complex, ref Case open, Week week)
    {
        var staff = complex.Staff;
        complex.Tally.Add(ComplexCounter.HoursWanted, open.HoursNeeded);
        if (open.Kind == CaseKind.Care)
        {
            // A support worker comes at once on a short line and weeks later without one.
            if (week.Index - open.Noticed >= LineWeeks(complex))
                GiveCare(complex, ref open);
            return;
        }

        bool early = open.Rung is Rung.Signal or Rung.Talk;
        bool between = open.Kind == CaseKind.Tension;
        if (early)
            Give(complex, ref open, staff.Huismeester);
        if (early && between)
            Give(complex, ref open, staff.Coach);
        Give(complex, ref open, staff.SocialBeheer);
        if (open.Rung <= Rung.Mediation && open.Kind != CaseKind.Arrears)
            Give(complex, ref open, staff.Coach);
        if (early && open.Kind == CaseKind.Arrears && complex.Residents.Supported[open.Subject])
            GiveCare(complex, ref open);
    }

    private static double LineWeeks(HousingComplex complex)
    {
        var believed = complex.Assumptions.Signalling;
        bool shortLine = complex.Plan.Care.ShortLine && believed.EarlyWarningOn;
        return shortLine ? believed.ShortLineWeeks : believed.LongLineWeeks;
    }

    private static void Give(HousingComplex complex, ref Case open, Post post)
    {
        if (open.HoursNeeded <= 0)
            return;
        if (post.Hours <= 0)
        {
            open.Hindrances |= post.Funded > 0 ? Hindrance.Vacancy : Hindrance.None;
            return;
        }

        double overlap = Overlap(complex);
        double given = Math.Min(open.HoursNeeded * overlap, post.Left);
        post.Left -= given;
        open.HoursNeeded = (float)Math.Max(0, open.HoursNeeded - (given / overlap));
        complex.Tally.Add(post.Kind == PostKind.Coach ? ComplexCounter.CoachCases : ComplexCounter.BeheerCases, given);
    }

    private static void GiveCare(HousingComplex complex, ref Case open)
    {
        var care = complex.Staff.Care;
        double given = Math.Min(open.HoursNeeded, care.Left);
        care.Left -= given;
        open.HoursNeeded = (float)Math.Max(0, open.HoursNeeded - given);
        complex.Tally.Add(ComplexCounter.CareCases, given);
    }

    /// <summary>The first push: residents with support first, by care and coach; the others by association and coach.</summary>
    private static void Newcomers(HousingComplex complex, Week week)
    {
        double welcome = BoardWork.WelcomeHours(complex);
        int first = complex.FirstOnTheRound(week);
        var strangers = Strangers(complex, week);
        foreach (bool supported in SupportedFirst)
        {
            Welcome(complex, supported, strangers.Within(first, complex.Residents.Homes), ref welcome);
            Welcome(complex, supported, strangers.Within(0, first), ref welcome);
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

    private static void Welcome(HousingComplex complex, bool supported, HomeSet.Enumerator strangers, ref double welcome)
    {
        foreach (int home in strangers)
        {
            if (complex.Residents.Supported[home] == supported && Push(complex, supported, ref welcome))
                Draw(complex.Residents, home);
        }
    }

    private static bool Push(HousingComplex complex, bool supported, ref double welcome)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions.Workload;
        double hours = supported ? believed.PushSupportedHours : believed.PushOtherHours;
        complex.Tally.Add(ComplexCounter.HoursWanted, hours);
        if (!supported && welcome >= hours)
        {
            welcome -= hours;
            return true;
        }

        if (supported && staff.Care.TrySpend(hours))
        {
            complex.Tally.Add(ComplexCounter.CarePushes, hours);
            return true;
        }

        if (staff.Coach.TrySpend(hours))
        {
            complex.Tally.Add(ComplexCounter.CoachWelcomes, hours);
            return true;
        }

        complex.Tally.Add(ComplexCounter.HoursUnmet, hours);
        return false;
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
        complex.Tally.Add(ComplexCounter.HoursWanted, hours);
        bool byCare = complex.Residents.Supported[home] && staff.Care.TrySpend(hours);
        bool byCoach = !byCare && staff.Coach.TrySpend(hours);
        complex.Tally.Add(ComplexCounter.CarePushes, byCare ? hours : 0);
        complex.Tally.Add(ComplexCounter.CoachVisits, byCoach ? hours : 0);
        complex.Tally.Add(ComplexCounter.HoursUnmet, byCare || byCoach ? 0 : hours);
        if (byCare || byCoach)
            Feelings.Visit(complex, home, week);
    }

    /// <summary>Support for those who carry it, and talks with those who might.</summary>
    private static void Carriers(HousingComplex complex)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions.Workload;
        double forOrganisers = complex.Residents.Carriers * believed.OrganiserSupportHours;
        double forBoard = complex.Board.Exists ? believed.BoardSupportHours : 0;
        double board = staff.Coach.Spend(forBoard);
        double organisers = staff.Coach.Spend(forOrganisers);
        staff.BoardSupport = forBoard > 0 ? board / forBoard : 0;
        staff.OrganiserSupport = forOrganisers > 0 ? organisers / forOrganisers : 0;
        double forTuning = Variety.HoursWanted(complex);
        staff.CoordinationHours = staff.Coach.Spend(forTuning);
        complex.Tally.Add(ComplexCounter.HoursWanted, forBoard + forOrganisers + forTuning);
        complex.Tally.Add(ComplexCounter.HoursUnmet, forBoard + forOrganisers + forTuning - board - organisers - staff.CoordinationHours);
        double recruiting = staff.Coach.Left * believed.RecruitingShare;
        bool room = Roles.RoomForMore(complex) > 0;
        double found = room ? staff.Coach.Spend(Math.Min(recruiting, staff.Coach.Hours)) : 0;
        staff.RecruitingTalks = found / complex.Assumptions.Commitment.RecruitingTalkHours;
        complex.Tally.Add(ComplexCounter.CoachSupport, board + organisers + staff.CoordinationHours
            + (staff.RecruitingTalks * complex.Assumptions.Commitment.RecruitingTalkHours));
    }

    private static void Activities(HousingComplex complex)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions.Workload;
        double byCoach = Math.Min(staff.Coach.Left, staff.Coach.Hours) * believed.HostingShare;
        double byCare = Math.Min(staff.Care.Left, staff.Care.Hours) * believed.CareHostingShare;
        staff.Coach.Left -= byCoach;
        staff.Care.Left -= byCare;
        complex.Programme.HostedHours = byCoach + byCare;
        complex.Tally.Add(ComplexCounter.CoachActivities, byCoach);
    }

    /// <summary>What is left is being there: seeing and being seen.</summary>
    private static void Presence(HousingComplex complex)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions;
        double coach = Free(staff.Coach);
        double social = Free(staff.SocialBeheer);
        double care = Free(staff.Care) * (complex.Plan.Care.OnSite ? 1 : believed.Staffing.OffSiteCounts);
        double physical = staff.PhysicalBeheer.Hours * believed.Signalling.PhysicalCounts;
        complex.Tally[ComplexCounter.CoachPresence] = coach;
        complex.Tally[ComplexCounter.BeheerPresence] = social + staff.PhysicalBeheer.Hours + Free(staff.Huismeester);
        complex.Tally[ComplexCounter.CarePresence] = care;
        staff.WatchfulHours = (coach * staff.Coach.Known)
            + (social * staff.SocialBeheer.Known)
            + (care * staff.Care.Known)
            + (physical * staff.PhysicalBeheer.Known)
            + (Free(staff.Huismeester) * staff.Huismeester.Known);
    }

    private static double Free(Post post) => Math.Min(post.Left, post.Hours);

    private static void Record(HousingComplex complex)
    {
        var staff = complex.Staff;
        complex.Tally[ComplexCounter.CoachKnown] = staff.Coach.Known;
        if (complex.Assumptions.Workload.QueueOn)
            return;

        // With endless hours "left" is meaningless; nothing waited.
        complex.Tally[ComplexCounter.HoursUnmet] = 0;
    }
}
