using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>What the lease says.</summary>
public sealed record ContractPlan
{
    /// <summary>Months a resident with support may stay; 0 for a lease without end.</summary>
    [Allowed(0, 240, Least = Week.Months)]
    public double LeaseMonthsSupported { get; init; }

    /// <summary>Months a resident without support may stay; 0 for a lease without end.</summary>
    [Allowed(0, 240, Least = Week.Months)]
    public double LeaseMonthsOthers { get; init; }

    /// <summary>Warnings (yellow cards) before the last chance.</summary>
    [Allowed(1, 5)]
    public int Warnings { get; init; } = 2;

    /// <summary>Whether leases of a term end together, counted from the opening: groups that came together leave together.</summary>
    public bool EndTogether { get; init; }

    /// <summary>Whether somebody whose lease ends and who has found nothing else may stay another year.</summary>
    public bool Extends { get; init; } = true;

    /// <summary>The share of residents without support who come for a short stay.</summary>
    [Allowed(0, 1)]
    public double ShortStayShare { get; init; }

    /// <summary>How long such a stay lasts at most, in months.</summary>
    [Allowed(Week.Months, 24)]
    public double ShortStayMonths { get; init; } = 3;

    /// <summary>Hours a month each resident who came with support is to contribute; 0 for none.</summary>
    [Allowed(0, 40)]
    public double ReciprocityHoursSupported { get; init; }

    /// <summary>Hours a month each other resident is to contribute; 0 for none.</summary>
    [Allowed(0, 40)]
    public double ReciprocityHoursOthers { get; init; }

    /// <summary>Whether the lease of a supported resident ends when care is refused.</summary>
    public bool TiedToCare { get; init; }

    /// <summary>Whether the care party holds the lease of residents with support, and decides itself when it ends.</summary>
    public bool ProviderLease { get; init; }

    /// <summary>Whether house rules with yellow and red cards end a lease, without a court.</summary>
    public bool Cards { get; init; }

    /// <summary>Whether a fitting place elsewhere has been agreed for residents who came with support, should it not work out here.</summary>
    public bool PlaceElsewhere { get; init; }

    /// <summary>Whether somebody whose lease ends is helped to a next home.</summary>
    public bool HelpsToNextHome { get; init; } = true;
}
