using Simulation.Core.Staff;

namespace Simulation.Core.Cases;

/// <summary>What a case is about; the number is part of the address of its draws and of its place in the book.</summary>
public enum CaseKind : byte
{
    /// <summary>Tension between residents.</summary>
    Tension = 0,

    /// <summary>Noise, mess, visitors.</summary>
    Nuisance = 1,

    /// <summary>Rent not paid.</summary>
    Arrears = 2,

    /// <summary>Neglect or crisis: somebody is not doing well.</summary>
    Care = 3,

    /// <summary>Rules of the shared space broken.</summary>
    Rules = 4,

    /// <summary>Help refused where the lease is tied to care.</summary>
    Refusal = 5,
}

/// <summary>The escalation ladder. A case starts as a signal and moves up, along the steps of its road.</summary>
public enum Rung : byte
{
    Signal,
    Talk,
    Mediation,
    Warning,
    LastChance,

    /// <summary>The talk in which landlord or care party says that the lease ends.</summary>
    ExitTalk,
    Legal,
    Eviction,

    /// <summary>A fitting place elsewhere is being found.</summary>
    Transfer,
}

/// <summary>What a case came from.</summary>
public enum Cause : byte
{
    /// <summary>The ordinary friction of living close together.</summary>
    Ordinary,

    /// <summary>Somebody who is destabilised; the parent is the care case of that spell.</summary>
    Spell,

    /// <summary>Unrest nearby; the parent is the case that stirred it.</summary>
    Unrest,

    /// <summary>A meeting that went wrong.</summary>
    BadMeeting,

    /// <summary>A case that came back within a year; the parent is the earlier one.</summary>
    Return,
}

/// <summary>What stood in the way of an early end; several may hold.</summary>
[Flags]
public enum Hindrance : byte
{
    None = 0,

    /// <summary>Nobody noticed until it had become a complaint.</summary>
    Unnoticed = 1,

    /// <summary>It had to wait because nobody had time.</summary>
    Waited = 2,

    /// <summary>A talk was replaced by a letter.</summary>
    ByLetter = 4,

    /// <summary>The post that should have acted was vacant.</summary>
    Vacancy = 8,

    /// <summary>Help was offered and not taken.</summary>
    HelpRefused = 16,
}

/// <summary>One case: whom it is about, how far it has gone, and what it came from.</summary>
public struct Case
{
    /// <summary>A number of its own, in order of opening within the run.</summary>
    public int Serial;

    /// <summary>The case this one came from; -1 for none.</summary>
    public int Parent;

    public int Subject;

    /// <summary>The other party of a tension; -1 for none.</summary>
    public int Other;

    public CaseKind Kind;
    public Rung Rung;
    public Cause Cause;
    public Hindrance Hindrances;
    public bool Serious;
    public int Opened;

    /// <summary>The parties who know of it, and the week in which the first of them did; -1 while nobody does.</summary>
    public Parties KnownTo;
    public int Seen;

    /// <summary>The week in which somebody who can act knew; -1 while nobody does.</summary>
    public int Noticed;

    /// <summary>The week of the first response; -1 while there is none.</summary>
    public int Responded;

    /// <summary>The week this rung was reached.</summary>
    public int RungSince;

    /// <summary>The week in which it moves on if nothing ends it before; 0 while the step has not been taken.</summary>
    public int NextAt;

    /// <summary>Whether people have waited longer for it than they are prepared to.</summary>
    public bool Neglected;

    /// <summary>Where an earlier case about the same thing had got to, less than a year ago.</summary>
    public Rung Resumes;

    /// <summary>Which of this person's cases it is; part of the address of its draws.</summary>
    public int Ordinal;

    /// <summary>Whether the step of this rung has been taken; until then the case waits for somebody's time.</summary>
    public bool StepTaken;

    /// <summary>Whether that step was a letter instead of a talk.</summary>
    public bool StepByLetter;

    /// <summary>Hours of work the step still needs.</summary>
    public float HoursNeeded;

    /// <summary>Warnings given so far.</summary>
    public byte Warnings;

    /// <summary>How many steps this case has seen; part of the address of its draws.</summary>
    public byte Steps;

    /// <summary>Whether the case is open; a closed one is remembered for a year.</summary>
    public bool Open;

    /// <summary>The week it ended.</summary>
    public int Closed;
}
