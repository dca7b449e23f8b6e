using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Simulation.Core.Plans;

namespace Simulation.Runner.Trace;

/// <summary>Life courses as JSON. Its names are those of the records in snake_case, and stay.</summary>
public static class LifeCourseJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Text(LifeCourse life) => Of(life).ToJsonString(Style);

    public static string Text(ComparedLives lives) => Of(lives).ToJsonString(Style);

    /// <summary>One life, with its lines as one reads them.</summary>
    public static JsonObject Of(LifeCourse life)
    {
        var json = JsonSerializer.SerializeToNode(life, Style)!.AsObject();
        json["fingerprint"] = life.Fingerprint.ToString("x16", CultureInfo.InvariantCulture);
        json["lines"] = JsonSerializer.SerializeToNode(LifeLines.Of(life), Style);
        return json;
    }

    /// <summary>Two lives and where they part.</summary>
    public static JsonObject Of(ComparedLives lives) => new()
    {
        ["base"] = Of(lives.Base),
        ["alternative"] = Of(lives.Alternative),
        ["partings"] = new JsonObject
        {
            ["anywhere"] = Of(lives.Divergences.Anywhere),
            ["in_home"] = Of(lives.Divergences.InHome),
            ["decision"] = Of(lives.Divergences.Decision),
        },
    };

    private static JsonObject? Of(DivergencePoint? point) => point is null ? null : new JsonObject
    {
        ["week"] = point.Week,
        ["process"] = point.Process is { } process ? PlanCheck.Snake(process) : null,
        ["differences"] = JsonSerializer.SerializeToNode(point.Differences, Style),
    };
}
