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

/// <summary>Who keeps the pilot flame.</summary>
public enum FlameHolder
{
    /// <summary>The coach stays, for a few hours.</summary>
    Coach = 0,

    /// <summary>The coach leaves; a social beheerder gets the hours.</summary>
    Beheer = 1,

    /// <summary>The coach leaves; the care team gets the hours.</summary>
    Care = 2,
}

/// <summary>The pilot flame as a contract: how many hours, held by whom, when coaching may go down to it, and how it comes back.</summary>
public sealed record WaakvlamPlan
{
    /// <summary>Whether the hours may go down at all when it runs well and residents carry it.</summary>
    public bool Allowed { get; init; } = true;

    /// <summary>Hours a month that are paid for on the flame.</summary>
    [Allowed(0, 80)]
    public double HoursPerMonth { get; init; } = RuleOfThumb.WaakvlamHoursPerMonth;

    /// <summary>Who keeps it.</summary>
    public FlameHolder HeldBy { get; init; }

    /// <summary>Years after opening from which it is possible.</summary>
    [Allowed(0, 78)]
    public double FromYear { get; init; } = RuleOfThumb.WaakvlamAfterYears;

    /// <summary>The largest complex in which it is possible; in larger ones the coach is there for good.</summary>
    [Allowed(1, 100_000)]
    public int UpToHomes { get; init; } = RuleOfThumb.HomesForPermanentCoach - 1;

    /// <summary>Broad participation the community team wants to see before it lets go.</summary>
    [Allowed(0, 1)]
    public double EnterAtParticipation { get; init; } = 0.50;

    /// <summary>Share of residents who organise, wanted before it lets go: "residents carry it".</summary>
    [Allowed(0, 1)]
    public double EnterAtOrganisers { get; init; } = 0.10;

    /// <summary>Monthly readings in a row that must be good before letting go.</summary>
    [Allowed(1, 36)]
    public int GoodReadings { get; init; } = 6;

    /// <summary>Whether the hours may go up again quickly when needed.</summary>
    public bool MayScaleUp { get; init; } = true;

    /// <summary>Broad participation below which the flame is raised.</summary>
    [Allowed(0, 1)]
    public double LeaveAtParticipation { get; init; } = 0.40;

    /// <summary>Share of organisers below which the flame is raised.</summary>
    [Allowed(0, 1)]
    public double LeaveAtOrganisers { get; init; } = 0.06;

    /// <summary>Complaints per 100 resident-years, over a quarter, above which it is raised; 0 does not look at them.</summary>
    [Allowed(0, 1000)]
    public double RaiseAtComplaints { get; init; }

    /// <summary>Open cases per 100 residents above which it is raised; 0 does not look at them.</summary>
    [Allowed(0, 1000)]
    public double RaiseAtTension { get; init; }

    /// <summary>The share of residents who came in the last quarter above which it is raised; 0 does not look at them.</summary>
    [Allowed(0, 1)]
    public double RaiseAtNewcomers { get; init; }

    /// <summary>Whether it is raised when too few seats of the board are filled.</summary>
    public bool RaiseWhenBoardFalls { get; init; }

    /// <summary>Monthly readings in a row that must be bad before the flame is raised.</summary>
    [Allowed(1, 36)]
    public int BadReadings { get; init; } = 2;

    /// <summary>Weeks the pilot flame lasts at least.</summary>
    [Allowed(0, 520)]
    public int MinimumWeeks { get; init; } = 26;

    /// <summary>Weeks between the decision to raise it and the hours being there.</summary>
    [Allowed(0, 104)]
    public int RaiseWithinWeeks { get; init; } = 6;

    /// <summary>Hours a week once raised; 0 goes back to the hours of years two and three.</summary>
    [Allowed(0, 200)]
    public double RaisedHours { get; init; }

    /// <summary>Weeks the hours stay up once raised.</summary>
    [Allowed(1, 520)]
    public int ScaledUpWeeks { get; init; } = 26;

    /// <summary>How often a year it may be raised.</summary>
    [Allowed(0, 12)]
    public int RaisesPerYear { get; init; } = 2;
}
