using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Simulation.Core.Plans;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>The schema of a record, exported from the record itself and completed with what JSON does not know: limits, defaults, sentences.</summary>
internal static class PlanSchema
{
    private static readonly JsonSerializerOptions InFiles = Options();

    /// <summary>The schema of a record with limits and sentences; the values of the example are the defaults.</summary>
    public static JsonObject Of(Type record, Group group, object? example)
    {
        var schema = InFiles.GetJsonSchemaAsNode(record, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        Complete(schema, record, group, example);
        return schema;
    }

    /// <summary>What an event may be changed to depends on what it changes.</summary>
    public static JsonArray LimitsOfLevers() =>
    [
        .. from lever in Enum.GetValues<Lever>()
           group PlanCheck.Snake(lever.ToString()) by Levers.AllowedFor(lever) into same
           select new JsonObject
           {
               ["if"] = new JsonObject { ["properties"] = new JsonObject { ["change"] = new JsonObject { ["enum"] = SchemaJson.Array(same) } }, ["required"] = SchemaJson.Array(["change"]) },
               ["then"] = new JsonObject { ["properties"] = new JsonObject { ["to"] = new JsonObject { ["minimum"] = same.Key.Low, ["maximum"] = same.Key.High } } },
           },
    ];

    private static void Complete(JsonObject schema, Type record, Group group, object? example)
    {
        // What a file must say depends on what it extends, so the reader demands it and not the schema.
        schema.Remove("required");
        schema["type"] = "object";
        Describe(schema, XmlDocs.Of(record));
        var properties = schema["properties"]!.AsObject();
        foreach (string extra in properties.Select(pair => pair.Key).Where(name => group[name] is null).ToList())
            properties.Remove(extra);
        foreach (var child in group.Children)
        {
            var node = properties[child.Name]!.AsObject();
            if (child is Field field)
                Complete(node, field, example is null ? null : field.Property.GetValue(example));
            else
                Complete(node, ((Group)child).Property!.PropertyType, (Group)child, example is null ? null : ((Group)child).Property!.GetValue(example));
        }
    }

    private static void Complete(JsonObject node, Field field, object? standard)
    {
        // A property that may be left out is null in the record and absent in a file.
        if (node["type"] is JsonArray either)
            node["type"] = either.First(type => type!.GetValue<string>() != "null")!.DeepClone();
        if (field.Kind == FieldKind.Choice)
            node["type"] = "string";
        if (field.Range is { } range)
            (node["minimum"], node["maximum"]) = (range.Low, range.High);
        if (standard is not null and not "")
            node["default"] = JsonSerializer.SerializeToNode(standard, standard.GetType(), InFiles);
        Describe(node, string.Join(' ', ((string?[])[XmlDocs.Of(field.Property), Choices(field)]).Where(sentence => sentence is not null)));
    }

    private static string? Choices(Field field)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        if (!type.IsEnum)
            return null;
        var described = Enum.GetNames(type).Select(name => (Name: PlanCheck.Snake(name), Says: XmlDocs.OfChoice(type, name))).Where(choice => choice.Says is not null);
        string text = string.Join(' ', described.Select(choice => $"{choice.Name}: {choice.Says}"));
        return text.Length == 0 ? null : text;
    }

    private static void Describe(JsonObject node, string? sentence)
    {
        if (!string.IsNullOrEmpty(sentence))
            node["description"] = sentence;
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = new SnakeNames(),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new JsonStringEnumConverter(new SnakeNames()));
        return options;
    }

    private sealed class SnakeNames : JsonNamingPolicy
    {
        public override string ConvertName(string name) => PlanCheck.Snake(name);
    }
}
