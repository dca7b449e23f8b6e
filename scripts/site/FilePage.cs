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
        var list = new StringBuilder($"<h1 id=\"{Id}\">{WebUtility.HtmlEncode(path)}</h1>\n<ul>\n");
        foreach (string file in source.In(path))
        {
            string name = Path.GetFileName(file);
            string words = name.EndsWith(".md", StringComparison.Ordinal) ? source.Read(file).Title : name;
            list.Append($"<li><a href=\"{WebUtility.HtmlEncode(links.Follow(Uri.EscapeDataString(name), 0))}\">{WebUtility.HtmlEncode(words)}</a></li>\n");
        }

        return new Page(path, source.AddressOf(path), path, list.Append("</ul>\n").ToString()) { LeadsTo = links.LeadsTo };
    }

    /// <summary>A file of text, line by line as it is.</summary>
    public static Page OfText(Source source, string path)
    {
        string text = WebUtility.HtmlEncode(File.ReadAllText(source.FileOf(path)));
        return new Page(path, source.AddressOf(path), path, $"<h1 id=\"{Id}\">{WebUtility.HtmlEncode(path)}</h1>\n<pre tabindex=\"0\"><code>{text}</code></pre>\n");
    }

    private const string Id = "file";
}
