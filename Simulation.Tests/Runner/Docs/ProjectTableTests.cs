using Simulation.Runner.Docs;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Docs;

/// <summary>The page of projects says what goes in, on what ground, what comes out and what has no place.</summary>
public sealed class ProjectTableTests : IDisposable
{
    private const string Base = "name: base\ntitle: {nl: Referentie, en: Reference}\nbuilding: { homes: 20 }\nassumed: {building: {homes: {nl: Zo maar., en: Just so.}}}\n";

    private const string Project = """
        # Stated otherwise: units 13: one is an office.
        # Not in the plans: a cat in every home.
        name: small
        title: { nl: Klein, en: Small }
        extends: ../base.yaml
        building: { homes: 12, layout: portiek, room: none }
        mix: { supported_share: 0.5 }
        coach: { times_rule: 0 }
        sources: { building: { homes: G132, layout: G132, room: G132 }, coach: { times_rule: G132 } }
        assumed: { mix: { supported_share: { nl: Gok., en: A guess. } } }
        """;

    private readonly TempFolder _folder = new();

    public ProjectTableTests()
    {
        _folder.Write("scenarios/base.yaml", Base);
        _folder.Write("scenarios/projects/small.yaml", Project);
        _folder.Write("scenarios/variants/other.yaml", "name: other\nextends: ../base.yaml\nbuilding: { homes: 30 }\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_project_is_shown_with_its_inputs_marked_by_what_they_rest_on()
    {
        string page = Page();

        Assert.Contains("1 projects set 4 values that a document states and 1 that are declared assumptions;", page, StringComparison.Ordinal);
        Assert.Contains("| [Small](../scenarios/projects/small.yaml) | 12 | 50% \\* | (formerly homeless,", page, StringComparison.Ordinal);
        Assert.Contains("| portiek, no room | (a committee of residents and professionals) | none | by rule | 4 | 1 |", page, StringComparison.Ordinal);
        Assert.DoesNotContain("other.yaml", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_says_about_numbers_that_differ_or_have_no_place_is_listed()
    {
        string page = Page();

        Assert.Contains("## Stated otherwise\n\nNumbers of a document that stand differently in a file, and why.\n\n- `small`: units 13: one is an office.\n", page, StringComparison.Ordinal);
        Assert.EndsWith("- `small`: a cat in every home.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_stand_with_their_intervals_and_a_second_time_come_from_the_store()
    {
        string page = Page();
        var before = Directory.EnumerateFiles(_folder.PathOf("store")).Select(file => (file, File.GetLastWriteTimeUtc(file))).ToList();

        Assert.Matches(@"\| \[Small\]\(.*?\) \| [\d.]+% \([\d.]+% to [\d.]+%\) \|", page);
        Assert.Equal(page, Page());
        Assert.Equal(before.Select(file => file.file).Order(), Directory.EnumerateFiles(_folder.PathOf("store")).Order());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_as_always()
    {
        _folder.Write("scenarios/projects/wrong.yaml", "name: wrong\nextends: ../base.yaml\nbuilding: {homs: 12}\n");

        Assert.Throws<Simulation.Runner.Scenarios.Errors.ScenarioFileException>(Page);
    }

    [Fact]
    public void Shares_of_one_mix_count_as_one_value()
    {
        _folder.Write("scenarios/projects/mixed.yaml", "name: mixed\nextends: ../base.yaml\nmix: {supported: {disability: 0.5, care_home: 0.5}}\nsources: {mix: {supported: G132}}\n");

        var grounds = Grounds.Of(ScenarioFile.Read(_folder.PathOf("scenarios/projects/mixed.yaml")).OrThrow());

        Assert.Equal((1, 0), (grounds.Cited, grounds.Assumed));
        Assert.True(grounds.Inherited > 40);
    }

    private string Page() =>
        ProjectTable.Make(ScenarioLibrary.In(_folder.PathOf("scenarios")), new Replicator(_folder.PathOf("store"), threads: 2), replicates: 3, seed: 1, CancellationToken.None);
}
