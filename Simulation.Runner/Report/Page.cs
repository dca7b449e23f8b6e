using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>The page around the sections: head, skip link, contents and style. Nothing in it runs, and nothing asks for anything outside.</summary>
internal static class Page
{
    // No script runs here, and nothing is fetched from anywhere.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

    public static string Write(Sheet sheet, IReadOnlyList<ReportSection> sections, Signature signed)
    {
        string title = sheet.Say(sheet.Plan.Title);
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n");
        using (html.In("html", ("lang", sheet.Language == Language.Nl ? "nl" : "en")))
        {
            using (html.In("head"))
                Head(html, sheet, title, signed);
            using (html.In("body"))
            {
                html.Element("a", sheet.Say("Naar de inhoud", "Skip to the content"), ("class", "skip"), ("href", "#main"));
                Header(html, sheet, title, signed);
                using (html.In("main", ("id", "main"), ("tabindex", "-1")))
                {
                    // The answer first; the contents are for whoever reads on.
                    Body(html, sections[0]);
                    Contents(html, sheet, [.. sections.Skip(1)]);
                    foreach (var section in sections.Skip(1))
                        Body(html, section);
                }

                using (html.In("footer"))
                    html.Element("p", sheet.Footer);
            }
        }

        return html.ToString();
    }

    private static void Head(HtmlWriter html, Sheet sheet, string title, Signature signed)
    {
        html.Element("meta", "", ("charset", "utf-8"));
        html.Element("meta", "", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Element("meta", "", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("meta", "", ("name", "description"), ("content", sheet.Say(sheet.Plan.Question ?? sheet.Plan.Summary ?? sheet.Plan.Title)));
        html.Element("title", title);
        // An icon that is nothing: else a browser asks the server for one.
        html.Element("link", "", ("rel", "icon"), ("href", "data:,"));
        using (html.In("style"))
            html.Raw(ChartFont.Css).Raw(Embedded.Text("Report.Assets.report.css")).Raw(Foot(title, signed.Foot(sheet.Language)));
    }

    /// <summary>What stands at the foot of each sheet of paper: which report it belongs to, and whose it is.</summary>
    private static string Foot(string title, string signed)
    {
        string left = string.Join(" · ", new[] { title, signed }.Where(part => part.Length > 0));
        return $"@page {{ @bottom-left {{ content: \"{CssEscaped(left)}\"; font-size: 8.5pt; color: #566072; }} }}\n";
    }

    /// <summary>Letters, digits and spaces as they are; all else by its number, so that nothing can end the string or the style.</summary>
    private static string CssEscaped(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        System.Text.Rune.IsLetterOrDigit(rune) || rune.Value == ' ' ? rune.ToString() : $"\\{rune.Value:x} "));

    private static void Header(HtmlWriter html, Sheet sheet, string title, Signature signed)
    {
        using (html.In("header"))
        {
            html.Element("p", sheet.Say("Rapport van een simulatie van gemengd wonen", "Report of a simulation of mixed housing"), ("class", "kind"));
            html.Element("h1", title);
            html.Element("p", AnswerSection.Question(sheet), ("class", "question"));
            using (html.In("p", ("class", signed.IsStated ? "signed" : "signed blank")))
            {
                foreach (var part in signed.Parts) html.Element("span", sheet.Say(part));
            }
        }
    }

    private static void Contents(HtmlWriter html, Sheet sheet, IReadOnlyList<ReportSection> sections)
    {
        using (html.In("nav", ("aria-label", sheet.Say("Inhoud", "Contents"))))
        using (html.In("ul"))
        {
            foreach (var section in sections)
            {
                using (html.In("li"))
                    html.Element("a", section.Heading, ("href", "#" + section.Id));
            }
        }
    }

    private static void Body(HtmlWriter html, ReportSection section)
    {
        using (html.In("section", ("id", section.Id), ("aria-labelledby", section.Id + "-h")))
        {
            html.Element("h2", section.Heading, ("id", section.Id + "-h"));
            section.Write(html);
        }
    }
}
