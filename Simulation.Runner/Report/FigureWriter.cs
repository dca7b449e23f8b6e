using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>Puts figures on the page, each with the sentence for who cannot see it.</summary>
internal sealed class FigureWriter(Sheet sheet, IReadOnlyList<NamedFigure> figures)
{
    // On paper two that are no higher go on a page.
    private const int Highest = 600;

    private readonly int _left = figures.Count(figure => !figure.IsMain);

    /// <summary>The figures about what comes of it, except those that go with another section.</summary>
    public ReportSection Section() => new("figures", sheet.Say("In beeld", "In pictures"), html =>
    {
        html.Element("p", sheet.Say(
            "Een smalle band is het 95%-interval van een gemiddelde: hoe precies deze doorrekeningen het vaststellen. Een brede band is waar negen van de tien doorrekeningen uitkomen: wat er in één complex kan gebeuren.",
            "A narrow band is the 95% interval of a mean: how precisely these runs pin it down. A wide band is where nine of ten runs end: what may happen in one complex."));
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
        // The drawing says its title and subtitle itself; the heading is for who goes by headings. A narrow screen scrolls it.
        using (html.In("figure", ("id", $"figure-{named.Stem}"), ("class", figure.Size.Height > Highest ? "tall" : null)))
        {
            html.Element("h3", figure.Title, ("class", "unseen"));
            using (html.In("div", ("class", "drawing"), ("role", "region"), ("aria-label", figure.Title), ("tabindex", "0")))
                html.Raw(named.Svg(sheet.Language));
            html.Element("figcaption", figure.AltText);
        }
    }
}
