using System.Text.Json.Nodes;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>The schema of a record: its values with their limits, defaults and the sentences the code says about them.</summary>
internal static class PlanSchema
{
    /// <summary>The schema of a record; the values of the example are the defaults. What must be there depends on what a file extends, so the reader demands it.</summary>
    public static JsonObject Of(Type record, Group group, object? example)
    {
        var schema = SchemaJson.Closed(SchemaJson.Each(group.Children, child => child is Field field
            ? Of(field, example is not null && field.Property.GetValue(example) is { } usual ? FieldValue.FromModel(usual) : null, Says(field))
            : Inner((Group)child, example)));
        return XmlDocs.Of(record) is { } sentence ? SchemaJson.Described(sentence, schema) : schema;
    }

    private static JsonObject Inner(Group group, object? example) =>
        Of(group.Property!.PropertyType, group, example is null ? null : group.Property.GetValue(example));

    /// <summary>The schema of one value.</summary>
    public static JsonObject Of(Field field, FieldValue? standard, string says)
    {
        var node = new JsonObject();
        if (field.Kind == FieldKind.Choice) node["enum"] = SchemaJson.Array(field.Choices);
        if (field.Kind == FieldKind.Month) node["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$";
        node["type"] = field.Kind switch
        {
            FieldKind.Number => "number",
            FieldKind.Whole => "integer",
            FieldKind.Flag => "boolean",
            _ => "string",
        };
        if (field.Range is { } range) (node["minimum"], node["maximum"]) = (range.Low, range.High);
        if (standard is { } value && value.ToString().Length > 0) node["default"] = value.ToJson();
        return says.Length > 0 ? SchemaJson.Described(says, node) : node;
    }

    /// <summary>What an event may be changed to depends on what it changes.</summary>
    public static JsonArray LimitsOfLevers() =>
    [
        .. from lever in Enum.GetValues<Lever>()
           group PlanCheck.Snake(lever.ToString()) by Levers.AllowedFor(lever) into same
           let levers = new JsonObject { ["change"] = new JsonObject { ["enum"] = SchemaJson.Array(same) } }
           let limits = new JsonObject { ["to"] = new JsonObject { ["minimum"] = same.Key.Low, ["maximum"] = same.Key.High } }
           select new JsonObject
           {
               ["if"] = new JsonObject { ["properties"] = levers, ["required"] = SchemaJson.Array("change") },
               ["then"] = new JsonObject { ["properties"] = limits },
           },
    ];

    private static string Says(Field field)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        var choices = from name in type.IsEnum ? Enum.GetNames(type) : []
                      where XmlDocs.OfChoice(type, name) is not null
                      select $"{PlanCheck.Snake(name)}: {XmlDocs.OfChoice(type, name)}";
        return string.Join(' ', (string[])[XmlDocs.Of(field.Property) ?? "", .. choices]).Trim();
    }
}
