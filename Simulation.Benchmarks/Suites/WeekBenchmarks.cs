using BenchmarkDotNet.Attributes;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Benchmarks.Suites;

/// <summary>One week of complexes of all sizes, over weeks 104 to 519 of a run.</summary>
[InvocationCount(Weeks)]
public class WeekBenchmarks
{
    private const int First = 2 * Week.PerYear;
    private const int Weeks = 8 * Week.PerYear;
    private ComplexRun _run = null!;
    private int _week;
    private int _replicate;

    [Params(30, 100, 250, 1_000, 10_000)]
    public int Homes { get; set; }

    [GlobalSetup]
    public void Build() => _run = new ComplexRun(new Blueprint(Scenario.OfHomes(Homes), new AssumptionSet(), First + Weeks));

    [IterationSetup]
    public void Start()
    {
        ComplexRun.RunTo(_run.Start(seed: 1, _replicate++), First);
        _week = First;
    }

    [Benchmark]
    public int OneWeek()
    {
        Schedule.Run(_run.Complex, new Week(_week++));
        return _run.Complex.Residents.Count;
    }
}
