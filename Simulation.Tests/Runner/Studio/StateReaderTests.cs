using System.Text.Json.Nodes;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Studio;

/// <summary>A state from a page: what no file could hold is told beside the field that says it.</summary>
public class StateReaderTests
{
    [Fact]
    public void A_state_is_read_as_it_was_meant()
    {
        var state = OpenStudio.Read(OpenStudio.State(one =>
        {
            one["lang"] = "en";
            one["seed"] = 7;
            one["assumptions"] = new JsonObject { ["requests.per_week"] = 0.3 };
            one["outcomes"] = new JsonArray("belonging");
            one["complex"]!["known"] = JsonNode.Parse("""{ "at_year": 1, "values": { "participation_broad": "45% ± 5%" } }""");
        }));
        Assert.Equal((Language.En, 2, 7L), (state.Language, state.Years, state.Seed));
        Assert.Equal("45% ± 5%", Assert.Single(state.Complex.Known!, field => field.Name == "participation_broad").Value.Text);
        Assert.Equal("assumptions.requests.per_week", Assert.Single(state.Assumptions).At);
        Assert.Equal("belonging", Assert.Single(state.Outcomes!).Text);
        Assert.Equal(("b", "De coach stopt"), (state.Futures[1].Id, state.Futures[1].Title));
        Assert.Equal("futures[1].money[0].until_year", state.Futures[1].Money[0].Fields[^1].At);
    }

    [Fact]
    public void Null_says_nothing()
    {
        var state = OpenStudio.Read(OpenStudio.State(one =>
        {
            one["outcomes"] = null;
            one["seed"] = null;
            one["complex"]!["opened"] = null;
            one["complex"]!["set"]!["coach.hours_per_week"] = null;
        }));
        Assert.Null(state.Outcomes);
        Assert.Null(state.Complex.Opened);
        Assert.Equal(1L, state.Seed);
        Assert.Equal("building.homes", Assert.Single(state.Complex.Set).Name);
    }

    public static TheoryData<string, string, string, string?> Wrong() => new()
    {
        { "yeers", "10", "yeers", "years" },
        { "format", "2", "format", null },
        { "format", "\"1\"", "format", null },
        { "years", "0", "years", null },
        { "years", "79", "years", null },
        { "years", "2.5", "years", null },
        { "seed", "-1", "seed", null },
        { "lang", "\"de\"", "lang", null },
        { "lang", "3", "lang", null },
        { "complex", "[]", "complex", null },
        { "complex.frm", "\"base\"", "complex.frm", "from" },
        { "complex.name", "3", "complex.name", null },
        { "complex.name", "\"two\\nlines\"", "complex.name", null },
        { "complex.name", "\"turned \\u202e round\"", "complex.name", null },
        { "complex.name", "\"\\u0000\"", "complex.name", null },
        { "complex.set", "3", "complex.set", null },
        { "complex.set.building.homes", "[1]", "complex.set.building.homes", null },
        { "complex.set.building.homes", "{}", "complex.set.building.homes", null },
        { "complex.set.building.homes", "1e999", "complex.set.building.homes", null },
        { "complex.set.building.homes", "\"!!int 3\"", "complex.set.building.homes", null },
        { "complex.set.building.homes", "\"3 # no\"", "complex.set.building.homes", null },
        { "complex.set.building.homes", "\"a: b\"", "complex.set.building.homes", null },
        { "complex.set.building.homes", "\"&x\"", "complex.set.building.homes", null },
        { "complex.set.building.homes", "\"x\\n  y: 1\"", "complex.set.building.homes", null },
        { "complex.set.a b", "1", "complex.set.a b", null },
        { "complex.set.a: {}", "1", "complex.set.a: {}", null },
        { "complex.known", "3", "complex.known", null },
        { "complex.known", "{\"values\":3}", "complex.known.values", null },
        { "futures", "null", "futures", null },
        { "futures", "3", "futures", null },
        { "futures", "[]", "futures", null },
        { "futures", "[3, 4]", "futures[0]", null },
        { "futures", "[{\"id\":\"a\"}]", "futures", null },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"},{\"id\":\"d\"},{\"id\":\"e\"}]", "futures", null },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"a\"}]", "futures[1].id", null },
        { "futures", "[{\"id\":\"a\"},{}]", "futures[1].id", null },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"B C\"}]", "futures[1].id", null },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"b\",\"titel\":\"x\"}]", "futures[1].titel", "title" },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"b\",\"money\":{}}]", "futures[1].money", null },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"b\",\"money\":[{}]}]", "futures[1].money[0].name", null },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"b\",\"money\":[3]}]", "futures[1].money[0]", null },
        { "futures", "[{\"id\":\"a\"},{\"id\":\"b\",\"events\":[{\"name\":\"x\"},{\"name\":\"x\"}]}]", "futures[1].events[1].name", null },
        { "assumptions", "[]", "assumptions", null },
        { "outcomes", "{}", "outcomes", null },
        { "outcomes", "[[]]", "outcomes[0]", null },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_told_with_its_place(string at, string json, string told, string? nearest)
    {
        var faults = OpenStudio.FaultsOf(() => OpenStudio.Read(OpenStudio.State(state => Put(state, at, json))));
        Assert.Contains(faults, fault => fault.At == told && (nearest is null || fault.Nearest == nearest));
        Assert.All(faults, fault => Assert.True(fault.What.Nl.Length > 0 && fault.What.En.Length > 0 && fault.Text(Language.Nl)[0] == char.ToUpperInvariant(fault.Text(Language.Nl)[0])));
    }

    [Fact]
    public void Without_a_complex_it_is_told_once()
    {
        var faults = OpenStudio.FaultsOf(() => OpenStudio.Read(OpenStudio.State(state => state.Remove("complex"))));
        Assert.Equal("complex", Assert.Single(faults).At);
    }

    [Fact]
    public void Of_a_thousand_mistakes_a_hundred_are_told() => Assert.Equal(100, OpenStudio.FaultsOf(() => OpenStudio.Read(OpenStudio.State(state =>
    {
        for (int i = 0; i < 1000; i++) state[$"x{i}"] = 1;
    }))).Count);

    private static void Put(JsonObject state, string at, string json)
    {
        string[] parts = at.Split('.', 2);
        if (parts.Length == 2 && state[parts[0]] is JsonObject below && parts[0] is "complex")
        {
            string[] inner = parts[1].Split('.', 2);
            if (inner.Length == 2 && inner[0] == "set") below["set"]![inner[1]] = JsonNode.Parse(json);
            else below[parts[1]] = JsonNode.Parse(json);
            return;
        }

        state[at] = JsonNode.Parse(json);
    }
}
