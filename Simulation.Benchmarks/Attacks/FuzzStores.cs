using System.Text;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Benchmarks.Attacks;

/// <summary>Stores that somebody sends, merged into an empty one and into one that has the same runs: what comes in is always a run that was
/// made, and what stays out is said.</summary>
internal static class FuzzStores
{
    private const int Replicates = 6;
    private const int Years = 1;

    public static FuzzTarget Target(string library)
    {
        string folder = Directory.CreateTempSubdirectory("gwsim-fuzz-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var identity = Make(library, Path.Combine(folder, "good"));
        var made = RunLog.Read(Path.Combine(folder, "good"), identity).ToDictionary(record => record.Replicate, record => record.Fingerprint);
        if (made.Count != Replicates) throw new InvalidOperationException($"{made.Count} of {Replicates} runs were kept");
        string good = Encoding.Latin1.GetString(File.ReadAllBytes(RunLog.PathOf(Path.Combine(folder, "good"), identity)));
        return new("stores", Texture.Bytes, [good], text => Of(text, folder, identity, made));
    }

    private static RunIdentity Make(string library, string store)
    {
        var entry = ScenarioLibrary.In(library).Find("base").Value!;
        var plan = Planner.Run(Simulation.Runner.Experiments.Target.Read(entry, new ReadOptions()).Value!, new Wishes { Years = Years });
        plan.Complete(new Replicator(store, 1), Replicates, null, CancellationToken.None);
        return plan.Arms.First().Point.Identity;
    }

    private static Verdict Of(string text, string folder, RunIdentity identity, Dictionary<int, ulong> made)
    {
        string from = Path.Combine(folder, "from"), into = Path.Combine(folder, "into");
        Empty(from);
        Empty(into);
        File.WriteAllBytes(RunLog.PathOf(from, identity), Encoding.Latin1.GetBytes(text));
        bool hasThem = text.Length % 2 == 1;
        if (hasThem) File.Copy(RunLog.PathOf(Path.Combine(folder, "good"), identity), RunLog.PathOf(into, identity));
        var refusals = new List<string>();
        try
        {
            using var store = StoreLock.Take(into, said => refusals.Add(said.Nl), lasts: false, CancellationToken.None);
            refusals.AddRange(StoreMerge.Merge(store, from).LeftOut.Select(left => left.Nl));
        }
        catch (StoreException refused)
        {
            refusals.AddRange(refused.Problems.Select(problem => problem.Nl));
        }

        int there = 0;
        foreach (var record in RunLog.Read(into, identity))
        {
            there++;
            if (made.GetValueOrDefault(record.Replicate) != record.Fingerprint)
                throw new InvalidDataException($"run {record.Replicate} came in and was never made");
        }

        if (there > Replicates || (hasThem && there < Replicates)) throw new InvalidDataException($"{there} runs of {Replicates}");
        return new(refusals, refusals.Count(said => !said.Contains(folder, StringComparison.Ordinal)));
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }
}
