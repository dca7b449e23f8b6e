using ScottPlot;
using Simulation.Runner.Figures.Model;
using SkiaSharp;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Cells of colour and of one size, hatching where the value is uncertain, the tipping line, and the key of the colours.
/// ScottPlot's own heat map is a bitmap, which an SVG smooths: here each cell is a rectangle.</summary>
internal sealed class HeatMapMarks(FigureLook look, HeatMap map)
{
    private const double KeyWidth = 14;
    private const double KeyGap = 20;

    // A little under the next cell: a viewer that scales an SVG would else show the paper between them.
    private const double Bleed = 0.6;

    private readonly ColourScale _colours = ColourScale.Of(map);
    private readonly NumberFormat _format = NumberFormat.ForValues(map.Unit, map.AllValues());

    /// <summary>What the key takes at the right of the plot.</summary>
    public double KeyRoom => KeyGap + Math.Max(KeyWidth + 7 + WidestTick, KeyTitle.Width);

    private Theme Theme => look.Theme;

    private AxisPlan Key =>
        AxisPlan.Exact(new NumericAxis("", map.Unit) { Range = new AxisRange(_colours.Min, _colours.Max) }, Extent.Empty, 5, look.Language);

    private double WidestTick => Key.Ticks.Select(tick => Theme.Tick.WidthOf(tick.Text)).DefaultIfEmpty().Max();

    private TextBlock KeyTitle => TextBlock.Wrap(map.Name, Theme.AxisTitle, 130, 5);

    /// <summary>The tipping line lies on a rim of the background, so that it is seen on dark cells as on light ones.</summary>
    public static IEnumerable<LineStyle> TippingStyles(Theme theme) =>
    [
        new LineStyle(5, theme.Background) { StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round },
        new LineStyle(2.25f, theme.Ink) { StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round },
    ];

    public void AddTo(PlotFrame frame)
    {
        (double right, double beyond) = (Bleed / frame.Area.X.UnitLength, Bleed / frame.Area.Y.UnitLength);
        foreach ((int row, int column) in Cells)
        {
            (double wider, double higher) = (column + 1 < map.Columns ? right : 0, row + 1 < map.Rows ? beyond : 0);
            var cell = frame.Plot.Add.Rectangle(column - 0.5, column + 0.5 + wider, row - 0.5, row + 0.5 + higher);
            (cell.FillColor, cell.LineWidth) = (ColourOf(row, column), 0);
            cell.FillStyle.AntiAlias = false;
        }
    }

    /// <summary>Hatching, the tipping line over it and its name where no number stands, the numbers, and the key.</summary>
    public void Write(Pencil pencil, PlotArea area)
    {
        foreach ((int row, int column) in Cells.Where(cell => map.IsUncertain(cell.Row, cell.Column)))
            WriteHatches(pencil, CellOf(area, row, column), ColourOf(row, column));
        Spot[][] lines = [.. TippingLines(area)];
        foreach (Spot[] line in lines)
        {
            foreach (LineStyle style in TippingStyles(Theme)) pencil.Stroke(line, style);
        }
        foreach ((int row, int column) in Cells) WriteValue(pencil, CellOf(area, row, column), row, column);
        if (lines.Length > 0 && !map.ShowsValues) WriteTipping(pencil, area, lines[0], map.TippingLine!.Label);
        WriteKey(pencil, area.Box);
    }

    private IEnumerable<(int Row, int Column)> Cells =>
        Enumerable.Range(0, map.Rows).SelectMany(row => Enumerable.Range(0, map.Columns).Select(column => (row, column)));

    private IEnumerable<Spot[]> TippingLines(PlotArea area) => map.TippingLine is not { } tipping ? []
        : LevelLines.Find(map, tipping.Level).Select(line => line.Select(spot => new Spot(area.X.Map(spot.X), area.Y.Map(spot.Y))).ToArray());

    private static void WriteHatches(Pencil pencil, Box box, Colour cell) =>
        pencil.Hatch(box, ColourScale.InkOn(cell).Opacity(ColourScale.IsDark(cell) ? 0.6 : 0.38));

    private Colour ColourOf(int row, int column) => double.IsNaN(map[row, column]) ? Theme.NoData : _colours.At(map[row, column]);

    private static Box CellOf(PlotArea area, int row, int column)
    {
        double a = area.Y.Map(row - 0.5), b = area.Y.Map(row + 0.5);
        return Box.Between(area.X.Map(column - 0.5), Math.Min(a, b), area.X.Map(column + 0.5), Math.Max(a, b));
    }

    private void WriteValue(Pencil pencil, Box cell, int row, int column)
    {
        double value = map[row, column];
        if (!map.ShowsValues && !double.IsNaN(value)) return;
        string text = _format.Write(value, look.Language);
        Colour colour = ColourOf(row, column);
        TextStyle style = Theme.Value with { Colour = ColourScale.InkOn(colour) };
        if (style.WidthOf(text) + 6 > cell.Width || style.CapHeight + 6 > cell.Height) return;
        double width = style.WidthOf(text) + 6, height = style.CapHeight + 8;
        // Hatching stops where the number is, and so does the tipping line.
        pencil.Fill(new(cell.MiddleX - (width / 2), cell.MiddleY - (height / 2), width, height), colour);
        pencil.Write(text, style, new(cell.MiddleX, cell.MiddleY + (style.CapHeight / 2)), TextAnchor.Middle);
    }

    private void WriteKey(Pencil pencil, Box plot)
    {
        double x = Math.Round(plot.Right + KeyGap);
        TextBlock title = KeyTitle;
        pencil.Write(title, x, plot.Y - 3);
        double top = Math.Round(plot.Y + title.Height + 6);
        double height = Math.Round(Math.Min(plot.Bottom - top, 230));
        const int Steps = 64;
        for (int i = 0; i < Steps; i++)
        {
            double value = _colours.Max - ((_colours.Max - _colours.Min) * (i + 0.5) / Steps);
            double bottom = Math.Round(top + (height * (i + 1) / Steps)) + (i + 1 < Steps ? Bleed : 0);
            pencil.Fill(Box.Between(x, Math.Round(top + (height * i / Steps)), x + KeyWidth, bottom), _colours.At(value));
        }
        var scale = new Scale(_colours.Min, _colours.Max, top + height, top);
        foreach (Tick tick in Key.Ticks)
            pencil.Write(tick.Text, Theme.Tick, new(x + KeyWidth + 7, scale.MapSharp(tick.Value) + (Theme.Tick.CapHeight / 2)));
    }

    private void WriteTipping(Pencil pencil, PlotArea area, Spot[] line, string label)
    {
        TextBlock block = TextBlock.Balanced(label, Theme.Label, 190, 2);
        var obstacles = new Obstacles();
        for (int i = 1; i < line.Length; i++) obstacles.AddStroke(line[i - 1], line[i]);
        Box place = obstacles.Freest(PlacesBeside(line, block.Width + 12, block.Height + 6).Select(box => box.Inside(area.Box, 4, 4)));
        pencil.Fill(place, Theme.Background.Opacity(0.9));
        pencil.Write(block, place.X + 6, place.Y + 3);
    }

    // On all four sides of the middle of the line, then of a third and two thirds.
    private static IEnumerable<Box> PlacesBeside(Spot[] line, double width, double height)
    {
        const double Gap = 10;
        return from at in new[] { line.Length / 2, line.Length / 3, 2 * line.Length / 3 }
               from x in new[] { line[at].X + Gap, line[at].X - width - Gap }
               from y in new[] { line[at].Y + Gap, line[at].Y - height - Gap }
               select new Box(x, y, width, height);
    }
}
