using System.Security.Cryptography;
using System.Text;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Results;

/// <summary>
/// A scenario or study somebody named, with every file it was read from, so that a receipt can bring it back when those
/// files are gone or changed. Paths are relative to the folder of scenarios.
/// </summary>
public sealed class Target
{
    private Target(IReadOnlyList<InputFile> files)
    {
        Files = files;
    }

    /// <summary>The file that was named.</summary>
    public string Main => Files[0].Path;

    /// <summary>That file and those it builds on.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    public LoadedScenario? Scenario { get; private init; }
    public LoadedStudy? Study { get; private init; }

    /// <summary>Reads a scenario or study, or tells everything that is wrong with it.</summary>
    public static Reading<Target> Read(LibraryEntry entry, ReadOptions options)
    {
        var known = options with { Shelf = entry.Shelf };
        if (entry.Kind == FileKind.Scenario)
        {
            var scenario = ScenarioFile.Read(entry.File, known);
            return scenario.Value is { } read
                ? Reading<Target>.Of(new Target(FilesOf(entry.Shelf, read.File, read.Extends)) { Scenario = read })
                : Reading<Target>.Failed(scenario.Errors);
        }

        var study = StudyFile.Read(entry.File, known);
        return study.Value is { } loaded
            ? Reading<Target>.Of(new Target(FilesOf(entry.Shelf, loaded.File, loaded.Base.File, loaded.Base.Extends)) { Study = loaded })
            : Reading<Target>.Failed(study.Errors);
    }

    /// <summary>Writes the files of a receipt to an empty folder and reads them again.</summary>
    public static Reading<Target> Restore(string main, IReadOnlyList<InputFile> files, string folder, ReadOptions options)
    {
        string root = Path.Combine(folder, "scenarios");
        foreach (var file in files)
        {
            string path = Path.GetFullPath(Path.Combine(root, file.Path));
            if (!path.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new InvalidDataException($"{file.Path} lies outside the folder of scenarios");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return ScenarioLibrary.In(root).Find(main) is { Value: { } entry } ? Read(entry, options) : throw new InvalidDataException($"{main} is not among the files of the receipt");
    }

    /// <summary>The first file is the one that was named; the others lie in its folder of scenarios too.</summary>
    private static List<InputFile> FilesOf(Shelf shelf, string main, params string?[] others)
    {
        string root = Gate.RootOf(main);
        return [.. others.OfType<string>().Prepend(main).Select(Path.GetFullPath).Distinct().Select(file => Copy(file, shelf[file], root))];
    }

    private static InputFile Copy(string file, string text, string root) =>
        new(Path.GetRelativePath(root, file).Replace('\\', '/'), text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
