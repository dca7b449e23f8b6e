using ScottPlot;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Bars of all series of a chart, grouped or stacked, upright or on their side.</summary>
internal sealed partial class BarMarks(FigureLook look, Chart chart)
{
    private const double CategoryShare = 0.72;
    private const double WidestBar = 72;

    private readonly BarValues _values = new(look, chart);

    private bool IsStacked => chart.BarArrangement == BarArrangement.Stacked;

    private int Beside => IsStacked ? 1 : _values.Series.Count;

    public void AddTo(PlotFrame frame)
    {
        for (int category = 0; category < _values.Categories; category++)
        {
            if (IsStacked) AddStack(frame, category);
            else AddGroup(frame, category);
        }
    }

    /// <summary>The sums of stacks, over the line that they stand on.</summary>
    public void AddNetsTo(PlotFrame frame)
    {
        if (!IsStacked || chart.NetLabel is null) return;
        for (int category = 0; category < _values.Categories; category++) AddNet(frame, category);
    }

    /// <summary>Where bars are, so that words can stand elsewhere.</summary>
    public void AddTo(Obstacles obstacles, PlotArea area)
    {
        for (int category = 0; category < _values.Categories; category++)
        {
            double below = 0, above = 0;
            foreach (Bars bars in _values.Series)
            {
                double value = double.IsNaN(bars.Values[category]) ? 0 : bars.Values[category];
                below = IsStacked ? below + Math.Min(value, 0) : Math.Min(below, value);
                above = IsStacked ? above + Math.Max(value, 0) : Math.Max(above, value);
            }
            double half = Thickness(area, 1) / 2, middle = Across(area).Map(category);
            (double a, double b) = (Along(area).Map(below), Along(area).Map(above));
            obstacles.AddArea(WithValues(Turned(Math.Min(a, b), Math.Max(a, b), middle - half, middle + half)));
        }
    }

    private void AddGroup(PlotFrame frame, int category)
    {
        double unit = Across(frame.Area).UnitLength, thickness = Thickness(frame.Area, Beside);
        for (int i = 0; i < _values.Series.Count; i++)
        {
            Bars bars = _values.Series[i];
            double value = bars.Values[category];
            if (double.IsNaN(value)) continue;
            double middle = category + (Step(i) * thickness / unit);
            AddBar(frame, middle, Drawn(thickness) / unit, 0, value, ColourOf(bars, value));
            (double low, double high) = IntervalOf(bars, category);
            if (!double.IsNaN(low)) LineMarks.Add(frame, [Turned(middle, low), Turned(middle, high)], new LineStyle(1.25f, look.Theme.Ink));
        }
    }

    private void AddStack(PlotFrame frame, int category)
    {
        double size = Thickness(frame.Area, 1) / Across(frame.Area).UnitLength;
        double below = 0, above = 0;
        foreach (Bars bars in _values.Series)
        {
            double value = bars.Values[category];
            if (double.IsNaN(value) || value == 0) continue;
            double from = value < 0 ? below : above;
            AddBar(frame, category, size, from, from + value, ColourOf(bars, value));
            // A hair of the background keeps neighbours in a stack apart for those who see no difference in colour.
            Coordinates[] seam = [Turned(category - (size / 2), from), Turned(category + (size / 2), from)];
            if (from != 0) LineMarks.Add(frame, seam, new LineStyle(1, look.Theme.Background));
            if (value < 0) below += value;
            else above += value;
        }
    }

    private void AddBar(PlotFrame frame, double middle, double size, double from, double to, Colour colour) => frame.Plot.Add.Bars(new[] { new Bar
    {
        Position = middle,
        Size = size,
        ValueBase = from,
        Value = to,
        FillColor = colour,
        LineWidth = 0,
        Orientation = chart.IsSideways ? Orientation.Horizontal : Orientation.Vertical,
    } });

    // The interval on a rim, so that it is seen on any bar and beyond it.
    private void AddNet(PlotFrame frame, int category)
    {
        if (chart.NetIntervals?[category] is { } interval && interval.High > interval.Low)
        {
            double cap = 5 / Across(frame.Area).UnitLength;
            Coordinates low = Turned(category, interval.Low), high = Turned(category, interval.High);
            Coordinates[][] strokes =
            [
                [low, high],
                [Turned(category - cap, interval.Low), Turned(category + cap, interval.Low)],
                [Turned(category - cap, interval.High), Turned(category + cap, interval.High)],
            ];
            foreach (Coordinates[] stroke in strokes) LineMarks.Add(frame, stroke, new LineStyle(4, look.Theme.Background));
            foreach (Coordinates[] stroke in strokes) LineMarks.Add(frame, stroke, new LineStyle(1.75f, look.Theme.Ink));
        }
        frame.Plot.Add.Marker(Turned(category, _values.SumOf(category))).MarkerStyle = Styles.NetMark(look.Theme);
    }

    private static (double Low, double High) IntervalOf(Bars bars, int category) =>
        bars.Intervals is { } intervals ? intervals[category] : (double.NaN, double.NaN);

    private Colour ColourOf(Bars bars, double value) =>
        value < 0 && bars.BelowZero is { } below ? look.Theme.ColourOf(below) : look.ColourOf(chart, bars);

    // One pixel of the background between neighbours.
    private double Drawn(double thickness) => Beside > 1 ? thickness - 1 : thickness;

    private double Step(int nth) => nth - ((Beside - 1) / 2.0);

    private double Thickness(PlotArea area, int count) => Math.Min(Across(area).UnitLength * CategoryShare / count, WidestBar);

    // Along the values, and across from category to category.
    private Scale Along(PlotArea area) => chart.IsSideways ? area.X : area.Y;

    private Scale Across(PlotArea area) => chart.IsSideways ? area.Y : area.X;

    private Coordinates Turned(double category, double value) => chart.IsSideways ? new(value, category) : new(category, value);

    private Box Turned(double alongFrom, double alongTo, double acrossFrom, double acrossTo) => chart.IsSideways
        ? Box.Between(alongFrom, acrossFrom, alongTo, acrossTo)
        : Box.Between(acrossFrom, alongFrom, acrossTo, alongTo);
}
