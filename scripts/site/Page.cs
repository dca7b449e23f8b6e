namespace Simulation.Site;

/// <summary>A heading: how deep, its anchor and its words.</summary>
internal sealed record Heading(int Level, string Id, string Text);

/// <summary>A link to an anchor, which can be looked up when all pages have been read.</summary>
internal sealed record Anchor(string Page, string Id, int Line);

/// <summary>A page of the site.</summary>
internal sealed record Page(string Path, string Address, string Title, string Body)
{
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>The pages it points at, by path.</summary>
    public IReadOnlyList<string> LeadsTo { get; init; } = [];

    public IReadOnlyList<Anchor> Anchors { get; init; } = [];

    /// <summary>The same page in the other language, if there is one.</summary>
    public string? Other { get; init; }

    /// <summary>The language it is written in.</summary>
    public string Language => LanguageOf(Path);

    public static string LanguageOf(string path) =>
        path.EndsWith(".nl.md", StringComparison.Ordinal) || path.Split('/').Contains("nl") ? "nl" : "en";

    /// <summary>How this page names a place in the site.</summary>
    public string To(string address) => Between(Address, address);

    /// <summary>The way from one place in the site to another.</summary>
    public static string Between(string from, string to)
    {
        string[] here = from.Split('/')[..^1], there = to.Split('/');
        int same = here.Zip(there[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", here.Length - same).Concat(there[same..]).Select(Uri.EscapeDataString));
    }
}
