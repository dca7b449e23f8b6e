using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Looks whether the files of a store are ordinary files before anything is read from them or added: they may come from anywhere.</summary>
internal static class Stores
{
    public static void Check(string store, StudyPlan plan, CancellationToken cancel)
    {
        foreach (var arm in plan.Arms)
        {
            cancel.ThrowIfCancellationRequested();
            string path = RunLog.PathOf(store, arm.Point.Identity);
            if (StoreFile.IsOther(path))
            {
                string shown = Printable.Whole(path);
                throw new BadInputException((
                    $"{shown} is geen bestand met runs van {arm.Name}; haal het weg, dan worden die runs opnieuw gerekend",
                    $"{shown} is no file with runs of {arm.Name}; take it away and those runs are worked out again"));
            }
        }
    }
}
