using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>The names that the marks of a figure need, each once.</summary>
public sealed class LegendFinder(PaintContext context)
{
    private readonly List<LegendEntry> _entries = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private IReadOnlyList<Chart> _panels = [];

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
        foreach (Ladder ladder in figure.Panels.OfType<Ladder>()) AddFates(ladder);
        return _entries;
    }

    private void AddLines(Chart chart)
    {
        foreach (Line line in chart.Series.OfType<Line>().Where(line => !IsNamedByPanel(chart, line)))
        {
            Pen pen = context.LinePen(chart, line);
            Add(line.Name, LegendEntry.Wide, (canvas, box) => canvas.Stroke(VectorPath.Segment(box.X, box.MiddleY, box.Right, box.MiddleY), pen));
        }
    }

    private void AddMarks(Chart chart)
    {
        Bars[] bars = [.. chart.Series.OfType<Bars>()];
        if (bars.Length > 1) foreach (Bars one in bars) AddSquare(one.Name, context.ColourOf(chart, one));
        if (chart.NetLabel is { } net) Add(net, LegendEntry.Narrow, (canvas, box) => BarPainter.PaintNetMark(canvas, new(box.MiddleX, box.MiddleY), context.Theme));
        Histogram[] histograms = [.. chart.Series.OfType<Histogram>()];
        if (histograms.Length > 1) foreach (Histogram one in histograms) AddOutlined(one.Name, context.ColourOf(chart, one));
        Points[] points = [.. chart.Series.OfType<Points>()];
        bool isNamed = points.Length > 1 || chart.Series.Count > points.Length;
        if (isNamed) foreach (Points one in points.Where(one => !HasLineOfThatName(chart, one))) AddDot(one.Name, context.ColourOf(chart, one));
        foreach (HeatMap map in chart.Series.OfType<HeatMap>().Where(map => map.UncertainLabel is not null)) AddHatch(map.UncertainLabel!);
    }

    // A role is explained once; when lines of several colours have it, in grey.
    private void AddBands(Chart chart)
    {
        foreach (IGrouping<string, Band> group in chart.Series.OfType<Band>().GroupBy(band => band.Name))
        {
            Colour[] colours = [.. group.Select(band => context.ColourOf(chart, band)).Distinct()];
            Colour colour = colours.Length == 1 ? colours[0] : context.Theme.SoftInk;
            Colour fill = colour.Opacity(LinePainter.OpacityOf(group.First().Role));
            bool hasEdge = group.First().Role == BandRole.IntervalOfMean;
            Add(group.Key, LegendEntry.Wide, (canvas, box) =>
            {
                VectorPath path = VectorPath.Rectangle(box);
                canvas.Fill(path, fill);
                if (!hasEdge) return;
                canvas.Stroke(VectorPath.Segment(box.X, box.Y, box.Right, box.Y), new Pen(colour.Opacity(0.55), 0.75));
                canvas.Stroke(VectorPath.Segment(box.X, box.Bottom, box.Right, box.Bottom), new Pen(colour.Opacity(0.55), 0.75));
            });
        }
    }

    private void AddFates(Ladder ladder)
    {
        AddSquare(ladder.ContinuesLabel, LadderPainter.ContinuesColour(context.Theme));
        AddSquare(ladder.OpenLabel, LadderPainter.OpenColour(context.Theme));
        AddSquare(ladder.ClosedLabel, LadderPainter.ClosedColour(context.Theme));
    }

    private void AddSquare(string label, Colour colour) => Add(label, LegendEntry.Narrow, (canvas, box) => canvas.Fill(VectorPath.Rectangle(box), colour));

    private void AddOutlined(string label, Colour colour) => Add(label, LegendEntry.Narrow, (canvas, box) =>
    {
        VectorPath path = VectorPath.Rectangle(box);
        canvas.Fill(path, colour.Opacity(HistogramPainter.Opacity));
        canvas.Stroke(path, new Pen(colour, 1.75));
    });

    private void AddDot(string label, Colour colour) => Add(label, LegendEntry.Wide, (canvas, box) =>
    {
        canvas.Stroke(VectorPath.Segment(box.X, box.MiddleY, box.Right, box.MiddleY), new Pen(colour, 2, StrokeCap.Round));
        DotPainter.PaintMark(canvas, new(box.MiddleX, box.MiddleY), colour);
    });

    private void AddHatch(string label) => Add(label, LegendEntry.Wide, (canvas, box) =>
    {
        canvas.Fill(VectorPath.Rectangle(box), context.Theme.GridLine);
        HeatMapPainter.PaintHatch(canvas, box, context.Theme.Ink.Opacity(0.5));
    });

    private void Add(string label, double width, Action<ICanvas, Box> draw)
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
