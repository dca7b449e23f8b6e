using MathNet.Numerics.Statistics;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Patterns;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Validation;

/// <summary>What the model expects of one such complex, chance and assumptions together: 90 of 100 lie between low and high.</summary>
/// <param name="Shown">The share of lives in which what was observed happens.</param>
public sealed record NotFittedResult(NotFitted About, int Lives, double Low, double Middle, double High, double Shown)
{
    /// <summary>Whether what was observed lies in what was expected.</summary>
    public bool IsInside => Low <= About.High && High >= About.Low;
}

/// <summary>Holds what the model expects of projects against what is known of them and was never fitted to.</summary>
public static class NotFittedRun
{
    /// <summary>Lives of each project: enough to know either end of the band within a few hundredths of all lives.</summary>
    public const int UsualLives = 1200;

    private const double Least = 0.05;
    private const double Half = 0.5;

    public static IReadOnlyList<NotFittedResult> Run(
        IReadOnlyList<NotFitted> declared,
        Ensemble? ensemble,
        int lives,
        ulong seed,
        int threads,
        Action<Progress>? report = null,
        CancellationToken cancel = default)
    {
        var laboratory = new Laboratory(seed, threads, ensemble);
        var arms = declared.Select(one => one.Scenario).Distinct().ToDictionary(path => path, path => Lives(path, declared));
        foreach (var one in declared) laboratory.Ask(arms[one.Scenario], one.Measure, lives);
        laboratory.Run(report, cancel);
        return [.. declared.Select(one => Result(one, laboratory.Values(arms[one.Scenario], one.Measure, lives).ToArray()))];
    }

    private static NotFittedResult Result(NotFitted about, double[] values)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        double At(double part) => known.QuantileCustom(part, QuantileDefinition.R7);
        int shown = known.Count(value => value >= about.Low && value <= about.High);
        return new NotFittedResult(about, known.Length, At(Least), At(Half), At(1 - Least), (double)shown / known.Length);
    }

    /// <summary>The shipped scenario of a project, for as long as anything is asked of it.</summary>
    private static Situation Lives(string path, IReadOnlyList<NotFitted> declared)
    {
        string folder = ScenarioLibrary.ShippedFolder(Directory.GetCurrentDirectory()) ?? throw new DirectoryNotFoundException("scenarios");
        int years = declared.Where(one => one.Scenario == path).Max(one => one.Years.To);
        return Situation.Of(ScenarioFile.Read(Path.Combine(folder, path)).OrThrow(), years);
    }
}
