using ScottPlot;
using Simulation.Runner.Figures.Model;
using Line = Simulation.Runner.Figures.Model.Line;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Lines over x, broken at gaps: a point between two gaps becomes a dot. Dots with whiskers: several series at one category
/// step aside for each other.</summary>
internal sealed class LineMarks(FigureLook look, Chart chart)
{
    public void Add(PlotFrame frame, Line line)
    {
        LineStyle style = Styles.LineOf(look, chart, line);
        foreach (Coordinates[] piece in Thinning.Pieces(frame.Area, line.X, line.Y))
        {
            if (piece.Length == 1) frame.Plot.Add.Marker(piece[0], MarkerShape.FilledCircle, 2 * style.Width, style.Color);
            else Add(frame, piece, style);
        }
    }

    public static void Add(PlotFrame frame, Coordinates[] piece, LineStyle style)
    {
        ScottPlot.Plottables.Scatter scatter = frame.Plot.Add.ScatterLine(piece);
        scatter.LineStyle = style;
        scatter.MarkerStyle = MarkerStyle.None;
    }

    public void Add(PlotFrame frame, Points points)
    {
        MarkerStyle mark = Styles.MarkOf(look, chart, points);
        LineStyle whisker = Styles.WhiskerOf(look.ColourOf(chart, points));
        LineStyle thick = Styles.InnerWhiskerOf(look.ColourOf(chart, points));
        double aside = Aside(frame.Area, points);
        var dots = new List<Coordinates>();
        foreach (Dot dot in points.Dots)
        {
            if (double.IsNaN(dot.Value)) continue;
            Coordinates At(double value) => Place(frame.Area, points.Direction, dot.Position, aside, value);
            if (dot.High > dot.Low) LineMarks.Add(frame, [At(dot.Low), At(dot.High)], whisker);
            if (dot.Within is { } within && within.High > within.Low) LineMarks.Add(frame, [At(within.Low), At(within.High)], thick);
            dots.Add(At(dot.Value));
        }
        if (dots.Count > 0) frame.Plot.Add.Markers(dots).MarkerStyle = mark;
    }

    private static Coordinates Place(PlotArea area, Direction direction, double position, double aside, double value) =>
        direction == Direction.Upright
            ? new(area.XPlan.PositionOf(position) + aside, area.YPlan.PositionOf(value))
            : new(area.XPlan.PositionOf(value), area.YPlan.PositionOf(position) + aside);

    // In units of the axis; no wider than 22 pixels.
    private double Aside(PlotArea area, Points points)
    {
        bool upright = points.Direction == Direction.Upright;
        Points[] all = [.. chart.Series.OfType<Points>()];
        if (!(upright ? area.XPlan : area.YPlan).HasCategories || all.Length < 2) return 0;
        double unit = upright ? area.X.UnitLength : area.Y.UnitLength;
        double step = Math.Min(0.7 / all.Length, 22 / unit);
        return (Array.IndexOf(all, points) - ((all.Length - 1) / 2.0)) * step;
    }
}
