using System.Collections.Concurrent;
using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Studio;

/// <summary>The projects a complex can begin with; each is read once.</summary>
public sealed class StudioLibrary
{
    public const string Base = "base";
    public const string Projects = "projects/";

    private readonly ScenarioLibrary _library = Library.Shipped();
    private readonly ConcurrentDictionary<string, LoadedScenario?> _read = new();

    /// <summary>The base and every project, by the name a state calls it.</summary>
    public IReadOnlyList<(string Name, LibraryEntry Entry)> Entries => field ??=
    [
        .. _library.Entries.Where(entry => entry.Kind == FileKind.Scenario)
            .Select(entry => (Path.ChangeExtension(entry.RelativePath, null), entry))
            .Where(one => one.Item1 == Base || one.Item1.StartsWith(Projects, StringComparison.Ordinal)),
    ];

    /// <summary>The studies of a folder of the library.</summary>
    public IEnumerable<LibraryEntry> Studies(string folder) =>
        _library.Entries.Where(entry => entry.Kind == FileKind.Study && entry.RelativePath.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>What a name stands for; nothing when nobody knows it.</summary>
    public LoadedScenario? Find(string name) => _read.GetOrAdd(name, wanted =>
    {
        // Only a name on the list is looked at: what a page sends is never a path.
        var entry = Entries.FirstOrDefault(one => one.Name == wanted).Entry;
        return entry is null ? null : ScenarioFile.Read(entry.File, Library.Options with { Shelf = entry.Shelf }).OrThrow();
    });

    /// <summary>That nobody knows a name, with the one that was probably meant.</summary>
    public StudioFault Unknown(string name)
    {
        string[] names = [.. Entries.Select(one => one.Name)];
        string? meant = Nearest.To(name, names.Concat(names.Select(one => one[(one.LastIndexOf('/') + 1)..])));
        string shown = Printable.Of(name);
        return new StudioFault("complex.from", ($"{shown}: zo'n project is er niet", $"{shown}: there is no such project"), null, meant);
    }
}
