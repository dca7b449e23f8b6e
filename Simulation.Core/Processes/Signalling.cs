using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Who notices that something is the matter: neighbours who know the person, people on site with time to look, a
/// support worker who comes every week. What nobody notices passes, or grows until it is a complaint. Assumes that
/// somebody withdrawn in a crisis is harder to notice, and that unclear roles leave blind spots.
/// </summary>
public static class Signalling
{
    private const int ByWhom = 8;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Signalling.ProcessOn)
            return;
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            if (!open.Open || open.Opened >= week.Index)
                continue;
            if (open.Noticed < 0)
                LookFor(complex, ref open, week);
            else if (open.Rung == Rung.Signal && (!open.StepTaken || open.NextAt == Ladder.Lingers))
                Linger(complex, ref open, week);
        }
    }

    private static void LookFor(HousingComplex complex, ref Case open, Week week)
    {
        double byNeighbours = complex.Assumptions.Signalling.EarlyWarningOn ? ByNeighbours(complex, open) : 0;
        double byOthers = complex.Assumptions.Signalling.EarlyWarningOn ? ByPresence(complex) + ByCare(complex, open) + ByLandlord(complex, open) : 0;
        if (!complex.Plan.Beheer.ClearRoles)
            byOthers *= 1 - complex.Assumptions.Workload.BlindSpots;
        float drawn = complex.Draws(Chance.Notice).Unit(PlaceOf(complex, open, week));
        float chance = (float)Exact.Chance(byNeighbours + byOthers);
        if (drawn < chance)
        {
            Ladder.Notice(complex, ref open, week, complex.Log is null ? Noticer.Nobody : Who(complex, open, byNeighbours, byOthers, drawn / chance));
            if (open.Kind is CaseKind.Tension or CaseKind.Nuisance or CaseKind.Rules)
                SettleAmongNeighbours(complex, ref open, week);
            return;
        }

        Drift(complex, ref open, (drawn - chance) / (1 - chance), week);
    }

    /// <summary>Who of those who might have noticed did: each has its part of the draw, so that nothing more is drawn.</summary>
    private static Noticer Who(HousingComplex complex, in Case open, double byNeighbours, double byOthers, float share)
    {
        double left = (share * (byNeighbours + byOthers)) - byNeighbours;
        if (left < 0)
            return Noticer.Neighbours;
        double clear = complex.Plan.Beheer.ClearRoles ? 1 : 1 - complex.Assumptions.Workload.BlindSpots;
        left -= clear * ByPresence(complex);
        if (left < 0)
            return Noticer.Presence;
        return open.Kind == CaseKind.Arrears ? Noticer.Landlord : Noticer.SupportWorker;
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

    private static double ByNeighbours(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Signalling;
        if (!believed.NeighboursOn || open.Kind == CaseKind.Arrears)
            return 0;
        double rate = believed.ByNeighbours * complex.KnownBy(open.Subject) * complex.Trust;
        return open.Kind == CaseKind.Care ? rate * believed.ByNeighboursInCrisis : rate;
    }

    private static double ByPresence(HousingComplex complex) => KnownFaces.ComesForward(complex)
        + (complex.Assumptions.Signalling.PresenceOn
            ? complex.Assumptions.Signalling.ByPresence * complex.Staff.WatchfulHours / complex.Building.Homes
            : 0);

    private static double ByCare(HousingComplex complex, in Case open) =>
        complex.Residents.Supported[open.Subject] && open.Kind != CaseKind.Arrears && complex.Staff.Care.Hours > 0
            ? complex.Assumptions.Signalling.ByCare
            : 0;

    private static double ByLandlord(HousingComplex complex, in Case open) =>
        open.Kind == CaseKind.Arrears && complex.Staff.SocialBeheer.Hours > 0 ? complex.Assumptions.Signalling.ArrearsEarly : 0;

    /// <summary>Neighbours who know each other, or a gangmaker, often need nobody else.</summary>
    private static void SettleAmongNeighbours(HousingComplex complex, ref Case open, Week week)
    {
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
}
