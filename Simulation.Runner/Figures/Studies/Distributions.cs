using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>How far runs with other people and other luck come apart.</summary>
internal static class Distributions
{
    private const int FewestRuns = 10;
    private const int MostBins = 24;

    public static IEnumerable<NamedFigure> Of(Sheet sheet)
    {
        int nth = 0;
        foreach (var outcome in sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome)))
        {
            if (Figure(sheet, outcome) is { } figure)
                yield return new NamedFigure($"runs-{outcome.Id}", FigureTopic.Outcome, figure) { IsMain = nth++ < 1 };
        }
    }

    private static Figure? Figure(Sheet sheet, Outcome outcome)
    {
        // In two passes over the store, so that memory does not grow with the runs.
        var estimate = sheet.Result.Of(sheet.Cell.Base, outcome);
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        foreach (double value in Values(sheet, outcome))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (estimate.Runs < FewestRuns || !(low < high))
            return null;
        int bins = Math.Clamp((int)Math.Sqrt(estimate.Runs), 5, MostBins);
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(i => low + ((high - low) * i / bins))];
        double[] heights = new double[bins];
        foreach (double value in Values(sheet, outcome))
            heights[Math.Min(bins - 1, (int)((value - low) / (high - low) * bins))] += 1.0 / estimate.Runs;
        var text = OutcomeTexts.Of(outcome);
        string spread = Numbers.IntervalInSentence(estimate.Q05, estimate.Q95, outcome.Unit, sheet.Language);
        string noun = sheet.Say(OutcomeTexts.Of(outcome).Noun);
        var chart = new Chart(
            sheet.Say($"Met andere mensen en ander toeval loopt {noun} uiteen van {spread}", $"With other people and other luck {noun} ranges from {spread}"),
            new NumericAxis(sheet.Say(text.Name), outcome.Unit),
            new NumericAxis(sheet.Say("Aandeel van de runs", "Share of runs"), Unit.Share),
            [new Histogram(sheet.Say("runs", "runs"), edges, heights)])
        {
            Subtitle = sheet.Say(
                $"Negen van de tien van {estimate.Runs} runs, elk gemiddeld over {sheet.Plan.Years} jaar; {sheet.Population}",
                $"Nine of ten of {estimate.Runs} runs, each the mean over {sheet.Plan.Years} years; {sheet.Population}"),
            Annotations = [new ReferenceLine(AxisSide.X, estimate.Mean, sheet.Say("gemiddelde", "mean"))],
        };
        return new Figure(chart)
        {
            AltText = sheet.Say(
                $"Staafjes: verdeling van {estimate.Runs} runs; gemiddeld {Numbers.InSentence(estimate.Mean, outcome.Unit, sheet.Language)}, negen van de tien tussen {spread}.",
                $"Histogram of {estimate.Runs} runs; mean {Numbers.InSentence(estimate.Mean, outcome.Unit, sheet.Language)}, nine of ten within {spread}."),
            Footer = sheet.Footer,
        };
    }

    private static IEnumerable<double> Values(Sheet sheet, Outcome outcome)
    {
        int at = RunSummary.IndexOf(outcome);
        return sheet.Result.Each(sheet.Cell.Base).Select(run => run.Outcomes[at]).Where(double.IsFinite);
    }
}
