using Simulation.Runner.Experiments;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Commands;

/// <summary>What still stands beside a receipt, held against the same made again: its tables and its stored runs. What is gone is no difference.</summary>
internal sealed class Remains(string folder, string store, CancellationToken cancel)
{
    public IEnumerable<Bilingual> Against(Receipt now, StudyPlan plan, string fresh) => Tables(now).Concat(Runs(plan, now.Replicates, fresh));

    private IEnumerable<Bilingual> Tables(Receipt now)
    {
        foreach (var table in now.Tables)
        {
            cancel.ThrowIfCancellationRequested();
            string path = Path.Combine(folder, table.Name);
            var file = new FileInfo(path);
            if (!file.Exists && file.LinkTarget is null)
                continue;
            if (!Equal(file, table))
                yield return ($"{table.Name}: het bestand naast het bewijs is een ander", $"{table.Name}: the file beside the receipt is another one");
        }
    }

    private static bool Equal(FileInfo file, ReceiptTable table)
    {
        // Links, pipes and devices are never what was written.
        if (file.LinkTarget is not null || file.Length == 0)
            return false;
        try
        {
            return ReceiptTable.Of(file.FullName, table.Bytes) == table;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private IEnumerable<Bilingual> Runs(StudyPlan plan, int replicates, string fresh)
    {
        Stores.Check(store, plan, cancel);
        foreach (var arm in plan.Arms)
        {
            var identity = arm.Point.Identity;
            if (!File.Exists(RunLog.PathOf(store, identity)))
                continue;
            var prints = RunLog.Read(fresh, identity).ToDictionary(run => run.Replicate, run => run.Fingerprint);
            foreach (var run in RunLog.Read(store, identity).Where(run => run.Replicate < replicates))
            {
                cancel.ThrowIfCancellationRequested();
                if (prints.TryGetValue(run.Replicate, out ulong print) && print == run.Fingerprint)
                    continue;
                yield return (
                    $"{store}: run {run.Replicate} van {arm.Name} was {Receipt.Hex(run.Fingerprint)}, is nu {Receipt.Hex(print)}",
                    $"{store}: run {run.Replicate} of {arm.Name} was {Receipt.Hex(run.Fingerprint)}, is now {Receipt.Hex(print)}");
            }
        }
    }
}
