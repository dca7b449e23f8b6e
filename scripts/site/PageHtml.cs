using System.Net;
using System.Text;

namespace Simulation.Site;

/// <summary>A page with what stands around it: the way to other pages, to the other language, and what is on it.</summary>
internal static class PageHtml
{
    private const string Name = "GemengdWonen.Sim";
    private const string EndOfTitle = "</h1>";
    private const int FewestHeadings = 3;

    public static string Of(Page page, Menu menu, Menu other, Source source)
    {
        var html = new StringBuilder("<!doctype html>\n");
        string title = page == menu.Home ? Name : $"{page.Title} · {Name}";
        html.Append($"<html lang=\"{menu.Language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{Text(title)}</title>\n<link rel=\"stylesheet\" href=\"{page.To("site.css")}\">\n</head>\n<body>\n");
        html.Append($"<a class=\"skip\" href=\"#main\">{menu.Say("Naar de inhoud", "To the content")}</a>\n");
        Head(html, page, menu, other, source);
        html.Append("<div class=\"frame\">\n<main id=\"main\" tabindex=\"-1\">\n");
        int below = page.Body.IndexOf(EndOfTitle, StringComparison.Ordinal) is >= 0 and var at ? at + EndOfTitle.Length : 0;
        html.Append(page.Body, 0, below);
        OnThisPage(html, page, menu);
        html.Append(page.Body, below, page.Body.Length - below).Append("</main>\n");
        Pages(html, page, menu);
        html.Append($"</div>\n<footer>{menu.Say("Gemaakt van", "Made from")} <code>{Text(page.Path)}</code></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Head(StringBuilder html, Page page, Menu menu, Menu other, Source source)
    {
        var same = page.Other is { } path ? source.Read(path) : null;
        var there = same?.Language == other.Language ? same : other.Home;
        string language = $"hreflang=\"{other.Language}\" lang=\"{other.Language}\"";
        html.Append($"<header><a class=\"name\" href=\"{page.To(menu.Home.Address)}\">{Name}</a> ");
        html.Append($"<a class=\"jump\" href=\"#pages\">{Pages(menu)}</a> ");
        html.Append($"<a href=\"{page.To(there.Address)}\" {language}>{other.Say("Nederlands", "English")}</a></header>\n");
    }

    private static void OnThisPage(StringBuilder html, Page page, Menu menu)
    {
        var parts = page.Headings.Where(heading => heading.Level == 2).ToList();
        if (parts.Count < FewestHeadings) return;
        html.Append($"<nav class=\"parts\" aria-label=\"{menu.Say("Op deze pagina", "On this page")}\"><ul>\n");
        foreach (var part in parts) html.Append($"<li><a href=\"#{Text(part.Id)}\">{Text(part.Text)}</a></li>\n");
        html.Append("</ul></nav>\n");
    }

    private static void Pages(StringBuilder html, Page page, Menu menu)
    {
        html.Append($"<nav id=\"pages\" class=\"pages\" aria-label=\"{Pages(menu)}\">\n");
        foreach (var group in menu.Groups)
        {
            html.Append($"<p>{Text(group.Title)}</p>\n<ul>\n");
            foreach (var (words, one) in group.Pages)
            {
                string foreign = one.Language == menu.Language ? "" : $" hreflang=\"{one.Language}\"";
                string here = one == page ? " aria-current=\"page\"" : "";
                html.Append($"<li><a href=\"{page.To(one.Address)}\"{foreign}{here}>{Text(words)}</a></li>\n");
            }

            html.Append("</ul>\n");
        }

        html.Append($"<p><a href=\"{page.To(Register.AddressOf(menu))}\">{Register.TitleOf(menu)}</a></p>\n</nav>\n");
    }

    private static string Pages(Menu menu) => menu.Say("Pagina's", "Pages");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
