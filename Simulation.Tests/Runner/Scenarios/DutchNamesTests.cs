using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What somebody meant who wrote Dutch, or the right words in the wrong order.</summary>
public sealed class DutchNamesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gebouw: { homes: 4 }", "building")]
    [InlineData("building: { woningen: 4 }", "homes")]
    [InlineData("coach: { uren_per_week: 3 }", "hours_per_week")]
    [InlineData("mix: { ondersteund: { psychiatric: 1 } }", "supported")]
    [InlineData("mix: { aandeel_begeleid: 0.4 }", "supported_share")]
    [InlineData("mix: { share_supported: 0.4 }", "supported_share")]
    [InlineData("geld: []", "money")]
    [InlineData("gebeurtenissen: []", "events")]
    [InlineData("building: { homes: 4, layout: galerij }", "gallery")]
    [InlineData("coach: { hours_per_wek: 3 }", "hours_per_week")]
    public void It_is_offered(string line, string meant) =>
        Assert.Contains(meant, ScenarioFile.Parse($"name: x\n{line}\n", _folder.PathOf("x.yaml")).Errors.Select(error => error.Suggestion));

    [Fact]
    public void Among_many_names_only_those_are_listed_that_are_alike()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 8 }\n");
        string Allowed(string outcome) => Assert.Single(
            StudyFile.Parse($"study: x\nbase: base.yaml\noutcomes: [{outcome}]\naxes: {{coach.times_rule: [0, 1]}}\n", _folder.PathOf("x.yaml")).Errors).Allowed!.En;
        Assert.StartsWith("participation_broad, participation_narrow", Allowed("deelname"), StringComparison.Ordinal);
        Assert.StartsWith("complaints_per_100", Allowed("klachten"), StringComparison.Ordinal);
        Assert.Matches(@"^one of \d+ names, and none is like this$", Allowed("zzzzzz"));
    }
}
