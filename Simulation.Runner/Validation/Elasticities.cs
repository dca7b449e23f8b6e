using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>By how many per cent the evictions prevented change when an assumption changes by one per cent.</summary>
public static class Elasticities
{
    private const int Replicates = 200;
    private const double By = 0.2;

    private static readonly string[] Varied =
    [
        "care.accepts_early", "people.refuses_help", "incidents.spells_supported", "incidents.signals_in_spell", "incidents.arrears_supported",
        "signalling.arrears_early", "escalation.early_talk_ends", "escalation.ends_in_helped_spell",
    ];

    public static IReadOnlyList<(string Name, double Elasticity)> OfEvictionsPrevented(Laboratory laboratory, CancellationToken cancel = default)
    {
        var points = Varied.Select(name => (Name: name, Less: At(name, 1 - By), More: At(name, 1 + By))).ToList();
        foreach (var arm in points.SelectMany(p => new[] { p.Less.With, p.Less.Without, p.More.With, p.More.Without }))
            laboratory.Ask(arm, Measures.Evictions, Replicates);
        laboratory.Run(null, cancel);
        return [.. points.Select(p => (p.Name, Math.Log(Prevented(p.More) / Prevented(p.Less)) / Math.Log((1 + By) / (1 - By))))];

        double Prevented((Situation With, Situation Without) pair) => Mean(pair.Without) - Mean(pair.With);

        double Mean(Situation arm) => laboratory.Sum(arm, Measures.Evictions, Replicates) / Replicates;
    }

    private static (Situation With, Situation Without) At(string name, double times)
    {
        double value = Core.Assumptions.Catalogue.Entries.First(e => e.Path == name).ValueIn(Complexes.Believed) * times;
        return (TroublePatterns.Large.Believing((name, value)), TroublePatterns.LargeUnwatched.Believing((name, value)));
    }
}
