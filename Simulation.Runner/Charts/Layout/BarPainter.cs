using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Bars of all series of a chart, grouped or stacked, upright or on their side, with their values where there is room.</summary>
public sealed class BarPainter
{
    private const double CategoryShare = 0.72;
    private const double WidestBar = 72;
    private const double NetGap = 18;
    private const double NetMark = 20;

    private readonly PaintContext _context;
    private readonly Chart _chart;
    private readonly Bars[] _series;
    private readonly NumberFormat _format;

    public BarPainter(PaintContext context, Chart chart)
    {
        _context = context;
        _chart = chart;
        _series = [.. chart.Series.OfType<Bars>()];
        var unit = ((chart.IsSideways ? chart.X : chart.Y) as NumericAxis)?.Unit ?? ChartUnit.Number;
        _format = NumberFormat.ForValues(unit, _series.SelectMany(bars => bars.Values.ToArray()));
    }

    private bool IsStacked => _chart.BarArrangement == BarArrangement.Stacked;

    /// <summary>The longest value, so that the axis can leave room beyond the bars.</summary>
    public double WidestValue
    {
        get
        {
            double widest = 0;
            foreach (Bars bars in _series)
            {
                foreach (double value in bars.Values) widest = Math.Max(widest, _context.Theme.Value.WidthOf(Write(value)));
            }
            return widest;
        }
    }

    /// <summary>Whether the sums stand in a column of their own at the right.</summary>
    public bool HasNetColumn => _chart.IsSideways && _chart.NetLabel is not null;

    public double NetRoom => NetGap + NetMark + Enumerable.Range(0, _series[0].Values.Length).Select(i => Net.WidthOf(Write(SumOf(i)))).DefaultIfEmpty().Max();

    private TextStyle Net => _context.Theme.Label;

    public void PaintNetColumn(ICanvas canvas, PlotArea plot)
    {
        double right = plot.Box.Right + NetRoom;
        for (int category = 0; category < _series[0].Values.Length; category++)
        {
            double middle = Middle(plot, category);
            string text = Write(SumOf(category));
            canvas.Text(text, Net, new(right, middle + (Net.CapHeight / 2)), TextAnchor.End);
            PaintNetMark(canvas, new(right - Net.WidthOf(text) - (NetMark / 2) - 2, middle), _context.Theme);
        }
    }

    public void Paint(ICanvas canvas, PlotArea plot)
    {
        for (int category = 0; category < _series[0].Values.Length; category++)
        {
            if (IsStacked) PaintStack(canvas, plot, category);
            else PaintGroup(canvas, plot, category);
        }
    }

    /// <summary>Where bars are, so that words can stand elsewhere.</summary>
    public void AddTo(Obstacles obstacles, PlotArea plot)
    {
        for (int category = 0; category < _series[0].Values.Length; category++)
        {
            double middle = Middle(plot, category), below = 0, above = 0;
            foreach (Bars bars in _series)
            {
                double value = double.IsNaN(bars.Values[category]) ? 0 : bars.Values[category];
                below = IsStacked ? below + Math.Min(value, 0) : Math.Min(below, value);
                above = IsStacked ? above + Math.Max(value, 0) : Math.Max(above, value);
            }
            obstacles.AddArea(WithValues(BarBox(plot, middle, Thickness(plot, 1), below, above)));
        }
    }

    // Values stand beyond both ends.
    private Box WithValues(Box bar)
    {
        double room = _chart.IsSideways ? WidestValue + 8 : _context.Theme.Value.LineHeight + 6;
        return _chart.IsSideways
            ? Box.Between(bar.X - room, bar.Y, bar.Right + room, bar.Bottom)
            : Box.Between(bar.X, bar.Y - room, bar.Right, bar.Bottom + room);
    }

    private void PaintGroup(ICanvas canvas, PlotArea plot, int category)
    {
        double thickness = Thickness(plot, _series.Length);
        for (int i = 0; i < _series.Length; i++)
        {
            double value = _series[i].Values[category];
            if (double.IsNaN(value)) continue;
            double middle = Middle(plot, category) + ((i - ((_series.Length - 1) / 2.0)) * thickness);
            // One pixel of white between neighbours.
            double drawn = _series.Length > 1 ? thickness - 1 : thickness;
            canvas.Fill(VectorPath.Rectangle(BarBox(plot, middle, drawn, 0, value)), ColourOf(_series[i], value));
            (double low, double high) = _series[i].Intervals is { } intervals ? intervals[category] : (double.NaN, double.NaN);
            if (!double.IsNaN(low)) PaintWhisker(canvas, plot, middle, low, high);
            double end = double.IsNaN(low) ? value : value < 0 ? low : high;
            PaintValue(canvas, plot, middle, drawn, value, end);
        }
    }

    private void PaintStack(ICanvas canvas, PlotArea plot, int category)
    {
        double thickness = Thickness(plot, 1), middle = Middle(plot, category);
        double below = 0, above = 0;
        foreach (Bars bars in _series)
        {
            double value = bars.Values[category];
            if (double.IsNaN(value) || value == 0) continue;
            double from = value < 0 ? below : above;
            canvas.Fill(VectorPath.Rectangle(BarBox(plot, middle, thickness, from, from + value)), ColourOf(bars, value));
            if (from != 0) PaintSeam(canvas, plot, middle, thickness, from);
            if (value < 0) below += value;
            else above += value;
        }
        double net = SumOf(category);
        if (_chart.NetLabel is not null) PaintNet(canvas, plot, middle, net);
        else if (below == 0 || above == 0) PaintValue(canvas, plot, middle, thickness, net, net);
    }

    // A hair of white keeps neighbours in a stack apart for those who see no difference in colour.
    private void PaintSeam(ICanvas canvas, PlotArea plot, double middle, double thickness, double at)
    {
        var pen = new Pen(_context.Theme.Background, 1);
        double half = thickness / 2;
        if (_chart.IsSideways)
        {
            double x = plot.X.Map(at);
            canvas.Stroke(VectorPath.Segment(x, middle - half, x, middle + half), pen);
            return;
        }
        double y = plot.Y.Map(at);
        canvas.Stroke(VectorPath.Segment(middle - half, y, middle + half, y), pen);
    }

    private void PaintNet(ICanvas canvas, PlotArea plot, double middle, double net)
    {
        Spot spot = _chart.IsSideways ? new(plot.X.Map(net), middle) : new(middle, plot.Y.Map(net));
        PaintNetMark(canvas, spot, _context.Theme);
    }

    /// <summary>A diamond, also used in the legend.</summary>
    public static void PaintNetMark(ICanvas canvas, Spot at, Theme theme)
    {
        canvas.Fill(Diamond(at, 8), theme.Background);
        canvas.Fill(Diamond(at, 6), theme.Ink);
    }

    private void PaintWhisker(ICanvas canvas, PlotArea plot, double middle, double low, double high)
    {
        var pen = new Pen(_context.Theme.Ink, 1.25);
        VectorPath path = _chart.IsSideways
            ? VectorPath.Segment(plot.X.Map(low), middle, plot.X.Map(high), middle)
            : VectorPath.Segment(middle, plot.Y.Map(low), middle, plot.Y.Map(high));
        canvas.Stroke(path, pen);
    }

    private void PaintValue(ICanvas canvas, PlotArea plot, double middle, double thickness, double value, double end)
    {
        TextStyle style = _context.Theme.Value;
        string text = Write(value);
        if (!HasRoomForValues(plot, thickness)) return;
        if (_chart.IsSideways)
        {
            double left = value < 0 ? plot.X.Map(end) - 6 - style.WidthOf(text) : plot.X.Map(end) + 6;
            Write(canvas, text, left, middle + (style.CapHeight / 2));
            return;
        }
        double baseline = value < 0 ? plot.Y.Map(end) + 6 + style.CapHeight : plot.Y.Map(end) - 6;
        Write(canvas, text, middle - (style.WidthOf(text) / 2), baseline);
    }

    // All values or none: some would look like a choice.
    private bool HasRoomForValues(PlotArea plot, double thickness)
    {
        if (_chart.IsSideways) return thickness >= _context.Theme.Value.CapHeight + 2;
        double room = IsStacked || _series.Length == 1 ? plot.X.UnitLength - 6 : thickness - 2;
        return WidestValue <= room;
    }

    // On a veil where a reference line may run behind.
    private void Write(ICanvas canvas, string text, double left, double baseline)
    {
        TextStyle style = _context.Theme.Value;
        var box = new Box(left - 2, baseline - style.CapHeight - 3, style.WidthOf(text) + 4, style.CapHeight + 6);
        if (_chart.Annotations.Count > 0) canvas.Fill(VectorPath.Rectangle(box), _context.Theme.Background.Opacity(0.75));
        canvas.Text(text, style, new(left, baseline), TextAnchor.Start);
    }

    private double SumOf(int category)
    {
        double sum = 0;
        foreach (Bars bars in _series) sum += double.IsNaN(bars.Values[category]) ? 0 : bars.Values[category];
        return sum;
    }

    private string Write(double value) => _format.Write(value, _context.Language);

    private Colour ColourOf(Bars bars, double value) => value < 0 && bars.BelowZero is { } below
        ? _context.Theme.ColourOf(below)
        : _context.ColourOf(_chart, bars);

    private double Thickness(PlotArea plot, int count)
    {
        double unit = _chart.IsSideways ? plot.Y.UnitLength : plot.X.UnitLength;
        return Math.Min(unit * CategoryShare / count, WidestBar);
    }

    private double Middle(PlotArea plot, int category) => _chart.IsSideways ? plot.Y.Map(category) : plot.X.Map(category);

    private Box BarBox(PlotArea plot, double middle, double thickness, double from, double to)
    {
        double start = middle - (thickness / 2), end = middle + (thickness / 2);
        if (_chart.IsSideways)
        {
            double a = plot.X.Map(from), b = plot.X.Map(to);
            return Box.Between(Math.Min(a, b), start, Math.Max(a, b), end);
        }
        double top = plot.Y.Map(Math.Max(from, to)), bottom = plot.Y.Map(Math.Min(from, to));
        return Box.Between(start, top, end, bottom);
    }

    private static VectorPath Diamond(Spot at, double radius) => VectorPath.Polygon(
        [new(at.X, at.Y - radius), new(at.X + radius, at.Y), new(at.X, at.Y + radius), new(at.X - radius, at.Y)]);
}
