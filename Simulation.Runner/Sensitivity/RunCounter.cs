using System.Collections.Concurrent;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Sensitivity;

/// <summary>Runs points on a number of threads, each point by one of them, and tells how far it has come. Points are put where they
/// belong, so what comes of them does not depend on the threads.</summary>
public sealed class RunCounter(long total, int threads, Action<Progress>? report, CancellationToken cancel)
{
    private long _done;

    /// <summary>Every point, in order; a point takes so many runs.</summary>
    public T[] All<T>(int points, int runsEach, Func<int, CancellationToken, T> at)
    {
        var all = new T[points];
        try
        {
            // One by one: points take long and differ in how long.
            var one = Partitioner.Create(Enumerable.Range(0, points), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(one, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, point =>
            {
                all[point] = at(point, cancel);
                report?.Invoke(new Progress(Interlocked.Add(ref _done, runsEach), total, 0));
            });
        }
        catch (AggregateException several)
        {
            // The first that failed stands for all.
            cancel.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(several.InnerExceptions[0]).Throw();
        }

        return all;
    }
}
