using Simulation.Core.Plans;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Which streams of money flow this week and what they buy: euros over the price are hours, what is not worked is left
/// over. While a stream is to end and nobody knows what follows, the coach looks around and carriers tire; once it is known,
/// an end is an announced end. Assumes that a stream for the same amount that starts at once is no end.
/// </summary>
public static class Funding
{
    public static void Step(HousingComplex complex, Week week)
    {
        var believed = complex.Assumptions.Funding;
        if (!believed.ProcessOn || complex.Plan.Money.Count == 0)
            return;
        complex.Funds.Uncertain = false;
        foreach (var what in Purchases.Each)
            Flow(complex, what, week);
        Turn(complex, week);
        Announce(complex, week);
        if (complex.Funds.Uncertain)
            Tire(complex);
    }

    /// <summary>Finds the stream that pays for something this week.</summary>
    private static void Flow(HousingComplex complex, Purchase what, Week week)
    {
        var streams = complex.Plan.Money;
        bool decided = false;
        int found = -1;
        for (int nth = 0; nth < streams.Count; nth++)
        {
            bool same = streams[nth].Buys == what || (what == Purchase.Waakvlam && streams[nth].Then == FollowUp.Waakvlam);
            decided |= same || (what == Purchase.Coach && streams[nth].Buys == Purchase.Waakvlam);
            found = same && Pays(complex, nth, what, week.Index) ? nth : found;
        }

        if (found >= 0 && !complex.Plan.Building.IsClosedBy(week.Index))
            Give(complex, what, found, week);
        else if (decided)
            complex.Funds.Nothing(what);
    }

    /// <summary>Whether this stream pays for it: itself, or after its end the flame that follows as long as nobody pays a coach.</summary>
    private static bool Pays(HousingComplex complex, int nth, Purchase what, int week)
    {
        var stream = complex.Plan.Money[nth];
        if (stream.Buys == what)
            return stream.IsActive(week);
        return week >= stream.Ends && NextAfter(complex, stream, week) is null;
    }

    /// <summary>The stream for coaching that runs in some week, other than one that is over.</summary>
    private static MoneyStream? NextAfter(HousingComplex complex, MoneyStream over, int week)
    {
        var streams = complex.Plan.Money;
        for (int nth = 0; nth < streams.Count; nth++)
        {
            if (streams[nth] != over && streams[nth].Buys.IsSameAs(over.Buys) && streams[nth].IsActive(week))
                return streams[nth];
        }

        return null;
    }

    private static void Give(HousingComplex complex, Purchase what, int nth, Week week)
    {
        var stream = complex.Plan.Money[nth];
        double price = PriceOf(complex, what);
        if (stream.Buys != what || !stream.HasAmount)
        {
            bool flame = what == Purchase.Waakvlam;
            double hours = flame ? complex.Levers[Lever.WaakvlamHours] * Week.MonthsPerYear / Week.PerYear : double.NaN;
            complex.Funds.Give(what, nth, flame ? hours * price : 0, hours);
        }
        else if (stream.EurosPerYear > 0)
        {
            double worth = stream.Indexed ? 1 : complex.Assumptions.Accounts.Indexed(week.Year, 0);
            double euro = stream.EurosPerYear * worth / Week.PerYear;
            complex.Funds.Give(what, nth, euro, euro / price);
        }
        else
        {
            double hours = stream.HoursPerWeek > 0 ? stream.HoursPerWeek : stream.HoursPerHome * complex.HomesToLet(week);
            complex.Funds.Give(what, nth, hours * price, hours);
        }
    }

    /// <summary>What an hour costs, or a week of what is not bought in hours.</summary>
    private static double PriceOf(HousingComplex complex, Purchase what)
    {
        var prices = complex.Blueprint.Prices;
        return what switch
        {
            Purchase.Coach or Purchase.Waakvlam or Purchase.BoardAdviser => prices.CoachHour,
            Purchase.Beheer => prices.BeheerHour,
            Purchase.CommunityCare => prices.SupportHour,
            Purchase.Room => prices.RoomPerHome * complex.Building.Homes / Week.PerYear,
            Purchase.Gangmakers => prices.Gangmaker * complex.Building.Clusters / Week.PerYear,
            Purchase.Activities => prices.WeeklyMoment / Week.PerYear,
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "has no price"),
        };
    }

    /// <summary>Where a lever says the same, money turns it: half a room, or half a gangmaker, is none.</summary>
    private static void Turn(HousingComplex complex, Week week)
    {
        var funds = complex.Funds;
        var levers = complex.Levers;
        if (funds.Decide(Purchase.Room))
            levers[Lever.RoomOpen] = funds.Of(Purchase.Room, 1) >= 1 ? levers.Planned(Lever.RoomOpen) : 0;
        if (funds.Decide(Purchase.Activities))
            levers[Lever.WeeklyMoment] = funds.Of(Purchase.Activities, 1) >= 1 ? 1 : 0;
        if (funds.Decide(Purchase.Gangmakers))
            levers[Lever.Gangmakers] = Gangmakers(funds.Of(Purchase.Gangmakers, levers.Planned(Lever.Gangmakers)));
        if (!funds.Decide(Purchase.Coach) && !funds.Decide(Purchase.Waakvlam))
            return;
        bool onlyFlame = funds.For(Purchase.Waakvlam) is not null;
        if (levers.IsOn(Lever.OnlyWaakvlam) && !onlyFlame && complex.Coaching.Phase == Phase.Waakvlam)
            complex.Coaching.Enter(Phase.Opschaling, week.Index);
        levers[Lever.OnlyWaakvlam] = onlyFlame ? 1 : 0;
    }

    /// <summary>Whole people, and no more than a corridor can have.</summary>
    private static double Gangmakers(double paid) => Math.Min(Levers.AllowedFor(Lever.Gangmakers).High, Math.Floor(paid));

    private static void Announce(HousingComplex complex, Week week)
    {
        var funds = complex.Funds;
        var stream = funds.For(Purchase.Coach) ?? (funds.For(Purchase.Waakvlam) is { Buys: Purchase.Waakvlam } flame ? flame : null);
        if (stream is null || stream.Ends == int.MaxValue)
            return;
        int left = stream.Ends - week.Index;
        if (left > stream.NoticeWeeks)
        {
            funds.Uncertain = complex.Assumptions.Funding.UncertaintyOn && left <= complex.Assumptions.Funding.UncertainWeeks;
            return;
        }

        var next = NextAfter(complex, stream, stream.Ends);
        bool goesOn = next?.Buys == stream.Buys && Size(complex, next, week) >= Size(complex, stream, week);
        complex.Staff.CoachEndAnnounced |= !goesOn;
        if (next is null && stream.Then == FollowUp.Nothing)
            complex.Staff.CoachEndsAt = Math.Min(complex.Staff.CoachEndsAt, stream.Ends);
    }

    /// <summary>How much coaching a stream is, to compare one with the next.</summary>
    private static double Size(HousingComplex complex, MoneyStream stream, Week week) =>
        stream.HoursPerWeek > 0 ? stream.HoursPerWeek
            : stream.HoursPerHome > 0 ? stream.HoursPerHome * complex.HomesToLet(week)
            : stream.EurosPerYear > 0 ? stream.EurosPerYear / Week.PerYear / complex.Blueprint.Prices.CoachHour
            : double.MaxValue;

    private static void Tire(HousingComplex complex)
    {
        float keeps = (float)(1 - complex.Assumptions.Funding.UncertainTires);
        var residents = complex.Residents;
        foreach (int home in residents.Carrying)
            residents.Energy[home] *= keeps;
    }
}
