using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Figures.Studies;

/// <summary>A sweep with alternatives along one axis as rows for readers: the base at each value, then of every alternative the
/// difference at each value and what its sign does.</summary>
internal sealed class AlongAxis(StudyResult result, Language language)
{
    private const int MostValues = 8;

    private StudyPlan Plan => result.Plan;
    private string Axis => Plan.Axes[0];

    /// <summary>Whether a study has one axis, not too many values, and something to compare at each.</summary>
    public static bool Fits(StudyPlan plan) =>
        plan.Axes.Count == 1 && plan.Cells[0].Alternatives.Count > 0 && plan.Cells.Count is > 1 and <= MostValues;

    public static Bilingual Unsure(StudyPlan plan) => !plan.IsSpread
        ? ("Tussen haakjes: het 95%-interval laat de richting open. Het interval gaat alleen over toeval, niet over wat er is aangenomen.",
            "In brackets: the 95% interval leaves the sign open. It is about chance alone and not about what was assumed.")
        : ("Tussen haakjes: toeval en aannames samen laten de richting open (90%-band).",
            "In brackets: chance and assumptions together leave the sign open (90% band).");

    public static Bilingual WhatTheSignDoes { get; } = ("Richting", "Sign");

    public IReadOnlyList<string> Values => [.. Plan.Cells.Select(cell => AxisNames.Write(Axis, cell.At[Axis], language))];

    public string Name => AxisNames.Of(Axis, language);

    /// <summary>The axis with its values, for a sentence.</summary>
    public string Span => $"{OutcomePhrases.Decapitalised(Name)} {string.Join(", ", Values)}";

    public IEnumerable<IReadOnlyList<string>> OfBase() => Plan.Headline.Select(outcome => (string[])
        [NameOf(outcome), .. Plan.Cells.Select(cell => Numbers.Write(result.Of(cell.Base, outcome).Mean, outcome.Unit, language))]);

    public IEnumerable<IReadOnlyList<string>> OfAlternative(int nth)
    {
        var turns = Turns.Of(result, Plan.Headline).Where(turn => turn.Alternative == Plan.Cells[0].Alternatives[nth]);
        return turns.Select(turn => (string[])
            [NameOf(turn.Outcome), .. Plan.Cells.Select(cell => Difference(cell, nth, turn.Outcome)), Says(turn).In(language)]);
    }

    /// <summary>What the sign does, in words.</summary>
    public static Bilingual Says(SignTurn turn)
    {
        Bilingual side = turn.Sign > 0 ? ("hoger", "higher") : ("lager", "lower");
        Bilingual Value(FieldValue value) => Bilingual.Of(language => AxisNames.Write(turn.Axis, value, language));
        return turn.Kind switch
        {
            TurnKind.Nowhere => ("nergens zeker", "sure nowhere"),
            TurnKind.Everywhere => ("overal ", "") + side + ("", " everywhere"),
            TurnKind.InPart => side + (" bij ", " at ") + Bilingual.Join(", ", [.. turn.Sure.Select(Value)])
                + ("; elders onzeker", "; unsure elsewhere"),
            _ => ("slaat om tussen ", "turns between ") + Value(turn.Between!.Value.From) + (" en ", " and ") + Value(turn.Between!.Value.To)
                + ("; eerst ", "; first ") + side,
        };
    }

    private string Difference(Cell cell, int nth, Outcome outcome)
    {
        var contrast = result.Of(cell, cell.Alternatives[nth], outcome);
        string text = Numbers.Difference(contrast.Difference, outcome.Unit, language);
        return Turns.SignOf(contrast) != 0 ? text : $"({text})";
    }

    private string NameOf(Outcome outcome) => OutcomeTexts.Of(outcome).Name.In(language);
}
