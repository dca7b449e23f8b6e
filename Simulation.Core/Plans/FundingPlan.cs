namespace Simulation.Core.Plans;

/// <summary>Who pays, and to whom benefits come.</summary>
public enum Payer
{
    Gemeente,
    Corporatie,
    Zorg,
    Rijk,
    Bewoners,
}

/// <summary>Who pays for what.</summary>
public sealed record FundingPlan
{
    /// <summary>Who pays the coach.</summary>
    public Payer Coach { get; init; } = Payer.Gemeente;

    /// <summary>Who pays social and physical beheer.</summary>
    public Payer Beheer { get; init; } = Payer.Corporatie;

    /// <summary>The share of beheer that residents pay back in their service costs.</summary>
    [Allowed(0, 1)]
    public double BeheerInServiceCosts { get; init; } = 0.3;

    /// <summary>Who pays indicated support.</summary>
    public Payer Support { get; init; } = Payer.Gemeente;

    /// <summary>Who pays the common room.</summary>
    public Payer Room { get; init; } = Payer.Corporatie;
}

/// <summary>Where the complex starts with the people around it.</summary>
public sealed record NeighbourhoodPlan
{
    /// <summary>Goodwill at opening, from 0 (none) to 1 (full).</summary>
    [Allowed(0, 1)]
    public double GoodwillAtOpening { get; init; } = 0.5;

    /// <summary>Whether neighbours are informed in time and have a number to ring.</summary>
    public bool TimelyContact { get; init; } = true;

    /// <summary>How easily the surroundings feel bothered: 1 for an ordinary street.</summary>
    [Allowed(0, 5)]
    public double Sensitivity { get; init; } = 1;
}
