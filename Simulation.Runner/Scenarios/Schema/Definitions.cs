using System.Text.Json.Nodes;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Policy;
using Simulation.Runner.Scenarios.Drafts;
using Simulation.Runner.Scenarios.Shapes;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>What scenarios and studies have in common: plans, assumptions, events, and the paths that lead to them.</summary>
internal static class Definitions
{
    public const string EventName = "[a-z0-9][a-z0-9_-]{0,63}";

    /// <summary>Everything under $defs.</summary>
    public static JsonObject All() => new()
    {
        ["plans"] = Plans(),
        ["assumptions"] = Assumptions(),
        ["event"] = Event(),
        ["event_change"] = EventChange(),
        ["events"] = Events(),
        ["name"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{EventName}$" },
        ["both_languages"] = BothLanguages(),
    };

    /// <summary>The names of a block that sets values: sections, and dotted names for all that is in them.</summary>
    public static void AddSettings(JsonObject block)
    {
        var properties = block["properties"]!.AsObject();
        foreach (var section in Model.Plans.Children)
            properties[section.Name] = Json.Ref($"plans/properties/{section.Name}");
        properties[Model.Assumptions] = Json.Ref("assumptions");
        properties[Model.Events] = Json.Ref("events");
        var patterns = new JsonObject();
        foreach (var shape in Below(Model.Everything).Where(shape => shape.Path.Contains('.', StringComparison.Ordinal)))
            patterns[$"^{Json.Escaped(shape.Path)}$"] = Json.Ref(At(shape));
        foreach (var shape in Below(Model.ChangeableEvent))
            patterns[$@"^events(\[[0-9]+\]|\.{EventName})\.{Json.Escaped(shape.Path)}$"] = Json.Ref($"event_change/{InProperties(shape.Path)}");
        block["patternProperties"] = patterns;
    }

    /// <summary>Where a value or section is defined.</summary>
    public static string At(Shape shape) => shape.Path.StartsWith(Model.Assumptions, StringComparison.Ordinal)
        ? $"assumptions/{InProperties(shape.Path[(Model.Assumptions.Length + 1)..]).Replace("/properties/off/", "/properties/off/anyOf/1/", StringComparison.Ordinal)}"
        : $"plans/{InProperties(shape.Path)}";

    /// <summary>One pattern for every path there is, of values and of blocks.</summary>
    public static string AnyPath()
    {
        string fixedPaths = string.Join('|', Model.Everything.Children.Cast<Group>().Select(PathsOf));
        return $@"^({fixedPaths}|events(\[[0-9]+\]|\.{EventName})(\.({string.Join('|', Model.ChangeableEvent.Children.Select(PathsOf))}))?)$";
    }

    private static string PathsOf(Shape shape) =>
        shape is Group group ? $@"{group.Name}(\.({string.Join('|', group.Children.Select(PathsOf))}))?" : shape.Name;

    private static IEnumerable<Shape> Below(Group group) =>
        group.Children.SelectMany(child => child is Group inner ? [child, .. Below(inner)] : (IEnumerable<Shape>)[child]);

    private static string InProperties(string path) => $"properties/{path.Replace(".", "/properties/", StringComparison.Ordinal)}";

    private static JsonObject Plans()
    {
        var plans = PlanSchema.Of(typeof(Scenario), Model.Plans, Scenario.OfHomes(1));
        // How many homes there are is for a file to say.
        plans["properties"]!["building"]!["properties"]!["homes"]!.AsObject().Remove("default");
        foreach (var section in Model.Plans.Children.Cast<Group>())
            AddNested(plans["properties"]![section.Name]!.AsObject(), section, path => Json.Ref($"plans/properties/{section.Name}/{InProperties(path)}"));
        return plans;
    }

    /// <summary>Dotted names inside a block that has blocks in it.</summary>
    private static void AddNested(JsonObject block, Group group, Func<string, JsonNode> refer)
    {
        var patterns = new JsonObject();
        foreach (var field in group.Children.OfType<Group>().SelectMany(inner => inner.Fields))
        {
            string path = group.Path.Length == 0 ? field.Path : field.Path[(group.Path.Length + 1)..];
            patterns[$"^{Json.Escaped(path)}$"] = refer(path);
        }

        if (patterns.Count > 0)
            block["patternProperties"] = patterns;
    }

    private static JsonObject Assumptions()
    {
        var sections = new JsonObject();
        var patterns = new JsonObject();
        foreach (var section in Model.Believed.Children.Cast<Group>())
        {
            sections[section.Name] = Section(section);
            // Inside this block dotted names are checked by name and kind; their sentences stand with the nested ones.
            patterns[$@"^{section.Name}\.({string.Join('|', section.Fields.Where(field => field.Kind == FieldKind.Number).Select(field => field.Name))})$"] = new JsonObject { ["type"] = "number" };
            if (section[Model.Off] is Group switches)
                patterns[$@"^{section.Name}\.off\.({string.Join('|', switches.Names)})$"] = new JsonObject { ["type"] = "boolean" };
        }

        var block = Json.Closed(sections, "What we believe about the world; what a file leaves out keeps its central value.");
        block["patternProperties"] = patterns;
        return block;
    }

    private static JsonObject Section(Group section)
    {
        var properties = new JsonObject();
        foreach (var child in section.Children)
            properties[child.Name] = child is Field field ? Number(field) : Off((Group)child);
        var block = Json.Closed(properties, XmlDocs.Of(section.Property!.PropertyType));
        AddNested(block, section, path => new JsonObject { ["type"] = "boolean" });
        return block;
    }

    private static JsonObject Number(Field field)
    {
        var believed = Catalogue.Entries.First(entry => $"{Model.Assumptions}.{entry.Path}" == field.Path).Believed;
        string sources = believed.Sources.Count == 0 ? "an assumption" : $"sources {string.Join(", ", believed.Sources)}";
        return new JsonObject
        {
            ["type"] = "number",
            ["minimum"] = field.Range!.Value.Low,
            ["maximum"] = field.Range!.Value.High,
            ["default"] = believed.Value,
            ["description"] = $"{believed.Meaning}. In {believed.Unit}; believed to lie from {FieldValue.Of(believed.Low)} to {FieldValue.Of(believed.High)}; grade {believed.Grade}, {sources}.",
        };
    }

    private static JsonObject Off(Group switches)
    {
        var flags = new JsonObject();
        foreach (var field in switches.Fields)
        {
            string path = field.Path[(Model.Assumptions.Length + 1)..].Replace($".{Model.Off}.", ".", StringComparison.Ordinal);
            string meaning = Catalogue.Switches.First(s => $"{s.Process}.{s.Name}" == path).Mechanism.Meaning;
            flags[field.Name] = new JsonObject { ["type"] = "boolean", ["default"] = false, ["description"] = $"true switches off that {meaning}" };
        }

        var names = new JsonObject { ["enum"] = Json.Array([.. switches.Names, LayerReader.All]) };
        return Json.Described("Mechanisms to switch off, to see what rests on them.", Json.AnyOf(Json.ListOf(names, unique: true), Json.Closed(flags)));
    }

    private static JsonObject Event()
    {
        var policy = PlanSchema.Of(typeof(PolicyEvent), Model.Event, new PolicyEvent { Name = "", Change = Lever.CoachHours, To = 0 });
        var properties = policy["properties"]!.AsObject();
        properties["name"]!["pattern"] = $"^{EventName}$";
        properties["change"]!.AsObject().Remove("default");
        properties["to"]!.AsObject().Remove("default");
        var when = properties["when"]!.AsObject();
        when["required"] = Json.Array(["measure"]);
        when["oneOf"] = OneOf("below", "above");
        policy["required"] = Json.Array(["name", "change", "to"]);
        policy["oneOf"] = OneOf("at_year", "when", "when.measure");
        AddNested(policy, Model.Event, path => Json.Ref($"event/{InProperties(path)}"));
        policy["allOf"] = PlanSchema.LimitsOfLevers();
        return policy;
    }

    private static JsonObject EventChange()
    {
        var change = PlanSchema.Of(typeof(PolicyEvent), Model.ChangeableEvent, null);
        AddNested(change, Model.ChangeableEvent, path => Json.Ref($"event_change/{InProperties(path)}"));
        return change;
    }

    private static JsonArray OneOf(params IEnumerable<string> names) => [.. names.Select(name => new JsonObject { ["required"] = Json.Array([name]) })];

    private static JsonObject Events()
    {
        var changed = new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [$"^{EventName}$"] = Json.Ref("event_change") },
            ["additionalProperties"] = false,
        };
        return Json.Described(
            "A list brings events, or replaces those of the same name; names with values change events that are there.",
            Json.AnyOf(Json.ListOf(Json.Ref("event")), changed));
    }

    private static JsonObject BothLanguages()
    {
        var text = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = ScalarReader.LongestText };
        var both = Json.Closed(new JsonObject { ["nl"] = text, ["en"] = text.DeepClone() });
        both["required"] = Json.Array(["nl", "en"]);
        return both;
    }
}
