using BenchmarkDotNet.Attributes;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Benchmarks.Suites;

/// <summary>What is made of twenty stored runs of one complex: its figures, one of them drawn, and the whole report.</summary>
public class ReportBenchmarks
{
    private const int Replicates = 20;
    private string _store = "";
    private StudyPlan _plan = null!;
    private ReportReceipt _receipt = null!;
    private Figure _figure = null!;

    [GlobalSetup]
    public void Run()
    {
        string folder = ScenarioLibrary.ShippedFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("no scenarios beside the program");
        var entry = ScenarioLibrary.In(folder).Find("base").Value ?? throw new InvalidDataException("there is no base scenario");
        var target = Target.Read(entry, new ReadOptions()).Value ?? throw new InvalidDataException("the base scenario cannot be read");
        _plan = Planner.Run(target, new Wishes());
        _store = Directory.CreateTempSubdirectory("bench").FullName;
        new Replicator(_store, 1).Complete([.. _plan.Arms.Select(arm => arm.Point)], 0, Replicates, null, CancellationToken.None);
        _receipt = new ReportReceipt { Program = "benchmark", Model = "benchmark", Command = "bench", Fingerprint = "0", Arms = [] };
        _figure = Figures()[0].Figure;
    }

    [GlobalCleanup]
    public void Drop() => Directory.Delete(_store, recursive: true);

    [Benchmark]
    public IReadOnlyList<NamedFigure> Figures() => StudyFigures.For(new StudyResult(_plan, _store, Replicates), Language.En);

    [Benchmark]
    public string Svg() => SvgRenderer.Render(_figure, Language.En);

    [Benchmark]
    public byte[] Png() => PngRenderer.Render(_figure, Language.En);

    [Benchmark]
    public string Report() => HtmlReport.Write(new StudyResult(_plan, _store, Replicates), Language.En, _receipt);
}
