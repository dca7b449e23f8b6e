namespace Simulation.Runner.Trace;

/// <summary>One home through one run: who lived there, what they did, and every case about them. Weeks count from 0 at the opening.</summary>
public sealed record LifeCourse
{
    public required string Scenario { get; init; }
    public required ulong Seed { get; init; }
    public required int Replicate { get; init; }
    public required int Home { get; init; }

    /// <summary>The corridor or stairwell the home is on, and the homes that share it.</summary>
    public required int Corridor { get; init; }
    public required int HomesOnCorridor { get; init; }

    /// <summary>The weeks of the run.</summary>
    public required int Weeks { get; init; }

    /// <summary>The fingerprint of the run; the same as without anybody watching.</summary>
    public required ulong Fingerprint { get; init; }

    /// <summary>Everybody who lived there, in order.</summary>
    public required IReadOnlyList<Stay> Stays { get; init; }

    /// <summary>What was paid of a coach, each time that changed.</summary>
    public IReadOnlyList<CoachChange> Coach { get; init; } = [];

    /// <summary>Where the run failed; nothing for one that came to its end.</summary>
    public BrokenOff? Broke { get; init; }
}

/// <summary>The week in which the model failed, and why.</summary>
public sealed record BrokenOff(int Week, string Error);

/// <summary>From a week on a coach in this phase has so many paid hours a week for the whole complex; 0 is nobody.</summary>
public sealed record CoachChange(int Week, Phase Phase, double Hours);

/// <summary>Why somebody left.</summary>
public enum WhyLeft
{
    MovedOn,

    /// <summary>During a spell: admission, or care elsewhere.</summary>
    MovedOnInSpell,
    LeaseEnded,
    EvictedForNuisance,
    EvictedForArrears,
    EvictedForRefusal,
    FoundElsewhere,
    ComplexClosed,
}

/// <summary>One person in the home, from the key to the last day.</summary>
public sealed record Stay
{
    /// <summary>The first tenant has number 0.</summary>
    public required int Number { get; init; }
    public required int Arrived { get; init; }

    /// <summary>The week of leaving; nothing for whoever still lives there at the end.</summary>
    public int? Left { get; init; }
    public WhyLeft? Why { get; init; }

    /// <summary>Where somebody went; nothing where that is not followed.</summary>
    public Destination? To { get; init; }
    public required TargetGroup Group { get; init; }
    public required bool CameWithSupport { get; init; }

    /// <summary>Whether selection asked for motivation, so that this person chose the complex deliberately.</summary>
    public required bool ChoseDeliberately { get; init; }

    /// <summary>Inclination to contribute; 1 is the average person without selection.</summary>
    public required double Inclination { get; init; }
    public required bool HeavyNeed { get; init; }
    public required bool Addicted { get; init; }
    public required bool RefusesHelp { get; init; }
    public required bool Daytime { get; init; }

    /// <summary>What turned in this life: support, spells, help.</summary>
    public required IReadOnlyList<Turn> Turns { get; init; }
    public required IReadOnlyList<RoleChange> Roles { get; init; }
    public required IReadOnlyList<YearOfLife> Years { get; init; }
    public required IReadOnlyList<CaseCourse> Cases { get; init; }

    /// <summary>When somebody sought this person out.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];
}

/// <summary>Somebody sought out a resident. The model does not write down who it was; only where it can be one party alone, that is known.</summary>
public enum ContactKind
{
    /// <summary>A visit to a closed door that only the coach pays: this resident has no support.</summary>
    CoachVisit,

    /// <summary>A visit to a closed door, by a support worker or by the coach.</summary>
    Visit,

    /// <summary>Helped over the threshold, by coach, care, association or a neighbour.</summary>
    DrawnIn,

    /// <summary>Accompanied by the coach to work or another day activity, which held.</summary>
    Accompanied,
}

/// <summary>One such moment.</summary>
public sealed record Contact(int Week, ContactKind What);

/// <summary>Something that turned.</summary>
public sealed record Turn(int Week, Happening What);

/// <summary>A role taken, changed or laid down.</summary>
public sealed record RoleChange(int Week, Role From, Role To);

/// <summary>What somebody did in one year of the run (the first is 1), in weeks; feelings are means over those weeks.</summary>
public sealed record YearOfLife(
    int Year, int Lived, int Attended, int Organised, int Helped, int WithSupport, int InSpell, int Lonely, double Belonging, double Safety);

/// <summary>How a case ended.</summary>
public enum CaseEnd
{
    PassedUnnoticed,
    Passed,
    SettledByNeighbours,
    StepWorked,

    /// <summary>The court did not allow the eviction.</summary>
    JudgedToStay,
    CrisisOver,
    Evicted,
    MovedElsewhere,
    ResidentLeft,
}

/// <summary>One case, from the first sign to its end.</summary>
public sealed record CaseCourse
{
    public required int Serial { get; init; }
    public required CaseKind Kind { get; init; }
    public required Cause Cause { get; init; }

    /// <summary>The case it came from, if any.</summary>
    public CaseOrigin? From { get; init; }
    public required bool Serious { get; init; }
    public required int Opened { get; init; }
    public int? Noticed { get; init; }
    public required Noticer By { get; init; }

    /// <summary>The week of the first response.</summary>
    public int? Responded { get; init; }
    public required IReadOnlyList<RungReached> Rungs { get; init; }
    public required Hindrance Hindrances { get; init; }
    public int? Ended { get; init; }
    public CaseEnd? How { get; init; }
}

/// <summary>The case another one came from: its number, home and kind.</summary>
public sealed record CaseOrigin(int Serial, int Home, CaseKind Kind);

/// <summary>A rung of the ladder: when it was reached, when its step was taken, and whether that was a letter.</summary>
public sealed record RungReached(int Week, Rung Rung, int? Taken, bool ByLetter);
