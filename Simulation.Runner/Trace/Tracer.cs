namespace Simulation.Runner.Trace;

/// <summary>Runs one replicate and tells what happened behind one front door.</summary>
public static class Tracer
{
    /// <summary>The life course of one home. Homes count from 0.</summary>
    public static LifeCourse Trace(Blueprint blueprint, ulong seed, int replicate, int home, CancellationToken cancel = default)
    {
        Check(blueprint, home);
        var run = new ComplexRun(blueprint);
        run.Complex.Log = new EventLog();
        var walk = new Walk(run, seed, replicate);
        var complex = walk.Complex;
        var watcher = new HomeWatcher(complex, home);
        watcher.LookAtOpening();
        while (walk.Next() is { } week)
        {
            cancel.ThrowIfCancellationRequested();
            watcher.Look(week);
        }

        return Told(complex, seed, replicate, home, watcher) with { Broke = walk.Broke };
    }

    /// <summary>The same home in two scenarios with the same people, and where the two part.</summary>
    public static ComparedLives Compare(Blueprint basis, Blueprint alternative, ulong seed, int replicate, int home,
        CancellationToken cancel = default)
    {
        Check(basis, home);
        Check(alternative, home);
        return new ComparedLives(
            Trace(basis, seed, replicate, home, cancel),
            Trace(alternative, seed, replicate, home, cancel),
            Divergence.Find(basis, alternative, seed, replicate, home, cancel));
    }

    private static LifeCourse Told(HousingComplex complex, ulong seed, int replicate, int home, HomeWatcher watcher) => new()
    {
        Scenario = complex.Plan.Name,
        Seed = seed,
        Replicate = replicate,
        Home = home,
        Corridor = complex.Building.ClusterOf[home],
        HomesOnCorridor = complex.Building.SizeOf(complex.Building.ClusterOf[home]),
        Weeks = complex.Series.Weeks,
        Fingerprint = Fingerprint.OfRun(complex),
        Stays = watcher.Stays(),
        Coach = watcher.Coach,
    };

    private static void Check(Blueprint blueprint, int home)
    {
        if (home < 0 || home >= blueprint.Building.Homes)
            throw new ArgumentOutOfRangeException(nameof(home), home, $"{blueprint.Plan.Name} has homes 0 to {blueprint.Building.Homes - 1}");
    }
}
