using System.Text.Json.Nodes;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>All there is to choose from, in one language: projects, plans with what they may be, levers, payers, outcomes, presets.</summary>
internal sealed class CatalogueJson(StudioLibrary library, StudioSettings settings, OwnComplex own, Language language)
{
    private readonly LoadedScenario _start = library.Find(StudioLibrary.Base)!;

    public JsonObject All() => new()
    {
        ["model"] = ModelVersion.Current,
        ["version"] = Receipt.ThisProgram,
        ["lang"] = language.Code(),
        ["members"] = settings.Ensemble?.Members.Count ?? 1,
        ["today"] = settings.Today.ToString(),
        ["texts"] = new JsonObject(),
        ["projects"] = StudioJson.List(library.Entries, one => Project(one.Name, one.Entry)),
        ["sections"] = StudioJson.List(Model.Plans.Children.OfType<Group>(), Section),
        ["groups"] = StudioJson.List(Enum.GetValues<TargetGroup>(), group => Choice(group)),
        ["levers"] = StudioJson.List(Enum.GetValues<Lever>(), LeverJson),
        ["payers"] = StudioJson.List(Payers.All, payer => Titled(payer)),
        ["buys"] = StudioJson.List(Purchases.All, what => Bought(what)),
        ["then"] = StudioJson.List(Enum.GetValues<FollowUp>(), what => Titled(what)),
        ["presets"] = new PresetsJson(library, language).All(),
        ["outcomes"] = StudioJson.List(Outcome.All.Where(one => one.Side == Side.All), OutcomeJson),
        ["questions"] = own.Questions(language),
        ["limits"] = new JsonObject { ["years"] = RunLimits.MostYears, ["futures"] = StudioState.MostFutures, ["seed"] = RunLimits.LargestSeed },
    };

    private JsonObject Project(string name, LibraryEntry entry)
    {
        var scenario = library.Find(name)!;
        var plan = scenario.Plan;
        return new JsonObject
        {
            ["name"] = name,
            ["title"] = entry.Title.In(language),
            ["summary"] = entry.Summary?.In(language),
            ["homes"] = plan.Building.Homes,
            ["share"] = plan.Mix.SupportedShare,
            ["opened"] = plan.Opened?.ToString(),
            ["coachHours"] = plan.Coach.HoursPerWeek > 0 ? plan.Coach.HoursPerWeek
                : plan.Coach.HoursPerHome > 0 ? plan.Coach.HoursPerHome * plan.Building.Homes
                : RuleOfThumb.Coach(plan.Building.Homes, new Week(0)).Value * plan.Coach.TimesRule,
            ["happens"] = StudioJson.Texts(plan.Events.Select(policy =>
                $"{PolicyTexts.When(policy, plan.Opened).In(language)}: {PolicyTexts.What(policy).In(language)}")),
            ["closes"] = plan.Building.ClosesAfterYears > 0 ? plan.Building.ClosesAfterYears : null,
        };
    }

    private JsonObject Section(Group section) => new()
    {
        ["id"] = section.Name,
        ["title"] = SectionTexts.OfPlan(section.Path).In(language),
        ["fields"] = StudioJson.List(section.Children, FieldOrBlock),
    };

    private JsonNode FieldOrBlock(Shape shape)
    {
        if (shape is Field field) return FieldJson(field);
        var group = (Group)shape;
        return new JsonObject
        {
            ["path"] = group.Path,
            ["name"] = StudioTexts.Block(group.Path).In(language),
            ["kind"] = group.AddsUp ? "weights" : "block",
            ["parts"] = StudioJson.List(group.Fields, part => FieldJson(part)),
        };
    }

    private JsonObject FieldJson(Field field)
    {
        var text = PlanTexts.Of(field.Path);
        var (low, high, step) = StudioTexts.Slider(field, text.Unit);
        var start = _start.Values.FirstOrDefault(value => value.Path == field.Path)?.Value;
        return new JsonObject
        {
            ["path"] = field.Path,
            ["name"] = text.Name.In(language),
            ["unit"] = StudioUnits.Id(text.Unit),
            ["unitName"] = UnitTexts.Of(text.Unit).In(language),
            ["kind"] = field.Kind switch
            {
                FieldKind.Flag => "yes",
                FieldKind.Choice => "choice",
                FieldKind.Month => "month",
                FieldKind.Whole => "whole",
                _ => text.Unit.IsShare() ? "share" : "number",
            },
            ["min"] = field.Range?.Low,
            ["max"] = field.Range?.High,
            ["low"] = StudioJson.Number(low),
            ["high"] = StudioJson.Number(high),
            ["step"] = StudioJson.Number(step),
            ["default"] = start?.ToJson(),
            ["shown"] = start is { } value ? PlanTexts.Write(field.Path, value, language) : null,
            ["choices"] = field.Kind != FieldKind.Choice ? null : StudioJson.List(field.Choices, name => new JsonObject
            {
                ["value"] = name,
                ["name"] = PlanTexts.Write(field.Path, FieldValue.Choice(name), language),
            }),
            ["rule"] = text.Zero?.In(language),
        };
    }

    private JsonObject LeverJson(Lever lever)
    {
        var (low, high) = Levers.AllowedFor(lever);
        bool isChoice = lever == Lever.WaakvlamHolder;
        bool isYes = !isChoice && PolicyTexts.UnitOf(lever) is null;
        Unit? unit = isChoice ? null : PolicyTexts.UnitOf(lever);
        return new JsonObject
        {
            ["name"] = PlanCheck.Snake($"{lever}"),
            ["title"] = EventTexts.Of(lever).In(language),
            ["kind"] = isChoice ? "choice" : isYes ? "yes" : "number",
            ["min"] = low,
            ["max"] = high,
            ["unit"] = unit is { } one ? StudioUnits.Id(one) : null,
            ["unitName"] = unit is { } word ? UnitTexts.Of(word).In(language) : "",
            ["choices"] = !isChoice ? null : StudioJson.List(Enum.GetValues<FlameHolder>(), holder => new JsonObject
            {
                ["value"] = (int)holder,
                ["name"] = EventTexts.Of(holder).In(language),
            }),
        };
    }

    private JsonObject OutcomeJson(Outcome outcome)
    {
        var text = OutcomeTexts.Of(outcome);
        return new JsonObject
        {
            ["id"] = outcome.Id,
            ["name"] = text.Name.In(language),
            ["says"] = text.Says.In(language),
            ["unit"] = StudioUnits.Id(outcome.Unit),
            ["unitName"] = UnitTexts.Of(outcome.Unit).In(language),
            ["better"] = Figures.Studies.Findings.IsEffort(outcome) ? "neither" : text.Better == Better.Higher ? "higher" : "lower",
            ["series"] = Figures.Studies.Sheet.HasSeries(outcome),
        };
    }

    private JsonObject Bought(Purchase what)
    {
        var json = Titled(what);
        json["hours"] = what.IsHours();
        return json;
    }

    private JsonObject Titled(Enum value) => new() { ["id"] = PlanCheck.Snake($"{value}"), ["title"] = EventTexts.Of(value).In(language) };

    private JsonObject Choice(TargetGroup group) => new()
    {
        ["id"] = PlanCheck.Snake($"{group}"),
        ["title"] = EventTexts.Of(group).In(language),
        ["support"] = group.ComesWithSupport(),
    };
}
