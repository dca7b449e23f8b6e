using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>What everything in one figure shares: colours and sizes, the language of its numbers, and which name has which colour.</summary>
public sealed record FigureLook(Theme Theme, Language Language, ColourBook Colours)
{
    /// <summary>Whether it is drawn as SVG.</summary>
    public bool IsSvg { get; init; }

    public Colour ColourOf(Chart chart, ChartSeries series) => Theme.ColourOf(Colours.Of(chart, series));

    public Colour TextColourOf(Chart chart, ChartSeries series) => Theme.TextColourOf(Colours.Of(chart, series));
}
