namespace Simulation.Site;

/// <summary>The repository the documents are read from: its pages, each read once, what they point at, and what is wrong with them.</summary>
internal sealed class Source(string root)
{
    private static readonly string[] AsText = ["", ".yaml", ".cff", ".txt", ".sh", ".cs"];

    private readonly Dictionary<string, Page> _pages = [];

    /// <summary>What is wrong, with file and line.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Pictures and tables that pages show or point at.</summary>
    public SortedSet<string> Assets { get; } = new(StringComparer.Ordinal);

    /// <summary>The page of a document, a folder or a file that one reads.</summary>
    public Page Read(string path)
    {
        if (_pages.TryGetValue(path, out var known)) return known;
        return _pages[path] = IsFolder(path) ? FilePage.OfFolder(this, path)
            : IsDocument(path) ? MarkdownPage.Read(this, path)
            : FilePage.OfText(this, path);
    }

    /// <summary>Every document that somebody wrote for readers; a page that is not reached is lost.</summary>
    public IEnumerable<string> Documents() => Directory.EnumerateFiles(root, "*.md")
        .Concat(Directory.Exists(FileOf("docs")) ? Directory.EnumerateFiles(FileOf("docs"), "*.md", SearchOption.AllDirectories) : [])
        .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));

    public string FileOf(string path) => Path.Combine(root, path);

    public bool Exists(string path) => File.Exists(FileOf(path)) || IsFolder(path);

    public bool IsFolder(string path) => Directory.Exists(FileOf(path));

    /// <summary>The files in a folder, in order.</summary>
    public IEnumerable<string> In(string folder) => Directory.EnumerateFiles(FileOf(folder))
        .Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    /// <summary>Whether a path has a page of its own; other files are handed over as they are.</summary>
    public bool HasPage(string path) => IsFolder(path) || IsDocument(path) || AsText.Contains(Path.GetExtension(path));

    /// <summary>Where a page or a file lies in the site: where it lies in the repository.</summary>
    public string AddressOf(string path)
    {
        if (IsFolder(path)) return AddressOf($"{path}/README.md");
        if (!HasPage(path)) return path;
        string plain = IsDocument(path) ? path[..^".md".Length] : path;
        bool isReadme = Path.GetFileName(plain).Split('.')[0] == "README";
        return (isReadme ? plain[..^Path.GetFileName(plain).Length] + "index" + Path.GetFileName(plain)["README".Length..] : plain) + ".html";
    }

    private static bool IsDocument(string path) => path.EndsWith(".md", StringComparison.Ordinal);
}
