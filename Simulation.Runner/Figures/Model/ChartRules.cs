namespace Simulation.Runner.Figures.Model;

/// <summary>What fits in which chart; a mismatch is told when the chart is made, not when it is drawn.</summary>
internal static class ChartRules
{
    public static void Apply(Chart chart, ChartSeries series)
    {
        switch (series)
        {
            case Line or Histogram:
                NeedNumbers(chart, series);
                break;
            case Band band:
                NeedNumbers(chart, series);
                NeedOwner(chart, band);
                break;
            case Bars bars:
                NeedOneCategoryAxis(chart, bars);
                break;
            case Points points:
                CheckPoints(chart, points);
                break;
            case HeatMap map:
                CheckPositions(chart.X, map.X, map, "x");
                CheckPositions(chart.Y, map.Y, map, "y");
                break;
        }
    }

    public static void Apply(Chart chart, Annotation annotation)
    {
        bool onX = annotation is EventLine or ReferenceLine { Side: AxisSide.X } or ReferenceBand { Side: AxisSide.X };
        bool onY = annotation is ReferenceLine { Side: AxisSide.Y } or ReferenceBand { Side: AxisSide.Y };
        if (onX && chart.X is CategoryAxis) throw Wrong($"'{annotation.Label}' is a place on x, but x of '{chart.Title}' has categories.", nameof(annotation));
        if (onY && chart.Y is CategoryAxis) throw Wrong($"'{annotation.Label}' is a place on y, but y of '{chart.Title}' has categories.", nameof(annotation));
    }

    public static void CheckNets(Chart chart, IReadOnlyList<(double Low, double High)>? intervals)
    {
        if (intervals is null) return;
        string sums = $"the sums of '{chart.Title}'";
        CategoryAxis axis = chart.X as CategoryAxis ?? chart.Y as CategoryAxis
            ?? throw Wrong($"Sums need categories on one axis of '{chart.Title}'.", nameof(intervals));
        Check.SameLength(intervals.Count, axis.Categories.Count, $"The intervals of {sums}", $"axis '{axis.Label}'", nameof(intervals));
        for (int i = 0; i < intervals.Count; i++) Check.Ordered(intervals[i].Low, intervals[i].High, $"Interval {i} of {sums}", nameof(intervals));
    }

    private static void NeedNumbers(Chart chart, ChartSeries series)
    {
        if (chart.X is CategoryAxis || chart.Y is CategoryAxis)
            throw Wrong($"'{series.Name}' needs numbers on both axes of '{chart.Title}'.", nameof(series));
    }

    private static void NeedOwner(Chart chart, Band band)
    {
        if (band.Of is not null && !chart.Series.Any(other => other is not Band && other.Name == band.Of))
            throw Wrong($"Band '{band.Name}' belongs to '{band.Of}', which '{chart.Title}' does not have.", nameof(band));
    }

    private static void NeedOneCategoryAxis(Chart chart, Bars bars)
    {
        CategoryAxis axis = (chart.X as CategoryAxis, chart.Y as CategoryAxis) switch
        {
            ({ } x, null) => x,
            (null, { } y) => y,
            _ => throw Wrong($"Bars '{bars.Name}' need categories on one axis and numbers on the other of '{chart.Title}'.", nameof(bars)),
        };
        Check.SameLength(bars.Values.Length, axis.Categories.Count, $"Bars '{bars.Name}'", $"axis '{axis.Label}'", nameof(bars));
    }

    private static void CheckPoints(Chart chart, Points points)
    {
        bool upright = points.Direction == Direction.Upright;
        if ((upright ? chart.Y : chart.X) is CategoryAxis)
            throw Wrong($"The values of '{points.Name}' are {points.Direction}, but that axis of '{chart.Title}' has categories.", nameof(points));
        double[] positions = [.. points.Dots.Select(dot => dot.Position)];
        CheckPositions(upright ? chart.X : chart.Y, positions, points, upright ? "x" : "y");
    }

    private static void CheckPositions(Axis axis, ReadOnlySpan<double> positions, ChartSeries series, string side)
    {
        if (axis is not CategoryAxis { Categories: var categories }) return;
        foreach (double position in positions)
        {
            if (position < 0 || position >= categories.Count || Math.Floor(position) != position)
                throw Wrong($"'{series.Name}' has position {Check.Show(position)} on {side}, which has the categories 0 to {categories.Count - 1}.", nameof(series));
        }
    }

    private static ArgumentException Wrong(string message, string parameter) => new(message, parameter);
}
