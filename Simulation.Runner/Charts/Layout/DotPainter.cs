using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Dots with whiskers; several series at one category step aside for each other.</summary>
public sealed class DotPainter(PaintContext context)
{
    private const double Radius = 4.5;

    public void Paint(ICanvas canvas, PlotArea plot, Chart chart, Points points)
    {
        double aside = Aside(plot, chart, points);
        Colour colour = context.ColourOf(chart, points);
        foreach (Dot dot in points.Dots)
        {
            if (double.IsNaN(dot.Value)) continue;
            if (points.Direction == Direction.Upright) PaintUpright(canvas, plot, dot, aside, colour);
            else PaintSideways(canvas, plot, dot, aside, colour);
        }
    }

    /// <summary>A dot on a whisker, also used in the legend.</summary>
    public static void PaintMark(ICanvas canvas, Spot centre, Colour colour) => canvas.Fill(VectorPath.Circle(centre.X, centre.Y, Radius), colour);

    private static void PaintUpright(ICanvas canvas, PlotArea plot, Dot dot, double aside, Colour colour)
    {
        double x = plot.X.Map(dot.Position) + aside;
        if (dot.High > dot.Low) canvas.Stroke(VectorPath.Segment(x, plot.Y.Map(dot.Low), x, plot.Y.Map(dot.High)), Whisker(colour));
        PaintMark(canvas, new(x, plot.Y.Map(dot.Value)), colour);
    }

    private static void PaintSideways(ICanvas canvas, PlotArea plot, Dot dot, double aside, Colour colour)
    {
        double y = plot.Y.Map(dot.Position) + aside;
        if (dot.High > dot.Low) canvas.Stroke(VectorPath.Segment(plot.X.Map(dot.Low), y, plot.X.Map(dot.High), y), Whisker(colour));
        PaintMark(canvas, new(plot.X.Map(dot.Value), y), colour);
    }

    private static Pen Whisker(Colour colour) => new(colour, 2, StrokeCap.Round);

    private static double Aside(PlotArea plot, Chart chart, Points points)
    {
        bool upright = points.Direction == Direction.Upright;
        AxisPlan positions = upright ? plot.XPlan : plot.YPlan;
        Points[] all = [.. chart.Series.OfType<Points>()];
        if (!positions.HasCategories || all.Length < 2) return 0;
        double unit = upright ? plot.X.UnitLength : plot.Y.UnitLength;
        double step = Math.Min(unit * 0.7 / all.Length, 22);
        return (Array.IndexOf(all, points) - ((all.Length - 1) / 2.0)) * step;
    }
}
