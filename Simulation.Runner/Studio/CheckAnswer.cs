using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Cautions;
using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Studio;

/// <summary>Whether a state can be run; if so what it comes to: its values, what differs, and its files.</summary>
internal sealed class CheckAnswer(StudioLibrary library, StudioSettings settings)
{
    private static readonly int UsualYears = new Scenarios.Studies.StudySettings().Years;

    public JsonObject Of(JsonElement json)
    {
        StudioState state;
        var language = LanguageIn(json, settings.Language);
        try
        {
            state = StateReader.Read(json.TryGetProperty("state", out var inner) ? inner : json);
            return Of(StateStudy.Of(state, library));
        }
        catch (StudioFaultException wrong)
        {
            return Visit.FaultsJson(wrong.Faults, language);
        }
    }

    /// <summary>The language a state asks for, also where nothing else of it can be read.</summary>
    public static Language LanguageIn(JsonElement json, Language otherwise)
    {
        var state = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("state", out var inner) ? inner : json;
        return state.ValueKind == JsonValueKind.Object && state.TryGetProperty("lang", out var lang) && lang.ValueKind == JsonValueKind.String
            ? LanguageChoice.Parse(lang.GetString()) ?? otherwise
            : otherwise;
    }

    private JsonObject Of(StateStudy study)
    {
        var state = study.State;
        var language = state.Language;
        var fromBase = new Differing(study.Start, study.Complex)
            .And("complex.name", ("naam", "name"), study.Start.Title, study.Complex.Title)
            .And("years", ("jaren", "years"), Numbers.Setting(UsualYears, Unit.Number), Numbers.Setting(state.Years, Unit.Number));
        var plan = study.Plan(settings.Ensemble);
        return new JsonObject
        {
            ["ok"] = true,
            ["faults"] = new JsonArray(),
            ["cautions"] = StudioJson.Texts(CautionList.Of(plan, null, settings.Today, arm => arm.Title.In(language))
                .Select(caution => caution.Line.In(language))),
            ["values"] = Values(study.Complex, study.Start, language),
            ["futureValues"] = new JsonObject(state.Futures.Select((future, nth) =>
                KeyValuePair.Create(future.Id, (JsonNode?)OfFuture(study, future, nth)))),
            ["assumptions"] = StudioJson.List(Believed(study), entry => DriverJson.Of(entry, study.Complex, language)),
            ["differs"] = StudioJson.List(Enumerable.Range(0, state.Futures.Count), nth =>
            {
                var differing = new Differing(study.Of(0), study.Of(nth));
                return new JsonObject
                {
                    ["future"] = state.Futures[nth].Id,
                    ["sentence"] = differing.Sentence(language),
                    ["list"] = differing.List(language),
                };
            }),
            ["fromBase"] = fromBase.Sentence(language),
            ["fromBaseList"] = fromBase.List(language),
            ["files"] = new JsonObject { ["complex"] = FileJson(study.ComplexFile), ["question"] = FileJson(study.QuestionFile) },
            ["command"] = study.Command(QuestionFile.Replicates, settings.Ensemble),
        };
    }

    /// <summary>What a future sets itself, as one reads it.</summary>
    private static JsonObject OfFuture(StateStudy study, StudioFuture future, int nth)
    {
        var scenario = study.Of(nth);
        var paths = future.Set.Select(field => field.Name).ToList();
        var set = scenario.Values.Where(value => paths.Exists(path => value.Path == path || Model.IsIn(path, value.Path)) && IsPlan(value));
        return new JsonObject(set.Select(value => KeyValuePair.Create(value.Path, (JsonNode?)new JsonObject
        {
            ["value"] = value.Value.ToJson(),
            ["shown"] = PlanTexts.Write(value.Path, value.Value, study.State.Language),
            ["origin"] = "own",
        })));
    }

    /// <summary>The assumptions that somebody gave a value.</summary>
    private static IEnumerable<Entry> Believed(StateStudy study) =>
        Catalogue.Entries.Where(entry => study.Complex.StatedAssumptions.Contains(entry.Path));

    private static bool IsPlan(LoadedValue value) =>
        Model.ByPath.ContainsKey(value.Path) && !Model.IsIn(Model.Assumptions, value.Path) && !KnownBlock.Has(value.Path);

    private static JsonObject FileJson(PlacedFile file) => new() { ["name"] = file.Name, ["text"] = file.Text };

    /// <summary>Every plan of the complex: its value, as one reads it, who gave it, and what the project says.</summary>
    private static JsonObject Values(LoadedScenario complex, LoadedScenario start, Language language)
    {
        var from = start.Values.ToDictionary(value => value.Path);
        return new JsonObject(complex.Values.Where(IsPlan).Select(value => KeyValuePair.Create(value.Path, (JsonNode?)new JsonObject
        {
            ["value"] = value.Value.ToJson(),
            ["shown"] = PlanTexts.Write(value.Path, value.Value, language),
            ["origin"] = value.Origin.Kind == OriginKind.Default ? "model"
                : from.GetValueOrDefault(value.Path)?.Value == value.Value ? "project" : "own",
            ["from"] = from.GetValueOrDefault(value.Path)?.Value.ToJson(),
            ["fromShown"] = from.TryGetValue(value.Path, out var there) ? PlanTexts.Write(value.Path, there.Value, language) : null,
        })));
    }
}
