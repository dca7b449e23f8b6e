using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>Runs of one point that are still to be done.</summary>
public sealed record PointBacklog(Point Point, int Runs)
{
    /// <summary>How much work that is: weeks in homes, which is what the time of a run goes by.</summary>
    public double Work => (double)Runs * Point.Work;
}

/// <summary>What of a study is not in the store yet.</summary>
/// <param name="Parts">The points with runs still to be done, in the order in which they are.</param>
/// <param name="Asked">Runs asked for in all.</param>
/// <param name="IsOpen">Whether nobody can say yet how many lives have to be tried until enough agree with what is known.</param>
public sealed record Backlog(IReadOnlyList<PointBacklog> Parts, long Asked, bool IsOpen)
{
    /// <summary>Points that are looked up in the store; of a larger design the others are taken to be like them.</summary>
    private const int MostLookedUp = 400;

    public long Runs => Parts.Sum(part => (long)part.Runs);
    public double Work => Parts.Sum(part => part.Work);

    /// <summary>Looks in the store; nobody needs to hold it for that.</summary>
    public static Backlog Of(StudyPlan plan, string store, int replicates)
    {
        var points = plan.Arms.Select(arm => arm.Point).DistinctBy(point => point.Identity).ToList();
        var (trial, numbers) = Lives(plan, store, replicates);
        int step = Math.Max(1, points.Count / MostLookedUp);
        var parts = new List<PointBacklog>();
        int missing = 0;
        for (int nth = 0; nth < points.Count; nth++)
        {
            if (nth % step == 0) missing = numbers is null ? replicates : Missing(store, points[nth], numbers);
            if (missing > 0) parts.Add(new PointBacklog(points[nth], missing));
        }

        long asked = (long)points.Count * replicates;
        return new Backlog([.. trial, .. parts], asked, numbers is null);
    }

    /// <summary>The lives still to be tried, and which of them count; nothing where that is not known.</summary>
    private static (IReadOnlyList<PointBacklog> Tried, IReadOnlyCollection<int>? Count) Lives(StudyPlan plan, string store, int replicates)
    {
        if (plan.Trial is not { } trial) return ([], [.. Enumerable.Range(0, replicates)]);
        try
        {
            return ([], Selection.Stored(trial, store, replicates).Numbers);
        }
        catch (StoreException)
        {
            int missing = Missing(store, trial.Point, [.. Enumerable.Range(0, replicates)]);
            return (missing > 0 ? [new PointBacklog(trial.Point, missing)] : [], null);
        }
    }

    private static int Missing(string store, Point point, IReadOnlyCollection<int> numbers)
    {
        var wanted = numbers.ToHashSet();
        foreach (var run in RunLog.Read(store, point.Identity)) wanted.Remove(run.Replicate);
        return wanted.Count;
    }
}
