using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Draws a ladder as stairs: each rung a bar of those who came this far, under the part of the bar above that goes on.</summary>
public sealed class LadderPainter : PanelPainter
{
    private const double LabelWidth = 210;
    private const double BarShare = 0.56;

    private readonly Ladder _ladder;
    private readonly PaintContext _context;
    private readonly Header _header;
    private readonly double _largest;

    public LadderPainter(Ladder ladder, PaintContext context, PanelPlace place)
    {
        _ladder = ladder;
        _context = context;
        _header = new Header(ladder, context, place.HasHeader);
        // Ladders side by side are compared by length.
        _largest = Math.Max(place.XRange is { IsEmpty: false } common ? common.Max : ladder.Rungs[0].Reached, double.Epsilon);
    }

    public static Colour ContinuesColour(Theme theme) => theme.Palette[0];

    public static Colour OpenColour(Theme theme) => theme.Palette[3];

    public static Colour ClosedColour(Theme theme) => theme.Muted.Mix(theme.Background, 0.45);

    private TextStyle Name => _context.Theme.Category;
    private TextStyle Count => _context.Theme.Label with { Size = 15 };

    public override Margins Measure(double width, double height)
    {
        double left = Math.Min(Math.Min(LabelWidth, width * 0.32), _ladder.Rungs.Max(rung => Name.WidthOf(rung.Label)) + 1);
        double counts = _ladder.Rungs.Max(rung => Count.WidthOf(Write(rung.Reached))) + 14;
        return new(left + counts + 12, _header.HeightFor(width), RemarkRoom(width - left - counts), 4);
    }

    public override void Paint(ICanvas canvas, Box plot, Box cell)
    {
        _header.Draw(canvas, cell.X, cell.Y, cell.Width);

        double step = plot.Height / _ladder.Rungs.Count, thickness = Math.Min(step * BarShare, 44);
        var scale = new Scale(0, _largest, plot.X, plot.Right);
        for (int i = 0; i < _ladder.Rungs.Count; i++)
        {
            double top = plot.Y + (step * i) + ((step - thickness) / 2);
            if (i + 1 < _ladder.Rungs.Count) PaintFlow(canvas, scale, _ladder.Rungs[i + 1].Reached, top + thickness, top + step);
            PaintRung(canvas, scale, _ladder.Rungs[i], i, new Box(cell.X, top, plot.X - cell.X, thickness));
        }
    }

    private void PaintFlow(ICanvas canvas, Scale scale, double reached, double top, double bottom)
    {
        Box box = Box.Between(scale.From, top, scale.Map(reached), bottom);
        if (box.Width > 0) canvas.Fill(VectorPath.Rectangle(box), ContinuesColour(_context.Theme).Opacity(0.18));
    }

    private void PaintRung(ICanvas canvas, Scale scale, Rung rung, int index, Box text)
    {
        double goesOn = Math.Max(0, rung.Reached - rung.Closed - rung.Open);
        double x = scale.From;
        Colour onward = index + 1 < _ladder.Rungs.Count ? ContinuesColour(_context.Theme) : _context.Theme.Palette[7];
        foreach ((double size, Colour colour) in new[] { (goesOn, onward), (rung.Open, OpenColour(_context.Theme)), (rung.Closed, ClosedColour(_context.Theme)) })
        {
            double end = x + scale.Map(size) - scale.From;
            if (end > x) canvas.Fill(VectorPath.Rectangle(Box.Between(x, text.Y, end, text.Bottom)), colour);
            x = end;
        }
        PaintTexts(canvas, rung, index, text, x);
    }

    private void PaintTexts(ICanvas canvas, Rung rung, int index, Box text, double barEnd)
    {
        double baseline = text.MiddleY + (Count.CapHeight / 2);
        double countWidth = _ladder.Rungs.Max(one => Count.WidthOf(Write(one.Reached))) + 14;
        TextBlock name = TextBlock.Wrap(rung.Label, Name, text.Width - countWidth - 12, 2);
        name.Draw(canvas, text.X, text.MiddleY - (name.Height / 2));
        canvas.Text(Write(rung.Reached), Count, new(text.Right - 12, baseline), TextAnchor.End);
        canvas.Text(Remark(rung, index), _context.Theme.Remark, new(barEnd + 10, text.MiddleY + (_context.Theme.Remark.CapHeight / 2)), TextAnchor.Start);
    }

    // The share of the first rung; and of the first rung itself nothing, for it is 100% by definition.
    private string Remark(Rung rung, int index)
    {
        if (index == 0 || _ladder.Rungs[0].Reached == 0) return "";
        double share = rung.Reached / _ladder.Rungs[0].Reached;
        string percentage = NumberFormat.ForSteps(ChartUnit.Share, share >= 0.1 ? 0.01 : 0.001, 1).Write(share, _context.Language);
        // Once is enough to know of what.
        return index == 1 && _ladder.ShareText.Length > 0 ? $"{percentage} {_ladder.ShareText}" : percentage;
    }

    // A short bar leaves room for its remark; only what sticks out past the longest bar needs more.
    private double RemarkRoom(double width)
    {
        double room = 4;
        for (int i = 0; i < _ladder.Rungs.Count; i++)
        {
            double share = _ladder.Rungs[i].Reached / _largest;
            double remark = _context.Theme.Remark.WidthOf(Remark(_ladder.Rungs[i], i)) + 14;
            room = Math.Max(room, remark - ((1 - share) * (width - room)));
        }
        return room;
    }

    private string Write(double count)
    {
        NumberFormat format = Math.Floor(count) == count
            ? NumberFormat.ForSteps(ChartUnit.Number, 1, count)
            : NumberFormat.ForValue(ChartUnit.Number, count);
        return format.Write(count, _context.Language);
    }
}
