using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Cells of colour, hatching where the value is uncertain, the tipping line, and the key of the colours.</summary>
public sealed class HeatMapPainter
{
    private const double KeyWidth = 14;
    private const double KeyGap = 20;
    private const double HatchStep = 7;
    private const double Bleed = 0.6;

    private readonly PaintContext _context;
    private readonly HeatMap _map;
    private readonly ColourScale _colours;
    private readonly AxisPlan _key;
    private readonly NumberFormat _format;

    public HeatMapPainter(PaintContext context, HeatMap map)
    {
        _context = context;
        _map = map;
        _colours = ColourScale.Of(map);
        _format = NumberFormat.ForValues(map.Unit, map.AllValues());
        var axis = new NumericAxis("", map.Unit) { Range = new AxisRange(_colours.Min, _colours.Max) };
        _key = AxisPlan.Exact(axis, Extent.Empty, 5, context.Language);
    }

    /// <summary>What the key takes at the right of the plot.</summary>
    public double KeyRoom => KeyGap + Math.Max(KeyWidth + 7 + WidestTick, KeyTitle.Width);

    private double WidestTick => _key.Ticks.Count == 0 ? 0 : _key.Ticks.Max(tick => _context.Theme.Tick.WidthOf(tick.Text));

    private TextBlock KeyTitle => TextBlock.Wrap(_map.Name, _context.Theme.AxisTitle, 130, 5);

    public void Paint(ICanvas canvas, PlotArea plot)
    {
        double[] xs = RangeFinder.CellEdges(_map.X), ys = RangeFinder.CellEdges(_map.Y);
        for (int row = 0; row < _map.Rows; row++)
        {
            for (int column = 0; column < _map.Columns; column++)
            {
                // Whole pixels, so that no white shows between cells.
                double left = Math.Round(plot.X.Map(xs[column])), right = Math.Round(plot.X.Map(xs[column + 1]));
                double a = Math.Round(plot.Y.Map(ys[row])), b = Math.Round(plot.Y.Map(ys[row + 1]));
                PaintCell(canvas, Box.Between(left, Math.Min(a, b), right, Math.Max(a, b)), Math.Sign(b - a), row, column);
            }
        }
        if (_map.TippingLine is { } tipping) PaintTippingLine(canvas, plot, tipping);
    }

    public void PaintKey(ICanvas canvas, Box plot)
    {
        double x = Math.Round(plot.Right + KeyGap);
        TextBlock title = KeyTitle;
        title.Draw(canvas, x, plot.Y - 3);
        double top = Math.Round(plot.Y + title.Height + 6);
        double height = Math.Round(Math.Min(plot.Bottom - top, 230));
        const int Steps = 64;
        for (int i = 0; i < Steps; i++)
        {
            double value = _colours.Max - ((_colours.Max - _colours.Min) * (i + 0.5) / Steps);
            double bottom = Math.Round(top + (height * (i + 1) / Steps)) + (i + 1 < Steps ? Bleed : 0);
            Box slice = Box.Between(x, Math.Round(top + (height * i / Steps)), x + KeyWidth, bottom);
            canvas.Fill(VectorPath.Rectangle(slice), _colours.At(value));
        }
        var scale = new Scale(_key.Min, _key.Max, top + height, top);
        TextStyle style = _context.Theme.Tick;
        foreach (Tick tick in _key.Ticks)
        {
            double y = scale.MapSharp(tick.Value);
            canvas.Text(tick.Text, style, new(x + KeyWidth + 7, y + (style.CapHeight / 2)), TextAnchor.Start);
        }
    }

    /// <summary>Diagonal lines within a box, also used in the legend.</summary>
    public static void PaintHatch(ICanvas canvas, Box box, Colour colour)
    {
        var path = new VectorPath();
        // Lines x + y = c, on one grid for all cells so that they run on from cell to cell.
        double first = Math.Ceiling((box.X + box.Y) / HatchStep) * HatchStep;
        for (double sum = first; sum < box.Right + box.Bottom; sum += HatchStep)
        {
            double x1 = Math.Max(box.X, sum - box.Bottom), x2 = Math.Min(box.Right, sum - box.Y);
            if (x2 - x1 > 0.5) path.MoveTo(x1, sum - x1).LineTo(x2, sum - x2);
        }
        if (!path.IsEmpty) canvas.Stroke(path, new Pen(colour, 1));
    }

    private void PaintCell(ICanvas canvas, Box box, int nextRow, int row, int column)
    {
        double value = _map[row, column];
        Colour colour = double.IsNaN(value) ? _context.Theme.NoData : _colours.At(value);
        bool isDark = ColourScale.IsDark(colour);
        canvas.Fill(VectorPath.Rectangle(UnderNeighbours(box, nextRow, row, column)), colour);
        if (_map.IsUncertain(row, column)) PaintHatch(canvas, box, isDark ? _context.Theme.Background.Opacity(0.6) : _context.Theme.Ink.Opacity(0.38));
        if (_map.ShowsValues || double.IsNaN(value)) PaintValue(canvas, box, value, colour, isDark);
    }

    // A little under the cells that are drawn after it: a viewer that scales an SVG would else show the paper between them.
    private Box UnderNeighbours(Box box, int nextRow, int row, int column)
    {
        double right = column + 1 < _map.Columns ? Bleed : 0, beyond = row + 1 < _map.Rows ? Bleed : 0;
        return Box.Between(box.X, box.Y - (nextRow < 0 ? beyond : 0), box.Right + right, box.Bottom + (nextRow > 0 ? beyond : 0));
    }

    private void PaintValue(ICanvas canvas, Box box, double value, Colour colour, bool isDark)
    {
        string text = _format.Write(value, _context.Language);
        TextStyle style = _context.Theme.Value with { Colour = isDark ? _context.Theme.Background : _context.Theme.Ink };
        if (style.WidthOf(text) + 6 > box.Width || style.CapHeight + 6 > box.Height) return;
        double width = style.WidthOf(text) + 6, height = style.CapHeight + 8;
        // Hatching stops where the number is.
        canvas.Fill(VectorPath.Rectangle(new(box.MiddleX - (width / 2), box.MiddleY - (height / 2), width, height)), colour);
        canvas.Text(text, style, new(box.MiddleX, box.MiddleY + (style.CapHeight / 2)), TextAnchor.Middle);
    }

    private void PaintTippingLine(ICanvas canvas, PlotArea plot, TippingLine tipping)
    {
        List<List<Spot>> lines = LevelLines.Find(_map, tipping.Level);
        foreach (List<Spot> line in lines)
        {
            Spot[] spots = [.. line.Select(spot => plot.Place(spot.X, spot.Y))];
            var path = new VectorPath().MoveTo(spots[0].X, spots[0].Y);
            for (int i = 1; i < spots.Length; i++) path.LineTo(spots[i].X, spots[i].Y);
            canvas.Stroke(path, new Pen(_context.Theme.Background, 5, StrokeCap.Round));
            canvas.Stroke(path, new Pen(_context.Theme.Ink, 2.25, StrokeCap.Round));
        }
        if (lines.Count > 0) PaintTippingLabel(canvas, plot, lines[0], tipping.Label);
    }

    private void PaintTippingLabel(ICanvas canvas, PlotArea plot, List<Spot> line, string label)
    {
        TextBlock block = TextBlock.Balanced(label, _context.Theme.Label, 190, 2);
        var obstacles = new Obstacles();
        Spot[] spots = [.. line.Select(spot => plot.Place(spot.X, spot.Y))];
        for (int i = 1; i < spots.Length; i++) obstacles.AddStroke(spots[i - 1], spots[i]);
        Box place = obstacles.Freest([.. PlacesBeside(spots, plot.Box, block.Width + 12, block.Height + 6)]);
        canvas.Fill(VectorPath.Rectangle(place), _context.Theme.Background.Opacity(0.9));
        block.Draw(canvas, place.X + 6, place.Y + 3);
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
}
