using Simulation.Core.Observation;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>
/// What the job brings along whoever lives there. The part that does not give way is done first; the rest waits until
/// meetings and cases have had their hours, and after some weeks nobody does it any more.
/// </summary>
public static class Routine
{
    /// <summary>Repairs that cannot wait, viewings, the appointments with one's own clients.</summary>
    public static void First(HousingComplex complex, Week week)
    {
        var believed = complex.Assumptions.Routine;
        var staff = complex.Staff;
        staff.Clients.Spend(WorkTask.Routine, staff.Clients.Hours * (1 - believed.ClientsFlexible));
        if (!believed.RoutineOn)
            return;
        double homes = (double)complex.HomesToLet(week) / Week.PerYear;
        double moves = complex.Series.Weeks == 0 ? 0 : complex.Series.At(complex.Series.Weeks - 1, GroupCounter.Exits);
        double social = (believed.SocialPerHome * homes) + (believed.SocialPerMove * moves);
        double physical = (believed.PhysicalPerHome * homes) + (believed.PhysicalPerMove * moves);
        Ask(complex, staff.SocialBeheer, social);
        Ask(complex, staff.PhysicalBeheer, physical);
    }

    /// <summary>What could wait, as far as there is time left.</summary>
    public static void Rest(HousingComplex complex, Week week)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions.Routine;
        Work(staff.SocialBeheer, staff.SocialBeheer.RoutineWaiting);
        Work(staff.PhysicalBeheer, staff.PhysicalBeheer.RoutineWaiting);
        double ofOneWeek = believed.PhysicalPerHome * complex.HomesToLet(week) / Week.PerYear;
        staff.WeeksBehind = ofOneWeek > 0 ? Math.Min(believed.Lapses, staff.PhysicalBeheer.RoutineWaiting / ofOneWeek) : 0;
    }

    private static void Ask(HousingComplex complex, Post post, double hours)
    {
        var believed = complex.Assumptions.Routine;
        complex.Tally.Add(ComplexCounter.WorkAsked, hours);
        post.RoutineWaiting = (post.RoutineWaiting * (1 - (1 / believed.Lapses))) + hours;
        Work(post, hours * (1 - believed.GivesWay));
    }

    private static void Work(Post post, double hours) => post.RoutineWaiting -= post.Spend(WorkTask.Routine, hours);
}
