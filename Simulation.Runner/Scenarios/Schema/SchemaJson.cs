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

    public static JsonArray Array(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    /// <summary>What is defined in this schema, or in another that lies beside it.</summary>
    public static JsonObject Ref(string definition, string file = "") => new() { ["$ref"] = $"{file}#/$defs/{definition}" };

    public static JsonObject Closed(JsonObject properties, string? description = null)
    {
        var block = new JsonObject { ["type"] = "object" };
        if (description is not null)
            block["description"] = description;
        block["properties"] = properties;
        block["additionalProperties"] = false;
        return block;
    }

    public static JsonObject Described(string description, JsonObject node)
    {
        node["description"] = description;
        return node;
    }

    public static JsonObject AnyOf(params IEnumerable<JsonNode> ways) => new() { ["anyOf"] = new JsonArray([.. ways]) };

    public static JsonObject ListOf(JsonNode item, bool unique = false)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };
        if (unique)
            list["uniqueItems"] = true;
        return list;
    }
}
