using System.Globalization;
using Simulation.Runner.Charts;
using Simulation.Runner.Figures;

namespace Simulation.Runner.Report;

/// <summary>Puts figures on the page: a drawing for paper and for browsers without scripts, and the data for an interactive one.</summary>
internal sealed class FigureWriter(Sheet sheet, IReadOnlyList<NamedFigure> figures)
{
    private readonly int _left = figures.Count(figure => !figure.IsMain);

    /// <summary>The figures about what comes of it, except those that go with another section.</summary>
    public Section Section() => new("figures", sheet.Say("In beeld", "In pictures"), html =>
    {
        html.Element("p", sheet.Say(
            "Een smalle band is het 95%-interval van een gemiddelde: hoe precies deze runs het vaststellen. Een brede band is waar negen van de tien runs uitkomen: wat er in één complex kan gebeuren.",
            "A narrow band is the 95% interval of a mean: how precisely these runs pin it down. A wide band is where nine of ten runs end: what may happen in one complex."));
        using (html.In("p", ("class", "switch")))
            html.Element("button", sheet.Say("Vaste figuren tonen", "Show fixed figures"), ("type", "button"), ("id", "fixed"), ("aria-pressed", "false"), ("hidden", "hidden"));
        Write(html, FigureTopic.Outcome);
        Write(html, FigureTopic.Cases);
        if (_left > 0)
            html.Element("p", sheet.Say($"Nog {_left} figuren staan in de map figures, als SVG en PNG.", $"Another {_left} figures are in the folder figures, as SVG and PNG."));
    });

    /// <summary>All main figures about something.</summary>
    public void Write(HtmlWriter html, FigureTopic topic)
    {
        foreach (var figure in figures.Where(figure => figure.Topic == topic && figure.IsMain))
            Write(html, figure);
    }

    public void Write(HtmlWriter html, NamedFigure named)
    {
        sheet.Cancel.ThrowIfCancellationRequested();
        var figure = named.Figure;
        string id = $"figure-{named.Stem}";
        using (html.In("figure", ("id", id)))
        {
            html.Element("h3", figure.Title);
            html.Element("p", figure.Subtitle, ("class", "subtitle"));
            using (html.In("div", ("class", "drawing")))
                html.Raw(SvgRenderer.Render(figure, sheet.Language));
            html.Element("div", "", ("class", "chart"), ("data-height", figure.Size.Height.ToString(CultureInfo.InvariantCulture)), ("data-label", $"{figure.Title}. {figure.AltText}"), ("hidden", "hidden"));
            using (html.In("script", ("type", "application/json")))
                html.Raw(Inert(EChartsExporter.Export(figure, sheet.Language, withTitles: false)));
            html.Element("figcaption", figure.AltText);
        }
    }

    // JSON in a page must not hold what ends a script, whichever way it was written.
    private static string Inert(string json) => json.Replace("<", "\\u003C", StringComparison.Ordinal);
}
