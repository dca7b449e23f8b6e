using System.Text.Json.Nodes;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Studio;

/// <summary>Who pays for the complex in a year, and how much more or less in each future.</summary>
internal sealed class FramePayers(Sheet sheet, Answer answer)
{
    private readonly int _homes = sheet.Plan.Base.Scenario.Plan.Building.Homes;

    public JsonArray Json(out JsonObject together)
    {
        var under = PayerLines.Of(sheet.Result, sheet.Cell.Base);
        var changes = sheet.Cell.Alternatives.Select(arm => (Arm: arm, Lines: PayerLines.Of(sheet.Result, sheet.Cell, arm))).ToList();
        together = Together();
        return StudioJson.List(Payers.All, payer => new JsonObject
        {
            ["id"] = PlanCheck.Snake($"{payer}"),
            ["name"] = OutcomePhrases.Capitalised(sheet.Say(EventTexts.Of(payer))),
            ["baseline"] = Level(under[(int)payer].Paid),
            ["futures"] = StudioJson.List(changes, one => Change(one.Arm, one.Lines[(int)payer])),
        });
    }

    private JsonObject Level(double euroAHome) => new()
    {
        ["euro"] = StudioJson.Number(euroAHome * _homes),
        ["text"] = sheet.Write(Math.Round(euroAHome * _homes / 100) * 100, Unit.Euro),
    };

    private JsonObject Change(Arm arm, PayerLine line)
    {
        var (low, high) = line.Shown;
        return Change(arm, line.Paid, low, high, line.Doubt?.ChanceLow ?? line.Low, line.Doubt?.ChanceHigh ?? line.High, line.IsClear);
    }

    private JsonObject Together() => new()
    {
        ["name"] = sheet.Say("Alle partijen samen", "All parties together"),
        ["baseline"] = Level(sheet.Result.Of(sheet.Cell.Base, Outcome.CostTogether).Mean),
        ["futures"] = StudioJson.List(sheet.Cell.Alternatives, arm =>
        {
            var by = sheet.Result.Of(sheet.Cell, arm, Outcome.CostTogether);
            return Change(
                arm, by.Difference, by.Doubt?.Low ?? by.Low, by.Doubt?.High ?? by.High, by.Doubt?.ChanceLow ?? by.Low,
                by.Doubt?.ChanceHigh ?? by.High, by.IsClear());
        }),
    };

    private JsonObject Change(Arm arm, double euro, double low, double high, double chanceLow, double chanceHigh, bool isClear) => new()
    {
        ["id"] = arm.Name,
        ["euro"] = StudioJson.Number(euro * _homes),
        ["low"] = StudioJson.Number(low * _homes),
        ["high"] = StudioJson.Number(high * _homes),
        ["chanceLow"] = StudioJson.Number(chanceLow * _homes),
        ["chanceHigh"] = StudioJson.Number(chanceHigh * _homes),
        ["clear"] = isClear,
        ["text"] = answer.Euro(euro * _homes, low * _homes, high * _homes, isClear),
    };
}
