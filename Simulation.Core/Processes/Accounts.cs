using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Every hour and euro to whoever pays it, every avoided cost to whoever is spared it. Avoided is an estimate inside one
/// run: support below what was indicated at entry, and steps of the ladder that an early end made unnecessary. What a
/// measure really saves is the difference in costs between two runs with the same people.
/// </summary>
public static class Accounts
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Accounts.ProcessOn)
            return;
        Staff(complex);
        Support(complex);
        Building(complex, week);
        Trouble(complex);
    }

    private static void Staff(HousingComplex complex)
    {
        var believed = complex.Assumptions.Accounts;
        var funding = complex.Plan.Funding;
        Pay(complex, funding.Coach, complex.Tally[ComplexCounter.CoachWorked] * believed.CoachHour);
        double beheer = complex.Tally[ComplexCounter.BeheerWorked] * believed.BeheerHour;
        Pay(complex, Payer.Bewoners, beheer * funding.BeheerInServiceCosts);
        Pay(complex, funding.Beheer, beheer * (1 - funding.BeheerInServiceCosts));
    }

    /// <summary>Support is paid by the indication; its share for the community is what the care party brings in.</summary>
    private static void Support(HousingComplex complex)
    {
        var believed = complex.Assumptions.Accounts;
        double indicated = complex.CareHours;
        double community = Math.Min(indicated, complex.Tally[ComplexCounter.CareFunded]);
        Pay(complex, complex.Plan.Funding.Support, (indicated - community) * believed.SupportHour);
        Pay(complex, Payer.Zorg, community * believed.SupportHour);
        Spare(complex, complex.Plan.Funding.Support, HoursBelowEntry(complex) * believed.SupportHour);
    }

    /// <summary>Hours that were indicated at entry and are no longer needed, of those who still live here.</summary>
    private static double HoursBelowEntry(HousingComplex complex)
    {
        var residents = complex.Residents;
        var spared = default(EightSum);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var ours = Yes.Of(residents.EverSupported, home) & Yes.Of(residents.Present, home);
            var below = Eight.Of(residents.HoursAtEntry, home) - Eight.Of(residents.CareHours, home);
            spared += Eight.AtLeast(0, below).Where(ours);
        }

        return spared.Total;
    }

    private static void Building(HousingComplex complex, Week week)
    {
        var believed = complex.Assumptions.Accounts;
        int homes = complex.HomesToLet(week);
        bool room = complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room is CommonRoom.OnRoute or CommonRoom.OffRoute;
        if (room)
            Pay(complex, complex.Plan.Funding.Room, believed.RoomPerHome * homes / Week.PerYear);
        Pay(complex, Payer.Corporatie, complex.HomesVacant(week) * believed.WeekOfRent);
        double dues = complex.Board.Exists ? complex.Plan.Association.DuesPerMonth * Week.MonthsPerYear / Week.PerYear : 0;
        Pay(complex, Payer.Bewoners, dues * complex.Residents.Count);
    }

    private static void Trouble(HousingComplex complex)
    {
        var believed = complex.Assumptions.Accounts;
        var tally = complex.Tally;
        double evicted = tally.Total(GroupCounter.NuisanceEvictions) + tally.Total(GroupCounter.ArrearsEvictions);
        Pay(complex, Payer.Corporatie, (evicted * believed.EvictionLandlord) + (tally.Total(GroupCounter.Complaints) * believed.Complaint));
        Pay(complex, Payer.Gemeente, evicted * believed.EvictionGemeente);
        double crises = complex.Residents.Homes - complex.Residents.SpellWeeks.AsSpan().Count((ushort)0);
        Pay(complex, Payer.Rijk, (evicted * believed.EvictionRijk) + (crises * believed.SpellWeek)
            + (tally.Total(GroupCounter.Serious) * believed.SeriousIncident));
        SparedByEarlyEnds(complex);
    }

    /// <summary>Cases that ended as a signal would have become complaints with a known chance; last chances kept, evictions.</summary>
    private static void SparedByEarlyEnds(HousingComplex complex)
    {
        var believed = complex.Assumptions;
        double grows = believed.Signalling.Grows / (believed.Signalling.Grows + believed.Signalling.Passes);
        Spare(complex, Payer.Corporatie, complex.Tally[ComplexCounter.EndedAsSignal] * grows * believed.Accounts.Complaint);
        double evictions = complex.Tally[ComplexCounter.LastChancesKept] * believed.Escalation.LegalEvicts;
        Spare(complex, Payer.Corporatie, evictions * believed.Accounts.EvictionLandlord);
        Spare(complex, Payer.Gemeente, evictions * believed.Accounts.EvictionGemeente);
        Spare(complex, Payer.Rijk, evictions * believed.Accounts.EvictionRijk);
    }

    private static void Pay(HousingComplex complex, Payer payer, double euro) =>
        complex.Tally.Add(Money.PaidBy(payer), euro);

    private static void Spare(HousingComplex complex, Payer payer, double euro) =>
        complex.Tally.Add(Money.SparedFor(payer), euro);
}
