using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Histograms as filled steps with an outline, so that two can lie over each other.</summary>
public sealed class HistogramPainter(PaintContext context)
{
    public const double Opacity = 0.3;

    public void Paint(ICanvas canvas, PlotArea plot, Chart chart, Histogram histogram)
    {
        if (histogram.Heights.Length == 0) return;
        Colour colour = context.ColourOf(chart, histogram);
        bool isAlone = chart.Series.OfType<Histogram>().Count() == 1;
        canvas.Fill(Outline(plot, histogram).Close(), colour.Opacity(isAlone ? 0.85 : Opacity));
        if (isAlone) PaintSeams(canvas, plot, histogram);
        else canvas.Stroke(Outline(plot, histogram), new Pen(colour, 1.75));
    }

    private static VectorPath Outline(PlotArea plot, Histogram histogram)
    {
        double floor = plot.Y.Map(0);
        var path = new VectorPath().MoveTo(plot.X.Map(histogram.Edges[0]), floor);
        for (int i = 0; i < histogram.Heights.Length; i++)
        {
            double y = plot.Y.Map(histogram.Heights[i]);
            path.LineTo(plot.X.Map(histogram.Edges[i]), y).LineTo(plot.X.Map(histogram.Edges[i + 1]), y);
        }
        return path.LineTo(plot.X.Map(histogram.Edges[^1]), floor);
    }

    private void PaintSeams(ICanvas canvas, PlotArea plot, Histogram histogram)
    {
        var pen = new Pen(context.Theme.Background, 1);
        for (int i = 1; i < histogram.Heights.Length; i++)
        {
            double x = plot.X.MapSharp(histogram.Edges[i]);
            double top = plot.Y.Map(Math.Max(histogram.Heights[i - 1], histogram.Heights[i]));
            canvas.Stroke(VectorPath.Segment(x, top, x, plot.Y.Map(0)), pen);
        }
    }
}
