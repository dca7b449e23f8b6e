// This file is compiled only with -p:WithScottPlot=true. ScottPlot cannot be restored where this repository is built and tested, so neither its CI nor its
// tests have ever compiled or run this file: whoever builds with that switch is the first to check it. It was written against the API of ScottPlot 5.0.55.
using ScottPlot;
using Simulation.Runner.Charts.Layout;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts;

/// <summary>Draws a figure with ScottPlot: the same model, ranges, ticks and colours as the managed renderers, in ScottPlot's layout and fonts.</summary>
/// <remarks>Not byte-identical between machines. Hatching, values in cells and beside bars, and names beside lines are left to the managed renderers.</remarks>
public static class ScottPlotRenderer
{
    private const double BarShare = 0.72;

    /// <summary>PNG bytes; scale 2 doubles the pixels.</summary>
    public static byte[] Render(Figure figure, Language language, int scale = 1)
    {
        if (scale is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(scale), scale, "A picture is drawn at scale 1 to 4.");
        var context = new PaintContext(Theme.Paper, language, new ColourBook(figure));
        int width = figure.Size.Width * scale, height = figure.Size.Height * scale;
        if (figure.IsSingle)
        {
            using var plot = new Plot();
            Paint(plot, figure, figure.Panels[0], context, scale);
            return plot.GetImageBytes(width, height, ImageFormat.Png);
        }
        return RenderPanels(figure, context, scale, width, height);
    }

    // A multiplot only writes files in every version of ScottPlot 5, hence the detour over one.
    private static byte[] RenderPanels(Figure figure, PaintContext context, int scale, int width, int height)
    {
        int columns = Math.Min(figure.Columns, figure.Panels.Count), rows = (figure.Panels.Count + columns - 1) / columns;
        var multiplot = new Multiplot();
        multiplot.AddPlots(figure.Panels.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(rows: rows, columns: columns);
        for (int i = 0; i < figure.Panels.Count; i++) Paint(multiplot.GetPlot(i), figure, figure.Panels[i], context, scale);
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        try
        {
            multiplot.SavePng(file, width, height);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Paint(Plot plot, Figure figure, Panel panel, PaintContext context, int scale)
    {
        plot.ScaleFactor = scale;
        plot.Title(panel.Title);
        if (panel is Ladder ladder) PaintLadder(plot, ladder, context);
        else PaintChart(plot, figure, (Chart)panel, context);
    }

    private static void PaintChart(Plot plot, Figure figure, Chart chart, PaintContext context)
    {
        AxisPlan x = PlanOf(figure, chart, context, AxisSide.X), y = PlanOf(figure, chart, context, AxisSide.Y);
        var legend = new List<LegendItem>();
        foreach (ReferenceBand band in chart.Annotations.OfType<ReferenceBand>()) PaintReference(plot, band, context, x, y);
        foreach (Band band in chart.Series.OfType<Band>().OrderBy(band => band.Role)) PaintBand(plot, chart, band, context, legend);
        foreach (HeatMap map in chart.Series.OfType<HeatMap>()) PaintHeatMap(plot, map, context, y);
        foreach (Histogram histogram in chart.Series.OfType<Histogram>()) PaintHistogram(plot, chart, histogram, context, legend);
        PaintBars(plot, chart, context, y, legend);
        foreach (Line line in chart.Series.OfType<Line>()) PaintLine(plot, chart, line, context, legend);
        foreach (Points points in chart.Series.OfType<Points>()) PaintPoints(plot, chart, points, context, y, legend);
        PaintAnnotations(plot, chart, context);
        SetAxes(plot, chart, x, y);
        if (legend.Count > 1) plot.ShowLegend(legend);
    }

    private static AxisPlan PlanOf(Figure figure, Chart chart, PaintContext context, AxisSide side)
    {
        Axis axis = side == AxisSide.X ? chart.X : chart.Y;
        if (axis is CategoryAxis categories) return AxisPlan.OfCategories(categories);
        Func<Chart, Extent> extentOf = side == AxisSide.X ? ChartPlans.ExtentOfX : ChartPlans.ExtentOfY;
        Extent extent = extentOf(chart);
        if (side == AxisSide.X ? figure.SharesX : figure.SharesY)
        {
            foreach (Extent other in figure.Panels.OfType<Chart>().Select(extentOf).Where(other => !other.IsEmpty)) extent = extent.With(other.Min).With(other.Max);
        }
        bool isExact = side == AxisSide.X || chart.Series.Any(series => series is HeatMap);
        return isExact ? AxisPlan.Exact((NumericAxis)axis, extent, 8, context.Language) : AxisPlan.Rounded((NumericAxis)axis, extent, 6, context.Language);
    }

    private static void SetAxes(Plot plot, Chart chart, AxisPlan x, AxisPlan y)
    {
        plot.XLabel(TitleOf(chart.X));
        plot.YLabel(TitleOf(chart.Y));
        plot.Axes.SetLimits(x.Min, x.Max, y.Min, y.Max);
        plot.Axes.Bottom.SetTicks([.. x.Ticks.Select(tick => tick.Value)], [.. x.Ticks.Select(tick => tick.Text)]);
        plot.Axes.Left.SetTicks([.. y.Ticks.Select(tick => Upwards(y, tick.Value))], [.. y.Ticks.Select(tick => tick.Text)]);
    }

    // ScottPlot counts categories from the bottom, a reader from the top.
    private static double Upwards(AxisPlan y, double value) => y.HasCategories ? y.Ticks.Count - 1 - value : value;

    private static void PaintLine(Plot plot, Chart chart, Line line, PaintContext context, List<LegendItem> legend)
    {
        Drawing.Pen pen = context.LinePen(chart, line);
        var scatter = plot.Add.ScatterLine(line.X.ToArray(), line.Y.ToArray());
        scatter.Color = ColorOf(pen.Colour);
        scatter.LineWidth = (float)pen.Width;
        scatter.LinePattern = pen.Dash.Count == 0 ? ScottPlot.LinePattern.Solid : pen.Dash[0] > 4 ? ScottPlot.LinePattern.Dashed : ScottPlot.LinePattern.Dotted;
        legend.Add(new LegendItem { LabelText = line.Name, LineColor = ColorOf(pen.Colour), LineWidth = (float)pen.Width });
    }

    private static void PaintBand(Plot plot, Chart chart, Band band, PaintContext context, List<LegendItem> legend)
    {
        Color colour = ColorOf(context.ColourOf(chart, band).Opacity(LinePainter.OpacityOf(band.Role)));
        for (int from = 0; from < band.X.Length;)
        {
            int to = from;
            while (to < band.X.Length && !double.IsNaN(band.Lower[to])) to++;
            if (to - from > 1)
            {
                var area = plot.Add.FillY(band.X[from..to].ToArray(), band.Lower[from..to].ToArray(), band.Upper[from..to].ToArray());
                area.FillStyle.Color = colour;
                area.LineStyle.Width = 0;
                area.MarkerStyle.Size = 0;
            }
            from = to + 1;
        }
        if (legend.All(item => item.LabelText != band.Name)) legend.Add(new LegendItem { LabelText = band.Name, FillColor = colour });
    }

    private static void PaintPoints(Plot plot, Chart chart, Points points, PaintContext context, AxisPlan y, List<LegendItem> legend)
    {
        Color colour = ColorOf(context.ColourOf(chart, points));
        Points[] all = [.. chart.Series.OfType<Points>()];
        bool isUpright = points.Direction == Direction.Upright;
        bool hasCategories = (isUpright ? chart.X : chart.Y) is CategoryAxis;
        double aside = hasCategories ? (Array.IndexOf(all, points) - ((all.Length - 1) / 2.0)) * 0.16 : 0;
        foreach (Dot dot in points.Dots.Where(dot => !double.IsNaN(dot.Value)))
        {
            double position = isUpright ? dot.Position + aside : Upwards(y, dot.Position + aside);
            var whisker = isUpright ? plot.Add.Line(position, dot.Low, position, dot.High) : plot.Add.Line(dot.Low, position, dot.High, position);
            (whisker.LineColor, whisker.LineWidth) = (colour, 2);
            var mark = isUpright ? plot.Add.Marker(position, dot.Value) : plot.Add.Marker(dot.Value, position);
            (mark.Color, mark.MarkerSize) = (colour, 9);
        }
        if (chart.Series.OfType<Line>().All(line => line.Name != points.Name)) legend.Add(new LegendItem { LabelText = points.Name, FillColor = colour });
    }

    private static void PaintBars(Plot plot, Chart chart, PaintContext context, AxisPlan y, List<LegendItem> legend)
    {
        Bars[] all = [.. chart.Series.OfType<Bars>()];
        if (all.Length == 0) return;
        bool isStacked = chart.BarArrangement == BarArrangement.Stacked;
        double thickness = isStacked ? BarShare : BarShare / all.Length;
        for (int category = 0; category < all[0].Values.Length; category++)
        {
            double below = 0, above = 0;
            for (int i = 0; i < all.Length; i++)
            {
                double value = all[i].Values[category];
                if (double.IsNaN(value)) continue;
                double from = !isStacked ? 0 : value < 0 ? below : above;
                double middle = isStacked ? category : category + ((i - ((all.Length - 1) / 2.0)) * thickness);
                PaintBar(plot, chart, ColorOf(ColourOf(chart, all[i], value, context)), Upwards(y, middle), thickness, from, from + value);
                if (!isStacked && all[i].Intervals is { } intervals) PaintWhisker(plot, chart, context, Upwards(y, middle), intervals[category]);
                if (value < 0) below += value;
                else above += value;
            }
            if (chart.NetLabel is not null) PaintNet(plot, chart, context, Upwards(y, category), below + above);
        }
        foreach (Bars bars in all) legend.Add(new LegendItem { LabelText = bars.Name, FillColor = ColorOf(context.ColourOf(chart, bars)) });
        if (chart.NetLabel is { } label) legend.Add(new LegendItem { LabelText = label, FillColor = ColorOf(context.Theme.Ink) });
    }

    private static Drawing.Colour ColourOf(Chart chart, Bars bars, double value, PaintContext context) =>
        value < 0 && bars.BelowZero is { } below ? context.Theme.ColourOf(below) : context.ColourOf(chart, bars);

    private static void PaintBar(Plot plot, Chart chart, Color colour, double middle, double thickness, double from, double to)
    {
        double start = middle - (thickness / 2), end = middle + (thickness / 2);
        if (chart.IsSideways) PaintBox(plot, colour, Math.Min(from, to), Math.Max(from, to), start, end);
        else PaintBox(plot, colour, start, end, Math.Min(from, to), Math.Max(from, to));
    }

    private static void PaintWhisker(Plot plot, Chart chart, PaintContext context, double middle, (double Low, double High) interval)
    {
        if (double.IsNaN(interval.Low)) return;
        var whisker = chart.IsSideways
            ? plot.Add.Line(interval.Low, middle, interval.High, middle)
            : plot.Add.Line(middle, interval.Low, middle, interval.High);
        (whisker.LineColor, whisker.LineWidth) = (ColorOf(context.Theme.Ink), 1.25f);
    }

    private static void PaintNet(Plot plot, Chart chart, PaintContext context, double middle, double net)
    {
        var mark = chart.IsSideways ? plot.Add.Marker(net, middle) : plot.Add.Marker(middle, net);
        (mark.MarkerShape, mark.MarkerSize, mark.Color) = (MarkerShape.FilledDiamond, 12, ColorOf(context.Theme.Ink));
    }

    private static void PaintHistogram(Plot plot, Chart chart, Histogram histogram, PaintContext context, List<LegendItem> legend)
    {
        Color colour = ColorOf(context.ColourOf(chart, histogram).Opacity(HistogramPainter.Opacity));
        for (int i = 0; i < histogram.Heights.Length; i++) PaintBox(plot, colour, histogram.Edges[i], histogram.Edges[i + 1], 0, histogram.Heights[i]);
        legend.Add(new LegendItem { LabelText = histogram.Name, FillColor = colour });
    }

    private static void PaintHeatMap(Plot plot, HeatMap map, PaintContext context, AxisPlan y)
    {
        var colours = ColourScale.Of(map);
        double[] xs = RangeFinder.CellEdges(map.X), ys = RangeFinder.CellEdges(map.Y);
        for (int row = 0; row < map.Rows; row++)
        {
            for (int column = 0; column < map.Columns; column++)
            {
                Drawing.Colour colour = double.IsNaN(map[row, column]) ? context.Theme.NoData : colours.At(map[row, column]);
                double a = Upwards(y, ys[row]), b = Upwards(y, ys[row + 1]);
                PaintBox(plot, ColorOf(colour), xs[column], xs[column + 1], Math.Min(a, b), Math.Max(a, b));
            }
        }
        if (map.TippingLine is not { } tipping) return;
        foreach (List<Drawing.Spot> line in LevelLines.Find(map, tipping.Level))
        {
            double[] lineX = [.. line.Select(spot => spot.X)], lineY = [.. line.Select(spot => Upwards(y, spot.Y))];
            var scatter = plot.Add.ScatterLine(lineX, lineY);
            (scatter.Color, scatter.LineWidth) = (ColorOf(context.Theme.Ink), 2.25f);
        }
    }

    private static void PaintReference(Plot plot, ReferenceBand band, PaintContext context, AxisPlan x, AxisPlan y)
    {
        Color colour = ColorOf(context.Theme.ReferenceFill);
        if (band.Side == AxisSide.X) PaintBox(plot, colour, band.From, band.To, y.Min, y.Max);
        else PaintBox(plot, colour, x.Min, x.Max, band.From, band.To);
    }

    private static void PaintAnnotations(Plot plot, Chart chart, PaintContext context)
    {
        foreach (Annotation annotation in chart.Annotations)
        {
            switch (annotation)
            {
                case EventLine line:
                    var mark = plot.Add.VerticalLine(line.At, 1.25f, ColorOf(context.Theme.Ink), ScottPlot.LinePattern.Dashed);
                    mark.LabelText = line.Label;
                    mark.LabelOppositeAxis = true;
                    break;
                case ReferenceLine { Side: AxisSide.X } line:
                    plot.Add.VerticalLine(line.At, 1.25f, ColorOf(context.Theme.SoftInk));
                    break;
                case ReferenceLine line:
                    plot.Add.HorizontalLine(line.At, 1.25f, ColorOf(context.Theme.SoftInk));
                    break;
                case Note note:
                    plot.Add.Text(note.Label, note.X, note.Y).LabelFontColor = ColorOf(context.Theme.SoftInk);
                    break;
            }
        }
    }

    private static void PaintLadder(Plot plot, Ladder ladder, PaintContext context)
    {
        (string Label, Color Colour)[] parts =
        [
            (ladder.ContinuesLabel, ColorOf(context.Theme.Palette[0])), (ladder.OpenLabel, ColorOf(context.Theme.Palette[3])), (ladder.ClosedLabel, ColorOf(context.Theme.Muted)),
        ];
        int count = ladder.Rungs.Count;
        for (int i = 0; i < count; i++)
        {
            Rung rung = ladder.Rungs[i];
            double goesOn = Math.Max(0, rung.Reached - rung.Closed - rung.Open), middle = count - 1 - i;
            PaintBox(plot, parts[0].Colour, 0, goesOn, middle - 0.3, middle + 0.3);
            PaintBox(plot, parts[1].Colour, goesOn, goesOn + rung.Open, middle - 0.3, middle + 0.3);
            PaintBox(plot, parts[2].Colour, goesOn + rung.Open, rung.Reached, middle - 0.3, middle + 0.3);
        }
        plot.Axes.SetLimits(0, Math.Max(ladder.Rungs[0].Reached, double.Epsilon), -0.5, count - 0.5);
        plot.Axes.Left.SetTicks([.. Enumerable.Range(0, count).Select(i => (double)(count - 1 - i))], [.. ladder.Rungs.Select(rung => rung.Label)]);
        plot.ShowLegend([.. parts.Select(part => new LegendItem { LabelText = part.Label, FillColor = part.Colour })]);
    }

    private static void PaintBox(Plot plot, Color colour, double left, double right, double bottom, double top)
    {
        if (right <= left || top <= bottom) return;
        var box = plot.Add.Rectangle(left, right, bottom, top);
        (box.FillColor, box.LineWidth) = (colour, 0);
    }

    private static string TitleOf(Axis axis) => axis is NumericAxis { UnitText.Length: > 0 } numeric ? $"{axis.Label} ({numeric.UnitText})" : axis.Label;

    private static Color ColorOf(Drawing.Colour colour) => new(colour.R, colour.G, colour.B, colour.A);
}
