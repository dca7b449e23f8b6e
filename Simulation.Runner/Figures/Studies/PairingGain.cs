using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>How many times fewer runs it takes to compare with the same people.</summary>
internal sealed class PairingGain(Sheet sheet)
{
    public IEnumerable<NamedFigure> Of()
    {
        var outcomes = sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome))
            .Where(outcome => sheet.Cell.Alternatives.All(arm => Tell.IsGain(sheet.Result.Of(sheet.Cell, arm, outcome)))).ToList();
        if (outcomes.Count > 0) yield return new NamedFigure("pairing", FigureTopic.Method, Figure(outcomes));
    }

    private double Gain(Arm arm, Outcome outcome) => sheet.Result.Of(sheet.Cell, arm, outcome).VarianceRatio;

    private Figure Figure(List<Outcome> outcomes)
    {
        var arms = sheet.Cell.Alternatives;
        var least = arms.SelectMany(arm => outcomes.Select(outcome => (outcome, Gain: Gain(arm, outcome)))).MinBy(one => one.Gain);
        string gain = sheet.Write(least.Gain, Unit.Number);
        string noun = sheet.Noun(least.outcome);
        var chart = new Chart(
            least.Gain < 1
                ? sheet.Say($"Dezelfde mensen helpen niet overal: bij {noun} zijn er juist meer doorrekeningen nodig", $"The same people do not help everywhere: {noun} needs more runs, not fewer")
                : sheet.Say($"Met dezelfde mensen volstaan minstens {gain} keer zo weinig doorrekeningen", $"With the same people at least {gain} times fewer runs suffice"),
            new NumericAxis(sheet.Say("Zoveel keer minder doorrekeningen nodig", "Times fewer runs needed"), Unit.Number) { IncludesZero = true },
            new CategoryAxis("", outcomes.Select(sheet.Name)),
            arms.Select((arm, nth) => new Points(sheet.NameOf(arm), outcomes.Select((outcome, row) => Dot.Exact(row, Gain(arm, outcome))))
            {
                Direction = Direction.Sideways,
                Colour = SeriesColour.Number(nth + 1),
            }))
        {
            Subtitle = sheet.Say($"Winst door te koppelen: de variantie van het verschil zonder koppelen, gedeeld door die met koppelen, over {sheet.Plan.Years} jaar; {sheet.Runs}", $"Variance of the difference without pairing over that with, over {sheet.Plan.Years} years; {sheet.Runs}"),
            Annotations = [new ReferenceLine(AxisSide.X, 1, sheet.Say("geen winst", "no gain"))],
        };
        var size = new FigureSize(960, Math.Clamp(200 + (outcomes.Count * (16 + (12 * arms.Count))), 400, 1400));
        return sheet.Figure(
            chart,
            $"Punten per uitkomst; de kleinste winst is {gain}, bij {noun}.",
            $"Dots per outcome; the smallest gain is {gain}, for {noun}.",
            size);
    }
}
