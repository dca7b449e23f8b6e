using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// The ladder: signal, talk, mediation, warnings, last chance, court, eviction. A step that works ends the case; one
/// that does not is followed by the next after some weeks, sooner when something happens again. Steps work less in a
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
            if (!open.Open || open.Noticed < 0 || open.Kind == CaseKind.Care)
                continue;
            complex.Tally.Count(ComplexCounter.OpenCases);
            complex.Tally.Add(ComplexCounter.CaseWeeks, open.Rung > Rung.Signal ? 1 : 0);
            if (!open.StepTaken)
                Wait(complex, ref open, homes, week);
            else if (open.NextAt == Ladder.Undecided)
                Ladder.Decide(complex, ref open, Ends(complex, open), NextAt(complex, open, week), week);
            else if (week.Index >= open.NextAt)
                MoveOn(complex, ref open, week);
        }
    }

    /// <summary>People wait for somebody to have time; then they turn away, and a letter is sent.</summary>
    private static void Wait(HousingComplex complex, ref Case open, double homes, Week week)
    {
        var believed = complex.Assumptions.Escalation;
        int waited = week.Index - Math.Max(open.RungSince, open.Noticed);
        if (waited > complex.Assumptions.Signalling.Patience && open.Kind != CaseKind.Arrears)
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
        var residents = complex.Residents;
        double chance = open.Kind == CaseKind.Arrears ? ArrearsEnd(complex, open) : open.Rung switch
        {
            Rung.Signal => believed.EarlyTalkEnds,
            Rung.Talk => believed.TalkEnds,
            Rung.Mediation => believed.Mediable * believed.MediationEnds,
            Rung.Warning => believed.WarningEnds,
            Rung.LastChance => believed.LastChanceEnds,
            _ => 0,
        };
        if (residents.SpellWeeks[open.Subject] > 0)
            chance *= residents.SpellHelped[open.Subject] ? believed.EndsInHelpedSpell : believed.EndsInSpell;

        // What is known of mediation is known of mediators whom nobody had met before.
        if (open.Rung != Rung.Mediation || open.Kind == CaseKind.Arrears)
        {
            double known = Math.Max(complex.Staff.SocialBeheer.Known, complex.Staff.Coach.Known);
            chance *= 1 - (believed.KnownFaceHelps * (1 - known));
        }

        return (float)(open.StepByLetter ? chance * believed.LetterEnds : chance);
    }

    private static double ArrearsEnd(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        double chance = open.Rung == Rung.Signal ? believed.ArrearsEarlyEnds : believed.ArrearsStepEnds;
        return complex.Residents.Supported[open.Subject] ? chance * believed.ArrearsSupportedEnds : chance;
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

    /// <summary>When the next step is due if this one ends nothing; after a talk about a signal there is none.</summary>
    private static int NextAt(HousingComplex complex, in Case open, Week week) =>
        open.Rung == Rung.Signal ? Ladder.Lingers : week.Index + WeeksToNext(complex, open);

    private static int WeeksToNext(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        if (open.Kind == CaseKind.Arrears)
            return (int)believed.ArrearsStepWeeks;
        return (int)(open.Rung switch
        {
            Rung.Talk => believed.AfterTalk,
            Rung.Mediation => believed.AfterMediation,
            Rung.Warning => believed.AfterWarning,
            Rung.LastChance => believed.AfterLastChance,
            _ => throw new InvalidOperationException($"no step follows {open.Rung} by itself"),
        });
    }
}
