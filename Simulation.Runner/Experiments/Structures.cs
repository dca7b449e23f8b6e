using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>
/// A study under its own rules and under each that could hold instead: the same scenarios, members of the ensemble and luck, so that
/// what differs is the rule.
/// </summary>
public sealed class Structures
{
    private readonly StudyResult _usual;
    private readonly IReadOnlyList<(RuleVariant Variant, StudyPlan Plan)> _others;
    private readonly Dictionary<Arm, double[][]> _read = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Arm, Outcome), StructureLedger> _ledgers = [];
    private readonly int[] _members;

    private Structures(StudyResult usual)
    {
        _usual = usual;
        _others = [.. Others(usual.Plan)];
        var ensemble = usual.Plan.Ensemble;
        _members = [.. usual.Numbers.Select(run => ensemble?.MemberOf(run) ?? 0)];
    }

    /// <summary>The rules that take the place of usual ones, one at a time.</summary>
    public IEnumerable<RuleVariant> Variants => _others.Select(other => other.Variant);

    /// <summary>The plan under each rule that its base does not have already.</summary>
    public static IEnumerable<(RuleVariant Variant, StudyPlan Plan)> Others(StudyPlan plan)
    {
        var usual = plan.Base.Scenario.Assumptions;
        return Catalogue.Variants.Where(variant => !variant.HoldsIn(usual)).Select(variant => (variant, plan.Otherwise!(variant)));
    }

    /// <summary>Runs what is missing under the other rules, as many runs as there are under the usual ones.</summary>
    public static Structures Complete(StudyResult usual, Replicator replicator, Action<Progress>? report, CancellationToken cancel)
    {
        foreach (var (_, plan) in Others(usual.Plan)) plan.Complete(replicator, usual.Replicates, report, cancel);
        return Stored(usual);
    }

    /// <summary>What the stored runs say; fails where some are missing.</summary>
    public static Structures Stored(StudyResult usual) => new(usual);

    /// <summary>The ledger of an outcome: of the difference an alternative makes, or of the mean where there is none.</summary>
    public StructureLedger Of(Cell cell, Arm arm, Outcome outcome)
    {
        if (_ledgers.TryGetValue((arm, outcome), out var known)) return known;
        bool isDifference = arm != cell.Base;
        int at = _usual.Plan.Headline.Index().First(one => one.Item == outcome).Index;
        var (c, a) = PlaceOf(cell, arm);
        var plans = _others.Select(other => ((RuleVariant?)other.Variant, other.Plan)).Prepend((null, _usual.Plan));
        var values = plans.Select(rule => (rule.Item1, Values(rule.Plan.Cells[c], a, at))).ToList();
        var bounds = isDifference ? Bounds.OfDifference(outcome) : Bounds.Of(outcome);
        return _ledgers[(arm, outcome)] = StructureLedger.Of(values, _members, isDifference, bounds);
    }

    /// <summary>The arms a ledger is about: the alternatives, or the base where there are none.</summary>
    public static IEnumerable<Arm> ArmsOf(Cell cell) => cell.Alternatives.Count > 0 ? cell.Alternatives : [cell.Base];

    /// <summary>Where an arm stands in the plan: the same place holds it under other rules. The base comes before the alternatives.</summary>
    private (int Cell, int Arm) PlaceOf(Cell cell, Arm arm) => (
        _usual.Plan.Cells.Index().First(one => ReferenceEquals(one.Item, cell)).Index,
        cell.Arms.Index().First(one => ReferenceEquals(one.Item, arm)).Index);

    /// <summary>One outcome in every run: of the base, or what the alternative adds to it.</summary>
    private double[] Values(Cell cell, int arm, int outcome)
    {
        double[] own = Read(cell.Arms.ElementAt(arm))[outcome];
        return arm == 0 ? own : [.. own.Zip(Read(cell.Base)[outcome], (mine, under) => mine - under)];
    }

    /// <summary>The headline outcomes of an arm, run by run.</summary>
    private double[][] Read(Arm arm)
    {
        if (_read.TryGetValue(arm, out double[][]? known)) return known;
        int[] places = [.. _usual.Plan.Headline.Select(RunSummary.IndexOf)];
        double[][] values = [.. places.Select(_ => new double[_usual.Numbers.Count])];
        int nth = 0;
        foreach (var run in StoredRuns.Of(_usual.Store, arm.Point.Identity, _usual.Numbers))
        {
            if (run.Error is { } error) throw new StoreException((
                $"{arm.Name}, onder een andere regel: doorrekening {run.Replicate} liep vast: {error}", $"{arm.Name}, under another rule: replicate {run.Replicate} failed: {error}"));
            for (int i = 0; i < places.Length; i++) values[i][nth] = run.Outcomes[places[i]];
            nth++;
        }

        return _read[arm] = values;
    }
}
