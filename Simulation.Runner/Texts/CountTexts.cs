using Simulation.Runner.Explain;

namespace Simulation.Runner.Texts;

/// <summary>On what the values of a plan rest, in five classes: said the same way by the report and by explain.</summary>
public static class CountTexts
{
    /// <summary>The classes in the order in which they are counted.</summary>
    public static IReadOnlyList<Basis> Classes { get; } = [Basis.Cited, Basis.Assumed, Basis.Bare, Basis.Rule, Basis.Start];

    public static Bilingual Of(Basis basis) => basis switch
    {
        Basis.Cited => ("met een bron", "with a source"),
        Basis.Assumed => ("uitdrukkelijk een aanname", "said to be an assumption"),
        Basis.Bare => ("opgegeven zonder bron of reden", "stated without source or reason"),
        Basis.Rule => ("volgens een vuistregel", "by a rule of thumb"),
        _ => ("uitgangswaarde van het model", "starting value of the model"),
    };

    /// <summary>All five in one sentence; they add up to the values of the plan.</summary>
    public static Bilingual Plans(Counts counts)
    {
        var parts = Classes.Select(basis => Bilingual.Same($"{counts.PlansByBasis[basis]} ") + Of(basis));
        var begins = new Bilingual($"Het plan telt {counts.Plans} waarden: ", $"The plan has {counts.Plans} values: ");
        return begins + Bilingual.Join(", ", [.. parts]) + ".";
    }
}
