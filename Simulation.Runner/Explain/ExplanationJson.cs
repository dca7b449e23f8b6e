using System.Text.Json.Nodes;

namespace Simulation.Runner.Explain;

/// <summary>An explanation as JSON; the names of its fields are stable.</summary>
public static class ExplanationJson
{
    public static string Text(Explanation told) => ReadableJson.Text(Of(told));

    public static JsonObject Of(Explanation told)
    {
        var json = All(told);
        if (told.Instead.Count > 0)
            json["instead"] = ReadableJson.Of(told.Instead.Select(v => new { Variant = v.Path, AssumptionTexts.Of(v).Says }));
        if (told.Known.Count > 0) json["known"] = ReadableJson.Of(new { told.Scenario.Plan.Known.AtYear, Values = told.Known.Select(Known) });
        return json;
    }

    private static JsonObject All(Explanation told) => ReadableJson.Of(new
    {
        Scenario = told.Scenario.Name,
        told.Scenario.Extends,
        told.Scenario.Title,
        told.Scenario.Summary,
        told.Scenario.ScenarioHash,
        told.Scenario.AssumptionsHash,
        told.Complex,
        Plans = told.Plans.SelectMany(section => section.Lines).Select(Plan),
        Money = told.Money.Select(Stream),
        Events = told.Events.Select(Event),
        Schedule = ScheduleTexts.All.Select(step => step with { Process = PlanCheck.Snake(step.Process) }),
        Assumptions = told.Assumptions.SelectMany(section => section.Lines).Select(Assumption),
        SwitchedOff = told.SwitchedOff.Select(off => new { Mechanism = $"{off.Process}.{off.Name}", Says = AssumptionTexts.Of(off) }),
        Counts = Counted(told.Counts),
        Sources = told.Sources.Select(Source),
    })!.AsObject();

    private static object Plan(PlanLine line) => new
    {
        line.Loaded.Path,
        line.Name,
        Value = line.Loaded.Value.ToJson(),
        line.Text,
        Default = (line.Default ?? line.Loaded.Value).ToJson(),
        Origin = line.Loaded.Origin.Kind,
        line.Loaded.Origin.At?.Line,
        Ground = line.Basis,
        line.Sources,
        line.Loaded.Assumed,
    };

    private static object Source(EvidenceRow fact) =>
        new { fact.Id, fact.Document, fact.Place, fact.Value, fact.Unit, fact.Statement, Says = SourceTexts.Says(fact) };

    private static object Stream(StreamLine line) => new
    {
        line.Stream.Name,
        line.Stream.Buys,
        line.Stream.FromYear,
        line.Stream.UntilYear,
        line.Says,
        Ground = line.Basis,
        line.Sources,
        line.Assumed,
    };

    private static object Known(KnownLine line) => new
    {
        line.Known.Outcome,
        line.Known.Value,
        line.Known.Within,
        Ground = line.Basis,
        line.Sources,
        line.Assumed,
    };

    private static object Event(PolicyLine line) => new
    {
        line.Policy.Name,
        line.Policy.AtYear,
        line.Policy.Change,
        line.Policy.To,
        line.When,
        line.What,
        line.Policy.Placebo,
        Ground = line.Basis,
        line.Sources,
        line.Assumed,
    };

    private static object Assumption(BelievedLine line) => new
    {
        line.Entry.Path,
        line.Text.Name,
        line.Text.Says,
        line.Value,
        line.Default,
        Range90 = (double[])[line.Entry.Assumption.Low, line.Entry.Assumption.High],
        Unit = line.Entry.Assumption.Unit.Name(),
        Grade = line.Entry.Assumption.Grade.ToString(),
        Evidence = line.Entry.Assumption.Sources,
        Overridden = line.IsOverridden,
        Origin = line.Loaded.Origin.Kind,
        line.Loaded.Sources,
        line.Loaded.Assumed,
    };

    private static JsonObject Counted(Counts counts)
    {
        var json = new JsonObject { ["plan_values"] = counts.Plans };
        foreach (var (basis, count) in counts.PlansByBasis) json[$"plan_{Name(basis)}"] = count;
        foreach (var (kind, count) in counts.PlansByOrigin) json[$"plan_from_{Name(kind)}"] = count;
        json["assumptions"] = counts.Assumptions;
        json["assumptions_sourced"] = counts.AssumptionsSourced;
        json["assumptions_overridden"] = counts.AssumptionsOverridden;
        foreach (var (grade, count) in counts.AssumptionsByGrade) json[$"assumptions_grade_{Name(grade)}"] = count;
        return json;
    }

    private static string Name(Enum value) => PlanCheck.Snake(value.ToString());
}
