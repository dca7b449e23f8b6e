using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>A comparison in one table: outcomes down, alternatives across, each difference with what is left open.</summary>
public sealed class CombinedTable(Sheet sheet)
{
    /// <summary>More alternatives than this do not fit beside each other.</summary>
    public const int MostAcross = 4;

    /// <summary>Whether there are several alternatives that stand beside each other.</summary>
    public bool Fits => sheet.Cell.Alternatives.Count is > 1 and <= MostAcross;

    public IReadOnlyList<string> Columns =>
    [
        sheet.Say("Uitkomst", "Outcome"), sheet.NameOf(sheet.Cell.Base),
        .. sheet.Cell.Alternatives.Select(arm => OutcomePhrases.Capitalised(sheet.NameOf(arm))),
    ];

    public IEnumerable<IReadOnlyList<string>> Rows() => sheet.Plan.Headline.Select(outcome => (string[])
    [
        sheet.Name(outcome), sheet.InSentence(sheet.Result.Of(sheet.Cell.Base, outcome).Mean, outcome.Unit),
        .. sheet.Cell.Alternatives.Select(arm => Cell(sheet.Result.Of(sheet.Cell, arm, outcome), outcome.Unit)),
    ]);

    /// <summary>What the cells say, for below the table.</summary>
    public string Reading => sheet.Say(
        $"Verschil met ‘{sheet.NameOf(sheet.Cell.Base)}’, gemiddeld {sheet.OverYears.Nl}, met {Intervals.Name(sheet.Plan).Nl}; een vraagteken: de richting staat niet vast.",
        $"Difference with ‘{sheet.NameOf(sheet.Cell.Base)}’, mean {sheet.OverYears.En}, with {Intervals.Name(sheet.Plan).En}; a question mark: the direction is not sure.");

    private string Cell(Contrast by, Unit unit)
    {
        if (by.Footing == Footing.Nothing) return sheet.Say("geen verschil", "no difference");
        if (by.Footing != Footing.Firm) return sheet.Say(FootingTexts.OfDifference(by.Footing));
        string ends = by.Doubt is null ? Tell.Interval(by, unit, sheet.Language) : Tell.Band(by, unit, sheet.Language);
        return $"{Numbers.Difference(by.Difference, unit, sheet.Language)} ({ends}){(by.IsClear() ? "" : " ?")}";
    }
}
