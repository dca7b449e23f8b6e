using Simulation.Runner.Cluster;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Cluster;

/// <summary>A small sweep as tasks of a cluster, and the same on one machine.</summary>
public abstract class ClusterPlace : Workplace
{
    protected const int Tasks = 3;

    /// <summary>The folder of the manifest.</summary>
    protected string Tasked => In("cluster");

    protected string ManifestPath => Path.Combine(Tasked, Manifest.FileName);

    /// <summary>What is typed to run the sweep; four points of three runs.</summary>
    protected string[] Line => ["sweep", Sweep, "--ensemble", "none", "--no-report", "--quiet"];

    /// <summary>Where the sweep is run in the ordinary way.</summary>
    protected Dictionary<string, byte[]> OneMachine()
    {
        Must(Gwsim.Do([.. Line, "--store", In("one", "store"), "--out", In("one", "out")]));
        return Contents(In("one", "store"));
    }

    protected void Plan(params string[] more) => Must(Gwsim.Do([.. Line, "--store", In("store"), "--slurm", Tasked, "--tasks", $"{Tasks}", "--threads", "1", .. more]));

    private protected Outcome Work(int task, int of = Tasks, int threads = 1) =>
        Gwsim.Do("work", "--manifest", ManifestPath, "--chunk", $"{task}", "--of", $"{of}", "--threads", $"{threads}", "--quiet");

    protected void WorkAll()
    {
        for (int task = 0; task < Tasks; task++) Must(Work(task));
    }

    private protected Outcome Collect(string store = "store") => Gwsim.Do("collect", Tasked, "--store", In(store));

    private protected static Outcome Must(Outcome said)
    {
        Assert.True(said.Code == 0, said.Error + said.Output);
        return said;
    }

    protected Manifest Read() => ManifestFile.Read(Tasked).Manifest;

    /// <summary>Puts another manifest in the place of this one, with a seal of its own.</summary>
    protected void Replace(Func<Manifest, Manifest> change)
    {
        var changed = change(Read());
        var keyed = changed with { Arms = [.. changed.Arms.Select(arm => arm with { Key = changed.IdentityOf(arm).Key })] };
        File.WriteAllText(ManifestPath, keyed.Sealed.ToJson());
    }

    /// <summary>The logs in the segment of a task, the largest first.</summary>
    protected string[] Logs(int task, int of = Tasks) =>
        [.. Directory.GetFiles(Segment.In(Tasked, task, of).Folder, "*.runs").OrderByDescending(file => new FileInfo(file).Length).ThenBy(file => file)];
}
