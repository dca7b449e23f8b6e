using System.Text.Json.Nodes;
using Simulation.Runner.Explain;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Studio;

/// <summary>One assumption for the page: what it says, over what range it is believed, how well it is known and from where.</summary>
internal static class DriverJson
{
    private const int Steps = 100;

    public static JsonObject Of(Entry entry, LoadedScenario scenario, Language language)
    {
        var (text, believed) = (AssumptionTexts.Of(entry), entry.Assumption);
        var (low, high) = entry.Possible;
        var now = scenario[$"{Model.Assumptions}.{entry.Path}"];
        return new JsonObject
        {
            ["path"] = entry.Path,
            ["name"] = text.Name.In(language),
            ["says"] = text.Says.In(language),
            ["section"] = SectionTexts.OfAssumptions(PlanCheck.Snake(entry.Section.Name)).In(language),
            ["low"] = believed.Low,
            ["high"] = believed.High,
            ["min"] = StudioJson.Number(Math.Max(low, -Model.Absurd)),
            ["max"] = StudioJson.Number(Math.Min(high, Model.Absurd)),
            ["default"] = believed.Value,
            ["value"] = now.Value.Number,
            ["step"] = Step(believed.High - believed.Low),
            ["unit"] = StudioUnits.Id(believed.Unit),
            ["unitName"] = UnitTexts.Of(believed.Unit).In(language),
            ["shown"] = Numbers.Setting(now.Value.Number, believed.Unit, language),
            ["range"] = Numbers.Settings(believed.Low, believed.High, believed.Unit, language),
            ["pinned"] = now.Origin.Kind != OriginKind.Default,
            ["grade"] = believed.Grade.ToString(),
            ["gradeSays"] = GradeOf(believed.Grade).In(language),
            ["source"] = believed.Sources.Count == 0 ? null : string.Join(", ", believed.Sources),
            ["sourceText"] = believed.Sources.Count == 0 ? null
                : string.Join(" ", believed.Sources.Select(EvidenceFile.Shipped.Find).OfType<EvidenceRow>().Select(Told)),
        };
    }

    private static string Told(EvidenceRow row) => $"{row.Document}, {row.Place}: {row.Statement}";

    /// <summary>A hundred steps over the range, rounded to 1, 2 or 5 of a digit.</summary>
    private static double Step(double range)
    {
        if (!(range > 0)) return 1;
        double exact = range / Steps;
        double digit = Math.Pow(10, Math.Floor(Math.Log10(exact)));
        return (exact / digit) switch { < 1.5 => digit, < 3.5 => 2 * digit, < 7.5 => 5 * digit, _ => 10 * digit };
    }

    private static Bilingual GradeOf(Grade grade) => grade switch
    {
        Grade.A => ("uit een grote telling, register of meta-analyse", "from a large survey, register or meta-analysis"),
        Grade.B => ("een goed getal voor een andere groep of omschrijving", "a sound number for another population or definition"),
        Grade.C => ("enkele gevallen, of indirect", "a few cases, or indirect"),
        _ => ("oordeel: niemand heeft het gemeten", "judgement: nobody has measured it"),
    };
}
