using ScottPlot;
using Simulation.Runner.Figures.Model;
using Line = Simulation.Runner.Figures.Model.Line;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Lines over x, broken at gaps; a point between two gaps becomes a dot.</summary>
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
}
