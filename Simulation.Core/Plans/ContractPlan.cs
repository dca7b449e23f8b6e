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

    /// <summary>Hours a month every resident is to contribute; 0 for none.</summary>
    [Allowed(0, 40)]
    public double ReciprocityHoursPerMonth { get; init; }

    /// <summary>Whether the lease of a supported resident ends when care is refused.</summary>
    public bool TiedToCare { get; init; }

    /// <summary>Whether somebody whose lease ends is helped to a next home.</summary>
    public bool HelpsToNextHome { get; init; } = true;
}
