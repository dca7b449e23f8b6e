using BenchmarkDotNet.Attributes;
using Simulation.Runner.Scenarios;

namespace Simulation.Benchmarks.Suites;

/// <summary>Reading and checking scenario files: one, and the whole library that travels with the program.</summary>
public class ScenarioBenchmarks
{
    private readonly string _folder = ScenarioLibrary.ShippedFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("no scenarios beside the program");

    [Benchmark]
    public string One()
    {
        var reading = ScenarioFile.Read(Path.Combine(_folder, "base.yaml"));
        return reading.Value?.Name ?? throw new InvalidDataException("base.yaml cannot be read");
    }

    [Benchmark]
    public int Library() => ScenarioLibrary.In(_folder).Entries.Count;
}
