using System.Text.Json;
using Simulation.Runner.Commands;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Decisions;

/// <summary>The whole way to a map, in a complex of 12 homes with few points.</summary>
public class TippingStudyTests : Workplace
{
    private static readonly string[] Few = ["--points", "20", "--draws", "3", "--replicates", "1", "--years", "1", "--quiet"];
    private static readonly string[] Axes = ["--axis", "coach.times_rule=0:2", "--axis", "mix.supported_share=0.1:0.7"];

    [Fact]
    public void It_gives_the_same_on_any_number_of_threads()
    {
        string[] map = ["tipping", Small, "--axis", "mix.supported_share=0.1:0.7", "--axis", "coach.times_rule=0:2", "--level", "0.4", .. Few];
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. map, "--threads", "1", "--out", In("r", "one")]).Code);
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. map, "--threads", "3", "--out", In("r", "three")]).Code);
        AssertSame(Contents(In("r", "one")), Contents(In("r", "three")));
        Assert.Equal(
            ["figures/tipping-map.png", "figures/tipping-map.svg", "figures/tipping-values.png", "figures/tipping-values.svg", "map.csv", "points.csv", "report.html", "tipping.json"],
            Contents(In("r", "one")).Keys.Order());
        Assert.Equal(1 + 20, File.ReadAllLines(In("r", "one", "points.csv")).Length);
    }

    [Fact]
    public void A_whole_number_is_looked_at_where_it_is_whole_and_a_difference_tips_at_zero()
    {
        string[] axes = ["--axis", "beheer.homes_per_fte=100:108", "--axis", "encounters.on_corridor=1:3"];
        var said = Gwsim.Do(["tipping", Study, "--alternative", "stops", .. axes, .. Few, "--no-report", "--json", "--out", In("r", "d")]);
        Assert.Equal(ExitCode.Done, said.Code);
        using var json = JsonDocument.Parse(said.Output);
        Assert.Equal(0, json.RootElement.GetProperty("level").GetDouble());
        Assert.Equal(["beheer.homes_per_fte", "assumptions.encounters.on_corridor"], json.RootElement.GetProperty("axes").EnumerateArray().Select(axis => axis.GetProperty("path").GetString()));
        Assert.Equal(20 * 3 * 2, json.RootElement.GetProperty("runs").GetInt32());
    }

    [Theory]
    [InlineData("--axis mix.supported_share=0.1:0.7 --level 0.5", "a map has two sides")]
    [InlineData("--axis mix.supported_share=0.7:0.1 --axis coach.times_rule=0:2 --level 0.5", "the first number has to be smaller")]
    [InlineData("--axis mix.supported=0:1 --axis coach.times_rule=0:2 --level 0.5", "the most alike: ")]
    [InlineData("--axis building.layout=0:1 --axis coach.times_rule=0:2 --level 0.5", "that is not a number; a map has numbers")]
    [InlineData("--axis mix.supported_share --axis coach.times_rule=0:2 --level 0.5", "write it like --axis")]
    [InlineData("--axis mix.supported_share=0.1:0.7 --axis coach.times_rule=0:2", "say at which level participation_broad tips")]
    [InlineData("--axis mix.supported_share=0.1:7 --axis coach.times_rule=0:2 --level 0.5", "mix.supported_share")]
    public void A_map_that_cannot_be_made_is_refused_with_what_can(string options, string says)
    {
        var said = Gwsim.Do(["tipping", Small, .. options.Split(' '), "--out", In("r", "no")]);
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(says, said.Error);
    }

    [Fact]
    public void One_alternative_has_to_be_chosen_that_leaves_the_axes_alone()
    {
        var many = Gwsim.Do(["tipping", Study, .. Axes, "--out", In("r", "no")]);
        Assert.Contains("choose one with --alternative: stops, placebo", many.Error);
        string other = Write("none.yaml", "study: none\nbase: small.yaml\nyears: 1\nalternatives:\n  - {name: none, set: {coach.times_rule: 0}}\n");
        var sets = Gwsim.Do(["tipping", other, "--axis", "coach.times_rule=0:2", "--axis", "mix.supported_share=0.1:0.7", "--out", In("r", "no")]);
        Assert.Equal((ExitCode.BadInput, true), (sets.Code, sets.Error.Contains("none gives that a value itself", StringComparison.Ordinal)));
    }
}
