using System.Text.Json.Nodes;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>The schemas that editors complete and check with.</summary>
public sealed class ScenarioSchemaTests
{
    private const string Regenerate = "UPDATE_GOLDEN=1 dotnet test Simulation.Tests --filter ScenarioSchemaTests";

    private static readonly JsonNode Scenario = JsonNode.Parse(ScenarioSchema.Scenario())!;
    private static readonly JsonNode Study = JsonNode.Parse(ScenarioSchema.Study())!;

    [Theory]
    [InlineData("scenarios/schema.json")]
    [InlineData("scenarios/study.schema.json")]
    public void The_committed_schema_is_what_the_model_gives(string name)
    {
        string file = Repository.PathOf(name);
        string fresh = name.Contains("study", StringComparison.Ordinal) ? ScenarioSchema.Study() : ScenarioSchema.Scenario();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, fresh);

        string committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        Assert.True(fresh == committed, $"{name} is out of date. Write it anew with: {Regenerate}");
    }

    [Fact]
    public void Limits_defaults_and_sentences_come_from_the_model()
    {
        var share = Scenario["$defs"]!["plans"]!["properties"]!["mix"]!["properties"]!["supported_share"]!;
        var belief = Scenario["$defs"]!["assumptions"]!["properties"]!["participation"]!["properties"]!["adoption_threshold"]!;
        var notice = Scenario["$defs"]!["event"]!["properties"]!["notice_weeks"]!;

        Assert.Equal((0, 1, 1.0 / 3), ((double)share["minimum"]!, (double)share["maximum"]!, (double)share["default"]!));
        Assert.Equal("The agreed share of residents with support.", (string)share["description"]!);
        Assert.Equal((0, 1, 0.25), ((double)belief["minimum"]!, (double)belief["maximum"]!, (double)belief["default"]!));
        Assert.Contains("visibly active neighbours", (string)belief["description"]!, StringComparison.Ordinal);
        Assert.Contains("grade C, sources X038", (string)belief["description"]!, StringComparison.Ordinal);
        Assert.Equal((0, 520, 26), ((double)notice["minimum"]!, (double)notice["maximum"]!, (double)notice["default"]!));
    }

    [Fact]
    public void Choices_are_in_snake_case_and_told_apart_by_a_sentence()
    {
        var layout = Scenario["$defs"]!["plans"]!["properties"]!["building"]!["properties"]!["layout"]!;

        Assert.Equal(Enum.GetNames<Layout>().Select(PlanCheck.Snake), layout["enum"]!.AsArray().Select(choice => (string)choice!));
        Assert.Contains("portiek: Six to eight homes around a stairwell.", (string)layout["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_of_a_plan_has_limits()
    {
        var plans = Scenario["$defs"]!["plans"]!["properties"]!.AsObject();

        var numbers = plans.SelectMany(section => Numbers(section.Key, section.Value!)).ToList();

        Assert.True(numbers.Count > 50, $"{numbers.Count}");
        Assert.All(numbers, number => Assert.True(number.Node["minimum"] is not null && number.Node["maximum"] is not null, number.Path));
    }

    [Fact]
    public void Every_assumption_and_mechanism_is_in_the_schema()
    {
        var sections = Scenario["$defs"]!["assumptions"]!["properties"]!;

        Assert.All(Catalogue.Entries, entry => Assert.NotNull(sections[entry.Path.Split('.')[0]]!["properties"]![entry.Path.Split('.')[1]]));
        Assert.All(Catalogue.Switches, s => Assert.Contains(s.Name, sections[s.Process]!["properties"]!["off"]!["anyOf"]![0]!["items"]!["enum"]!.AsArray().Select(name => (string)name!)));
        Assert.All(Catalogue.Entries, entry => Assert.NotNull(Study["$defs"]!["axes"]!["properties"]![$"assumptions.{entry.Path}"]));
    }

    [Fact]
    public void Every_other_rule_is_in_the_schema()
    {
        var sections = Scenario["$defs"]!["assumptions"]!["properties"]!;

        Assert.All(Catalogue.Variants, v => Assert.Contains(v.Name, Names(sections[v.Process]!["properties"]!["instead"]!["anyOf"]![0]!)));
        Assert.Equal(Catalogue.Variants.Select(v => v.Path), Names(Scenario["$defs"]!["instead"]!));
        Assert.NotNull(Scenario["properties"]!["instead"]);
        Assert.NotNull(Study["$defs"]!["alternative"]!["properties"]!["instead"]);

        static IEnumerable<string> Names(System.Text.Json.Nodes.JsonNode list) => list["items"]!["enum"]!.AsArray().Select(name => (string)name!);
    }

    [Fact]
    public void Every_lever_has_its_own_limits()
    {
        var limits = Scenario["$defs"]!["event"]!["allOf"]!.AsArray();

        foreach (var lever in Enum.GetValues<Lever>())
        {
            string name = PlanCheck.Snake(lever.ToString());
            var own = Assert.Single(limits, limit => limit!["if"]!["properties"]!["change"]!["enum"]!.AsArray().Any(n => (string)n! == name))!;
            var to = own["then"]!["properties"]!["to"]!;
            Assert.Equal(Levers.AllowedFor(lever), ((double)to["minimum"]!, (double)to["maximum"]!));
        }
    }

    [Fact]
    public void Nothing_that_is_not_named_is_allowed_and_every_reference_leads_somewhere()
    {
        foreach (var schema in (JsonNode[])[Scenario, Study])
        {
            Assert.All(Objects(schema).Where(node => node["properties"] is JsonObject || node["patternProperties"] is JsonObject).Where(IsBlock), node =>
                Assert.True(node["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.False, node.ToJsonString()[..Math.Min(300, node.ToJsonString().Length)]));
            Assert.All(Objects(schema).Select(node => node["$ref"]).OfType<JsonValue>(), reference => Assert.NotNull(Followed(schema, (string)reference!)));
        }
    }

    [Theory]
    [InlineData("mix.supported_share", 1)]
    [InlineData("mix.supported.psychiatric", 1)]
    [InlineData("assumptions.participation", 1)]
    [InlineData("assumptions.participation.adoption_threshold", 1)]
    [InlineData("assumptions.participation.off.threshold", 1)]
    [InlineData("events.coach_stops.at_year", 1)]
    [InlineData("events[0].when.below", 1)]
    [InlineData("mix", 0)]
    [InlineData("mix.suported_share", 0)]
    [InlineData("mix.supported_share.x", 0)]
    [InlineData("events.coach_stops.name", 0)]
    public void A_dotted_name_is_known_where_a_study_sets_values_and_nowhere_else(string path, int known)
    {
        Assert.Equal(known, Study["$defs"]!["set"]!["patternProperties"]!.AsObject().Count(pattern => Matches(pattern.Key, path)));
        Assert.DoesNotContain(Objects(Scenario).SelectMany(node => node["patternProperties"] as JsonObject ?? []), pattern => Matches(pattern.Key, path) && path.Contains('.', StringComparison.Ordinal));
        Assert.All(Objects(Scenario).Select(node => node["properties"]).OfType<JsonObject>(), names => Assert.DoesNotContain(names, name => name.Key == path && path.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_study_means_the_definitions_of_a_scenario_and_repeats_none()
    {
        string[] own = [.. Study["$defs"]!.AsObject().Select(definition => definition.Key)];

        Assert.Empty(own.Intersect(Scenario["$defs"]!.AsObject().Select(definition => definition.Key)));
        Assert.True(ScenarioSchema.Study().Length < 300_000, $"{ScenarioSchema.Study().Length} characters");
        Assert.Null(Study["$id"]);
        Assert.Null(Scenario["$id"]);
    }

    [Fact]
    public void What_a_source_is_given_for_is_named_as_the_value_itself_is()
    {
        var mix = Scenario["$defs"]!["sources"]!["properties"]!["mix"]!["anyOf"]!;

        Assert.Equal("#/$defs/citation", (string)mix[0]!["$ref"]!);
        Assert.NotNull(mix[1]!["properties"]!["supported"]!["anyOf"]![1]!["patternProperties"]);
    }

    [Fact]
    public void The_shipped_files_name_their_schema_in_the_first_line()
    {
        Assert.Equal("# yaml-language-server: $schema=schema.json", File.ReadLines(Repository.PathOf("scenarios/base.yaml")).First());
    }

    private static IEnumerable<(string Path, JsonNode Node)> Numbers(string path, JsonNode node) =>
        node["properties"] is JsonObject inner ? inner.SelectMany(child => Numbers($"{path}.{child.Key}", child.Value!))
        : (string?)node["type"] is "number" or "integer" ? [(path, node)]
        : [];

    // A condition that only narrows what a block says elsewhere names what it narrows and leaves the rest alone.
    private static bool IsBlock(JsonObject node) => node.Parent is not JsonObject parent || (parent["if"] != node && parent["then"] != node);

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject block => [block, .. block.Where(child => child.Value is not null).SelectMany(child => Objects(child.Value!))],
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Objects(item!)),
        _ => [],
    };

    // A reference with a file in front means the schema that lies beside this one; editors read it from there without a network.
    private static JsonNode? Followed(JsonNode schema, string reference)
    {
        string[] parts = reference.Split('#');
        var start = parts[0].Length == 0 ? schema : parts[0] == "schema.json" ? Scenario : null;
        return parts[1][1..].Split('/').Aggregate(start, (node, part) => node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node?[part]);
    }

    private static bool Matches(string pattern, string path) =>
        System.Text.RegularExpressions.Regex.IsMatch(path, pattern, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
