using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>How many times fewer runs it takes to compare with the same people.</summary>
internal static class PairingGain
{
    public static IEnumerable<NamedFigure> Of(Sheet sheet)
    {
        var outcomes = sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome) && sheet.Cell.Alternatives.All(arm => IsKnown(sheet, arm, outcome))).ToList();
        if (outcomes.Count > 0)
            yield return new NamedFigure("pairing", FigureTopic.Method, Figure(sheet, outcomes));
    }

    private static double Gain(Sheet sheet, Arm arm, Outcome outcome) => sheet.Result.Of(sheet.Cell, arm, outcome).VarianceRatio;

    private static bool IsKnown(Sheet sheet, Arm arm, Outcome outcome) => Tell.IsGain(sheet.Result.Of(sheet.Cell, arm, outcome));

    private static Figure Figure(Sheet sheet, List<Outcome> outcomes)
    {
        var arms = sheet.Cell.Alternatives;
        var gains = arms.SelectMany(arm => outcomes.Select(outcome => (arm, outcome, Gain: Gain(sheet, arm, outcome)))).ToList();
        var least = gains.MinBy(one => one.Gain);
        string gain = Numbers.Write(least.Gain, Unit.Number, sheet.Language);
        string noun = sheet.Say(OutcomeTexts.Of(least.outcome).Noun);
        var chart = new Chart(
            least.Gain < 1
                ? sheet.Say($"Dezelfde mensen helpen niet overal: bij {noun} zijn er juist meer runs nodig", $"The same people do not help everywhere: {noun} needs more runs, not fewer")
                : sheet.Say($"Met dezelfde mensen volstaan minstens {gain} keer zo weinig runs", $"With the same people at least {gain} times fewer runs suffice"),
            new NumericAxis(sheet.Say("Zoveel keer minder runs nodig", "Times fewer runs needed"), Unit.Number) { IncludesZero = true },
            new CategoryAxis("", [.. outcomes.Select(outcome => sheet.Say(OutcomeTexts.Of(outcome).Name))]),
            [.. arms.Select((arm, nth) => new Points(sheet.NameOf(arm), [.. outcomes.Select((outcome, row) => Dot.Exact(row, Gain(sheet, arm, outcome)))]) { Direction = Direction.Sideways, Colour = SeriesColour.Number(nth + 1) })])
        {
            Subtitle = sheet.Say($"Variantie van het verschil zonder paren, gedeeld door die met paren, over {sheet.Plan.Years} jaar; {sheet.Runs}", $"Variance of the difference without pairing over that with, over {sheet.Plan.Years} years; {sheet.Runs}"),
            Annotations = [new ReferenceLine(AxisSide.X, 1, sheet.Say("geen winst", "no gain"))],
        };
        return new Figure(chart)
        {
            AltText = sheet.Say($"Punten per uitkomst; de kleinste winst is {gain}, bij {noun}.", $"Dots per outcome; the smallest gain is {gain}, for {noun}."),
            Footer = sheet.Footer,
            Size = new FigureSize(960, Math.Clamp(200 + (outcomes.Count * (16 + (12 * arms.Count))), 400, 1400)),
        };
    }
}
