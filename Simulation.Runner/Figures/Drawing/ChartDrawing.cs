using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Draws a chart with axes: the order in which its parts lie over each other.</summary>
internal sealed class ChartDrawing(Chart chart, FigureLook look, PanelPlace place) : PanelDrawing(chart, look, place)
{
    // Half of the highest tick text stands out above the plot.
    private const double TopGap = 10;

    private readonly ChartPlans _plans = new(chart, look, place);
    private readonly AxisRoom _room = new(look.Theme);
    private readonly HeatMapMarks? _map = chart.Series.OfType<HeatMap>().FirstOrDefault() is { } map ? new(look, map) : null;
    private readonly BarMarks? _bars = chart.Series.Any(series => series is Bars) ? new(look, chart) : null;
    private readonly NamesBesideLines? _names = place.LabelWidth is { } width ? new(look, chart, width) : null;

    public override Margins Measure(double width, double height)
    {
        AxisPlan y = _plans.Y(height * 0.75);
        double left = Place.HasYTexts ? _room.WidthOfYTicks(y) : 4;
        double right = RightOf(width - left);
        double plotWidth = width - left - right;
        AxisPlan x = _plans.X(plotWidth);
        double top = HeaderHeight(width) + YTitle(width).Height + TopGap + Events(x, 0, plotWidth).Height;
        double bottom = Place.HasXTexts ? _room.HeightOfXTicks(x, plotWidth / Math.Max(1, x.Ticks.Count)) + XTitle(plotWidth).Height : 8;
        return new(left, top, right, bottom);
    }

    public override void Draw(Pencil pencil, Box plot, Box cell)
    {
        var area = new PlotArea(plot, _plans.X(plot.Width), _plans.Y(plot.Height));
        EventLabels events = Events(area.XPlan, plot.X, plot.Width);
        using (var frame = new PlotFrame(area, Look, Place))
        {
            AddMarks(frame);
            frame.Render(pencil);
        }
        events.Draw(pencil, area);
        var obstacles = Obstacles.Of(chart, area);
        _bars?.AddTo(obstacles, area);
        _bars?.Write(pencil, area);
        _map?.Write(pencil, area);
        new AnnotationWords(Look, chart).Write(pencil, area, obstacles);
        if (_plans.IsEmpty) WriteEmpty(pencil, plot);
        WriteAround(pencil, area, events, cell);
    }

    private void AddMarks(PlotFrame frame)
    {
        var references = new ReferenceMarks(Look, chart);
        var areas = new AreaMarks(Look, chart);
        references.AddBands(frame);
        // Bars carry numbers that no line may cross; bands would hide the line.
        if (_bars is not null) references.AddLines(frame);
        _map?.AddTo(frame);
        areas.AddTo(frame);
        _bars?.AddTo(frame);
        AddZero(frame);
        _bars?.AddNetsTo(frame);
        if (_bars is null) references.AddLines(frame);
        references.AddEvents(frame);
        var marks = new LineMarks(Look, chart);
        foreach (Line line in chart.Series.OfType<Line>()) marks.Add(frame, line);
        foreach (Points points in chart.Series.OfType<Points>()) marks.Add(frame, points);
    }

    // The zero line and the base line lie over bars and bands.
    private void AddZero(PlotFrame frame)
    {
        (AxisPlan x, AxisPlan y) = (frame.Area.XPlan, frame.Area.YPlan);
        frame.HasBaseLine = false;
        if (_map is not null) return;
        if (y.HasCategories && !x.HasCategories)
        {
            frame.Plot.Add.VerticalLine(Math.Clamp(0, x.Min, x.Max), 1, Theme.AxisLine);
            return;
        }
        bool hasZeroInside = !y.HasCategories && y.Min < 0 && y.Max >= 0;
        if (hasZeroInside) frame.Plot.Add.HorizontalLine(0, 1, Theme.AxisLine);
        // Bars stand on zero; a second line under them would be one too many.
        frame.HasBaseLine = !(hasZeroInside && x.HasCategories);
    }

    private void WriteAround(Pencil pencil, PlotArea area, EventLabels events, Box cell)
    {
        Box plot = area.Box;
        if (Place.HasXTexts)
        {
            double y = plot.Bottom + _room.HeightOfXTicks(area.XPlan, area.X.UnitLength);
            pencil.Write(XTitle(plot.Width), plot.MiddleX, y, TextAnchor.Middle);
        }
        TextBlock title = YTitle(cell.Width);
        pencil.Write(title, cell.X, plot.Y - events.Height - title.Height - TopGap);
        DrawHeader(pencil, cell);
        _names?.Write(pencil, area);
    }

    private void WriteEmpty(Pencil pencil, Box plot)
    {
        TextBlock block = TextBlock.Wrap(chart.EmptyText, Theme.Subtitle, plot.Width - 20, 3);
        pencil.Write(block, plot.MiddleX, plot.MiddleY - (block.Height / 2), TextAnchor.Middle);
    }

    private double RightOf(double width)
    {
        double room = Math.Max(_names?.Room ?? 0, _map?.KeyRoom ?? 0);
        if (_bars is { HasNetColumn: true }) room = Math.Max(room, _bars.NetRoom);
        // The last tick text stands out half its width.
        AxisPlan x = _plans.X(width);
        double lastTick = x.HasCategories || x.Ticks.Count == 0 ? 0 : Theme.Tick.WidthOf(x.Ticks[^1].Text) / 2;
        return Math.Max(room, lastTick);
    }

    private EventLabels Events(AxisPlan x, double left, double width) =>
        new(Look, chart.Annotations.OfType<EventLine>(), x, new Scale(x.Min, x.Max, left, left + width));

    private TextBlock YTitle(double width) => TextBlock.Wrap(Place.HasYTitle ? TitleOf(chart.Y) : "", Theme.AxisTitle, width, 2);

    private TextBlock XTitle(double width) => TextBlock.Wrap(TitleOf(chart.X), Theme.AxisTitle, width, 2);

    private static string TitleOf(Axis axis) =>
        axis is NumericAxis { UnitText.Length: > 0 } numeric ? $"{axis.Label} ({numeric.UnitText})" : axis.Label;
}
