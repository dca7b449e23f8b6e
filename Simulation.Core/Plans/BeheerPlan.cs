namespace Simulation.Core.Plans;

/// <summary>A caretaker of the complex itself.</summary>
public enum Huismeester
{
    None,

    /// <summary>Present in office hours.</summary>
    Daytime,

    /// <summary>Lives in the complex, at a low rent.</summary>
    LiveIn,
}

/// <summary>Social and physical management by the corporation.</summary>
public sealed record BeheerPlan
{
    /// <summary>Homes for one full-time beheerder, social and physical together.</summary>
    [Allowed(1, 100_000)]
    public double HomesPerFte { get; init; } = RuleOfThumb.HomesPerBeheerder;

    /// <summary>Hours a week where a project states them; 0 follows <see cref="HomesPerFte"/>.</summary>
    [Allowed(0, 1000)]
    public double HoursPerWeek { get; init; }

    /// <summary>The share of those hours that goes to people rather than to the building.</summary>
    [Allowed(0, 1)]
    public double SocialShare { get; init; } = 0.5;

    public Huismeester Huismeester { get; init; }

    /// <summary>Whether there are simple house rules that are kept.</summary>
    public bool ClearRules { get; init; } = true;

    /// <summary>Whether coach, beheer and care know who does what.</summary>
    public bool ClearRoles { get; init; } = true;

    /// <summary>Residents per corridor or stairwell with the role of gangmaker.</summary>
    [Allowed(0, 4)]
    public int GangmakersPerCluster { get; init; }
}
