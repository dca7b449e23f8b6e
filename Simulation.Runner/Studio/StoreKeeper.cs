using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>Keeps the store of a tab small: who drags a slider leaves runs of each place it was at. Those of the scenarios that are asked
/// about stay, and of the others those that were used last.</summary>
public static class StoreKeeper
{
    private const long MostBytes = 64L << 20;

    /// <summary>Takes away what was longest not used, when there is more than enough. Nothing may run in the store meanwhile.</summary>
    public static void Forget(string store, StudyPlan plan, long most = MostBytes)
    {
        if (!Directory.Exists(store)) return;
        var asked = plan.Arms.Select(arm => arm.Point).Concat(plan.Trial is { } trial ? [trial.Point] : [])
            .Select(point => Path.GetFullPath(RunLog.PathOf(store, point.Identity))).ToHashSet();
        var files = new DirectoryInfo(store).EnumerateFiles("*.runs").OrderByDescending(file => file.LastWriteTimeUtc).ToList();
        long kept = files.Where(file => asked.Contains(file.FullName)).Sum(file => file.Length);
        foreach (var file in files.Where(file => !asked.Contains(file.FullName)))
        {
            kept += file.Length;
            if (kept > most) file.Delete();
        }
    }
}
