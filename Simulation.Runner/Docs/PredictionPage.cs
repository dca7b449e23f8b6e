using System.Text;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Docs;

/// <summary>Predictions as a page for readers and as a table for programs.</summary>
public static class PredictionPage
{
    private static readonly string[] Columns =
    [
        "scenario", "outcome", "unit", "from_year", "to_year", "from_month", "runs", "members", "mean", "mean90_low", "mean90_high",
        "one_complex90_low", "one_complex_median", "one_complex90_high", "why_empty",
    ];

    /// <summary>One row a scenario, outcome and stretch of years.</summary>
    public static string Csv(IEnumerable<ScenarioPredictions> all)
    {
        var text = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var (of, one) in all.SelectMany(of => of.All.Select(one => (of, one))))
        {
            var told = one.Estimate;
            string month = of.Scenario.Plan.Opened is { } opened ? $"{opened.AddMonths(one.FromYear * 12)}" : "";
            text.AppendJoin(',', (string[])
            [
                of.Scenario.Name, one.What.Id, one.What.Unit.Name(), $"{one.FromYear}", $"{one.ToYear}", month,
                $"{told.Runs}", $"{told.Doubt?.Members}",
                Value(told.Mean), Value(told.ClaimLow), Value(told.ClaimHigh), Value(told.Q05), Value(told.Q50), Value(told.Q95),
                Experiments.Footings.Id(told.Footing),
            ]).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A table a scenario: the mean with its band, and the range of one complex, over all years and in three of them.</summary>
    public static string Markdown(IReadOnlyList<ScenarioPredictions> all, Ensemble? ensemble, ulong seed)
    {
        var page = new StringBuilder("# Predictions\n\n");
        string over = EnsembleTexts.Spread(ensemble, Enumerable.Range(0, all[0].Runs)).En, model = ModelVersion.Current;
        page.Append(CultureInfo.InvariantCulture, $"""
            Made by `gwsim predict --out docs` before anybody looked at what happened there; not written by hand. {all[0].Runs} runs of each, {over},
            seed {seed}, model {model}. *Mean*: where the mean over many such complexes lies, with the 90% band of chance and assumptions
            together. *One complex*: where nine of ten single complexes end up, chance and assumptions together; hold what was counted in one
            building against this one. By year, and with more outcomes, in [predictions.csv](predictions.csv). A prediction is of a complex
            with these plans and not of a building: what no file states is that of the reference complex.

            """);
        foreach (var of in all) Append(page, of);
        return page.ToString();
    }

    private static void Append(StringBuilder page, ScenarioPredictions of)
    {
        int[] years = [.. new[] { 1, 3, of.Years }.Where(year => year <= of.Years).Distinct()];
        page.Append(CultureInfo.InvariantCulture, $"\n## {of.Scenario.Title.En}\n\n");
        page.Append($"| outcome | mean over {of.Years} years | one complex | {string.Join(" | ", years.Select(year => $"one complex, year {year}"))} |\n");
        page.Append($"|---|---:|---:|{string.Concat(years.Select(_ => "---:|"))}\n");
        foreach (var group in of.All.GroupBy(one => one.What))
        {
            var whole = group.First();
            var told = whole.Estimate;
            string mean = $"{Numbers.Write(told.Mean, whole.What.Unit, Language.En)} ({Tell.Band(told, whole.What.Unit, Language.En)})";
            var cells = years.Select(year =>
                One(group.Single(one => one.FromYear == year - 1 && one.ToYear == year && !ReferenceEquals(one, whole))));
            page.Append($"| {whole.What.Name.En} | {mean} | {One(whole)} | {string.Join(" | ", cells)} |\n");
        }
    }

    private static string One(Prediction one) => one.Estimate.Runs == 0
        ? "–"
        : Numbers.Interval(one.Estimate.Q05, one.Estimate.Q95, one.What.Unit, Language.En);

    private static string Value(double value) => double.IsFinite(value) ? value.ToString("G4", CultureInfo.InvariantCulture) : "";
}
