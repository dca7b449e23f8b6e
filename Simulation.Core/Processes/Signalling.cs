using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Who notices that something is the matter: neighbours who know the person and somebody to tell, those who are paid
/// and spend hours among residents, a support worker who comes every week. It is known to the party that saw it; the
/// party that can act hears of it at once, on a line between them after some time, or at the table. What nobody notices
/// passes, or grows until it is a complaint. Assumes that somebody withdrawn in a crisis is harder to notice, and that
/// unclear roles lose part of what should be passed on.
/// </summary>
public static class Signalling
{
    private const int ByWhom = 8;
    private const int OnTheLine = 16;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Signalling.ProcessOn)
            return;
        Watching.Look(complex);
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            if (!open.Open || open.Opened >= week.Index)
                continue;
            if (open.Noticed < 0)
                LookFor(complex, ref open, week);
            else if (!open.StepTaken && open.Kind != CaseKind.Care)
                PassOn(complex, ref open, week);
            if (open.Noticed >= 0 && open.Noticed < week.Index && open.Rung == Rung.Signal && (!open.StepTaken || open.NextAt == Ladder.Lingers))
                Linger(complex, ref open, week);
        }
    }

    private static void LookFor(HousingComplex complex, ref Case open, Week week)
    {
        var sight = complex.Assumptions.Signalling.EarlyWarningOn ? Sight.Of(complex, open) : default;
        float drawn = complex.Draws(Chance.Notice).Unit(PlaceOf(complex, open, week));
        float chance = (float)Exact.Chance(sight.All);
        bool seen = drawn < chance;
        if (seen)
        {
            var (party, by) = sight.At(drawn / chance * sight.All);
            Ladder.Tell(complex, ref open, party, week, by);
        }
        else if (open.Seen >= 0)
        {
            PassOn(complex, ref open, week);
        }

        if (open.Noticed >= 0)
            SettleAmongNeighbours(complex, ref open, week);
        else if (!seen)
            Drift(complex, ref open, (drawn - chance) / (1 - chance), week);
    }

    /// <summary>
    /// Who can act hears of it from who saw it, and who has time from who has not: soon on a short line, after weeks without
    /// one, unless it falls between two.
    /// </summary>
    private static void PassOn(HousingComplex complex, ref Case open, Week week)
    {
        var believed = complex.Assumptions.Signalling;
        double takes = complex.Plan.Care.ShortLine ? believed.ShortLineWeeks : believed.LongLineWeeks;
        if (week.Index - open.Seen < takes || (ActingParties.For(open.Kind) & ~open.KnownTo) == Parties.None)
            return;
        ulong place = Ladder.PlaceOf(complex, open) + Address.Nth(OnTheLine);
        if (!complex.Plan.Beheer.ClearRoles && complex.Draws(Chance.Sharing).Happens((float)complex.Assumptions.Table.BlindSpots, place))
            return;
        var acting = ActingParties.For(open.Kind) & ActingParties.AtWork(complex) & ~open.KnownTo;
        if (acting == Parties.None)
            return;
        complex.Tally.Count(ComplexCounter.PassedOn);
        Ladder.Tell(complex, ref open, acting, week, Noticer.PassedOn);
    }

    /// <summary>What waits for a talk, or was not helped by one, may pass or grow as well.</summary>
    private static void Linger(HousingComplex complex, ref Case open, Week week) =>
        Drift(complex, ref open, complex.Draws(Chance.Notice).Unit(PlaceOf(complex, open, week)), week);

    /// <summary>Left alone, a signal passes or grows into a complaint; crises and debts do not just pass.</summary>
    private static void Drift(HousingComplex complex, ref Case open, float drawn, Week week)
    {
        if (open.Kind == CaseKind.Care)
            return;
        if (open.Kind == CaseKind.Arrears)
        {
            if (week.Index - open.Opened >= complex.Assumptions.Escalation.ArrearsFileWeeks)
                Ladder.Complain(complex, ref open, week);
            return;
        }

        var believed = complex.Assumptions.Signalling;
        bool spell = complex.Residents.SpellWeeks[open.Subject] > 0;
        bool waited = week.Index - open.Opened > believed.Patience;
        double passes = spell ? believed.PassesInSpell : believed.Passes;
        double grows = (spell ? believed.GrowsInSpell : believed.Grows) * (waited ? believed.GrowsWhenWaiting : 1);
        if (drawn < passes)
            Ladder.Close(complex, ref open, week);
        else if (drawn < passes + grows)
            Ladder.Complain(complex, ref open, week);
    }

    /// <summary>Neighbours who know each other, or a gangmaker, often need nobody else.</summary>
    private static void SettleAmongNeighbours(HousingComplex complex, ref Case open, Week week)
    {
        if (open.Kind is not (CaseKind.Tension or CaseKind.Nuisance or CaseKind.Rules))
            return;
        var believed = complex.Assumptions.Signalling;
        int cluster = complex.Building.ClusterOf[open.Subject];
        double settles = believed.NeighboursSettle * complex.KnownBy(open.Subject);
        if (complex.Clusters.Gangmakers[cluster] > 0)
            settles += believed.GangmakerSettles;
        if (complex.Residents.SpellWeeks[open.Subject] > 0)
            settles *= complex.Assumptions.Escalation.EndsInSpell;
        Ladder.Settle(complex, ref open, (float)settles, week);
    }

    private static ulong PlaceOf(HousingComplex complex, in Case open, Week week) =>
        complex.Residents.Address[open.Subject] + Address.InWeek(week.Index) + Address.Nth(ByWhom + (int)open.Kind);

    /// <summary>How likely each is to be the one who sees it this week; whoever knows already sees nothing new.</summary>
    private readonly record struct Sight(double Neighbours, double Forward, double Coach, double Beheer, double Care, double Client, double Landlord)
    {
        public double All => Neighbours + Forward + Coach + Beheer + Care + Client + Landlord;

        private Parties CoachIsOf { get; init; }

        private Parties Told { get; init; }

        public static Sight Of(HousingComplex complex, in Case open)
        {
            var staff = complex.Staff;
            var believed = complex.Assumptions.Signalling;
            double presence = believed.PresenceOn ? believed.ByPresence / complex.Building.Homes : 0;
            bool debt = open.Kind == CaseKind.Arrears;
            var (told, trusted) = Confidant(complex, open);
            double crisis = open.Kind == CaseKind.Care ? believed.ByNeighboursInCrisis : 1;
            double byNeighbours = believed.NeighboursOn && !debt && told != Parties.None && !open.KnownTo.Any(told)
                ? believed.ByNeighbours * complex.KnownBy(open.Subject) * complex.Trust * crisis
                    * (believed.ToStrangers + ((1 - believed.ToStrangers) * trusted))
                : 0;
            bool ofOwnClient = complex.Residents.Supported[open.Subject] && !debt && staff.Clients.Hours > 0;
            return new(
                byNeighbours,
                told != Parties.None && !open.KnownTo.Any(told) ? KnownFaces.ComesForward(complex) : 0,
                open.KnownTo.Any(staff.CoachIsOf) || debt ? 0 : presence * staff.SeenByCoach,
                open.KnownTo.Any(Parties.Beheer) || debt ? 0 : presence * staff.SeenByBeheer,
                open.KnownTo.Any(Parties.Care) || debt ? 0 : presence * staff.SeenByCare,
                ofOwnClient && !open.KnownTo.Any(Parties.Care) ? believed.ByCare : 0,
                debt && staff.SocialBeheer.Hours > 0 ? believed.ArrearsEarly : 0)
            {
                CoachIsOf = staff.CoachIsOf,
                Told = told,
            };
        }

        /// <summary>Whom people would tell: of those who are there, the one they know best.</summary>
        private static (Parties Told, double Known) Confidant(HousingComplex complex, in Case open)
        {
            var staff = complex.Staff;
            var best = (Party: Parties.None, Known: -1d);
            if (staff.SocialBeheer.Hours > 0)
                best = (Parties.Beheer, Math.Max(staff.SocialBeheer.Known, staff.Huismeester.Known));
            if (staff.Coach.Hours > 0 && staff.Coach.Known > best.Known)
                best = (staff.CoachIsOf, staff.Coach.Known);
            bool forCare = open.Kind == CaseKind.Care || best.Party == Parties.None;
            if (forCare && staff.Care.Hours > 0 && staff.Care.Known > best.Known)
                best = (Parties.Care, staff.Care.Known);
            return best.Party == Parties.None ? (Parties.None, 0) : best;
        }

        /// <summary>Whose part of the chance a point of it lies in, so that nothing more is drawn.</summary>
        public (Parties Party, Noticer By) At(double point)
        {
            if ((point -= Neighbours) < 0)
                return (Told, Noticer.Neighbours);
            if ((point -= Forward) < 0)
                return (Told, Noticer.Presence);
            if ((point -= Coach) < 0)
                return (CoachIsOf, Noticer.Presence);
            if ((point -= Beheer) < 0)
                return (Parties.Beheer, Noticer.Presence);
            if ((point -= Care) < 0)
                return (Parties.Care, Noticer.Presence);
            return point < Client ? (Parties.Care, Noticer.SupportWorker) : (Parties.Beheer, Noticer.Landlord);
        }
    }
}
