using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Scenarios;

/// <summary>The library of scenarios: what stands in each file has a ground, and each file runs.</summary>
public sealed class ShippedScenariosTests
{
    /// <summary>The numeric rules of the field; they stand in Core once and are never copied into a file.</summary>
    private static readonly string[] Rules =
    [
        "coach.hours_per_week", "beheer.homes_per_fte", "beheer.hours_per_week", "care.community_share",
    ];

    public static TheoryData<string> Files => [.. Shipped.ScenarioEntries.Select(entry => entry.RelativePath)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_passes_the_reader_with_its_citations(string file) =>
        Assert.Empty(ScenarioFile.Read(Path.Combine(Shipped.Folder, file), Shipped.Options).Errors.Select(error => error.Text(Simulation.Runner.Texts.Language.En)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_runs_for_two_years(string file)
    {
        var scenario = Shipped.Scenarios[file];

        var result = new ComplexRun(new Blueprint(scenario.Plan, scenario.Assumptions, 2 * Week.PerYear)).Run(1, 0, CancellationToken.None);

        Assert.NotEqual(0UL, result.Fingerprint);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_ones_own_may_extend_it(string file)
    {
        var own = ScenarioFile.Parse($"name: ours\nextends: {file}\nprogramme: {{ linked_homes: 20 }}\n", Path.Combine(Shipped.Folder, "ours.yaml"), Shipped.Options);

        Assert.Equal(Shipped.Scenarios[file].Plan.Mix, own.OrThrow().Plan.Mix);
    }

    [Fact]
    public void There_are_forty_projects() => Assert.Equal(40, Shipped.Projects.Count());

    [Fact]
    public void A_file_has_the_name_it_is_called_by_and_extends_the_base() => Assert.All(Shipped.Scenarios, file =>
    {
        Assert.Equal(Path.GetFileNameWithoutExtension(file.Key), file.Value.Name);
        Assert.Equal(file.Key == "base.yaml" ? null : "base.yaml", file.Value.Extends is { } under ? Path.GetFileName(under) : null);
    });

    [Fact]
    public void No_two_files_say_the_same_of_themselves()
    {
        var entries = Shipped.Library.Entries;

        Assert.Equal(entries.Count, entries.Select(entry => entry.Name).Distinct().Count());
        Assert.Equal(entries.Count, entries.Select(entry => entry.Summary!.Nl).Distinct().Count());
        Assert.Equal(entries.Count, entries.Select(entry => entry.Summary!.En).Distinct().Count());
    }

    [Fact]
    public void A_file_says_what_it_is_in_one_sentence_in_both_languages() => Assert.All(Shipped.Library.Entries, entry =>
    {
        foreach (string sentence in (string[])[entry.Summary!.Nl, entry.Summary.En])
        {
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", sentence.Replace("St. ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.InRange(sentence.Split(' ').Length, 3, 40);
        }
    });

    [Fact]
    public void Every_value_of_a_file_is_cited_or_declared_an_assumption() =>
        Assert.Empty(from file in Shipped.Scenarios
                     from value in Shipped.Stated(file.Value)
                     where value.Sources.Count == 0 && value.Assumed is null && !IsZeroShare(value)
                     select $"{file.Key}: {value.Path} has neither");

    [Fact]
    public void A_project_takes_what_nobody_states_from_the_base()
    {
        Assert.All(Shipped.Projects, project =>
        {
            var stated = Shipped.Stated(project.Value).ToList();
            Assert.NotEmpty(stated);
            Assert.True(stated.Count < project.Value.Values.Count / 2, $"{project.Key} states nearly everything itself");
        });
    }

    [Fact]
    public void Nothing_we_believe_is_set_in_a_scenario_so_that_outcomes_cannot_be_typed_in() =>
        Assert.Empty(from file in Shipped.Scenarios
                     from value in file.Value.Values
                     where value.Path.StartsWith("assumptions.", StringComparison.Ordinal) && value.Origin.Kind != OriginKind.Default
                     select $"{file.Key}: {value.Path}");

    [Fact]
    public void A_numeric_rule_stands_in_a_file_only_where_a_document_states_another_number() =>
        Assert.Empty(from file in Shipped.Scenarios
                     from value in Shipped.Stated(file.Value)
                     where Rules.Contains(value.Path) && value.Sources.Count == 0
                     select $"{file.Key}: {value.Path} is a rule and has no source");

    [Fact]
    public void Every_layout_occurs_among_the_projects() =>
        Assert.Equal(Enum.GetValues<Layout>(), Shipped.Projects.Select(project => project.Value.Plan.Building.Layout).Distinct().Order());

    [Fact]
    public void Projects_named_without_a_size_have_a_declared_one()
    {
        var assumed = Shipped.Projects.Where(project => project.Value["building.homes"].Assumed is not null).Select(project => project.Value.Name);

        Assert.Equal(["de-molen", "flexwonen-hoeksche-waard", "housing-first-jeugd", "skills-in-de-stad", "souvereinburg"], assumed.Order(StringComparer.Ordinal));
    }

    // A file that says who lives there has said of every other group that it does not.
    private static bool IsZeroShare(LoadedValue value) =>
        value.Value.Number == 0 && value.Path.StartsWith("mix.", StringComparison.Ordinal);
}
