using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Simulation.Benchmarks.Community;

namespace Simulation.Benchmarks.Peers;

/// <summary><c>peers</c>: the C# peer of the community, and the table and picture of what all of them printed. run.sh calls both.</summary>
public static class PeersCommand
{
    private const int Warming = 10;

    public static Command Build() => new("peers", "The community in other languages: see Simulation.Benchmarks/peers/run.sh.") { Objects(), Table() };

    private static Command Objects()
    {
        var residents = new Option<int>("--residents") { DefaultValueFactory = _ => 1000, Description = "How many residents." };
        var replicates = new Option<int>("--replicates") { DefaultValueFactory = _ => 5, Description = "How many runs." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The seed of all draws." };
        var edge = new Option<bool>("--edge") { Description = "Everybody begins one incident away from leaving; twelve weeks." };
        var command = new Command("objects", "C# with one object a resident.") { residents, replicates, seed, edge };
        command.SetAction(parsed => Run(
            parsed.InvocationConfiguration.Output, parsed.GetValue(residents), parsed.GetValue(replicates), parsed.GetValue(seed), parsed.GetValue(edge)));
        return command;
    }

    private static Command Table()
    {
        var runs = new Argument<string>("RUNS") { Description = "What the peers printed of ordinary runs." };
        var edge = new Argument<string>("EDGE") { Description = "What they printed of runs on the edge." };
        var figure = new Option<string?>("--figure") { Description = "Draws a picture too, as .png or .svg." };
        var command = new Command("table", "All peers beside each other; exit code 1 where one counts something else.") { runs, edge, figure };
        command.SetAction(parsed =>
        {
            var table = new PeerTable(PeerRun.Read(parsed.GetValue(runs)!), PeerRun.Read(parsed.GetValue(edge)!));
            table.Write(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(figure) is { } path)
                PeerFigure.Write(table, "The community: our columns (dark) and others, timed in one run", path);
            return table.Rows.Any(row => row.IsWrong) ? 1 : 0;
        });
        return command;
    }

    private static void Run(TextWriter output, int residents, int replicates, int seed, bool edge)
    {
        for (int warm = 0; warm < Warming; warm++) Share(new ObjectCommunity(residents, -1 - warm), edge);
        output.WriteLine(CommunityCommand.Header);
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            var community = new ObjectCommunity(residents, (seed * 100_003) + replicate);
            double cpu = ThreadClock.CpuSeconds();
            long wall = Stopwatch.GetTimestamp();
            double share = Share(community, edge);
            double took = Stopwatch.GetElapsedTime(wall).TotalSeconds, worked = ThreadClock.CpuSeconds() - cpu;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"csharp-objects,{residents},{replicate},{took:F6},{worked:F6},{share:F6},{community.Incidents},{community.Evictions},{community.MoveOuts}"));
        }
    }

    private static double Share(ObjectCommunity community, bool edge)
    {
        if (edge) community.ToTheEdge();
        double[] shares = [.. Enumerable.Range(0, edge ? CommunityRun.EdgeWeeks : Rules.Weeks).Select(_ => community.Step())];
        return shares.Skip(edge ? 0 : Rules.SettledFrom).Average();
    }
}
