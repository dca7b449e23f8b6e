using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>What check says of a file: that it is in order, what there is to do, and what can hardly be meant.</summary>
public class CheckCommandTests : Workplace
{
    [Fact]
    public void It_says_how_much_there_is_to_do_and_what_is_there_already()
    {
        string store = In("store");
        var before = Gwsim.Do("check", Study, "--store", store);
        Assert.Contains($"{Study}: in order\n  gwsim compare {Study}: 18 runs to do, a few seconds on an ordinary computer", before.Output, StringComparison.Ordinal);
        Gwsim.Do("compare", Study, "--replicates", "2", "--store", store, "--out", In("r"), "--no-report", "--quiet");
        Assert.Contains("12 runs to do (6 are there already)", Gwsim.Do("check", Study, "--store", store).Output, StringComparison.Ordinal);
        Gwsim.Do("compare", Study, "--store", store, "--out", In("r"), "--no-report", "--quiet");
        Assert.Contains("alle 18 doorrekeningen zijn er al", Gwsim.In(Language.Nl, "check", Study, "--store", store).Output, StringComparison.Ordinal);
        Assert.Contains("gwsim sweep", Gwsim.Do("check", Sweep, "--store", store).Output, StringComparison.Ordinal);
        Assert.Equal("", Gwsim.Do("check", Study, Sweep, Small, "--quiet").Output);
    }

    [Fact]
    public void What_can_hardly_be_meant_is_told_and_is_no_mistake()
    {
        string file = Write("doubtful.yaml", "name: doubtful\nextends: small.yaml\nevents: [ { name: late, at_year: 30, change: coach_hours, to: 0 } ]\n");
        var said = Gwsim.Do("check", file);
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("in order", said.Output, StringComparison.Ordinal);
        Assert.Contains($"{file}: note: doubtful: events.late.at_year (30 years) lies after the end", said.Error, StringComparison.Ordinal);
        Assert.Contains("lies after", Gwsim.Do("check", file, "--quiet").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_go_to_the_error_stream_and_what_is_in_order_to_the_output()
    {
        string broken = Write("broken.yaml", "name: broken\nbuilding: { homes: x }\n");
        var said = Gwsim.Do("check", broken, Small, "--store", In("store"));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.StartsWith($"{Small}: in order\n", said.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{broken}:2:20: `building.homes`", said.Error, StringComparison.Ordinal);
    }
}
