using Simulation.Core;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>Who pays, and who gains when something is decided otherwise.</summary>
internal static class PayerFigures
{
    public static IEnumerable<NamedFigure> OfRun(Sheet sheet)
    {
        var lines = PayerBalance.Of(sheet.Result, sheet.Cell.Base);
        var most = lines.MaxBy(line => line.Costs)!;
        string title = sheet.Say(
            $"De rekening ligt het meest bij: {Name(sheet, most)}, {Euro(sheet, most.Costs)} per woning per jaar",
            $"The bill is largest for: {Name(sheet, most)}, {Euro(sheet, most.Costs)} per home a year");
        string subtitle = sheet.Say(
            $"Euro per woning per jaar, gemiddeld over {sheet.Plan.Years} jaar; {sheet.Population}; {sheet.Runs}; vermeden kosten zijn geschat binnen de run",
            $"Euro per home a year, mean over {sheet.Plan.Years} years; {sheet.Population}; {sheet.Runs}; avoided costs are estimated within the run");
        yield return new NamedFigure("payers", FigureTopic.Money, Figure(sheet, lines, title, subtitle, sheet.Say("betaalt", "pays"), sheet.Say("vermeden kosten", "avoided costs")));
    }

    public static IEnumerable<NamedFigure> OfComparison(Sheet sheet)
    {
        foreach (var arm in sheet.Cell.Alternatives)
        {
            var lines = PayerBalance.Of(sheet.Result, sheet.Cell, arm);
            string subtitle = sheet.Say(
                $"Wat er verandert tegenover ‘{sheet.NameOf(sheet.Cell.Base)}’, euro per woning per jaar over {sheet.Plan.Years} jaar; boven nul is winst; {sheet.Runs} met dezelfde mensen",
                $"What changes against ‘{sheet.NameOf(sheet.Cell.Base)}’, euro per home a year over {sheet.Plan.Years} years; above zero is a gain; {sheet.Runs} with the same people");
            string stem = sheet.Cell.Alternatives.Count == 1 ? "payers" : $"payers-{Stems.Of(arm.Name)}";
            yield return new NamedFigure(stem, FigureTopic.Money, Figure(sheet, lines, Title(sheet, arm, lines), subtitle, sheet.Say("minder (of meer) kosten", "lower (or higher) costs"), sheet.Say("meer (of minder) vermeden kosten", "more (or less) avoided costs")));
        }
    }

    private static Figure Figure(Sheet sheet, IReadOnlyList<PayerLine> lines, string title, string subtitle, string paid, string spared)
    {
        var chart = new Chart(
            title,
            new CategoryAxis("", [.. lines.Select(line => OutcomePhrases.Capitalised(Name(sheet, line)))]),
            new NumericAxis(sheet.Say("Euro per woning per jaar", "Euro per home a year"), Unit.Euro),
            [
                new Bars(paid, [.. lines.Select(line => -line.Costs)]) { Colour = SeriesColour.Number(1) },
                new Bars(spared, [.. lines.Select(line => line.Avoided)]) { Colour = SeriesColour.Number(0) },
            ])
        {
            Subtitle = subtitle,
            BarArrangement = BarArrangement.Stacked,
            NetLabel = sheet.Say("saldo met 95%-interval", "balance with 95% interval"),
            NetIntervals = [.. lines.Select(line => (line.Low, line.High))],
        };
        string told = string.Join("; ", lines.Select(line => $"{Name(sheet, line)} {Signed(sheet, line.Balance)} ({Known(sheet, line)})"));
        return new Figure(chart)
        {
            AltText = sheet.Say($"Staven per betaler, onder nul wat het kost en boven nul wat het oplevert. Saldo met 95%-interval: {told}.", $"Bars per payer, costs below zero and gains above. Balance with 95% interval: {told}."),
            Footer = sheet.Footer,
        };
    }

    private static string Title(Sheet sheet, Arm arm, IReadOnlyList<PayerLine> lines)
    {
        string name = OutcomePhrases.Capitalised(sheet.NameOf(arm));
        var clear = lines.Where(line => line.IsClear && Math.Abs(line.Balance) >= 0.5).ToList();
        var gains = clear.Where(line => line.Balance > 0).MaxBy(line => line.Balance);
        var loses = clear.Where(line => line.Balance < 0).MinBy(line => line.Balance);
        // Who loses a euro where another wins fifty is no news.
        if (gains is not null && loses is not null)
        {
            const double Worth = 0.05;
            gains = gains.Balance < Worth * -loses.Balance ? null : gains;
            loses = -loses.Balance < Worth * (gains?.Balance ?? 0) ? null : loses;
        }

        return (gains, loses) switch
        {
            (null, null) => sheet.Say($"{name}: geen betaler is aantoonbaar beter of slechter af", $"{name}: no payer is demonstrably better or worse off"),
            ({ } one, null) => sheet.Say($"{name}: {Name(sheet, one)} houdt {Euro(sheet, one.Balance)} per woning per jaar over", $"{name}: {Name(sheet, one)} keeps {Euro(sheet, one.Balance)} per home a year"),
            (null, { } one) => sheet.Say($"{name}: {Name(sheet, one)} is {Euro(sheet, -one.Balance)} per woning per jaar kwijt", $"{name}: {Name(sheet, one)} loses {Euro(sheet, -one.Balance)} per home a year"),
            ({ } one, { } other) => sheet.Say(
                $"{name}: {Name(sheet, one)} wint {Euro(sheet, one.Balance)} per woning per jaar, {Name(sheet, other)} verliest {Euro(sheet, -other.Balance)}",
                $"{name}: {Name(sheet, one)} gains {Euro(sheet, one.Balance)} per home a year, {Name(sheet, other)} loses {Euro(sheet, -other.Balance)}"),
        };
    }

    private static string Known(Sheet sheet, PayerLine line) => line.Footing == Footing.Firm
        ? $"{Signed(sheet, line.Low)} {sheet.Say("tot", "to")} {Signed(sheet, line.High)}"
        : sheet.Say(FootingTexts.OfDifference(line.Footing));

    private static string Name(Sheet sheet, PayerLine line) => sheet.Say(EventTexts.Of(line.Payer));

    private static string Euro(Sheet sheet, double value) => Numbers.Write(value, Unit.Euro, sheet.Language);

    private static string Signed(Sheet sheet, double value) => Numbers.Difference(value, Unit.Euro, sheet.Language);
}
