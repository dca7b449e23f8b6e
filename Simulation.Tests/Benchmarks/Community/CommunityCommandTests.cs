using System.CommandLine;
using System.Globalization;
using Simulation.Benchmarks.Community;

namespace Simulation.Tests.Benchmarks.Community;

/// <summary>What the command prints, and what it refuses.</summary>
public class CommunityCommandTests
{
    [Fact]
    public void Prints_a_line_a_replicate_with_the_numbers_of_that_run()
    {
        var (exit, lines, _) = Run("--residents", "50", "--replicates", "3", "--seed", "9", "--threads", "2");
        var run = new CommunityRun(50, Implementation.Plain);
        run.Run(seed: 9, replicate: 2);
        string[] last = lines[^1].Split(',');
        Assert.Equal(0, exit);
        Assert.Equal(CommunityCommand.Header, lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Equal(["50", "2"], last[1..3]);
        Assert.Equal(run.MeanShare, double.Parse(last[5], CultureInfo.InvariantCulture), 1e-6);
        Assert.Equal([Text(run.Incidents), Text(run.Evictions), Text(run.MoveOuts)], last[6..]);
        Assert.True(double.Parse(last[3], CultureInfo.InvariantCulture) > 0, "no time passed");
    }

    [Fact]
    public void The_headline_stands_beside_the_lines_and_not_among_them()
    {
        var (_, lines, error) = Run("--residents", "50", "--replicates", "3", "--impl", "plain");
        Assert.Equal(4, lines.Length);
        Assert.Matches(@"^plain: \d+ million resident-weeks a second on a thread \(middle of 3 runs of 50 residents, \d+ to \d+\); mean share active 0\.\d{4}\s*$", error);
    }

    [Fact]
    public void On_the_edge_there_are_evictions_in_twelve_weeks()
    {
        var (_, lines, _) = Run("--residents", "1000", "--replicates", "1", "--edge");
        Assert.InRange(int.Parse(lines[1].Split(',')[7], CultureInfo.InvariantCulture), 3, 30);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("vector256")]
    [InlineData("vector512")]
    public void Runs_the_implementation_that_was_asked_for(string name)
    {
        var (exit, lines, _) = Run("--residents", "40", "--replicates", "1", "--impl", name);
        Assert.Equal(0, exit);
        Assert.StartsWith($"{name},40,0,", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--residents", "8", "9 to 1048576")]
    [InlineData("--replicates", "0", "1 to")]
    [InlineData("--threads", "0", "1 to")]
    [InlineData("--impl", "magic", "vector512")]
    public void Refuses_what_cannot_be_and_says_what_can(string option, string value, string allowed)
    {
        var (exit, _, error) = Run(option, value);
        Assert.NotEqual(0, exit);
        Assert.Contains(allowed, error, StringComparison.Ordinal);
    }

    private static (int Exit, string[] Lines, string Error) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int exit = CommunityCommand.Build().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), error.ToString());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
