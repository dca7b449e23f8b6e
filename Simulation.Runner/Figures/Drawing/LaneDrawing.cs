using ScottPlot;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Draws lanes below each other: the name of each above its rows, one axis of time below all.</summary>
internal sealed class LaneDrawing(LaneChart chart, FigureLook look, PanelPlace place) : PanelDrawing(chart, look, place)
{
    private const double NameGap = 12;
    private const double BetweenLanes = 14;
    private const double HighestRow = 30;
    private const double SpanShare = 0.74;
    private const double LeastWidth = 2.5;
    private const double LabelGap = 5;
    private const double ShortestLabel = 46;

    private readonly AxisRoom _room = new(look.Theme);

    private TextStyle Name => Theme.Legend;

    private double TitleHeight => Theme.PanelTitle.LineHeight + 4;

    public override Margins Measure(double width, double height)
    {
        double left = chart.Lanes.SelectMany(lane => lane.Rows).Max(row => Name.WidthOf(row.Label)) + NameGap;
        AxisPlan time = Time(width - left);
        double right = time.Ticks.Count == 0 ? 0 : Theme.Tick.WidthOf(time.Ticks[^1].Text) / 2;
        double bottom = _room.HeightOfXTicks(time, 0) + Title(width - left).Height;
        return new(left, HeaderHeight(width) + Events(time, 0, width - left - right).Height + 4, right, bottom);
    }

    public override void Draw(Pencil pencil, Box plot, Box cell)
    {
        DrawHeader(pencil, cell);
        var area = new PlotArea(plot, Time(plot.Width), new AxisPlan(0, 1, [], HasCategories: true));
        using (var frame = new PlotFrame(area, Look, Place))
        {
            // ScottPlot draws no axis of a plot in which nothing is.
            frame.HasBaseLine = false;
            frame.Plot.Add.HorizontalLine(1, 1, Theme.AxisLine);
            frame.Render(pencil);
        }

        double row = Math.Min(HighestRow, RowHeight(plot)), top = plot.Y;
        foreach (Lane lane in chart.Lanes)
        {
            pencil.Write(TextBlock.Wrap(lane.Title, Theme.PanelTitle, plot.Right - cell.X, 1), cell.X, top);
            top += TitleHeight;
            if (chart.SameUntil is { } same && same > chart.Ends.Min)
                pencil.Fill(Box.Between(plot.X, top, area.X.Map(same), top + (row * lane.Rows.Count)), Theme.ReferenceTint);
            foreach (LaneRow one in lane.Rows)
            {
                Write(pencil, one, area, cell.X, Box.Between(plot.X, top, plot.Right, top + row));
                top += row;
            }

            top += BetweenLanes;
        }

        foreach (EventLine line in chart.Events)
            pencil.Stroke(new(area.X.Map(line.At), plot.Y), new(area.X.Map(line.At), plot.Bottom), Styles.EventOf(Look, line));
        Events(area.XPlan, plot.X, plot.Width).Draw(pencil, area);
        double below = plot.Bottom + _room.HeightOfXTicks(area.XPlan, 0);
        pencil.Write(Title(plot.Width), plot.MiddleX, below, TextAnchor.Middle);
    }

    /// <summary>What fills a stretch, as the legend shows it too.</summary>
    public static void Fill(Pencil pencil, Box box, SpanKind kind, Theme theme)
    {
        Colour colour = theme.ColourOf(kind.Colour);
        pencil.Fill(box, kind.Fill == LaneFill.Solid ? colour : colour.Mix(theme.Background, 0.72));
        if (kind.Fill == LaneFill.Hatched) pencil.Hatch(box, colour);
        pencil.Frame(box, new LineStyle(1, colour));
    }

    /// <summary>The mark of a moment; with a rim, so that it stands out on a stretch of its own colour.</summary>
    public static MarkerStyle MarkOf(MomentKind kind, Theme theme)
    {
        Colour colour = theme.ColourOf(kind.Colour);
        var (shape, size) = kind.Shape switch
        {
            LaneShape.Triangle => (MarkerShape.FilledTriangleUp, 12f),
            LaneShape.Square => (MarkerShape.FilledSquare, 9f),
            LaneShape.Diamond => (MarkerShape.FilledDiamond, 15f),
            LaneShape.Tick => (MarkerShape.VerticalBar, 13f),
            _ => (MarkerShape.FilledCircle, 9f),
        };
        return kind.Shape == LaneShape.Tick
            ? new MarkerStyle(shape, size, colour) { LineColor = colour, LineWidth = 1.5f }
            : new MarkerStyle(shape, size, colour) { OutlineColor = theme.Background, OutlineWidth = 1 };
    }

    private void Write(Pencil pencil, LaneRow row, PlotArea area, double left, Box box)
    {
        pencil.Write(row.Label, Name, new(left, box.MiddleY + (Name.CapHeight / 2)));
        double half = box.Height * SpanShare / 2;
        foreach (LaneSpan span in row.Spans)
        {
            double from = area.X.Map(span.From), to = Math.Min(box.Right, Math.Max(area.X.Map(span.To), from + LeastWidth));
            Fill(pencil, Box.Between(from, box.MiddleY - half, to, box.MiddleY + half), span.Kind, Theme);
        }

        foreach (LaneSpan span in row.Spans) Label(pencil, span, row, area, box.MiddleY);
        foreach (LaneMoment moment in row.Moments) pencil.Mark(new(area.X.Map(moment.At), box.MiddleY), MarkOf(moment.Kind, Theme));
    }

    // In the widest part of the stretch that no later one lies over and in which no mark stands.
    private void Label(Pencil pencil, LaneSpan span, LaneRow row, PlotArea area, double middle)
    {
        if (span.Label.Length == 0) return;
        var (from, to) = Free(span, row);
        double left = area.X.Map(from) + LabelGap, width = area.X.Map(to) - left - LabelGap;
        if (width < Math.Min(ShortestLabel, Theme.Value.WidthOf(span.Label))) return;
        Colour under = Theme.ColourOf(span.Kind.Colour);
        if (span.Kind.Fill != LaneFill.Solid) under = under.Mix(Theme.Background, 0.72);
        TextStyle style = Theme.Value with { Colour = ColourScale.InkOn(under) };
        pencil.Write(TextBlock.Fit(span.Label, style, width), style, new(left, middle + (style.CapHeight / 2)));
    }

    private static (double From, double To) Free(LaneSpan span, LaneRow row)
    {
        var taken = row.Spans.SkipWhile(one => one != span).Skip(1).Select(one => (one.From, one.To))
            .Concat(row.Moments.Select(one => (From: one.At, To: one.At)))
            .Where(one => one.To > span.From && one.From < span.To).Order().Append((From: span.To, To: span.To));
        (double From, double To) widest = (span.From, span.From);
        double from = span.From;
        foreach (var one in taken)
        {
            if (one.From - from > widest.To - widest.From) widest = (from, one.From);
            from = Math.Max(from, one.To);
        }

        return widest;
    }

    private double RowHeight(Box plot)
    {
        double titles = (chart.Lanes.Count * TitleHeight) + ((chart.Lanes.Count - 1) * BetweenLanes) + 6;
        return Math.Max(8, (plot.Height - titles) / chart.Lanes.Sum(lane => lane.Rows.Count));
    }

    private AxisPlan Time(double width) =>
        _room.FitX(target => AxisPlan.Exact(chart.Time, new Extent(chart.Ends.Min, chart.Ends.Max), target, Look.Language), width);

    private EventLabels Events(AxisPlan time, double left, double width) =>
        new(Look, chart.Events, time, new Scale(time.Min, time.Max, left, left + width));

    private TextBlock Title(double width) => TextBlock.Wrap(chart.Time.Label, Theme.AxisTitle, width, 2);
}
