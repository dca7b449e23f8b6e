using System.Runtime.ExceptionServices;

namespace Simulation.Runner.Store;

/// <summary>The same done with each of many things, several at a time: results in order, and what fails told as if there were one at a time.</summary>
internal static class SideBySide
{
    /// <summary>What PLINQ takes at most.</summary>
    private const int MostThreads = 512;

    public static List<TResult> Do<T, TResult>(IEnumerable<T> all, int threads, Func<T, TResult> each, CancellationToken cancel)
    {
        try
        {
            return [.. all.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(threads, MostThreads)).WithCancellation(cancel).Select(each)];
        }
        catch (AggregateException fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerExceptions[0]);
            throw;
        }
    }
}
