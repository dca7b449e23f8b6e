using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Beginning;
using Simulation.Runner.Commands;

namespace Simulation.Runner.Studio;

/// <summary>A complex of one's own: the questions of gwsim new, and the state that answers make. What stands in for what nobody knows is
/// for the same Outline to say.</summary>
internal sealed class OwnComplex(StudioLibrary library, StudioSettings settings)
{
    private const string At = "answers.";
    private const int LongestAnswer = 300;

    private static readonly Dictionary<string, (string Kind, Func<IEnumerable<(string Value, Bilingual Name)>>? Choices)> Kinds = new()
    {
        ["name"] = ("text", null),
        ["homes"] = ("whole", null),
        ["share"] = ("share", null),
        ["groups"] = ("many", () => Enum.GetValues<TargetGroup>().Where(group => group.ComesWithSupport())
            .Select(group => (AnswerChoices.Groups.Of(group).En, AnswerChoices.Groups.Of(group)))),
        ["weight"] = ("choice", () => Enum.GetValues<Heaviness>()
            .Select(weight => (AnswerChoices.Weights.Of(weight).En, AnswerChoices.Weights.Of(weight)))),
        ["opened"] = ("month", null),
        ["coach-hours"] = ("number", null),
        ["coach-payer"] = ("choice", () => Payers.All.Select(payer => (AnswerChoices.Payers.Of(payer).En, AnswerChoices.Payers.Of(payer)))),
        ["coach-until"] = ("month", null),
        ["beheer-homes-per-fte"] = ("text", null),
        ["after"] = ("many", () => new[] { SequelKind.Stops, SequelKind.Waakvlam }
            .Select(kind => (AnswerChoices.Sequels.Of(kind).En, AnswerChoices.Sequels.Of(kind)))
            .Concat(Payers.All.Select(payer => (AnswerChoices.Payers.Of(payer).En, AnswerChoices.Payers.Of(payer))))),
        ["known-participation"] = ("text", null),
        ["known-at"] = ("month", null),
    };

    private readonly Lazy<Neighbours> _neighbours =
        new(() => new Neighbours(library.Entries.Where(one => one.Name != StudioLibrary.Base).Select(one => library.Find(one.Name)!)));

    public JsonArray Questions(Language language)
    {
        var outline = Of(new Answers(), StudioLibrary.Base);
        return StudioJson.List(Beginning.Questions.All.Where(question => question.Asks is not null), question => new JsonObject
        {
            ["key"] = question.Key,
            ["ask"] = question.Asks!.In(language),
            ["says"] = question.Option.Says.In(language),
            ["kind"] = Kinds[question.Key].Kind,
            ["choices"] = Kinds[question.Key].Choices is { } choices
                ? StudioJson.List(choices(), one => new JsonObject { ["value"] = one.Value, ["name"] = one.Name.In(language) })
                : null,
            ["standIn"] = question.Otherwise(outline).In(language),
        });
    }

    /// <summary>The state that some answers make, with what stands in for the others; or what is wrong with them.</summary>
    public JsonObject Give(JsonElement json)
    {
        var language = CheckAnswer.LanguageIn(json, settings.Language);
        string from = json.TryGetProperty("from", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : StudioLibrary.Base;
        if (library.Find(from) is null) return Visit.FaultsJson([library.Unknown(from) with { At = "from" }], language);
        var (answers, faults) = Answered(json);
        if (faults.Count > 0) return Visit.FaultsJson(faults, language);
        var outline = Of(answers, from);
        faults = [.. OutlineCheck.Asked(answers, outline, settings.Today).Select(one => new StudioFault(At + one.Question, InWords(one.Problem)))];
        if (faults.Count > 0) return Visit.FaultsJson(faults, language);
        return new JsonObject
        {
            ["ok"] = true,
            ["faults"] = new JsonArray(),
            ["state"] = new OwnState(outline, from, language).Json(),
            ["standIns"] = StudioJson.List(
                Beginning.Questions.All.Where(question => question.Asks is not null && !question.IsAnswered(answers)),
                question => new JsonObject
                {
                    ["question"] = question.Key,
                    ["ask"] = question.Asks!.In(language),
                    ["text"] = question.Otherwise(outline).In(language),
                }),
        };
    }

    private Outline Of(Answers answers, string from) =>
        new(answers, library.Find(from)!, from != StudioLibrary.Base, _neighbours.Value, settings.Today);

    private static (Answers Answers, List<StudioFault> Faults) Answered(JsonElement json)
    {
        var answers = new Answers();
        var faults = new List<StudioFault>();
        var said = json.TryGetProperty("answers", out var block) && block.ValueKind == JsonValueKind.Object ? block : default;
        foreach (var one in said.ValueKind == JsonValueKind.Object ? said.EnumerateObject().ToList() : [])
        {
            var question = Beginning.Questions.All.FirstOrDefault(known => known.Key == one.Name);
            string? text = one.Value.ValueKind == JsonValueKind.String ? one.Value.GetString()!.Trim() : null;
            if (one.Value.ValueKind == JsonValueKind.Null || text?.Length == 0) continue;
            if (question is null || text is null || text.Length > LongestAnswer)
            {
                string shown = Scenarios.Errors.Printable.Of(one.Name);
                faults.Add(new StudioFault(At + shown, ("dit kan niet beantwoord worden", "this cannot be answered"),
                    Bilingual.Same(string.Join(", ", Beginning.Questions.All.Select(known => known.Key)))));
                continue;
            }

            try
            {
                if (!question.IsAnswered(answers)) answers = question.Take(answers, new Typed(text));
            }
            catch (BadInputException wrong)
            {
                faults.AddRange(wrong.Problems.Select(problem => new StudioFault(At + question.Key, problem)));
            }
        }

        return (answers, faults);
    }

    /// <summary>Where a sentence calls a question by its option, it calls it by what it asks.</summary>
    private static Bilingual InWords(Bilingual problem) => new(InWords(problem.Nl, Language.Nl), InWords(problem.En, Language.En));

    private static string InWords(string problem, Language language) => Beginning.Questions.All.OrderByDescending(question => question.Key.Length)
        .Aggregate(problem, (text, question) =>
            text.Replace(question.Option.Name, $"‘{question.Option.Says.In(language)}’", StringComparison.Ordinal));
}
