using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>What everybody in the complex can see of how it goes, for events that wait for a condition.</summary>
public enum Trigger
{
    ParticipationBroad,
    OrganisersShare,
    SupportedShare,
    OpenCasesPer100,
    NeighbourhoodCredit,
    BoardVacancyShare,
    VacantHomesShare,
    CoachVacancyShare,
    LeftInQuarterShare,
}

/// <summary>A condition that has to hold for some weeks on end.</summary>
public sealed record Condition
{
    public required Trigger Measure { get; init; }
    public double? Below { get; init; }
    public double? Above { get; init; }

    /// <summary>Weeks on end.</summary>
    [Allowed(1, 520)]
    public int ForWeeks { get; init; } = 8;

    /// <summary>Years after opening before which nobody looks.</summary>
    [Allowed(0, 78)]
    public double FromYear { get; init; }
}

/// <summary>Something that is decided about the complex at a date, or once a condition holds.</summary>
public sealed record PolicyEvent
{
    public required string Name { get; init; }

    /// <summary>The month in which the change takes effect, in a scenario that says when it opened.</summary>
    public CalendarMonth? At { get; init; }

    /// <summary>Years after opening at which the change takes effect; leave out for an event with a month or a condition.</summary>
    [Allowed(0, 78)]
    public double? AtYear { get; init; }

    /// <summary>The condition, for an event without a date; it fires once.</summary>
    public Condition? When { get; init; }

    /// <summary>What changes.</summary>
    public required Lever Change { get; init; }

    /// <summary>The new value.</summary>
    public required double To { get; init; }

    /// <summary>Weeks between saying so and doing so.</summary>
    [Allowed(0, 520)]
    public int NoticeWeeks { get; init; } = 26;

    /// <summary>Months over which the change is spread; 0 for a cliff.</summary>
    [Allowed(0, 240)]
    public double PhaseOutMonths { get; init; }

    /// <summary>Months after the change at which the old value comes back; 0 for never.</summary>
    [Allowed(0, 600, Least = Week.Months)]
    public double RestoredAfterMonths { get; init; }

    /// <summary>A placebo is announced and dated like any other event and changes nothing.</summary>
    public bool Placebo { get; init; }
}
