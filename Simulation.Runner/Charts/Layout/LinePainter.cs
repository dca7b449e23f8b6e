using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Lines and bands over x, broken at gaps.</summary>
public sealed class LinePainter(PaintContext context)
{
    /// <summary>How much a band covers: the spread is a shade, the interval of the mean stands out within it.</summary>
    public static double OpacityOf(BandRole role) => role == BandRole.SpreadOfRuns ? 0.15 : 0.38;

    public void Paint(ICanvas canvas, PlotArea plot, Chart chart, Line line)
    {
        var path = new VectorPath();
        Pen pen = context.LinePen(chart, line);
        bool isDown = false;
        for (int i = 0; i < line.X.Length; i++)
        {
            if (double.IsNaN(line.Y[i]))
            {
                isDown = false;
                continue;
            }
            Spot spot = plot.Place(line.X[i], line.Y[i]);
            if (isDown) path.LineTo(spot.X, spot.Y);
            else path.MoveTo(spot.X, spot.Y);
            if (!isDown && IsAlone(line, i)) canvas.Fill(VectorPath.Circle(spot.X, spot.Y, pen.Width), pen.Colour);
            isDown = true;
        }
        if (!path.IsEmpty) canvas.Stroke(path, pen);
    }

    public void Paint(ICanvas canvas, PlotArea plot, Chart chart, Band band)
    {
        Colour colour = context.ColourOf(chart, band);
        for (int from = 0; from < band.X.Length;)
        {
            int to = from;
            while (to < band.X.Length && !double.IsNaN(band.Lower[to])) to++;
            if (to > from) PaintPiece(canvas, plot, band, from, to, colour);
            from = to + 1;
        }
    }

    private static void PaintPiece(ICanvas canvas, PlotArea plot, Band band, int from, int to, Colour colour)
    {
        if (to - from == 1)
        {
            Spot low = plot.Place(band.X[from], band.Lower[from]), high = plot.Place(band.X[from], band.Upper[from]);
            canvas.Stroke(VectorPath.Segment(low.X, low.Y, high.X, high.Y), new Pen(colour.Opacity(OpacityOf(band.Role)), 4));
            return;
        }
        VectorPath upper = Trace(plot, band.X[from..to], band.Upper[from..to]);
        VectorPath area = Trace(plot, band.X[from..to], band.Upper[from..to]);
        for (int i = to - 1; i >= from; i--)
        {
            Spot spot = plot.Place(band.X[i], band.Lower[i]);
            area.LineTo(spot.X, spot.Y);
        }
        canvas.Fill(area.Close(), colour.Opacity(OpacityOf(band.Role)));
        if (band.Role != BandRole.IntervalOfMean) return;
        var edge = new Pen(colour.Opacity(0.55), 0.75);
        canvas.Stroke(upper, edge);
        canvas.Stroke(Trace(plot, band.X[from..to], band.Lower[from..to]), edge);
    }

    private static VectorPath Trace(PlotArea plot, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var path = new VectorPath();
        for (int i = 0; i < x.Length; i++)
        {
            Spot spot = plot.Place(x[i], y[i]);
            if (i == 0) path.MoveTo(spot.X, spot.Y);
            else path.LineTo(spot.X, spot.Y);
        }
        return path;
    }

    private static bool IsAlone(Line line, int i)
    {
        bool gapBefore = i == 0 || double.IsNaN(line.Y[i - 1]);
        bool gapAfter = i + 1 == line.Y.Length || double.IsNaN(line.Y[i + 1]);
        return gapBefore && gapAfter;
    }
}
