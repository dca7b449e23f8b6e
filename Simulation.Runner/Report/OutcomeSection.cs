using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>The outcomes in a table, with a verdict in plain words where there is something to compare.</summary>
internal static class OutcomeSection
{
    private const int MostPoints = 40;
    private const int MostColumns = 4;

    public static ReportSection Of(Sheet sheet, FigureWriter figures) => new("outcomes", sheet.Say("Uitkomsten", "Outcomes"), html =>
    {
        if (sheet.Plan.Kind == StudyKind.Run)
            OfRun(html, sheet);
        else if (sheet.Plan.Kind == StudyKind.Compare)
            OfComparison(html, sheet);
        else if (AlongAxis.Fits(sheet.Plan))
            Along(html, sheet);
        else
            OfSweep(html, sheet);
        Kept(html, sheet);
        figures.Write(html, FigureTopic.Overview);
        Meanings(html, sheet);
    });

    private static void OfRun(HtmlWriter html, Sheet sheet)
    {
        string[] columns = sheet.SayAll(
            [("Uitkomst", "Outcome"), ("Gemiddeld", "Mean"), .. Ends(sheet), ("Negen van de tien doorrekeningen", "Nine of ten runs")]);
        var rows = sheet.Plan.Headline.Select(outcome =>
        {
            var estimate = sheet.Result.Of(sheet.Cell.Base, outcome);
            return (string[])
            [
                sheet.Name(outcome), sheet.InSentence(estimate.Mean, outcome.Unit), Tell.ChanceAlone(estimate, outcome.Unit, sheet.Language),
                .. !sheet.Plan.IsSpread ? Array.Empty<string>() : [Tell.Band(estimate, outcome.Unit, sheet.Language)],
                Numbers.IntervalInSentence(estimate.Q05, estimate.Q95, outcome.Unit, sheet.Language),
            ];
        });
        string runs = $"{sheet.NameOf(sheet.Cell.Base)}: {sheet.Result.Runs(sheet.Cell.Base)}";
        string title = sheet.Say($"{runs} doorrekeningen van {sheet.Plan.Years} jaar", $"{runs} runs of {sheet.Plan.Years} years");
        html.Table(title, columns, rows, [.. Enumerable.Range(1, columns.Length - 1)]);
    }

    /// <summary>The columns of what is left open: by chance alone, and by chance and assumptions together where these are spread.</summary>
    private static Bilingual[] Ends(Sheet sheet) =>
        !sheet.Plan.IsSpread ? [("95%-interval", "95% interval")] : [EnsembleTexts.ChanceAlone, EnsembleTexts.Band];

    private static void OfComparison(HtmlWriter html, Sheet sheet)
    {
        html.Element("p", sheet.Say(
            $"Elke doorrekening is voor elk scenario gedaan met dezelfde mensen en hetzelfde toeval; wat overblijft is het verschil dat het beleid maakt. Gemiddeld {sheet.OverYears.Nl}.",
            $"Each run was lived through in every scenario by the same people with the same luck; what remains is the difference the policy makes. Mean {sheet.OverYears.En}."));
        foreach (var arm in sheet.Cell.Alternatives)
            Differences(html, sheet, arm);
        html.Element("p", Reading(sheet), ("class", "soft"));
    }

    private static void Differences(HtmlWriter html, Sheet sheet, Arm arm)
    {
        bool isSpread = sheet.Plan.IsSpread;
        string[] columns = sheet.SayAll(
        [
            ("Uitkomst", "Outcome"), ("Basis", "Base"), ("Alternatief", "Alternative"), ("Verschil", "Difference"), .. Ends(sheet),
            .. isSpread ? [EnsembleTexts.SameSign] : Array.Empty<Bilingual>(), ("In woorden", "In words"),
        ]);
        var rows = sheet.Plan.Headline.Select(outcome =>
        {
            var difference = sheet.Result.Of(sheet.Cell, arm, outcome);
            return (string[])
            [
                sheet.Name(outcome), sheet.InSentence(difference.Base, outcome.Unit), sheet.InSentence(difference.Alternative, outcome.Unit),
                Numbers.Difference(difference.Difference, outcome.Unit, sheet.Language),
                Tell.ChanceAlone(difference, outcome.Unit, sheet.Language),
                .. isSpread
                    ? [Tell.Band(difference, outcome.Unit, sheet.Language), Tell.SameSign(difference, sheet.Language)]
                    : Array.Empty<string>(),
                Findings.Words(sheet.VerdictOf(arm, outcome), difference.Difference, outcome, sheet.Language),
            ];
        });
        string name = OutcomePhrases.Capitalised(sheet.NameOf(arm)), under = sheet.NameOf(sheet.Cell.Base);
        string title = sheet.Say($"{name}, vergeleken met ‘{under}’", $"{name}, compared with ‘{under}’");
        html.Table(title, columns, rows, [.. Enumerable.Range(1, columns.Length - 2)]);
    }

    private static string Reading(Sheet sheet)
    {
        string together = sheet.Plan.Comparisons > 1 ? sheet.Say($" De intervallen gelden voor alle {sheet.Plan.Comparisons} alternatieven tegelijk.", $" The intervals hold for all {sheet.Plan.Comparisons} alternatives together.") : "";
        if (sheet.Plan.IsSpread)
        {
            return sheet.Say(EnsembleTexts.WhatColumnsMean) + " " + sheet.Say(
                "Zeker gaat over het model: de band van toeval en aannames samen sluit nul uit, en het toeval ook met alle uitkomsten samen bekeken. Zwakke aanwijzing: alleen de eigen band sluit nul uit. Klein: minder dan een vijfde van wat doorrekeningen onderling verschillen (standaardafwijking), of minder dan 1 op de 100 bewoners, 0,01 op een schaal of 2% van een getal.",
                "Surely is about the model: the band of chance and assumptions together excludes zero, and chance does so even with all outcomes taken together. Weak sign: only its own band excludes zero. Small: less than a fifth of what runs differ among themselves (standard deviation), or less than 1 in 100 residents, 0.01 on a scale or 2% of a number.");
        }

        return sheet.Say(
            "Zeker gaat over het model: ook met alle uitkomsten samen bekeken sluit het interval nul uit. Zwakke aanwijzing: alleen het eigen interval sluit nul uit; bij zoveel uitkomsten kan dat toeval zijn. Klein: minder dan een vijfde van wat doorrekeningen onderling verschillen (standaardafwijking), of minder dan 1 op de 100 bewoners, 0,01 op een schaal of 2% van een getal.",
            "Surely is about the model: the interval excludes zero even with all outcomes taken together. Weak sign: only its own interval excludes zero; with so many outcomes that may be chance. Small: less than a fifth of what runs differ among themselves (standard deviation), or less than 1 in 100 residents, 0.01 on a scale or 2% of a number.") + together;
    }

    private static void Along(HtmlWriter html, Sheet sheet)
    {
        var along = new AlongAxis(sheet.Result, sheet.Language);
        int[] numbers = [.. Enumerable.Range(1, along.Values.Count)];
        html.Table(sheet.NameOf(sheet.Cell.Base), [along.Name, .. along.Values], along.OfBase(), numbers);
        for (int nth = 0; nth < sheet.Cell.Alternatives.Count; nth++)
        {
            string name = sheet.NameOf(sheet.Cell.Alternatives[nth]);
            string under = sheet.NameOf(sheet.Cell.Base);
            string caption = sheet.Say($"{name}: verschil met {under}", $"{name}: difference with {under}");
            html.Table(caption, [along.Name, .. along.Values, sheet.Say(AlongAxis.WhatTheSignDoes)], along.OfAlternative(nth), numbers);
        }

        html.Element("p", sheet.Say(AlongAxis.Unsure(sheet.Plan)), ("class", "soft"));
    }

    private static void OfSweep(HtmlWriter html, Sheet sheet)
    {
        var outcomes = sheet.Plan.Headline.Take(MostColumns).ToList();
        bool compares = sheet.Cell.Alternatives.Count > 0;
        var rows = sheet.Plan.Cells.SelectMany(cell => cell.Arms.Select((arm, nth) => (cell, arm, nth))).ToList();
        string[] columns =
        [
            .. sheet.Plan.Axes.Select(path => AxisNames.Of(path, sheet.Language)),
            .. compares ? ["Scenario"] : Array.Empty<string>(),
            .. outcomes.Select(sheet.Name),
        ];
        var texts = rows.Take(MostPoints).Select(row => (string[])
        [
            .. sheet.Plan.Axes.Select(path => AxisNames.Write(path, row.cell.At[path], sheet.Language)),
            .. compares ? [sheet.NameOf(sheet.Cell.Arms.ElementAt(row.nth))] : Array.Empty<string>(),
            .. outcomes.Select(outcome => Tell.WithBand(sheet.Result.Of(row.arm, outcome), outcome.Unit, sheet.Language)),
        ]);
        Bilingual shown = sheet.Plan.IsSpread
            ? ("Gemiddelde met de 90%-band van toeval en aannames", "Mean with the 90% band of chance and assumptions")
            : ("Gemiddelde ± half 95%-interval", "Mean ± half the 95% interval");
        string caption = sheet.Say(
            $"{shown.Nl}, {sheet.Result.Replicates} doorrekeningen van {sheet.Plan.Years} jaar per punt",
            $"{shown.En}, {sheet.Result.Replicates} runs of {sheet.Plan.Years} years a point");
        html.Table(caption, columns, texts, [.. Enumerable.Range(columns.Length - outcomes.Count, outcomes.Count)]);
        if (sheet.Plan.Headline.Count > outcomes.Count)
        {
            html.Element("p", sheet.Say(
                $"De eerste {outcomes.Count} van {sheet.Plan.Headline.Count} uitkomsten; de andere staan in outcomes.csv: {Others(sheet)}.",
                $"The first {outcomes.Count} of {sheet.Plan.Headline.Count} outcomes; the others are in outcomes.csv: {Others(sheet)}."), ("class", "soft"));
        }

        if (rows.Count > MostPoints)
            html.Element("p", sheet.Say($"De eerste {MostPoints} van {rows.Count} regels; alles staat in outcomes.csv.", $"The first {MostPoints} of {rows.Count} rows; all of it is in outcomes.csv."), ("class", "soft"));
    }

    private static string Others(Sheet sheet) =>
        string.Join(", ", sheet.Plan.Headline.Skip(MostColumns).Select(outcome => OutcomePhrases.Decapitalised(sheet.Name(outcome))));

    private static void Kept(HtmlWriter html, Sheet sheet)
    {
        if (sheet.Plan.Keeps.Count == 0) return;
        html.Element("h3", sheet.Say(KeepsTold.Title));
        foreach (string line in new KeepsTold(sheet.Result, sheet.Language).Lines()) html.Element("p", line);
    }

    private static void Meanings(HtmlWriter html, Sheet sheet)
    {
        using (html.In("details", ("class", "definitions")))
        {
            html.Element("summary", sheet.Say("Wat deze uitkomsten betekenen", "What these outcomes mean"));
            using (html.In("dl"))
            {
                foreach (var outcome in sheet.Plan.Headline)
                {
                    var text = OutcomeTexts.Of(outcome);
                    html.Element("dt", sheet.Say(text.Name)).Element("dd", sheet.Say(text.Says));
                }
            }
        }
    }
}
