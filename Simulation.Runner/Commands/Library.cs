using Simulation.Runner.Evidence;
using Simulation.Runner.Results;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary>Finds what somebody named on the command line: a path, or the name of something that is shipped.</summary>
internal static class Library
{
    private static readonly HashSet<string> Ids = [.. EvidenceFile.Shipped.All.Select(row => row.Id)];

    /// <summary>How files are read: with citations checked against the evidence.</summary>
    public static ReadOptions Options { get; } = new() { Evidence = Ids };

    /// <summary>The shipped scenarios and studies.</summary>
    public static ScenarioLibrary Shipped() => ScenarioLibrary.ShippedFolder(Directory.GetCurrentDirectory()) is { } folder
        ? ScenarioLibrary.In(folder)
        : throw new BadInputException(("de map scenarios is niet gevonden", "the folder scenarios was not found"));

    public static LibraryEntry Find(string name)
    {
        string folder = ScenarioLibrary.ShippedFolder(Directory.GetCurrentDirectory()) ?? "scenarios";
        var found = ScenarioLibrary.In(folder).Find(name);
        return found.Value ?? throw new BadInputException(found.Errors);
    }

    /// <summary>A scenario; a study is refused with the command for it.</summary>
    public static Target Scenario(string name)
    {
        var entry = Find(name);
        if (entry.Kind == FileKind.Study)
            throw new BadInputException(($"{name} is een studie en geen scenario; gebruik compare of sweep", $"{name} is a study and not a scenario; use compare or sweep"));
        return Read(entry);
    }

    public static Target Read(LibraryEntry entry)
    {
        var reading = Target.Read(entry, Options);
        return reading.Value ?? throw new BadInputException(reading.Errors);
    }
}
