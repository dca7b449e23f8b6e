using System.Text.Json.Nodes;
using Simulation.Runner.Scenarios.Binding;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>What stands in the schema of scenarios and is meant by that of studies too: plans, assumptions, events.</summary>
internal static class Definitions
{
    public const string ItemName = "[a-z0-9][a-z0-9_-]{0,63}";

    /// <summary>Everything under $defs.</summary>
    public static JsonObject All()
    {
        var all = Shared();
        KnownSchema.Add(all);
        return all;
    }

    private static JsonObject Shared() => new()
    {
        ["plans"] = Plans(),
        ["assumptions"] = SchemaJson.Closed(
            SchemaJson.Each(Model.Believed.Children.Cast<Group>(), Section),
            FileKeyTexts.English("scenario.assumptions")),
        [Model.Instead] = AllInstead(),
        ["event"] = Event(),
        ["events_change"] = PlanSchema.Of(typeof(PolicyEvent), NamedList.Events.Changeable, null),
        [Model.Events] = ListOf(NamedList.Events, "event"),
        ["stream"] = Stream(),
        ["money_change"] = PlanSchema.Of(typeof(MoneyStream), NamedList.Money.Changeable, null),
        [Model.Money] = ListOf(NamedList.Money, "stream"),
        ["name"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{ItemName}$" },
        ["both_languages"] = OneOrBoth(),
    };

    /// <summary>Adds the sections of a block that sets values; the definitions are in this file or another.</summary>
    public static void AddSections(JsonObject block, string file = "")
    {
        var properties = block["properties"]!.AsObject();
        foreach (var section in Model.Plans.Children)
            properties[section.Name] = SchemaJson.Ref($"plans/properties/{section.Name}", file);
        properties[Model.Assumptions] = SchemaJson.Ref("assumptions", file);
        properties[Model.Instead] = SchemaJson.Ref(Model.Instead, file);
        foreach (var list in NamedList.All)
            properties[list.Name] = SchemaJson.Ref(list.Name, file);
        properties[KnownBlock.Name] = SchemaJson.Ref(KnownBlock.Name, file);
    }

    /// <summary>A block with a place for every path; what is said of a block holds for all that is in it.</summary>
    public static JsonObject ByPath(string said)
    {
        var block = Names(Model.Everything, said);
        foreach (var list in NamedList.All)
        {
            var items = SchemaJson.Closed([]);
            items["patternProperties"] = new JsonObject { [$"^{ItemName}$"] = OfBlock(list.Changeable, said) };
            block["properties"]!.AsObject()[list.Name] = items;
        }

        block["properties"]!.AsObject()[KnownBlock.Name] = KnownSchema.ByPath(said);

        return block;
    }

    /// <summary>Blocks by name, and all values in one pattern.</summary>
    private static JsonObject Names(Group group, string said)
    {
        var inside = group.Children.OfType<Group>().Where(inner => inner != KnownBlock.Shape);
        var block = SchemaJson.Closed(SchemaJson.Each(inside, inner => OfBlock(inner, said)));
        string values = string.Join('|', group.Children.OfType<Field>().Select(field => field.Name));
        if (values.Length > 0) block["patternProperties"] = new JsonObject { [$"^({values})$"] = SchemaJson.Ref(said) };
        return block;
    }

    private static JsonObject OfBlock(Group group, string said) => SchemaJson.AnyOf(SchemaJson.Ref(said), Names(group, said));

    /// <summary>Where a value or section is defined.</summary>
    public static string At(Shape shape) => !shape.Path.StartsWith(Model.Assumptions, StringComparison.Ordinal) ? $"plans/{InProperties(shape.Path)}"
        : InProperties(shape.Path)["properties/".Length..].Replace("/properties/off/", "/properties/off/anyOf/1/", StringComparison.Ordinal)
            .Replace("/properties/instead/", "/properties/instead/anyOf/1/", StringComparison.Ordinal);

    public static string InProperties(string path) => $"properties/{path.Replace(".", "/properties/", StringComparison.Ordinal)}";

    private static JsonObject Plans()
    {
        var plans = PlanSchema.Of(typeof(Scenario), Model.Plans, Scenario.OfHomes(1));
        // How many homes there are is for a file to say.
        plans["properties"]!["building"]!["properties"]!["homes"]!.AsObject().Remove("default");
        return plans;
    }

    private static JsonObject Section(Group section) => SchemaJson.Closed(
        SchemaJson.Each(section.Children, child => child switch
        {
            Group { Name: Model.Instead } variants => Instead(variants),
            Group switches => Off(switches),
            _ => Number((Field)child),
        }),
        XmlDocs.Of(section.Property!.PropertyType));

    private static JsonObject Number(Field field)
    {
        var believed = Catalogue.Entries.First(entry => entry.Path == Model.InCatalogue(field)).Assumption;
        string sources = believed.Sources.Count == 0 ? "an assumption" : $"sources {string.Join(", ", believed.Sources)}";
        string range = $"believed to lie from {FieldValue.Of(believed.Low)} to {FieldValue.Of(believed.High)}";
        return PlanSchema.Of(field, believed.Value, $"{believed.Meaning}. In {believed.Unit.Name()}; {range}; grade {believed.Grade}, {sources}.");
    }

    private static JsonObject Off(Group switches)
    {
        var names = new JsonObject { ["enum"] = SchemaJson.Array([.. switches.Names, LayerReader.All]) };
        var flags = SchemaJson.Each(switches.Fields, field => PlanSchema.Of(field, false, $"true switches off that {Mechanism(field)}"));
        return SchemaJson.Described(
            "Mechanisms to switch off, to see what rests on them.",
            SchemaJson.AnyOf(SchemaJson.ListOf(names, unique: true), SchemaJson.Closed(flags)));
    }

    private static JsonObject Instead(Group variants)
    {
        var names = new JsonObject { ["enum"] = SchemaJson.Array(variants.Names) };
        var flags = SchemaJson.Each(variants.Fields, OtherRule);
        return SchemaJson.Described(
            "Rules that hold instead of the usual ones, to see what rests on these.",
            SchemaJson.AnyOf(SchemaJson.ListOf(names, unique: true), SchemaJson.Closed(flags)));
    }

    private static JsonObject OtherRule(Field field)
    {
        var variant = Catalogue.Variants.First(v => v.Path == Model.InCatalogue(field)).Variant;
        return PlanSchema.Of(field, false, $"true: {variant.Meaning}; as a rule {variant.Usually}");
    }

    /// <summary>The other rules of any section in one list, each with its process.</summary>
    public static JsonObject AllInstead() => SchemaJson.Described(
        FileKeyTexts.English("scenario.instead"),
        SchemaJson.ListOf(new JsonObject { ["enum"] = SchemaJson.Array(Catalogue.Variants.Select(v => v.Path)) }, unique: true));

    private static string Mechanism(Field field) =>
        Catalogue.Switches.First(s => $"{s.Process}.{s.Name}" == Model.InCatalogue(field)).Mechanism.Meaning;

    private static JsonObject ListOf(NamedList list, string item) => SchemaJson.Described(
        FileKeyTexts.English($"scenario.{list.Name}"),
        SchemaJson.AnyOf(SchemaJson.ListOf(SchemaJson.Ref(item)), new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [$"^{ItemName}$"] = SchemaJson.Ref($"{list.Name}_change") },
            ["additionalProperties"] = false,
        }));

    private static JsonObject Stream()
    {
        var stream = PlanSchema.Of(typeof(MoneyStream), NamedList.Money.Item, new MoneyStream { Name = "", Buys = Purchase.Coach });
        var properties = stream["properties"]!.AsObject();
        properties["name"]!["pattern"] = $"^{ItemName}$";
        properties["buys"]!.AsObject().Remove("default");
        stream["required"] = SchemaJson.Array("name", "buys", "paid");
        stream["allOf"] = new JsonArray(SchemaJson.NotBoth("from", "from_year"), SchemaJson.NotBoth("until", "until_year"));
        return stream;
    }

    private static JsonObject Event()
    {
        var policy = PlanSchema.Of(typeof(PolicyEvent), NamedList.Events.Item, new PolicyEvent { Name = "", Change = Lever.CoachHours, To = 0 });
        var properties = policy["properties"]!.AsObject();
        properties["name"]!["pattern"] = $"^{ItemName}$";
        properties["change"]!.AsObject().Remove("default");
        properties["to"]!.AsObject().Remove("default");
        var when = properties["when"]!.AsObject();
        when["required"] = SchemaJson.Array("measure");
        when["oneOf"] = SchemaJson.OneByOne("below", "above");
        policy["required"] = SchemaJson.Array("name", "change", "to");
        policy["oneOf"] = SchemaJson.OneByOne("at", "at_year", "when");
        policy["allOf"] = PlanSchema.LimitsOfLevers();
        return policy;
    }

    /// <summary>A text that serves both languages, or one for each.</summary>
    private static JsonObject OneOrBoth()
    {
        var each = SchemaJson.Closed(new JsonObject { ["nl"] = SomeText(), ["en"] = SomeText() });
        each["minProperties"] = 1;
        return new() { ["anyOf"] = new JsonArray(SomeText(), each) };
    }

    private static JsonObject SomeText() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = ScalarReader.LongestText };
}
