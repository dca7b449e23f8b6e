using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>What other rules make of the answers, as JSON; docs/outputs.md says what stands where.</summary>
internal static class StructureSummary
{
    public static JsonObject Of(StudyResult result, Structures structures)
    {
        var cell = result.Plan.Cells[0];
        var json = new JsonObject { ["rules"] = new JsonArray([.. structures.Variants.Select(variant => (JsonNode)variant.Path)]) };
        if (cell.Alternatives.Count > 0)
            json["alternatives"] = new JsonObject(cell.Alternatives.Select(arm => KeyValuePair.Create(arm.Name, (JsonNode?)Outcomes(arm))));
        else
            json["outcomes"] = Outcomes(cell.Base);
        return json;

        JsonObject Outcomes(Arm arm) => new(result.Plan.Headline.Select(outcome =>
            KeyValuePair.Create(outcome.Id, JsonSerializer.SerializeToNode(One(structures.Of(cell, arm, outcome))))));
    }

    private static object One(StructureLedger ledger) => new
    {
        runs = ledger.Runs,
        why_empty = ledger.Footing == Footing.Firm ? null : Footings.Id(ledger.Footing),
        variance = new
        {
            chance = Number(ledger.Chance),
            assumptions = Number(ledger.Assumptions),
            structure = Number(ledger.Structure),
            total = Number(ledger.Total),
        },
        rules = ledger.Rules.Select(rule => new
        {
            rule = rule.Id,
            mean = Number(rule.Mean),
            band90 = new[] { Number(rule.Low), Number(rule.High) },
            same_sign = Number(rule.SameSign),
            shift = Number(rule.Shift),
            shift_ci95 = new[] { Number(rule.Shift - rule.ShiftHalf), Number(rule.Shift + rule.ShiftHalf) },
            sign = PlanCheck.Snake($"{rule.Sign}"),
        }),
    };

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
