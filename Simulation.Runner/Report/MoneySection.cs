using Simulation.Core;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Report;

/// <summary>Who pays and who gains, per payer.</summary>
internal static class MoneySection
{
    public static ReportSection Of(Sheet sheet, FigureWriter figures) => new(
        "money", sheet.Say("Wie betaalt en wie wint", "Who pays and who gains"), html =>
    {
        html.Element("p", sheet.Say(
            "Kosten en opbrengsten komen zelden bij dezelfde partij terecht. Vermeden kosten zijn wat een partij niet hoeft uit te geven doordat het minder misgaat; het model schat ze binnen de run, ze staan in geen begroting.",
            "Costs and gains seldom fall to the same party. Avoided costs are what a party need not spend because less goes wrong; the model estimates them within the run, they stand in no budget."));
        if (sheet.Plan.Kind != StudyKind.Compare)
            Table(html, sheet, OfOne(sheet), PayerBalance.Of(sheet.Result, sheet.Cell.Base), changes: false);
        foreach (var arm in sheet.Plan.Kind == StudyKind.Compare ? sheet.Cell.Alternatives : [])
        {
            string name = OutcomePhrases.Capitalised(sheet.NameOf(arm));
            string caption = sheet.Say($"{name}: verandering in euro per woning per jaar", $"{name}: change in euro per home a year");
            Table(html, sheet, caption, PayerBalance.Of(sheet.Result, sheet.Cell, arm), changes: true);
        }

        figures.Write(html, FigureTopic.Money);
    });

    private static string OfOne(Sheet sheet) => sheet.Plan.Kind == StudyKind.Run
        ? sheet.Say("Euro per woning per jaar", "Euro per home a year")
        : sheet.Say(
            "Het eerste punt van de studie, euro per woning per jaar; alle punten staan in outcomes.csv",
            "The first point of the study, euro per home a year; all points are in outcomes.csv");

    private static void Table(HtmlWriter html, Sheet sheet, string caption, IReadOnlyList<PayerLine> lines, bool changes)
    {
        string[] columns = sheet.SayAll(
            ("Betaler", "Payer"), ("Kosten", "Costs"), ("Vermeden kosten", "Avoided costs"), ("Saldo", "Balance"),
            ("95%-interval van het saldo", "95% interval of the balance"), ("In woorden", "In words"));
        string Euro(double value) => changes ? Numbers.Difference(value, Unit.Euro, sheet.Language) : Numbers.Write(value, Unit.Euro, sheet.Language);
        var rows = lines.Select(line => (string[])
        [
            OutcomePhrases.Capitalised(sheet.Say(EventTexts.Of(line.Payer))), Euro(line.Costs), Euro(line.Avoided), Euro(line.Balance),
            double.IsFinite(line.Low)
                ? $"{Euro(line.Low)} {sheet.Say("tot", "to")} {Euro(line.High)}"
                : sheet.Say(changes ? FootingTexts.OfDifference(line.Footing) : FootingTexts.OfMean(line.Footing)),
            Words(sheet, line, changes),
        ]);
        html.Table(caption, columns, rows, 1, 2, 3, 4);
    }

    private static string Words(Sheet sheet, PayerLine line, bool changes)
    {
        if (line.Footing is Footing.FewCases or Footing.FewRuns)
            return sheet.Say(FootingTexts.OfDifference(line.Footing));
        if (!line.IsClear && line.High > line.Low)
            return sheet.Say("geen aantoonbaar verschil", "no demonstrable difference");
        // Less than half a euro is nothing, however surely it is known.
        if (!line.IsClear || Math.Abs(line.Balance) < 0.5)
            return changes ? sheet.Say("maakt niets uit", "makes no difference") : sheet.Say("in evenwicht", "in balance");
        return (line.Balance > 0, changes) switch
        {
            (true, true) => sheet.Say("beter af", "better off"),
            (false, true) => sheet.Say("slechter af", "worse off"),
            (true, false) => sheet.Say("bespaart meer dan het kost", "saves more than it costs"),
            _ => sheet.Say("betaalt meer dan het bespaart", "pays more than it saves"),
        };
    }
}
