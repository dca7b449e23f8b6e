using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>What part of the number line an axis must show for the marks of a chart.</summary>
public static class RangeFinder
{
    public static Extent OfX(Chart chart)
    {
        Extent extent = Extent.Empty;
        foreach (ChartSeries series in chart.Series)
        {
            extent = series switch
            {
                Line line => extent.With(line.X),
                Band band => extent.With(band.X),
                Histogram histogram => extent.With(histogram.Edges),
                HeatMap map => extent.With(map.X),
                Bars when chart.IsSideways => WithBars(extent, chart),
                Points points => WithDots(extent, points, points.Direction == Direction.Sideways),
                _ => extent,
            };
        }
        foreach (Annotation annotation in chart.Annotations)
        {
            extent = annotation switch
            {
                EventLine line => extent.With(line.At),
                ReferenceLine { Side: AxisSide.X } line => extent.With(line.At),
                ReferenceBand { Side: AxisSide.X } band => extent.With(band.From).With(band.To),
                Note note => extent.With(note.X),
                _ => extent,
            };
        }
        return extent;
    }

    public static Extent OfY(Chart chart)
    {
        Extent extent = Extent.Empty;
        foreach (ChartSeries series in chart.Series)
        {
            extent = series switch
            {
                Line line => extent.With(line.Y),
                Band band => extent.With(band.Lower).With(band.Upper),
                Histogram histogram => extent.With(0).With(histogram.Heights),
                HeatMap map => extent.With(map.Y),
                Bars when !chart.IsSideways => WithBars(extent, chart),
                Points points => WithDots(extent, points, points.Direction == Direction.Upright),
                _ => extent,
            };
        }
        foreach (Annotation annotation in chart.Annotations)
        {
            extent = annotation switch
            {
                ReferenceLine { Side: AxisSide.Y } line => extent.With(line.At),
                ReferenceBand { Side: AxisSide.Y } band => extent.With(band.From).With(band.To),
                Note note => extent.With(note.Y),
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
        extent = extent.With(0);
        if (chart.BarArrangement == BarArrangement.Stacked) return WithStacks(extent, chart);
        foreach (Bars bars in chart.Series.OfType<Bars>())
        {
            extent = extent.With(bars.Values);
            foreach ((double low, double high) in bars.Intervals ?? []) extent = extent.With(low).With(high);
        }
        return extent;
    }

    private static Extent WithStacks(Extent extent, Chart chart)
    {
        Bars[] series = [.. chart.Series.OfType<Bars>()];
        for (int i = 0; i < series[0].Values.Length; i++)
        {
            double below = 0, above = 0;
            foreach (Bars bars in series)
            {
                if (bars.Values[i] > 0) above += bars.Values[i];
                else if (bars.Values[i] < 0) below += bars.Values[i];
            }
            extent = extent.With(below).With(above);
        }
        foreach ((double low, double high) in chart.NetIntervals ?? []) extent = extent.With(low).With(high);
        return extent;
    }
}
