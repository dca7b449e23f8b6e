using System.CommandLine;
using Simulation.Benchmarks.Model;
using Simulation.Core;

namespace Simulation.Tests.Benchmarks.Model;

/// <summary>Nothing is allocated during a week, and who changes that is told.</summary>
public class AllocationsTests
{
    [Fact]
    public void No_step_of_the_week_allocates()
    {
        var measured = Allocations.Measure(Schedule.Steps, Allocations.Expected(Allocations.ExpectedFile), years: 4);
        Assert.DoesNotContain(measured, step => step.TooMuch);
    }

    [Fact]
    public void Every_step_has_its_line_in_the_file_and_every_line_allows_nothing()
    {
        var expected = Allocations.Expected(Allocations.ExpectedFile);
        Assert.Equal(Schedule.Steps.Select(step => step.Process).Order(), expected.Keys.Order());
        Assert.All(expected.Values, bytes => Assert.Equal(0, bytes));
    }

    [Fact]
    public void A_step_that_allocates_once_in_a_run_is_caught()
    {
        byte[]? kept = null;
        var wasteful = new WeekStep("Wasteful", (_, week) => kept = week.Index == 30 ? new byte[100] : kept, "");
        var measured = Allocations.Measure([.. Schedule.Steps, wasteful], new Dictionary<string, long> { ["Wasteful"] = 0 }, years: 1);
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.NotNull(kept);
        Assert.True(measured[^1].Bytes >= 100, $"{measured[^1].Bytes} bytes");
        Assert.Equal(1, AllocationsCommand.Report(measured, output, error));
        Assert.Contains("Wasteful allocates", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nObserve,0,0\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_allocated_once_and_not_again_is_none_of_a_step()
    {
        int runs = 0;
        byte[]? kept = null;
        var once = new WeekStep("Once", (_, week) =>
        {
            runs += week.Index == 0 ? 1 : 0;
            if (runs == 2 && week.Index == 30)
                kept = new byte[100];
        }, "");
        var measured = Allocations.Measure([.. Schedule.Steps, once], new Dictionary<string, long>(), years: 1);
        Assert.NotNull(kept);
        Assert.Equal(0, measured[^1].Bytes);
    }

    [Fact]
    public void The_command_ends_well_where_nothing_is_allocated()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        int exit = AllocationsCommand.Build().Parse(["--years", "1"]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        Assert.Equal((0, ""), (exit, error.ToString()));
        Assert.StartsWith(AllocationsCommand.Header, output.ToString(), StringComparison.Ordinal);
    }
}
