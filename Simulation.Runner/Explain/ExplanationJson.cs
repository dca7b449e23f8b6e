using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Explain;

/// <summary>An explanation as JSON; the names of its fields are stable.</summary>
public static class ExplanationJson
{
    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Explanation told) => Of(told).ToJsonString(Style);

    public static JsonObject Of(Explanation told)
    {
        var scenario = told.Scenario;
        return new JsonObject
        {
            ["scenario"] = scenario.Name,
            ["extends"] = scenario.Extends,
            ["title"] = Both(scenario.Title),
            ["summary"] = Both(scenario.Summary),
            ["scenario_hash"] = scenario.ScenarioHash,
            ["assumptions_hash"] = scenario.AssumptionsHash,
            ["complex"] = Both(told.Complex),
            ["plans"] = Array(told.Plans.SelectMany(section => section.Lines), Plan),
            ["events"] = Array(told.Events, Event),
            ["schedule"] = Array(ScheduleTexts.All, Step),
            ["assumptions"] = Array(told.Assumptions.SelectMany(section => section.Lines), Assumption),
            ["switched_off"] = Array(told.SwitchedOff, mechanism => new JsonObject
            {
                ["mechanism"] = $"{mechanism.Process}.{mechanism.Name}",
                ["says"] = Both(AssumptionTexts.Of(mechanism)),
            }),
            ["counts"] = Counted(told.Counts),
            ["sources"] = Array(told.Sources, row => new JsonObject
            {
                ["id"] = row.Id,
                ["document"] = row.Document,
                ["place"] = row.Place,
                ["value"] = row.Value,
                ["unit"] = row.Unit,
                ["statement"] = row.Statement,
            }),
        };
    }

    private static JsonObject Plan(PlanLine line) => new()
    {
        ["path"] = line.Loaded.Path,
        ["name"] = Both(line.Name),
        ["value"] = Value(line.Loaded.Value),
        ["text"] = Both(line.Text),
        ["default"] = line.Default is { } usual ? Value(usual) : Value(line.Loaded.Value),
        ["origin"] = Name(line.Loaded.Origin.Kind),
        ["line"] = line.Loaded.Origin.At?.Line,
        ["ground"] = Name(line.Basis),
        ["sources"] = Cited(line.Sources),
        ["assumed"] = Both(line.Loaded.Assumed),
    };

    private static JsonObject Event(PolicyLine line) => new()
    {
        ["name"] = line.Policy.Name,
        ["at_year"] = line.Policy.AtYear,
        ["change"] = Name(line.Policy.Change),
        ["to"] = line.Policy.To,
        ["when"] = Both(line.When),
        ["what"] = Both(line.What),
        ["placebo"] = line.Policy.Placebo,
        ["ground"] = Name(line.Basis),
        ["sources"] = Cited(line.Sources),
        ["assumed"] = Both(line.Assumed),
    };

    private static JsonObject Step(ScheduleText step) => new()
    {
        ["process"] = PlanCheck.Snake(step.Process),
        ["name"] = Both(step.Name),
        ["asks"] = Both(step.Asks),
    };

    private static JsonObject Assumption(BelievedLine line) => new()
    {
        ["path"] = line.Entry.Path,
        ["name"] = Both(line.Text.Name),
        ["says"] = Both(line.Text.Says),
        ["value"] = line.Value,
        ["default"] = line.Default,
        ["range90"] = new JsonArray(line.Entry.Assumption.Low, line.Entry.Assumption.High),
        ["unit"] = line.Entry.Assumption.Unit.Name(),
        ["grade"] = line.Entry.Assumption.Grade.ToString(),
        ["evidence"] = Array(line.Entry.Assumption.Sources, id => JsonValue.Create(id)),
        ["overridden"] = line.IsOverridden,
        ["origin"] = Name(line.Loaded.Origin.Kind),
        ["sources"] = Cited(line.Loaded.Sources),
        ["assumed"] = Both(line.Loaded.Assumed),
    };

    private static JsonObject Counted(Counts counts)
    {
        var json = new JsonObject { ["plan_values"] = counts.Plans };
        foreach (var (basis, count) in counts.PlansByBasis)
            json[$"plan_{Name(basis)}"] = count;
        foreach (var (kind, count) in counts.PlansByOrigin)
            json[$"plan_from_{Name(kind)}"] = count;
        json["assumptions"] = counts.Assumptions;
        json["assumptions_sourced"] = counts.AssumptionsSourced;
        json["assumptions_overridden"] = counts.AssumptionsOverridden;
        foreach (var (grade, count) in counts.AssumptionsByGrade)
            json[$"assumptions_grade_{Name(grade)}"] = count;
        return json;
    }

    private static JsonArray Cited(IReadOnlyList<Citation> sources) =>
        Array(sources, citation => new JsonObject { ["id"] = citation.Id, ["note"] = citation.Note is { } note ? Both(note) : null });

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> each) => new([.. items.Select(each)]);

    private static JsonNode? Value(FieldValue value) => value.Kind switch
    {
        FieldKind.Flag => value.Number != 0,
        FieldKind.Number or FieldKind.Whole => value.Number,
        _ => value.ToString(),
    };

    private static string Name(Enum value) => PlanCheck.Snake(value.ToString());

    private static JsonObject? Both(Bilingual? text) => text is null ? null : new JsonObject { ["nl"] = text.Nl, ["en"] = text.En };
}
