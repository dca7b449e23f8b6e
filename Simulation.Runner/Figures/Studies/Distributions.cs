using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>How far runs with other people and other luck come apart.</summary>
internal sealed class Distributions(Sheet sheet)
{
    private const int FewestRuns = 10;
    private const int MostBins = 24;

    public IEnumerable<NamedFigure> Of()
    {
        int nth = 0;
        foreach (var outcome in sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome)))
        {
            if (Figure(outcome) is { } figure)
                yield return new NamedFigure($"runs-{outcome.Id}", FigureTopic.Outcome, figure) { IsMain = nth++ < 1 };
        }
    }

    private Figure? Figure(Outcome outcome)
    {
        // In two passes over the store, so that memory does not grow with the runs.
        var estimate = sheet.Result.Of(sheet.Cell.Base, outcome);
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double value in Values(outcome))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (estimate.Runs < FewestRuns || !(low < high))
            return null;
        int bins = Math.Clamp((int)Math.Sqrt(estimate.Runs), 5, MostBins);
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(i => low + ((high - low) * i / bins))];
        double[] heights = new double[bins];
        foreach (double value in Values(outcome))
            heights[Math.Min(bins - 1, (int)((value - low) / (high - low) * bins))] += 1.0 / estimate.Runs;
        string spread = Numbers.IntervalInSentence(estimate.Q05, estimate.Q95, outcome.Unit, sheet.Language);
        string noun = sheet.Noun(outcome);
        var chart = new Chart(
            sheet.Say($"Met andere mensen en ander toeval loopt {noun} uiteen van {spread}", $"With other people and other luck {noun} ranges from {spread}"),
            new NumericAxis(sheet.Name(outcome), outcome.Unit),
            new NumericAxis(sheet.Say("Aandeel van de runs", "Share of runs"), Unit.Share),
            [new Histogram(sheet.Say("runs", "runs"), edges, heights)])
        {
            Subtitle = sheet.Say(
                $"Negen van de tien van {estimate.Runs} runs, elk gemiddeld over {sheet.Plan.Years} jaar; {sheet.Population}",
                $"Nine of ten of {estimate.Runs} runs, each the mean over {sheet.Plan.Years} years; {sheet.Population}"),
            Annotations = [new ReferenceLine(AxisSide.X, estimate.Mean, sheet.Say("gemiddelde", "mean"))],
        };
        return sheet.Figure(
            chart,
            $"Staafjes: verdeling van {estimate.Runs} runs; gemiddeld {sheet.InSentence(estimate.Mean, outcome.Unit)}, negen van de tien tussen {spread}.",
            $"Histogram of {estimate.Runs} runs; mean {sheet.InSentence(estimate.Mean, outcome.Unit)}, nine of ten within {spread}.");
    }

    private IEnumerable<double> Values(Outcome outcome)
    {
        int at = RunSummary.IndexOf(outcome);
        return sheet.Result.Each(sheet.Cell.Base).Select(run => run.Outcomes[at]).Where(double.IsFinite);
    }
}
