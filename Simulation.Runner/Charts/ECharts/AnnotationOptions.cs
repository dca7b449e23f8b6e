using System.Text.Json.Nodes;
using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Layout;

namespace Simulation.Runner.Charts.ECharts;

/// <summary>Events, references and notes, carried by a series without data.</summary>
internal static class AnnotationOptions
{
    public static JsonObject Of(PaintContext context, Chart chart, int axis)
    {
        // Categories on y run downwards, and lines along them too.
        string above = chart.Y is CategoryAxis ? "start" : "end";
        JsonArray lines = [], areas = [], notes = [];
        foreach (Annotation annotation in chart.Annotations)
        {
            switch (annotation)
            {
                case EventLine line:
                    JsonObject mark = LineAt("xAxis", line.At, line.Label, "dashed", context.Theme.Ink, above);
                    // Names of neighbouring events stand at two heights.
                    mark["label"]!["distance"] = lines.Count % 2 == 0 ? 4 : 18;
                    lines.Add((JsonNode)mark);
                    break;
                case ReferenceLine line:
                    lines.Add((JsonNode)LineAt(line.Side == AxisSide.X ? "xAxis" : "yAxis", line.At, line.Label, "solid", context.Theme.SoftInk, above));
                    break;
                case ReferenceBand band:
                    areas.Add((JsonNode)AreaOf(band, context.Theme.SoftInk));
                    break;
                case Note note:
                    notes.Add((JsonNode)NoteOf(note, context.Theme.SoftInk));
                    break;
            }
        }
        return new JsonObject
        {
            ["type"] = "line",
            ["name"] = $"annotations {axis}",
            ["xAxisIndex"] = axis,
            ["yAxisIndex"] = axis,
            ["silent"] = true,
            ["data"] = new JsonArray(),
            ["markLine"] = new JsonObject { ["symbol"] = "none", ["silent"] = true, ["data"] = lines },
            ["markArea"] = new JsonObject { ["silent"] = true, ["itemStyle"] = new JsonObject { ["color"] = Json.Css(context.Theme.ReferenceEdge.Opacity(0.18)) }, ["data"] = areas },
            ["markPoint"] = new JsonObject { ["symbol"] = "none", ["data"] = notes },
        };
    }

    private static JsonObject LineAt(string side, double at, string label, string dash, Colour colour, string above) => new()
    {
        ["name"] = label,
        [side] = Json.Number(at),
        ["lineStyle"] = new JsonObject { ["color"] = colour.ToHex(), ["type"] = dash, ["width"] = 1.25 },
        ["label"] = new JsonObject { ["formatter"] = "{b}", ["position"] = side == "xAxis" ? above : "insideStartTop", ["color"] = colour.ToHex() },
    };

    private static JsonArray AreaOf(ReferenceBand band, Colour colour)
    {
        string side = band.Side == AxisSide.X ? "xAxis" : "yAxis";
        var label = new JsonObject { ["position"] = "insideTopLeft", ["color"] = colour.ToHex() };
        var from = new JsonObject { ["name"] = band.Label, [side] = Json.Number(band.From), ["label"] = label };
        return [from, new JsonObject { [side] = Json.Number(band.To) }];
    }

    private static JsonObject NoteOf(Note note, Colour colour) => new()
    {
        ["name"] = note.Label,
        ["coord"] = Json.Pair(note.X, note.Y),
        ["symbolSize"] = 1,
        ["label"] = new JsonObject { ["show"] = true, ["formatter"] = "{b}", ["position"] = "right", ["color"] = colour.ToHex() },
    };
}
