using ScottPlot;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Draws a ladder as stairs: each rung a bar of those who came this far, under the part of the bar above that goes on.</summary>
internal sealed class LadderDrawing(LadderChart ladder, FigureLook look, PanelPlace place) : PanelDrawing(ladder, look, place)
{
    private const double WidestName = 210;
    private const double BarShare = 0.56;
    private const double ThickestBar = 44;
    private const double CountGap = 12;
    private const double RemarkGap = 10;
    private const double ShortestPlot = 60;
    private const int RemarkLines = 3;

    // Ladders side by side are compared by length.
    private readonly double _largest = Math.Max((place.XRange ?? place.YRange)?.Max ?? ladder.Rungs[0].Reached, double.Epsilon);

    private TextStyle Name => Theme.Category;

    private TextStyle Count => Theme.Label with { Size = 15 };

    private double CountWidth => ladder.Rungs.Max(rung => Count.WidthOf(Write(rung.Reached))) + 14;

    public static Colour ContinuesColour(Theme theme) => theme.Palette[0];

    public static Colour OpenColour(Theme theme) => theme.Palette[3];

    public static Colour ClosedColour(Theme theme) => theme.Muted.Mix(theme.Background, 0.45);

    public override Margins Measure(double width, double height)
    {
        double name = NameWidth(width);
        return new(name + CountWidth + CountGap, HeaderHeight(width), RemarkRoom(width - name - CountWidth), 4);
    }

    public override void Draw(Pencil pencil, Box plot, Box cell)
    {
        DrawHeader(pencil, cell);
        double step = plot.Height / ladder.Rungs.Count, thickness = Math.Min(step * BarShare, ThickestBar);
        // Rungs are counted from the top, as categories are.
        var rungs = new AxisPlan(-0.5, ladder.Rungs.Count - 0.5, [], HasCategories: true);
        var area = new PlotArea(plot, new AxisPlan(0, _largest, [], HasCategories: true), rungs);
        using (var frame = new PlotFrame(area, Look, Place))
        {
            frame.HasBaseLine = false;
            for (int i = 0; i < ladder.Rungs.Count; i++) AddRung(frame.Plot, i, thickness / step / 2);
            frame.Render(pencil);
        }
        for (int i = 0; i < ladder.Rungs.Count; i++) WriteRung(pencil, area, i, cell);
    }

    private void AddRung(Plot plot, int nth, double half)
    {
        LadderStep rung = ladder.Rungs[nth];
        bool isLast = nth + 1 == ladder.Rungs.Count;
        if (!isLast) AddBox(plot, 0, ladder.Rungs[nth + 1].Reached, nth + half, nth + 0.5 + (0.5 - half), ContinuesColour(Theme).Opacity(0.18));
        double goesOn = Math.Max(0, rung.Reached - rung.Closed - rung.Open), x = 0;
        Colour onward = isLast ? Theme.Palette[7] : ContinuesColour(Theme);
        foreach ((double size, Colour colour) in new[] { (goesOn, onward), (rung.Open, OpenColour(Theme)), (rung.Closed, ClosedColour(Theme)) })
        {
            AddBox(plot, x, x + size, nth - half, nth + half, colour);
            x += size;
        }
    }

    private static void AddBox(Plot plot, double left, double right, double top, double bottom, Colour colour)
    {
        if (right <= left) return;
        var box = plot.Add.Rectangle(left, right, bottom, top);
        (box.FillColor, box.LineWidth) = (colour, 0);
    }

    private void WriteRung(Pencil pencil, PlotArea area, int nth, Box cell)
    {
        LadderStep rung = ladder.Rungs[nth];
        double middle = area.Y.Map(nth), room = area.Box.X - CountWidth - CountGap - cell.X;
        if (Place.HasYTexts)
        {
            TextBlock name = TextBlock.Wrap(rung.Label, Name, room, 2);
            pencil.Write(name, cell.X, middle - (name.Height / 2));
        }
        pencil.Write(Write(rung.Reached), Count, new(area.Box.X - CountGap, middle + (Count.CapHeight / 2)), TextAnchor.End);
        double left = area.X.Map(rung.Reached) + RemarkGap;
        TextBlock remark = TextBlock.Wrap(Remark(nth), Theme.Remark, Math.Max(1, cell.Right - left), RemarkLines);
        pencil.Write(remark, left, middle - (remark.Height / 2));
    }

    private double NameWidth(double width) => !Place.HasYTexts ? 0
        : Math.Min(Math.Min(WidestName, Math.Max(width * 0.32, LongestWord)), ladder.Rungs.Max(rung => Name.WidthOf(rung.Label)) + 1);

    // A name may wrap, but not be broken.
    private double LongestWord => ladder.Rungs.Max(rung => rung.Label.Split(' ').Max(Name.WidthOf)) + 1;

    // The share of the first rung; and of the first rung itself nothing, for it is 100% by definition. Once is enough to know of what.
    private string Remark(int nth)
    {
        string share = nth == 1 && Place.HasYTexts && ladder.ShareText.Length > 0 ? $"{Percentage(nth)} {ladder.ShareText}" : Percentage(nth);
        return ladder.Rungs[nth].Range.Length == 0 ? share : $"({ladder.Rungs[nth].Range.Replace(' ', '\u00a0')}) {share}".TrimEnd();
    }

    private string Percentage(int nth)
    {
        if (nth == 0 || ladder.Rungs[0].Reached == 0) return "";
        double share = ladder.Rungs[nth].Reached / ladder.Rungs[0].Reached;
        return NumberFormat.ForSteps(Unit.Share, share >= 0.1 ? 0.01 : 0.001, 1).Write(share, Look.Language);
    }

    // A short bar leaves room for its remark; only what sticks out past the longest bar needs more. Beside others a remark wraps.
    private double RemarkRoom(double width)
    {
        double room = 4;
        for (int i = 0; i < ladder.Rungs.Count; i++)
        {
            double share = ladder.Rungs[i].Reached / _largest;
            IEnumerable<string> pieces = Place.HasHeader ? Remark(i).Split(' ') : [Remark(i)];
            double remark = pieces.Max(Theme.Remark.WidthOf) + RemarkGap + 4;
            if (remark > RemarkGap + 4) room = Math.Max(room, remark - ((1 - share) * (Math.Max(width, ShortestPlot) - room)));
        }
        return room;
    }

    private string Write(double count)
    {
        NumberFormat format = Math.Floor(count) == count
            ? NumberFormat.ForSteps(Unit.Number, 1, count)
            : NumberFormat.ForValue(Unit.Number, count);
        return format.Write(count, Look.Language);
    }
}
