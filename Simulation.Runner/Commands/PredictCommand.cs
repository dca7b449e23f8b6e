using Simulation.Runner.Docs;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>What the model expects of scenarios, to be held against what happened there: docs/predictions.md and predictions.csv.</summary>
internal static class PredictCommand
{
    private const int MostReplicates = 100_000;
    private const int UsualReplicates = 256;
    private const int UsualYears = 10;

    private static readonly ValueOption Replicates = new(
        "--replicates", "N", ("aantal doorrekeningen van elk scenario (256)", "runs of each scenario (256)"));
    private static readonly ValueOption Years = new("--years", "N", ("aantal jaren (10)", "years (10)"));
    private static readonly ValueOption Folder =
        new("--out", "DIR", ("map voor predictions.md en predictions.csv (results/predictions)", "folder for predictions.md and predictions.csv (results/predictions)"));

    public static Command Command { get; } = new()
    {
        Name = "predict",
        Arguments = "[SCENARIO...]",
        ArgumentCount = (0, int.MaxValue),
        Options =
        [
            Replicates, Years, Shared.Seed, EnsembleChoice.Option, EnsembleChoice.Assumptions, Shared.Threads, Folder, Shared.Lang, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        int replicates = (int?)Replicates.Whole(call.Parsed, 4, MostReplicates) ?? UsualReplicates;
        int years = (int?)Years.Whole(call.Parsed, 1, RunLimits.MostYears) ?? UsualYears;
        ulong seed = Shared.SeedOf(call.Parsed) ?? 1;
        var ensemble = EnsembleChoice.Of(call.Parsed);
        string folder = Folder.Text(call.Parsed) ?? Path.Combine(ResultsFolder.Top, "predictions");
        var scenarios = call.Named.Count > 0 ? [.. call.Named.Select(name => Library.Scenario(name).Scenario!)] : Projects();
        using var progress = new ProgressLine(call.Terminal);
        var all = new List<ScenarioPredictions>();
        foreach (var scenario in scenarios)
        {
            call.Cancel.ThrowIfCancellationRequested();
            int length = LivedYears(scenario, years);
            all.Add(Predictions.Of(scenario, ensemble, length, replicates, seed, Shared.ThreadsOf(call.Parsed), call.Cancel));
            progress.Report(new Experiments.Progress(all.Count, scenarios.Count, 0));
        }

        SafeFile.Write(Path.Combine(folder, "predictions.csv"), PredictionPage.Csv(all));
        SafeFile.Write(Path.Combine(folder, "predictions.md"), PredictionPage.Markdown(all, ensemble, seed));
        string page = Path.Combine(folder, "predictions.md");
        call.Terminal.Note(($"geschreven: {page} en .csv", $"written: {page} and .csv"));
        return ExitCode.Done;
    }

    /// <summary>Nobody lives in a complex that has closed.</summary>
    private static int LivedYears(LoadedScenario scenario, int years) => scenario.Plan.Building.ClosesAfterYears is > 0 and var closes
        ? Math.Clamp((int)closes, 1, years)
        : years;

    private static IReadOnlyList<LoadedScenario> Projects() =>
    [
        .. Library.Shipped().Entries
            .Where(entry => entry.Kind == FileKind.Scenario
                && (entry.RelativePath == "base.yaml" || entry.RelativePath.StartsWith("projects/", StringComparison.Ordinal)))
            .Select(entry => Library.Scenario(entry.RelativePath).Scenario!),
    ];
}
