using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Studio;

/// <summary>Whether a state can be run; if so what it comes to: its values, what differs, and its files.</summary>
internal sealed class CheckAnswer(StudioLibrary library, StudioSettings settings)
{
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
        var language = study.State.Language;
        var plan = study.Plan(settings.Ensemble);
        return new JsonObject
        {
            ["ok"] = true,
            ["faults"] = new JsonArray(),
            ["cautions"] = StudioJson.Texts(Cautions.Of(plan).Select(caution => caution.In(language))),
            ["values"] = Values(study.Complex, study.Start, language),
            ["files"] = new JsonObject { ["complex"] = FileJson(study.ComplexFile), ["question"] = FileJson(study.QuestionFile) },
            ["command"] = study.Command(QuestionFile.Replicates, settings.Ensemble),
        };
    }

    private static JsonObject FileJson(PlacedFile file) => new() { ["name"] = file.Name, ["text"] = file.Text };

    /// <summary>Every plan of the complex: its value, as one reads it, who gave it, and what the project says.</summary>
    private static JsonObject Values(LoadedScenario complex, LoadedScenario start, Language language)
    {
        var from = start.Values.ToDictionary(value => value.Path);
        return new JsonObject(complex.Values.Where(value => Model.ByPath.ContainsKey(value.Path) && !Model.IsIn(Model.Assumptions, value.Path) && !KnownBlock.Has(value.Path))
            .Select(value => KeyValuePair.Create(value.Path, (JsonNode?)new JsonObject
            {
                ["value"] = value.Value.ToJson(),
                ["shown"] = PlanTexts.Write(value.Path, value.Value, language),
                ["origin"] = value.Origin.Kind == OriginKind.Default ? "model" : from.GetValueOrDefault(value.Path)?.Value == value.Value ? "project" : "own",
                ["from"] = from.GetValueOrDefault(value.Path)?.Value.ToJson(),
                ["fromShown"] = from.TryGetValue(value.Path, out var there) ? PlanTexts.Write(value.Path, there.Value, language) : null,
            })));
    }
}
