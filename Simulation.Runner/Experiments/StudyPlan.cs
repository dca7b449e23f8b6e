using Simulation.Runner.Ensembles;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Experiments;

/// <summary>What somebody asked for.</summary>
public enum StudyKind
{
    /// <summary>One scenario.</summary>
    Run,

    /// <summary>A base and what it is compared with, lived through by the same people.</summary>
    Compare,

    /// <summary>A base, and perhaps alternatives, at every point of a design.</summary>
    Sweep,
}

/// <summary>One scenario that is run many times: the base, or an alternative. A design can have many thousands, so where there is more
/// than one point the scenario is made again whenever it is looked at.</summary>
public sealed record Arm(string Name, Bilingual Title, Func<LoadedScenario> Load, Point Point)
{
    public LoadedScenario Scenario => Load();
}

/// <summary>One point of the design; what is no sweep has a single one, at which nothing is varied.</summary>
public sealed record Cell(int Number, IReadOnlyDictionary<string, FieldValue> At, Arm Base, IReadOnlyList<Arm> Alternatives)
{
    /// <summary>The base and the alternatives.</summary>
    public IEnumerable<Arm> Arms => [Base, .. Alternatives];
}

/// <summary>A file as it was read, so that results can be made again without it.</summary>
public sealed record InputFile(string Path, string Text, string Sha256);

/// <summary>Everything that is to be run, and why. From the same plan come the same results, whoever runs it.</summary>
public sealed class StudyPlan
{
    public required StudyKind Kind { get; init; }
    public required string Name { get; init; }
    public required Bilingual Title { get; init; }
    public Bilingual? Summary { get; init; }

    /// <summary>What somebody wants to know.</summary>
    public Bilingual? Question { get; init; }

    /// <summary>The outcomes that answer the question, the most telling first; files hold all of them.</summary>
    public IReadOnlyList<Outcome> Headline { get; init; } = Planner.UsualHeadline;

    /// <summary>The levels to keep, where the study states any.</summary>
    public IReadOnlyList<LevelToKeep> Keeps { get; init; } = [];

    /// <summary>The sets of assumptions its runs are spread over; nothing for what scenarios say and the values in the code.</summary>
    public Ensemble? Ensemble { get; init; }

    /// <summary>Whether there is more than one set of assumptions, so that what they leave open is told.</summary>
    public bool IsSpread => Ensemble is { IsSpread: true };

    /// <summary>The same plan where another rule holds in every scenario.</summary>
    public Func<RuleVariant, StudyPlan>? Otherwise { get; init; }

    public required ulong Seed { get; init; }
    public required int Years { get; init; }

    /// <summary>The paths that are varied, in the order of the study.</summary>
    public IReadOnlyList<string> Axes { get; init; } = [];

    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>Whose lives are held against what is known: those of the base, for everything it is compared with. Nothing where
    /// nothing is known.</summary>
    public Trial? Trial { get; init; }

    /// <summary>The files it was read from.</summary>
    public required IReadOnlyList<InputFile> Files { get; init; }

    /// <summary>Every scenario to run.</summary>
    public IEnumerable<Arm> Arms => Cells.SelectMany(cell => cell.Arms);

    /// <summary>How many differences are told of each outcome at one point; their intervals are made to hold together.</summary>
    public int Comparisons => Math.Max(1, Cells.Max(cell => cell.Alternatives.Count));

    /// <summary>Sees to it that the store has so many replicates of every arm: the first so many, or those that agree with what is known.</summary>
    public void Complete(Replicator replicator, int replicates, Action<Progress>? report, CancellationToken cancel)
    {
        var selection = Trial is null ? null : Selection.Make(Trial, replicator, replicates, report, cancel);
        replicator.Complete(
            [.. Arms.Select(arm => arm.Point)], selection?.Numbers ?? [.. Enumerable.Range(0, replicates)], report, cancel);
    }

    /// <summary>The base of everything, as the files give it.</summary>
    public Arm Base => Cells[0].Base;
}
