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
/// <param name="Strayed">Runs that no task has, as they were in the store when the tasks were made, and are not in this one.</param>
/// <param name="LeftOut">What was left where it is, and why.</param>
public sealed record Collected(
    long Asked, long Gained, int Segments, int Attempts, IReadOnlyList<TaskLeft> Left, long Strayed, IReadOnlyList<Bilingual> LeftOut)
{
    public long Missing => Strayed + Left.Sum(task => task.Missing);
}

/// <summary>Brings the segments of a manifest into a store, as far as there are any, and says what is missing. The store ends as that of
/// one machine that ran everything, byte for byte; runs that should be equal and are not are refused before anything is written.</summary>
public static class Collecting
{
    public static Collected Into(StoreLock store, ManifestFile file, int threads, CancellationToken cancel)
    {
        var manifest = file.Manifest;
        var leftOut = new List<Bilingual>();
        var segments = Segment.Begun(file.Folder, leftOut);
        var wanted = manifest.Arms.Select(arm => arm.Key).ToHashSet();
        string[] filled = [.. segments.Select(segment => segment.Folder).Where(folder => Directory.EnumerateFiles(folder, "*.runs").Any())];
        var merged = StoreMerge.Merge(store, filled, identity => wanted.Contains(identity.Key), threads, cancel);
        leftOut.AddRange(merged.LeftOut);
        var attempts = segments.ToDictionary(segment => (segment.Task, segment.Of), Attempt.Of);
        long asked = manifest.Arms.Count * RunNumbers.Count(RunNumbers.Read(manifest.Numbers)!);
        var (left, strayed) = Left(store.Folder, manifest, attempts, threads, cancel);
        return new Collected(
            asked, merged.Each.Sum(runs => (long)runs), segments.Count, attempts.Values.Sum(all => all.Count), left, strayed, leftOut);
    }

    private static (List<TaskLeft> Left, long Strayed) Left(
        string store, Manifest manifest, Dictionary<(int, int), IReadOnlyList<Attempt>> attempts, int threads, CancellationToken cancel)
    {
        var all = RunNumbers.Read(manifest.Numbers)!;
        var runs = manifest.Runs();
        var shares = manifest.Shares(manifest.Tasks);
        long[] missing = new long[manifest.Tasks];
        long strayed = 0;
        var kept = SideBySide.Do(manifest.Arms, threads, arm => RunNumbers.In(store, manifest.IdentityOf(arm)), cancel);
        foreach (var (arm, there) in kept.Index())
        {
            strayed += RunNumbers.Count(RunNumbers.Without(RunNumbers.Without(all, runs[arm]), there));
            long nth = 0;
            foreach (var span in runs[arm])
            {
                foreach (int number in RunNumbers.Each(RunNumbers.Without([span], there))) missing[shares.TaskOf(arm, nth + number - span.First)]++;
                nth += span.Count;
            }
        }

        var left = missing.Index().Where(task => task.Item > 0).Select(task => new TaskLeft(
            task.Index,
            shares.Of(task.Index).Sum(part => RunNumbers.Count(part.Runs)),
            task.Item,
            attempts.GetValueOrDefault((task.Index, manifest.Tasks)) ?? []));
        return ([.. left], strayed);
    }
}
