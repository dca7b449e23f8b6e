using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Simulation.Runner.Studio;

/// <summary>JSON as the page gets it. What is not a number is null; letters stay letters, and what could end a script is written otherwise.</summary>
internal static class StudioJson
{
    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Bytes(JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json, Style);

    /// <summary>What a page sent; fails on what is no JSON, too deep, or says a thing twice.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body) => JsonDocument.Parse(body, StateReader.Strict);

    public static JsonNode? Number(double value) => double.IsFinite(value) ? value : null;

    public static JsonArray List<T>(IEnumerable<T> all, Func<T, JsonNode?> says) => new([.. all.Select(says)]);

    public static JsonArray Texts(IEnumerable<string> all) => List(all, text => (JsonNode?)text);

    public static JsonArray Numbers(IEnumerable<double> all) => List(all, Number);
}
