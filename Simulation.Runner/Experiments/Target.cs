using System.Security.Cryptography;
using System.Text;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>A scenario or study somebody named, with every file it was read from, so that a receipt can bring it back when those files
/// are gone or changed. Paths are relative to the folder of scenarios.</summary>
public sealed class Target
{
    private Target(IReadOnlyList<InputFile> files)
    {
        Files = files;
    }

    /// <summary>The file that was named.</summary>
    public string Main => Files[0].Path;

    /// <summary>Where it lies.</summary>
    public required string Place { get; init; }

    /// <summary>That file and those it builds on.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    public LoadedScenario? Scenario { get; private init; }
    public LoadedStudy? Study { get; private init; }

    /// <summary>The scenario a study was put on, when that is another than it names.</summary>
    public Target? Base { get; private init; }

    /// <summary>Every file that was read.</summary>
    public IEnumerable<InputFile> AllFiles => [.. Files, .. Base?.Files ?? []];

    /// <summary>Reads a scenario, or a study on the scenario it names or another, or tells everything that is wrong with it.</summary>
    public static Reading<Target> Read(LibraryEntry entry, ReadOptions options, LibraryEntry? under = null)
    {
        var known = options with { Shelf = entry.Shelf, Base = under?.File };
        if (entry.Kind == FileKind.Scenario)
        {
            var scenario = ScenarioFile.Read(entry.File, known);
            return scenario.Value is { } read
                ? Reading<Target>.Of(new Target(FilesOf(entry.Shelf, read.File, read.Below)) { Place = entry.File, Scenario = read })
                : Reading<Target>.Failed(scenario.Errors);
        }

        var below = under is null ? null : Read(under, options);
        if (below is { Value: null }) return below;
        var study = StudyFile.Read(entry.File, known);
        if (study.Value is not { } loaded) return Reading<Target>.Failed(study.Errors);
        string[] others = below is null ? [loaded.Base.File, .. loaded.Base.Below] : [];
        return Reading<Target>.Of(new Target(FilesOf(entry.Shelf, loaded.File, others)) { Place = entry.File, Study = loaded, Base = below?.Value });
    }

    /// <summary>Reads what a receipt keeps once more, with its files in folders that are new.</summary>
    public static Reading<Target> Again(ReceiptTarget target, string folder, ReadOptions options)
    {
        var under = target.Base is { } named ? Unpack(named, $"{folder}-base") : null;
        return Read(Unpack(target, folder), options, under);
    }

    /// <summary>Writes the files of a receipt to an empty folder; gives the one that was named.</summary>
    public static LibraryEntry Unpack(ReceiptTarget target, string folder)
    {
        string root = Path.Combine(folder, "scenarios");
        foreach (var file in target.Files)
        {
            string path = Path.GetFullPath(Path.Combine(root, file.Path));
            if (!path.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new InvalidDataException($"{file.Path} lies outside the folder of scenarios");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return ScenarioLibrary.In(root).Find(target.Main).Value
            ?? throw new InvalidDataException($"{target.Main} is not among the files of the receipt");
    }

    /// <summary>The first file is the one that was named; the others lie in its folder of scenarios too, or come from the library.</summary>
    private static List<InputFile> FilesOf(Shelf shelf, string main, IEnumerable<string> others)
    {
        string root = FolderReader.RootOf(main);
        return [.. others.Prepend(main).Select(Path.GetFullPath).Distinct().Select(file => Copy(file, shelf[file], root))];
    }

    private static InputFile Copy(string file, string text, string root)
    {
        string own = FolderReader.RootOf(file);
        string path = Path.GetRelativePath(own, file).Replace('\\', '/');
        // One that was kept keeps its place when it is kept again.
        bool apart = own != root && !FolderReader.IsInside(file, root);
        return new InputFile(
            apart ? $"{ScenarioLibrary.KeptFolder}/{path}" : Path.GetRelativePath(root, file).Replace('\\', '/'), text,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
