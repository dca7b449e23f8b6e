using Simulation.Runner.Explain;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Tests.Scenarios;

/// <summary>The scenarios and studies of this repository, read as the program reads them.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "scenarios");

    /// <summary>With citations checked against docs/evidence.csv.</summary>
    public static ReadOptions Options { get; } = new() { Evidence = EvidenceFile.Shipped.All.Select(row => row.Id).ToHashSet(StringComparer.Ordinal) };

    public static ScenarioLibrary Library { get; } = ScenarioLibrary.In(Folder);

    public static IReadOnlyList<LibraryEntry> ScenarioEntries { get; } = [.. Library.Entries.Where(entry => entry.Kind == FileKind.Scenario)];

    public static IReadOnlyList<LibraryEntry> StudyEntries { get; } = [.. Library.Entries.Where(entry => entry.Kind == FileKind.Study)];

    /// <summary>Every scenario file by its path; base.yaml, projects/..., variants/...</summary>
    public static IReadOnlyDictionary<string, LoadedScenario> Scenarios { get; } =
        ScenarioEntries.ToDictionary(entry => entry.RelativePath, entry => ScenarioFile.Read(entry.File, Options).OrThrow());

    public static IReadOnlyDictionary<string, LoadedStudy> Studies { get; } =
        StudyEntries.ToDictionary(entry => entry.RelativePath, entry => StudyFile.Read(entry.File, Options).OrThrow());

    public static IEnumerable<KeyValuePair<string, LoadedScenario>> Projects { get; } = Scenarios.Where(scenario => scenario.Key.StartsWith("projects/", StringComparison.Ordinal));

    /// <summary>The values a file states itself.</summary>
    public static IEnumerable<LoadedValue> Stated(LoadedScenario scenario) => scenario.Values.Where(value => value.Origin.Kind == OriginKind.File);
}
