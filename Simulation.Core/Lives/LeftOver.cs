using Simulation.Core.Observation;

namespace Simulation.Core.Lives;

/// <summary>What no neighbour took up: it goes to whoever is paid.</summary>
public static class LeftOver
{
    /// <summary>Somebody asked in vain.</summary>
    public static void Add(HousingComplex complex, int home)
    {
        double hours = complex.Assumptions.Requests.StaffHours;
        if (complex.Residents.Supported[home])
            complex.LeftToCare += hours;
        else
            complex.LeftToOthers += hours;
    }

    /// <summary>What was left last week: care for its own clients first, then the coach, then beheer. Where nobody lives any more nothing is left.</summary>
    public static void Work(HousingComplex complex)
    {
        var staff = complex.Staff;
        double wanted = complex.Residents.Count > 0 ? complex.LeftToCare + complex.LeftToOthers : 0;
        double byCare = staff.Care.Spend(Math.Min(wanted, complex.LeftToCare));
        double byCoach = staff.Coach.Spend(wanted - byCare);
        double byBeheer = staff.SocialBeheer.Spend(wanted - byCare - byCoach);
        complex.Tally.Add(ComplexCounter.HoursWanted, wanted);
        complex.Tally.Add(ComplexCounter.CarePushes, byCare);
        complex.Tally.Add(ComplexCounter.CoachVisits, byCoach);
        complex.Tally.Add(ComplexCounter.BeheerCases, byBeheer);
        complex.Tally.Add(ComplexCounter.HoursUnmet, Math.Max(0, wanted - byCare - byCoach - byBeheer));
        complex.LeftToCare = complex.LeftToOthers = 0;
    }
}
