using System.Text.Json.Nodes;
using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Layout;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts.ECharts;

/// <summary>Builds the option of a figure: panels as grids, each with its own axes and series.</summary>
internal sealed class OptionBuilder
{
    private const int TitleSize = 20;
    private const int SubtitleSize = 15;
    private const double Foot = 64;

    private readonly Figure _figure;
    private readonly PaintContext _context;
    private readonly bool _withTitles;
    private readonly JsonArray _titles = [];
    private readonly JsonArray _grids = [];
    private readonly JsonArray _xAxes = [];
    private readonly JsonArray _yAxes = [];
    private readonly JsonArray _series = [];
    private readonly JsonArray _keys = [];

    public OptionBuilder(Figure figure, Language language, bool withTitles)
    {
        _figure = figure;
        _context = new PaintContext(Theme.Paper, language, new ColourBook(figure));
        _withTitles = withTitles;
    }

    private Theme Theme => _context.Theme;

    public JsonObject Build()
    {
        if (_withTitles) AddTitles();
        for (int i = 0; i < _figure.Panels.Count; i++) AddPanel(_figure.Panels[i], i);
        bool hasHeatMap = _keys.Count > 0;
        var option = new JsonObject
        {
            ["animation"] = false,
            ["backgroundColor"] = Theme.Background.ToHex(),
            ["color"] = Json.Texts(Theme.Palette.Select(colour => colour.ToHex())),
            ["textStyle"] = new JsonObject { ["fontFamily"] = "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif", ["color"] = Theme.Ink.ToHex() },
            ["aria"] = new JsonObject { ["enabled"] = true, ["label"] = new JsonObject { ["description"] = _figure.AltText } },
            ["title"] = _titles,
            ["legend"] = Legend(),
            ["tooltip"] = new JsonObject { ["trigger"] = hasHeatMap || IsSideways() ? "item" : "axis", ["confine"] = true },
            ["grid"] = _grids,
            ["xAxis"] = _xAxes,
            ["yAxis"] = _yAxes,
            ["series"] = _series,
        };
        if (hasHeatMap) option["visualMap"] = _keys;
        return option;
    }

    private void AddTitles()
    {
        _titles.Add((JsonNode)new JsonObject
        {
            ["text"] = _figure.Title,
            ["subtext"] = _figure.Subtitle,
            ["left"] = 16,
            ["top"] = 10,
            ["textStyle"] = Style(TitleSize, 600, Theme.Ink),
            ["subtextStyle"] = Style(SubtitleSize, 400, Theme.SoftInk),
        });
        if (_figure.Footer.Length == 0) return;
        _titles.Add((JsonNode)SmallTitle(_figure.Footer, 16, null, 12, Theme.SoftInk.ToHex()));
    }

    private JsonObject Style(int size, int weight, Colour colour) => new()
    {
        ["fontSize"] = size,
        ["lineHeight"] = LineHeight(size),
        ["fontWeight"] = weight,
        ["color"] = colour.ToHex(),
        ["width"] = Json.Number(TitleWidth),
        ["overflow"] = "break",
    };

    private double TitleWidth => _figure.Size.Width - 48;

    // The page may use a wider font than ours; a fifth is kept free for it.
    private double LegendTop
    {
        get
        {
            if (!_withTitles) return 4;
            int lines = TextBlock.Wrap(_figure.Title, Theme.Title with { Size = TitleSize }, TitleWidth * 0.8).Lines.Count;
            int more = TextBlock.Wrap(_figure.Subtitle, Theme.Subtitle with { Size = SubtitleSize }, TitleWidth * 0.8).Lines.Count;
            return 26 + (lines * LineHeight(TitleSize)) + (more * LineHeight(SubtitleSize));
        }
    }

    private static int LineHeight(int size) => size + 5;

    private static JsonObject SmallTitle(string text, double left, double? top, int size, string colour)
    {
        var title = new JsonObject { ["text"] = text, ["left"] = Json.Number(left) };
        if (top is { } y) title["top"] = Json.Number(y);
        else title["bottom"] = 4;
        title["textStyle"] = new JsonObject { ["fontSize"] = size, ["fontWeight"] = top is null ? 400 : 600, ["color"] = colour };
        return title;
    }

    private JsonObject Legend() => new()
    {
        ["type"] = "scroll",
        ["left"] = 16,
        ["top"] = Json.Number(LegendTop),
        ["itemHeight"] = 11,
        ["data"] = LegendItems(),
    };

    private JsonArray LegendItems()
    {
        var items = new JsonArray();
        foreach (string name in NamesInLegend())
        {
            Band? band = _figure.Panels.OfType<Chart>().SelectMany(chart => chart.Series).OfType<Band>().FirstOrDefault(band => band.Name == name);
            var item = new JsonObject { ["name"] = name };
            if (band is not null)
            {
                item["icon"] = "rect";
                item["itemStyle"] = new JsonObject { ["opacity"] = Json.Number(LinePainter.OpacityOf(band.Role)), ["borderWidth"] = 0 };
            }
            items.Add((JsonNode)item);
        }
        return items;
    }

    // Only what has a mark of its own; helpers such as the floor of a band stay out.
    private IEnumerable<string> NamesInLegend()
    {
        IEnumerable<string> names = _figure.Panels.OfType<Chart>().SelectMany(chart => chart.Series).Where(series => series is not HeatMap).Select(series => series.Name);
        IEnumerable<string> nets = _figure.Panels.OfType<Chart>().Select(chart => chart.NetLabel).OfType<string>();
        IEnumerable<string> rungs = _figure.Panels.OfType<Ladder>().SelectMany(ladder => new[] { ladder.ContinuesLabel, ladder.OpenLabel, ladder.ClosedLabel });
        IEnumerable<string> uncertain = _figure.Panels.OfType<Chart>().SelectMany(chart => chart.Series).OfType<HeatMap>().Select(map => map.UncertainLabel).OfType<string>();
        return names.Concat(nets).Concat(rungs).Concat(uncertain).Distinct(StringComparer.Ordinal);
    }

    // Names of events need a line of their own between the name of the axis and the plot.
    private bool HasEvents => _figure.Panels.OfType<Chart>().Any(chart => chart.Annotations.Any(annotation => annotation is EventLine));

    private bool IsSideways() => _figure.Panels.Any(panel => panel is Ladder or Chart { IsSideways: true });

    private void AddPanel(Panel panel, int index)
    {
        int columns = Math.Min(_figure.Columns, _figure.Panels.Count), rows = (_figure.Panels.Count + columns - 1) / columns;
        double top = LegendTop + (HasEvents ? 76 : 58), foot = _withTitles ? Foot : 44;
        double width = 100.0 / columns, height = (_figure.Size.Height - top - foot) / rows;
        double y = top + (index / columns * height), header = _figure.IsSingle ? 0 : 40;
        _grids.Add((JsonNode)new JsonObject
        {
            ["left"] = Percent((index % columns * width) + 2),
            ["width"] = Percent(width - (_figure.IsSingle ? RightShare(panel) : 5)),
            ["top"] = Json.Number(Math.Round(y + header)),
            ["height"] = Json.Number(Math.Round(height - header - (rows > 1 ? 48 : 0))),
            ["containLabel"] = true,
        });
        if (!_figure.IsSingle) AddPanelTitle(panel, index % columns * width, y - 18);
        if (panel is Ladder ladder) new LadderOptions(_context, ladder, index).AddTo(_xAxes, _yAxes, _series);
        else AddChart((Chart)panel, index);
    }

    private void AddPanelTitle(Panel panel, double leftShare, double top)
    {
        JsonObject title = SmallTitle(panel.Title, 0, Math.Round(top), 14, Theme.Ink.ToHex());
        title["left"] = Percent(leftShare + 2);
        _titles.Add((JsonNode)title);
    }

    private void AddChart(Chart chart, int index)
    {
        int axis = _xAxes.Count;
        var axes = new AxisOptions(_context, _figure);
        HeatMap? map = chart.Series.OfType<HeatMap>().FirstOrDefault();
        _xAxes.Add((JsonNode)axes.Of(chart.X, chart, map, AxisSide.X, index));
        _yAxes.Add((JsonNode)axes.Of(chart.Y, chart, map, AxisSide.Y, index));
        var series = new SeriesOptions(_context, chart, axis, _figure.IsSingle);
        foreach (Series one in chart.Series.Where(one => one is not HeatMap)) series.Add(one, _series);
        series.AddNet(_series);
        if (map is not null) new HeatMapOptions(_context, map, axis, index).AddTo(_xAxes, _yAxes, _series, _keys);
        if (chart.Annotations.Count > 0) _series.Add((JsonNode)AnnotationOptions.Of(_context, chart, axis));
    }

    // Room for names at the ends of lines, or for the key of the colours.
    private static double RightShare(Panel panel) => panel is Chart chart && chart.Series.Any(series => series is Line or HeatMap) ? 22 : 6;

    private static string Percent(double value) => Math.Round(value, 2).ToString(System.Globalization.CultureInfo.InvariantCulture) + "%";
}
