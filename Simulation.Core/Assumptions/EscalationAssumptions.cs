namespace Simulation.Core.Assumptions;

/// <summary>What each step of the ladder takes, how often it ends the matter, and how long until the next.</summary>
public sealed record EscalationAssumptions : Section
{
    [Assumption("Chance that an early talk ends it", 0.75, 0.55, 0.9, Unit.Chance, Grade.D, "F106", "X101")]
    public double EarlyTalkEnds { get; init; }

    [Assumption("Chance that a talk after a complaint ends it", 0.45, 0.3, 0.6, Unit.Chance, Grade.D, "X087")]
    public double TalkEnds { get; init; }

    [Assumption("Share of cases that are suitable for mediation", 0.9, 0.8, 0.95, Unit.Share, Grade.B, "X101")]
    public double Mediable { get; init; }

    [Assumption("Chance that mediation ends a suitable case", 0.68, 0.60, 0.72, Unit.Chance, Grade.B, "X100")]
    public double MediationEnds { get; init; }

    [Assumption("Chance that a warning ends it", 0.4, 0.2, 0.5, Unit.Chance, Grade.D, "X104")]
    public double WarningEnds { get; init; }

    [Assumption("Chance that a last-chance agreement ends it", 0.8, 0.55, 0.88, Unit.Chance, Grade.C, "X103", "X104")]
    public double LastChanceEnds { get; init; }

    [Assumption("Chance that a legal procedure ends in eviction", 0.14, 0.08, 0.35, Unit.Chance, Grade.C, "X085", "X088")]
    public double LegalEvicts { get; init; }

    [Assumption("The same while somebody is still destabilised and takes no help", 0.9, 0.6, 1, Unit.Chance, Grade.D, "X108")]
    public double LegalEvictsInSpell { get; init; }

    [Assumption("What is left of that chance when somebody who is destabilised takes help", 0.5, 0.25, 0.9, Unit.Share, Grade.D, "X108")]
    public double LegalEvictsWhenHelped { get; init; }

    [Assumption("How much of the chance of each step is left in a spell without help", 0.1, 0.03, 0.3, Unit.Share, Grade.D)]
    public double EndsInSpell { get; init; }

    [Assumption("How much is left in a spell with help", 0.6, 0.4, 0.85, Unit.Share, Grade.D, "F102")]
    public double EndsInHelpedSpell { get; init; }

    [Assumption("Weeks from a talk to the next step", 4, 2, 8, Unit.Weeks, Grade.D)]
    public double AfterTalk { get; init; }

    [Assumption("Weeks from mediation to the next step", 8, 4, 16, Unit.Weeks, Grade.D)]
    public double AfterMediation { get; init; }

    [Assumption("Weeks from a warning to the next step", 10, 5, 20, Unit.Weeks, Grade.D)]
    public double AfterWarning { get; init; }

    [Assumption("Weeks of a last chance before it is given up", 20, 10, 52, Unit.Weeks, Grade.D, "X103")]
    public double AfterLastChance { get; init; }

    [Assumption("Weeks of a legal procedure", 26, 13, 52, Unit.Weeks, Grade.D)]
    public double Procedure { get; init; }

    [Assumption("Weeks from a judgment to the eviction", 8, 4, 13, Unit.Weeks, Grade.D)]
    public double BeforeEviction { get; init; }

    [Assumption("Shortest time on a rung when a new violation comes on top", 3, 2, 6, Unit.Weeks, Grade.D)]
    public double ShortestStep { get; init; }

    [Assumption("Weeks within which trouble that comes back goes on where it left off", 52, 26, 104, Unit.Weeks, Grade.D)]
    public double Remembered { get; init; }

    [Assumption("Hours of an early talk", 1, 0.5, 2, Unit.Hours, Grade.D)]
    public double EarlyTalkHours { get; init; }

    [Assumption("Hours of a talk after a complaint, with what is around it", 1.5, 0.75, 3, Unit.Hours, Grade.D)]
    public double TalkHours { get; init; }

    [Assumption("Hours of a mediation", 4, 2, 8, Unit.Hours, Grade.D)]
    public double MediationHours { get; init; }

    [Assumption("Hours of a warning, care consulted", 3, 1.5, 6, Unit.Hours, Grade.D)]
    public double WarningHours { get; init; }

    [Assumption("Hours of a last-chance agreement and keeping to it", 8, 4, 16, Unit.Hours, Grade.D)]
    public double LastChanceHours { get; init; }

    [Assumption("Weeks after which a talk that has to wait is replaced by a letter", 6, 4, 10, Unit.Weeks, Grade.D)]
    public double LetterAfter { get; init; }

    [Assumption("How much of the chance of a step is left when it is done by letter", 0.3, 0.1, 0.5, Unit.Share, Grade.D)]
    public double LetterEnds { get; init; }

    [Assumption("How much better a step works when the face is known, from unknown to known", 0.15, 0.1, 0.6, Unit.Share, Grade.D, "G110")]
    public double KnownFaceHelps { get; init; }

    [Assumption("Trust lost in the whole complex over one neglected case, as a share of one home", 0.6, 0.2, 1.5, Unit.Ratio, Grade.D, "G060")]
    public double NeglectCostsTrust { get; init; }

    [Assumption("How fast trust comes back", 0.01, 0.004, 0.03, Unit.AWeek, Grade.D, Most = 1)]
    public double TrustReturns { get; init; }

    [Assumption("Chance that early contact settles arrears", 0.7, 0.5, 0.85, Unit.Chance, Grade.D, "X110")]
    public double ArrearsEarlyEnds { get; init; }

    [Assumption("Chance that a later step settles them", 0.7, 0.4, 0.75, Unit.Chance, Grade.D, "X163")]
    public double ArrearsStepEnds { get; init; }

    [Assumption("What that is for a resident with support, against others", 0.75, 0.5, 1, Unit.Ratio, Grade.D, "F115")]
    public double ArrearsSupportedEnds { get; init; }

    [Assumption("Chance that a judgment over arrears ends in eviction", 0.26, 0.2, 0.35, Unit.Chance, Grade.B, "X108")]
    public double ArrearsEvicts { get; init; }

    [Assumption("Weeks after the first unpaid rent in which arrears become a file, if nobody noticed before", 8, 4, 13, Unit.Weeks, Grade.D)]
    public double ArrearsFileWeeks { get; init; }

    [Assumption("Weeks from one step of an arrears case to the next", 4, 2, 8, Unit.Weeks, Grade.D)]
    public double ArrearsStepWeeks { get; init; }

    [Assumption("Weeks of unpaid rent, about three months, before a debt is taken to court", 13, 9, 17, Unit.Weeks, Grade.C, "X161", "X162")]
    public double ArrearsForCourt { get; init; }

    [Assumption("Weeks of a procedure over arrears, from the summons to the judgment", 9, 5, 16, Unit.Weeks, Grade.D)]
    public double ArrearsProcedure { get; init; }

    [Assumption("Weeks from such a judgment to the eviction", 6, 3, 12, Unit.Weeks, Grade.D)]
    public double ArrearsBeforeEviction { get; init; }

    [Assumption("Hours of help with a debt, early or after a reminder", 3, 1.5, 8, Unit.Hours, Grade.D, "F115")]
    public double DebtHelpHours { get; init; }

    [Assumption("Weeks from a yellow card to the next step", 4, 2, 8, Unit.Weeks, Grade.D, "F094", "F096")]
    public double AfterCard { get; init; }

    [Assumption("Hours of an exit talk, care consulted", 3, 1.5, 6, Unit.Hours, Grade.D, "F094")]
    public double ExitTalkHours { get; init; }

    [Assumption("Chance that somebody may stay after an exit talk", 0.45, 0.2, 0.7, Unit.Chance, Grade.D, "F094", "X104")]
    public double ExitTalkEnds { get; init; }

    [Assumption("Weeks from an exit talk to leaving, under house rules with cards", 4, 2, 9, Unit.Weeks, Grade.D, "F096", "F097")]
    public double CardsLeave { get; init; }

    [Assumption("The same where a care party holds the lease", 6, 3, 13, Unit.Weeks, Grade.D, "F109")]
    public double ProviderLeaves { get; init; }

    [Assumption("The same in a trial period", 4, 2, 8, Unit.Weeks, Grade.D, "F033")]
    public double TrialLeaves { get; init; }

    [Assumption("Weeks of refused help before it is held against a lease that is tied to care", 8, 4, 16, Unit.Weeks, Grade.D, "F043", "F109")]
    public double RefusedWeeks { get; init; }

    [Assumption("Weeks from one step over refused help to the next", 4, 2, 8, Unit.Weeks, Grade.D)]
    public double RefusalStepWeeks { get; init; }

    [Assumption("Chance that somebody takes help after such a step", 0.35, 0.15, 0.6, Unit.Chance, Grade.D, "F093", "F109")]
    public double RefusalEnds { get; init; }

    [Assumption("Weeks from an exit talk over refused help to leaving", 8, 4, 13, Unit.Weeks, Grade.D, "F108")]
    public double RefusalLeaves { get; init; }

    [Assumption("Chance that a fitting place elsewhere is found, where that was agreed", 0.6, 0.3, 0.9, Unit.Chance, Grade.D, "G025")]
    public double PlaceElsewhereFound { get; init; }

    [Assumption("Weeks until somebody can move there", 12, 4, 26, Unit.Weeks, Grade.D, "G025")]
    public double PlaceElsewhereWeeks { get; init; }

    [Mechanism("cases end or climb")]
    public bool ProcessOn { get; init; }

    [Mechanism("landlord and care party have roads of their own")]
    public bool RoadsOn { get; init; }

    [Mechanism("a step that waits too long is replaced by a letter")]
    public bool LettersOn { get; init; }
}
