using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Files;

/// <summary>
/// The file that another one names under `extends` or `base`. A file beside it comes first, so that a folder somebody sends
/// means the same everywhere; else it is a name of the library: that of the folder of scenarios the file lies in, then that
/// of the program. Where one stands when one types plays no part.
/// </summary>
internal sealed record NamedFile(string Path, FolderReader Files)
{
    private static readonly string[] Endings = ["", ".yaml", ".yml"];

    private static readonly Bilingual Allowed = (
        "een bestand vanaf de map van dit bestand, of een naam die `gwsim list` toont",
        "a file from the folder of this file, or a name that `gwsim list` shows");

    /// <summary>What is meant; nothing when there is no such file, which is then told with the nearest.</summary>
    public static NamedFile? Find(string reference, string from, FolderReader files, ReadOptions options, Branch asked)
    {
        if (Beside(reference, from, files, options.Shelf) is { } beside) return new NamedFile(beside, files);
        bool isName = IsName(reference);
        var libraries = Libraries(from, files, options).ToList();
        foreach (var library in isName ? libraries : [])
        {
            var found = library.Named(reference);
            if (found.Value is { } entry && !IsSame(entry.File, from)) return new NamedFile(entry.File, FolderReader.For(entry.File, null));
            if (found.Errors is [{ Kind: ScenarioErrorKind.NameAmbiguous } twice])
            {
                asked.RefuseValue(new Problem(twice.Kind, twice.Problem), twice.Allowed);
                return null;
            }
        }

        // Also a path that leads nowhere may stand for a name: whoever copies a file out of the library takes ../base.yaml along.
        string? meant = libraries.Select(library => library.NearestTo(reference)).OfType<string>().FirstOrDefault();
        if (files.Follow(reference, from, asked, Allowed, meant) is { } path)
        {
            if (!isName || HasEnding(reference) || Directory.Exists(path)) return new NamedFile(path, files) { Meant = meant };
            string? neighbour = files.Neighbour(path);
            asked.RefuseValue(ScenarioErrorKind.NameUnknown.With(Printable.Of(reference)), Allowed, neighbour ?? meant);
        }

        return null;
    }

    /// <summary>What was probably meant when this file turns out not to be there.</summary>
    public string? Meant { get; private init; }

    /// <summary>A file in the folder of the one that names it; never that one itself, so that a file may be called like what it extends.</summary>
    private static string? Beside(string reference, string from, FolderReader files, Shelf? shelf)
    {
        if (!FolderReader.IsRelative(reference)) return null;
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(from))!;
        foreach (string ending in HasEnding(reference) ? Endings[..1] : Endings)
        {
            string full = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, reference + ending));
            bool itself = ending.Length > 0 && IsSame(full, from);
            if (!itself && (shelf?.Has(files, full) == true || File.Exists(full)) && files.Holds(full)) return FolderReader.AsWritten(full, from);
        }

        return null;
    }

    private static IEnumerable<ScenarioLibrary> Libraries(string from, FolderReader files, ReadOptions options)
    {
        bool ownFolder = options.Root is not null || System.IO.Path.GetFileName(files.Root) == ScenarioLibrary.FolderName;
        string below = System.IO.Path.Combine(files.Root, ScenarioLibrary.FolderName);
        // What a receipt keeps stands for the library it was made with, and no other is asked.
        string? kept = ScenarioLibrary.KeptWith(files.Root);
        string?[] folders =
        [
            ownFolder ? files.Root : null, Directory.Exists(below) ? below : null,
            kept ?? ScenarioLibrary.ShippedFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(from))!),
            kept is null ? ScenarioLibrary.ShippedFolder(AppContext.BaseDirectory) : null,
        ];
        return folders.OfType<string>().Distinct().Select(ScenarioLibrary.In);
    }

    private static bool IsSame(string one, string other) => System.IO.Path.GetFullPath(one) == System.IO.Path.GetFullPath(other);

    private static bool IsName(string reference) => FolderReader.IsRelative(reference) && reference.Length > 0 && reference[0] != '.';

    private static bool HasEnding(string reference) => System.IO.Path.GetExtension(reference) is ".yaml" or ".yml";
}
