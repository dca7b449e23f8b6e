using System.Text.Json.Nodes;
using Simulation.Core.Observation;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Shapes;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Scenarios;

/// <summary>
/// The JSON schemas of scenario and study files, for editors that complete and check. They are written from the records
/// of the model and committed; a test keeps them fresh. The reader stays the judge: a schema cannot add up shares.
/// </summary>
public static class ScenarioSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a scenario file.</summary>
    public static string Scenario()
    {
        var block = Json.Closed(new JsonObject
        {
            ["name"] = Json.Described("The name others know this scenario by.", Json.Ref("name")),
            ["title"] = Json.Described("What it is called.", Json.Ref("both_languages")),
            ["summary"] = Json.Described("What it is, in one sentence; this is what list prints.", Json.Ref("both_languages")),
            ["extends"] = new JsonObject { ["type"] = "string", ["description"] = "The file this one is laid over, such as ../base.yaml; that file extends no other." },
            ["sources"] = Json.Described("What each value this file sets is taken from, by its path.", Json.Ref("sources")),
            ["assumed"] = Json.Described("Why a value this file sets and no document states is what it is, by its path.", Json.Ref("reasons")),
        });
        block["required"] = Json.Array(["name"]);
        Definitions.AddSettings(block);
        AddDottedTexts(block, "title|summary");
        var definitions = Definitions.All();
        definitions["citation"] = Citation();
        definitions["sources"] = ByPath("citation");
        definitions["reasons"] = ByPath("both_languages");
        return Text("Scenario", "A complex and everything people decide about it.", block, definitions);
    }

    /// <summary>The schema of a study file.</summary>
    public static string Study()
    {
        var settings = PlanSchema.Of(typeof(StudySettings), new Group("", "", [.. Model.Of(typeof(StudySettings), "")]), new StudySettings());
        var block = Json.Closed(new JsonObject
        {
            ["study"] = Json.Described("The name others know this study by.", Json.Ref("name")),
            ["title"] = Json.Described("What it is called.", Json.Ref("both_languages")),
            ["summary"] = Json.Described("What it is, in one sentence; this is what list prints.", Json.Ref("both_languages")),
            ["question"] = Json.Described("What somebody wants to know.", Json.Ref("both_languages")),
            ["base_title"] = Json.Described("What the base is called in this study.", Json.Ref("both_languages")),
            ["base"] = new JsonObject { ["type"] = "string", ["description"] = "The scenario it builds on, such as ../base.yaml." },
        });
        var properties = block["properties"]!.AsObject();
        foreach (var (name, node) in settings["properties"]!.AsObject().ToList())
            properties[name] = node!.DeepClone();
        properties["points"]!.AsObject().Remove("default");
        properties["outcomes"] = Json.Described("The outcomes that answer the question.", Json.ListOf(new JsonObject { ["enum"] = Json.Array(Outcome.All.Select(outcome => outcome.Id)) }, unique: true));
        properties["set"] = Json.Described("What holds for the base and everything that is made of it.", Json.Ref("set"));
        properties["alternatives"] = Json.Described("What the base is compared with.", Json.ListOf(Json.Ref("alternative")));
        properties["axes"] = Json.Described("What is varied.", Json.Ref("axes"));
        block["required"] = Json.Array(["study", "base"]);
        AddDottedTexts(block, "title|summary|question|base_title");
        block["anyOf"] = new JsonArray(new JsonObject { ["required"] = Json.Array(["alternatives"]) }, new JsonObject { ["required"] = Json.Array(["axes"]) });
        var definitions = Definitions.All();
        definitions["set"] = Set();
        definitions["alternative"] = Alternative();
        AddAxes(definitions);
        return Text("Study", "A question, a scenario, and what it is compared with or varied over.", block, definitions);
    }

    private static string Text(string title, string description, JsonObject block, JsonObject definitions)
    {
        var schema = new JsonObject { ["$schema"] = Draft, ["title"] = title, ["description"] = description };
        foreach (var (name, node) in block)
            schema[name] = node?.DeepClone();
        schema["$defs"] = definitions;
        return Json.Text(schema);
    }

    private static void AddDottedTexts(JsonObject block, string names)
    {
        block["patternProperties"] ??= new JsonObject();
        block["patternProperties"]![$@"^({names})\.(nl|en)$"] = new JsonObject { ["type"] = "string" };
    }

    private static JsonObject Citation()
    {
        JsonObject Id() => new() { ["type"] = "string", ["minLength"] = 1 };
        var ids = Json.AnyOf(Id(), Json.ListOf(Id(), unique: true));
        var detailed = Json.Closed(new JsonObject { ["id"] = ids, ["note"] = Json.AnyOf(new JsonObject { ["type"] = "string" }, Json.Ref("both_languages")) });
        detailed["required"] = Json.Array(["id"]);
        return Json.AnyOf(Id(), Json.ListOf(Id(), unique: true), detailed);
    }

    private static JsonObject ByPath(string definition) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { [Definitions.AnyPath()] = Json.Ref(definition) },
        ["additionalProperties"] = false,
    };

    private static JsonObject Set()
    {
        var block = Json.Closed([]);
        Definitions.AddSettings(block);
        return block;
    }

    private static JsonObject Alternative()
    {
        string mechanisms = string.Join('|', Model.Believed.Children.Cast<Group>()
            .Where(section => section[Model.Off] is Group)
            .Select(section => $@"{section.Name}\.(all|{string.Join('|', ((Group)section[Model.Off]!).Names)})"));
        var block = Json.Closed(new JsonObject
        {
            ["name"] = Json.Ref("name"),
            ["title"] = Json.Ref("both_languages"),
            ["set"] = Json.Ref("set"),
            ["events"] = Json.Ref("events"),
            ["off"] = Json.Described("Mechanisms to switch off: process.mechanism, or process.all.", Json.ListOf(new JsonObject { ["type"] = "string", ["pattern"] = $"^({mechanisms})$" }, unique: true)),
        });
        block["required"] = Json.Array(["name"]);
        block["anyOf"] = new JsonArray([.. ((string[])["set", "events", "off"]).Select(name => new JsonObject { ["required"] = Json.Array([name]) })]);
        return block;
    }

    /// <summary>Every value by its full path, so that an editor can complete it.</summary>
    private static void AddAxes(JsonObject definitions)
    {
        var limits = Json.Closed(new JsonObject
        {
            ["low"] = new JsonObject { ["type"] = "number" },
            ["high"] = new JsonObject { ["type"] = "number" },
            ["steps"] = new JsonObject { ["type"] = "integer", ["minimum"] = 2, ["maximum"] = StudyLimits.Steps },
        });
        limits["required"] = Json.Array(["low", "high"]);
        definitions["number_axis"] = Json.AnyOf(Json.ListOf(new JsonObject { ["type"] = "number" }, unique: true), limits);
        definitions["flag_axis"] = Json.ListOf(new JsonObject { ["type"] = "boolean" }, unique: true);
        var properties = new JsonObject();
        foreach (var field in Model.Everything.Fields)
            properties[field.Path] = Axis(field, Definitions.At(field));
        var events = new JsonObject();
        foreach (var field in Model.ChangeableEvent.Fields)
            events[$@"^events(\[[0-9]+\]|\.{Definitions.EventName})\.{Json.Escaped(field.Path)}$"] = Axis(field, $"event_change/properties/{field.Path.Replace(".", "/properties/", StringComparison.Ordinal)}");
        definitions["axes"] = Json.Closed(properties);
        definitions["axes"]!["patternProperties"] = events;
        definitions["axes"]!["minProperties"] = 1;
    }

    private static JsonObject Axis(Field field, string definition) => field.Kind switch
    {
        FieldKind.Flag => Json.Ref("flag_axis"),
        FieldKind.Choice => Json.ListOf(Json.Ref(definition), unique: true),
        _ => Json.Ref("number_axis"),
    };
}
