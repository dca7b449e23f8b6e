using Simulation.Runner.Docs;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Every shipped project run in the same way, as one table, which is docs/scenarios.md.</summary>
internal static class ProjectsCommand
{
    private const int MostReplicates = 100_000;
    private const int UsualReplicates = 40;

    private static readonly ValueOption Replicates = new(
        "--replicates", "N", ("aantal doorrekeningen van elk project (40)", "runs of each project (40)"));
    private static readonly ValueOption File =
        new("--out", "FILE", ("bestand voor de tabel (results/projects/scenarios.md)", "file for the table (results/projects/scenarios.md)"));

    public static Command Command { get; } = new()
    {
        Name = "projects",
        Options = [Replicates, Shared.Threads, File, Shared.Store, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var scenarios = Library.Shipped();
        int replicates = (int?)Replicates.Whole(call.Parsed, 2, MostReplicates) ?? UsualReplicates;
        string store = Shared.Store.Text(call.Parsed) ?? StorePlace.Here();
        string file = File.Text(call.Parsed) ?? Path.Combine(ResultsFolder.Top, "projects", "scenarios.md");
        var replicator = new Replicator(store, Shared.ThreadsOf(call.Parsed)) { FailFast = true, Say = call.Terminal.Warn };
        SafeFile.Write(file, ProjectTable.Make(scenarios, replicator, replicates, seed: 1, call.Cancel));
        call.Terminal.Note(($"geschreven: {file}", $"written: {file}"));
        return ExitCode.Done;
    }
}
