using System.Text.Json.Nodes;
using Simulation.Runner.Beginning;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>An outline as a state of the page: the same complex and the same futures as gwsim new writes into its files.</summary>
internal sealed class OwnState(Outline outline, string from, Language language)
{
    public JsonObject Json() => new()
    {
        ["format"] = StudioState.Format,
        ["model"] = ModelVersion.Current,
        ["lang"] = language.Code(),
        ["complex"] = new JsonObject
        {
            ["from"] = from,
            ["name"] = outline.Title.Value.In(language),
            ["opened"] = outline.Opened.Value?.ToString(),
            ["set"] = Complex(),
            ["known"] = Known(),
        },
        ["years"] = outline.Years,
        ["seed"] = 1,
        ["futures"] = new JsonArray([GoesOn(), .. outline.After.Value.Take(StudioState.MostFutures - 1).Select(Follows)]),
        ["assumptions"] = new JsonObject(),
        ["outcomes"] = null,
    };

    private JsonObject Complex()
    {
        var set = new JsonObject { ["building.homes"] = outline.Homes.Value, ["mix.supported_share"] = outline.Share.Value };
        if (outline.Groups.Answered || !outline.IsProject)
            set["mix.supported"] = Shares(outline.Groups.Value.Select(one => (PlanCheck.Snake($"{one.Group}"), one.Share)));
        if (outline.Weight.Answered && ComplexText.WeightsOf(outline.Weight.Value!.Value) is { } weights)
            set["mix.weight"] = Shares(weights);
        if (outline.CoachHours.Value is { } hours) set["coach.hours_per_week"] = hours;
        else set["coach.times_rule"] = 1;
        if (outline.Beheer.Value.HoursPerWeek is { } week) set["beheer.hours_per_week"] = week;
        else set["beheer.homes_per_fte"] = outline.Beheer.Value.HomesPerFte!.Value;
        return set;
    }

    private static JsonObject Shares(IEnumerable<(string Name, double Share)> all) =>
        new(all.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Share)));

    private JsonObject? Known()
    {
        if (outline.Participation.Value is not { } known) return null;
        var at = outline.KnownAt.Value;
        var json = at.Month is { } month ? new JsonObject { ["at"] = month.ToString() } : new JsonObject { ["at_year"] = at.Years!.Value };
        json["values"] = new JsonObject { ["participation_broad"] = $"{CommentedYaml.Number(known.Value)} ± {CommentedYaml.Number(known.Within)}" };
        return json;
    }

    private JsonObject GoesOn() => Future(new Sequel(SequelKind.GoesOn), [Coach()]);

    private JsonObject Follows(Sequel one)
    {
        var coach = Coach();
        Moment(coach, "until");
        if (one.Kind == SequelKind.Waakvlam) coach["then"] = "waakvlam";
        if (one.By is not { } payer) return Future(one, [coach]);
        var paid = new JsonObject { [PlanCheck.Snake($"{payer}")] = 1 };
        var after = new JsonObject { ["name"] = $"after_{one.Id}", ["buys"] = "coach", ["paid"] = paid };
        if (one.Hours > 0) after["hours_per_week"] = one.Hours;
        Moment(after, "from");
        return Future(one, [coach, after]);
    }

    private JsonObject Future(Sequel one, JsonArray money) => new()
    {
        ["id"] = one.Id,
        ["title"] = one.Title.In(language),
        // Staying is staying: the hours do not go down to the waakvlam by themselves when all runs well.
        ["set"] = new JsonObject { ["waakvlam.allowed"] = false },
        ["money"] = money,
        ["events"] = new JsonArray(),
    };

    private JsonObject Coach() => new()
    {
        ["name"] = ComplexText.Money,
        ["buys"] = "coach",
        ["paid"] = new JsonObject { [PlanCheck.Snake($"{outline.CoachPayer.Value}")] = 1 },
    };

    private void Moment(JsonObject stream, string field)
    {
        if (outline.CoachUntil.Value.Month is { } month) stream[field] = month.ToString();
        else stream[$"{field}_year"] = outline.EndYears;
    }
}
