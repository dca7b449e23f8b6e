using System.Net;
using System.Text;

namespace Simulation.Site;

/// <summary>Every page of a language with its headings on one page: what one searches with the browser itself.</summary>
internal static class Register
{
    public static string AddressOf(Menu menu) => Page.Between("", menu.Contents.Address)[..^"index.html".Length] + "register.html";

    public static string TitleOf(Menu menu) => menu.Say("Alle koppen", "All headings");

    public static Page Of(Menu menu, IEnumerable<Page> pages)
    {
        string address = AddressOf(menu);
        var body = new StringBuilder($"<h1>{TitleOf(menu)}</h1>\n");
        foreach (var page in pages.Where(page => page.Language == menu.Language).OrderBy(page => page.Title, StringComparer.OrdinalIgnoreCase))
        {
            string way = Page.Between(address, page.Address);
            body.Append($"<h2><a href=\"{way}\">{Text(page.Title)}</a></h2>\n");
            var parts = page.Headings.Where(heading => heading.Level is 2 or 3).ToList();
            if (parts.Count == 0) continue;
            body.Append("<ul class=\"parts\">\n");
            foreach (var part in parts) body.Append($"<li><a href=\"{way}#{Text(part.Id)}\">{Text(part.Text)}</a></li>\n");
            body.Append("</ul>\n");
        }

        return new Page(menu.Contents.Path, address, TitleOf(menu), body.ToString());
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
