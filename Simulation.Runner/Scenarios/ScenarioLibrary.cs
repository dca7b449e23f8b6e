using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;

namespace Simulation.Runner.Scenarios;

/// <summary>What a file is about.</summary>
public enum FileKind
{
    Scenario,
    Study,
}

/// <summary>A file of the library and what it says of itself; with errors when even that cannot be read.</summary>
public sealed record LibraryEntry(
    FileKind Kind, string Name, string File, string RelativePath, Bilingual Title, Bilingual? Summary, IReadOnlyList<ScenarioError> Errors)
{
    /// <summary>Where its text is, so that reading all of it opens no file again.</summary>
    internal Shelf Shelf { get; init; } = new();
}

/// <summary>The scenarios and studies in a folder, found by name or by path; a file is opened when somebody asks for what is in it.</summary>
public sealed class ScenarioLibrary(string folder)
{
    /// <summary>What a folder of scenarios is called.</summary>
    public const string FolderName = "scenarios";

    /// <summary>Where a receipt keeps what came from the library of the program, among the files it has been told by.</summary>
    public const string KeptFolder = "gwsim-library";

    private const int Deepest = 8;
    private const int MostFiles = 10_000;

    /// <summary>Where sets of assumptions are, which are no scenarios.</summary>
    private const string Assumptions = "assumptions/";

    private readonly Shelf _shelf = new();

    /// <summary>Every scenario and study, by path.</summary>
    public IReadOnlyList<LibraryEntry> Entries => field ??= [.. Paths.Select(path => Read(Path.Combine(folder, path)))];

    private IReadOnlyList<string> Paths => field ??= [.. PathsIn(folder)];

    /// <summary>How many files have been opened so far.</summary>
    public int Opened => _shelf.Count;

    /// <summary>The files of a folder. Only what they say of themselves is read; links and hidden folders are passed over.</summary>
    public static ScenarioLibrary In(string folder) => new(folder);

    private static IEnumerable<string> PathsIn(string folder)
    {
        var walk = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Deepest,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        };
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", walk)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .Take(MostFiles)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(path => !path.StartsWith(Assumptions, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
    }

    /// <summary>The folder called scenarios that belongs to this program: the nearest above the given place, else beside the program itself.</summary>
    public static string? ShippedFolder(string from) =>
        FolderReader.Upwards(Path.GetFullPath(from)).Concat(FolderReader.Upwards(AppContext.BaseDirectory))
            .Select(folder => Path.Combine(folder.FullName, FolderName))
            .FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "base.yaml")));

    /// <summary>What a receipt keeps of the library, where the files beside it are those of a receipt.</summary>
    public static string? KeptWith(string root) => Path.Combine(root, KeptFolder) is var kept && Directory.Exists(kept) ? kept : null;

    /// <summary>The file somebody means: an existing path, a path in the folder with or without .yaml, or the name in the file. What
    /// is not there, or is there twice, is told with the names that are. Files that are called like the name are looked into first:
    /// only when it is in none of them are all others opened.</summary>
    public Reading<LibraryEntry> Find(string nameOrPath)
    {
        return File.Exists(nameOrPath) ? Reading<LibraryEntry>.Of(Read(nameOrPath)) : Named(nameOrPath);
    }

    /// <summary>The same where only what is in the folder counts.</summary>
    public Reading<LibraryEntry> Named(string nameOrPath)
    {
        string wanted = nameOrPath.Replace('\\', '/');
        if (Paths.FirstOrDefault(path => path == wanted || path == $"{wanted}.yaml") is { } known)
            return Reading<LibraryEntry>.Of(Read(Path.Combine(folder, known)));
        var found = Paths.Where(path => Path.GetFileNameWithoutExtension(path) == nameOrPath)
            .Select(path => Read(Path.Combine(folder, path)))
            .Where(entry => entry.Name == nameOrPath)
            .ToList();
        if (found.Count == 0) found = [.. Entries.Where(entry => entry.Name == nameOrPath)];
        return found switch
        {
            [var only] => Reading<LibraryEntry>.Of(only),
            [] => Reading<LibraryEntry>.Failed([NotFound(nameOrPath)]),
            _ => Reading<LibraryEntry>.Failed([Wrong(ScenarioErrorKind.NameAmbiguous, nameOrPath, Bilingual.Same(PathsOf(found)))]),
        };
    }

    private LibraryEntry Read(string file)
    {
        string relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
        var errors = new ErrorList();
        var root = new ScenarioReader(FolderReader.For(file, null), new ReadOptions { Shelf = _shelf }, errors).Tree(file, null);
        var kind = root?["study"] is null ? FileKind.Scenario : FileKind.Study;
        string? said = root is null ? null : Blocks.Name(root, kind == FileKind.Study ? "study" : "name");
        string name = said ?? Path.GetFileNameWithoutExtension(file);
        var title = Blocks.Text(root?["title"]);
        var summary = Blocks.Text(root?["summary"]);
        return new LibraryEntry(kind, name, file, relative, title ?? Bilingual.Same(name), summary, errors.InOrder()) { Shelf = _shelf };
    }

    private static string PathsOf(IEnumerable<LibraryEntry> entries) => string.Join(", ", entries.Select(entry => entry.RelativePath));

    private ScenarioError NotFound(string name)
    {
        string[] names = [.. Entries.Select(entry => entry.Name).Distinct()];
        return Wrong(ScenarioErrorKind.NameUnknown, name, Unknown.List(LastOf(name), names), NearestTo(name));
    }

    /// <summary>The file that was probably meant, as one names it; nothing when none is alike.</summary>
    public string? NearestTo(string name)
    {
        string[] names = [.. Entries.Select(entry => entry.Name).Distinct()];
        string[] paths = [.. Paths.Concat(Paths.Select(path => Path.ChangeExtension(path, null)))];
        string last = LastOf(name);
        return Nearest.To(name, [.. names, .. paths]) ?? Nearest.To(last, names) ?? DutchNames.File(last, names);
    }

    /// <summary>The name without folders and without .yaml: what is alike to it is looked for.</summary>
    private static string LastOf(string name) => Path.GetFileNameWithoutExtension(name.Replace('\\', '/')) is { Length: > 0 } last ? last : name;

    private ScenarioError Wrong(ScenarioErrorKind kind, string name, Bilingual allowed, string? meant = null) =>
        new(Place.OfFile(folder), "", kind, kind.With(Printable.Of(name)).Says, allowed, meant);
}
