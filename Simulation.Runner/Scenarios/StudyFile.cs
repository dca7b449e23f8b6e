using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Scenarios;

/// <summary>Reads a study file, as strictly as a scenario: what it sets is checked exactly like what a scenario states.</summary>
public static class StudyFile
{
    /// <summary>Reads a study and the scenario it builds on.</summary>
    public static Reading<LoadedStudy> Read(string path, ReadOptions? options = null) => Load(path, null, options ?? new ReadOptions());

    /// <summary>Reads a text as if it stood in a file of that name; the scenario it builds on is read from the disk.</summary>
    public static Reading<LoadedStudy> Parse(string text, string path, ReadOptions? options = null) => Load(path, text, options ?? new ReadOptions());

    private static Reading<LoadedStudy> Load(string path, string? text, ReadOptions options)
    {
        var errors = new ErrorList();
        return Reading<LoadedStudy>.Of(new StudyReader(FolderReader.For(path, options.Root), options, errors).Read(path, text), errors);
    }
}
