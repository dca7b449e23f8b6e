using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>What a figure says as canonical JSON, without a word on how it is drawn; what is not said is left out.</summary>
public static class ModelJson
{
    /// <summary>Sixteen digits of SHA-256 tell two models apart.</summary>
    public static string HashOf(Figure figure) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(figure).ToJsonString())))[..16];

    public static JsonObject Of(Figure figure) => new()
    {
        ["title"] = figure.Title,
        ["subtitle"] = figure.Subtitle,
        ["alt"] = figure.AltText,
        ["footer"] = figure.Footer,
        ["size"] = Numbers(figure.Size.Width, figure.Size.Height),
        ["columns"] = figure.Columns,
        ["shares"] = $"{figure.SharesX} {figure.SharesY}",
        ["panels"] = Array(figure.Panels, Of),
    };

    private static JsonObject Of(Panel panel) => panel switch
    {
        Chart chart => Of(chart),
        LadderChart ladder => Of(ladder),
        LaneChart lanes => Of(lanes),
        _ => throw new ArgumentException(panel.GetType().Name, nameof(panel)),
    };

    private static JsonObject Of(Chart chart) => Without(new JsonObject
    {
        ["chart"] = chart.Title,
        ["subtitle"] = chart.Subtitle,
        ["x"] = Of(chart.X),
        ["y"] = Of(chart.Y),
        ["series"] = Array(chart.Series, Of),
        ["annotations"] = Array(chart.Annotations, Of),
        ["bars"] = chart.BarArrangement.ToString(),
        ["net"] = chart.NetLabel,
        ["netIntervals"] = chart.NetIntervals is { } intervals ? Array(intervals, one => Numbers(one.Low, one.High)) : null,
        ["empty"] = chart.EmptyText,
    });

    private static JsonObject Of(LadderChart ladder) => new()
    {
        ["ladder"] = ladder.Title,
        ["subtitle"] = ladder.Subtitle,
        ["labels"] = $"{ladder.ContinuesLabel}|{ladder.ClosedLabel}|{ladder.OpenLabel}|{ladder.ShareText}",
        ["rungs"] = Array(ladder.Rungs, Of),
    };

    private static JsonObject Of(LaneChart chart) => Without(new JsonObject
    {
        ["lanes"] = chart.Title,
        ["subtitle"] = chart.Subtitle,
        ["time"] = Of(chart.Time),
        ["rows"] = Array([.. chart.Lanes.SelectMany(lane => lane.Rows.Select(row => (lane.Title, Row: row)))], one => new JsonObject
        {
            ["row"] = $"{one.Title}|{one.Row.Label}",
            ["spans"] = string.Join('|', one.Row.Spans),
            ["moments"] = string.Join('|', one.Row.Moments),
        }),
        ["events"] = string.Join('|', chart.Events),
        ["same"] = chart.SameUntil,
    });

    private static JsonObject Of(LadderStep rung) => new() { ["label"] = rung.Label, ["counts"] = Numbers(rung.Reached, rung.Closed, rung.Open) };

    private static JsonObject Of(Axis axis) => axis switch
    {
        NumericAxis numeric => Without(new JsonObject
        {
            ["numbers"] = numeric.Label,
            ["unit"] = JsonNamingPolicy.KebabCaseLower.ConvertName(numeric.Unit.ToString()),
            ["unitText"] = numeric.UnitText,
            ["zero"] = numeric.IncludesZero,
            ["range"] = numeric.Range is { } range ? Numbers(range.Min, range.Max) : null,
        }),
        CategoryAxis named => new JsonObject { ["categories"] = named.Label, ["names"] = Array(named.Categories, name => JsonValue.Create(name)) },
        _ => throw new ArgumentException(axis.GetType().Name, nameof(axis)),
    };

    private static JsonObject Of(ChartSeries series)
    {
        JsonObject json = series switch
        {
            Line line => new() { ["x"] = Numbers(line.X), ["y"] = Numbers(line.Y), ["pattern"] = "Auto" },
            Band band => new()
            {
                ["x"] = Numbers(band.X),
                ["low"] = Numbers(band.Lower),
                ["high"] = Numbers(band.Upper),
                ["role"] = band.Role.ToString(),
                ["of"] = band.Of,
            },
            Points points => new()
            {
                ["dots"] = Array(points.Dots, dot => Numbers(dot.Position, dot.Value, dot.Low, dot.High)),
                ["direction"] = points.Direction.ToString(),
            },
            Histogram histogram => new() { ["edges"] = Numbers(histogram.Edges), ["heights"] = Numbers(histogram.Heights) },
            HeatMap map => Of(map),
            Bars bars => new()
            {
                ["values"] = Numbers(bars.Values),
                ["intervals"] = bars.Intervals is { } intervals ? Array(intervals, one => Numbers(one.Low, one.High)) : null,
                ["below"] = bars.BelowZero?.ToString(),
            },
            _ => throw new ArgumentException(series.GetType().Name, nameof(series)),
        };
        json["kind"] = series.GetType().Name;
        json["name"] = series.Name;
        json["colour"] = series.Colour.IsAuto ? null : series.Colour.IsMuted ? "muted" : $"{series.Colour.Index}";
        return Without(json);
    }

    private static JsonObject Of(HeatMap map) => new()
    {
        ["x"] = Numbers(map.X),
        ["y"] = Numbers(map.Y),
        ["values"] = Numbers([.. map.AllValues()]),
        ["unit"] = JsonNamingPolicy.KebabCaseLower.ConvertName(map.Unit.ToString()),
        ["midpoint"] = map.Midpoint,
        ["tipping"] = map.TippingLine is { } tipping ? $"{tipping.Level:R} {tipping.Label}" : null,
        ["writes"] = map.ShowsValues,
        ["uncertain"] = map.UncertainLabel is { } label ? $"{label} {Flags(map)}" : null,
    };

    private static string Flags(HeatMap map) =>
        string.Concat(Enumerable.Range(0, map.Rows * map.Columns).Select(i => map.IsUncertain(i / map.Columns, i % map.Columns) ? '1' : '0'));

    private static JsonObject Of(Annotation annotation)
    {
        JsonObject json = annotation switch
        {
            EventLine line => new() { ["at"] = line.At, ["notice"] = line.IsNotice ? true : null },
            ReferenceLine line => new() { ["at"] = line.At, ["side"] = line.Side.ToString() },
            ReferenceBand band => new() { ["from"] = band.From, ["to"] = band.To, ["side"] = band.Side.ToString() },
            Note note => new() { ["x"] = note.X, ["y"] = note.Y },
            _ => throw new ArgumentException(annotation.GetType().Name, nameof(annotation)),
        };
        json["kind"] = annotation.GetType().Name;
        json["label"] = annotation.Label;
        return Without(json);
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> of) => [.. items.Select(of)];

    // JSON has no NaN; a gap is null.
    private static JsonArray Numbers(params ReadOnlySpan<double> values)
    {
        var array = new JsonArray();
        foreach (double value in values) array.Add(double.IsNaN(value) ? null : JsonValue.Create(value));
        return array;
    }

    private static JsonObject Without(JsonObject json)
    {
        foreach (string key in json.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList()) json.Remove(key);
        return json;
    }
}
