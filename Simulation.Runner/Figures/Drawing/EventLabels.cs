using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The names of events above the plot, in as many rows as keep them apart.</summary>
internal sealed class EventLabels
{
    private readonly record struct Placed(EventLine Event, string Text, double Left, int Row);

    private readonly List<Placed> _labels = [];
    private readonly FigureLook _look;
    private readonly AxisPlan _plan;

    public EventLabels(FigureLook look, IEnumerable<EventLine> events, AxisPlan plan, Scale x)
    {
        (_look, _plan) = (look, plan);
        var ends = new List<double>();
        foreach (EventLine line in events.OrderBy(line => line.At)) Place(line, x, ends);
        Rows = ends.Count;
    }

    public int Rows { get; }

    public double Height => Rows * LineHeight;

    private Theme Theme => _look.Theme;

    private double LineHeight => StyleOf(isNotice: false).LineHeight;

    /// <summary>The words, and the upper ends of the lines, which reach the row of their label.</summary>
    public void Draw(Pencil pencil, PlotArea area)
    {
        foreach (Placed label in _labels)
        {
            double x = area.X.Map(_plan.PositionOf(label.Event.At));
            double foot = area.Box.Y - ((Rows - 1 - label.Row) * LineHeight);
            pencil.Stroke(new(x, area.Box.Y), new(x, foot - 3), Styles.EventOf(_look, label.Event));
        }
        foreach (Placed label in _labels)
        {
            double baseline = area.Box.Y - ((Rows - 1 - label.Row) * LineHeight) - 7;
            TextStyle style = StyleOf(label.Event.IsNotice);
            // A line of a higher row passes behind.
            var veil = new Box(label.Left - 2, baseline - style.CapHeight - 2, style.WidthOf(label.Text) + 4, style.CapHeight + 4);
            pencil.Fill(veil, Theme.Background.Opacity(0.85));
            pencil.Write(label.Text, style, new(label.Left, baseline));
        }
    }

    private TextStyle StyleOf(bool isNotice) => isNotice ? Theme.Remark : Theme.Label with { Size = Theme.Remark.Size };

    // Centred on the line, pushed inside the plot, in the first row with room.
    private void Place(EventLine line, Scale x, List<double> ends)
    {
        TextStyle style = StyleOf(line.IsNotice);
        string text = TextBlock.Fit(line.Label, style, x.To - x.From);
        double width = style.WidthOf(text);
        double left = Math.Clamp(x.Map(_plan.PositionOf(line.At)) - (width / 2), x.From, Math.Max(x.From, x.To - width));
        int row = ends.FindIndex(end => end + 12 <= left);
        if (row < 0)
        {
            row = ends.Count;
            ends.Add(0);
        }
        ends[row] = left + width;
        _labels.Add(new(line, text, left, row));
    }
}
