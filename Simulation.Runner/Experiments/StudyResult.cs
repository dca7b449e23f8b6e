using System.Collections.Concurrent;
using Simulation.Core.Observation;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Experiments;

/// <summary>
/// What the stored runs say about a study: of every arm all runs that were asked for, each once and none that failed, or nothing
/// at all. Outcomes of each arm are summed up once and kept; what goes by quarter is summed up when asked for, and not kept,
/// so that a sweep over many points stays small.
/// </summary>
public sealed class StudyResult(StudyPlan plan, string store, int replicates)
{
    private readonly ConcurrentDictionary<Arm, ArmOutcomes> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Arm, Contrast[]> _contrasts = new(ReferenceEqualityComparer.Instance);

    public StudyPlan Plan { get; } = plan;

    /// <summary>The folder with the stored runs.</summary>
    public string Store { get; } = store;

    /// <summary>Runs of each arm.</summary>
    public int Replicates { get; } = replicates;

    /// <summary>An outcome over all years of all runs of an arm.</summary>
    public Estimate Of(Arm arm, Outcome outcome) => Outcomes(arm).Estimates[RunSummary.IndexOf(outcome)];

    /// <summary>The same people in the alternative and in the base of its cell: the difference in an outcome over all years.</summary>
    public Contrast Of(Cell cell, Arm alternative, Outcome outcome) =>
        _contrasts.GetOrAdd(alternative, _ => Contrasts(cell, alternative))[RunSummary.IndexOf(outcome)];

    public long Runs(Arm arm) => Outcomes(arm).Runs;

    /// <summary>Runs that failed, with their errors; where there are any, nothing else can be asked of the arm.</summary>
    public IReadOnlyList<(int Replicate, string Error)> Failures(Arm arm) => Summed(arm).Failures;

    /// <summary>One number for all runs of an arm.</summary>
    public ulong Fingerprint(Arm arm) => Outcomes(arm).Fingerprint;

    /// <summary>The runs of an arm one after the other, each in the same record.</summary>
    public IEnumerable<RunRecord> Each(Arm arm)
    {
        Outcomes(arm);
        return StoredRuns.Of(Store, arm.Point.Identity, 0, Replicates);
    }

    /// <summary>All there is of an arm, by quarter too.</summary>
    public RunSummary Summary(Arm arm)
    {
        Outcomes(arm);
        return RunSummary.Of(Store, arm.Point.Identity, 0, Replicates);
    }

    /// <summary>All there is of a difference, by quarter and by year too.</summary>
    public PairedSummary Paired(Cell cell, Arm alternative) => Paired(cell, alternative, bySeries: true);

    private PairedSummary Paired(Cell cell, Arm alternative, bool bySeries)
    {
        Outcomes(cell.Base);
        Outcomes(alternative);
        return PairedSummary.Of(Store, cell.Base.Point.Identity, alternative.Point.Identity, 0, Replicates, Plan.Comparisons, bySeries);
    }

    private Contrast[] Contrasts(Cell cell, Arm alternative)
    {
        var pairs = Paired(cell, alternative, bySeries: false);
        return [.. Outcome.All.Select(outcome => pairs[outcome])];
    }

    private ArmOutcomes Outcomes(Arm arm)
    {
        var all = Summed(arm);
        return all.Failures.Count == 0 ? all : throw new StoreException(FailedRuns(arm));
    }

    /// <summary>Which runs of an arm failed and why, as a line.</summary>
    public Bilingual FailedRuns(Arm arm)
    {
        var failures = Failures(arm);
        string listed = StoredRuns.Listed(failures.Select(failure => failure.Replicate));
        return (
            $"{arm.Name}: van de {Replicates} runs liepen er {failures.Count} vast, dus dit is geen uitkomst: run {listed}; de eerste: {failures[0].Error}",
            $"{arm.Name}: {failures.Count} of {Replicates} runs failed, so this is no result: replicate {listed}; the first: {failures[0].Error}");
    }

    private ArmOutcomes Summed(Arm arm) => _outcomes.GetOrAdd(arm, one =>
    {
        try
        {
            var summary = RunSummary.Of(Store, one.Point.Identity, 0, Replicates, bySeries: false);
            return new ArmOutcomes([.. Outcome.All.Select(outcome => summary[outcome])], summary.Runs, summary.Failures, summary.Fingerprint);
        }
        catch (StoreException fault)
        {
            throw new StoreException([.. fault.Problems.Select(problem => new Bilingual($"{one.Name}: {problem.Nl}", $"{one.Name}: {problem.En}"))]);
        }
    });

    private sealed record ArmOutcomes(Estimate[] Estimates, long Runs, IReadOnlyList<(int Replicate, string Error)> Failures, ulong Fingerprint);
}
