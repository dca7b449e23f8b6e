using System.Reflection;
using System.Text;

namespace Simulation.Site;

/// <summary>
/// Makes a site of the documents of a repository. A page lies where its document lies, so that a link means the same in both; what a page
/// points at comes along. Nothing is written where a link, an anchor or a picture is missing: each is told with file and line.
/// </summary>
public static class Sites
{
    /// <summary>The documents everything else is reached from, in each language; the list of pages comes of the second.</summary>
    private static readonly (string Home, string Contents)[] Starts = [("README.md", "docs/README.md"), ("README.nl.md", "docs/nl/README.md")];

    /// <summary>Writes the site, or says what is wrong with the documents.</summary>
    public static IReadOnlyList<string> Write(string repository, string folder)
    {
        var source = new Source(Path.GetFullPath(repository));
        var missing = Starts.SelectMany(start => new[] { start.Home, start.Contents }).Where(path => !source.Exists(path)).ToList();
        if (missing.Count > 0) return [.. missing.Select(path => $"{path}: this document is needed and is not there")];
        var pages = Reached(source);
        Check(source, pages);
        if (source.Problems.Count > 0) return source.Problems;
        foreach (var (path, bytes) in Files(source, pages))
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        return [];
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Files(Source source, List<Page> pages)
    {
        yield return ("site.css", Style());
        var menus = Starts.Select(start => Menu.Of(source, start.Home, start.Contents)).ToList();
        var registers = menus.Select(menu => Register.Of(menu, pages)).ToList();
        foreach (var page in pages.Concat(registers))
        {
            var menu = menus.Single(menu => menu.Language == page.Language);
            yield return (page.Address, Encoding.UTF8.GetBytes(PageHtml.Of(page, menu, menus.Single(other => other != menu), source)));
        }

        foreach (string asset in source.Assets) yield return (asset, File.ReadAllBytes(source.FileOf(asset)));
    }

    /// <summary>All pages that can be reached, each once.</summary>
    private static List<Page> Reached(Source source)
    {
        var reached = new List<Page>();
        var next = new Queue<string>(Starts.SelectMany(start => new[] { start.Home, start.Contents }));
        var known = new HashSet<string>(next);
        while (next.TryDequeue(out string? path))
        {
            reached.Add(source.Read(path));
            foreach (string other in reached[^1].LeadsTo.Where(known.Add)) next.Enqueue(other);
        }

        return reached;
    }

    private static void Check(Source source, List<Page> pages)
    {
        foreach (var page in pages)
        {
            foreach (var anchor in page.Anchors.Where(anchor => source.Read(anchor.Page).Headings.All(heading => heading.Id != anchor.Id)))
                source.Problems.Add($"{page.Path}:{anchor.Line}: #{anchor.Id}: {anchor.Page} has no such heading");
        }

        var lost = source.Documents().Except(pages.Select(page => page.Path)).Order(StringComparer.Ordinal);
        source.Problems.AddRange(lost.Select(path => $"{path}: no page leads here"));
    }

    private static byte[] Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("site.css")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
