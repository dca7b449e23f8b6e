namespace Simulation.Core.Plans;

/// <summary>What the care party brings besides individual support.</summary>
public sealed record CarePlan
{
    /// <summary>The share of all indicated hours that goes to the community as a whole.</summary>
    [Allowed(0, 1)]
    public double CommunityShare { get; init; } = RuleOfThumb.CareForCommunity;

    /// <summary>Hours a week for a resident with support at entry; 0 takes the usual number for the target group.</summary>
    [Allowed(0, 168)]
    public double HoursPerSupported { get; init; }

    /// <summary>Whether support ends for people who need it no longer; where it need not, somebody keeps it for as long as they stay.</summary>
    public bool SupportEnds { get; init; } = true;

    /// <summary>Different support workers who come in; 0 takes the compact team the guideline advises.</summary>
    [Allowed(0, 500)]
    public int Workers { get; init; }

    /// <summary>Whether the rent of residents with support is paid from a budget that is managed for them.</summary>
    public bool BudgetManagement { get; init; }

    /// <summary>Whether the team has its place in the complex.</summary>
    public bool OnSite { get; init; } = true;

    /// <summary>Whether manager and care team reach each other at once.</summary>
    public bool ShortLine { get; init; } = true;
}
