using Simulation.Runner.Experiments;

namespace Simulation.Runner.Tables;

/// <summary>What other rules make of the headline outcomes, a rule a row; what the variance comes from stands beside each.</summary>
internal sealed class StructureRows(StudyResult result, Structures structures)
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "outcome", "unit", "rule", "runs", "mean", "band90_low", "band90_high", "same_sign", "shift", "shift_ci95_low", "shift_ci95_high", "sign",
        "chance_variance", "assumptions_variance", "structure_variance", "total_variance",
    ];

    public IEnumerable<Datum[]> Of(Cell cell, Arm arm) =>
        from outcome in result.Plan.Headline
        let ledger = structures.Of(cell, arm, outcome)
        from rule in ledger.Rules
        select (Datum[])
        [
            outcome.Id, outcome.Unit.Name(), rule.Id, ledger.Runs, rule.Mean, rule.Low, rule.High, rule.SameSign,
            rule.Shift, rule.Shift - rule.ShiftHalf, rule.Shift + rule.ShiftHalf, PlanCheck.Snake($"{rule.Sign}"),
            ledger.Chance, ledger.Assumptions, ledger.Structure, ledger.Total,
        ];
}
