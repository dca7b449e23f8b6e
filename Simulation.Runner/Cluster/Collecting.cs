using Simulation.Runner.Store;

namespace Simulation.Runner.Cluster;

/// <summary>A task of which runs are missing.</summary>
public sealed record TaskLeft(int Task, long Runs, long Missing, IReadOnlyList<Attempt> Attempts);

/// <summary>What collecting brought.</summary>
/// <param name="Asked">Runs of the study.</param>
/// <param name="Gained">Runs the segments had and the store had not.</param>
/// <param name="Segments">Tasks that were begun.</param>
/// <param name="Attempts">Attempts at them.</param>
/// <param name="Left">Tasks of which runs are missing.</param>
/// <param name="LeftOut">What was left where it is, and why.</param>
public sealed record Collected(
    long Asked, long Gained, int Segments, int Attempts, IReadOnlyList<TaskLeft> Left, IReadOnlyList<Bilingual> LeftOut)
{
    public long Missing => Left.Sum(task => task.Missing);
}

/// <summary>Brings the segments of a manifest into a store, as far as there are any, and says what is missing. The store ends as that of
/// one machine that ran everything, byte for byte; runs that should be equal and are not are refused before anything is written.</summary>
public static class Collecting
{
    public static Collected Into(StoreLock store, ManifestFile file, CancellationToken cancel)
    {
        var manifest = file.Manifest;
        var leftOut = new List<Bilingual>();
        var segments = Segment.Begun(file.Folder, leftOut);
        var wanted = manifest.Arms.Select(arm => arm.Key).ToHashSet();
        string[] filled = [.. segments.Select(segment => segment.Folder).Where(folder => Directory.EnumerateFiles(folder, "*.runs").Any())];
        var merged = StoreMerge.Merge(store, filled, identity => wanted.Contains(identity.Key), cancel);
        leftOut.AddRange(merged.LeftOut);
        var attempts = segments.ToDictionary(segment => (segment.Task, segment.Of), Attempt.Of);
        long asked = manifest.Arms.Count * RunNumbers.Count(RunNumbers.Read(manifest.Numbers)!);
        return new Collected(
            asked, merged.Each.Sum(runs => (long)runs), segments.Count, attempts.Values.Sum(all => all.Count), [.. Left(store.Folder, manifest, attempts, cancel)], leftOut);
    }

    private static IEnumerable<TaskLeft> Left(
        string store, Manifest manifest, Dictionary<(int, int), IReadOnlyList<Attempt>> attempts, CancellationToken cancel)
    {
        var runs = manifest.Runs();
        var shares = manifest.Shares(manifest.Tasks);
        long[] missing = new long[manifest.Tasks];
        for (int arm = 0; arm < runs.Count; arm++)
        {
            cancel.ThrowIfCancellationRequested();
            var there = RunNumbers.In(store, manifest.IdentityOf(manifest.Arms[arm]));
            long nth = 0;
            foreach (var span in runs[arm])
            {
                var gone = RunNumbers.Without([span], there);
                foreach (int number in RunNumbers.Each(gone)) missing[shares.TaskOf(arm, nth + number - span.First)]++;
                nth += span.Count;
            }
        }

        if (Array.TrueForAll(missing, none => none == 0)) yield break;
        for (int task = 0; task < manifest.Tasks; task++)
        {
            if (missing[task] == 0) continue;
            long all = shares.Of(task).Sum(part => RunNumbers.Count(part.Runs));
            yield return new TaskLeft(task, all, missing[task], attempts.GetValueOrDefault((task, manifest.Tasks)) ?? []);
        }
    }
}
