using System.Text.Json.Nodes;

namespace Simulation.Runner.Trace;

/// <summary>Life courses as JSON. Its names are those of the records in snake_case, and stay.</summary>
public static class LifeCourseJson
{
    public static string Text(LifeCourse life) => ReadableJson.Text(Of(life));

    public static string Text(ComparedLives lives) => ReadableJson.Text(Of(lives));

    /// <summary>One life, with its lines as one reads them.</summary>
    public static JsonObject Of(LifeCourse life)
    {
        var json = ReadableJson.Of(life)!.AsObject();
        json["fingerprint"] = life.Fingerprint.ToString("x16", CultureInfo.InvariantCulture);
        json["lines"] = ReadableJson.Of(LifeLines.Of(life));
        return json;
    }

    /// <summary>Two lives and where they part.</summary>
    public static JsonObject Of(ComparedLives lives)
    {
        var (anywhere, inHome, decision) = lives.Divergences;
        return new JsonObject
        {
            ["base"] = Of(lives.Base),
            ["alternative"] = Of(lives.Alternative),
            ["partings"] = ReadableJson.Of(new Divergences(Snake(anywhere), Snake(inHome), Snake(decision))),
        };
    }

    private static DivergencePoint? Snake(DivergencePoint? point) =>
        point is { Process: { } process } ? point with { Process = PlanCheck.Snake(process) } : point;
}
