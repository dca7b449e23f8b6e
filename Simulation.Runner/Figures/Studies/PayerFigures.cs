using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>Who pays, and who pays more or less when something is decided otherwise.</summary>
internal sealed class PayerFigures(Sheet sheet)
{
    public IEnumerable<NamedFigure> OfRun()
    {
        var lines = PayerLines.Of(sheet.Result, sheet.Cell.Base);
        var most = lines.MaxBy(line => line.Paid)!;
        string title = sheet.Say(
            $"De rekening ligt het meest bij: {Name(most)}, {Euro(most.Paid)} per woning per jaar",
            $"The bill is largest for: {Name(most)}, {Euro(most.Paid)} per home a year");
        string subtitle = sheet.Say(
            $"Euro per woning per jaar, {Prices.Nl}, gemiddeld over {sheet.Plan.Years} jaar; {sheet.Population}; {sheet.Runs}",
            $"Euro per home a year, {Prices.En}, mean over {sheet.Plan.Years} years; {sheet.Population}; {sheet.Runs}");
        yield return new NamedFigure("payers", FigureTopic.Money, Figure(lines, title, subtitle));
    }

    public IEnumerable<NamedFigure> OfComparison()
    {
        foreach (var arm in sheet.Cell.Alternatives)
        {
            var lines = PayerLines.Of(sheet.Result, sheet.Cell, arm);
            string subtitle = sheet.Say(
                $"Hoeveel meer dan bij ‘{sheet.NameOf(sheet.Cell.Base)}’, euro per woning per jaar, {Prices.Nl}, over {sheet.Plan.Years} jaar; onder nul is goedkoper; {sheet.Runs} met dezelfde mensen",
                $"How much more than under ‘{sheet.NameOf(sheet.Cell.Base)}’, euro per home a year, {Prices.En}, over {sheet.Plan.Years} years; below zero is cheaper; {sheet.Runs} with the same people");
            string stem = sheet.Cell.Alternatives.Count == 1 ? "payers" : $"payers-{Stems.Of(arm.Name)}";
            yield return new NamedFigure(stem, FigureTopic.Money, Figure(lines, Title(arm, lines), subtitle));
        }
    }

    private Bilingual Prices => PriceTexts.Of(sheet.Plan.Base.Scenario.Plan.Funding.PriceYear);

    private Figure Figure(IReadOnlyList<PayerLine> lines, string title, string subtitle)
    {
        var chart = new Chart(
            title,
            new CategoryAxis("", lines.Select(line => OutcomePhrases.Capitalised(Name(line)))),
            new NumericAxis(sheet.Say("Euro per woning per jaar", "Euro per home a year"), Unit.Euro),
            [
                Part(0, sheet.Say("wat wordt ingekocht", "what is bought"), lines.Select(line => line.Bought)),
                Part(1, sheet.Say("wat eruit volgt", "what follows"), lines.Select(line => line.Followed)),
            ])
        {
            Subtitle = subtitle,
            BarArrangement = BarArrangement.Stacked,
            NetLabel = sheet.Say(("samen, met ", "together, with ") + Intervals.Name(sheet.Plan)),
            NetIntervals = [.. lines.Select(line => line.Shown)],
        };
        string told = string.Join("; ", lines.Select(line => $"{Name(line)} {Signed(line.Paid)} ({Known(line)})"));
        return sheet.Figure(
            chart,
            $"Staven per betaler: wat is ingekocht (coach, beheer, ruimte) en wat daaruit volgt (begeleiding, leegstand, klachten, uithuiszettingen, crises). Samen, met {Intervals.Name(sheet.Plan).Nl}: {told}.",
            $"Bars per payer: what is bought (coach, beheer, room) and what follows (support, empty homes, complaints, evictions, crises). Together, with {Intervals.Name(sheet.Plan).En}: {told}.");
    }

    private static Bars Part(int nth, string name, IEnumerable<double> euro) => new(name, [.. euro]) { Colour = SeriesColour.Number(nth) };

    private string Title(Arm arm, IReadOnlyList<PayerLine> lines)
    {
        string name = OutcomePhrases.Capitalised(sheet.NameOf(arm));
        var clear = lines.Where(line => line.IsClear && Math.Abs(line.Paid) >= 0.5).ToList();
        var less = clear.Where(line => line.Paid < 0).MinBy(line => line.Paid);
        var more = clear.Where(line => line.Paid > 0).MaxBy(line => line.Paid);
        // Who loses a euro where another wins fifty is no news.
        if (less is not null && more is not null)
        {
            const double Worth = 0.05;
            less = -less.Paid < Worth * more.Paid ? null : less;
            more = more.Paid < Worth * -(less?.Paid ?? 0) ? null : more;
        }

        return (less, more) switch
        {
            (null, null) => sheet.Say(
                $"{name}: geen betaler is zeker goedkoper of duurder uit",
                $"{name}: no payer surely pays less or more"),
            ({ } one, null) => sheet.Say(
                $"{name}: {Name(one)} betaalt {Euro(-one.Paid)} per woning per jaar minder",
                $"{name}: {Name(one)} pays {Euro(-one.Paid)} per home a year less"),
            (null, { } one) => sheet.Say(
                $"{name}: {Name(one)} betaalt {Euro(one.Paid)} per woning per jaar meer",
                $"{name}: {Name(one)} pays {Euro(one.Paid)} per home a year more"),
            ({ } one, { } other) => sheet.Say(
                $"{name}: {Name(one)} betaalt {Euro(-one.Paid)} per woning per jaar minder, {Name(other)} {Euro(other.Paid)} meer",
                $"{name}: {Name(one)} pays {Euro(-one.Paid)} per home a year less, {Name(other)} {Euro(other.Paid)} more"),
        };
    }

    private string Known(PayerLine line) => line.Footing == Footing.Firm
        ? $"{Signed(line.Shown.Low)} {sheet.Say("tot", "to")} {Signed(line.Shown.High)}"
        : sheet.Say(FootingTexts.OfDifference(line.Footing));

    private string Name(PayerLine line) => sheet.Say(EventTexts.Of(line.Payer));

    private string Euro(double value) => sheet.Write(value, Unit.Euro);

    private string Signed(double value) => Numbers.Difference(value, Unit.Euro, sheet.Language);
}
