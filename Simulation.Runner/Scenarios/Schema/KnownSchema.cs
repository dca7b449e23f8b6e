using System.Text.Json.Nodes;
using Simulation.Runner.Scenarios.Binding;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>The schema of what is known of a complex that exists. Outcomes are many and alike, so they share two definitions.</summary>
internal static class KnownSchema
{
    public const string OfOne = "known_value";
    public const string OfMonth = "known_month";
    private const string OfSides = "known_of_sides";
    private const string Margin = @"^-?[0-9]+(\.[0-9]+)?\s*%?\s*(±|\+/?-)\s*[0-9]+(\.[0-9]+)?\s*%?$";

    private static readonly IReadOnlyList<Outcome> All = [.. Outcome.All.Where(one => one.Side == Side.All && Knowledge.CanBeKnown(one))];
    private static readonly string Outcomes = string.Join('|', All.Select(one => one.Id));
    private static readonly string Sides = string.Join('|', SidesOfOne());

    /// <summary>Paths of values and of both numbers at once, as a study sets them.</summary>
    public static string Numbers => $@"^{KnownBlock.Name}\.(at_year|({Outcomes})(\.({Sides}))?\.({KnownBlock.Value}|{KnownBlock.Within}))$";
    public static string Values => $@"^{KnownBlock.Name}\.({Outcomes})(\.({Sides}))?$";

    /// <summary>Adds the block and what it refers to.</summary>
    public static void Add(JsonObject definitions)
    {
        var moment = KnownBlock.Shape.Fields.First();
        var block = new JsonObject { [moment.Name] = PlanSchema.Of(moment, null, XmlDocs.Of(moment.Property) ?? "") };
        (block[moment.Name]!["exclusiveMinimum"], block[moment.Name]!["maximum"]) = (0, KnownPlan.LastYear);
        block["at"] = SchemaJson.Described("The same as a month, of a complex of which opened is said.", Month());
        foreach (var outcome in All)
            block[outcome.Id] = SchemaJson.Ref(outcome.PerGroup ? OfSides : OfOne);
        definitions[KnownBlock.Name] = SchemaJson.Closed(block, XmlDocs.Of(typeof(KnownPlan)));
        definitions[OfMonth] = Month();
        definitions[OfOne] = SchemaJson.AnyOf(Written(), SchemaJson.Closed(Apart()));
        var sides = Apart();
        foreach (string side in SidesOfOne()) sides[side] = SchemaJson.Ref(OfOne);
        definitions[OfSides] = SchemaJson.AnyOf(Written(), SchemaJson.Closed(sides));
    }

    /// <summary>A place for what is said of each of them.</summary>
    public static JsonObject ByPath(string said)
    {
        var within = Pattern($"^({KnownBlock.Value}|{KnownBlock.Within}|{Sides})$", SchemaJson.Ref(said));
        var outcomes = Pattern($"^(at_year|at|{Outcomes})$", SchemaJson.AnyOf(SchemaJson.Ref(said), within));
        return SchemaJson.AnyOf(SchemaJson.Ref(said), outcomes);
    }

    private static IEnumerable<string> SidesOfOne() =>
        Enum.GetValues<Side>().Where(side => side is not (Side.All or Side.Same)).Select(side => PlanCheck.Snake($"{side}"));

    private static JsonObject Month() => PlanSchema.Of(KnownBlock.Shape.Fields.First(field => field.Path == KnownBlock.At), null, "");

    private static JsonObject Written() => new()
    {
        ["type"] = "string",
        ["pattern"] = Margin,
        ["description"] = MarginReader.Allowed(Outcome.ParticipationBroad).En,
    };

    private static JsonObject Apart() => new()
    {
        [KnownBlock.Value] = new JsonObject { ["type"] = "number", ["minimum"] = 0 },
        [KnownBlock.Within] = new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0 },
    };

    private static JsonObject Pattern(string names, JsonObject of)
    {
        var block = SchemaJson.Closed([]);
        block["patternProperties"] = new JsonObject { [names] = of };
        return block;
    }
}
