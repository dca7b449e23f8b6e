using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Draws a chart with axes: the order in which its parts lie over each other.</summary>
public sealed class ChartPainter : PanelPainter
{
    // Half of the highest tick text stands out above the plot.
    private const double TopGap = 10;

    private readonly Chart _chart;
    private readonly PaintContext _context;
    private readonly PanelPlace _place;
    private readonly AxisPainter _axes;
    private readonly ChartPlans _plans;
    private readonly Header _header;
    private readonly HeatMapPainter[] _heatMaps;
    private readonly BarPainter? _bars;
    private readonly DirectLabels? _directLabels;

    public ChartPainter(Chart chart, PaintContext context, PanelPlace place)
    {
        _chart = chart;
        _context = context;
        _place = place;
        _axes = new AxisPainter(context);
        _plans = new ChartPlans(chart, context, place, _axes);
        _header = new Header(chart, context, place.HasHeader);
        if (place.LabelWidth is { } width) _directLabels = new DirectLabels(context, chart, width);
        if (chart.Series.Any(series => series is Bars)) _bars = new BarPainter(context, chart);
        _heatMaps = [.. chart.Series.OfType<HeatMap>().Select(map => new HeatMapPainter(context, map))];
    }

    private TextStyle AxisTitle => _context.Theme.AxisTitle;

    public override Margins Measure(double width, double height)
    {
        AxisPlan y = _plans.Y(height * 0.75);
        double left = _place.HasYTexts ? _axes.WidthOfYTicks(y) : 4;
        double right = RightOf(width - left);
        AxisPlan x = _plans.X(width - left - right);
        double plotWidth = width - left - right;
        double top = _header.HeightFor(width) + YTitle(width).Height + TopGap + Events(x, 0, plotWidth).Height;
        double bottom = _place.HasXTexts ? _axes.HeightOfXTicks(x, plotWidth / Math.Max(1, x.Ticks.Count)) + XTitle(plotWidth).Height : 8;
        return new(left, top, right, bottom);
    }

    public override void Paint(ICanvas canvas, Box plot, Box cell)
    {
        var area = new PlotArea(plot, _plans.X(plot.Width), _plans.Y(plot.Height));
        EventLabels events = Events(area.XPlan, plot.X, plot.Width);
        var annotations = new AnnotationPainter(_context);

        canvas.BeginClip(plot);
        annotations.PaintBands(canvas, area, _chart);
        canvas.EndClip();
        _axes.PaintGrid(canvas, area);
        // Bars carry numbers that no line may cross; bands would hide the line.
        if (_bars is not null) annotations.PaintLines(canvas, area, _chart);
        canvas.BeginClip(plot);
        PaintAreas(canvas, area);
        canvas.EndClip();
        if (_heatMaps.Length == 0) _axes.PaintLines(canvas, area);
        if (_bars is null) annotations.PaintLines(canvas, area, _chart);
        events.PaintLines(canvas, area);
        PaintMarks(canvas, area);
        var obstacles = Obstacles.Of(_chart, area);
        _bars?.AddTo(obstacles, area);
        annotations.PaintTexts(canvas, area, _chart, obstacles);
        PaintTexts(canvas, area, events, cell);
    }

    private void PaintAreas(ICanvas canvas, PlotArea area)
    {
        foreach (HeatMapPainter map in _heatMaps) map.Paint(canvas, area);
        var lines = new LinePainter(_context);
        // The spread first: the interval of the mean lies within it and must stay visible.
        foreach (Band band in _chart.Series.OfType<Band>().OrderBy(band => band.Role)) lines.Paint(canvas, area, _chart, band);
        foreach (Histogram histogram in _chart.Series.OfType<Histogram>()) new HistogramPainter(_context).Paint(canvas, area, _chart, histogram);
        _bars?.Paint(canvas, area);
    }

    // A line or dot on the edge of the plot is drawn whole; only a fixed range can cut marks off.
    private void PaintMarks(ICanvas canvas, PlotArea area)
    {
        bool isCut = _chart.X is NumericAxis { Range: not null } || _chart.Y is NumericAxis { Range: not null };
        if (isCut) canvas.BeginClip(new Box(area.Box.X - 3, area.Box.Y - 3, area.Box.Width + 6, area.Box.Height + 6));
        foreach (Line line in _chart.Series.OfType<Line>()) new LinePainter(_context).Paint(canvas, area, _chart, line);
        foreach (Points points in _chart.Series.OfType<Points>()) new DotPainter(_context).Paint(canvas, area, _chart, points);
        if (isCut) canvas.EndClip();
        if (_plans.IsEmpty) PaintNothing(canvas, area.Box);
    }

    private void PaintTexts(ICanvas canvas, PlotArea area, EventLabels events, Box cell)
    {
        Box plot = area.Box;
        events.PaintTexts(canvas, area);
        if (_place.HasXTexts) _axes.PaintXTicks(canvas, area);
        if (_place.HasYTexts) _axes.PaintYTicks(canvas, area);
        if (_place.HasXTexts)
        {
            double y = plot.Bottom + _axes.HeightOfXTicks(area.XPlan, area.X.UnitLength);
            XTitle(plot.Width).Draw(canvas, plot.MiddleX, y, TextAnchor.Middle);
        }
        TextBlock title = YTitle(cell.Width);
        title.Draw(canvas, cell.X, plot.Y - events.Height - title.Height - TopGap);
        _header.Draw(canvas, cell.X, cell.Y, cell.Width);
        _directLabels?.Paint(canvas, area);
        foreach (HeatMapPainter map in _heatMaps) map.PaintKey(canvas, plot);
        if (_bars is { HasNetColumn: true }) _bars.PaintNetColumn(canvas, area);
    }

    private void PaintNothing(ICanvas canvas, Box plot)
    {
        TextBlock block = TextBlock.Wrap(_chart.EmptyText, _context.Theme.Subtitle, plot.Width - 20, 3);
        block.Draw(canvas, plot.MiddleX, plot.MiddleY - (block.Height / 2), TextAnchor.Middle);
    }

    private double RightOf(double width)
    {
        double room = _directLabels?.Room ?? 0;
        foreach (HeatMapPainter map in _heatMaps) room = Math.Max(room, map.KeyRoom);
        if (_bars is { HasNetColumn: true }) room = Math.Max(room, _bars.NetRoom);
        // The last tick text stands out half its width.
        AxisPlan x = _plans.X(width);
        double lastTick = x.HasCategories || x.Ticks.Count == 0 ? 0 : _context.Theme.Tick.WidthOf(x.Ticks[^1].Text) / 2;
        return Math.Max(room, lastTick);
    }

    private EventLabels Events(AxisPlan x, double left, double width) => new(_context, _chart, new Scale(x.Min, x.Max, left, left + width));

    private TextBlock YTitle(double width) => TextBlock.Wrap(_place.HasYTitle ? TitleOf(_chart.Y) : "", AxisTitle, width, 2);

    private TextBlock XTitle(double width) => TextBlock.Wrap(TitleOf(_chart.X), AxisTitle, width, 2);

    private static string TitleOf(Axis axis) => axis is NumericAxis { UnitText.Length: > 0 } numeric ? $"{axis.Label} ({numeric.UnitText})" : axis.Label;
}
