using System.Text.Json.Nodes;
using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Layout;

namespace Simulation.Runner.Charts.ECharts;

/// <summary>Lines, bands, dots, bars and histograms of one panel as ECharts series.</summary>
internal sealed class SeriesOptions(PaintContext context, Chart chart, int axis, bool hasEndLabels)
{
    public void Add(Series series, JsonArray target)
    {
        switch (series)
        {
            case Line line:
                target.Add((JsonNode)Of(line));
                break;
            case Band band:
                AddBand(band, target);
                break;
            case Points points:
                AddPoints(points, target);
                break;
            case Bars bars:
                AddBars(bars, target);
                break;
            case Histogram histogram:
                target.Add((JsonNode)Of(histogram));
                break;
        }
    }

    /// <summary>The sums of stacked bars as diamonds.</summary>
    public void AddNet(JsonArray target)
    {
        Bars[] bars = [.. chart.Series.OfType<Bars>()];
        if (chart.NetLabel is not { } label || bars.Length == 0) return;
        var data = new JsonArray();
        for (int i = 0; i < bars[0].Values.Length; i++)
        {
            double sum = bars.Sum(one => double.IsNaN(one.Values[i]) ? 0 : one.Values[i]);
            data.Add((JsonNode)(chart.IsSideways ? Json.Pair(sum, i) : Json.Pair(i, sum)));
        }
        JsonObject net = Common("scatter", label, context.Theme.Ink);
        (net["symbol"], net["symbolSize"], net["z"], net["data"]) = ("diamond", 13, 5, data);
        target.Add((JsonNode)net);
    }

    private JsonObject Of(Line line)
    {
        Pen pen = context.LinePen(chart, line);
        JsonObject option = Common("line", line.Name, pen.Colour);
        option["showSymbol"] = false;
        option["lineStyle"] = new JsonObject { ["color"] = Json.Css(pen.Colour), ["width"] = Json.Number(pen.Width), ["type"] = DashOf(pen) };
        option["emphasis"] = new JsonObject { ["focus"] = "series" };
        if (hasEndLabels)
        {
            option["endLabel"] = new JsonObject
            {
                ["show"] = true,
                ["formatter"] = "{a}",
                ["color"] = context.TextColourOf(chart, line).ToHex(),
                ["fontWeight"] = 600,
                ["lineHeight"] = 17,
                ["width"] = 170,
                ["overflow"] = "break",
            };
            option["labelLayout"] = new JsonObject { ["moveOverlap"] = "shiftY" };
        }
        option["data"] = Json.Pairs(line.X, line.Y);
        return option;
    }

    // An invisible floor and the height above it, stacked.
    private void AddBand(Band band, JsonArray target)
    {
        string stack = $"band {target.Count}";
        Colour colour = context.ColourOf(chart, band);
        double[] heights = new double[band.X.Length];
        for (int i = 0; i < heights.Length; i++) heights[i] = band.Upper[i] - band.Lower[i];

        JsonObject floor = Common("line", $"{stack} floor", colour);
        JsonObject area = Common("line", band.Name, colour);
        foreach (JsonObject option in new[] { floor, area })
        {
            (option["stack"], option["stackStrategy"], option["showSymbol"], option["silent"]) = (stack, "all", false, true);
            option["lineStyle"] = new JsonObject { ["opacity"] = 0 };
            option["tooltip"] = new JsonObject { ["show"] = false };
        }
        floor["data"] = Json.Pairs(band.X, band.Lower);
        area["areaStyle"] = new JsonObject { ["color"] = Json.Css(colour), ["opacity"] = Json.Number(LinePainter.OpacityOf(band.Role)) };
        area["data"] = Json.Pairs(band.X, heights);
        target.Add((JsonNode)floor);
        target.Add((JsonNode)area);
    }

    private void AddPoints(Points points, JsonArray target)
    {
        Colour colour = context.ColourOf(chart, points);
        bool isUpright = points.Direction == Direction.Upright;
        bool hasCategories = (isUpright ? chart.X : chart.Y) is CategoryAxis;
        double aside = hasCategories ? Aside(points) : 0;
        JsonArray dots = [], whiskers = [];
        foreach (Dot dot in points.Dots)
        {
            if (double.IsNaN(dot.Value)) continue;
            dots.Add((JsonNode)(isUpright ? Json.Pair(dot.Position, dot.Value) : Json.Pair(dot.Value, dot.Position)));
            if (dot.High <= dot.Low) continue;
            if (hasCategories) whiskers.Add((JsonNode)new JsonArray(Json.Number(dot.Position), Json.Number(dot.Low), Json.Number(dot.High)));
            else whiskers.Add((JsonNode)(isUpright
                ? Json.Segment(dot.Position, dot.Low, dot.Position, dot.High)
                : Json.Segment(dot.Low, dot.Position, dot.High, dot.Position)));
        }
        JsonObject scatter = Common("scatter", points.Name, colour);
        (scatter["symbolSize"], scatter["data"]) = (9, dots);
        scatter["symbolOffset"] = isUpright ? Json.Pair(aside, 0) : Json.Pair(0, aside);
        JsonObject lines = hasCategories
            ? Whiskers(points.Name, colour, whiskers, new JsonObject { ["aside"] = Json.Number(aside), ["sideways"] = !isUpright, ["colour"] = colour.ToHex(), ["width"] = 2 })
            : Common("lines", points.Name, colour);
        (lines["coordinateSystem"], lines["silent"], lines["data"]) = ("cartesian2d", true, whiskers);
        lines["lineStyle"] = new JsonObject { ["color"] = colour.ToHex(), ["width"] = 2, ["opacity"] = 1 };
        target.Add((JsonNode)lines);
        target.Add((JsonNode)scatter);
    }

    // Pixels that keep the dots of several series at one category apart.
    private double Aside(Points points)
    {
        Points[] all = [.. chart.Series.OfType<Points>()];
        return (Array.IndexOf(all, points) - ((all.Length - 1) / 2.0)) * 14;
    }

    private void AddBars(Bars bars, JsonArray target)
    {
        Colour colour = context.ColourOf(chart, bars);
        JsonObject option = Common("bar", bars.Name, colour);
        (option["barGap"], option["barCategoryGap"], option["barMaxWidth"]) = ("0%", "28%", 72);
        if (chart.BarArrangement == BarArrangement.Stacked) option["stack"] = $"bars {axis}";
        var data = new JsonArray();
        foreach (double value in bars.Values) data.Add(BarOf(bars, value));
        option["data"] = data;
        target.Add((JsonNode)option);
        if (bars.Intervals is not null && chart.BarArrangement == BarArrangement.Grouped) target.Add((JsonNode)WhiskersOf(bars));
    }

    private JsonNode? BarOf(Bars bars, double value)
    {
        if (!(value < 0) || bars.BelowZero is not { } below) return Json.Number(value);
        return new JsonObject { ["value"] = Json.Number(value), ["itemStyle"] = new JsonObject { ["color"] = context.Theme.ColourOf(below).ToHex() } };
    }

    private JsonObject WhiskersOf(Bars bars)
    {
        Bars[] all = [.. chart.Series.OfType<Bars>()];
        var data = new JsonArray();
        for (int i = 0; i < bars.Values.Length; i++)
        {
            (double low, double high) = bars.Intervals![i];
            if (!double.IsNaN(low)) data.Add((JsonNode)new JsonArray(i, Json.Number(low), Json.Number(high)));
        }
        return Whiskers(bars.Name, context.Theme.Ink, data, new JsonObject
        {
            ["index"] = Array.IndexOf(all, bars),
            ["count"] = all.Length,
            ["sideways"] = chart.IsSideways,
            ["colour"] = context.Theme.Ink.ToHex(),
            ["width"] = 1.25,
        });
    }

    private JsonObject Whiskers(string name, Colour colour, JsonArray data, JsonObject spec)
    {
        JsonObject option = Common("custom", name, colour);
        bool isSideways = (bool)spec["sideways"]!;
        option["renderItem"] = new JsonObject { ["$whisker"] = spec };
        option["encode"] = isSideways
            ? new JsonObject { ["y"] = 0, ["x"] = new JsonArray(1, 2) }
            : new JsonObject { ["x"] = 0, ["y"] = new JsonArray(1, 2) };
        (option["silent"], option["z"], option["data"]) = (true, 4, data);
        return option;
    }

    private JsonObject Of(Histogram histogram)
    {
        Colour colour = context.ColourOf(chart, histogram);
        JsonObject option = Common("line", histogram.Name, colour);
        (option["step"], option["showSymbol"]) = ("end", false);
        option["lineStyle"] = new JsonObject { ["color"] = colour.ToHex(), ["width"] = 1.75 };
        option["areaStyle"] = new JsonObject { ["color"] = colour.ToHex(), ["opacity"] = HistogramPainter.Opacity };
        var data = new JsonArray();
        for (int i = 0; i < histogram.Heights.Length; i++) data.Add((JsonNode)Json.Pair(histogram.Edges[i], histogram.Heights[i]));
        if (histogram.Heights.Length > 0) data.Add((JsonNode)Json.Pair(histogram.Edges[^1], histogram.Heights[^1]));
        option["data"] = data;
        return option;
    }

    private JsonObject Common(string type, string name, Colour colour)
    {
        var option = new JsonObject { ["type"] = type, ["name"] = name, ["xAxisIndex"] = axis, ["yAxisIndex"] = axis };
        option["itemStyle"] = new JsonObject { ["color"] = Json.Css(colour) };
        Axis values = chart.IsSideways ? chart.X : chart.Y;
        if (values is NumericAxis numeric) option["tooltip"] = new JsonObject { ["valueFormatter"] = Json.NumberFunction(numeric.Unit, context.Language) };
        return option;
    }

    private static string DashOf(Pen pen)
    {
        if (pen.Dash.Count == 0) return "solid";
        return pen.Dash[0] > 4 ? "dashed" : "dotted";
    }
}
