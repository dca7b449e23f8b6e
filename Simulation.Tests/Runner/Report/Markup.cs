using System.Net;
using System.Text.RegularExpressions;

namespace Simulation.Tests.Runner.Report;

/// <summary>A tag of a page: its name, its attributes, and the elements around it.</summary>
internal sealed record Tag(string Name, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<string> Path, int From, int To)
{
    public string? this[string attribute] => Attributes.TryGetValue(attribute, out string? value) ? value : null;
}

/// <summary>Reads a page as strictly as the writer writes it: what is opened is closed in order.</summary>
internal sealed partial class Markup
{
    private static readonly HashSet<string> WithoutEnd = ["meta", "link", "br", "col", "hr"];
    private readonly string _html;

    public Markup(string html)
    {
        _html = html;
        var open = new Stack<string>();
        int at = 0;
        while (Opening().Match(html, at) is { Success: true } match)
        {
            at = match.Index + match.Length;
            string name = match.Groups["name"].Value;
            if (match.Groups["end"].Length > 0)
            {
                Assert.True(open.Count > 0 && open.Peek() == name, $"</{name}> closes <{(open.Count > 0 ? open.Peek() : "nothing")}>");
                open.Pop();
                continue;
            }

            var attributes = Attribute().Matches(match.Groups["attributes"].Value).ToDictionary(a => a.Groups[1].Value, a => WebUtility.HtmlDecode(a.Groups[2].Value));
            Tags.Add(new Tag(name, attributes, [.. open.Reverse()], at, at));
            if (WithoutEnd.Contains(name) || match.Groups["self"].Length > 0)
                continue;
            open.Push(name);
            if (name is "script" or "style")
            {
                int end = html.IndexOf($"</{name}>", at, StringComparison.Ordinal);
                Tags[^1] = Tags[^1] with { To = end };
                at = end;
            }
        }

        Assert.Empty(open);
    }

    public List<Tag> Tags { get; } = [];

    public IEnumerable<Tag> Named(string name) => Tags.Where(tag => tag.Name == name);

    /// <summary>What stands in a script or style.</summary>
    public string Inside(Tag tag) => _html[tag.From..tag.To];

    /// <summary>What a reader reads: no scripts, no styles, no drawings.</summary>
    public string Text => WebUtility.HtmlDecode(AnyTag().Replace(Unread().Replace(_html, " "), " "));

    /// <summary>The text right after a tag.</summary>
    public string TextOf(Tag tag) => WebUtility.HtmlDecode(_html[tag.From.._html.IndexOf('<', tag.From)]);

    [GeneratedRegex("""<(?<end>/?)(?<name>[a-zA-Z][\w-]*)(?<attributes>(?:\s+[\w:-]+="[^"]*")*)\s*(?<self>/?)>""")]
    private static partial Regex Opening();

    [GeneratedRegex(@"([\w:-]+)=""([^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex("<(script|style|svg)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnyTag();
}
