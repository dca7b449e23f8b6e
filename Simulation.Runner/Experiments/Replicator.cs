using System.Diagnostics;
using Simulation.Core;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Experiments;

/// <summary>How far a study has come.</summary>
public readonly record struct Progress(long Done, long Total, long Failed);

/// <summary>
/// Makes sure that replicates of points are in the store: runs what is missing on a number of threads and writes in the
/// order of points and replicates, so that the files do not depend on the threads. From looking to the last run put in order the
/// store is held.
/// </summary>
public sealed class Replicator(string store, int threads)
{
    private const int ChunkSize = 8;
    private static readonly TimeSpan BetweenFlushes = TimeSpan.FromMilliseconds(500);

    public string Store { get; } = store;

    /// <summary>Stops at the first run that fails, or that failed before, instead of noting it and going on.</summary>
    public bool FailFast { get; init; }

    /// <summary>Hears what it waits for, and what in the store had to be mended.</summary>
    public Action<Bilingual>? Say { get; init; }

    /// <summary>Runs what is missing of replicates [first, first + count) of every point.</summary>
    public void Complete(IReadOnlyList<Point> points, int first, int count, Action<Progress>? report, CancellationToken cancel)
    {
        using var held = StoreLock.Take(Store, Say, cancel);
        using var work = new Work(Missing(held, points, first, count), threads, cancel);
        long failed = 0;
        long done = 0;
        RunLog? log = null;
        Point? current = null;
        var sinceFlush = Stopwatch.StartNew();
        try
        {
            for (Chunk? chunk; (chunk = work.Next()) is not null; work.Release(chunk))
            {
                if (current != chunk.Point)
                {
                    log?.Finish();
                    log = RunLog.Open(held, chunk.Point.Identity);
                    current = chunk.Point;
                }

                foreach (var record in chunk.Finished)
                {
                    if (record.Error is not null && FailFast)
                        throw new ModelFaultException(chunk.Point, record.Replicate, record.Error);
                    failed += record.Error is null ? 0 : 1;
                    log!.Append(record);
                }

                done += chunk.Finished.Count;
                report?.Invoke(new Progress(done, work.Total, failed));
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
            work.Stop();
            log?.Dispose();
        }

        cancel.ThrowIfCancellationRequested();
    }

    private List<Chunk> Missing(StoreLock held, IReadOnlyList<Point> points, int first, int count)
    {
        var chunks = new List<Chunk>();
        foreach (var point in points.DistinctBy(p => p.Identity))
        {
            HashSet<int> have;
            using (var log = RunLog.Open(held, point.Identity))
            {
                have = [.. log.Replicates];
                foreach (var (replicate, error) in log.Failures.Where(f => FailFast && f.Replicate >= first && f.Replicate < first + count))
                    throw new ModelFaultException(point, replicate, error);
            }

            int[] missing = [.. Enumerable.Range(first, count).Where(r => !have.Contains(r))];
            var blueprint = new Lazy<Blueprint>(point.Blueprint, LazyThreadSafetyMode.ExecutionAndPublication);
            foreach (int[] replicates in missing.Chunk(ChunkSize))
                chunks.Add(new Chunk(point, blueprint, replicates));
        }

        return chunks;
    }

    /// <summary>A few replicates of one point, run by one thread.</summary>
    private sealed class Chunk(Point point, Lazy<Blueprint> blueprint, int[] replicates)
    {
        public Point Point { get; } = point;
        public Lazy<Blueprint> Blueprint { get; } = blueprint;
        public int[] Replicates { get; } = replicates;
        public List<RunRecord> Finished { get; set; } = [];
        public bool IsDone { get; set; }
    }

    /// <summary>Hands chunks to threads and gives them back in order, never far ahead of the writer.</summary>
    private sealed class Work : IDisposable
    {
        private readonly List<Chunk> _chunks;
        private readonly Thread[] _threads;
        private readonly CancellationTokenSource _stop;
        private readonly object _gate = new();
        private readonly int _ahead;
        private readonly Stack<List<RunRecord>> _spare = new();
        private int _taken;
        private int _returned;
        private Exception? _fault;

        public Work(List<Chunk> chunks, int threads, CancellationToken cancel)
        {
            _chunks = chunks;
            _ahead = threads * 4;
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            Total = chunks.Sum(c => (long)c.Replicates.Length);
            _threads = [.. Enumerable.Range(0, Math.Min(threads, chunks.Count)).Select(n => new Thread(Run) { IsBackground = true, Name = $"replicates {n}" })];
            foreach (var thread in _threads)
                thread.Start();
        }

        public long Total { get; }

        /// <summary>The next chunk in order, when it is done; null when all are, or when the work was cancelled.</summary>
        public Chunk? Next()
        {
            lock (_gate)
            {
                if (_returned == _chunks.Count)
                    return null;
                while (!_chunks[_returned].IsDone)
                {
                    if (_fault is not null)
                        throw new ModelFaultException(_fault.Message, _fault);
                    if (_stop.IsCancellationRequested)
                        return null;
                    Monitor.Wait(_gate, 100);
                }

                return _chunks[_returned];
            }
        }

        /// <summary>The chunk has been written; its memory is used again.</summary>
        public void Release(Chunk chunk)
        {
            lock (_gate)
            {
                _spare.Push(chunk.Finished);
                chunk.Finished = [];
                _returned++;
                Monitor.PulseAll(_gate);
            }
        }

        public void Stop()
        {
            _stop.Cancel();
            foreach (var thread in _threads)
                thread.Join();
        }

        public void Dispose() => _stop.Dispose();

        private void Run()
        {
            try
            {
                Chunk? last = null;
                ComplexRun? run = null;
                while (Take() is { } chunk)
                {
                    if (last?.Blueprint != chunk.Blueprint)
                        run = null;
                    last = chunk;
                    if (!RunAll(chunk, ref run))
                        return;
                    lock (_gate)
                    {
                        chunk.IsDone = true;
                        Monitor.PulseAll(_gate);
                    }
                }
            }
            catch (Exception fault)
            {
                lock (_gate)
                {
                    _fault = fault;
                    Monitor.PulseAll(_gate);
                }
            }
        }

        private Chunk? Take()
        {
            lock (_gate)
            {
                while (_taken < _chunks.Count && _taken - _returned >= _ahead && !_stop.IsCancellationRequested)
                    Monitor.Wait(_gate, 100);
                if (_stop.IsCancellationRequested || _taken == _chunks.Count)
                    return null;
                var chunk = _chunks[_taken++];
                if (_spare.TryPop(out var spare))
                    chunk.Finished = spare;
                return chunk;
            }
        }

        /// <summary>Whether the whole chunk was run; a cancelled one is left out.</summary>
        private bool RunAll(Chunk chunk, ref ComplexRun? run)
        {
            int quarters = chunk.Point.Identity.Years * 4;
            if (chunk.Finished.Count > 0 && chunk.Finished[0].Quarters != quarters)
                chunk.Finished = [];
            while (chunk.Finished.Count < chunk.Replicates.Length)
                chunk.Finished.Add(new RunRecord(0, quarters));
            while (chunk.Finished.Count > chunk.Replicates.Length)
                chunk.Finished.RemoveAt(chunk.Finished.Count - 1);
            for (int i = 0; i < chunk.Replicates.Length; i++)
            {
                try
                {
                    run ??= new ComplexRun(chunk.Blueprint.Value);
                    var result = run.Run(chunk.Point.Identity.Seed, chunk.Replicates[i], _stop.Token);
                    if (_stop.IsCancellationRequested)
                        return false;
                    chunk.Finished[i].Take(result);
                }
                catch (Exception error) when (error is not OutOfMemoryException)
                {
                    chunk.Finished[i].Fail(chunk.Replicates[i], error.Message);
                }
            }

            return true;
        }
    }
}

/// <summary>The model itself failed; not something a user can mend.</summary>
public sealed class ModelFaultException : Exception
{
    public ModelFaultException()
    {
    }

    public ModelFaultException(string message)
        : base(message)
    {
    }

    public ModelFaultException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A run that failed.</summary>
    public ModelFaultException(Point point, int replicate, string error)
        : base($"{point.Name}, replicate {replicate}: {error}")
    {
        Failed = (point, replicate, error);
    }

    /// <summary>Which run failed, where it was one.</summary>
    public (Point Point, int Replicate, string Error)? Failed { get; }
}
