using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Simulation.Benchmarks.Community;

/// <summary><c>community</c>: the micro-benchmark, one line of CSV a replicate.</summary>
public static class CommunityCommand
{
    public const string Header = "impl,N,rep,wall_s,cpu_s,mean_share,incidents,evictions,moveouts";

    private const int MostThreads = 1024;
    private const string Automatic = "auto";
    private const string Vectorised = "vector";

    public static Command Build()
    {
        var residents = new Option<int>("--residents") { DefaultValueFactory = _ => 1000, Description = "How many residents." };
        var replicates = new Option<int>("--replicates") { DefaultValueFactory = _ => 5, Description = "How many runs." };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "The seed of all draws." };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1, Description = "Runs side by side; one run stays on one thread." };
        var impl = new Option<string>("--impl") { DefaultValueFactory = _ => Automatic, Description = "plain, vector (the widest there is), vector256, vector512, or auto." };
        var edge = new Option<bool>("--edge") { Description = "Everybody begins one incident away from leaving; twelve weeks." };
        residents.Validators.Add(given => Check(given, CommunityState.Fewest, CommunityState.Most));
        replicates.Validators.Add(given => Check(given, 1, int.MaxValue));
        threads.Validators.Add(given => Check(given, 1, MostThreads));
        impl.AcceptOnlyFromAmong(["plain", Vectorised, "vector256", "vector512", Automatic]);
        var command = new Command("community", "The community micro-benchmark: see Simulation.Benchmarks/README.md.") { residents, replicates, seed, threads, impl, edge };
        command.SetAction(parsed => Write(
            parsed.InvocationConfiguration,
            parsed.GetValue(residents),
            parsed.GetValue(replicates),
            parsed.GetValue(seed),
            parsed.GetValue(threads),
            count => new CommunityRun(count, Chosen(parsed.GetValue(impl)!), parsed.GetValue(edge))));
        return command;
    }

    private static void Check(OptionResult given, int least, int most)
    {
        int value = given.GetValueOrDefault<int>();
        if (value < least || value > most)
            given.AddError(string.Create(CultureInfo.InvariantCulture, $"{given.Option.Name} {value} is not possible: {least} to {most}."));
    }

    private static Implementation Chosen(string name) => name switch
    {
        Automatic => Implementations.Best,
        Vectorised when Implementations.Best == Implementation.Plain => throw new NotSupportedException("this processor has no vectors of 256 bits; use --impl plain"),
        Vectorised => Implementations.Best,
        _ => Enum.Parse<Implementation>(name, ignoreCase: true),
    };

    private static void Write(InvocationConfiguration terminal, int residents, int replicates, ulong seed, int threads, Func<int, CommunityRun> make)
    {
        // Once before it counts, so that no replicate is timed in code that is still being compiled.
        make(Math.Min(residents, 1000)).Run(seed, replicate: 0);
        terminal.Output.WriteLine(Header);
        string[] lines = new string[replicates];
        double[] speeds = new double[replicates], shares = new double[replicates];
        var workers = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, replicates, workers, () => make(residents), (replicate, _, run) =>
        {
            run.Run(seed, replicate);
            lines[replicate] = Line(run, replicate);
            double seconds = double.IsNaN(run.CpuSeconds) ? run.WallSeconds : run.CpuSeconds;
            (speeds[replicate], shares[replicate]) = (run.State.Residents * (double)run.Weeks.Count / seconds / 1e6, run.MeanShare);
            return run;
        }, _ => { });
        foreach (string line in lines)
            terminal.Output.WriteLine(line);
        terminal.Error.WriteLine(Headline(make(residents), speeds, shares));
    }

    /// <summary>What one wants to know of all lines; beside them, so that a program that reads lines finds nothing else there.</summary>
    private static string Headline(CommunityRun of, double[] speeds, double[] shares)
    {
        Array.Sort(speeds);
        double middle = (speeds[(speeds.Length - 1) / 2] + speeds[speeds.Length / 2]) / 2;
        string name = of.Implementation.ToString().ToLowerInvariant();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {middle:F0} million resident-weeks a second on a thread (middle of {speeds.Length} runs of {of.State.Residents} residents, {speeds[0]:F0} to {speeds[^1]:F0}); mean share active {shares.Average():F4}");
    }

    private static string Line(CommunityRun run, int replicate)
    {
        string name = run.Implementation.ToString().ToLowerInvariant();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name},{run.State.Residents},{replicate},{run.WallSeconds:F6},{run.CpuSeconds:F6},{run.MeanShare:F6},{run.Incidents},{run.Evictions},{run.MoveOuts}");
    }
}
