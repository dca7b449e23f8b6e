using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Simulation.Runner.Texts;

/// <summary>What a screen tells, as JSON for programs: the names of the records in snake_case, indented, with letters as they are.</summary>
internal static class ReadableJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static JsonNode? Of(object? told) => JsonSerializer.SerializeToNode(told, Style);

    public static string Text(JsonNode json) => json.ToJsonString(Style);
}
