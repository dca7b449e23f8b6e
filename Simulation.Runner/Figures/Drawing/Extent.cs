using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The smallest and largest of the values seen; NaN is not seen.</summary>
public readonly record struct Extent(double Min, double Max)
{
    public static Extent Empty => new(double.PositiveInfinity, double.NegativeInfinity);

    public bool IsEmpty => Min > Max;

    public double Length => Max - Min;

    public Extent With(double value) => double.IsNaN(value) ? this : new(Math.Min(Min, value), Math.Max(Max, value));

    public Extent With(ReadOnlySpan<double> values)
    {
        Extent extent = this;
        foreach (double value in values) extent = extent.With(value);
        return extent;
    }

    /// <summary>The same, but with room to draw in: 0-1 when nothing was seen, half as much around a single value.</summary>
    public Extent OrUnit()
    {
        if (IsEmpty) return new(0, 1);
        double size = Math.Max(Math.Abs(Min), Math.Abs(Max));
        // Closer than doubles can tell apart on an axis is one value.
        if (Length > size * 1e-12) return this;
        double room = size == 0 ? 1 : size / 2;
        return new(Min - room, Max + room);
    }
}

/// <summary>What part of the number line an axis must show for the marks of a chart.</summary>
public static class RangeFinder
{
    public static Extent Of(Chart chart, AxisSide side)
    {
        bool isX = side == AxisSide.X;
        Extent extent = Extent.Empty;
        foreach (ChartSeries series in chart.Series)
        {
            extent = series switch
            {
                Line line => extent.With(isX ? line.X : line.Y),
                Band band => isX ? extent.With(band.X) : extent.With(band.Lower).With(band.Upper),
                Histogram histogram => isX ? extent.With(histogram.Edges) : extent.With(0).With(histogram.Heights),
                HeatMap map => extent.With(isX ? map.X : map.Y),
                Bars when chart.IsSideways == isX => WithBars(extent, chart),
                Points points => WithDots(extent, points, areValues: isX == (points.Direction == Direction.Sideways)),
                _ => extent,
            };
        }
        foreach (Annotation annotation in chart.Annotations)
        {
            extent = annotation switch
            {
                EventLine line when isX => extent.With(line.At),
                ReferenceLine line when line.Side == side => extent.With(line.At),
                ReferenceBand band when band.Side == side => extent.With(band.From).With(band.To),
                Note note => extent.With(isX ? note.X : note.Y),
                _ => extent,
            };
        }
        return extent;
    }

    private static Extent WithDots(Extent extent, Points points, bool areValues)
    {
        foreach (Dot dot in points.Dots)
        {
            if (double.IsNaN(dot.Value)) continue;
            extent = areValues ? extent.With(dot.Value).With(dot.Low).With(dot.High) : extent.With(dot.Position);
        }
        return extent;
    }

    private static Extent WithBars(Extent extent, Chart chart)
    {
        Bars[] series = [.. chart.Series.OfType<Bars>()];
        bool isStacked = chart.BarArrangement == BarArrangement.Stacked;
        extent = extent.With(0);
        for (int i = 0; i < series[0].Values.Length; i++)
        {
            double[] values = [.. series.Select(bars => bars.Values[i])];
            if (isStacked) values = [values.Where(value => value < 0).Sum(), values.Where(value => value > 0).Sum()];
            extent = extent.With(values);
        }
        IEnumerable<(double Low, double High)> intervals = isStacked ? chart.NetIntervals ?? [] : series.SelectMany(bars => bars.Intervals ?? []);
        foreach ((double low, double high) in intervals) extent = extent.With(low).With(high);
        return extent;
    }
}
