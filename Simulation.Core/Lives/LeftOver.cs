using Simulation.Core.Observation;
using Simulation.Core.Staff;

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

    /// <summary>
    /// What was left last week: care for its own clients first, then the coach, then beheer. What nobody gets round to is
    /// not kept. Where nobody lives any more nothing is left.
    /// </summary>
    public static void Work(HousingComplex complex)
    {
        var staff = complex.Staff;
        double wanted = complex.Residents.Count > 0 ? complex.LeftToCare + complex.LeftToOthers : 0;
        complex.Tally.Add(ComplexCounter.WorkAsked, wanted);
        double ofClients = Math.Min(wanted, complex.LeftToCare);
        double byCare = staff.Clients.Spend(WorkTask.Requests, ofClients);
        byCare += staff.Care.Spend(WorkTask.Requests, ofClients - byCare);
        double byCoach = staff.Coach.Spend(WorkTask.Requests, wanted - byCare);
        staff.SocialBeheer.Spend(WorkTask.Requests, wanted - byCare - byCoach);
        complex.LeftToCare = complex.LeftToOthers = 0;
    }
}
