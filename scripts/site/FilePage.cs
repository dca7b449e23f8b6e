using System.Net;
using System.Text;

namespace Simulation.Site;

/// <summary>Pages of what is no document: a folder that a page points at, and a file of text that one reads.</summary>
internal static class FilePage
{
    /// <summary>What lies in a folder, documents by their title.</summary>
    public static Page OfFolder(Source source, string path)
    {
        var links = new Links(source, $"{path}/README.md");
        var list = new StringBuilder(TitleOf(path) + "<ul>\n");
        foreach (string file in source.In(path))
        {
            string name = Path.GetFileName(file);
            string words = name.EndsWith(".md", StringComparison.Ordinal) ? source.Read(file).Title : name;
            string way = links.Follow(Uri.EscapeDataString(name), 0);
            list.Append($"<li><a href=\"{Text(way)}\">{Text(words)}</a></li>\n");
        }

        return new Page(path, source.AddressOf(path), path, list.Append("</ul>\n").ToString()) { LeadsTo = links.LeadsTo };
    }

    /// <summary>A file of text, line by line as it is.</summary>
    public static Page OfText(Source source, string path)
    {
        string text = Text(File.ReadAllText(source.FileOf(path)));
        return new Page(path, source.AddressOf(path), path, TitleOf(path) + $"<pre tabindex=\"0\"><code>{text}</code></pre>\n");
    }

    private static string TitleOf(string path) => $"<h1>{Text(path)}</h1>\n";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
