using System.Diagnostics;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Cluster;

/// <summary>What one attempt at a task did.</summary>
public sealed record TaskDone(int Attempt, long Asked, long There, long Done, long Failed, TimeSpan Took);

/// <summary>Does one task of a manifest: the runs of its share that its segment has not yet. They are kept like those of any study, so
/// that a task that was killed goes on where it was, and one that is done does nothing.</summary>
public sealed class TaskWork(Manifest manifest, IReadOnlyList<StudyPoint> points, Segment segment, int threads)
{
    /// <summary>Hears what it waits for, and what in the segment had to be mended.</summary>
    public Action<Bilingual>? Say { get; init; }

    public TaskDone Do(Action<Progress>? report, CancellationToken cancel)
    {
        var share = manifest.Shares(segment.Of).Of(segment.Task).ToList();
        long asked = share.Sum(part => RunNumbers.Count(part.Runs));
        long there = share.Sum(part => RunNumbers.Count(part.Runs) - RunNumbers.Count(Missing(part.Point, part.Runs)));
        var attempt = Attempt.Begin(segment, threads, asked, there);
        var clock = Stopwatch.StartNew();
        var last = default(Progress);
        void Heard(Progress progress) => report?.Invoke(last = progress);
        try
        {
            var replicator = new Replicator(segment.Folder, threads) { Say = Say };
            replicator.Complete(
                [.. share.Select(part => (points[part.Point].Point, (IReadOnlyList<int>)[.. RunNumbers.Each(part.Runs)]))], Heard, cancel);
        }
        catch (Exception fault)
        {
            Ended(attempt, last.Done, clock, fault is OperationCanceledException ? Attempt.WasStopped : fault.Message);
            throw;
        }

        attempt.End(segment, last.Done, clock.Elapsed.TotalSeconds, Attempt.WasDone);
        return new TaskDone(attempt.Number, asked, there, last.Done, last.Failed, clock.Elapsed);
    }

    /// <summary>What cannot be noted, such as on a full disk, does not hide what went wrong.</summary>
    private void Ended(Attempt attempt, long done, Stopwatch clock, string how)
    {
        try
        {
            attempt.End(segment, done, clock.Elapsed.TotalSeconds, how);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Say?.Invoke(($"het einde van de poging is niet te noteren: {fault.Message}", $"the end of the attempt cannot be noted: {fault.Message}"));
        }
    }

    private List<RunSpan> Missing(int point, IReadOnlyList<RunSpan> runs)
    {
        var identity = points[point].Point.Identity;
        string path = RunLog.PathOf(segment.Folder, identity);
        if (StoreFile.IsOther(path)) throw new StoreException(StoreFile.Refusal(path));
        try
        {
            return RunNumbers.Without(runs, RunNumbers.In(segment.Folder, identity));
        }
        catch (StoreException)
        {
            // Its first line is damaged: it is set aside when it is opened for adding, and begun anew.
            return [.. runs];
        }
    }
}
