using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts.Layout;

/// <summary>What every painter of one figure shares.</summary>
public sealed record PaintContext(Theme Theme, Language Language, ColourBook Colours)
{
    public Colour ColourOf(Chart chart, Series series) => Theme.ColourOf(Colours.Of(chart, series));

    public Colour TextColourOf(Chart chart, Series series) => Theme.TextColourOf(Colours.Of(chart, series));

    public Pen LinePen(Chart chart, Line line)
    {
        SeriesColour colour = Colours.Of(chart, line);
        IReadOnlyList<double> dash = Theme.DashOf(colour, line.Pattern);
        return new Pen(Theme.ColourOf(colour), colour.IsMuted ? 1.5 : 2.25, dash.Count == 0 ? StrokeCap.Round : StrokeCap.Butt) { Dash = dash };
    }
}

/// <summary>Gives every name one colour throughout a figure, in order of appearance.</summary>
public sealed class ColourBook
{
    private readonly Dictionary<string, SeriesColour> _byName = new(StringComparer.Ordinal);

    public ColourBook(Figure figure)
    {
        IEnumerable<Series> series = figure.Panels.OfType<Chart>().SelectMany(chart => chart.Series);
        int next = 0;
        foreach (Series one in series.Where(one => one is not Band and not HeatMap))
        {
            if (_byName.ContainsKey(one.Name)) continue;
            _byName[one.Name] = one.Colour.IsAuto ? SeriesColour.Number(next++) : one.Colour;
        }
    }

    public SeriesColour Of(Chart chart, Series series)
    {
        if (!series.Colour.IsAuto) return series.Colour;
        if (series is not Band band) return _byName.GetValueOrDefault(series.Name, SeriesColour.Number(0));
        Series? owner = chart.Series.FirstOrDefault(other => other is not Band && (band.Of is null || other.Name == band.Of));
        return owner is null ? SeriesColour.Number(0) : Of(chart, owner);
    }
}
