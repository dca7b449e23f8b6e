namespace Simulation.Runner.Figures.Drawing;

/// <summary>A name and how its mark is drawn in a box beside it.</summary>
internal sealed record LegendEntry(string Label, double MarkWidth, Action<Pencil, Box> Draw)
{
    /// <summary>For lines, bands and whiskers.</summary>
    public const double Wide = 26;

    /// <summary>For squares and other compact marks.</summary>
    public const double Narrow = LegendBlock.MarkHeight;
}

/// <summary>Legend entries side by side in rows.</summary>
internal sealed class LegendBlock
{
    public const double MarkHeight = 12;

    private const double MarkGap = 8;
    private const double EntryGap = 26;

    private readonly record struct Placed(LegendEntry Entry, string Text, double X, int Row);

    private readonly List<Placed> _entries = [];
    private readonly TextStyle _style;

    public LegendBlock(IReadOnlyList<LegendEntry> entries, TextStyle style, double width)
    {
        _style = style;
        double x = 0;
        int row = 0;
        foreach (LegendEntry entry in entries)
        {
            string text = TextBlock.Fit(entry.Label, style, width - entry.MarkWidth - MarkGap);
            double size = entry.MarkWidth + MarkGap + style.WidthOf(text);
            if (x > 0 && x + size > width)
            {
                x = 0;
                row++;
            }
            _entries.Add(new(entry, text, x, row));
            x += size + EntryGap;
        }
    }

    public double Height => _entries.Count == 0 ? 0 : (_entries[^1].Row + 1) * RowHeight;

    private double RowHeight => _style.LineHeight + 5;

    public void Draw(Pencil pencil, double left, double top)
    {
        foreach (Placed placed in _entries)
        {
            double middle = top + (placed.Row * RowHeight) + (RowHeight / 2), x = left + placed.X;
            placed.Entry.Draw(pencil, new(x, middle - (MarkHeight / 2), placed.Entry.MarkWidth, MarkHeight));
            pencil.Write(placed.Text, _style, new(x + placed.Entry.MarkWidth + MarkGap, middle + (_style.CapHeight / 2)));
        }
    }
}
