using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Scenarios;

public sealed class FlagWordTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("true", true)]
    [InlineData("yes", true)]
    [InlineData("ja", true)]
    [InlineData("false", false)]
    [InlineData("no", false)]
    [InlineData("nee", false)]
    public void Yes_and_no_are_understood_in_both_languages_and_are_the_same_scenario(string word, bool expected)
    {
        var read = Read(word);
        Assert.Equal(expected, read.Plan.Care.OnSite);
        Assert.Equal(Read(expected ? "true" : "false").ScenarioHash, read.ScenarioHash);
    }

    public void Dispose() => _folder.Dispose();

    private LoadedScenario Read(string word) => ScenarioFile.Read(
        _folder.Write($"{word}.yaml", $"name: words\ntitle: {{nl: Woorden, en: Words}}\nbuilding: {{homes: 24}}\ncare: {{on_site: {word}}}\n")).OrThrow();
}
