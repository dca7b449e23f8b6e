using Simulation.Core;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>Who pays, and who gains when something is decided otherwise.</summary>
internal sealed class PayerFigures(Sheet sheet)
{
    public IEnumerable<NamedFigure> OfRun()
    {
        var lines = PayerBalance.Of(sheet.Result, sheet.Cell.Base);
        var most = lines.MaxBy(line => line.Costs)!;
        string title = sheet.Say(
            $"De rekening ligt het meest bij: {Name(most)}, {Euro(most.Costs)} per woning per jaar",
            $"The bill is largest for: {Name(most)}, {Euro(most.Costs)} per home a year");
        string subtitle = sheet.Say(
            $"Euro per woning per jaar, gemiddeld over {sheet.Plan.Years} jaar; {sheet.Population}; {sheet.Runs}; vermeden kosten zijn geschat binnen de run",
            $"Euro per home a year, mean over {sheet.Plan.Years} years; {sheet.Population}; {sheet.Runs}; avoided costs are estimated within the run");
        var figure = Figure(lines, title, subtitle, sheet.Say("betaalt", "pays"), sheet.Say("vermeden kosten", "avoided costs"));
        yield return new NamedFigure("payers", FigureTopic.Money, figure);
    }

    public IEnumerable<NamedFigure> OfComparison()
    {
        foreach (var arm in sheet.Cell.Alternatives)
        {
            var lines = PayerBalance.Of(sheet.Result, sheet.Cell, arm);
            string subtitle = sheet.Say(
                $"Wat er verandert tegenover ‘{sheet.NameOf(sheet.Cell.Base)}’, euro per woning per jaar over {sheet.Plan.Years} jaar; boven nul is winst; {sheet.Runs} met dezelfde mensen",
                $"What changes against ‘{sheet.NameOf(sheet.Cell.Base)}’, euro per home a year over {sheet.Plan.Years} years; above zero is a gain; {sheet.Runs} with the same people");
            string stem = sheet.Cell.Alternatives.Count == 1 ? "payers" : $"payers-{Stems.Of(arm.Name)}";
            string paid = sheet.Say("minder (of meer) kosten", "lower (or higher) costs");
            string spared = sheet.Say("meer (of minder) vermeden kosten", "more (or less) avoided costs");
            yield return new NamedFigure(stem, FigureTopic.Money, Figure(lines, Title(arm, lines), subtitle, paid, spared));
        }
    }

    private Figure Figure(IReadOnlyList<PayerLine> lines, string title, string subtitle, string paid, string spared)
    {
        var chart = new Chart(
            title,
            new CategoryAxis("", lines.Select(line => OutcomePhrases.Capitalised(Name(line)))),
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
        string told = string.Join("; ", lines.Select(line => $"{Name(line)} {Signed(line.Balance)} ({Known(line)})"));
        return sheet.Figure(
            chart,
            $"Staven per betaler, onder nul wat het kost en boven nul wat het oplevert. Saldo met 95%-interval: {told}.",
            $"Bars per payer, costs below zero and gains above. Balance with 95% interval: {told}.");
    }

    private string Title(Arm arm, IReadOnlyList<PayerLine> lines)
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
            (null, null) => sheet.Say(
                $"{name}: geen betaler is aantoonbaar beter of slechter af",
                $"{name}: no payer is demonstrably better or worse off"),
            ({ } one, null) => sheet.Say($"{name}: {Name(one)} houdt {Euro(one.Balance)} per woning per jaar over", $"{name}: {Name(one)} keeps {Euro(one.Balance)} per home a year"),
            (null, { } one) => sheet.Say($"{name}: {Name(one)} is {Euro(-one.Balance)} per woning per jaar kwijt", $"{name}: {Name(one)} loses {Euro(-one.Balance)} per home a year"),
            ({ } one, { } other) => sheet.Say(
                $"{name}: {Name(one)} wint {Euro(one.Balance)} per woning per jaar, {Name(other)} verliest {Euro(-other.Balance)}",
                $"{name}: {Name(one)} gains {Euro(one.Balance)} per home a year, {Name(other)} loses {Euro(-other.Balance)}"),
        };
    }

    private string Known(PayerLine line) => line.Footing == Footing.Firm
        ? $"{Signed(line.Low)} {sheet.Say("tot", "to")} {Signed(line.High)}"
        : sheet.Say(FootingTexts.OfDifference(line.Footing));

    private string Name(PayerLine line) => sheet.Say(EventTexts.Of(line.Payer));

    private string Euro(double value) => sheet.Write(value, Unit.Euro);

    private string Signed(double value) => Numbers.Difference(value, Unit.Euro, sheet.Language);
}
