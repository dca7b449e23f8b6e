using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>What everything in one figure shares: colours and sizes, the language of its numbers, and which name has which colour.</summary>
public sealed record FigureLook(Theme Theme, Language Language, ColourBook Colours)
{
    /// <summary>Whether it is drawn as SVG.</summary>
    public bool IsSvg { get; init; }

    public Colour ColourOf(Chart chart, ChartSeries series) => Theme.ColourOf(Colours.Of(chart, series));

    public Colour TextColourOf(Chart chart, ChartSeries series) => Theme.TextColourOf(Colours.Of(chart, series));
}

/// <summary>Gives every name one colour throughout a figure, in order of appearance.</summary>
public sealed class ColourBook
{
    private readonly Dictionary<string, SeriesColour> _byName = new(StringComparer.Ordinal);

    public ColourBook(Figure figure)
    {
        IEnumerable<ChartSeries> series = figure.Panels.OfType<Chart>().SelectMany(chart => chart.Series);
        int next = 0;
        foreach (ChartSeries one in series.Where(one => one is not Band and not HeatMap))
        {
            if (_byName.ContainsKey(one.Name)) continue;
            _byName[one.Name] = one.Colour.IsAuto ? SeriesColour.Number(next++) : one.Colour;
        }
    }

    public SeriesColour Of(Chart chart, ChartSeries series)
    {
        if (!series.Colour.IsAuto) return series.Colour;
        if (series is not Band band) return _byName.GetValueOrDefault(series.Name, SeriesColour.Number(0));
        ChartSeries? owner = chart.Series.FirstOrDefault(other => other is not Band && (band.Of is null || other.Name == band.Of));
        return owner is null ? SeriesColour.Number(0) : Of(chart, owner);
    }
}
