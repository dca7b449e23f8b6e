using System.Globalization;
using Simulation.Core;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Benchmarks.Attacks;

/// <summary>How the same runs are made: what must not matter.</summary>
/// <param name="Threads">Threads that run replicates.</param>
/// <param name="Chunked">In three goes, the last runs first, instead of in one.</param>
/// <param name="Observed">Week by week, with somebody who looks at the state after every step.</param>
public sealed record Manner(int Threads, bool Chunked, bool Observed);

/// <summary>Fingerprints of eight shipped scenarios and studies: projects, streams of money, requests, a complex of which something is
/// known, an ensemble. Whoever runs them, wherever and however, has to find these.</summary>
public static class Fingerprints
{
    private const int Replicates = 4;
    private const int Years = 6;

    /// <summary>What is run; behind the bar whether over the ensemble.</summary>
    public static IReadOnlyList<(string Name, bool Spread)> Runs { get; } =
    [
        ("base", false),
        ("projects/meanderpark", false),
        ("projects/montana", true),
        ("funding/everything-at-once", false),
        ("studies/money-ends", true),
        ("studies/waakvlam-contract", false),
        ("studies/known-complex", true),
        ("results/headlines", true),
    ];

    /// <summary>A line for each arm: what was run, the arm, one number for all its runs.</summary>
    public static IEnumerable<string> Of(Manner manner, string store) => Runs.SelectMany(run => Of(run.Name, run.Spread, manner, store));

    private static IEnumerable<string> Of(string name, bool spread, Manner manner, string store)
    {
        var target = Read(name);
        var wishes = new Wishes { Years = Years, Ensemble = spread ? EnsembleFile.OfProgram : EnsembleFile.OfProgram?.Middle };
        var plan = target.Study is null ? Planner.Run(target, wishes) : Planner.Study(target, StudyKind.Compare, wishes);
        var replicator = new Replicator(store, manner.Threads);
        if (manner.Chunked && plan.Trial is null)
        {
            var points = plan.Arms.Select(arm => arm.Point).ToList();
            replicator.Complete(points, 3, Replicates - 3, null, CancellationToken.None);
            replicator.Complete(points, 0, 1, null, CancellationToken.None);
        }

        plan.Complete(replicator, Replicates, null, CancellationToken.None);
        var result = new StudyResult(plan, store, Replicates);
        foreach (var arm in plan.Arms)
        {
            ulong print = result.Fingerprint(arm);
            if (manner.Observed) Observe(arm, result, name);
            yield return string.Create(CultureInfo.InvariantCulture, $"{name} {arm.Name} {print:x16}");
        }
    }

    /// <summary>Lives the first run of an arm again, looked at after every step of every week, and holds it against the stored one.</summary>
    private static void Observe(Arm arm, StudyResult result, string name)
    {
        var stored = result.Each(arm).First();
        var run = new ComplexRun(arm.Point.Blueprints().Of(stored.Replicate));
        var complex = run.Start(arm.Point.Identity.Seed, stored.Replicate);
        ulong seen = 0;
        foreach (var week in ComplexRun.Weeks(complex, (state, now) =>
        {
            foreach (var step in Schedule.Steps)
            {
                step.Do(state, now);
                seen ^= Fingerprint.Of(state);
            }
        }))
        {
            seen += (ulong)week.GetHashCode();
        }

        if (Fingerprint.OfRun(complex) != stored.ModelPrint || seen == 0)
            throw new InvalidOperationException($"{name}, {arm.Name}: run {stored.Replicate} is another when it is looked at");
    }

    private static Target Read(string name)
    {
        string folder = ScenarioLibrary.ShippedFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("no scenarios beside the program");
        var entry = ScenarioLibrary.In(folder).Find(name).Value ?? throw new InvalidDataException($"there is no {name}");
        return Target.Read(entry, new ReadOptions()).Value ?? throw new InvalidDataException($"{name} cannot be read");
    }
}
