using ScottPlot;
using SkiaSharp;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Diagonal lines within a box. ScottPlot's own hatches are shaders, which an SVG does not keep.</summary>
internal static class Hatching
{
    private const double Step = 7;

    public static void Render(SKCanvas canvas, Paint paint, Box box, Colour colour)
    {
        using var path = new SKPath();
        // Lines x + y = c, on one grid for all cells so that they run on from cell to cell.
        double first = Math.Ceiling((box.X + box.Y) / Step) * Step;
        for (double sum = first; sum < box.Right + box.Bottom; sum += Step)
        {
            double x1 = Math.Max(box.X, sum - box.Bottom), x2 = Math.Min(box.Right, sum - box.Y);
            if (x2 - x1 <= 0.5) continue;
            path.MoveTo((float)x1, (float)(sum - x1));
            path.LineTo((float)x2, (float)(sum - x2));
        }
        if (!path.IsEmpty) new LineStyle(1, colour).Render(canvas, path, paint);
    }
}
