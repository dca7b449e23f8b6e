using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>What a crisis does to somebody's support.</summary>
public static class Relapse
{
    private const int Return = 1;

    /// <summary>Hours go up; whose support had ended may get it back.</summary>
    public static void Of(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Care;
        if (residents.Supported[home])
        {
            residents.CareHours[home] *= (float)believed.UpInSpell;
            return;
        }

        ulong place = residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(Return);
        if (!residents.EverSupported[home] || !complex.Draws(Chance.Relapse).Happens((float)believed.ComesBack, place))
            return;
        residents.Supported[home] = true;
        if (complex.Plan.Mix.WhenSupportEnds == AfterSupport.MovesOn)
            residents.LeaseEnds[home] = Arrivals.TermFrom(complex.Plan.Contract, supported: true, residents.MovedIn[home]);
        residents.HoldsPlace[home] = complex.Plan.Mix.WhenSupportEnds != AfterSupport.Omklap;
        residents.SupportSince[home] = week.Index;
        residents.CareHours[home] = (float)complex.Assumptions.Groups.CareHoursOf(residents.Group[home]);
        complex.Clusters.Supported[complex.Building.ClusterOf[home]]++;
        complex.Tally.Count(ComplexCounter.Reindicated);
        complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.SupportBack));
    }
}
