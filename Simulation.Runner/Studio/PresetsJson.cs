using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Studio;

/// <summary>The library of funding shocks as futures of the page: each with all it sets, its streams and its events.</summary>
internal sealed class PresetsJson(StudioLibrary library, Language language)
{
    private const string Funding = "funding/";

    public JsonArray All() => StudioJson.List(library.Studies(Funding), entry =>
    {
        var study = StudyFile.Read(entry.File, Library.Options with { Shelf = entry.Shelf }).OrThrow();
        return new JsonObject
        {
            ["name"] = Path.ChangeExtension(entry.RelativePath, null),
            ["title"] = entry.Title.In(language),
            ["summary"] = entry.Summary?.In(language),
            ["years"] = study.Settings.Years,
            ["futures"] = StudioJson.List(Futures(study), one => FutureJson(one.Id, one.Title, one.Scenario)),
        };
    });

    private static IEnumerable<(string Id, Bilingual Title, LoadedScenario Scenario)> Futures(LoadedStudy study) =>
        study.Alternatives.Select(one => (one.Name, one.Title, one.Scenario)).Prepend(("base", study.Base.Title, study.Base));

    private JsonObject FutureJson(string id, Bilingual title, LoadedScenario scenario)
    {
        var own = scenario.Values.Where(value => value.Origin.Kind == OriginKind.Study).ToList();
        return new JsonObject
        {
            ["id"] = id,
            ["title"] = title.In(language),
            ["set"] = new JsonObject(own.Where(value => !NamedList.Has(value.Path))
                .Select(value => KeyValuePair.Create(value.Path, (JsonNode?)value.Value.ToJson()))),
            ["money"] = Items(own, NamedList.Money),
            ["events"] = Items(own, NamedList.Events),
        };
    }

    private static JsonArray Items(List<LoadedValue> values, NamedList list) => StudioJson.List(
        values.Where(value => Model.IsIn(list.Name, value.Path)).GroupBy(value => value.Path.Split('.')[1]),
        item =>
        {
            var json = new JsonObject { ["name"] = item.Key };
            foreach (var value in item) Put(json, value.Path.Split('.').AsSpan(2), value.Value);
            return json;
        });

    private static void Put(JsonObject json, ReadOnlySpan<string> path, FieldValue value)
    {
        if (path.Length == 1)
        {
            json[path[0]] = value.ToJson();
            return;
        }

        if (json[path[0]] is not JsonObject below) json[path[0]] = below = [];
        Put(below, path[1..], value);
    }
}
