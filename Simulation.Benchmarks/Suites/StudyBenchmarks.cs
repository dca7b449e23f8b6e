using BenchmarkDotNet.Attributes;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Benchmarks.Suites;

/// <summary>Forty replicates of one complex into a store, as a study does it, on one thread and on all.</summary>
public class StudyBenchmarks
{
    private const int Replicates = 40;
    private readonly Point _point = Points.Usual(seed: 1);
    private string _store = "";

    [ParamsSource(nameof(ThreadCounts))]
    public int Threads { get; set; }

    public static IEnumerable<int> ThreadCounts => new[] { 1, Environment.ProcessorCount }.Distinct();

    [IterationSetup]
    public void Empty() => _store = Directory.CreateTempSubdirectory("bench").FullName;

    [IterationCleanup]
    public void Drop() => Directory.Delete(_store, recursive: true);

    [Benchmark]
    public long Complete()
    {
        new Replicator(_store, Threads).Complete([_point], 0, Replicates, null, CancellationToken.None);
        return new FileInfo(RunLog.PathOf(_store, _point.Identity)).Length;
    }
}

/// <summary>Points to run.</summary>
internal static class Points
{
    private const int Years = 10;

    public static Point Usual(ulong seed) =>
        new("usual", Scenario.OfHomes(80), new AssumptionSet(), new RunIdentity(ModelVersion.Current, "benchmark", "usual", seed, Years));
}
