namespace Simulation.Core.Plans;

/// <summary>What the community coach is given to work with.</summary>
public sealed record CoachPlan
{
    /// <summary>Hours as a multiple of the rule of thumb for size and year: 1 follows it, 0 means no coach.</summary>
    [Allowed(0, 5)]
    public double TimesRule { get; init; } = 1;

    /// <summary>Hours a week where a project states them; 0 follows the rule of thumb.</summary>
    [Allowed(0, 200)]
    public double HoursPerWeek { get; init; }

    /// <summary>Hours a week for each home that is open, for complexes of different size at an equal dose; 0 follows the rule of thumb. The waakvlam is as many hours everywhere: forbid it where the dose is to be equal.</summary>
    [Allowed(0, 10)]
    public double HoursPerHome { get; init; }

    /// <summary>Months of community building before the first key is handed over.</summary>
    [Allowed(0, 24)]
    public double MonthsBeforeOpening { get; init; }

    /// <summary>Whether the hours are part of a job that also serves another site.</summary>
    public bool SharedWithOtherSite { get; init; }
}

/// <summary>When coaching may go down to the pilot flame, and how it comes back.</summary>
public sealed record WaakvlamPlan
{
    /// <summary>Whether the hours may go down at all when it runs well and residents carry it.</summary>
    public bool Allowed { get; init; } = true;

    /// <summary>Whether it is also allowed in complexes where the rule of thumb keeps the coach for good.</summary>
    public bool AlsoInLargeComplexes { get; init; }

    /// <summary>Whether the hours may go up again quickly when needed.</summary>
    public bool MayScaleUp { get; init; } = true;

    /// <summary>Broad participation the community team wants to see before it lets go.</summary>
    [Allowed(0, 1)]
    public double EnterAtParticipation { get; init; } = 0.50;

    /// <summary>Share of residents who organise, wanted before it lets go: "residents carry it".</summary>
    [Allowed(0, 1)]
    public double EnterAtOrganisers { get; init; } = 0.10;

    /// <summary>Broad participation below which the flame is raised.</summary>
    [Allowed(0, 1)]
    public double LeaveAtParticipation { get; init; } = 0.40;

    /// <summary>Share of organisers below which the flame is raised.</summary>
    [Allowed(0, 1)]
    public double LeaveAtOrganisers { get; init; } = 0.06;

    /// <summary>Monthly readings in a row that must be good before letting go.</summary>
    [Allowed(1, 36)]
    public int GoodReadings { get; init; } = 6;

    /// <summary>Monthly readings in a row that must be bad before the flame is raised.</summary>
    [Allowed(1, 36)]
    public int BadReadings { get; init; } = 2;

    /// <summary>Weeks the pilot flame lasts at least.</summary>
    [Allowed(0, 520)]
    public int MinimumWeeks { get; init; } = 26;

    /// <summary>Weeks the hours stay up once raised.</summary>
    [Allowed(1, 520)]
    public int ScaledUpWeeks { get; init; } = 26;
}
