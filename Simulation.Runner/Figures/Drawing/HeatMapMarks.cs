using ScottPlot;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;
using SkiaSharp;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>
/// Cells of colour and of one size, hatching where the value is uncertain, the tipping line, and the key of the colours. ScottPlot's own heat
/// map is a bitmap, which an SVG smooths: here each cell is a rectangle.
/// </summary>
internal sealed class HeatMapMarks
{
    private const double KeyWidth = 14;
    private const double KeyGap = 20;

    // A little under the next cell: a viewer that scales an SVG would else show the paper between them.
    private const double Bleed = 0.6;

    private readonly FigureLook _look;
    private readonly HeatMap _map;
    private readonly ColourScale _colours;
    private readonly AxisPlan _key;
    private readonly NumberFormat _format;

    public HeatMapMarks(FigureLook look, HeatMap map)
    {
        _look = look;
        _map = map;
        _colours = ColourScale.Of(map);
        _format = NumberFormat.ForValues(map.Unit, map.AllValues());
        var axis = new NumericAxis("", map.Unit) { Range = new AxisRange(_colours.Min, _colours.Max) };
        _key = AxisPlan.Exact(axis, Extent.Empty, 5, look.Language);
    }

    /// <summary>What the key takes at the right of the plot.</summary>
    public double KeyRoom => KeyGap + Math.Max(KeyWidth + 7 + WidestTick, KeyTitle.Width);

    private Theme Theme => _look.Theme;

    private double WidestTick => _key.Ticks.Count == 0 ? 0 : _key.Ticks.Max(tick => Theme.Tick.WidthOf(tick.Text));

    private TextBlock KeyTitle => TextBlock.Wrap(_map.Name, Theme.AxisTitle, 130, 5);

    /// <summary>The tipping line lies on a rim of the background, so that it is seen on dark cells as on light ones.</summary>
    public static IEnumerable<LineStyle> TippingStyles(Theme theme) =>
    [
        new LineStyle(5, theme.Background) { StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round },
        new LineStyle(2.25f, theme.Ink) { StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round },
    ];

    public void AddTo(PlotFrame frame)
    {
        (double right, double beyond) = (Bleed / frame.Area.X.UnitLength, Bleed / frame.Area.Y.UnitLength);
        for (int row = 0; row < _map.Rows; row++)
        {
            for (int column = 0; column < _map.Columns; column++)
            {
                var cell = frame.Plot.Add.Rectangle(
                    column - 0.5, column + 0.5 + (column + 1 < _map.Columns ? right : 0), row - 0.5, row + 0.5 + (row + 1 < _map.Rows ? beyond : 0));
                (cell.FillColor, cell.LineWidth) = (ColourOf(row, column), 0);
                cell.FillStyle.AntiAlias = false;
            }
        }
        frame.Plot.Add.Plottable(new Hatches(this, frame.Area));
        foreach (List<Spot> line in TippingLines())
        {
            foreach (LineStyle style in TippingStyles(Theme)) LineMarks.Add(frame, [.. line.Select(spot => new Coordinates(spot.X, spot.Y))], style);
        }
    }

    /// <summary>The numbers, the name of the tipping line where no number stands, and the key.</summary>
    public void Write(Pencil pencil, PlotArea area)
    {
        for (int row = 0; row < _map.Rows; row++)
        {
            for (int column = 0; column < _map.Columns; column++) WriteValue(pencil, CellOf(area, row, column), row, column);
        }
        if (TippingLines() is [{ } longest, ..] && !_map.ShowsValues) WriteTipping(pencil, area, longest, _map.TippingLine!.Label);
        WriteKey(pencil, area.Box);
    }

    private List<List<Spot>> TippingLines() => _map.TippingLine is { } tipping ? LevelLines.Find(_map, tipping.Level) : [];

    private Colour ColourOf(int row, int column) => double.IsNaN(_map[row, column]) ? Theme.NoData : _colours.At(_map[row, column]);

    private static Box CellOf(PlotArea area, int row, int column)
    {
        double a = area.Y.Map(row - 0.5), b = area.Y.Map(row + 0.5);
        return Box.Between(area.X.Map(column - 0.5), Math.Min(a, b), area.X.Map(column + 0.5), Math.Max(a, b));
    }

    private void WriteValue(Pencil pencil, Box cell, int row, int column)
    {
        double value = _map[row, column];
        if (!_map.ShowsValues && !double.IsNaN(value)) return;
        string text = _format.Write(value, _look.Language);
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
        var scale = new Scale(_key.Min, _key.Max, top + height, top);
        TextStyle style = Theme.Tick;
        foreach (Tick tick in _key.Ticks)
        {
            double y = scale.MapSharp(tick.Value);
            pencil.Write(tick.Text, style, new(x + KeyWidth + 7, y + (style.CapHeight / 2)));
        }
    }

    private void WriteTipping(Pencil pencil, PlotArea area, List<Spot> line, string label)
    {
        TextBlock block = TextBlock.Balanced(label, Theme.Label, 190, 2);
        var obstacles = new Obstacles();
        Spot[] spots = [.. line.Select(spot => new Spot(area.X.Map(spot.X), area.Y.Map(spot.Y)))];
        for (int i = 1; i < spots.Length; i++) obstacles.AddStroke(spots[i - 1], spots[i]);
        Box place = obstacles.Freest([.. PlacesBeside(spots, area.Box, block.Width + 12, block.Height + 6)]);
        pencil.Fill(place, Theme.Background.Opacity(0.9));
        pencil.Write(block, place.X + 6, place.Y + 3);
    }

    // On all four sides of the middle of the line, then of a third and two thirds; pushed back where it would leave the plot.
    private static IEnumerable<Box> PlacesBeside(Spot[] line, Box plot, double width, double height)
    {
        const double Gap = 10;
        foreach (int at in new[] { line.Length / 2, line.Length / 3, 2 * line.Length / 3 })
        {
            foreach (double x in new[] { line[at].X + Gap, line[at].X - width - Gap })
            {
                foreach (double y in new[] { line[at].Y + Gap, line[at].Y - height - Gap })
                {
                    double left = Math.Clamp(x, plot.X + 4, Math.Max(plot.X + 4, plot.Right - width - 4));
                    double top = Math.Clamp(y, plot.Y + 4, Math.Max(plot.Y + 4, plot.Bottom - height - 4));
                    yield return new Box(left, top, width, height);
                }
            }
        }
    }

    /// <summary>The hatching of uncertain cells, between their colours and the tipping line.</summary>
    private sealed class Hatches(HeatMapMarks marks, PlotArea area) : IPlottable
    {
        public bool IsVisible { get; set; } = true;

        public IAxes Axes { get; set; } = new Axes();

        public IEnumerable<LegendItem> LegendItems => [];

        public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

        public void Render(RenderPack rp)
        {
            for (int row = 0; row < marks._map.Rows; row++)
            {
                for (int column = 0; column < marks._map.Columns; column++)
                {
                    if (!marks._map.IsUncertain(row, column)) continue;
                    Colour cell = marks.ColourOf(row, column);
                    Colour ink = ColourScale.InkOn(cell).Opacity(ColourScale.IsDark(cell) ? 0.6 : 0.38);
                    Hatching.Render(rp.Canvas, rp.Paint, CellOf(area, row, column), ink);
                }
            }
        }
    }
}
