using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Decides the ends and ticks of the two axes of a chart for a given size of plot.</summary>
public sealed class ChartPlans(Chart chart, FigureLook look, PanelPlace place)
{
    private const double PixelsPerYTick = 46;
    private const double PixelsPerCellTick = 20;

    private readonly AxisRoom _room = new(look.Theme);

    /// <summary>Whether there is no mark to draw at all.</summary>
    public bool IsEmpty => chart.Series.All(series => series switch
    {
        Line line => Extent.Empty.With(line.Y).IsEmpty,
        Band band => Extent.Empty.With(band.Lower).IsEmpty,
        Bars bars => Extent.Empty.With(bars.Values).IsEmpty,
        Histogram histogram => histogram.Heights.Length == 0,
        Points points => points.Dots.All(dot => double.IsNaN(dot.Value)),
        HeatMap map => map.Rows * map.Columns == 0,
        _ => true,
    });

    public AxisPlan X(double width)
    {
        if (chart.X is CategoryAxis categories) return AxisPlan.OfCategories(categories);
        var axis = (NumericAxis)chart.X;
        if (Map is { } map) return _room.FitCells(target => AxisPlan.OfCells(axis, map.X, target, look.Language), map.Columns, width);
        Extent extent = place.XRange ?? ExtentOfX(chart);
        if (chart.IsSideways) extent = WithAir(WithRoomForValues(extent, Math.Max(50, width)));
        return _room.FitX(target => AxisPlan.Exact(axis, extent, target, look.Language), width);
    }

    public AxisPlan Y(double height)
    {
        if (chart.Y is CategoryAxis categories) return AxisPlan.OfCategories(categories);
        var axis = (NumericAxis)chart.Y;
        if (Map is { } map) return AxisPlan.OfCells(axis, map.Y, Math.Max(1, (int)(height / PixelsPerCellTick)), look.Language);
        Extent extent = place.YRange ?? ExtentOfY(chart);
        int target = Math.Clamp((int)(height / PixelsPerYTick), 2, 8);
        return AxisPlan.Rounded(axis, WithRoomForValues(extent, Math.Max(50, height)), target, look.Language);
    }

    /// <summary>What x must show; dots get a little air on both sides.</summary>
    public static Extent ExtentOfX(Chart chart)
    {
        Extent extent = RangeFinder.Of(chart, AxisSide.X);
        bool isFull = chart.IsSideways || chart.Series.Any(series => series is not Points and not Line);
        bool hasDots = chart.Series.Any(series => series is Points);
        if (isFull || !hasDots || extent.IsEmpty) return extent;
        return WithAir(extent);
    }

    /// <summary>What y must show; zero too when the values come near it, because a cut axis exaggerates.</summary>
    public static Extent ExtentOfY(Chart chart)
    {
        Extent extent = RangeFinder.Of(chart, AxisSide.Y);
        if (extent.IsEmpty || chart.Series.Any(series => series is HeatMap)) return extent;
        if (extent.Min > 0 && extent.Min < 0.4 * extent.Max) return extent.With(0);
        return extent.Max < 0 && extent.Max > 0.4 * extent.Min ? extent.With(0) : extent;
    }

    // Zero is a wall for bars: air beyond it would look like data.
    private static Extent WithAir(Extent extent)
    {
        double air = extent.IsEmpty ? 0 : extent.Length * 0.04;
        return new(extent.Min == 0 ? 0 : extent.Min - air, extent.Max == 0 ? 0 : extent.Max + air);
    }

    private HeatMap? Map => chart.Series.OfType<HeatMap>().FirstOrDefault();

    // Values are written beyond the ends of bars.
    private Extent WithRoomForValues(Extent extent, double pixels)
    {
        if (extent.IsEmpty || chart.NetLabel is not null || !chart.Series.Any(series => series is Bars)) return extent;
        double size = chart.IsSideways ? new BarValues(look, chart).Widest + 8 : look.Theme.Value.LineHeight + 4;
        double air = extent.Length * Math.Min(0.3, size / pixels);
        return new(extent.Min < 0 ? extent.Min - air : extent.Min, extent.Max > 0 ? extent.Max + air : extent.Max);
    }
}
