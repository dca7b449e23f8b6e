using System.Globalization;
using System.Text.Json.Nodes;
using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts.ECharts;

/// <summary>Small pieces of option JSON.</summary>
internal static class Json
{
    /// <summary>Six digits are more than a screen shows; a gap is null, which ECharts leaves open.</summary>
    public static JsonNode? Number(double value)
    {
        if (double.IsNaN(value)) return null;
        double rounded = double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        // Minus zero would be written as such.
        return JsonValue.Create(rounded == 0 ? 0 : rounded);
    }

    public static JsonArray Pair(double x, double y) => [Number(x), Number(y)];

    public static JsonArray Pairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var pairs = new JsonArray();
        for (int i = 0; i < x.Length; i++) pairs.Add((JsonNode)Pair(x[i], y[i]));
        return pairs;
    }

    public static JsonObject Segment(double x1, double y1, double x2, double y2) => new() { ["coords"] = new JsonArray(Pair(x1, y1), Pair(x2, y2)) };

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];

    public static string Css(Colour colour) => colour.A == 255
        ? colour.ToHex()
        : string.Create(CultureInfo.InvariantCulture, $"rgba({colour.R},{colour.G},{colour.B},{Math.Round(colour.A / 255.0, 3)})");

    /// <summary>A marker that the script replaces by a function that writes numbers.</summary>
    public static JsonObject NumberFunction(ChartUnit unit, Language language) => new()
    {
        ["$number"] = new JsonObject { ["unit"] = unit.Name, ["language"] = language == Language.Nl ? "nl" : "en" },
    };
}
