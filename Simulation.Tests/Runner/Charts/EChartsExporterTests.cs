using System.Text.Json.Nodes;
using Simulation.Runner.Charts;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Charts;

/// <summary>Options for ECharts: valid JSON, the same numbers as on paper, functions only as markers the script knows.</summary>
public sealed class EChartsExporterTests
{
    [Theory]
    [MemberData(nameof(GalleryNames.Data), MemberType = typeof(GalleryNames))]
    public void Every_figure_becomes_the_same_json_twice(string name)
    {
        (Figure figure, Language language) = Gallery.All[name];

        string json = EChartsExporter.Export(figure, language);

        Assert.Equal(json, EChartsExporter.Export(figure, language));
        JsonNode option = JsonNode.Parse(json)!;
        Assert.NotEmpty(option["series"]!.AsArray());
        Assert.Equal(figure.AltText, (string?)option["aria"]!["label"]!["description"]);
        Assert.Equal(figure.Panels.Count, option["grid"]!.AsArray().Count);
        Assert.DoesNotContain("</", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Ladders_side_by_side_do_not_stand_on_each_other()
    {
        var (figure, language) = Gallery.All["two-ladders"];
        var series = JsonNode.Parse(EChartsExporter.Export(figure, language))!["series"]!.AsArray();
        var panelsByStack = series.GroupBy(one => one!["stack"]!.ToString()).Select(stack => stack.Select(one => one!["xAxisIndex"]!.ToString()).Distinct().Count());
        Assert.All(panelsByStack, panels => Assert.Equal(1, panels));
    }

    [Fact]
    public void A_band_is_an_unseen_floor_and_the_height_above_it()
    {
        JsonArray series = Series(new Line("l", [0, 1], [2, 3]), new Band("b", BandRole.SpreadOfRuns, [0, 1], [-1, 2], [3, 7]));

        Assert.Equal("[[0,-1],[1,2]]", series[1]!["data"]!.ToJsonString());
        Assert.Equal("[[0,4],[1,5]]", series[2]!["data"]!.ToJsonString());
        Assert.Equal((string?)series[1]!["stack"], (string?)series[2]!["stack"]);
        // Stacking by sign would put a floor below zero beside the band instead of under it.
        Assert.Equal("all", (string?)series[2]!["stackStrategy"]);
        Assert.Equal("b", (string?)series[2]!["name"]);
    }

    [Fact]
    public void A_gap_stays_a_gap() => Assert.Equal("[[0,1],[1,null],[2,3]]", Series(new Line("l", [0, 1, 2], [1, double.NaN, 3]))[0]!["data"]!.ToJsonString());

    [Fact]
    public void Whiskers_are_lines_from_low_to_high()
    {
        JsonArray series = Series(new Points("p", [new(1, 5, 4, 6)]));

        Assert.Equal("[{\"coords\":[[1,4],[1,6]]}]", series[0]!["data"]!.ToJsonString());
        Assert.Equal("[[1,5]]", series[1]!["data"]!.ToJsonString());
    }

    [Fact]
    public void A_tipping_line_lies_on_axes_that_count_cells()
    {
        JsonNode option = JsonNode.Parse(EChartsExporter.Export(Gallery.All["heat-map"].Figure, Language.Nl))!;

        JsonNode line = option["series"]!.AsArray().Single(series => (string?)series!["type"] == "lines")!;
        JsonNode axis = option["xAxis"]![(int)line["xAxisIndex"]!]!;
        Assert.Equal((-0.5, 12.5, false), ((double)axis["min"]!, (double)axis["max"]!, (bool)axis["show"]!));
        foreach (JsonNode? spot in line["data"]![0]!["coords"]!.AsArray()) Assert.InRange((double)spot![0]!, 0, 12);
    }

    [Fact]
    public void The_script_knows_every_marker_that_options_hold()
    {
        var markers = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Figure figure, Language language) in Gallery.All.Values) Collect(JsonNode.Parse(EChartsExporter.Export(figure, language)), markers);

        Assert.Equal(["$number", "$whisker"], markers.Order());
        Assert.All(markers, marker => Assert.Contains($"node.{marker}", EChartsExporter.Script, StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_can_be_left_to_the_page()
    {
        (Figure figure, Language language) = Gallery.All["ladder"];

        Assert.Contains("Van duizend", EChartsExporter.Export(figure, language), StringComparison.Ordinal);
        Assert.DoesNotContain("Van duizend", EChartsExporter.Export(figure, language, withTitles: false), StringComparison.Ordinal);
    }

    private static JsonArray Series(params Series[] series)
    {
        var axis = new NumericAxis("", ChartUnit.Number);
        return JsonNode.Parse(EChartsExporter.Export(new Figure(new Chart("t", axis, axis, series)) { AltText = "a" }, Language.Nl))!["series"]!.AsArray();
    }

    private static void Collect(JsonNode? node, HashSet<string> markers)
    {
        if (node is JsonArray array) foreach (JsonNode? item in array) Collect(item, markers);
        if (node is not JsonObject entries) return;
        foreach ((string key, JsonNode? value) in entries)
        {
            if (key.StartsWith('$')) markers.Add(key);
            Collect(value, markers);
        }
    }
}
