using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>Who pays, who pays more or less, what that is worth to each, and at which price the sign turns.</summary>
internal static class MoneySection
{
    public static ReportSection Of(Sheet sheet, FigureWriter figures) => new(
        "money", sheet.Say("Wie betaalt wat", "Who pays what"), html =>
    {
        var under = sheet.Plan.Base.Scenario;
        html.Element("p", sheet.Say(
            "Kosten en baten komen zelden bij dezelfde partij terecht. Wat een keuze bespaart is het verschil in kosten met dezelfde mensen, en niets anders.",
            "Costs and benefits seldom fall to the same party. What a choice saves is the difference in costs with the same people, and nothing else.")
            + " " + sheet.Say(PriceTexts.Of(under.Plan.Funding.PriceYear, under.Assumptions.Accounts.Index)));
        if (sheet.Plan.Kind != StudyKind.Compare)
            Table(html, sheet, OfOne(sheet), PayerLines.Of(sheet.Result, sheet.Cell.Base), changes: false);
        foreach (var arm in sheet.Plan.Kind == StudyKind.Compare ? sheet.Cell.Alternatives : [])
        {
            string name = OutcomePhrases.Capitalised(sheet.NameOf(arm));
            string caption = sheet.Say($"{name}: verandering in euro per woning per jaar", $"{name}: change in euro per home a year");
            Table(html, sheet, caption, PayerLines.Of(sheet.Result, sheet.Cell, arm), changes: true);
            var even = BreakEven.Of(sheet.Result, sheet.Cell, arm);
            Shares(html, sheet, name, even);
            Prices(html, sheet, name, even);
        }

        figures.Write(html, FigureTopic.Money);
    });

    private static string OfOne(Sheet sheet) => sheet.Plan.Kind == StudyKind.Run
        ? sheet.Say("Euro per woning per jaar", "Euro per home a year")
        : sheet.Say(
            "Het eerste punt van de studie, euro per woning per jaar; alle punten staan in outcomes.csv en ledger.csv",
            "The first point of the study, euro per home a year; all points are in outcomes.csv and ledger.csv");

    private static void Table(HtmlWriter html, Sheet sheet, string caption, IReadOnlyList<PayerLine> lines, bool changes)
    {
        string[] columns = sheet.SayAll(
            ("Betaler", "Payer"), ("Ingekocht", "Bought"), ("Wat eruit volgt", "What follows"), ("Samen", "Together"),
            Intervals.Name(sheet.Plan), ("In woorden", "In words"));
        string Euro(double value) => changes ? Numbers.Difference(value, Unit.Euro, sheet.Language) : Numbers.Write(value, Unit.Euro, sheet.Language);
        var rows = lines.Select(line => (string[])
        [
            OutcomePhrases.Capitalised(sheet.Say(EventTexts.Of(line.Payer))), Euro(line.Bought), Euro(line.Followed), Euro(line.Paid),
            double.IsFinite(line.Low)
                ? $"{Euro(line.Shown.Low)} {sheet.Say("tot", "to")} {Euro(line.Shown.High)}"
                : sheet.Say(changes ? FootingTexts.OfDifference(line.Footing) : FootingTexts.OfMean(line.Footing)),
            changes ? Words(sheet, line) : "",
        ]);
        html.Table(caption, changes ? columns : columns[..^1], rows.Select(row => changes ? row : row[..^1]), 1, 2, 3, 4);
    }

    private static string Words(Sheet sheet, PayerLine line)
    {
        if (line.Footing is Footing.FewCases or Footing.FewRuns)
            return sheet.Say(FootingTexts.OfDifference(line.Footing));
        if (!line.IsClear && line.High > line.Low)
            return sheet.Say("richting niet zeker", "direction not sure");
        // Less than half a euro is nothing, however surely it is known.
        if (!line.IsClear || Math.Abs(line.Paid) < 0.5)
            return sheet.Say("maakt niets uit", "makes no difference");
        return line.Paid < 0 ? sheet.Say("goedkoper uit", "pays less") : sheet.Say("duurder uit", "pays more");
    }

    /// <summary>Who would have to pay how much for the parties together to break even.</summary>
    private static void Shares(HtmlWriter html, Sheet sheet, string name, BreakEven even)
    {
        if (!even.Together.IsFirm)
        {
            html.Element("p", sheet.Say(
                $"{name}: er wordt niet zeker meer of minder ingekocht, dus is er geen prijs om te verdelen.",
                $"{name}: what is bought does not surely differ, so there is no price to share."));
            return;
        }

        string price = sheet.Write(Math.Abs(even.Bought), Unit.Euro);
        string caption = even.Bought < 0
            ? sheet.Say(
                $"{name}: wat {price} per woning per jaar minder inkopen elke partij elders kost; tot dat bedrag kan zij meebetalen aan doorgaan zonder erop achteruit te gaan",
                $"{name}: what buying {price} per home a year less costs each party elsewhere; up to that amount it can pay towards going on without losing by it")
            : sheet.Say(
                $"{name}: wat {price} per woning per jaar meer inkopen elke partij elders scheelt; tot dat bedrag kan zij meebetalen zonder erop achteruit te gaan",
                $"{name}: what buying {price} per home a year more saves each party elsewhere; up to that amount it can pay towards it without losing by it");
        string[] columns = sheet.SayAll(
            ("Partij", "Party"), ("Euro per woning per jaar", "Euro per home a year"),
            ("Deel van de prijs", "Share of the price"), Intervals.Name(sheet.Plan));
        var rows = even.Shares.Select(share => (string[])
        [
            OutcomePhrases.Capitalised(sheet.Say(EventTexts.Of(share.Payer))), .. Cells(sheet, share.Euro, share.Share),
        ]);
        string[] together = [sheet.Say("Samen", "Together"), .. Cells(sheet, even.Shares.Sum(share => share.Euro), even.Together)];
        html.Table(caption, columns, [.. rows, together], 1, 2, 3);
        html.Element("p", Verdict(sheet, even.Together));
    }

    private static string[] Cells(Sheet sheet, double euro, Ratio share) =>
    [
        Numbers.Difference(euro, Unit.Euro, sheet.Language), sheet.Write(share.Value, Unit.Share),
        share.IsFirm ? Ends(sheet, share, Unit.Share) : sheet.Say(FootingTexts.OfDifference(share.Footing)),
    ];

    private static string Verdict(Sheet sheet, Ratio together)
    {
        string covered = sheet.Write(together.Value, Unit.Share);
        string missing = sheet.Write(1 - together.Value, Unit.Share);
        if (together.ClaimLow > 1)
            return sheet.Say(
                $"Samen is het de partijen {covered} van de prijs waard: bij elke verdeling naar rato van deze bedragen speelt ieder quitte of beter.",
                $"Together it is worth {covered} of the price to the parties: shared in proportion to these amounts, everybody breaks even or better.");
        return together.ClaimHigh < 1
            ? sheet.Say(
                $"Samen is het de partijen {covered} van de prijs waard; {missing} blijft onbetaald, en dat moet iemand om andere redenen willen betalen.",
                $"Together it is worth {covered} of the price to the parties; {missing} is not covered, and somebody has to want to pay that for other reasons.")
            : sheet.Say(
                $"Samen is het de partijen {covered} van de prijs waard; of zij quitte spelen is {OpenNl(sheet)} niet te zeggen.",
                $"Together it is worth {covered} of the price to the parties; whether they break even cannot be said {OpenEn(sheet)}.");
    }

    private static string OpenNl(Sheet sheet) => !sheet.Plan.IsSpread ? "met dit aantal doorrekeningen" : "met wat bekend is";

    private static string OpenEn(Sheet sheet) => !sheet.Plan.IsSpread ? "with this number of runs" : "with what is known";

    /// <summary>The ends of a ratio; one that is open says so.</summary>
    private static string Ends(Sheet sheet, Ratio ratio, Unit unit)
    {
        var (low, high) = ratio.Shown;
        if (double.IsFinite(low) && double.IsFinite(high))
            return Numbers.Interval(low, high, unit, sheet.Language);
        return double.IsFinite(low) ? sheet.Say("meer dan ", "more than ") + sheet.Write(low, unit)
            : double.IsFinite(high) ? sheet.Say("minder dan ", "less than ") + sheet.Write(high, unit)
            : sheet.Say("niets uit te sluiten", "nothing can be ruled out");
    }

    /// <summary>From which price of something that follows the sign turns.</summary>
    private static void Prices(HtmlWriter html, Sheet sheet, string name, BreakEven even)
    {
        if (even.Prices.Count == 0)
            return;
        string caption = sheet.Say(
            $"{name}: bij welke prijs de partijen samen even duur uit zijn, als de andere prijzen blijven",
            $"{name}: at which price the parties together pay the same, the other prices staying as they are");
        string[] columns = sheet.SayAll(
            ("Prijs van", "Price of"), ("Nu", "Now"), ("Omslag", "Turns at"), Intervals.Name(sheet.Plan), ("In woorden", "In words"));
        html.Table(caption, columns, even.Prices.Select(price => Row(sheet, price)), 1, 2, 3);
    }

    private static string[] Row(Sheet sheet, BreakEvenPrice price)
    {
        var entry = Catalogue.Entries.First(one => one.Path == price.Assumption);
        bool never = price.Price is { IsFirm: true, ClaimHigh: < 0 };
        return
        [
            sheet.Say(AssumptionTexts.Of(entry).Name), sheet.Write(price.Now, Unit.Euro), sheet.Write(price.Price.Value, Unit.Euro),
            price.Price.IsFirm
                ? Ends(sheet, price.Price, Unit.Euro)
                : sheet.Say(FootingTexts.OfDifference(price.Price.Footing)),
            !price.Price.IsFirm ? ""
                : never ? sheet.Say("bij geen enkele prijs", "at no price")
                : price.DearerAbove ? sheet.Say("daarboven samen duurder uit", "above it, dearer together")
                : sheet.Say("daarboven samen goedkoper uit", "above it, cheaper together"),
        ];
    }
}
