using System.Text.Json;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>list, explain and trace: nothing is run, or only to be looked at.</summary>
public class LookingCommandTests : Workplace
{
    [Fact]
    public void List_says_a_sentence_about_everything_that_is_shipped()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var said = Gwsim.In(language, "list");
            Assert.Equal(ExitCode.Done, said.Code);
            Assert.Contains("  base", said.Output);
            Assert.Contains("scenarios/projects", said.Output);
        }

        var json = JsonDocument.Parse(Gwsim.Do("list", "--json").Output).RootElement;
        Assert.All(json.EnumerateArray(), entry => Assert.Equal(["kind", "name", "path", "title", "summary"], entry.EnumerateObject().Select(p => p.Name)));
        Assert.Contains(json.EnumerateArray(), entry => entry.GetProperty("path").GetString() == "base.yaml");
    }

    [Theory]
    [InlineData(Language.Nl, "Communitycoach")]
    [InlineData(Language.En, "Community coach")]
    public void Explain_tells_a_scenario_in_the_readers_language(Language language, string expected)
    {
        var said = Gwsim.In(language, "explain", Small);
        Assert.Equal((ExitCode.Done, ""), (said.Code, said.Error));
        Assert.Contains(expected, said.Output);
        Assert.DoesNotContain("\u001b", said.Output);
    }

    [Fact]
    public void Explain_of_a_study_is_of_its_base_and_can_be_JSON() =>
        JsonDocument.Parse(Gwsim.Do("explain", Study, "--json").Output);

    [Fact]
    public void Trace_follows_a_home_alone_and_against_an_alternative()
    {
        Assert.Equal(ExitCode.Done, Gwsim.Do("trace", Small, "--home", "3", "--years", "2").Code);
        var against = Gwsim.Do("trace", Study, "--home", "3", "--replicate", "1", "--against", "stops");
        Assert.Equal(ExitCode.Done, against.Code);
        Assert.Contains("stops", against.Output);
        Assert.Equal(ExitCode.Done, Gwsim.Do("trace", Small, "--home", "3", "--years", "1", "--against", Other).Code);
        JsonDocument.Parse(Gwsim.Do("trace", Study, "--home", "3", "--against", "stops", "--json").Output);
        JsonDocument.Parse(Gwsim.Do("trace", Small, "--home", "3", "--years", "1", "--json").Output);
    }

    [Fact]
    public void Trace_refuses_what_is_not_there()
    {
        string bigger = Write("bigger.yaml", "name: bigger\nbuilding: {homes: 14}\n");
        Assert.StartsWith("name a home: --home H, from 0 to 11", Gwsim.Do("trace", Small).Error);
        Assert.StartsWith("--home 12: not possible; allowed: a whole number from 0 to 11", Gwsim.Do("trace", Small, "--home", "12").Error);
        Assert.StartsWith("stpos is not an alternative of stops; did you mean `stops`? (allowed: stops, placebo)", Gwsim.Do("trace", Study, "--home", "1", "--against", "stpos").Error);
        Assert.StartsWith("zzz is not an alternative of stops; allowed: stops, placebo", Gwsim.Do("trace", Study, "--home", "1", "--against", "zzz").Error);
        Assert.Contains("lives can be compared only in the same building", Gwsim.Do("trace", Small, "--home", "1", "--against", bigger).Error);
    }
}
