using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Store;

/// <summary>Tells ordinary files of a store from what somebody may have laid in their place: they may come from anywhere.</summary>
internal static class StoreFile
{
    /// <summary>Whether a link, a folder, a device or a pipe stands there. What is not there yet is none.</summary>
    public static bool IsOther(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null || Directory.Exists(path)) return true;
        if (!file.Exists || file.Length > 0) return false;
        try
        {
            // What has no length may be a pipe, at which reading waits for ever; opened for writing as well it does not.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return !stream.CanSeek;
        }
        catch (NotSupportedException)
        {
            return true;
        }
    }

    /// <summary>Refuses a store in which something else stands in the place of a log, before anything is read from it or added.</summary>
    public static void Check(string store, StudyPlan plan, CancellationToken cancel)
    {
        var tried = plan.Trial is { } trial ? [(trial.Point.Name, trial.Point)] : Enumerable.Empty<(string Name, Point Point)>();
        foreach (var (name, point) in plan.Arms.Select(arm => (arm.Name, arm.Point)).Concat(tried))
        {
            cancel.ThrowIfCancellationRequested();
            string path = RunLog.PathOf(store, point.Identity);
            if (!IsOther(path)) continue;
            string shown = Printable.Whole(path);
            throw new StoreException((
                $"{shown} is geen bestand met doorrekeningen van {name}; haal het weg, dan worden die doorrekeningen opnieuw gerekend",
                $"{shown} is no file with runs of {name}; take it away and those runs are worked out again"));
        }
    }

    /// <summary>What is told of one: it is left as it is.</summary>
    public static Bilingual Refusal(string path) => (
        $"{path} is geen gewoon bestand; haal het weg, dan gaat het verder",
        $"{path} is not an ordinary file; take it away to go on");
}
