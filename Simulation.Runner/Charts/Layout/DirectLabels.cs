using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>The names of lines at their right ends, moved apart where they would touch, with a thin leader when moved far.</summary>
public sealed class DirectLabels
{
    private const double Gap = 12;
    private const double Between = 3;
    private const double FarEnough = 5;

    private readonly PaintContext _context;
    private readonly Chart _chart;
    private readonly List<(Line Line, TextBlock Block)> _labels = [];

    public DirectLabels(PaintContext context, Chart chart, double maximumWidth)
    {
        _context = context;
        _chart = chart;
        foreach (Line line in chart.Series.OfType<Line>())
        {
            if (LastSeen(line) < 0) continue;
            TextStyle style = context.Theme.Label with { Colour = context.TextColourOf(chart, line) };
            _labels.Add((line, TextBlock.Balanced(line.Name, style, maximumWidth, 3)));
        }
    }

    public double Room => _labels.Count == 0 ? 0 : Gap + SampleRoom + _labels.Max(label => label.Block.Width);

    // Where lines differ only in their dashes, each label shows them.
    private double SampleRoom => _labels.Any(label => _context.LinePen(_chart, label.Line).Dash.Count > 0) ? 26 : 0;

    public double TotalHeight => _labels.Sum(label => label.Block.Height + Between);

    public void Paint(ICanvas canvas, PlotArea plot)
    {
        (Line Line, TextBlock Block, double Wanted)[] sorted = [.. _labels
            .Select(label => (label.Line, label.Block, Wanted: EndOf(plot, label.Line)))
            .OrderBy(label => label.Wanted)];
        double[] centres = Spread(
            [.. sorted.Select(label => label.Wanted)], [.. sorted.Select(label => label.Block.Height + Between)], plot.Box.Y - 8, plot.Box.Bottom + 8);
        for (int i = 0; i < sorted.Length; i++)
        {
            double x = plot.Box.Right + Gap;
            if (SampleRoom > 0) canvas.Stroke(VectorPath.Segment(x, centres[i], x + SampleRoom - 6, centres[i]), _context.LinePen(_chart, sorted[i].Line));
            sorted[i].Block.Draw(canvas, x + SampleRoom, centres[i] - (sorted[i].Block.Height / 2));
            if (Math.Abs(centres[i] - sorted[i].Wanted) < FarEnough) continue;
            Colour colour = _context.ColourOf(_chart, sorted[i].Line).Opacity(0.6);
            canvas.Stroke(VectorPath.Segment(plot.Box.Right + 2, sorted[i].Wanted, x - 2, centres[i]), new Pen(colour, 1));
        }
    }

    /// <summary>Centres as near as can be to where they are wanted (sorted), without overlap and between the ends.</summary>
    public static double[] Spread(double[] wanted, double[] heights, double top, double bottom)
    {
        // Labels that touch join a block; a block sits where its members want it on average.
        var blocks = new List<(int First, int Count, double Height, double Centre)>();
        for (int i = 0; i < wanted.Length; i++)
        {
            blocks.Add((i, 1, heights[i], Kept(wanted[i], heights[i], top, bottom)));
            while (blocks.Count > 1 && Touch(blocks[^2], blocks[^1]))
            {
                var upper = blocks[^2];
                var lower = blocks[^1];
                blocks.RemoveRange(blocks.Count - 2, 2);
                double height = upper.Height + lower.Height;
                double centre = ((upper.Centre * upper.Count) + (lower.Centre * lower.Count)) / (upper.Count + lower.Count);
                blocks.Add((upper.First, upper.Count + lower.Count, height, Kept(centre, height, top, bottom)));
            }
        }
        double[] centres = new double[wanted.Length];
        foreach ((int first, int count, double height, double centre) in blocks)
        {
            double y = centre - (height / 2);
            for (int i = first; i < first + count; i++)
            {
                centres[i] = y + (heights[i] / 2);
                y += heights[i];
            }
        }
        return centres;
    }

    private static bool Touch((int First, int Count, double Height, double Centre) upper, (int First, int Count, double Height, double Centre) lower) =>
        upper.Centre + (upper.Height / 2) > lower.Centre - (lower.Height / 2);

    private static double Kept(double centre, double height, double top, double bottom) =>
        Math.Clamp(centre, Math.Min(top + (height / 2), bottom), Math.Max(bottom - (height / 2), Math.Min(top + (height / 2), bottom)));

    private static double EndOf(PlotArea plot, Line line) => Math.Clamp(plot.Y.Map(line.Y[LastSeen(line)]), plot.Box.Y, plot.Box.Bottom);

    private static int LastSeen(Line line)
    {
        int last = line.Y.Length - 1;
        while (last >= 0 && double.IsNaN(line.Y[last])) last--;
        return last;
    }
}
