using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;

namespace Simulation.Runner.Sensitivity;

/// <summary>A part of what is told of a result, the same on the screen and in the report.</summary>
public abstract record ToldPart;

/// <summary>A heading over what follows.</summary>
public sealed record ToldHeading(string Text) : ToldPart;

/// <summary>A paragraph.</summary>
public sealed record ToldText(string Text) : ToldPart;

/// <summary>A table with what it is about; the first column names, the others hold numbers.</summary>
public sealed record ToldTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ToldPart
{
    /// <summary>Whether it is too long for a screen.</summary>
    public bool OnlyInReport { get; init; }
}

/// <summary>What is told as a page: one file that needs nothing else, with the figures after the words.</summary>
internal static class ToldPage
{
    // No script runs here, and nothing is fetched from anywhere.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

    public static string Write(string title, IEnumerable<ToldPart> parts, IReadOnlyList<NamedFigure> figures, string footer, Language language)
    {
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n");
        using (html.In("html", ("lang", language.Code())))
        {
            using (html.In("head"))
                Head(html, title);
            using (html.In("body"))
            {
                html.Element("a", language.Say("Naar de inhoud", "Skip to the content"), ("class", "skip"), ("href", "#main"));
                using (html.In("header"))
                {
                    html.Element("p", language.Say("Rapport van een simulatie van gemengd wonen", "Report of a simulation of mixed housing"),
                        ("class", "kind"));
                    html.Element("h1", title);
                }

                using (html.In("main", ("id", "main"), ("tabindex", "-1")))
                {
                    foreach (var part in parts) Write(html, part);
                    foreach (var figure in figures.Where(figure => figure.IsMain)) Write(html, figure, language);
                }

                using (html.In("footer"))
                    html.Element("p", footer);
            }
        }

        return html.ToString();
    }

    private static void Head(HtmlWriter html, string title)
    {
        html.Element("meta", "", ("charset", "utf-8"));
        html.Element("meta", "", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Element("meta", "", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("title", title);
        html.Element("link", "", ("rel", "icon"), ("href", "data:,"));
        using (html.In("style"))
            html.Raw(ChartFont.Css).Raw(Embedded.Text("Report.Assets.report.css"));
    }

    private static void Write(HtmlWriter html, ToldPart part)
    {
        switch (part)
        {
            case ToldHeading heading:
                html.Element("h2", heading.Text);
                break;
            case ToldText text:
                html.Element("p", text.Text);
                break;
            case ToldTable table:
                html.Table(table.Caption, table.Columns, table.Rows, [.. Enumerable.Range(1, table.Columns.Count - 1)]);
                break;
        }
    }

    private static void Write(HtmlWriter html, NamedFigure named, Language language)
    {
        using (html.In("figure", ("id", $"figure-{named.Stem}")))
        {
            html.Element("h3", named.Figure.Title, ("class", "unseen"));
            using (html.In("div", ("class", "drawing"), ("role", "region"), ("aria-label", named.Figure.Title), ("tabindex", "0")))
                html.Raw(named.Svg(language));
            html.Element("figcaption", named.Figure.AltText);
        }
    }
}
