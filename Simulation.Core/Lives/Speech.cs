using Simulation.Core.Numerics;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>The language people share: a barrier between those who speak it and newcomers, shrinking with the years here.</summary>
public static class Speech
{
    /// <summary>How far somebody speaks it by now, from 0 to 1.</summary>
    public static float Of(HousingComplex complex, int home, Week week)
    {
        if (!complex.Residents.Foreign[home])
            return 1;
        var people = complex.Assumptions.People;
        double years = (double)(week.Index - complex.Residents.MovedIn[home]) / Week.PerYear;
        return (float)(1 - (people.LanguageBarrier * Exact.LeftAfter(years / people.BarrierHalfLife)));
    }

    /// <summary>How far two people understand each other; newcomers among themselves as well as anybody.</summary>
    public static float Between(Residents residents, int home, int other) =>
        residents.Foreign[home] == residents.Foreign[other] ? 1 : residents.Speaks[home] * residents.Speaks[other];
}
