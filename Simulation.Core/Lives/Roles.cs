using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>Taking something on for the community, and putting it down.</summary>
public static class Roles
{
    /// <summary>How much room there is for more organisers, from 1 (nobody) to 0 (enough).</summary>
    public static double RoomForMore(HousingComplex complex)
    {
        double enough = complex.Assumptions.Commitment.EnoughOrganisers * complex.Building.Homes;
        return Math.Max(0, 1 - (complex.Residents.Carriers / enough));
    }

    /// <summary>Whether somebody takes part in organising from the first week.</summary>
    public static void OnOpening(HousingComplex complex, int home, Week week)
    {
        var believed = complex.Assumptions.Commitment;
        var residents = complex.Residents;
        double chance = believed.OrganisesFromStart + (believed.PreparedFromStart * complex.Plan.Coach.MonthsBeforeOpening);
        chance *= residents.Propensity[home] * (1 - residents.Withdrawal[home]);
        if (complex.Draws(Chance.OpeningRole).Happens((float)chance, residents.Address[home]))
            Take(complex, home, Role.Organiser, week);
    }

    /// <summary>Somebody takes something on.</summary>
    public static void Take(HousingComplex complex, int home, Role role, Week week)
    {
        var residents = complex.Residents;
        if (residents.Role[home] == Role.None)
        {
            residents.Carrying.Add(home);
            residents.Energy[home] = 1;
            residents.Drawn[home] = true;
            complex.Tally.Count(ComplexCounter.NewOrganisers);
            complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.BecameOrganiser));
        }

        residents.Role[home] = role;
        if (role == Role.Board)
            complex.Board.Members++;
        if (role == Role.Gangmaker)
            complex.Clusters.Gangmakers[complex.Building.ClusterOf[home]]++;
    }

    /// <summary>Somebody stops, or moves house, or only leaves the board.</summary>
    public static void Drop(HousingComplex complex, int home, Role to)
    {
        var residents = complex.Residents;
        var from = residents.Role[home];
        if (from == Role.Board)
            complex.Board.Members--;
        if (from == Role.Gangmaker)
            complex.Clusters.Gangmakers[complex.Building.ClusterOf[home]]--;
        residents.Role[home] = to;
        if (to != Role.None || from == Role.None)
            return;
        residents.Carrying.Remove(home);
        LeaveGap(complex, home);
    }

    /// <summary>When one of them goes, those who are left in the corridor feel it.</summary>
    private static void LeaveGap(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        int cluster = complex.Building.ClusterOf[home];
        float loss = (float)complex.Assumptions.Commitment.LossOfOne;
        for (int other = complex.Building.Starts[cluster]; other < complex.Building.Starts[cluster + 1]; other++)
        {
            if (residents.Role[other] != Role.None)
                residents.Energy[other] = Math.Max(0, residents.Energy[other] - loss);
        }
    }
}
