using System.Text.Json.Nodes;
using Simulation.Runner.Cautions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>What so many runs say, as the page shows it: the sentences, the table, outcomes, series, bills, cases and how sure it is. All of
/// it is told by what tells the report.</summary>
internal sealed class Frame(StateStudy study, StudyResult result, CancellationToken cancel)
{
    private static readonly Outcome[] Staff =
    [
        Outcome.BeheerFreeHoursShare, Outcome.CoachFreeHoursShare, Outcome.WorkWaitingHours, Outcome.CarriersShare, Outcome.LoadPerCarrier,
        Outcome.ExhaustedShare,
    ];

    private static readonly Bilingual OnThePage = (
        "wat het omkeert, staat onder ‘Geloof ik het?’", "what turns it stands under ‘Do I believe it?’");

    private readonly Sheet _sheet = new(result, study.State.Language) { Cancel = cancel, TurnsAreSought = OnThePage };

    private StudyPlan Plan => result.Plan;
    private Language Language => study.State.Language;
    private Cell Cell => _sheet.Cell;

    /// <summary>As the page shows it.</summary>
    /// <param name="settled">Whether this is the last of it.</param>
    /// <param name="still">Whether more runs would move no band any more.</param>
    public JsonObject Json(bool settled, bool still)
    {
        var answer = new Answer(_sheet);
        var furthest = answer.Furthest;
        return new JsonObject
        {
            ["replicates"] = result.Replicates,
            ["members"] = Plan.Ensemble?.Members.Count ?? 1,
            ["settled"] = settled,
            ["still"] = still,
            ["fingerprint"] = Receipt.Together(Plan.Arms.Select(result.Fingerprint)),
            ["command"] = study.Command(result.Replicates, Plan.Ensemble),
            ["sentences"] = StudioJson.Texts(answer.Sentences()),
            ["firstOutcome"] = answer.First.Id,
            ["furthest"] = furthest.Name,
            ["table"] = Table(),
            ["outcomes"] = StudioJson.List(Plan.Headline, Row),
            ["series"] = StudioJson.List(Plan.Headline.Where(Sheet.HasSeries), Series),
            ["payers"] = new FramePayers(_sheet, answer).Json(out var together),
            ["together"] = together,
            ["cases"] = new JsonArray(Cases()),
            ["staff"] = StudioJson.List(Staff, Row),
            ["sure"] = Sure(answer, furthest),
            ["cautions"] = StudioJson.Texts(CautionList.After(result, arm => _sheet.Say(arm.Title)).Select(caution => _sheet.Say(caution.Line))),
            ["kept"] = result.Selection is { } selection ? new JsonObject { ["tried"] = selection.Tried, ["kept"] = selection.Numbers.Count } : null,
        };
    }

    /// <summary>The band of every difference that is told, to see whether it still moves.</summary>
    public IReadOnlyList<(double Low, double High)> Bands() =>
    [
        .. from arm in Cell.Alternatives
           from outcome in Plan.Headline
           let change = result.Of(Cell, arm, outcome)
           where change.Footing == Footing.Firm
           select change.Doubt is { } doubt ? (doubt.Low, doubt.High) : (change.Low, change.High),
    ];

    private JsonObject Table()
    {
        var table = new CombinedTable(_sheet);
        return new JsonObject
        {
            ["columns"] = StudioJson.Texts(table.Columns),
            ["rows"] = StudioJson.List(table.Rows(), StudioJson.Texts),
            ["reading"] = table.Reading,
        };
    }

    private JsonObject Row(Outcome outcome)
    {
        var text = OutcomeTexts.Of(outcome);
        var under = result.Of(Cell.Base, outcome);
        return new JsonObject
        {
            ["id"] = outcome.Id,
            ["name"] = _sheet.Say(text.Name),
            ["says"] = _sheet.Say(text.Says),
            ["unit"] = StudioUnits.Id(outcome.Unit),
            ["unitName"] = _sheet.Say(UnitTexts.Of(outcome.Unit)),
            ["better"] = Findings.IsEffort(outcome) ? "neither" : text.Better == Better.Higher ? "higher" : "lower",
            ["baseline"] = new JsonObject
            {
                ["mean"] = StudioJson.Number(under.Mean),
                ["low"] = StudioJson.Number(under.Doubt?.Low ?? under.Low),
                ["high"] = StudioJson.Number(under.Doubt?.High ?? under.High),
                ["text"] = Tell.WithBand(under, outcome.Unit, Language),
            },
            ["futures"] = StudioJson.List(Cell.Alternatives, arm => Difference(arm, outcome)),
        };
    }

    private JsonObject Difference(Arm arm, Outcome outcome)
    {
        var by = result.Of(Cell, arm, outcome);
        var verdict = _sheet.VerdictOf(arm, outcome);
        var mean = StudioJson.Number(by.Alternative);
        var json = new JsonObject { ["id"] = arm.Name, ["mean"] = mean, ["alternative"] = mean?.DeepClone() };
        Put(json, by);
        bool isSigned = by.Doubt is { SameSign: var share } && double.IsFinite(share);
        json["sameSign"] = isSigned ? by.Doubt!.SameSign : null;
        json["sure"] = isSigned ? _sheet.Say(Sureness.Word(by.Doubt!.SameSign)) : null;
        json["verdict"] = PlanCheck.Snake($"{verdict}");
        json["words"] = Findings.Words(verdict, by.Difference, outcome, Language);
        json["text"] = Tell.Difference(by, outcome.Unit, Language);
        return json;
    }

    private static void Put(JsonObject json, Contrast by)
    {
        json["difference"] = StudioJson.Number(by.Difference);
        json["low"] = StudioJson.Number(by.Doubt?.Low ?? by.Low);
        json["high"] = StudioJson.Number(by.Doubt?.High ?? by.High);
        json["chanceLow"] = StudioJson.Number(by.Doubt?.ChanceLow ?? by.Low);
        json["chanceHigh"] = StudioJson.Number(by.Doubt?.ChanceHigh ?? by.High);
        json["clear"] = by.IsClear();
    }

    /// <summary>By quarter: levels with what is left open, and differences with the same people.</summary>
    private JsonObject Series(Outcome outcome)
    {
        var quarters = Enumerable.Range(0, Plan.Years * 4).ToList();
        var under = Levels([.. quarters.Select(quarter => _sheet.SummaryOf(Cell.Base).At(outcome, quarter))]);
        return new JsonObject
        {
            ["id"] = outcome.Id,
            ["name"] = _sheet.Name(outcome),
            ["unit"] = StudioUnits.Id(outcome.Unit),
            ["unitName"] = _sheet.Say(UnitTexts.Of(outcome.Unit)),
            ["x"] = StudioJson.Numbers(_sheet.Quarters()),
            ["baseline"] = under,
            ["futures"] = StudioJson.List(Cell.Alternatives, arm =>
            {
                var levels = Levels([.. quarters.Select(quarter => _sheet.SummaryOf(arm).At(outcome, quarter))]);
                List<Contrast> by = [.. quarters.Select(quarter => _sheet.PairsOf(arm).At(outcome, quarter))];
                levels["id"] = arm.Name;
                levels["difference"] = new JsonObject
                {
                    ["mean"] = StudioJson.Numbers(by.Select(one => one.Difference)),
                    ["low"] = StudioJson.Numbers(by.Select(one => one.Doubt?.Low ?? one.Low)),
                    ["high"] = StudioJson.Numbers(by.Select(one => one.Doubt?.High ?? one.High)),
                    ["chanceLow"] = StudioJson.Numbers(by.Select(one => one.Doubt?.ChanceLow ?? one.Low)),
                    ["chanceHigh"] = StudioJson.Numbers(by.Select(one => one.Doubt?.ChanceHigh ?? one.High)),
                };
                return levels;
            }),
        };
    }

    private static JsonObject Levels(List<Estimate> all) => new()
    {
        ["mean"] = StudioJson.Numbers(all.Select(one => one.Mean)),
        ["low"] = StudioJson.Numbers(all.Select(one => one.Doubt?.Low ?? one.Low)),
        ["high"] = StudioJson.Numbers(all.Select(one => one.Doubt?.High ?? one.High)),
        ["chanceLow"] = StudioJson.Numbers(all.Select(one => one.Doubt?.ChanceLow ?? one.Low)),
        ["chanceHigh"] = StudioJson.Numbers(all.Select(one => one.Doubt?.ChanceHigh ?? one.High)),
    };

    /// <summary>The ladder of cases, from signals to evictions.</summary>
    private JsonObject Cases() => new()
    {
        ["kind"] = "all",
        ["name"] = _sheet.Say("Van signaal tot uithuiszetting", "From signal to eviction"),
        ["unitName"] = _sheet.Say("per 100 bewoners per jaar", "per 100 residents a year"),
        ["steps"] = StudioJson.List(CaseLadders.Steps, step => new JsonObject
        {
            ["id"] = step.Outcome.Id,
            ["name"] = OutcomePhrases.Capitalised(_sheet.Say(step.Name)),
            ["short"] = OutcomePhrases.Capitalised(_sheet.Say(step.Short)),
            ["baseline"] = StudioJson.Number(result.Of(Cell.Base, step.Outcome).Mean),
            ["futures"] = StudioJson.List(Cell.Alternatives, arm => Difference(arm, step.Outcome)),
        }),
    };

    /// <summary>What chance and what the assumptions leave open of the first outcome, where most changes.</summary>
    private JsonObject Sure(Answer answer, Arm furthest)
    {
        var by = Sheet.HasSeries(answer.First) ? _sheet.InLastYear(furthest, answer.First) : result.Of(Cell, furthest, answer.First);
        bool isSigned = by.Doubt is { SameSign: var share } && double.IsFinite(share);
        return new JsonObject
        {
            ["future"] = furthest.Name,
            ["outcome"] = answer.First.Id,
            ["chance"] = Tell.ChanceAlone(by, answer.First.Unit, Language),
            ["assumptions"] = Tell.Band(by, answer.First.Unit, Language),
            ["turns"] = answer.Sentences().Last(),
            ["sameSign"] = isSigned ? by.Doubt!.SameSign : null,
            ["inHundred"] = isSigned ? Sureness.InHundred(by.Doubt!.SameSign, Language) : null,
            ["word"] = isSigned ? _sheet.Say(Sureness.Word(by.Doubt!.SameSign)) : null,
        };
    }
}
