using System.Collections.Concurrent;
using Simulation.Runner.Cautions;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>
/// What the stored runs say about a study: of every arm all runs that were asked for, each once and none that failed, or nothing
/// at all. The arms of a cell are read side by side, once, and what that gave is kept for whoever asks: tables, screens, figures,
/// reports. Only where there are so many arms that it would not fit, what goes by quarter is read again and not kept.
/// </summary>
public sealed class StudyResult
{
    /// <summary>Arms of which everything is kept; by quarter it is about half a megabyte each.</summary>
    private const int MostKept = 64;

    private readonly Dictionary<Arm, Cell> _cells = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Cell, CellSummary> _read = new(ReferenceEqualityComparer.Instance);

    public StudyResult(StudyPlan plan, string store, int replicates)
    {
        (Plan, Store, Replicates) = (plan, store, replicates);
        foreach (var cell in plan.Cells)
        {
            foreach (var arm in cell.Arms)
                _cells[arm] = cell;
        }
    }

    public StudyPlan Plan { get; }

    /// <summary>The folder with the stored runs.</summary>
    public string Store { get; }

    /// <summary>Runs of each arm.</summary>
    public int Replicates { get; }

    /// <summary>What is possible about it and can hardly be meant.</summary>
    public IReadOnlyList<Caution> Cautions { get; set; } = [];

    /// <summary>What other rules make of it, where somebody asked for that.</summary>
    public Structures? Structures { get; set; }

    /// <summary>Which lives agree with what is known of the complex; nothing where nothing is.</summary>
    public Selection? Selection => Plan.Trial is null ? null : field ??= Experiments.Selection.Stored(Plan.Trial, Store, Replicates);

    /// <summary>The replicates that count, in order.</summary>
    public IReadOnlyList<int> Numbers => field ??= Selection?.Numbers ?? [.. Enumerable.Range(0, Replicates)];

    /// <summary>An outcome over all years of all runs of an arm.</summary>
    public Estimate Of(Arm arm, Outcome outcome) => Good(arm)[outcome];

    /// <summary>The same people in the alternative and in the base of its cell: the difference in an outcome over all years.</summary>
    public Contrast Of(Cell cell, Arm alternative, Outcome outcome) => Pairs(cell, alternative, bySeries: false)[outcome];

    /// <summary>The same luck in two arms of any cells: the difference in an outcome, as one of so many that hold together.</summary>
    public Contrast Between(Arm one, Arm other, Outcome outcome, int simultaneous)
    {
        int at = RunSummary.IndexOf(outcome);
        var first = Each(one).ToDictionary(run => run.Replicate, run => run.Outcomes[at]);
        var pairs = default(PairedMoments);
        var members = Plan.Ensemble is { } ensemble ? new MemberSums(ensemble.Members.Count, 1) : null;
        foreach (var run in Each(other).Where(run => double.IsFinite(run.Outcomes[at]) && double.IsFinite(first[run.Replicate])))
        {
            pairs.Add(first[run.Replicate], run.Outcomes[at]);
            members?.Add(Plan.Ensemble!.MemberOf(run.Replicate), 0, run.Outcomes[at] - first[run.Replicate]);
        }

        var bounds = Bounds.OfDifference(outcome);
        return Contrast.Of(pairs, bounds, simultaneous, members?.Of(0, pairs.Difference, bounds));
    }

    public long Runs(Arm arm) => Good(arm).Runs;

    /// <summary>Runs that failed, with their errors; where there are any, nothing else can be asked of the arm.</summary>
    public IReadOnlyList<(int Replicate, string Error)> Failures(Arm arm) => Of(_cells[arm], bySeries: false)[arm].Failures;

    /// <summary>One number for all runs of an arm.</summary>
    public ulong Fingerprint(Arm arm) => Good(arm).Fingerprint;

    /// <summary>The runs of an arm one after the other, each in the same record.</summary>
    public IEnumerable<RunRecord> Each(Arm arm)
    {
        Good(arm);
        return StoredRuns.Of(Store, arm.Point.Identity, Numbers);
    }

    /// <summary>What each payer paid in every run of an arm.</summary>
    public IEnumerable<Bill> Bills(Arm arm) => Each(arm).Select(run => Bill.Of(run));

    /// <summary>How much more each payer paid under the alternative, with the same people.</summary>
    public IEnumerable<Bill> Changes(Cell cell, Arm alternative) =>
        Bills(alternative).Zip(Bills(cell.Base), (mine, under) => mine.LessThatOf(under));

    /// <summary>All there is of an arm, by quarter too.</summary>
    public RunSummary Summary(Arm arm) => Good(arm, bySeries: true);

    /// <summary>All there is of a difference, by quarter and by year too.</summary>
    public PairedSummary Paired(Cell cell, Arm alternative) => Pairs(cell, alternative, bySeries: true);

    /// <summary>Which runs of an arm failed and why, as a line.</summary>
    public Bilingual FailedRuns(Arm arm)
    {
        var failures = Failures(arm);
        string listed = StoredRuns.Listed(failures.Select(failure => failure.Replicate));
        return (
            $"{arm.Name}: van de {Replicates} doorrekeningen liepen er {failures.Count} vast, dus dit is geen uitkomst: doorrekening {listed}; de eerste: {failures[0].Error}",
            $"{arm.Name}: {failures.Count} of {Replicates} runs failed, so this is no result: replicate {listed}; the first: {failures[0].Error}");
    }

    private PairedSummary Pairs(Cell cell, Arm alternative, bool bySeries)
    {
        Good(cell.Base);
        Good(alternative);
        return Of(cell, bySeries).Against(alternative);
    }

    private RunSummary Good(Arm arm, bool bySeries = false) =>
        Failures(arm).Count == 0 ? Of(_cells[arm], bySeries)[arm] : throw new StoreException(FailedRuns(arm));

    private CellSummary Of(Cell cell, bool bySeries)
    {
        bool keepsAll = _cells.Count <= MostKept;
        return bySeries && !keepsAll ? Read(cell, true) : _read.GetOrAdd(cell, one => Read(one, keepsAll));
    }

    private CellSummary Read(Cell cell, bool bySeries) =>
        new(cell, arm => StoredRuns.Of(Store, arm.Point.Identity, Numbers), Plan, bySeries);
}
