using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Cases;

/// <summary>
/// Every way a case can go: noticed, settled, ended by a step or not, one rung up, judged, closed; with the draws that
/// decide it. Which chance there is, is for the processes to say. The outcome of a step belongs to the case and not to
/// the week, so that it is the same in two scenarios.
/// </summary>
public static class Ladder
{
    /// <summary>The date of a signal that a talk did not end: it goes on until it passes or becomes a complaint.</summary>
    public const int Lingers = int.MaxValue;

    /// <summary>The date of a case whose step has not been decided.</summary>
    public const int Undecided = 0;

    private const int StepsPerCase = 32;

    /// <summary>A party hears of it; when it is the first who can act, work begins.</summary>
    public static void Tell(HousingComplex complex, ref Case open, Parties party, Week week, Noticer by = Noticer.Nobody)
    {
        if (open.Seen < 0)
            open.Seen = week.Index;
        open.KnownTo |= party;
        if (open.Noticed < 0 && open.KnownTo.Any(ActingParties.For(open.Kind)))
            Notice(complex, ref open, week, by);
    }

    /// <summary>Who knew is gone.</summary>
    public static void Unknow(ref Case open)
    {
        open.KnownTo = Parties.None;
        open.Seen = open.Noticed = -1;
        open.HoursNeeded = 0;
        open.StepTaken = false;
        open.NextAt = Undecided;
    }

    private static void Notice(HousingComplex complex, ref Case open, Week week, Noticer by)
    {
        open.Noticed = week.Index;
        Ask(complex, ref open);
        complex.Tally.Count(ComplexCounter.Noticed);
        complex.Tally.Add(ComplexCounter.WeeksToNotice, week.Index - open.Opened);
        complex.Log?.Case(week.Index, complex.Residents.Tenancy[open.Subject], Happening.CaseNoticed, open, by);
    }

    /// <summary>A complaint is made; whoever had not noticed hears of it now.</summary>
    public static void Complain(HousingComplex complex, ref Case open, Week week)
    {
        if (open.Noticed < 0)
            open.Hindrances |= Hindrance.Unnoticed;
        Tell(complex, ref open, Parties.Beheer, week, Noticer.Complaint);
        Climb(complex, ref open, week);
    }

    /// <summary>Neighbours may need nobody else.</summary>
    public static void Settle(HousingComplex complex, ref Case open, float chance, Week week)
    {
        if (!complex.Draws(Chance.Settle).Happens(chance, PlaceOf(complex, open)))
            return;
        open.Responded = week.Index;
        complex.Tally.Count(ComplexCounter.EndedAsSignal);
        Close(complex, ref open, week);
    }

    /// <summary>Something happens again while a case is open: there is less patience for the next step.</summary>
    public static void Again(HousingComplex complex, ref Case open, Week week)
    {
        bool waits = open.StepTaken && open.NextAt != Undecided && open.Rung is > Rung.Signal and < Rung.Legal;
        if (!waits)
            return;
        int shortest = open.RungSince + (int)complex.Assumptions.Escalation.ShortestStep;
        open.NextAt = Math.Min(open.NextAt, Math.Max(shortest, week.Index + 1));
    }

    /// <summary>A serious incident is known to everybody at once and starts with a warning.</summary>
    public static void GraveAtOnce(HousingComplex complex, ref Case open, Week week)
    {
        open.Serious = true;
        Tell(complex, ref open, Parties.Coach | Parties.Beheer | Parties.Care, week, Noticer.Everybody);
        if (open.Rung >= Rung.Warning)
            return;
        if (open.Rung == Rung.Signal)
            complex.Count(GroupCounter.Complaints, open.Subject);
        Enter(complex, ref open, Rung.Warning, week);
    }

    /// <summary>Nobody had time for a talk, and a letter takes its place.</summary>
    public static void SendLetter(HousingComplex complex, ref Case open)
    {
        open.Hindrances |= Hindrance.ByLetter;
        open.StepByLetter = true;
        open.StepTaken = true;
        open.HoursNeeded = 0;
        complex.Tally.Count(ComplexCounter.ByLetter);
    }

    /// <summary>Did the talk, the mediation, the warning, the agreement end it? If not, the next step has its date.</summary>
    public static void Decide(HousingComplex complex, ref Case open, float ends, int nextAt, Week week)
    {
        float drawn = complex.Draws(Chance.Step).Unit(PlaceOf(complex, open));
        if (drawn < ends)
        {
            complex.Tally.Add(ComplexCounter.LastChancesKept, open.Rung == Rung.LastChance ? 1 : 0);
            complex.Tally.Add(ComplexCounter.EndedAsSignal, open.Rung == Rung.Signal ? 1 : 0);
            Close(complex, ref open, week);
        }
        else
        {
            open.NextAt = nextAt;
        }
    }

    /// <summary>One step further on its road; a case that came back goes on where the earlier one had got to.</summary>
    public static void Climb(HousingComplex complex, ref Case open, Week week)
    {
        var road = Roads.Of(complex, open);
        if (open.Rung == Rung.Signal)
        {
            CountFile(complex, open);
            Goodwill.Complaint(complex, open);
            Enter(complex, ref open, Roads.First(road, IsAgainstTheRules(complex, open) ? Later(Rung.Warning, open.Resumes) : open.Resumes), week);
        }
        else if (open.Rung == Rung.Warning && open.Warnings < Roads.WarningsOn(complex, road))
        {
            Enter(complex, ref open, Rung.Warning, week);
        }
        else
        {
            var next = Roads.After(road, open.Rung);
            Enter(complex, ref open, next >= Rung.Legal && GoesElsewhere(complex, open) ? Rung.Transfer : next, week);
        }
    }

    /// <summary>Where active addiction is excluded, trouble that comes of it is a violation from the start.</summary>
    private static bool IsAgainstTheRules(HousingComplex complex, in Case about) =>
        complex.Assumptions.Escalation.RoadsOn && complex.Plan.Selection.ExcludesAddiction && complex.Residents.Addicted[about.Subject]
            && about.Kind is CaseKind.Tension or CaseKind.Nuisance or CaseKind.Rules;

    private static Rung Later(Rung one, Rung other) => one > other ? one : other;

    /// <summary>Whether a fitting place elsewhere, agreed beforehand for who came with support, is found before the lease has to end.</summary>
    private static bool GoesElsewhere(HousingComplex complex, in Case open)
    {
        bool agreed = complex.Levers.IsOn(Lever.PlaceElsewhere) && complex.Residents.EverSupported[open.Subject] && open.Kind != CaseKind.Arrears;
        return agreed && complex.Assumptions.Escalation.RoadsOn
            && complex.Draws(Chance.Elsewhere).Happens((float)complex.Assumptions.Escalation.PlaceElsewhereFound, PlaceOf(complex, open));
    }

    /// <summary>Somebody refuses help although the lease says that it goes with it: landlord and care party take it up.</summary>
    public static void TakeUpRefusal(HousingComplex complex, ref Case refused, Week week)
    {
        Tell(complex, ref refused, Parties.Beheer | Parties.Care, week);
        Climb(complex, ref refused, week);
    }

    /// <summary>The court orders an eviction, or that is the end of it.</summary>
    public static void Judge(HousingComplex complex, ref Case open, float evicts, Week week)
    {
        float drawn = complex.Draws(Chance.Step).Unit(PlaceOf(complex, open));
        if (drawn < evicts)
            Enter(complex, ref open, Rung.Eviction, week);
        else
            Close(complex, ref open, week);
    }

    /// <summary>Help in a crisis is accepted.</summary>
    public static void AcceptHelp(HousingComplex complex, ref Case crisis, Week week)
    {
        complex.Residents.SpellHelped[crisis.Subject] = true;
        crisis.Rung = Rung.Talk;
        crisis.RungSince = week.Index;
        complex.Log?.Add(new LifeEvent(week.Index, crisis.Subject, complex.Residents.Tenancy[crisis.Subject], Happening.AcceptedHelp, crisis.Serial));
    }

    /// <summary>The hours given to a crisis were one visit; the next week asks for the next.</summary>
    public static void VisitAgain(HousingComplex complex, ref Case crisis)
    {
        crisis.StepTaken = false;
        Ask(complex, ref crisis);
    }

    /// <summary>The case ends.</summary>
    public static void Close(HousingComplex complex, ref Case open, Week week)
    {
        open.Open = false;
        open.Closed = week.Index;
        complex.Tally.Count(ComplexCounter.CasesClosed);
        complex.Log?.Case(week.Index, complex.Residents.Tenancy[open.Subject], Happening.CaseClosed, open);
    }

    /// <summary>The step of this rung asks for hours of whoever is paid.</summary>
    private static void Ask(HousingComplex complex, ref Case open)
    {
        open.HoursNeeded = HoursFor(complex, open);
        complex.Tally.Add(ComplexCounter.WorkAsked, open.HoursNeeded);
    }

    /// <summary>Hours of work the step of this rung takes.</summary>
    public static float HoursFor(HousingComplex complex, in Case open)
    {
        var believed = complex.Assumptions.Escalation;
        if (open.Kind == CaseKind.Care)
            return (float)complex.Assumptions.Workload.CareResponseHours;
        return (float)(open.Rung switch
        {
            Rung.Signal or Rung.Talk when open.Kind == CaseKind.Arrears => believed.DebtHelpHours,
            Rung.Signal => believed.EarlyTalkHours,
            Rung.Talk => believed.TalkHours,
            Rung.Mediation => believed.MediationHours,
            Rung.Warning => believed.WarningHours,
            Rung.LastChance => believed.LastChanceHours,
            Rung.ExitTalk => believed.ExitTalkHours,
            _ => 0,
        });
    }

    /// <summary>Where the draws of a case live: with the person, one place a step.</summary>
    public static ulong PlaceOf(HousingComplex complex, in Case open) =>
        complex.Residents.Address[open.Subject] + Address.Nth((open.Ordinal * StepsPerCase) + open.Steps);

    private static void Enter(HousingComplex complex, ref Case open, Rung rung, Week week)
    {
        open.Rung = rung;
        open.RungSince = week.Index;
        open.NextAt = Undecided;
        open.Neglected = false;
        open.Steps++;
        Ask(complex, ref open);
        open.StepByLetter = false;
        open.StepTaken = rung >= Rung.Legal;
        switch (rung)
        {
            case Rung.Warning:
                open.Warnings++;
                break;
            case Rung.Legal or Rung.Eviction or Rung.Transfer:
                open.NextAt = week.Index + Roads.WeeksOf(complex, Roads.Of(complex, open), rung);
                break;
        }

        if (open.Kind is not (CaseKind.Arrears or CaseKind.Refusal))
            CountStep(complex, rung, open.Subject);

        complex.Log?.Case(week.Index, complex.Residents.Tenancy[open.Subject], Happening.CaseStep, open);
    }

    /// <summary>What a landlord registers: a complaint, or a debt; a refusal is registered by nobody.</summary>
    private static void CountFile(HousingComplex complex, in Case open)
    {
        if (open.Kind != CaseKind.Refusal)
            complex.Count(open.Kind == CaseKind.Arrears ? GroupCounter.ArrearsFiles : GroupCounter.Complaints, open.Subject);
    }

    private static void CountStep(HousingComplex complex, Rung rung, int home)
    {
        switch (rung)
        {
            case Rung.Talk:
                complex.Tally.Count(ComplexCounter.Talks);
                break;
            case Rung.Mediation:
                complex.Tally.Count(ComplexCounter.Mediations);
                break;
            case Rung.Warning:
                complex.Count(GroupCounter.Warnings, home);
                break;
            case Rung.LastChance:
                complex.Tally.Count(ComplexCounter.LastChances);
                break;
            case Rung.Legal:
                complex.Count(GroupCounter.Legal, home);
                break;
        }
    }
}
