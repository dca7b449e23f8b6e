using BenchmarkDotNet.Attributes;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Benchmarks.Suites;

/// <summary>
/// Each process alone, for 64 weeks on end in a complex of 100 homes that is two years old. Caches and branches know
/// nothing else then: <c>steps</c> measures the same inside whole runs.
/// </summary>
[InvocationCount(Weeks)]
public class StepBenchmarks
{
    private const int First = 2 * Week.PerYear;
    private const int Weeks = 64;
    private readonly ComplexRun _run = new(new Blueprint(Scenario.OfHomes(100), new AssumptionSet(), First + Weeks));
    private int _week;
    private int _replicate;

    [ParamsSource(nameof(Steps))]
    public WeekStep Step { get; set; } = null!;

    public static IEnumerable<WeekStep> Steps => Schedule.Steps;

    [IterationSetup]
    public void Start()
    {
        ComplexRun.RunTo(_run.Start(seed: 1, _replicate++), First);
        _week = First;
    }

    [Benchmark]
    public int Alone()
    {
        Step.Do(_run.Complex, new Week(_week++));
        return _run.Complex.Residents.Count;
    }
}
