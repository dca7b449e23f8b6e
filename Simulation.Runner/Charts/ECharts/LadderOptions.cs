using System.Text.Json.Nodes;
using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Layout;

namespace Simulation.Runner.Charts.ECharts;

/// <summary>A ladder as stacked bars on their side, one a rung.</summary>
internal sealed class LadderOptions(PaintContext context, Ladder ladder, int grid)
{
    public void AddTo(JsonArray xAxes, JsonArray yAxes, JsonArray series)
    {
        int axis = xAxes.Count;
        var x = new JsonObject
        {
            ["gridIndex"] = grid,
            ["type"] = "value",
            ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = context.Theme.GridLine.ToHex() } },
            ["axisLabel"] = new JsonObject { ["formatter"] = Json.NumberFunction(ChartUnit.Number, context.Language) },
        };
        xAxes.Add((JsonNode)x);
        yAxes.Add((JsonNode)AxisOptions.Categories(context, [.. ladder.Rungs.Select(rung => rung.Label)], grid));
        IReadOnlyList<Rung> rungs = ladder.Rungs;
        series.Add((JsonNode)Part(ladder.ContinuesLabel, context.Theme.Palette[0], axis, rungs.Select(rung => Math.Max(0, rung.Reached - rung.Closed - rung.Open))));
        series.Add((JsonNode)Part(ladder.OpenLabel, context.Theme.Palette[3], axis, rungs.Select(rung => rung.Open)));
        series.Add((JsonNode)Part(ladder.ClosedLabel, context.Theme.Muted, axis, rungs.Select(rung => rung.Closed)));
    }

    private JsonObject Part(string name, Colour colour, int axis, IEnumerable<double> values) => new()
    {
        ["type"] = "bar",
        ["name"] = name,
        // Stacks with one name grow on each other, even in different panels.
        ["stack"] = $"ladder {axis}",
        ["xAxisIndex"] = axis,
        ["yAxisIndex"] = axis,
        ["itemStyle"] = new JsonObject { ["color"] = colour.ToHex() },
        ["tooltip"] = new JsonObject { ["valueFormatter"] = Json.NumberFunction(ChartUnit.Number, context.Language) },
        ["data"] = new JsonArray([.. values.Select(Json.Number)]),
    };
}
