using System.Text.Json.Nodes;
using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Layout;

namespace Simulation.Runner.Charts.ECharts;

/// <summary>A heat map, its colour key, marks on uncertain cells, and the tipping line on hidden axes that know fractions of a cell.</summary>
internal sealed class HeatMapOptions(PaintContext context, HeatMap map, int axis, int grid)
{
    private const int Steps = 9;

    public void AddTo(JsonArray xAxes, JsonArray yAxes, JsonArray series, JsonArray keys)
    {
        int index = series.Count;
        series.Add((JsonNode)Cells());
        keys.Add((JsonNode)Key(index));
        if (map.UncertainLabel is not null) series.Add((JsonNode)Marks());
        if (map.TippingLine is not { } tipping) return;
        xAxes.Add((JsonNode)HiddenAxis(map.Columns));
        yAxes.Add((JsonNode)HiddenAxis(map.Rows));
        List<List<Spot>> lines = LevelLines.Find(map, tipping.Level);
        if (lines.Count == 0) return;
        series.Add((JsonNode)TippingSeries(tipping, lines, xAxes.Count - 1));
        series.Add((JsonNode)TippingName(tipping, lines[0][lines[0].Count / 2], xAxes.Count - 1));
    }

    private JsonObject Cells()
    {
        var data = new JsonArray();
        for (int row = 0; row < map.Rows; row++)
        {
            for (int column = 0; column < map.Columns; column++)
                data.Add((JsonNode)new JsonArray(column, row, double.IsNaN(map[row, column]) ? "-" : Json.Number(map[row, column])));
        }
        return new JsonObject
        {
            ["type"] = "heatmap",
            ["name"] = map.Name,
            ["xAxisIndex"] = axis,
            ["yAxisIndex"] = axis,
            ["label"] = new JsonObject { ["show"] = false },
            ["tooltip"] = new JsonObject { ["valueFormatter"] = Json.NumberFunction(map.Unit, context.Language) },
            ["data"] = data,
        };
    }

    private JsonObject Key(int seriesIndex)
    {
        var scale = ColourScale.Of(map);
        IEnumerable<string> colours = Enumerable.Range(0, Steps).Select(i => scale.At(scale.Min + ((scale.Max - scale.Min) * i / (Steps - 1))).ToHex());
        return new JsonObject
        {
            ["type"] = "continuous",
            ["seriesIndex"] = seriesIndex,
            ["min"] = Json.Number(scale.Min),
            ["max"] = Json.Number(scale.Max),
            ["calculable"] = true,
            ["right"] = 8,
            ["top"] = "middle",
            ["text"] = new JsonArray(map.Name, ""),
            ["formatter"] = Json.NumberFunction(map.Unit, context.Language),
            ["inRange"] = new JsonObject { ["color"] = Json.Texts(colours) },
        };
    }

    private JsonObject Marks()
    {
        var data = new JsonArray();
        for (int row = 0; row < map.Rows; row++)
        {
            for (int column = 0; column < map.Columns; column++)
            {
                if (map.IsUncertain(row, column)) data.Add((JsonNode)new JsonArray(column, row));
            }
        }
        return new JsonObject
        {
            ["type"] = "scatter",
            ["name"] = map.UncertainLabel,
            ["xAxisIndex"] = axis,
            ["yAxisIndex"] = axis,
            ["symbol"] = "path://M0,10L10,0",
            ["symbolSize"] = 12,
            ["silent"] = true,
            ["z"] = 3,
            ["itemStyle"] = new JsonObject { ["color"] = "none", ["borderColor"] = Json.Css(context.Theme.Background.Opacity(0.8)), ["borderWidth"] = 1.5 },
            ["data"] = data,
        };
    }

    private JsonObject HiddenAxis(int cells) => new()
    {
        ["gridIndex"] = grid,
        ["type"] = "value",
        ["show"] = false,
        ["min"] = -0.5,
        ["max"] = Json.Number(cells - 0.5),
    };

    private JsonObject TippingSeries(TippingLine tipping, List<List<Spot>> lines, int hiddenAxis)
    {
        var data = new JsonArray();
        foreach (List<Spot> line in lines)
        {
            var coords = new JsonArray();
            foreach (Spot spot in line) coords.Add((JsonNode)Json.Pair(IndexOf(map.X, spot.X), IndexOf(map.Y, spot.Y)));
            data.Add((JsonNode)new JsonObject { ["coords"] = coords });
        }
        return new JsonObject
        {
            ["type"] = "lines",
            ["name"] = tipping.Label,
            ["coordinateSystem"] = "cartesian2d",
            ["polyline"] = true,
            ["xAxisIndex"] = hiddenAxis,
            ["yAxisIndex"] = hiddenAxis,
            ["silent"] = true,
            ["z"] = 4,
            ["lineStyle"] = new JsonObject { ["color"] = context.Theme.Ink.ToHex(), ["width"] = 2.5, ["opacity"] = 1 },
            ["data"] = data,
        };
    }

    // Lines have no labels of their own here, so an invisible dot carries the name.
    private JsonObject TippingName(TippingLine tipping, Spot at, int hiddenAxis) => new()
    {
        ["type"] = "scatter",
        ["name"] = tipping.Label,
        ["xAxisIndex"] = hiddenAxis,
        ["yAxisIndex"] = hiddenAxis,
        ["symbolSize"] = 1,
        ["silent"] = true,
        ["z"] = 5,
        ["label"] = new JsonObject
        {
            ["show"] = true,
            ["position"] = "right",
            ["distance"] = 14,
            ["formatter"] = "{a}",
            ["color"] = context.Theme.Ink.ToHex(),
            ["backgroundColor"] = Json.Css(context.Theme.Background.Opacity(0.9)),
            ["padding"] = 5,
        },
        ["data"] = new JsonArray(Json.Pair(IndexOf(map.X, at.X), IndexOf(map.Y, at.Y))),
    };

    // Where a value lies between the middles of two cells, counted in cells.
    private static double IndexOf(ReadOnlySpan<double> middles, double value)
    {
        int below = 0;
        while (below + 2 < middles.Length && middles[below + 1] <= value) below++;
        if (middles.Length < 2) return 0;
        return below + ((value - middles[below]) / (middles[below + 1] - middles[below]));
    }
}
