using System.Text.Json;
using Simulation.Runner.Commands;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Sensitivity;

/// <summary>The whole way from a study to what its answers hang on, in a complex of 12 homes with few runs.</summary>
public class SensitivityStudyTests : Workplace
{
    private static readonly string[] Few = ["--trajectories", "2", "--replicates", "2", "--rows", "4", "--top", "2", "--years", "1", "--quiet"];

    [Fact]
    public void It_gives_the_same_on_any_number_of_threads_and_other_luck_gives_other_numbers()
    {
        string[] study = ["sensitivity", Study, "--alternative", "stops", .. Few, "--no-report"];
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. study, "--threads", "1", "--out", In("r", "one")]).Code);
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. study, "--threads", "3", "--out", In("r", "three")]).Code);
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. study, "--seed", "2", "--out", In("r", "other")]).Code);
        AssertSame(Contents(In("r", "one")), Contents(In("r", "three")));
        Assert.NotEqual(Contents(In("r", "one"))["morris.csv"], Contents(In("r", "other"))["morris.csv"]);
        Assert.Equal(["along.csv", "emulated.csv", "morris.csv", "pairs.csv", "sensitivity.json", "signs.csv", "sobol.csv"], Contents(In("r", "one")).Keys.Order());
    }

    [Fact]
    public void A_scenario_has_no_signs_to_turn_and_what_it_states_is_not_varied()
    {
        string stated = Write("stated.yaml", "name: stated\nextends: small.yaml\nassumptions: { encounters: { on_corridor: 2 } }\n");
        var said = Gwsim.Do(["sensitivity", stated, .. Few, "--json", "--out", In("r", "s")]);
        Assert.Equal(ExitCode.Done, said.Code);
        using var json = JsonDocument.Parse(said.Output);
        var inputs = Simulation.Runner.Ensembles.Ensemble.Uncertain.Select(entry => entry.Path).ToList();
        Assert.Contains("encounters.on_corridor", inputs);
        Assert.Equal(inputs.Count - 1, json.RootElement.GetProperty("assumptions").GetInt32());
        Assert.DoesNotContain("encounters.on_corridor", File.ReadAllText(In("r", "s", "morris.csv")));
        Assert.False(File.Exists(In("r", "s", "signs.csv")));
        Assert.True(File.Exists(In("r", "s", "report.html")));
    }

    [Theory]
    [InlineData("--rows 100", "a power of two")]
    [InlineData("--replicates 3", "an even number")]
    [InlineData("--alternative stop", "did you mean `stops`")]
    [InlineData("--outcome participation", "is not an outcome; the most alike: ")]
    public void What_cannot_be_asked_is_refused_with_what_can(string options, string says)
    {
        var said = Gwsim.Do(["sensitivity", Study, .. options.Split(' '), "--out", In("r", "no")]);
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(says, said.Error);
        Assert.False(Directory.Exists(In("r", "no")));
    }

    [Fact]
    public void A_study_that_only_varies_something_is_refused()
    {
        var said = Gwsim.Do("sensitivity", Sweep, "--out", In("r", "no"));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("it has no alternatives; name a study with alternatives, or a scenario", said.Error);
    }
}
