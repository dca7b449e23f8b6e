using System.CommandLine;
using System.Globalization;
using Simulation.Benchmarks.Community;
using Simulation.Benchmarks.Peers;

namespace Simulation.Tests.Benchmarks.Peers;

/// <summary>The table of peers: what is fast is told by the middle run, and what counts something else is told to do so.</summary>
public sealed class PeerTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-peers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Speed_is_that_of_the_middle_run_and_ours_is_held_against_it()
    {
        var table = Table([.. Runs("plain", 0.004, 20), .. Runs("java-objects", 0.02, 19), Run("java-objects", 19, 9.9)]);
        Assert.Equal(["plain", "java-objects"], table.Rows.Select(row => row.Name));
        Assert.Equal(130, table.Rows[0].Speed, 1e-9);
        Assert.Equal(26, table.Rows[1].Speed, 1e-9);
        Assert.Equal(5, table.Times(table.Rows[1]), 1e-9);
        Assert.All(table.Rows, row => Assert.False(row.IsWrong, row.Agrees));
    }

    [Theory]
    [InlineData("cpp-addressed", 0, 0, true, "the same draws and one incident more")]
    [InlineData("cpp-addressed", 0, -1, false, "the same draws and the same counts")]
    [InlineData("js-objects", 0.0, 0, false, "one incident more may be luck")]
    [InlineData("js-objects", 0.1, 0, true, "a share that is far off")]
    public void Who_counts_something_else_is_told(string name, double share, int more, bool isWrong, string why)
    {
        var other = Runs(name, 0.01, 20, share).Select(run => run.Replicate == 3 ? run with { Incidents = run.Incidents + more + 1 } : run);
        var row = Table([.. Runs("plain", 0.004, 20), .. other]).Rows.Single(row => row.Name == name);
        Assert.True(row.IsWrong == isWrong, $"{why}: {row.Agrees}");
    }

    [Fact]
    public void Evictions_are_held_against_ours_on_the_edge()
    {
        var runs = (PeerRun[])[.. Runs("plain", 0.004, 20), .. Runs("js-objects", 0.01, 20)];
        var edge = runs.Select(run => run.Name == "plain" ? run : run with { Evictions = run.Evictions + 20 }).ToList();
        Assert.Equal("differs: evictions on the edge", new PeerTable(runs, edge).Rows.Single(row => row.Name == "js-objects").Agrees);
    }

    [Theory]
    [InlineData("java-objects,1000,0,0.1,0.1,0.6,1300,0", "runs.csv:2")]
    [InlineData("java-objects,1000,0,0.1,fast,0.6,1300,0,1300", "runs.csv:2")]
    public void What_is_no_line_is_refused_with_its_place(string line, string expected)
    {
        string file = Path.Combine(_folder, "runs.csv");
        File.WriteAllLines(file, [CommunityCommand.Header, line]);
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => PeerRun.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Communities_of_two_sizes_are_not_compared() =>
        Assert.Throws<InvalidDataException>(() => Table([.. Runs("plain", 0.004, 20), Run("js-objects", 0, 0.1) with { Residents = 500 }]));

    [Fact]
    public void The_command_prints_the_table_draws_the_picture_and_fails_where_one_is_wrong()
    {
        string runs = Written("runs.csv", [.. Runs("plain", 0.004, 20), .. Runs("js-objects", 0.01, 20)]);
        string wrong = Written("wrong.csv", [.. Runs("plain", 0.004, 20), .. Runs("js-objects", 0.01, 20, share: 0.1)]);
        string picture = Path.Combine(_folder, "peers.svg");
        var (exit, lines) = Peers("table", runs, runs, "--figure", picture);
        Assert.Equal((0, 4), (exit, lines.Length));
        Assert.StartsWith("| js-objects | 20 | 52.0 |", lines[3], StringComparison.Ordinal);
        Assert.Contains("js-objects", File.ReadAllText(picture), StringComparison.Ordinal);
        Assert.Equal(1, Peers("table", wrong, runs).Exit);
    }

    /// <summary>Twenty runs of each, fixed seeds; two right ones differ by so much once in 150,000 comparisons.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void Objects_count_what_ours_count()
    {
        string all = Path.Combine(_folder, "all.csv"), edge = Path.Combine(_folder, "edge.csv");
        File.WriteAllLines(all, [.. Ours(), .. Peers("objects", "--replicates", "20").Lines]);
        File.WriteAllLines(edge, [.. Ours("--edge"), .. Peers("objects", "--replicates", "20", "--edge").Lines]);
        var table = new PeerTable(PeerRun.Read(all), PeerRun.Read(edge));
        Assert.Equal(["alike", "the same"], table.Rows.Select(row => row.Agrees).Order());
        Assert.All(table.Rows, row => Assert.InRange(row.Evictions, 9, 15));
    }

    private static string[] Ours(params string[] options) =>
        Lines(CommunityCommand.Build(), ["--replicates", "20", "--impl", "plain", .. options]).Lines;

    private static (int Exit, string[] Lines) Peers(params string[] words) => Lines(PeersCommand.Build(), words);

    private static (int Exit, string[] Lines) Lines(Command command, string[] words)
    {
        var output = new StringWriter();
        int exit = command.Parse(words).Invoke(new InvocationConfiguration { Output = output, Error = new StringWriter() });
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static PeerTable Table(PeerRun[] runs) => new(runs, runs);

    private static IEnumerable<PeerRun> Runs(string name, double seconds, int count, double share = 0) =>
        Enumerable.Range(0, count).Select(replicate => Run(name, replicate, seconds, share));

    private static PeerRun Run(string name, int replicate, double seconds, double share = 0) =>
        new(name, 1000, replicate, seconds, 0.59 + (0.002 * (replicate % 10)) + share, 1300 + replicate, replicate % 3, 1310 - replicate);

    private string Written(string name, IEnumerable<PeerRun> runs)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllLines(file, runs.Select(run => string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Name},{run.Residents},{run.Replicate},{run.CpuSeconds},{run.CpuSeconds},{run.Share},{run.Incidents},{run.Evictions},{run.MoveOuts}")).Prepend(CommunityCommand.Header));
        return file;
    }
}
