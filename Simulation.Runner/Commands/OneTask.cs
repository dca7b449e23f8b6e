using Simulation.Runner.Cluster;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>For a command of which the next runs hang on what came before: one task of a cluster, with as many threads as a machine of it
/// has, that types the same line there.</summary>
internal static class OneTask
{
    private const string FileName = "task.sh";

    /// <summary>What most schedulers allow without being asked; for a command that cannot say how long it takes.</summary>
    private static readonly TimeSpan Unknown = TimeSpan.FromHours(24);

    /// <summary>Writes the script and says what it asks, where a cluster was asked for; false where the command is to run here.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="backlog">The runs it takes, where that is known.</param>
    public static bool Is(Call call, Func<Backlog>? backlog)
    {
        if (ClusterChoices.Of(call) is not { } asked) return false;
        SlurmScript.CheckPath(asked.Folder);
        OutFolder.Writable("--slurm", asked.Folder);
        call.Cancel.ThrowIfCancellationRequested();
        var words = ClusterChoices.Typed(call);
        var estimate = backlog is null ? null : ClusterEstimate.Of(backlog(), call.Cancel);
        string script = Path.Combine(asked.Folder, FileName);
        Directory.CreateDirectory(Path.Combine(asked.Folder, SlurmScript.Logs));
        SafeFile.Write(script, SlurmScript.Line(words[0], asked.Folder, asked.Threads, estimate?.LimitOf(1, asked.Threads) ?? Unknown, words));
        var lasts = estimate is null
            ? new Bilingual("hoe lang is niet te zeggen", "nobody can say how long")
            : DurationTexts.About(estimate.TimeOf(1, asked.Threads));
        call.Terminal.Line((
            $"één taak van {asked.Threads} draden, {lasts.Nl}: wat erna komt hangt af van wat ervoor was, dus verdelen kan niet",
            $"one task of {asked.Threads} threads, {lasts.En}: what comes next hangs on what came before, so it cannot be cut"));
        if (estimate is not null) ClusterSubmission.TellCost(estimate, asked, call.Terminal);
        ClusterSubmission.Do(script, asked, [], call.Terminal);
        return true;
    }
}
