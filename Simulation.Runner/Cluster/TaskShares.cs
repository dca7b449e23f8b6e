namespace Simulation.Runner.Cluster;

/// <summary>What part of all runs each of a number of tasks has: runs in a row, as much work each, every run in exactly one. It follows
/// from the manifest and the number of tasks alone, in whole numbers, so that all tasks agree wherever they run.</summary>
public sealed class TaskShares
{
    private readonly IReadOnlyList<IReadOnlyList<RunSpan>> _runs;
    private readonly IReadOnlyList<int> _work;
    private readonly Int128[] _before;
    private readonly Int128 _all;

    /// <summary>Shares out the runs of some points.</summary>
    /// <param name="runs">The runs of each point.</param>
    /// <param name="work">How much work a run of each point is.</param>
    /// <param name="tasks">How many tasks share them.</param>
    public TaskShares(IReadOnlyList<IReadOnlyList<RunSpan>> runs, IReadOnlyList<int> work, int tasks)
    {
        (_runs, _work, Tasks) = (runs, work, tasks);
        _before = new Int128[runs.Count];
        for (int point = 0; point < runs.Count; point++)
        {
            _before[point] = _all;
            _all += (Int128)RunNumbers.Count(runs[point]) * work[point];
        }
    }

    public int Tasks { get; }

    /// <summary>The points and runs of a task, in their order.</summary>
    public IEnumerable<(int Point, IReadOnlyList<RunSpan> Runs)> Of(int task)
    {
        for (int point = 0; point < _runs.Count; point++)
        {
            long from = First(point, task), end = First(point, task + 1);
            if (from < end) yield return (point, [.. RunNumbers.Part(_runs[point], from, end - from)]);
        }
    }

    /// <summary>The task that has the nth run of a point.</summary>
    public int TaskOf(int point, long nth) => (int)((_before[point] + ((Int128)nth * _work[point])) * Tasks / _all);

    /// <summary>The first run of a point that is not of the tasks before.</summary>
    private long First(int point, int task)
    {
        var (rest, step) = ((task * _all) - (_before[point] * Tasks), (Int128)_work[point] * Tasks);
        return rest <= 0 ? 0 : (long)Int128.Min((rest + step - 1) / step, RunNumbers.Count(_runs[point]));
    }
}
