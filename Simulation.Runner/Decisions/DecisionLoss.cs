using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Decisions;

/// <summary>What an outcome that is too low or too high costs, or what more of it is worth: in euros per home a year for each point, which is
/// a percentage point of a share and a whole one of anything else.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Kept">The level it should keep; without one every point counts.</param>
/// <param name="EuroAPoint">What a point costs or is worth.</param>
public sealed record PricedOutcome(Outcome Outcome, LevelToKeep? Kept, double EuroAPoint)
{
    /// <summary>What a value loses; what is worth something is lost less.</summary>
    public double Of(double value)
    {
        if (Kept is null) return -EuroAPoint * Points(value);
        double lacks = Kept.IsLeast ? Kept.Level - value : value - Kept.Level;
        return EuroAPoint * Math.Max(0, Points(lacks));
    }

    private double Points(double value) => value * (Outcome.Unit.IsShare() ? 100 : 1);
}

/// <summary>What somebody loses by an option, run by run: what it costs, and what outcomes that are priced add to that. Where nothing is
/// priced it is one outcome by itself, as it is.</summary>
public sealed record DecisionLoss
{
    /// <summary>The costs that count; none where the loss is an outcome by itself.</summary>
    public Outcome? Cost { get; init; }

    public IReadOnlyList<PricedOutcome> Priced { get; init; } = [];

    /// <summary>An outcome that is all there is to lose by.</summary>
    public Outcome? Alone { get; init; }

    /// <summary>In what losses are counted.</summary>
    public Unit Unit => Alone?.Unit ?? Unit.EuroPerHomeAYear;

    /// <summary>Every outcome it needs.</summary>
    public IReadOnlyList<Outcome> Outcomes => [.. new[] { Cost, Alone }.OfType<Outcome>().Concat(Priced.Select(one => one.Outcome)).Distinct()];

    /// <summary>Of one run, from the values of <see cref="Outcomes"/> in that order.</summary>
    public double Of(IReadOnlyList<double> values)
    {
        double At(Outcome outcome) => values[Outcomes.Index().First(one => one.Item == outcome).Index];
        double loss = Cost is null ? 0 : At(Cost);
        foreach (var priced in Priced) loss += priced.Of(At(priced.Outcome));
        if (Alone is not null) loss += OutcomeTexts.Of(Alone).Better == Better.Lower ? At(Alone) : -At(Alone);
        return loss;
    }
}
