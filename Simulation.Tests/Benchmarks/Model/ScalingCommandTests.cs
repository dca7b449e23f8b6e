using System.CommandLine;
using System.Globalization;
using Simulation.Benchmarks.Model;

namespace Simulation.Tests.Benchmarks.Model;

public class ScalingCommandTests
{
    [Fact]
    public void Prints_a_table_over_homes_and_one_over_threads()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        string[] arguments = ["--homes", "10", "100", "--threads", "1", "2", "--rounds", "1", "--runs", "1", "--years", "1"];
        int exit = ScalingCommand.Build().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        string[][] lines = [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(','))];
        Assert.Equal((0, ""), (exit, error.ToString()));
        Assert.Equal([ScalingCommand.HomesHeader, ScalingCommand.ThreadsHeader], [string.Join(',', lines[0]), string.Join(',', lines[3])]);
        Assert.Equal(["10", "100", "1", "2"], new[] { lines[1][0], lines[2][0], lines[4][0], lines[5][0] });
        Assert.Equal(("1.00", "1.00"), (lines[2][^1], lines[4][^1]));
        Assert.True(double.Parse(lines[1][3], CultureInfo.InvariantCulture) > 0, "no time passed");
        Assert.Equal(["80", "1"], lines[4][1..3]);
        Assert.Equal(["80", "2"], lines[5][1..3]);
    }
}
