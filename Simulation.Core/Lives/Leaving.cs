using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>
/// Where somebody who leaves ends up, and who pays for how long. One draw belongs to the person, so that in two scenarios
/// the same reason leads to the same place.
/// </summary>
public static class Leaving
{
    private const int Admission = 1;

    /// <summary>Somebody leaves for this reason.</summary>
    public static Destination? Goes(HousingComplex complex, int home, GroupCounter why, Week week)
    {
        if (!complex.Assumptions.Destinations.ProcessOn)
            return null;
        var to = Where(complex, home, why, complex.Draws(Chance.Destination).Unit(complex.Residents.Address[home]));
        complex.Count(to.Counter(), home);
        CrisisOver(complex, home, atHome: false);
        Begin(complex, home, to, week);
        return to;
    }

    /// <summary>Somebody in a crisis is admitted, and comes home again.</summary>
    public static void Admitted(HousingComplex complex, int home, Week week)
    {
        complex.Residents.Crisis[home] = Crisis.Admitted;
        complex.Count(GroupCounter.Admitted, home);
        complex.Log?.Add(new LifeEvent(week.Index, home, complex.Residents.Tenancy[home], Happening.Admitted) { To = Destination.Clinic });
        Begin(complex, home, Destination.Clinic, week);
    }

    /// <summary>A crisis is over, whether it passed at home or not; where there was none nothing is.</summary>
    public static void CrisisOver(HousingComplex complex, int home, bool atHome)
    {
        ref var crisis = ref complex.Residents.Crisis[home];
        if (crisis == Crisis.None)
            return;
        complex.Count(GroupCounter.CrisesOver, home);
        complex.Count(GroupCounter.PassedAtHome, home, atHome && crisis == Crisis.AtHome ? 1 : 0);
        crisis = Crisis.None;
    }

    /// <summary>Whether somebody is admitted this week.</summary>
    public static bool IsAdmitted(HousingComplex complex, int home, float chance, Week week) =>
        complex.Draws(Chance.Destination).Happens(chance, complex.Residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(Admission));

    private static Destination Where(HousingComplex complex, int home, GroupCounter why, float drawn)
    {
        var believed = complex.Assumptions.Destinations;
        var residents = complex.Residents;
        bool came = residents.EverSupported[home];
        return why switch
        {
            GroupCounter.NuisanceEvictions or GroupCounter.ArrearsEvictions or GroupCounter.RefusalEvictions => Pick(drawn,
                (Destination.Opvang, believed.OpvangEvicted),
                (Destination.BeschermdWonen, came ? believed.BeschermdWonenEvicted : 0),
                Destination.Family),
            GroupCounter.LeftInCrisis => Pick(drawn,
                (Destination.BeschermdWonen, came ? believed.BeschermdWonenInCrisis : believed.BeschermdWonenOthers),
                (Destination.Opvang, believed.OpvangInCrisis),
                (Destination.Clinic, believed.ClinicInCrisis),
                Destination.Family),
            GroupCounter.LeftForElsewhere => residents.Supported[home] ? Destination.SupportedElsewhere : Destination.OwnHome,
            _ when residents.Supported[home] => Pick(drawn,
                (Destination.BeschermdWonen, believed.BeschermdWonen),
                (Destination.SupportedElsewhere, believed.SupportGoesAlong),
                (Destination.Family, believed.Family),
                Destination.OwnHome),
            _ => drawn < believed.Family ? Destination.Family : Destination.OwnHome,
        };
    }

    private static Destination Pick(float drawn, (Destination To, double Share) one, (Destination To, double Share) other, Destination rest) =>
        drawn < one.Share ? one.To : drawn < one.Share + other.Share ? other.To : rest;

    private static Destination Pick(
        float drawn,
        (Destination To, double Share) one,
        (Destination To, double Share) other,
        (Destination To, double Share) third,
        Destination rest) =>
        drawn < one.Share + other.Share ? Pick(drawn, one, other, rest)
            : drawn < one.Share + other.Share + third.Share ? third.To
            : rest;

    private static void Begin(HousingComplex complex, int home, Destination to, Week week)
    {
        var believed = complex.Assumptions.Destinations;
        switch (to)
        {
            case Destination.SupportedElsewhere:
                Stay(LawOf(complex, home), complex.Residents.CareHours[home], believed.SupportWeeks);
                break;
            case Destination.BeschermdWonen:
                Stay(LawOf(complex, home), 1, believed.BeschermdWonenWeeks);
                break;
            case Destination.Opvang:
                Stay(Payer.Gemeente, 1, believed.OpvangWeeks);
                break;
            case Destination.Clinic:
                Stay(Payer.Verzekeraar, 1, believed.ClinicWeeks);
                break;
        }

        void Stay(Payer payer, double amount, double weeks) => complex.Stays.Begin(to, payer, amount, week.Index, (int)weeks);
    }

    /// <summary>The payer by the law under which this person has, or would have, support.</summary>
    private static Payer LawOf(HousingComplex complex, int home) => complex.Plan.Funding.Support[complex.Residents.Group[home]];
}
