using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Simulation.Site;

/// <summary>The pages of one language in groups, as its table of contents lists them: a heading a group, a link a page.</summary>
internal sealed record Menu(string Language, Page Home, Page Contents, IReadOnlyList<MenuGroup> Groups)
{
    public string Say(string dutch, string english) => Language == "nl" ? dutch : english;

    public static Menu Of(Source source, string home, string contents)
    {
        var groups = new List<MenuGroup>();
        string title = "";
        foreach (var block in MarkdownPage.Parsed(source, contents))
        {
            if (block is HeadingBlock { Level: 2 } heading) title = MarkdownPage.Words(heading.Inline);
            else if (block is ListBlock list && title.Length > 0)
                groups.Add(new MenuGroup(title, [.. list.Cast<ListItemBlock>().SelectMany(item => First(source, contents, item))]));
        }

        return new Menu(Page.LanguageOf(contents), source.Read(home), source.Read(contents), groups);
    }

    private static IEnumerable<(string, Page)> First(Source source, string contents, ListItemBlock item)
    {
        var link = item.Descendants<LinkInline>().FirstOrDefault();
        if (Links.Target(source, contents, (link?.Url ?? "").Split('#')[0]) is { } path && source.HasPage(path))
            yield return (MarkdownPage.Words(link), source.Read(path));
    }
}

/// <summary>Pages that belong together.</summary>
internal sealed record MenuGroup(string Title, IReadOnlyList<(string Words, Page Page)> Pages);
