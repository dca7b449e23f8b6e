using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// The ledger: every hour that is paid for, leave and illness with it, room, empty home, trouble and stay elsewhere, once, to
/// whoever pays for it, in the prices of one year. Assumes
/// that support is paid by the law under which somebody has it, its share for the community with it. What a measure saves
/// is the difference in costs between two runs with the same people, and stands nowhere else.
/// </summary>
public static class Accounts
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Accounts.ProcessOn)
            return;
        Staff(complex);
        Streams(complex, week);
        Support(complex);
        Building(complex, week);
        Trouble(complex);
        Elsewhere(complex);
    }

    private static void Staff(HousingComplex complex)
    {
        var prices = complex.Blueprint.Prices;
        var plan = complex.Plan.Funding;
        double coach = complex.Tally[ComplexCounter.CoachPaid] * prices.CoachHour;
        if (!Paid(complex, complex.Funds.For(Purchase.Coach) is null ? Purchase.Waakvlam : Purchase.Coach, CostItem.Coach, coach))
            complex.Tally.Book(plan.Coach, CostItem.Coach, coach);
        double huismeester = complex.Staff.Huismeester.Paid * prices.BeheerHour;
        double beheer = (complex.Tally[ComplexCounter.BeheerPaid] * prices.BeheerHour) - huismeester;
        if (Paid(complex, Purchase.Beheer, CostItem.Beheer, beheer))
            beheer = 0;
        complex.Tally.Book(Payer.Bewoners, CostItem.Beheer, (beheer + huismeester) * plan.BeheerInServiceCosts);
        complex.Tally.Book(plan.Beheer, CostItem.Beheer, (beheer + huismeester) * (1 - plan.BeheerInServiceCosts));
    }

    /// <summary>What only streams of money pay for; a plan without them has it from people who do it for nothing.</summary>
    private static void Streams(HousingComplex complex, Week week)
    {
        var prices = complex.Blueprint.Prices;
        var funds = complex.Funds;
        var care = complex.Staff.Care;
        double worked = care.Funded > 0 ? care.Paid / care.Funded : 0;
        Paid(complex, Purchase.CommunityCare, CostItem.CommunityCare, funds.Of(Purchase.CommunityCare, 0) * worked * prices.SupportHour);
        Paid(complex, Purchase.BoardAdviser, CostItem.BoardAdviser, complex.Board.Exists ? funds.Of(Purchase.BoardAdviser, 0) * prices.CoachHour : 0);
        double gangmakers = complex.Levers[Lever.Gangmakers] * complex.Building.Clusters;
        Paid(complex, Purchase.Gangmakers, CostItem.Gangmakers, gangmakers * prices.Gangmaker / Week.PerYear);
        bool moment = complex.Levers.IsOn(Lever.WeeklyMoment) && complex.HomesToLet(week) > 0;
        Paid(complex, Purchase.Activities, CostItem.Activities, moment ? prices.WeeklyMoment / Week.PerYear : 0);
    }

    /// <summary>Books something to the parties of the stream that pays for it, if there is one, and what that stream has left.</summary>
    private static bool Paid(HousingComplex complex, Purchase what, CostItem item, double euro)
    {
        if (complex.Funds.For(what) is not { } stream)
            return false;
        foreach (var payer in Payers.Each)
            complex.Tally.Book(payer, item, euro * stream.Paid[payer]);
        double given = complex.Funds.Spend(what, euro);
        complex.Tally.Add(ComplexCounter.MoneyIn, given);
        complex.Tally.Add(ComplexCounter.MoneyLeft, given - euro);
        return true;
    }

    private static void Support(HousingComplex complex)
    {
        double price = complex.Blueprint.Prices.SupportHour;
        var paidBy = complex.Plan.Funding.Support;
        var residents = complex.Residents;
        for (int home = 0; home < residents.Homes; home++)
        {
            float hours = residents.CareHours[home];
            if (hours > 0)
                complex.Tally.Book(paidBy[residents.Group[home]], CostItem.Support, hours * price);
        }
    }

    private static void Building(HousingComplex complex, Week week)
    {
        var prices = complex.Blueprint.Prices;
        int homes = complex.HomesToLet(week);
        bool room = complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room is CommonRoom.OnRoute or CommonRoom.OffRoute;
        double costs = room ? prices.RoomPerHome * homes / Week.PerYear : 0;
        if (!Paid(complex, Purchase.Room, CostItem.Room, costs))
            complex.Tally.Book(complex.Plan.Funding.Room, CostItem.Room, costs);
        complex.Tally.Book(Payer.Corporatie, CostItem.EmptyHomes, complex.HomesVacant(week) * prices.WeekOfRent);
        double dues = complex.Board.Exists ? complex.Plan.Association.DuesPerMonth * Week.MonthsPerYear / Week.PerYear : 0;
        complex.Tally.Book(Payer.Bewoners, CostItem.Association, dues * complex.Residents.Count);
    }

    private static void Trouble(HousingComplex complex)
    {
        var prices = complex.Blueprint.Prices;
        var tally = complex.Tally;
        double evicted = tally.Total(GroupCounter.NuisanceEvictions) + tally.Total(GroupCounter.ArrearsEvictions)
            + tally.Total(GroupCounter.RefusalEvictions);
        double crises = complex.Residents.Homes - complex.Residents.SpellWeeks.AsSpan().Count((ushort)0);
        tally.Book(Payer.Corporatie, CostItem.Evictions, evicted * prices.Eviction);
        tally.Book(Payer.Corporatie, CostItem.Complaints, tally.Total(GroupCounter.Complaints) * prices.Complaint);
        tally.Book(Payer.Verzekeraar, CostItem.Crises, crises * prices.SpellWeek);
        tally.Book(Payer.Rijk, CostItem.SeriousIncidents, tally.Total(GroupCounter.Serious) * prices.SeriousIncident);
    }

    /// <summary>Those who are elsewhere go on costing somebody something, until their stay is over.</summary>
    private static void Elsewhere(HousingComplex complex)
    {
        foreach (var payer in Payers.Each)
        {
            Stay(complex, Destination.SupportedElsewhere, payer, complex.Blueprint.Prices.SupportHour);
            Stay(complex, Destination.BeschermdWonen, payer, complex.Blueprint.Prices.BeschermdWonen / Week.PerYear);
            Stay(complex, Destination.Opvang, payer, complex.Blueprint.Prices.Opvang / Week.PerYear);
            Stay(complex, Destination.Clinic, payer, complex.Blueprint.Prices.Clinic);
        }
    }

    private static void Stay(HousingComplex complex, Destination at, Payer payer, double euroAWeek) =>
        complex.Tally.Book(payer, at.Item()!.Value, complex.Stays.Now(at, payer) * euroAWeek);
}
