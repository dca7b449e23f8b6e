using System.Collections.Concurrent;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Results;

/// <summary>
/// What the stored runs say about a study. Outcomes of each arm are summed up once and kept; what goes by quarter is
/// summed up when asked for, and not kept, so that a sweep over many points stays small.
/// </summary>
public sealed class StudyResult(StudyPlan plan, string store, int replicates)
{
    private readonly ConcurrentDictionary<Arm, ArmOutcomes> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Arm, Contrast[]> _contrasts = new(ReferenceEqualityComparer.Instance);

    public StudyPlan Plan { get; } = plan;

    /// <summary>The folder with the stored runs.</summary>
    public string Store { get; } = store;

    /// <summary>Runs of each arm, those that failed included.</summary>
    public int Replicates { get; } = replicates;

    /// <summary>An outcome over all years of all runs of an arm.</summary>
    public Estimate Of(Arm arm, Outcome outcome) => Outcomes(arm).Estimates[RunSummary.IndexOf(outcome)];

    /// <summary>The same people in the alternative and in the base of its cell: the difference in an outcome over all years.</summary>
    public Contrast Of(Cell cell, Arm alternative, Outcome outcome) =>
        _contrasts.GetOrAdd(alternative, _ => Contrasts(cell, alternative))[RunSummary.IndexOf(outcome)];

    public long Runs(Arm arm) => Outcomes(arm).Runs;

    /// <summary>Runs that failed, with their errors.</summary>
    public IReadOnlyList<(int Replicate, string Error)> Failures(Arm arm) => Outcomes(arm).Failures;

    /// <summary>One number for all runs of an arm.</summary>
    public ulong Fingerprint(Arm arm) => Outcomes(arm).Fingerprint;

    /// <summary>All there is of an arm, by quarter too.</summary>
    public RunSummary Summary(Arm arm) => RunSummary.Of(Store, arm.Point.Identity, 0, Replicates);

    /// <summary>All there is of a difference, by quarter and by year too.</summary>
    public PairedSummary Paired(Cell cell, Arm alternative) =>
        PairedSummary.Of(Store, cell.Base.Point.Identity, alternative.Point.Identity, 0, Replicates, Plan.Comparisons);

    private ArmOutcomes Outcomes(Arm arm) => _outcomes.GetOrAdd(arm, one =>
    {
        var summary = RunSummary.Of(Store, one.Point.Identity, 0, Replicates, bySeries: false);
        return new ArmOutcomes([.. Outcome.All.Select(outcome => summary[outcome])], summary.Runs, summary.Failures, summary.Fingerprint);
    });

    private Contrast[] Contrasts(Cell cell, Arm alternative)
    {
        var pairs = PairedSummary.Of(Store, cell.Base.Point.Identity, alternative.Point.Identity, 0, Replicates, Plan.Comparisons, bySeries: false);
        return [.. Outcome.All.Select(outcome => pairs[outcome])];
    }

    private sealed record ArmOutcomes(Estimate[] Estimates, long Runs, IReadOnlyList<(int Replicate, string Error)> Failures, ulong Fingerprint);
}
