using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>Small pieces of JSON.</summary>
internal static class SchemaJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(JsonNode node) => node.ToJsonString(Readable) + "\n";

    /// <summary>A path in a pattern; the dots between names are the only characters that mean something there.</summary>
    public static string Escaped(string path) => path.Replace(".", "\\.", StringComparison.Ordinal);

    public static JsonArray Array(params IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    /// <summary>What is defined in this schema, or in another that lies beside it.</summary>
    public static JsonObject Ref(string definition, string file = "") => new() { ["$ref"] = $"{file}#/$defs/{definition}" };

    /// <summary>A block that has these properties and no others; those that are required must be there.</summary>
    public static JsonObject Closed(JsonObject properties, string? description = null, params IEnumerable<string> required)
    {
        var block = new JsonObject { ["type"] = "object" };
        if (description is not null) block["description"] = description;
        block["properties"] = properties;
        block["additionalProperties"] = false;
        if (required.Any()) block["required"] = Array(required);
        return block;
    }

    /// <summary>Properties by name, each made of a part of the description.</summary>
    public static JsonObject Each<T>(IEnumerable<T> shapes, Func<T, JsonObject> made, Func<T, string>? name = null)
        where T : Shape => [.. shapes.Select(shape => KeyValuePair.Create(name?.Invoke(shape) ?? shape.Name, (JsonNode?)made(shape)))];

    public static JsonObject Described(string description, JsonObject node)
    {
        node["description"] = description;
        return node;
    }

    public static JsonObject AnyOf(params IEnumerable<JsonNode> ways) => new() { ["anyOf"] = new JsonArray([.. ways]) };

    /// <summary>Each name required by itself, to say that one of them must be there.</summary>
    public static JsonArray OneByOne(params IEnumerable<string> names) => [.. names.Select(name => new JsonObject { ["required"] = Array(name) })];

    /// <summary>Two names that exclude each other.</summary>
    public static JsonObject NotBoth(string one, string other) => new() { ["not"] = new JsonObject { ["required"] = Array(one, other) } };

    public static JsonObject ListOf(JsonNode item, bool unique = false)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };
        if (unique) list["uniqueItems"] = true;
        return list;
    }
}
