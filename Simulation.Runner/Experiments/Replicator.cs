using System.Collections.Concurrent;
using System.Diagnostics;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>How far a study has come.</summary>
public readonly record struct Progress(long Done, long Total, long Failed)
{
    /// <summary>Which part of the work is done, where runs are not alike; 0 where nobody reckons that.</summary>
    public double Part { get; init; }
}

/// <summary>Makes sure that replicates of points are in the store: runs what is missing on a number of threads and writes in the order
/// of points and replicates, so that the files do not depend on the threads. From looking to the last run put in order the store is
/// held.</summary>
public sealed class Replicator(string store, int threads)
{
    private static readonly TimeSpan BetweenFlushes = TimeSpan.FromMilliseconds(500);

    public string Store { get; } = store;

    /// <summary>Stops at the first run that fails, or that failed before, instead of noting it and going on.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether runs have to outlive a crash.</summary>
    public bool Lasts { get; init; } = true;

    /// <summary>Hears what it waits for, and what in the store had to be mended.</summary>
    public Action<Bilingual>? Say { get; init; }

    /// <summary>Runs what is missing of replicates [first, first + count) of every point.</summary>
    public void Complete(IReadOnlyList<Point> points, int first, int count, Action<Progress>? report, CancellationToken cancel) =>
        Complete(points, [.. Enumerable.Range(first, count)], report, cancel);

    /// <summary>Runs what is missing of some replicates, in order, of every point.</summary>
    public void Complete(IReadOnlyList<Point> points, IReadOnlyList<int> replicates, Action<Progress>? report, CancellationToken cancel) =>
        Complete([.. points.Select(point => (point, replicates))], report, cancel);

    /// <summary>Runs what is missing of replicates, in order, that each point has of its own.</summary>
    public void Complete(IReadOnlyList<(Point Point, IReadOnlyList<int> Replicates)> asked, Action<Progress>? report, CancellationToken cancel)
    {
        using var held = StoreLock.Take(Store, Say, Lasts, cancel);
        using var work = new Work(threads, cancel);
        var missing = Missing(held, asked);
        var progress = new Progress(0, missing.Sum(one => (long)one.Replicates.Length), 0);
        double done = 0, all = missing.Sum(one => one.Replicates.Length * one.Point.Work);
        RunLog? log = null;
        Point? current = null;
        var sinceFlush = Stopwatch.StartNew();
        try
        {
            foreach (var chunk in work.InOrder(missing.SelectMany(one => Chunk.Of(one.Point, one.Replicates, threads))))
            {
                if (current != chunk.Point)
                {
                    log?.Finish();
                    log = RunLog.Open(held, chunk.Point.Identity);
                    current = chunk.Point;
                }

                foreach (var record in chunk.Runs)
                {
                    if (record.Error is not null && FailFast)
                        throw new ModelFaultException(chunk.Point, record.Replicate, record.Error);
                    progress = progress with { Done = progress.Done + 1, Failed = progress.Failed + (record.Error is null ? 0 : 1) };
                    log!.Append(record);
                }

                done += chunk.Runs.Count * chunk.Point.Work;
                report?.Invoke(progress with { Part = done / all });
                if (sinceFlush.Elapsed > BetweenFlushes)
                {
                    log!.Flush();
                    sinceFlush.Restart();
                }
            }

            log?.Finish();
        }
        finally
        {
            log?.Dispose();
        }

        cancel.ThrowIfCancellationRequested();
    }

    private List<(Point Point, int[] Replicates)> Missing(StoreLock held, IReadOnlyList<(Point Point, IReadOnlyList<int> Replicates)> asked)
    {
        var missing = new List<(Point, int[])>();
        foreach (var (point, replicates) in asked.DistinctBy(one => one.Point.Identity))
        {
            using var log = RunLog.Open(held, point.Identity);
            var failures = FailFast && log.Failures.Count > 0 ? log.Failures.IntersectBy(replicates, failure => failure.Replicate) : [];
            foreach (var (replicate, error) in failures)
                throw new ModelFaultException(point, replicate, error);
            missing.Add((point, [.. replicates.Except(log.Replicates)]));
        }

        return missing;
    }

    /// <summary>A few replicates of one point, run by one thread.</summary>
    private sealed record Chunk(Point Point, Lazy<Blueprints> Blueprints, int[] Replicates)
    {
        private const int Most = 8;

        public List<RunRecord> Runs { get; private set; } = [];

        /// <summary>The chunks of a point; what they have in common is made when the first is run, and gone with the last.</summary>
        public static IEnumerable<Chunk> Of(Point point, int[] replicates, int threads)
        {
            // Of a few runs each thread gets some; two in a row live with the same member of an ensemble.
            int size = Math.Clamp(replicates.Length / threads / Ensemble.InARow * Ensemble.InARow, Ensemble.InARow, Most);
            var blueprints = new Lazy<Blueprints>(point.Blueprints, LazyThreadSafetyMode.ExecutionAndPublication);
            return replicates.Chunk(size).Select(some => new Chunk(point, blueprints, some));
        }

        /// <summary>Takes over records of a chunk that was written, as far as they fit.</summary>
        public void Use(List<RunRecord> spare)
        {
            int quarters = Point.Identity.Years * 4;
            Runs = [.. spare.Where(record => record.Quarters == quarters).Take(Replicates.Length)];
            while (Runs.Count < Replicates.Length) Runs.Add(new RunRecord(0, quarters));
        }
    }

    /// <summary>Runs chunks on a number of threads and gives them back in order, never far ahead of who writes them.</summary>
    private sealed class Work(int threads, CancellationToken cancel) : IDisposable
    {
        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        private readonly BlockingCollection<(Chunk Chunk, TaskCompletionSource<bool> Done)> _begun = [];
        private readonly List<Thread> _threads = [];
        private readonly Queue<(Chunk Chunk, Task<bool> Done)> _ahead = new();
        private readonly Stack<List<RunRecord>> _spare = new();

        /// <summary>Each chunk when it is done; its records are used again as soon as the next is asked for. Ends early when cancelled.</summary>
        public IEnumerable<Chunk> InOrder(IEnumerable<Chunk> chunks)
        {
            using var coming = chunks.GetEnumerator();
            while (true)
            {
                while (_ahead.Count < threads * 4 && coming.MoveNext()) _ahead.Enqueue(Begin(coming.Current));
                if (!_ahead.TryDequeue(out var next) || !IsDone(next.Done)) yield break;
                yield return next.Chunk;
                _spare.Push(next.Chunk.Runs);
            }
        }

        public void Dispose()
        {
            _stop.Cancel();
            _begun.CompleteAdding();
            _threads.ForEach(thread => thread.Join());
            _begun.Dispose();
            _stop.Dispose();
        }

        private (Chunk Chunk, Task<bool> Done) Begin(Chunk chunk)
        {
            chunk.Use(_spare.TryPop(out var spare) ? spare : []);
            var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _begun.Add((chunk, done));
            if (_threads.Count < threads)
            {
                _threads.Add(new Thread(Run) { IsBackground = true, Name = $"replicates {_threads.Count}" });
                _threads[^1].Start();
            }

            return (chunk, done.Task);
        }

        private static bool IsDone(Task<bool> task)
        {
            try
            {
                return task.GetAwaiter().GetResult();
            }
            catch (Exception fault)
            {
                throw new ModelFaultException(fault.Message, fault);
            }
        }

        private void Run()
        {
            Chunk? last = null;
            (ComplexRun? Run, int Kind) bench = default;
            foreach (var (chunk, done) in _begun.GetConsumingEnumerable())
            {
                if (last?.Blueprints != chunk.Blueprints) bench.Kind = -1;
                last = chunk;
                try
                {
                    done.SetResult(RunAll(chunk, ref bench));
                }
                catch (Exception fault)
                {
                    done.SetException(fault);
                }
            }
        }

        /// <summary>Whether the whole chunk was run; a cancelled one is left out.</summary>
        private bool RunAll(Chunk chunk, ref (ComplexRun? Run, int Kind) bench)
        {
            for (int i = 0; i < chunk.Replicates.Length; i++)
            {
                if (_stop.IsCancellationRequested) return false;
                try
                {
                    int kind = chunk.Blueprints.Value.KindOf(chunk.Replicates[i]);
                    if (bench.Run is null || bench.Kind != kind)
                        bench = (new ComplexRun(chunk.Blueprints.Value.Of(chunk.Replicates[i]), bench.Run), kind);
                    var result = bench.Run.Run(chunk.Point.Identity.Seed, chunk.Replicates[i], _stop.Token);
                    if (_stop.IsCancellationRequested) return false;
                    chunk.Runs[i].Take(result, chunk.Point.From);
                }
                catch (Exception error) when (error is not OutOfMemoryException)
                {
                    chunk.Runs[i].Fail(chunk.Replicates[i], error.Message);
                }
            }

            return true;
        }
    }
}

/// <summary>The model itself failed; not something a user can mend.</summary>
public sealed class ModelFaultException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A run that failed.</summary>
    public ModelFaultException(Point point, int replicate, string error)
        : this($"{point.Name}, replicate {replicate}: {error}")
    {
        Failed = (point, replicate, error);
    }

    /// <summary>Which run failed, where it was one.</summary>
    public (Point Point, int Replicate, string Error)? Failed { get; }
}
