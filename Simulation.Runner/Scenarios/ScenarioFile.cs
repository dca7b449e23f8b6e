using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;

namespace Simulation.Runner.Scenarios;

/// <summary>Reads a scenario file, strictly: what is not known, not possible or not there is told, all at once.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a file and the file it extends.</summary>
    public static Reading<LoadedScenario> Read(string path, ReadOptions? options = null) => Load(path, null, options ?? new ReadOptions());

    /// <summary>Reads a text as if it stood in a file of that name; what it extends is read from the disk.</summary>
    public static Reading<LoadedScenario> Parse(string text, string path, ReadOptions? options = null) =>
        Load(path, text, options ?? new ReadOptions());

    private static Reading<LoadedScenario> Load(string path, string? text, ReadOptions options)
    {
        var errors = new ErrorList();
        var stated = new ScenarioReader(FolderReader.For(path, options.Root), options, errors).Read(path, text);
        return Reading<LoadedScenario>.Of(stated is { CanBeBuilt: true } ? Builder.Scenario(stated, path, errors) : null, errors);
    }
}
