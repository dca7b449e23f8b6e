using Simulation.Runner.Experiments;

namespace Simulation.Runner.Cluster;

/// <summary>How much a study asks of a cluster, reckoned from the pace of this machine.</summary>
/// <param name="CoreSeconds">Seconds one core would take.</param>
public sealed record ClusterEstimate(double CoreSeconds)
{
    /// <summary>Threads of a task where nobody says: the least a national cluster hands out.</summary>
    public const int UsualThreads = 16;

    /// <summary>What most schedulers take in one array without being asked (MaxArraySize).</summary>
    public const int UsualMostTasks = 1000;

    private const double SecondsOfTask = 30 * 60;
    private const double SpareSeconds = 10 * 60;

    public double CoreHours => CoreSeconds / 3600;

    /// <summary>Measured here on all processors at once, on a little of the work itself; what is done in seconds is not worth that.</summary>
    public static ClusterEstimate Of(Backlog backlog, CancellationToken cancel)
    {
        int here = Environment.ProcessorCount;
        var pace = Pace.IsQuick(backlog.Work, 1) ? Pace.Usual(here) : Pace.Of(backlog, here, cancel);
        return new ClusterEstimate(backlog.Work / pace.Work * here);
    }

    /// <summary>So many that each takes half an hour; fewer and longer ones where an array would become too long.</summary>
    public int TasksOf(int threads) => (int)Math.Clamp(Math.Round(CoreSeconds / threads / SecondsOfTask), 1, UsualMostTasks);

    public TimeSpan TimeOf(int tasks, int threads) => TimeSpan.FromSeconds(CoreSeconds / threads / tasks);

    /// <summary>The time to ask for: twice what is expected and ten minutes, as other machines are slower and busier.</summary>
    public TimeSpan LimitOf(int tasks, int threads) =>
        TimeSpan.FromMinutes(Math.Ceiling(((2 * TimeOf(tasks, threads).TotalSeconds) + SpareSeconds) / 60));
}
