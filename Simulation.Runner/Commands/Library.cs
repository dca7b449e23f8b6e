using Simulation.Runner.Experiments;
using Simulation.Runner.Explain;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;

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

    public static LibraryEntry Find(string name) => Found(name, Here());

    /// <summary>A scenario; a study is refused with the command for it.</summary>
    public static Target Scenario(string name)
    {
        var entry = Find(name);
        if (entry.Kind == FileKind.Study)
            throw new BadInputException(($"{name} is een studie en geen scenario; gebruik compare of sweep", $"{name} is a study and not a scenario; use compare or sweep"));
        return OrThrow(Target.Read(entry, Options));
    }

    /// <summary>A scenario, or a study, on another base than it names when one is given.</summary>
    public static Target Read(string name, string? under = null) => OrThrow(Reading(name, under));

    /// <summary>The same, with what is wrong with the files told and not thrown.</summary>
    public static Reading<Target> Reading(string name, string? under)
    {
        var library = Here();
        var entry = Found(name, library);
        if (under is null) return Target.Read(entry, Options);
        if (entry.Kind == FileKind.Scenario)
            throw Refused($"--base hoort bij een studie, en {name} is een scenario", $"--base goes with a study, and {name} is a scenario");
        var below = Found(under, library);
        if (below.Kind == FileKind.Study)
            throw Refused($"--base {under}: dat is een studie en geen scenario", $"--base {under}: that is a study and not a scenario");
        return Target.Read(entry, Options, below);
    }

    private static ScenarioLibrary Here() => ScenarioLibrary.In(ScenarioLibrary.ShippedFolder(Directory.GetCurrentDirectory()) ?? "scenarios");

    private static LibraryEntry Found(string name, ScenarioLibrary library) =>
        library.Find(name) is var found && found.Value is { } entry ? entry : throw new BadInputException(found.Errors);

    private static BadInputException Refused(string nl, string en) => new((nl, en));

    private static Target OrThrow(Reading<Target> reading) => reading.Value ?? throw new BadInputException(reading.Errors);
}
