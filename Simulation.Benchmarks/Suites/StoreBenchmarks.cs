using BenchmarkDotNet.Attributes;
using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Benchmarks.Suites;

/// <summary>A hundred finished runs of ten years: worked out as outcomes, written, read.</summary>
public class StoreBenchmarks
{
    private const int Records = 100;
    private readonly Point _point = Points.Usual(seed: 2);
    private string _full = "";
    private string _empty = "";
    private RunResult _result = null!;
    private RunRecord _record = null!;
    private int _store;

    [GlobalSetup]
    public void Fill()
    {
        _result = new ComplexRun(_point.Blueprints().Central).Run(seed: 2, replicate: 0);
        _record = new RunRecord(0, _point.Identity.Years * 4);
        _record.Take(_result);
        _full = Directory.CreateTempSubdirectory("bench").FullName;
        _empty = Directory.CreateTempSubdirectory("bench").FullName;
        Append(_full);
    }

    [GlobalCleanup]
    public void Drop()
    {
        Directory.Delete(_full, recursive: true);
        Directory.Delete(_empty, recursive: true);
    }

    [Benchmark]
    public double Outcomes()
    {
        _record.Take(_result);
        return _record.Outcomes[0];
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public long Write() => Append(Path.Combine(_empty, $"{_store++}"));

    [Benchmark(OperationsPerInvoke = Records)]
    public ulong Read()
    {
        ulong print = 0;
        foreach (var record in RunLog.Read(_full, _point.Identity))
            print ^= record.Fingerprint + (ulong)record.Replicate;
        return print;
    }

    private long Append(string folder)
    {
        using var store = StoreLock.Take(folder);
        using var log = RunLog.Open(store, _point.Identity);
        for (int replicate = 0; replicate < Records; replicate++)
        {
            _record.Replicate = replicate;
            log.Append(_record);
        }

        log.Flush();
        return new FileInfo(RunLog.PathOf(folder, _point.Identity)).Length;
    }
}
