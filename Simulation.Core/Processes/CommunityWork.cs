using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// What the coach does with the hours nobody has asked for yet: advice to those who carry it, on the intake, and to the
/// street; finding organisers, bringing people together, showing a way out of the house, handing over, hosting. Assumes
/// that advice comes first and the rest is divided by shares; what is left is being there.
/// </summary>
public static class CommunityWork
{
    private const int Holds = 1;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.CommunityWork.ProcessOn)
            return;
        if (complex.Plan.Building.IsClosedBy(week.Index))
        {
            complex.Programme.Close();
            return;
        }

        if (complex.Coaching.Phase != Phase.Waakvlam)
            Support.Advise(complex);
        AdviseIntake(complex);
        KeepContact(complex);
        TakeBack(complex);
        double spare = complex.Staff.Coach.Free;
        Recruit(complex, spare);
        Introduce(complex, spare, week);
        Connect(complex, spare, week);
        HandOver(complex, spare);
        Host(complex);
    }

    private static void AdviseIntake(HousingComplex complex)
    {
        var believed = complex.Assumptions.CommunityWork;
        double wanted = believed.IntakeHours * complex.MovedLastMonth * complex.Building.Homes / Blueprint.PerMonth;
        double given = believed.AdvisesOn ? complex.Staff.Coach.Spend(WorkTask.Intake, wanted) : 0;
        double can = believed.AdvisesOn && complex.Staff.Coach.Hours > 0 ? 1 : 0;
        complex.Tally.Add(ComplexCounter.WorkAsked, wanted);
        complex.Staff.IntakeAdvice += ((wanted > 0 ? given / wanted : can) - complex.Staff.IntakeAdvice) / believed.Remembered;
    }

    /// <summary>The street is answered by the coach, and by social beheer where there is none or no time.</summary>
    private static void KeepContact(HousingComplex complex)
    {
        var believed = complex.Assumptions.CommunityWork;
        var staff = complex.Staff;
        double wanted = believed.NeighbourHours;
        double given = believed.NeighboursOn ? staff.Coach.Spend(WorkTask.Neighbourhood, wanted) : 0;
        given += staff.SocialBeheer.Spend(WorkTask.Neighbourhood, wanted - given);
        complex.Tally.Add(ComplexCounter.WorkAsked, wanted);
        staff.NeighbourContact += ((given / wanted) - staff.NeighbourContact) / believed.Remembered;
    }

    /// <summary>Organisers who tire drop what they took over; a coach who is there makes it happen again, before anything else.</summary>
    private static void TakeBack(HousingComplex complex)
    {
        var believed = complex.Assumptions.CommunityWork;
        var programme = complex.Programme;
        double atMost = believed.TakenOverAtMost * complex.Residents.Carriers;
        bool tired = MeanEnergy(complex) < complex.Assumptions.Commitment.UsualEnergy;
        double dropped = Math.Max(programme.HandedHours - atMost, tired ? programme.HandedHours * believed.DroppedWhenTired / Blueprint.PerMonth : 0);
        dropped = Math.Clamp(dropped, 0, programme.HandedHours);
        programme.HandedHours -= dropped;
        var coach = complex.Staff.Coach;
        programme.TakenBack = believed.HandsOverOn && coach.Funded > 0 ? programme.TakenBack + dropped : 0;
        programme.HostedHours = coach.Spend(WorkTask.Hosting, programme.TakenBack);
    }

    private static double MeanEnergy(HousingComplex complex)
    {
        double energy = 0;
        foreach (int home in complex.Residents.Carrying)
            energy += complex.Residents.Energy[home];
        return energy / Math.Max(1, complex.Residents.Carriers);
    }

    private static void Recruit(HousingComplex complex, double spare)
    {
        bool finds = complex.Assumptions.CommunityWork.SupportsOn && Roles.RoomForMore(complex) > 0;
        double given = Elastic(complex, WorkTask.Recruiting, finds, spare * complex.Assumptions.Workload.RecruitingShare);
        complex.Staff.RecruitingTalks = given / complex.Assumptions.Commitment.RecruitingTalkHours;
    }

    /// <summary>Work that takes what time there is: nobody asked for it, so what the coach gives to it is all that was asked.</summary>
    private static double Elastic(HousingComplex complex, WorkTask task, bool does, double hours)
    {
        double given = does ? complex.Staff.Coach.Spend(task, hours) : 0;
        complex.Tally.Add(ComplexCounter.WorkAsked, given);
        return given;
    }

    /// <summary>Two residents of different corridors are brought together: it counts as some good meetings at once.</summary>
    private static void Introduce(HousingComplex complex, double spare, Week week)
    {
        var believed = complex.Assumptions.CommunityWork;
        double given = Elastic(complex, WorkTask.Introducing, believed.IntroducesOn, spare * believed.IntroducingShare);
        double left = complex.Staff.Introductions + (given / believed.IntroductionHours);
        for (int turn = 0; left >= 1; turn++, left--)
            BringTogether(complex, turn, week);
        complex.Staff.Introductions = left;
    }

    private static void BringTogether(HousingComplex complex, int turn, Week week)
    {
        var residents = complex.Residents;
        var draws = complex.Draws(Chance.Introducing);
        ulong place = Address.Complex + Address.InWeek(week.Index);
        int one = draws.Below(residents.Homes, place + Address.Nth(2 * turn));
        int other = draws.Below(residents.Homes, place + Address.Nth((2 * turn) + 1));
        bool apart = one != other && (complex.Building.Clusters == 1 || complex.Building.ClusterOf[one] != complex.Building.ClusterOf[other]);
        if (!apart || !residents.Present[one] || !residents.Present[other])
            return;
        float gain = (float)(complex.Assumptions.Ties.FromActivity * complex.Assumptions.CommunityWork.IntroductionGives);
        Meetings.GoesWell(complex, new Meeting(one, other), (float)complex.Assumptions.Encounters.AddsAcceptance, gain, week);
    }

    /// <summary>Somebody without anything to get up for is accompanied to work, a course or a club; for some it holds.</summary>
    private static void Connect(HousingComplex complex, double spare, Week week)
    {
        var believed = complex.Assumptions.CommunityWork;
        double given = Elastic(complex, WorkTask.Connecting, believed.ConnectsOn, spare * believed.ConnectingShare);
        double left = complex.Staff.Connections + (given / believed.ConnectionHours);
        for (int turn = 0; left >= 1; turn++, left--)
            Accompany(complex, turn, week);
        complex.Staff.Connections = left;
    }

    private static void Accompany(HousingComplex complex, int turn, Week week)
    {
        var residents = complex.Residents;
        ulong place = Address.Complex + Address.InWeek(week.Index) + Address.Nth(turn);
        int first = complex.Draws(Chance.Connecting).Below(residents.Homes, place);
        for (int i = 0; i < residents.Homes; i++)
        {
            int home = complex.OnTheRound(first, i);
            if (!residents.Present[home] || residents.Daytime[home])
                continue;
            residents.Daytime[home] = complex.Draws(Chance.Connecting).Happens((float)complex.Assumptions.CommunityWork.ConnectionHolds,
                residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(Holds + turn));
            return;
        }
    }

    /// <summary>What the coach hosts goes over to organisers who have the energy for it.</summary>
    private static void HandOver(HousingComplex complex, double spare)
    {
        var believed = complex.Assumptions.CommunityWork;
        var programme = complex.Programme;
        double energy = MeanEnergy(complex);
        bool fresh = energy >= complex.Assumptions.Commitment.UsualEnergy;
        double room = Math.Max(0, (believed.TakenOverAtMost * complex.Residents.Carriers * energy) - programme.HandedHours);
        room = Math.Min(room, programme.HostedByCoach);
        double wanted = Math.Min(spare * believed.HandingOverShare, room * believed.HandingOverHours);
        double handed = Elastic(complex, WorkTask.HandingOver, believed.HandsOverOn && fresh, wanted) / believed.HandingOverHours;
        programme.HandedHours += handed;
        programme.TakenBack = Math.Max(0, programme.TakenBack - handed);
    }

    /// <summary>Making activities happen, by the coach and by the hours of care that are for everybody.</summary>
    private static void Host(HousingComplex complex)
    {
        var (coach, care) = (complex.Staff.Coach, complex.Staff.Care);
        var believed = complex.Assumptions.Workload;
        double byCoach = complex.Assumptions.CommunityWork.HostsOn ? coach.Spend(WorkTask.Hosting, coach.Free * believed.HostingShare) : 0;
        double byCare = care.Spend(WorkTask.Hosting, care.Free * believed.CareHostingShare);
        complex.Programme.HostedHours += byCoach + byCare;
        complex.Programme.HostedByCoach = coach.Spent(WorkTask.Hosting);
        complex.Tally.Add(ComplexCounter.WorkAsked, complex.Programme.HostedHours);
    }
}
