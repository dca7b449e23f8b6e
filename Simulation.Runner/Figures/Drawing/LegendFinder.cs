using ScottPlot;
using Simulation.Runner.Figures.Model;
using Line = Simulation.Runner.Figures.Model.Line;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The names that the marks of a figure need, each once.</summary>
internal sealed class LegendFinder(FigureLook look)
{
    private readonly List<LegendEntry> _entries = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private IReadOnlyList<Chart> _panels = [];

    private Theme Theme => look.Theme;

    /// <summary>Lines that carry their own label are left out.</summary>
    public IReadOnlyList<LegendEntry> Find(Figure figure, bool linesHaveLabels)
    {
        _panels = [.. figure.Panels.OfType<Chart>()];
        foreach (Chart chart in _panels)
        {
            if (!linesHaveLabels) AddLines(chart);
            AddMarks(chart);
        }
        foreach (Chart chart in _panels) AddBands(chart);
        foreach (LadderChart ladder in figure.Panels.OfType<LadderChart>()) AddFates(ladder);
        foreach (LaneChart lanes in figure.Panels.OfType<LaneChart>()) AddKinds(lanes);
        return _entries;
    }

    private void AddLines(Chart chart)
    {
        foreach (Line line in chart.Series.OfType<Line>().Where(line => !IsNamedByPanel(chart, line)))
        {
            LineStyle style = Styles.LineOf(look, chart, line);
            Points? dots = chart.Series.OfType<Points>().FirstOrDefault(points => points.Name == line.Name);
            MarkerStyle? mark = dots is null ? null : Styles.MarkOf(look, chart, dots);
            Add(line.Name, LegendEntry.Wide + 8, (pencil, box) =>
            {
                pencil.Stroke(new(box.X, box.MiddleY), new(box.Right, box.MiddleY), style);
                if (mark is not null) pencil.Mark(new(box.MiddleX, box.MiddleY), mark);
            });
        }
    }

    private void AddMarks(Chart chart)
    {
        Bars[] bars = [.. chart.Series.OfType<Bars>()];
        if (bars.Length > 1) foreach (Bars one in bars) AddSquare(one.Name, look.ColourOf(chart, one));
        if (chart.NetLabel is { } net) AddMark(net, Styles.NetMark(Theme));
        Histogram[] histograms = [.. chart.Series.OfType<Histogram>()];
        if (histograms.Length > 1) foreach (Histogram one in histograms) AddOutlined(chart, one);
        Points[] points = [.. chart.Series.OfType<Points>()];
        bool isNamed = points.Length > 1 || chart.Series.Count > points.Length;
        if (isNamed) foreach (Points one in points.Where(one => !HasLineOfThatName(chart, one))) AddDot(one.Name, Styles.MarkOf(look, chart, one));
        foreach (HeatMap map in chart.Series.OfType<HeatMap>()) AddMap(map);
    }

    // A role is explained once; when lines of several colours have it, in grey.
    private void AddBands(Chart chart)
    {
        foreach (IGrouping<string, Band> group in chart.Series.OfType<Band>().GroupBy(band => band.Name))
        {
            Colour[] colours = [.. group.Select(band => look.ColourOf(chart, band)).Distinct()];
            Colour colour = colours.Length == 1 ? colours[0] : Theme.SoftInk;
            BandRole role = group.First().Role;
            Add(group.Key, LegendEntry.Wide, (pencil, box) =>
            {
                pencil.Fill(box, colour.Opacity(Theme.OpacityOf(role)));
                if (role != BandRole.IntervalOfMean) return;
                pencil.Stroke(new(box.X, box.Y), new(box.Right, box.Y), Styles.EdgeOf(colour));
                pencil.Stroke(new(box.X, box.Bottom), new(box.Right, box.Bottom), Styles.EdgeOf(colour));
            });
        }
    }

    private void AddFates(LadderChart ladder)
    {
        AddSquare(ladder.ContinuesLabel, LadderDrawing.ContinuesColour(Theme));
        AddSquare(ladder.OpenLabel, LadderDrawing.OpenColour(Theme));
        AddSquare(ladder.ClosedLabel, LadderDrawing.ClosedColour(Theme));
    }

    private void AddKinds(LaneChart lanes)
    {
        LaneRow[] rows = [.. lanes.Lanes.SelectMany(lane => lane.Rows)];
        foreach (SpanKind kind in rows.SelectMany(row => row.Spans).Select(span => span.Kind))
            Add(kind.Name, LegendEntry.Wide, (pencil, box) => LaneDrawing.Fill(pencil, box, kind, Theme));
        foreach (MomentKind kind in rows.SelectMany(row => row.Moments).Select(moment => moment.Kind))
            AddMark(kind.Name, LaneDrawing.MarkOf(kind, Theme));
    }

    private void AddMap(HeatMap map)
    {
        if (map.UncertainLabel is { } uncertain)
        {
            Add(uncertain, LegendEntry.Wide, (pencil, box) =>
            {
                pencil.Fill(box, Theme.GridLine);
                pencil.Hatch(box, Theme.Ink.Opacity(0.5));
            });
        }
        // Beside the line its name would cover the number of a cell.
        if (!map.ShowsValues || map.TippingLine is not { } tipping) return;
        Add(tipping.Label, LegendEntry.Wide, (pencil, box) =>
        {
            (Spot from, Spot to) = (new(box.X + 2, box.MiddleY), new(box.Right - 2, box.MiddleY));
            foreach (LineStyle style in HeatMapMarks.TippingStyles(Theme)) pencil.Stroke(from, to, style);
        });
    }

    private void AddSquare(string label, Colour colour) => Add(label, LegendEntry.Narrow, (pencil, box) => pencil.Fill(box, colour));

    private void AddMark(string label, MarkerStyle mark) =>
        Add(label, LegendEntry.Narrow, (pencil, box) => pencil.Mark(new(box.MiddleX, box.MiddleY), mark));

    private void AddOutlined(Chart chart, Histogram histogram) => Add(histogram.Name, LegendEntry.Wide, (pencil, box) =>
    {
        pencil.Fill(box, look.ColourOf(chart, histogram).Opacity(AreaMarks.HistogramOpacity));
        pencil.Frame(box, AreaMarks.OutlineOf(look, chart, histogram));
    });

    private void AddDot(string label, MarkerStyle mark) => Add(label, LegendEntry.Wide, (pencil, box) =>
    {
        pencil.Stroke(new(box.X, box.MiddleY), new(box.Right, box.MiddleY), new LineStyle(2, mark.MarkerColor));
        pencil.Mark(new(box.MiddleX, box.MiddleY), mark);
    });

    private void Add(string label, double width, Action<Pencil, Box> draw)
    {
        if (_seen.Add(label)) _entries.Add(new(label, width, draw));
    }

    // The only line of one of several panels is what the title of that panel says.
    private bool IsNamedByPanel(Chart chart, Line line)
    {
        if (_panels.Count < 2 || chart.Series.Any(other => other is not Band && other != line)) return false;
        return !_panels.Any(other => other != chart && other.Series.Any(series => series.Name == line.Name));
    }

    private static bool HasLineOfThatName(Chart chart, Points points) => chart.Series.OfType<Line>().Any(line => line.Name == points.Name);
}
