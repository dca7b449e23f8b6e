using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// The ladder: signal, talk, and then what the road of the case has: mediation, warnings, a last chance, an exit talk, the
/// court, eviction or a place elsewhere. A step that works ends the case; one that does not is followed by the next after some weeks, sooner when something happens again. Steps work less in a
/// spell, by letter, and from a stranger. Assumes that the court and an eviction never wait for people on site.
/// </summary>
public static class Escalation
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Escalation.ProcessOn)
            return;
        double homes = complex.Building.Homes;
        complex.Trust += (float)(complex.Assumptions.Escalation.TrustReturns * (1 - complex.Trust));
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            if (!open.Open || open.Noticed < 0)
                continue;
            if (open.Kind == CaseKind.Care)
            {
                HoldToTheLease(complex, open, week);
                continue;
            }

            if (open.Kind == CaseKind.Refusal && !Refuses(complex, open.Subject))
            {
                Ladder.Close(complex, ref open, week);
                continue;
            }

            complex.Tally.Count(ComplexCounter.OpenCases);
            complex.Tally.Add(ComplexCounter.CaseWeeks, open.Rung > Rung.Signal ? 1 : 0);
            if (!open.StepTaken)
                Wait(complex, ref open, homes, week);
            else if (open.NextAt == Ladder.Undecided)
                Decide(complex, ref open, week);
            else if (week.Index >= open.NextAt)
                MoveOn(complex, ref open, week);
        }
    }

    /// <summary>Where the lease is tied to care, landlord and care party take up a refusal that has lasted for weeks.</summary>
    private static void HoldToTheLease(HousingComplex complex, in Case crisis, Week week)
    {
        var believed = complex.Assumptions.Escalation;
        bool tied = believed.RoadsOn && complex.Levers.IsOn(Lever.TiedToCare) && complex.Residents.Supported[crisis.Subject];
        bool refuses = (crisis.Hindrances & Hindrance.HelpRefused) != Hindrance.None && Refuses(complex, crisis.Subject);
        if (!tied || !refuses || week.Index - crisis.Noticed < believed.RefusedWeeks)
            return;
        ref readonly var before = ref complex.Cases.Of(crisis.Subject, CaseKind.Refusal);
        if (!before.Open && (before.Rung == Rung.Signal || week.Index - before.Closed >= believed.RefusedWeeks))
            Signals.Refused(complex, crisis, week);
    }

    /// <summary>Whether somebody is destabilised and takes no help.</summary>
    private static bool Refuses(HousingComplex complex, int home) =>
        complex.Residents.SpellWeeks[home] > 0 && !complex.Residents.SpellHelped[home];

    /// <summary>Did the step end it? Who refused help and gives in takes it.</summary>
    private static void Decide(HousingComplex complex, ref Case open, Week week)
    {
        Ladder.Decide(complex, ref open, Ends(complex, open), NextAt(complex, open, week), week);
        ref var crisis = ref complex.Cases.Of(open.Subject, CaseKind.Care);
        if (!open.Open && open.Kind == CaseKind.Refusal && crisis.Open)
            Ladder.AcceptHelp(complex, ref crisis, week);
    }

    /// <summary>People wait for somebody to have time; then they turn away, and a letter is sent.</summary>
    private static void Wait(HousingComplex complex, ref Case open, double homes, Week week)
    {
        var believed = complex.Assumptions.Escalation;
        int waited = week.Index - Math.Max(open.RungSince, open.Noticed);
        if (waited > complex.Assumptions.Signalling.Patience && open.Kind is not (CaseKind.Arrears or CaseKind.Refusal))
        {
            Feelings.Neglect(complex, open.Subject);
            if (!open.Neglected)
                LoseTrust(complex, ref open, homes);
        }

        bool byLetter = believed.LettersOn && open.Rung is > Rung.Signal and < Rung.Legal && waited >= believed.LetterAfter;
        if (byLetter)
            Ladder.SendLetter(complex, ref open);
    }

    private static void LoseTrust(HousingComplex complex, ref Case open, double homes)
    {
        open.Neglected = true;
        open.Hindrances |= Hindrance.Waited;
        complex.Trust = Math.Max(0, complex.Trust - (float)(complex.Assumptions.Escalation.NeglectCostsTrust / homes));
    }

    private static void MoveOn(HousingComplex complex, ref Case open, Week week)
    {
        if (open.Rung < Rung.Legal)
            Ladder.Climb(complex, ref open, week);
        else if (open.Rung == Rung.Legal)
            Ladder.Judge(complex, ref open, Evicts(complex, open), week);
    }

    /// <summary>The chance that the talk, the mediation, the warning, the agreement ends it.</summary>
    private static float Ends(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        double chance = open.Kind switch
        {
            CaseKind.Refusal => believed.RefusalEnds,
            CaseKind.Arrears => ArrearsEnd(complex, open) * InSpell(complex, open),
            _ => StepEnds(complex, open) * InSpell(complex, open),
        };

        // What is known of mediation is known of mediators whom nobody had met before.
        if (open.Rung != Rung.Mediation || open.Kind == CaseKind.Arrears)
        {
            double known = Math.Max(complex.Staff.SocialBeheer.Known, complex.Staff.Coach.Known);
            chance *= 1 - (believed.KnownFaceHelps * (1 - known));
        }

        return (float)(open.StepByLetter ? chance * believed.LetterEnds : chance);
    }

    private static double StepEnds(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        return open.Rung switch
        {
            Rung.Signal => believed.EarlyTalkEnds,
            Rung.Talk => believed.TalkEnds,
            Rung.Mediation => believed.Mediable * believed.MediationEnds,
            Rung.Warning => believed.WarningEnds,
            Rung.LastChance => believed.LastChanceEnds,
            Rung.ExitTalk => believed.ExitTalkEnds,
            _ => 0,
        };
    }

    private static double InSpell(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        if (complex.Residents.SpellWeeks[open.Subject] == 0)
            return 1;
        return complex.Residents.SpellHelped[open.Subject] ? believed.EndsInHelpedSpell : believed.EndsInSpell;
    }

    private static double ArrearsEnd(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        double chance = open.Rung == Rung.Signal ? believed.ArrearsEarlyEnds : believed.ArrearsStepEnds;
        bool managed = complex.Levers.IsOn(Lever.BudgetManagement);
        return complex.Residents.Supported[open.Subject] && !managed ? chance * believed.ArrearsSupportedEnds : chance;
    }

    private static float Evicts(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        var residents = complex.Residents;
        if (open.Kind == CaseKind.Arrears)
            return (float)believed.ArrearsEvicts;
        if (residents.SpellWeeks[open.Subject] == 0)
            return (float)believed.LegalEvicts;
        return (float)(believed.LegalEvictsInSpell * (residents.SpellHelped[open.Subject] ? believed.LegalEvictsWhenHelped : 1));
    }

    /// <summary>
    /// When the next step is due if this one ends nothing; after a talk about a signal there is none. A debt comes to court when
    /// so many months have not been paid.
    /// </summary>
    private static int NextAt(HousingComplex complex, in Case open, Week week)
    {
        if (open.Rung == Rung.Signal)
            return Ladder.Lingers;
        var road = Roads.Of(complex, open);
        int next = week.Index + Roads.WeeksAfter(complex, road, open.Rung);
        bool toCourt = road == Road.Debt && open.Rung >= Rung.Warning;
        return toCourt ? Math.Max(next, open.Opened + (int)complex.Assumptions.Escalation.ArrearsForCourt) : next;
    }
}
