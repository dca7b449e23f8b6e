using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Cautions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Results as JSON; docs/outputs.md says what stands where. What is not a number is null.</summary>
internal static class Summaries
{
    internal static readonly JsonSerializerOptions Style =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToJson(StudyResult result) => Json(result).ToJsonString(Style);

    private static JsonObject Json(StudyResult result) => result.Plan.Kind switch
    {
        StudyKind.Run => Begin(result, "scenario", "outcomes", Outcomes(result, result.Plan.Base)),
        StudyKind.Compare => Begin(result, "study", "alternatives", Alternatives(result, result.Plan.Cells[0])),
        _ => Begin(result, "study", "points", new JsonArray([.. result.Plan.Cells.Select(cell => PointOf(result, cell))])),
    };

    private static JsonObject Begin(StudyResult result, string called, string key, JsonNode content)
    {
        var plan = result.Plan;
        var json = new JsonObject { [called] = plan.Name };
        if (plan.Kind == StudyKind.Compare) json["base"] = plan.Base.Name;
        json["seed"] = plan.Seed;
        json["replicates"] = result.Replicates;
        json["years"] = plan.Years;
        json["ensemble"] = plan.Ensemble is { } ensemble
            ? new JsonObject { ["name"] = ensemble.Receipt.Name, ["hash"] = ensemble.Hash, ["members"] = ensemble.Members.Count }
            : null;
        if (result.Selection is { } selection) json["known"] = Known(plan.Trial!.Known, selection);
        json["fingerprint"] = Receipt.Together(plan.Arms.Select(result.Fingerprint));
        if (result.Cautions.Count > 0) json["cautions"] = Told(result.Cautions);
        json[key] = content;
        if (result.Structures is { } structures) json["structure"] = StructureSummary.Of(result, structures);
        if (Keeps.Of(result) is { } keeps) json["keeps"] = Kept(plan, keeps);
        return json;
    }

    /// <summary>Every caution by its code, in both languages.</summary>
    internal static JsonArray Told(IEnumerable<Caution> cautions) =>
        [.. cautions.Select(caution => new JsonObject { ["code"] = caution.Code, ["nl"] = caution.Says.Nl, ["en"] = caution.Says.En })];

    private static JsonNode? Kept(StudyPlan plan, Keeps keeps)
    {
        return JsonSerializer.SerializeToNode(new
        {
            levels = plan.Keeps.Select(kept => new
            {
                outcome = kept.Outcome.Id,
                bound = kept.IsLeast ? LevelReader.AtLeast : LevelReader.AtMost,
                level = kept.Level,
            }),
            sure = keeps.Count(Keeping.Sure),
            may = keeps.Count(Keeping.May),
            not = keeps.Count(Keeping.Not),
            fewest_hours = keeps.ByHours.Select(One),
            least_cost = keeps.ByCost.Select(One),
            nearest_miss = keeps.NearestMiss is { } miss ? One(miss) : null,
        });

        static object One(KeptArm kept) => new
        {
            point = kept.Cell.Number,
            scenario = kept.Arm.Name,
            shortfall = Number(kept.Shortfall),
            hours_per_week = Number(kept.Hours),
            cost_together_eur_per_home_year = Number(kept.Cost),
        };
    }

    private static JsonObject Known(KnownPlan known, Selection made) => new()
    {
        ["at_year"] = known.AtYear,
        ["tried"] = made.Tried,
        ["kept"] = made.Numbers.Count,
        ["conditions_on"] = made.Taught is null ? "chance" : "chance and assumptions",
        ["members_left"] = made.Taught is { } taught ? Number(taught.Left) : null,
        ["taught"] = made.Taught is { } told ? ByName(told.Assumptions, one => one.Entry.Path, one => JsonSerializer.SerializeToNode(new
        {
            before = Number(one.Before),
            after = Number(one.After),
            moved_sd = Number(one.Moved),
            narrowed = Number(one.Narrowed),
        })) : null,
        ["values"] = ByName(made.Counts, count => count.Known.Outcome, count => JsonSerializer.SerializeToNode(new
        {
            value = count.Known.Value,
            within = count.Known.Within,
            excluded = count.Excluded,
            mean = Number(count.Mean),
            low = Number(count.Low),
            high = Number(count.High),
        })),
    };

    private static JsonObject PointOf(StudyResult result, Cell cell)
    {
        var json = new JsonObject
        {
            ["point"] = cell.Number,
            ["at"] = ByName(cell.At, at => at.Key, at => Value(at.Value)),
            ["outcomes"] = Outcomes(result, cell.Base),
        };
        if (cell.Alternatives.Count > 0) json["alternatives"] = Alternatives(result, cell);
        return json;
    }

    private static JsonNode? Value(FieldValue value) => value.Kind switch
    {
        FieldKind.Flag => value.Number != 0,
        FieldKind.Number or FieldKind.Whole => value.Number,
        _ => value.ToString(),
    };

    private static JsonObject Alternatives(StudyResult result, Cell cell) => ByName(cell.Alternatives, arm => arm.Name, arm => ByOutcome(outcome =>
    {
        var contrast = result.Of(cell, arm, outcome);
        return new
        {
            @base = Number(contrast.Base),
            alternative = Number(contrast.Alternative),
            difference = Number(contrast.Difference),
            ci95 = new[] { Number(contrast.Low), Number(contrast.High) },
            correlation = Number(contrast.Correlation),
            variance_ratio = Number(contrast.VarianceRatio),
            why_empty = Why(contrast.Footing),
            band90 = Band(contrast.Doubt),
            same_sign = contrast.Doubt is { } of ? Number(of.SameSign) : null,
            members = contrast.Doubt?.Members,
            variance = Variance(contrast.Doubt),
        };
    }));

    private static JsonObject Outcomes(StudyResult result, Arm arm) => ByOutcome(outcome =>
    {
        var estimate = result.Of(arm, outcome);
        return new
        {
            mean = Number(estimate.Mean),
            ci95 = new[] { Number(estimate.Low), Number(estimate.High) },
            q05 = Number(estimate.Q05),
            q50 = Number(estimate.Q50),
            q95 = Number(estimate.Q95),
            why_empty = Why(estimate.Footing),
            band90 = Band(estimate.Doubt),
            members = estimate.Doubt?.Members,
            variance = Variance(estimate.Doubt),
        };
    });

    private static JsonObject ByOutcome<T>(Func<Outcome, T> says) =>
        ByName(Outcome.All, outcome => outcome.Id, outcome => JsonSerializer.SerializeToNode(says(outcome)));

    private static JsonObject ByName<T>(IEnumerable<T> all, Func<T, string> name, Func<T, JsonNode?> says) =>
        new(all.Select(one => KeyValuePair.Create(name(one), says(one))));

    /// <summary>Where the mean may lie, chance and assumptions together.</summary>
    private static double?[]? Band(Doubt? doubt) => doubt is null ? null : [Number(doubt.Low), Number(doubt.High)];

    /// <summary>What chance and what the assumptions add to the variance between single complexes.</summary>
    private static object? Variance(Doubt? doubt) =>
        doubt is null ? null : new { chance = Number(doubt.Chance * doubt.Chance), assumptions = Number(doubt.Assumptions * doubt.Assumptions) };

    private static string? Why(Footing footing) => footing == Footing.Firm ? null : Footings.Id(footing);

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
