using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Store;

namespace Simulation.Runner.Figures.Studies;

/// <summary>How far runs with other people and other luck come apart.</summary>
internal sealed class Distributions(Sheet sheet)
{
    private const int FewestRuns = 10;
    private const int MostBins = 24;

    public IEnumerable<NamedFigure> Of()
    {
        var all = sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome))
            .Select(outcome => new Bins(outcome, sheet.Result.Of(sheet.Cell.Base, outcome)))
            .Where(bins => bins.Of.Runs >= FewestRuns && bins.Of.Least < bins.Of.Most).ToList();
        if (all.Count == 0) yield break;

        // One reading of the store for all of them; memory does not grow with the runs.
        foreach (var run in sheet.Result.Each(sheet.Cell.Base)) all.ForEach(bins => bins.Add(run));
        foreach (var bins in all)
            yield return new NamedFigure($"runs-{bins.Outcome.Id}", FigureTopic.Outcome, Figure(bins)) { IsMain = bins == all[0] };
    }

    private Figure Figure(Bins bins)
    {
        var (outcome, estimate) = (bins.Outcome, bins.Of);
        string spread = Numbers.IntervalInSentence(estimate.Q05, estimate.Q95, outcome.Unit, sheet.Language);
        string noun = sheet.Noun(outcome);
        var chart = new Chart(
            !sheet.Plan.IsSpread
                ? sheet.Say($"Met andere mensen en ander toeval loopt {noun} uiteen van {spread}", $"With other people and other luck {noun} ranges from {spread}")
                : sheet.Say($"Met andere mensen, ander toeval en andere aannames loopt {noun} uiteen van {spread}", $"With other people, other luck and other assumptions {noun} ranges from {spread}"),
            new NumericAxis(sheet.Name(outcome), outcome.Unit),
            new NumericAxis(sheet.Say("Aandeel van de doorrekeningen", "Share of runs"), Unit.Share),
            [new Histogram(sheet.Say("doorrekeningen", "runs"), bins.Edges, bins.Heights)])
        {
            Subtitle = sheet.Say(
                $"Negen van de tien van {estimate.Runs} doorrekeningen, elk gemiddeld over {sheet.Plan.Years} jaar; {sheet.Population}",
                $"Nine of ten of {estimate.Runs} runs, each the mean over {sheet.Plan.Years} years; {sheet.Population}"),
            Annotations = [new ReferenceLine(AxisSide.X, estimate.Mean, sheet.Say("gemiddelde", "mean"))],
        };
        return sheet.Figure(
            chart,
            $"Staafjes: verdeling van {estimate.Runs} doorrekeningen; gemiddeld {sheet.InSentence(estimate.Mean, outcome.Unit)}, negen van de tien tussen {spread}.",
            $"Histogram of {estimate.Runs} runs; mean {sheet.InSentence(estimate.Mean, outcome.Unit)}, nine of ten within {spread}.");
    }

    /// <summary>The runs counted by what an outcome was in them.</summary>
    private sealed class Bins
    {
        private readonly int _at;

        public Bins(Outcome outcome, Estimate of)
        {
            (Outcome, Of, _at) = (outcome, of, RunSummary.IndexOf(outcome));
            int count = Math.Clamp((int)Math.Sqrt(of.Runs), 5, MostBins);
            Heights = new double[count];
            Edges = [.. Enumerable.Range(0, count + 1).Select(i => of.Least + ((of.Most - of.Least) * i / count))];
        }

        public Outcome Outcome { get; }
        public Estimate Of { get; }
        public double[] Edges { get; }
        public double[] Heights { get; }

        public void Add(RunRecord run)
        {
            double value = run.Outcomes[_at];
            if (double.IsFinite(value))
                Heights[Math.Min(Heights.Length - 1, (int)((value - Of.Least) / (Of.Most - Of.Least) * Heights.Length))] += 1.0 / Of.Runs;
        }
    }
}
