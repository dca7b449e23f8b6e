using System.Text.Json.Nodes;
using Simulation.Runner.Beginning;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Studio;

/// <summary>A complex of one's own: the questions of gwsim new, and the state that answers make.</summary>
internal sealed class OwnComplex(StudioLibrary library, StudioSettings settings)
{
    private readonly LoadedScenario _start = library.Find(StudioLibrary.Base)!;

    private Neighbours Neighbours => new(library.Entries.Where(one => one.Name != StudioLibrary.Base).Select(one => library.Find(one.Name)!));

    public JsonArray Questions(Language language)
    {
        var outline = new Outline(new Answers(), _start, false, Neighbours, settings.Today);
        return StudioJson.List(Beginning.Questions.All.Where(question => question.Asks is not null), question => new JsonObject
        {
            ["key"] = question.Key,
            ["ask"] = question.Asks!.In(language),
            ["standIn"] = question.Otherwise(outline).In(language),
        });
    }
}
