using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// The ladder: signal, talk, mediation, warnings, last chance, court, eviction. A step that works ends the case; one
/// that does not is followed by the next after some weeks, sooner when something happens again. Steps work less in a
/// spell, by letter, and from a stranger. Assumes that the court and an eviction never wait for people on site. The
/// outcome of a step belongs to the case and not to the week, so that it is the same in two scenarios.
/// </summary>
public static class Escalation
{
    private const int StepsPerCase = 32;

    /// <summary>The date of a signal that a talk did not end: it goes on until it passes or becomes a complaint.</summary>
    public const int Lingers = int.MaxValue;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Believed.Escalation.ProcessOn)
            return;
        double homes = complex.Building.Homes;
        complex.Trust += (float)(complex.Believed.Escalation.TrustReturns * (1 - complex.Trust));
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            if (!open.Open || open.Noticed < 0 || open.Kind == CaseKind.Care)
                continue;
            complex.Tally.Count(Whole.OpenCases);
            complex.Tally.Add(Whole.CaseWeeks, open.Rung > Rung.Signal ? 1 : 0);
            if (!open.StepTaken)
                Wait(complex, ref open, homes, week);
            else if (open.NextAt == Undecided)
                Decide(complex, ref open, week);
            else if (week.Index >= open.NextAt)
                MoveOn(complex, ref open, week);
        }
    }

    /// <summary>The case ends.</summary>
    public static void Close(HousingComplex complex, ref Case open, Week week)
    {
        open.Open = false;
        open.Closed = week.Index;
        complex.Tally.Count(Whole.CasesClosed);
        complex.Log?.Case(week.Index, complex.Residents.Tenancy[open.Subject], Happening.CaseClosed, open);
    }

    /// <summary>Something happens again while a case is open: there is less patience for the next step.</summary>
    public static void Again(HousingComplex complex, ref Case open, Week week)
    {
        bool waits = open.StepTaken && open.NextAt != Undecided && open.Rung is > Rung.Signal and < Rung.Legal;
        if (!waits)
            return;
        int shortest = open.RungSince + (int)complex.Believed.Escalation.ShortestStep;
        open.NextAt = Math.Min(open.NextAt, Math.Max(shortest, week.Index + 1));
    }

    /// <summary>A serious incident is known to everybody at once and starts with a warning.</summary>
    public static void GraveAtOnce(HousingComplex complex, ref Case open, Week week)
    {
        open.Serious = true;
        if (open.Noticed < 0)
            Signalling.Notice(complex, ref open, week, Noticer.Everybody);
        if (open.Rung >= Rung.Warning)
            return;
        if (open.Rung == Rung.Signal)
            complex.Tally.Count(PerGroup.Complaints, complex.Residents.Supported[open.Subject]);
        Enter(complex, ref open, Rung.Warning, week);
    }

    /// <summary>One rung up; a case that came back goes on where the earlier one had got to.</summary>
    public static void Climb(HousingComplex complex, ref Case open, Week week)
    {
        if (open.Rung == Rung.Signal)
        {
            complex.Tally.Count(open.Kind == CaseKind.Arrears ? PerGroup.ArrearsFiles : PerGroup.Complaints, complex.Residents.Supported[open.Subject]);
            Neighbourhood.Complaint(complex, open);
            Enter(complex, ref open, open.Resumes > Rung.Talk ? Earlier(open.Resumes) : Rung.Talk, week);
        }
        else if (open.Kind == CaseKind.Arrears && open.Rung < Rung.LastChance)
        {
            // A debt knows a reminder with a talk, a summons, and the court.
            Enter(complex, ref open, open.Rung < Rung.Warning ? Rung.Warning : Rung.Legal, week);
        }
        else if (open.Rung == Rung.Warning && open.Warnings < complex.Plan.Contract.Warnings)
        {
            Enter(complex, ref open, Rung.Warning, week);
        }
        else
        {
            Enter(complex, ref open, open.Rung + 1, week);
        }
    }

    /// <summary>Hours of work the step of this rung takes.</summary>
    public static float HoursFor(HousingComplex complex, in Case open)
    {
        var believed = complex.Believed.Escalation;
        if (open.Kind == CaseKind.Care)
            return (float)complex.Believed.Workload.CareResponseHours;
        return (float)(open.Rung switch
        {
            Rung.Signal => believed.EarlyTalkHours,
            Rung.Talk => believed.TalkHours,
            Rung.Mediation => open.Kind == CaseKind.Arrears ? believed.TalkHours : believed.MediationHours,
            Rung.Warning => believed.WarningHours,
            Rung.LastChance => believed.LastChanceHours,
            _ => 0,
        });
    }

    /// <summary>Where the draws of a case live: with the person, one place a step.</summary>
    public static ulong PlaceOf(HousingComplex complex, in Case open) =>
        complex.Residents.Address[open.Subject] + Address.Nth((open.Ordinal * StepsPerCase) + open.Steps);

    /// <summary>The court and the eviction itself have no earlier end than a judgment; a case cannot resume there.</summary>
    private static Rung Earlier(Rung reached) => reached > Rung.LastChance ? Rung.LastChance : reached;

    private static void Enter(HousingComplex complex, ref Case open, Rung rung, Week week)
    {
        open.Rung = rung;
        open.RungSince = week.Index;
        open.NextAt = Undecided;
        open.Neglected = false;
        open.Steps++;
        open.HoursNeeded = HoursFor(complex, open);
        open.StepByLetter = false;
        open.StepTaken = rung >= Rung.Legal;
        switch (rung)
        {
            case Rung.Warning:
                open.Warnings++;
                break;
            case Rung.Legal:
                open.NextAt = week.Index + (int)complex.Believed.Escalation.Procedure;
                break;
            case Rung.Eviction:
                open.NextAt = week.Index + (int)complex.Believed.Escalation.BeforeEviction;
                break;
        }

        if (open.Kind != CaseKind.Arrears)
            CountStep(complex.Tally, rung, complex.Residents.Supported[open.Subject]);

        complex.Log?.Case(week.Index, complex.Residents.Tenancy[open.Subject], Happening.CaseStep, open);
    }

    private static void CountStep(Tally tally, Rung rung, bool supported)
    {
        switch (rung)
        {
            case Rung.Talk:
                tally.Count(Whole.Talks);
                break;
            case Rung.Mediation:
                tally.Count(Whole.Mediations);
                break;
            case Rung.Warning:
                tally.Count(PerGroup.Warnings, supported);
                break;
            case Rung.LastChance:
                tally.Count(Whole.LastChances);
                break;
            case Rung.Legal:
                tally.Count(PerGroup.Legal, supported);
                break;
        }
    }

    /// <summary>People wait for somebody to have time; then they turn away, and a letter is sent.</summary>
    private static void Wait(HousingComplex complex, ref Case open, double homes, Week week)
    {
        var believed = complex.Believed.Escalation;
        int waited = week.Index - Math.Max(open.RungSince, open.Noticed);
        if (waited > complex.Believed.Signalling.Patience && open.Kind != CaseKind.Arrears)
        {
            Atmosphere.Neglect(complex, open.Subject);
            if (!open.Neglected)
                LoseTrust(complex, ref open, homes);
        }

        bool byLetter = believed.LettersOn && open.Rung is > Rung.Signal and < Rung.Legal && waited >= believed.LetterAfter;
        if (!byLetter)
            return;
        open.Hindrances |= Hindrance.ByLetter;
        open.StepByLetter = true;
        open.StepTaken = true;
        open.HoursNeeded = 0;
        complex.Tally.Count(Whole.ByLetter);
    }

    private static void LoseTrust(HousingComplex complex, ref Case open, double homes)
    {
        open.Neglected = true;
        open.Hindrances |= Hindrance.Waited;
        complex.Trust = Math.Max(0, complex.Trust - (float)(complex.Believed.Escalation.NeglectCostsTrust / homes));
    }

    /// <summary>Did the talk, the mediation, the warning, the agreement end it?</summary>
    private static void Decide(HousingComplex complex, ref Case open, Week week)
    {
        float drawn = complex.Draws(Chance.Step).Unit(PlaceOf(complex, open));
        if (drawn < Ends(complex, open))
        {
            complex.Tally.Add(Whole.LastChancesKept, open.Rung == Rung.LastChance ? 1 : 0);
            complex.Tally.Add(Whole.EndedAsSignal, open.Rung == Rung.Signal ? 1 : 0);
            Close(complex, ref open, week);
        }
        else
        {
            open.NextAt = open.Rung == Rung.Signal ? Lingers : week.Index + WeeksToNext(complex, open);
        }
    }

    private static void MoveOn(HousingComplex complex, ref Case open, Week week)
    {
        if (open.Rung < Rung.Legal)
            Climb(complex, ref open, week);
        else if (open.Rung == Rung.Legal)
            Judge(complex, ref open, week);
    }

    private static void Judge(HousingComplex complex, ref Case open, Week week)
    {
        float drawn = complex.Draws(Chance.Step).Unit(PlaceOf(complex, open));
        if (drawn < Evicts(complex, open))
            Enter(complex, ref open, Rung.Eviction, week);
        else
            Close(complex, ref open, week);
    }

    private static float Ends(HousingComplex complex, in Case open)
    {
        var believed = complex.Believed.Escalation;
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
        var believed = complex.Believed.Escalation;
        double chance = open.Rung == Rung.Signal ? believed.ArrearsEarlyEnds : believed.ArrearsStepEnds;
        return complex.Residents.Supported[open.Subject] ? chance * believed.ArrearsSupportedEnds : chance;
    }

    private static float Evicts(HousingComplex complex, in Case open)
    {
        var believed = complex.Believed.Escalation;
        var residents = complex.Residents;
        if (open.Kind == CaseKind.Arrears)
            return (float)believed.ArrearsEvicts;
        if (residents.SpellWeeks[open.Subject] == 0)
            return (float)believed.LegalEvicts;
        return (float)(believed.LegalEvictsInSpell * (residents.SpellHelped[open.Subject] ? believed.LegalEvictsWhenHelped : 1));
    }

    private static int WeeksToNext(HousingComplex complex, in Case open)
    {
        var believed = complex.Believed.Escalation;
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

    /// <summary>The date of a case whose step has not been decided.</summary>
    private const int Undecided = 0;
}
