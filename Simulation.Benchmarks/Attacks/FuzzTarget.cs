using System.Text;
using Simulation.Core;
using Simulation.Runner.Calibration;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Benchmarks.Attacks;

/// <summary>What reading a text came to: refused with words, or taken.</summary>
/// <param name="Refusals">What is wrong, each as a reader gets it; nothing where the text was taken.</param>
/// <param name="Placeless">Refusals that say nowhere.</param>
public readonly record struct Verdict(IReadOnlyList<string> Refusals, int Placeless);

/// <summary>A kind of file that somebody may send us: how it is read, and good ones to begin with.</summary>
public sealed record FuzzTarget(string Name, Texture Texture, IReadOnlyList<string> Seeds, Func<string, Verdict> Read)
{
    private const int LargestRun = 300;
    private const int Weeks = 26;
    private const int EveryNthIsRun = 25;
    private static int _taken;

    /// <summary>All kinds; files of the library are the good ones.</summary>
    public static IReadOnlyList<FuzzTarget> All(string library)
    {
        string[] Texts(string folder) => [.. Directory.EnumerateFiles(Path.Combine(library, folder), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        string[] studies = [.. Texts("studies"), .. Texts("funding"), .. Texts("results")];
        return
        [
            new("scenarios", Texture.Lines, [File.ReadAllText(Path.Combine(library, "base.yaml")), .. Texts("projects"), .. Texts("variants")],
                text => OfScenario(ScenarioFile.Parse(text, Path.Combine(library, "projects", "fuzzed.yaml")))),
            new("studies", Texture.Lines, studies, text => Of(StudyFile.Parse(text, Path.Combine(library, "studies", "fuzzed.yaml")).Errors)),
            new("targets", Texture.Lines, [TargetsSeed], text => Of(TargetsFile.Parse(text, Path.Combine(library, "fuzzed.yaml")).Errors)),
            new("ensembles", Texture.Lines, [SmallEnsemble(library)], OfEnsemble),
            new("receipts", Texture.Json, [ReceiptOf(library)], OfReceipt),
            FuzzStates.Target(),
            FuzzStores.Target(library),
        ];
    }

    private const string TargetsSeed = """
        targets:
          ours:
            measure: participation_broad
            scenario: projects/meanderpark
            from_year: 2
            to_year: 4
            low: 0.4
            high: 0.6
            target: 0.5
            discrepancy: 0.05
            range_of: places
            source: our own count in 2024
          evictions:
            measure: evictions_ordinary
            high: 0.25
            source: annual report
        """;

    private static Verdict Of(IReadOnlyList<ScenarioError> errors) =>
        new([.. errors.Select(error => error.Text(Simulation.Runner.Texts.Language.Nl))], errors.Count(error => error.File.Length == 0));

    private static Verdict OfScenario(Reading<LoadedScenario> read)
    {
        if (read.Value is { } taken && taken.Plan.Building.Homes <= LargestRun && _taken++ % EveryNthIsRun == 0)
        {
            var run = new ComplexRun(new Blueprint(taken.Plan, taken.Assumptions, Weeks)).Run(1, 0);
            if (run.Series.Weeks != Weeks) throw new InvalidOperationException($"ran {run.Series.Weeks} of {Weeks} weeks");
        }

        return Of(read.Errors);
    }

    private static Verdict OfEnsemble(string text)
    {
        try
        {
            EnsembleFile.Read(text, "fuzzed.yaml");
            return new([], 0);
        }
        catch (EnsembleException refused)
        {
            return new([.. refused.Problems.Select(one => one.Nl)], refused.Problems.Count(one => !one.Nl.Contains("fuzzed.yaml", StringComparison.Ordinal)));
        }
    }

    private static Verdict OfReceipt(string text)
    {
        try
        {
            Receipt.Parse(Encoding.UTF8.GetBytes(text)).ToJson();
            return new([], 0);
        }
        catch (InvalidDataException refused)
        {
            return new([refused.Message], refused.Message.Length == 0 ? 1 : 0);
        }
    }

    // A whole ensemble is half a megabyte: the head and some rows of it go wrong in the same ways.
    private static string SmallEnsemble(string library) =>
        string.Join('\n', File.ReadLines(Path.Combine(library, "assumptions", "ensemble.yaml")).Take(40)) + "\n";

    private static string ReceiptOf(string library)
    {
        string folder = Directory.CreateTempSubdirectory("gwsim-fuzz-").FullName;
        try
        {
            var entry = ScenarioLibrary.In(library).Find("base").Value!;
            var target = Target.Read(entry, new ReadOptions()).Value!;
            var plan = Planner.Run(target, new Wishes { Years = 1 });
            plan.Complete(new Replicator(folder, 1), 4, null, CancellationToken.None);
            var result = new StudyResult(plan, folder, 4);
            return Receipt.Of(result, [target], folder, Simulation.Runner.Texts.Language.Nl, new Simulation.Runner.Tables.TableSet(result)).ToJson();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
