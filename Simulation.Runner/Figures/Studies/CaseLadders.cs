using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>How many signals become complaints, warnings, procedures and evictions.</summary>
internal sealed class CaseLadders(Sheet sheet)
{
    // Stairs beside each other are compared by length; those below each other are not.
    private const int MostInRow = 4;

    /// <summary>The rungs, from the top down.</summary>
    public static readonly (Outcome Outcome, Bilingual Name, Bilingual Short)[] Steps =
    [
        (Outcome.IncidentsPer100, ("signalen", "signals"), ("signalen", "signals")),
        (Outcome.ComplaintsPer100, ("overlastklachten", "nuisance complaints"), ("klachten", "complaints")),
        (Outcome.WarningsPer100, ("waarschuwingen", "warnings"), ("gewaarschuwd", "warnings")),
        (Outcome.LegalPer100, ("juridische procedures", "legal procedures"), ("procedures", "procedures")),
        (Outcome.EvictionsPer100, ("uithuiszettingen", "evictions"), ("uitzettingen", "evictions")),
    ];

    public IEnumerable<NamedFigure> Of()
    {
        var arms = sheet.Cell.Arms.ToList();
        if (arms.All(IsLadder)) yield return new NamedFigure("ladder", FigureTopic.Cases, Figure(arms));
    }

    // Somebody can be warned more than once, so there may be more warnings than complaints; then steps are no ladder.
    private bool IsLadder(Arm arm)
    {
        double[] values = Values(arm);
        return values.All(double.IsFinite) && values[0] > 0 && values.Zip(values.Skip(1)).All(pair => pair.First >= pair.Second);
    }

    private double[] Values(Arm arm) => [.. Steps.Select(step => sheet.Result.Of(arm, step.Outcome).Mean)];

    private Figure Figure(List<Arm> arms)
    {
        string title = Title(arms);
        string subtitle = sheet.Say(
            $"Per 100 bewoners per jaar, gemiddeld over {sheet.Plan.Years} jaar; tussen haakjes: {Intervals.Name(sheet.Plan).Nl}; {sheet.Population}; {sheet.Runs}",
            $"Per 100 residents a year, mean over {sheet.Plan.Years} years; in brackets: {Intervals.Name(sheet.Plan).En}; {sheet.Population}; {sheet.Runs}");
        string Told(Arm arm) => string.Join(", ", Steps.Zip(Values(arm), (step, value) => $"{Rate(value)} {sheet.Say(step.Name)}"));
        string told = string.Join(". ", arms.Select(arm => $"{sheet.NameOf(arm)}: {Told(arm)}"));
        string alt = sheet.Say($"Trap van vijf treden per 100 bewoners per jaar. {told}.", $"Ladder of five rungs per 100 residents a year. {told}.");
        if (arms.Count == 1)
            return new Figure(Ladder(arms[0], title) with { Subtitle = subtitle }) { AltText = alt, Footer = sheet.Footer };
        int columns = arms.Count <= MostInRow ? arms.Count : 3;
        int rows = (arms.Count + columns - 1) / columns;
        return new Figure(title, arms.Select(arm => Ladder(arm, sheet.NameOf(arm))))
        {
            Subtitle = subtitle,
            AltText = alt,
            Footer = sheet.Footer,
            Columns = columns,
            SharesY = true,
            Size = new FigureSize(960, Math.Min(4000, 540 + (300 * (rows - 1)))),
        };
    }

    private LadderChart Ladder(Arm arm, string title)
    {
        double[] values = Values(arm);
        double[] closed = [.. values.Zip(values.Skip(1), (value, next) => value - next), 0];
        var rungs = Steps.Select((step, nth) => new LadderStep(OutcomePhrases.Capitalised(sheet.Say(step.Short)), values[nth], closed[nth], 0)
        {
            Range = Range(sheet.Result.Of(arm, step.Outcome)),
        });
        return new LadderChart(title, rungs)
        {
            ContinuesLabel = sheet.Say("gaat verder", "goes on"),
            ClosedLabel = sheet.Say("gaat niet verder", "goes no further"),
            OpenLabel = sheet.Say("loopt nog", "still open"),
            ShareText = sheet.Say("van de signalen", "of the signals"),
        };
    }

    private string Range(Estimate estimate)
    {
        if (estimate.Footing != Footing.Firm) return "";
        var (low, high) = estimate.Doubt is { } doubt ? (doubt.Low, doubt.High) : (estimate.Low, estimate.High);
        return Numbers.Interval(low, high, Unit.Number, sheet.Language);
    }

    private string Title(List<Arm> arms)
    {
        double[] values = Values(arms[0]);
        if (arms.Count == 1)
        {
            return sheet.Say(
                $"Van de {Rate(values[0])} signalen worden er {Rate(values[1])} een overlastklacht; {Rate(values[^1])} keer volgt uithuiszetting",
                $"Of {Rate(values[0])} signals {Rate(values[1])} become a nuisance complaint; {Rate(values[^1])} times an eviction follows");
        }

        var (arm, difference) = Findings.Clearest(arms.Skip(1).Select(arm => (arm, sheet.Result.Of(sheet.Cell, arm, Outcome.EvictionsPer100))));
        return Findings.Sentence(sheet, arm, Outcome.EvictionsPer100, difference, $"over {sheet.Plan.Years} jaar", $"over {sheet.Plan.Years} years");
    }

    private string Rate(double value) => sheet.Write(value, Unit.Number);
}
