using BenchmarkDotNet.Attributes;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Benchmarks.Suites;

/// <summary>Whole runs of ten years; the state is used again, as it is in a study.</summary>
public class RunBenchmarks
{
    private const int Years = 10;
    private ComplexRun _run = null!;
    private int _replicate;

    [Params(80, 200)]
    public int Homes { get; set; }

    [GlobalSetup]
    public void Build() => _run = new ComplexRun(new Blueprint(Scenario.OfHomes(Homes), new AssumptionSet(), Years * Week.PerYear));

    [Benchmark]
    public int TenYears()
    {
        _run.Run(seed: 1, _replicate++);
        return _run.Complex.Residents.Count;
    }
}
