using System.Text.Json.Nodes;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Scenarios;

/// <summary>The JSON schemas of scenario and study files, for editors that complete and check. They are written from the records of
/// the model and committed; a test keeps them fresh. What both need stands in that of scenarios, and that of studies refers to it as
/// the file beside it. The reader stays the judge: a schema cannot add up shares.</summary>
public static class ScenarioSchema
{
    private const string ScenarioFile = "schema.json";
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a scenario file.</summary>
    public static string Scenario()
    {
        var block = SchemaJson.Closed(
            new JsonObject
            {
                ["name"] = Told("scenario.name", SchemaJson.Ref("name")),
                ["title"] = Told("scenario.title", SchemaJson.Ref("both_languages")),
                ["summary"] = Told("scenario.summary", SchemaJson.Ref("both_languages")),
                ["extends"] = Told("scenario.extends", Text()),
                ["sources"] = Told("scenario.sources", SchemaJson.Ref("sources")),
                ["assumed"] = Told("scenario.assumed", SchemaJson.Ref("reasons")),
            },
            required: "name");
        Definitions.AddSections(block);
        var definitions = Definitions.All();
        definitions["citation"] = Citation();
        definitions["sources"] = Definitions.ByPath("citation");
        definitions["reasons"] = Definitions.ByPath("both_languages");
        return File("Scenario", "A complex and everything people decide about it.", block, definitions);
    }

    /// <summary>The schema of a study file.</summary>
    public static string Study()
    {
        var settings = PlanSchema.Of(typeof(StudySettings), StudyReader.Numbers, new StudySettings())["properties"]!.AsObject();
        settings["points"]!.AsObject().Remove("default");
        var outcomes = new JsonObject { ["enum"] = SchemaJson.Array(Outcome.All.Select(outcome => outcome.Id)) };
        var properties = new JsonObject
        {
            ["study"] = Told("study.study", OfScenario("name")),
            ["title"] = Told("study.title", OfScenario("both_languages")),
            ["summary"] = Told("study.summary", OfScenario("both_languages")),
            ["question"] = Told("study.question", OfScenario("both_languages")),
            ["base_title"] = Told("study.base_title", OfScenario("both_languages")),
            ["base"] = Told("study.base", Text()),
        };
        foreach (var (name, node) in settings) properties[name] = node!.DeepClone();
        properties["outcomes"] = Told("study.outcomes", SchemaJson.ListOf(outcomes, unique: true));
        properties[LevelReader.Key] = Told("study.keeps", Levels());
        properties["set"] = Told("study.set", SchemaJson.Ref("set"));
        properties["alternatives"] = Told("study.alternatives", SchemaJson.ListOf(SchemaJson.Ref("alternative")));
        properties["axes"] = Told("study.axes", SchemaJson.Ref("axes"));
        var block = SchemaJson.Closed(properties, required: ["study", "base"]);
        block["anyOf"] = SchemaJson.OneByOne("alternatives", "axes");
        var definitions = new JsonObject { ["set"] = Set(), ["alternative"] = Alternative() };
        AddAxes(definitions);
        foreach (var field in Outcome.All.Select(LevelReader.Level).DistinctBy(LevelOf)) definitions[LevelOf(field)] = Level(field);
        return File("Study", "A question, a scenario, and what it is compared with or varied over.", block, definitions);
    }

    /// <summary>Every outcome with what it has to be at least, or at most; a share is a number from 0 to 1.</summary>
    private static JsonObject Levels()
    {
        var block = SchemaJson.Closed(SchemaJson.Each(Outcome.All.Select(LevelReader.Level), field => SchemaJson.Ref(LevelOf(field))));
        block["minProperties"] = 1;
        return block;
    }

    private static string LevelOf(Field field) => string.Create(CultureInfo.InvariantCulture, $"level_to_{field.Range!.Value.High}");

    private static JsonObject Level(Field field)
    {
        JsonObject Number() => new() { ["type"] = "number", ["minimum"] = field.Range!.Value.Low, ["maximum"] = field.Range!.Value.High };
        var level = SchemaJson.Closed(new JsonObject { [LevelReader.AtLeast] = Number(), [LevelReader.AtMost] = Number() });
        level["minProperties"] = 1;
        level["maxProperties"] = 1;
        return level;
    }

    private static JsonObject OfScenario(string definition) => SchemaJson.Ref(definition, ScenarioFile);

    private static JsonObject Text() => new() { ["type"] = "string" };

    /// <summary>With the sentence that the page about the file format has as well.</summary>
    private static JsonObject Told(string key, JsonObject node) => SchemaJson.Described(FileKeyTexts.English(key), node);

    private static string File(string title, string description, JsonObject block, JsonObject definitions)
    {
        var schema = new JsonObject { ["$schema"] = Draft, ["title"] = title, ["description"] = description };
        foreach (var (name, node) in block) schema[name] = node?.DeepClone();
        schema["$defs"] = definitions;
        return SchemaJson.Text(schema);
    }

    private static JsonObject Citation()
    {
        JsonObject Id() => new() { ["type"] = "string", ["minLength"] = 1 };
        var ids = SchemaJson.AnyOf(Id(), SchemaJson.ListOf(Id(), unique: true));
        var note = SchemaJson.AnyOf(new JsonObject { ["type"] = "string" }, SchemaJson.Ref("both_languages"));
        var detailed = SchemaJson.Closed(new JsonObject { ["id"] = ids, ["note"] = note }, required: "id");
        return SchemaJson.AnyOf(Id(), SchemaJson.ListOf(Id(), unique: true), detailed);
    }

    /// <summary>Sections, and the full path of every value and of every block.</summary>
    private static JsonObject Set()
    {
        var block = SchemaJson.Closed([]);
        Definitions.AddSections(block, ScenarioFile);
        var patterns = new JsonObject();
        var pathed = Model.Everything.Below.Where(shape => shape.Path.Contains('.', StringComparison.Ordinal) && !KnownBlock.Has(shape.Path));
        foreach (var shape in pathed)
            patterns[$"^{SchemaJson.Escaped(shape.Path)}$"] = OfScenario(Definitions.At(shape));
        foreach (var list in NamedList.All)
        {
            foreach (var shape in list.Changeable.Below)
                patterns[OfItem(list, shape)] = OfScenario(InItem(list, shape));
        }

        patterns[KnownSchema.Numbers] = new JsonObject { ["type"] = "number", ["minimum"] = 0 };
        patterns[$"^{SchemaJson.Escaped(KnownBlock.At)}$"] = OfScenario(KnownSchema.OfMonth);
        patterns[KnownSchema.Values] = OfScenario(KnownSchema.OfOne);
        block["patternProperties"] = patterns;
        return block;
    }

    private static string OfItem(NamedList list, Shape shape) =>
        $@"^{list.Name}(\[[0-9]+\]|\.{Definitions.ItemName})\.{SchemaJson.Escaped(shape.Path)}$";

    private static string InItem(NamedList list, Shape shape) => $"{list.Name}_change/{Definitions.InProperties(shape.Path)}";

    private static JsonObject Alternative()
    {
        var mechanisms = from section in Model.Believed.Children.Cast<Group>()
                         where section[Model.Off] is Group
                         select $@"{section.Name}\.(all|{string.Join('|', ((Group)section[Model.Off]!).Names)})";
        string lists = string.Join('|', NamedList.All.Select(list => list.Name));
        var left = new JsonObject { ["type"] = "string", ["pattern"] = $@"^({lists})\.{Definitions.ItemName}$" };
        var off = new JsonObject { ["type"] = "string", ["pattern"] = $"^({string.Join('|', mechanisms)})$" };
        var block = SchemaJson.Closed(
            new JsonObject
            {
                ["name"] = OfScenario("name"),
                ["title"] = OfScenario("both_languages"),
                [AlternativeReader.Without] = Told("alternative.without", SchemaJson.ListOf(left, unique: true)),
                ["set"] = SchemaJson.Ref("set"),
                [Model.Money] = OfScenario(Model.Money),
                [Model.Events] = OfScenario(Model.Events),
                ["off"] = Told("alternative.off", SchemaJson.ListOf(off, unique: true)),
                [Model.Instead] = OfScenario(Model.Instead),
            },
            required: "name");
        block["anyOf"] = SchemaJson.OneByOne(AlternativeReader.Without, "set", Model.Money, Model.Events, Model.Off, Model.Instead);
        return block;
    }

    /// <summary>Every value by its full path, so that an editor can complete it.</summary>
    private static void AddAxes(JsonObject definitions)
    {
        JsonObject Number() => new() { ["type"] = "number" };
        var steps = new JsonObject { ["type"] = "integer", ["minimum"] = 2, ["maximum"] = StudyLimits.Steps };
        var limits = SchemaJson.Closed(new JsonObject { ["low"] = Number(), ["high"] = Number(), ["steps"] = steps }, required: ["low", "high"]);
        definitions["number_axis"] = SchemaJson.AnyOf(SchemaJson.ListOf(Number(), unique: true), limits);
        definitions["flag_axis"] = SchemaJson.ListOf(new JsonObject { ["type"] = "boolean" }, unique: true);
        var varied = Model.Everything.Fields.Where(field => field.Path != Model.Opened && !KnownBlock.Has(field.Path));
        var axes = SchemaJson.Closed(SchemaJson.Each(varied, field => Axis(field, Definitions.At(field)), field => field.Path));
        axes["patternProperties"] = new JsonObject(
            from list in NamedList.All
            from field in list.Changeable.Fields
            select KeyValuePair.Create(OfItem(list, field), (JsonNode?)Axis(field, InItem(list, field))));
        axes["minProperties"] = 1;
        definitions["axes"] = axes;
    }

    private static JsonObject Axis(Field field, string definition) => field.Kind switch
    {
        FieldKind.Flag => SchemaJson.Ref("flag_axis"),
        FieldKind.Choice or FieldKind.Month => SchemaJson.ListOf(OfScenario(definition), unique: true),
        _ => SchemaJson.Ref("number_axis"),
    };
}
