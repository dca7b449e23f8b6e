using ScottPlot;
using Simulation.Runner.Figures.Model;
using Line = Simulation.Runner.Figures.Model.Line;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The names of lines at their right ends, moved apart where they would touch, with a thin leader when moved far.</summary>
internal sealed class NamesBesideLines
{
    private const double Gap = 12;
    private const double Between = 3;
    private const double FarEnough = 5;
    private const double SampleWidth = 26;

    private readonly FigureLook _look;
    private readonly Chart _chart;
    private readonly List<(Line Line, TextBlock Block)> _labels = [];

    public NamesBesideLines(FigureLook look, Chart chart, double widest)
    {
        (_look, _chart) = (look, chart);
        foreach (Line line in chart.Series.OfType<Line>())
        {
            if (LastSeen(line) < 0) continue;
            TextStyle style = look.Theme.Label with { Colour = look.TextColourOf(chart, line) };
            _labels.Add((line, TextBlock.Balanced(line.Name, style, widest, 3)));
        }
    }

    public double Room => _labels.Count == 0 ? 0 : Gap + SampleRoom + _labels.Max(label => label.Block.Width);

    public double TotalHeight => _labels.Sum(label => label.Block.Height + Between);

    // Where lines differ in their dashes, each label shows them.
    private double SampleRoom => _labels.Count > 1 && _labels.Any(label => Styles.IsDashed(_look, _chart, label.Line)) ? SampleWidth : 0;

    public void Write(Pencil pencil, PlotArea area)
    {
        (Line Line, TextBlock Block, double Wanted)[] sorted = [.. _labels
            .Select(label => (label.Line, label.Block, Wanted: EndOf(area, label.Line)))
            .OrderBy(label => label.Wanted)];
        double[] wanted = [.. sorted.Select(label => label.Wanted)], heights = [.. sorted.Select(label => label.Block.Height + Between)];
        double[] centres = NameSpreading.Spread(wanted, heights, area.Box.Y - 8, area.Box.Bottom + 8);
        for (int i = 0; i < sorted.Length; i++)
        {
            double x = area.Box.Right + Gap;
            if (SampleRoom > 0) pencil.Stroke(new(x, centres[i]), new(x + SampleRoom - 6, centres[i]), Styles.LineOf(_look, _chart, sorted[i].Line));
            pencil.Write(sorted[i].Block, x + SampleRoom, centres[i] - (sorted[i].Block.Height / 2));
            if (Math.Abs(centres[i] - sorted[i].Wanted) < FarEnough) continue;
            Colour colour = _look.ColourOf(_chart, sorted[i].Line).Opacity(0.6);
            pencil.Stroke(new(area.Box.Right + 2, sorted[i].Wanted), new(x - 2, centres[i]), new LineStyle(1, colour));
        }
    }

    private static double EndOf(PlotArea area, Line line)
    {
        int last = LastSeen(line);
        return Math.Clamp(area.Place(line.X[last], line.Y[last]).Y, area.Box.Y, area.Box.Bottom);
    }

    private static int LastSeen(Line line)
    {
        int last = line.Y.Length - 1;
        while (last >= 0 && double.IsNaN(line.Y[last])) last--;
        return last;
    }
}
