using Simulation.Core.Plans;

namespace Simulation.Core.Observation;

/// <summary>Where the money of each payer is counted.</summary>
public static class Money
{
    /// <summary>What a payer pays.</summary>
    public static ComplexCounter PaidBy(Payer payer) => payer switch
    {
        Payer.Gemeente => ComplexCounter.CostGemeente,
        Payer.Corporatie => ComplexCounter.CostCorporatie,
        Payer.Zorg => ComplexCounter.CostZorg,
        Payer.Rijk => ComplexCounter.CostRijk,
        Payer.Bewoners => ComplexCounter.CostBewoners,
        _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "not a payer"),
    };

    /// <summary>What a payer is spared.</summary>
    public static ComplexCounter SparedFor(Payer payer) => payer switch
    {
        Payer.Gemeente => ComplexCounter.AvoidedGemeente,
        Payer.Corporatie => ComplexCounter.AvoidedCorporatie,
        Payer.Zorg => ComplexCounter.AvoidedZorg,
        Payer.Rijk => ComplexCounter.AvoidedRijk,
        Payer.Bewoners => ComplexCounter.AvoidedBewoners,
        _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "not a payer"),
    };
}
