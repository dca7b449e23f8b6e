using ScottPlot;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Bands around lines, and histograms as filled steps with an outline so that two can lie over each other.</summary>
internal sealed class AreaMarks(FigureLook look, Chart chart)
{
    public const double HistogramOpacity = 0.3;

    public void AddTo(PlotFrame frame)
    {
        // The spread first: the interval of the mean lies within it and must stay visible.
        foreach (Band band in chart.Series.OfType<Band>().OrderBy(band => band.Role)) Add(frame, band);
        Histogram[] histograms = [.. chart.Series.OfType<Histogram>().Where(histogram => histogram.Heights.Length > 0)];
        foreach (Histogram histogram in histograms) Add(frame, histogram, isAlone: histograms.Length == 1);
    }

    private void Add(PlotFrame frame, Band band)
    {
        Colour colour = look.ColourOf(chart, band);
        var uppers = Thinning.Pieces(frame.Area, band.X, band.Upper);
        var lowers = Thinning.Pieces(frame.Area, band.X, band.Lower);
        foreach ((Coordinates[] upper, Coordinates[] lower) in uppers.Zip(lowers)) Add(frame, band.Role, colour, upper, lower);
    }

    private static void Add(PlotFrame frame, BandRole role, Colour colour, Coordinates[] upper, Coordinates[] lower)
    {
        Colour fill = colour.Opacity(Theme.OpacityOf(role));
        if (upper.Length == 1)
        {
            LineMarks.Add(frame, [lower[0], upper[0]], new LineStyle(4, fill));
            return;
        }
        Fill(frame, [.. upper, .. lower.Reverse()], fill);
        if (role != BandRole.IntervalOfMean) return;
        LineMarks.Add(frame, upper, Styles.EdgeOf(colour));
        LineMarks.Add(frame, lower, Styles.EdgeOf(colour));
    }

    private void Add(PlotFrame frame, Histogram histogram, bool isAlone)
    {
        Colour colour = look.ColourOf(chart, histogram);
        Coordinates[] outline = Outline(histogram);
        Fill(frame, outline, colour.Opacity(isAlone ? 0.85 : HistogramOpacity));
        if (!isAlone)
        {
            LineMarks.Add(frame, outline, OutlineOf(look, chart, histogram));
            return;
        }
        var seam = new LineStyle(1, look.Theme.Background);
        for (int i = 1; i < histogram.Heights.Length; i++)
        {
            double top = Math.Max(histogram.Heights[i - 1], histogram.Heights[i]);
            LineMarks.Add(frame, [new(histogram.Edges[i], 0), new(histogram.Edges[i], top)], seam);
        }
    }

    /// <summary>The outline of one of several, dashed like a line of that colour.</summary>
    public static LineStyle OutlineOf(FigureLook look, Chart chart, Histogram histogram)
    {
        SeriesColour colour = look.Colours.Of(chart, histogram);
        return Styles.Dashed(look, new LineStyle(1.75f, look.Theme.ColourOf(colour)), Theme.DashOf(colour));
    }

    private static void Fill(PlotFrame frame, Coordinates[] corners, Colour colour)
    {
        ScottPlot.Plottables.Polygon polygon = frame.Plot.Add.Polygon(corners);
        (polygon.FillColor, polygon.LineWidth, polygon.MarkerSize) = (colour, 0, 0);
    }

    private static Coordinates[] Outline(Histogram histogram)
    {
        List<Coordinates> outline = [new(histogram.Edges[0], 0)];
        for (int i = 0; i < histogram.Heights.Length; i++)
        {
            outline.Add(new(histogram.Edges[i], histogram.Heights[i]));
            outline.Add(new(histogram.Edges[i + 1], histogram.Heights[i]));
        }
        return [.. outline, new(histogram.Edges[^1], 0)];
    }
}
