using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>The names of events above the plot, in as many rows as keep them apart.</summary>
public sealed class EventLabels
{
    private readonly record struct Placed(EventLine Event, string Text, double Left, double Width, int Row);

    private readonly List<Placed> _labels = [];
    private readonly PaintContext _context;

    public EventLabels(PaintContext context, Chart chart, Scale x)
    {
        _context = context;
        var ends = new List<double>();
        foreach (EventLine line in chart.Annotations.OfType<EventLine>().OrderBy(line => line.At)) Place(line, x, ends);
        Rows = ends.Count;
    }

    public int Rows { get; }

    public double Height => Rows * Style.LineHeight;

    private TextStyle Style => _context.Theme.Label with { Size = 13 };

    /// <summary>Lines through the plot; their upper ends reach the row of the label.</summary>
    public void PaintLines(ICanvas canvas, PlotArea plot)
    {
        var pen = new Pen(_context.Theme.Ink, 1.25) { Dash = [4, 3] };
        foreach (Placed label in _labels)
        {
            double x = plot.X.MapSharp(label.Event.At);
            double top = plot.Box.Y - ((Rows - 1 - label.Row) * Style.LineHeight) - 3;
            canvas.Stroke(VectorPath.Segment(x, top, x, plot.Box.Bottom), pen);
        }
    }

    public void PaintTexts(ICanvas canvas, PlotArea plot)
    {
        foreach (Placed label in _labels)
        {
            double baseline = plot.Box.Y - ((Rows - 1 - label.Row) * Style.LineHeight) - 7;
            canvas.Text(label.Text, Style, new(label.Left, baseline), TextAnchor.Start);
        }
    }

    // Centred on the line, pushed inside the plot, in the first row with room.
    private void Place(EventLine line, Scale x, List<double> ends)
    {
        string text = TextBlock.Fit(line.Label, Style, x.To - x.From);
        double width = Style.WidthOf(text);
        double left = Math.Clamp(x.Map(line.At) - (width / 2), x.From, Math.Max(x.From, x.To - width));
        int row = ends.FindIndex(end => end + 12 <= left);
        if (row < 0)
        {
            row = ends.Count;
            ends.Add(0);
        }
        ends[row] = left + width;
        _labels.Add(new(line, text, left, width, row));
    }
}
