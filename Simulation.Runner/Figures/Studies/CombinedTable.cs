using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>A comparison in one table, each difference with what is left open: outcomes down and alternatives across, or, where there are
/// more of these than stand beside each other, alternatives down and the outcomes named first across.</summary>
public sealed class CombinedTable(Sheet sheet)
{
    /// <summary>More alternatives than this do not fit beside each other.</summary>
    public const int MostAcross = 4;

    private const int MostOutcomes = 5;

    /// <summary>Whether there are several alternatives.</summary>
    public bool Fits => sheet.Cell.Alternatives.Count > 1;

    public bool IsTurned => sheet.Cell.Alternatives.Count > MostAcross;

    public IReadOnlyList<string> Columns => IsTurned
        ? [sheet.Say("Scenario", "Scenario"), .. Outcomes.Select(sheet.Name)]
        :
        [
            sheet.Say("Uitkomst", "Outcome"), sheet.NameOf(sheet.Cell.Base),
            .. sheet.Cell.Alternatives.Select(arm => OutcomePhrases.Capitalised(sheet.NameOf(arm))),
        ];

    public IEnumerable<IReadOnlyList<string>> Rows() => IsTurned
        ? sheet.Cell.Alternatives.Select(OfAlternative)
            .Prepend([OutcomePhrases.Capitalised(sheet.NameOf(sheet.Cell.Base)), .. Outcomes.Select(Level)])
        : sheet.Plan.Headline.Select(outcome => (string[])
        [
            sheet.Name(outcome), Level(outcome), .. sheet.Cell.Alternatives.Select(arm => Cell(arm, outcome)),
        ]);

    /// <summary>What the cells say, for below the table.</summary>
    public string Reading => sheet.Say(
        $"Verschil met ‘{sheet.NameOf(sheet.Cell.Base)}’, gemiddeld {sheet.OverYears.Nl}, met {Intervals.Name(sheet.Plan).Nl}; een vraagteken: de richting staat niet vast, voor alle alternatieven samen bekeken{Left}.",
        $"Difference with ‘{sheet.NameOf(sheet.Cell.Base)}’, mean {sheet.OverYears.En}, with {Intervals.Name(sheet.Plan).En}; a question mark: the direction is not sure, with all alternatives taken together{Left}.");

    private IReadOnlyList<Outcome> Outcomes =>
        [.. sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome)).Take(IsTurned ? MostOutcomes : sheet.Plan.Headline.Count)];

    private string Left => !IsTurned || Outcomes.Count == sheet.Plan.Headline.Count ? ""
        : sheet.Say("; alle uitkomsten staan per alternatief hieronder", "; all outcomes stand below, by alternative");

    private string[] OfAlternative(Arm arm) =>
        [OutcomePhrases.Capitalised(sheet.NameOf(arm)), .. Outcomes.Select(outcome => Cell(arm, outcome))];

    private string Level(Outcome outcome) => sheet.InSentence(sheet.Result.Of(sheet.Cell.Base, outcome).Mean, outcome.Unit);

    private string Cell(Arm arm, Outcome outcome)
    {
        var by = sheet.Result.Of(sheet.Cell, arm, outcome);
        if (by.Footing == Footing.Nothing) return sheet.Say("geen verschil", "no difference");
        if (by.Footing != Footing.Firm) return sheet.Say(FootingTexts.OfDifference(by.Footing));
        // What decides stands there: beside a question mark the ends that leave zero in.
        string ends = !by.IsClear() ? Numbers.DifferenceInterval(by.ClaimLow, by.ClaimHigh, outcome.Unit, sheet.Language, withUnit: false)
            : by.Doubt is null ? Tell.Interval(by, outcome.Unit, sheet.Language) : Tell.Band(by, outcome.Unit, sheet.Language);
        return $"{Numbers.Difference(by.Difference, outcome.Unit, sheet.Language)} ({ends}){(by.IsClear() ? "" : " ?")}";
    }
}
