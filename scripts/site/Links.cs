namespace Simulation.Site;

/// <summary>Follows what a document points at, and keeps what the page needs to know of it. What leads nowhere is a problem.</summary>
internal sealed class Links(Source source, string path)
{
    private static readonly string[] Elsewhere = ["https", "http", "mailto"];

    private readonly List<string> _leadsTo = [];
    private readonly List<Anchor> _anchors = [];

    public IReadOnlyList<string> LeadsTo => _leadsTo;

    public IReadOnlyList<Anchor> Anchors => _anchors;

    /// <summary>What to write for a link.</summary>
    public string Follow(string url, int line)
    {
        if (Scheme(url) is { } scheme)
            return Elsewhere.Contains(scheme) ? url : Wrong(line, $"{url}: a link may go to {string.Join(", ", Elsewhere)} or to a file here");
        string[] parts = url.Split('#', 2);
        if (parts[0].Length == 0) return Anchored(path, parts[1], line, "");
        if (Resolved(parts[0], line) is not { } target) return "";
        if (!source.HasPage(target))
        {
            source.Assets.Add(target);
            return parts.Length == 1 ? Way(target) : Wrong(line, $"{url}: only a page has anchors");
        }

        // A folder with a page of its own is that page.
        if (source.IsFolder(target) && source.Exists($"{target}/README.md")) target += "/README.md";
        _leadsTo.Add(target);
        return parts.Length == 1 ? Way(target) : Anchored(target, parts[1], line, Way(target));
    }

    /// <summary>What to write for a picture, which must be here.</summary>
    public string Show(string url, int line)
    {
        if (Scheme(url) is not null || url.StartsWith("//", StringComparison.Ordinal)) return Wrong(line, $"{url}: a picture must be a file here");
        if (Resolved(url, line) is not { } target) return "";
        if (source.HasPage(target)) return Wrong(line, $"{url}: this is no picture");
        source.Assets.Add(target);
        return Way(target);
    }

    /// <summary>The path that a link in a document means; nothing where there is no such file.</summary>
    public static string? Target(Source source, string from, string url)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (string part in Uri.UnescapeDataString(url).TrimEnd('/').Split('/'))
        {
            if (part == ".." && parts.Count == 0) return null;
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "")) parts.Add(part);
        }

        string target = string.Join('/', parts);
        return !url.StartsWith('/') && source.Exists(target) ? target : null;
    }

    private string? Resolved(string url, int line)
    {
        string? target = Target(source, path, url);
        if (target is null) Wrong(line, $"{url}: there is no such file here");
        return target;
    }

    private string Anchored(string target, string id, int line, string way)
    {
        _anchors.Add(new Anchor(target, id, line));
        return $"{way}#{id}";
    }

    private string Way(string target) => Page.Between(source.AddressOf(path), source.AddressOf(target));

    private string Wrong(int line, string what)
    {
        source.Problems.Add($"{path}:{line}: {what}");
        return "";
    }

    private static string? Scheme(string url)
    {
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        int other = url.IndexOfAny(['/', '#', '?']);
        return colon < 0 || (other >= 0 && other < colon) ? null : url[..colon].ToLowerInvariant();
    }
}
