using System.Text.Json.Nodes;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios.Binding;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>What stands in the schema of scenarios and is meant by that of studies too: plans, assumptions, events.</summary>
internal static class Definitions
{
    public const string EventName = "[a-z0-9][a-z0-9_-]{0,63}";

    /// <summary>Everything under $defs.</summary>
    public static JsonObject All() => new()
    {
        ["plans"] = Plans(),
        ["assumptions"] = Assumptions(),
        ["event"] = Event(),
        ["event_change"] = PlanSchema.Of(typeof(PolicyEvent), Model.ChangeableEvent, null),
        ["events"] = Events(),
        ["name"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{EventName}$" },
        ["both_languages"] = BothLanguages(),
    };

    /// <summary>Adds the sections of a block that sets values; the definitions are in this file or another.</summary>
    public static void AddSections(JsonObject block, string file = "")
    {
        var properties = block["properties"]!.AsObject();
        foreach (var section in Model.Plans.Children)
            properties[section.Name] = SchemaJson.Ref($"plans/properties/{section.Name}", file);
        properties[Model.Assumptions] = SchemaJson.Ref("assumptions", file);
        properties[Model.Events] = SchemaJson.Ref("events", file);
    }

    /// <summary>A block with a place for every path; what is said of a block holds for all that is in it.</summary>
    public static JsonObject ByPath(string said)
    {
        var block = Names(Model.Everything, said);
        var events = SchemaJson.Closed([]);
        events["patternProperties"] = new JsonObject { [$"^{EventName}$"] = OfBlock(Model.ChangeableEvent, said) };
        block["properties"]!.AsObject()[Model.Events] = events;
        return block;
    }

    /// <summary>Blocks by name, and all values in one pattern.</summary>
    private static JsonObject Names(Group group, string said)
    {
        var block = SchemaJson.Closed([.. group.Children.OfType<Group>().Select(inner => KeyValuePair.Create(inner.Name, (JsonNode?)OfBlock(inner, said)))]);
        string values = string.Join('|', group.Children.OfType<Field>().Select(field => field.Name));
        if (values.Length > 0)
            block["patternProperties"] = new JsonObject { [$"^({values})$"] = SchemaJson.Ref(said) };
        return block;
    }

    private static JsonObject OfBlock(Group group, string said) => SchemaJson.AnyOf(SchemaJson.Ref(said), Names(group, said));

    /// <summary>Where a value or section is defined.</summary>
    public static string At(Shape shape) => shape.Path.StartsWith(Model.Assumptions, StringComparison.Ordinal)
        ? $"assumptions/{InProperties(shape.Path[(Model.Assumptions.Length + 1)..]).Replace("/properties/off/", "/properties/off/anyOf/1/", StringComparison.Ordinal)}"
        : $"plans/{InProperties(shape.Path)}";

    public static string InProperties(string path) => $"properties/{path.Replace(".", "/properties/", StringComparison.Ordinal)}";

    private static JsonObject Plans()
    {
        var plans = PlanSchema.Of(typeof(Scenario), Model.Plans, Scenario.OfHomes(1));
        // How many homes there are is for a file to say.
        plans["properties"]!["building"]!["properties"]!["homes"]!.AsObject().Remove("default");
        return plans;
    }

    private static JsonObject Assumptions() => SchemaJson.Closed(
        [.. Model.Believed.Children.Cast<Group>().Select(section => KeyValuePair.Create(section.Name, (JsonNode?)Section(section)))],
        "What we believe about the world; what a file leaves out keeps its central value.");

    private static JsonObject Section(Group section)
    {
        var properties = new JsonObject();
        foreach (var child in section.Children)
            properties[child.Name] = child is Field field ? Number(field) : Off((Group)child);
        return SchemaJson.Closed(properties, XmlDocs.Of(section.Property!.PropertyType));
    }

    private static JsonObject Number(Field field)
    {
        var believed = Catalogue.Entries.First(entry => $"{Model.Assumptions}.{entry.Path}" == field.Path).Assumption;
        string sources = believed.Sources.Count == 0 ? "an assumption" : $"sources {string.Join(", ", believed.Sources)}";
        return new JsonObject
        {
            ["type"] = "number",
            ["minimum"] = field.Range!.Value.Low,
            ["maximum"] = field.Range!.Value.High,
            ["default"] = believed.Value,
            ["description"] = $"{believed.Meaning}. In {believed.Unit.Name()}; believed to lie from {FieldValue.Of(believed.Low)} to {FieldValue.Of(believed.High)}; grade {believed.Grade}, {sources}.",
        };
    }

    private static JsonObject Off(Group switches)
    {
        var flags = new JsonObject();
        foreach (var field in switches.Fields)
        {
            string meaning = Catalogue.Switches.First(s => $"{s.Process}.{s.Name}" == Model.InCatalogue(field)).Mechanism.Meaning;
            flags[field.Name] = new JsonObject { ["type"] = "boolean", ["default"] = false, ["description"] = $"true switches off that {meaning}" };
        }

        var names = new JsonObject { ["enum"] = SchemaJson.Array([.. switches.Names, LayerReader.All]) };
        return SchemaJson.Described("Mechanisms to switch off, to see what rests on them.", SchemaJson.AnyOf(SchemaJson.ListOf(names, unique: true), SchemaJson.Closed(flags)));
    }

    private static JsonObject Event()
    {
        var policy = PlanSchema.Of(typeof(PolicyEvent), Model.Event, new PolicyEvent { Name = "", Change = Lever.CoachHours, To = 0 });
        var properties = policy["properties"]!.AsObject();
        properties["name"]!["pattern"] = $"^{EventName}$";
        properties["change"]!.AsObject().Remove("default");
        properties["to"]!.AsObject().Remove("default");
        var when = properties["when"]!.AsObject();
        when["required"] = SchemaJson.Array(["measure"]);
        when["oneOf"] = OneOf("below", "above");
        policy["required"] = SchemaJson.Array(["name", "change", "to"]);
        policy["oneOf"] = OneOf("at_year", "when");
        policy["allOf"] = PlanSchema.LimitsOfLevers();
        return policy;
    }

    private static JsonArray OneOf(params IEnumerable<string> names) => [.. names.Select(name => new JsonObject { ["required"] = SchemaJson.Array([name]) })];

    private static JsonObject Events()
    {
        var changed = new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [$"^{EventName}$"] = SchemaJson.Ref("event_change") },
            ["additionalProperties"] = false,
        };
        return SchemaJson.Described(
            "A list brings events, or replaces those of the same name; names with values change events that are there.",
            SchemaJson.AnyOf(SchemaJson.ListOf(SchemaJson.Ref("event")), changed));
    }

    private static JsonObject BothLanguages()
    {
        var text = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = ScalarReader.LongestText };
        var both = SchemaJson.Closed(new JsonObject { ["nl"] = text, ["en"] = text.DeepClone() });
        both["required"] = SchemaJson.Array(["nl", "en"]);
        return both;
    }
}
