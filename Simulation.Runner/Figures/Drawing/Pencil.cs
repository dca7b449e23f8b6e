using ScottPlot;
using SkiaSharp;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Draws what stands around and upon the plots of a figure: words, keys and marks, in pixels.</summary>
public sealed class Pencil(SKCanvas canvas) : IDisposable
{
    private readonly Paint _paint = Paint.NewDisposablePaint();

    public SKCanvas Canvas => canvas;

    /// <summary>One line of text with its baseline at the spot.</summary>
    public void Write(string text, TextStyle style, Spot baseline, TextAnchor anchor = TextAnchor.Start)
    {
        if (text.Length == 0) return;
        _paint.SKTypeface = ChartFont.TypefaceOf(style.Face);
        _paint.TextSize = (float)style.Size;
        _paint.TextAlign = HorizontalAlignment.Left;
        _paint.Color = style.Colour;
        _paint.IsStroke = false;
        _paint.IsAntialias = true;
        _paint.SubpixelText = true;
        _paint.SKFont.Hinting = SKFontHinting.None;
        Pixel start = new(style.StartOf(text, baseline.X, anchor), baseline.Y);
        ScottPlot.Drawing.DrawShapedText(canvas, ChartFont.ShaperOf(style.Face), ChartFont.Legible(text), start, _paint);
    }

    /// <summary>The lines of a block below each other; y is the top of the first.</summary>
    public void Write(TextBlock block, double x, double top, TextAnchor anchor = TextAnchor.Start)
    {
        // The baseline that puts capitals in the middle of the line.
        double baseline = top + ((block.Style.LineHeight + block.Style.CapHeight) / 2);
        foreach (string line in block.Lines)
        {
            Write(line, block.Style, new(x, baseline), anchor);
            baseline += block.Style.LineHeight;
        }
    }

    public void Fill(Box box, Colour colour) => ScottPlot.Drawing.FillRectangle(canvas, box, _paint, new FillStyle(colour));

    public void Stroke(Spot from, Spot to, LineStyle line) => line.Render(canvas, new PixelLine(from, to), _paint);

    public void Stroke(IEnumerable<Spot> spots, LineStyle line)
    {
        using var path = new SKPath();
        path.AddPoly([.. spots.Select(spot => new SKPoint((float)spot.X, (float)spot.Y))], close: false);
        line.Render(canvas, path, _paint);
    }

    public void Frame(Box box, LineStyle line) => ScottPlot.Drawing.DrawRectangle(canvas, box, _paint, line);

    public void Mark(Spot at, MarkerStyle mark) => mark.Render(canvas, at, _paint);

    /// <summary>Diagonal lines within a box. ScottPlot's own hatches are shaders, which an SVG does not keep.</summary>
    public void Hatch(Box box, Colour colour)
    {
        const double Step = 7;
        using var path = new SKPath();
        // Lines x + y = c, on one grid for all cells so that they run on from cell to cell.
        for (double sum = Math.Ceiling((box.X + box.Y) / Step) * Step; sum < box.Right + box.Bottom; sum += Step)
        {
            double x1 = Math.Max(box.X, sum - box.Bottom), x2 = Math.Min(box.Right, sum - box.Y);
            if (x2 - x1 <= 0.5) continue;
            path.MoveTo((float)x1, (float)(sum - x1));
            path.LineTo((float)x2, (float)(sum - x2));
        }
        if (!path.IsEmpty) new LineStyle(1, colour).Render(canvas, path, _paint);
    }

    public void Dispose() => _paint.Dispose();
}
