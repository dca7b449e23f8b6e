using Simulation.Core.Plans;

namespace Simulation.Core.Observation;

/// <summary>Where the money of each payer is counted.</summary>
public static class Money
{
    /// <summary>What a payer pays.</summary>
    public static Whole PaidBy(Payer payer) => payer switch
    {
        Payer.Gemeente => Whole.CostGemeente,
        Payer.Corporatie => Whole.CostCorporatie,
        Payer.Zorg => Whole.CostZorg,
        Payer.Rijk => Whole.CostRijk,
        Payer.Bewoners => Whole.CostBewoners,
        _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "not a payer"),
    };

    /// <summary>What a payer is spared.</summary>
    public static Whole SparedFor(Payer payer) => payer switch
    {
        Payer.Gemeente => Whole.AvoidedGemeente,
        Payer.Corporatie => Whole.AvoidedCorporatie,
        Payer.Zorg => Whole.AvoidedZorg,
        Payer.Rijk => Whole.AvoidedRijk,
        Payer.Bewoners => Whole.AvoidedBewoners,
        _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "not a payer"),
    };
}
