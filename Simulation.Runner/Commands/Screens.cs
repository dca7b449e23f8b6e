using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Results as tables on the screen.</summary>
internal static class Screens
{
    private const int MostRows = 40;
    private static readonly Bilingual Interval = ("95%-interval", "95% interval");

    public static void Show(StudyResult result, Terminal terminal)
    {
        var plan = result.Plan;
        terminal.Line(plan.Title);
        if ((plan.Question ?? plan.Summary) is { } says) terminal.Line(says);
        terminal.Line();
        var sheet = new Sheet(result, terminal.Language);
        bool hasTitles = plan.Kind == StudyKind.Sweep && !AlongAxis.Fits(plan);
        NamedFigure[] lead = hasTitles ? [.. SweepFigures.Of(sheet).Where(one => one.IsMain).Take(2)] : [];
        foreach (string sentence in AnswerSection.Sentences(sheet, lead).Where(one => one.Length > 0))
            terminal.Line(sentence);
        terminal.Line();
        if (plan.Kind == StudyKind.Compare)
            Together(new CombinedTable(sheet), terminal);

        terminal.Line(new Bilingual(
            $"{result.Replicates} doorrekeningen van {plan.Years} jaar per scenario, startgetal {plan.Seed}, ",
            $"{result.Replicates} runs of {plan.Years} years per scenario, seed {plan.Seed}, ") + EnsembleTexts.Spread(plan.Ensemble, result.Numbers));
        terminal.Line();
        if (plan.Kind == StudyKind.Run)
            Outcomes(result, terminal);
        else if (plan.Kind == StudyKind.Compare)
            Differences(result, terminal);
        else if (AlongAxis.Fits(plan))
            Along(result, terminal);
        else
            Points(result, terminal);
        foreach (string line in new KeepsTold(result, terminal.Language).Lines())
        {
            terminal.Line();
            terminal.Line(Bilingual.Same(line));
        }
        if (result.Selection is { } selection)
            Known(plan.Trial!.Known, selection, plan.Base.Scenario.Plan.Opened, terminal);
        if (result.Structures is { } structures)
            StructureScreen.Show(result, structures, terminal);
    }

    /// <summary>A table of texts.</summary>
    internal static void Write(Terminal terminal, IReadOnlyList<Bilingual> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        terminal.Table([.. columns.Select(terminal.Say)], rows);
    }

    private static void Together(CombinedTable table, Terminal terminal)
    {
        if (!table.Fits) return;
        Write(terminal, [.. table.Columns.Select(Bilingual.Same)], table.Rows());
        terminal.Line(Bilingual.Same(table.Reading));
        terminal.Line();
    }

    /// <summary>Which lives these are, for a complex of which something is known.</summary>
    private static void Known(KnownPlan known, Selection selection, CalendarMonth? opened, Terminal terminal)
    {
        terminal.Line();
        foreach (var line in KnownTexts.Footing(known, selection, opened)) terminal.Line(line);
    }

    private static void Outcomes(StudyResult result, Terminal terminal)
    {
        bool spread = result.Plan.IsSpread;
        Bilingual[] ends = spread ? [EnsembleTexts.ChanceAlone, EnsembleTexts.Band] : [Interval];
        Bilingual[] columns = [("Uitkomst", "Outcome"), ("Gemiddeld", "Mean"), .. ends, ("9 van de 10 doorrekeningen", "9 of 10 runs")];
        Write(terminal, columns, result.Plan.Headline.Select(outcome =>
        {
            var estimate = result.Of(result.Plan.Base, outcome);
            string[] band = spread ? [Tell.Band(estimate, outcome.Unit, terminal.Language)] : [];
            return (string[])
            [
                terminal.Say(OutcomeTexts.Of(outcome).Name), Numbers.Write(estimate.Mean, outcome.Unit, terminal.Language),
                Tell.ChanceAlone(estimate, outcome.Unit, terminal.Language), .. band,
                Numbers.Interval(estimate.Q05, estimate.Q95, outcome.Unit, terminal.Language),
            ];
        }));
    }

    private static void Differences(StudyResult result, Terminal terminal)
    {
        var cell = result.Plan.Cells[0];
        int last = result.Plan.Years;
        bool spread = result.Plan.IsSpread;
        foreach (var arm in cell.Alternatives)
        {
            var pairs = result.Paired(cell, arm);
            terminal.Line(($"{arm.Title.Nl}, vergeleken met: {cell.Base.Title.Nl}", $"{arm.Title.En}, compared with: {cell.Base.Title.En}"));
            Bilingual[] means = [("Basis", "Base"), ("Alternatief", "Alternative"), ("Verschil", "Difference")];
            Bilingual[] gains = spread ? [EnsembleTexts.Band, EnsembleTexts.SameSign]
                : [("Winst door te koppelen", "Gain of pairing"), MonthTexts.InYear(last, cell.Base.Scenario.Plan.Opened)];
            Bilingual[] columns = [("Uitkomst", "Outcome"), .. means, spread ? EnsembleTexts.ChanceAlone : Interval, .. gains];
            Write(terminal, columns, result.Plan.Headline.Select(outcome =>
            {
                var contrast = result.Of(cell, arm, outcome);
                string inLast = RunRecord.BySeries.Contains(outcome) ? Tell.Gain(pairs.InYear(outcome, last - 1), terminal.Language) : "–";
                return (string[])
                [
                    terminal.Say(OutcomeTexts.Of(outcome).Name),
                    Numbers.Write(contrast.Base, outcome.Unit, terminal.Language),
                    Numbers.Write(contrast.Alternative, outcome.Unit, terminal.Language),
                    Numbers.Difference(contrast.Difference, outcome.Unit, terminal.Language),
                    Tell.ChanceAlone(contrast, outcome.Unit, terminal.Language),
                    spread ? Tell.Band(contrast, outcome.Unit, terminal.Language) : Tell.Gain(contrast, terminal.Language),
                    spread ? Tell.SameSign(contrast, terminal.Language) : inLast,
                ];
            }));
        }

        if (cell.Alternatives.Count > 1 && !spread)
        {
            terminal.Line((
                $"De intervallen gelden voor alle {cell.Alternatives.Count} alternatieven tegelijk.",
                $"The intervals hold for all {cell.Alternatives.Count} alternatives together."));
        }

        if (spread)
        {
            terminal.Line(EnsembleTexts.WhatColumnsMean);
            return;
        }

        terminal.Line((
            "Winst door te koppelen: zoveel keer minder doorrekeningen nodig dan zonder dezelfde mensen, over alle jaren en in het laatste.",
            "Gain of pairing: how many times fewer runs than without the same people, over all years and in the last."));
    }

    private static void Along(StudyResult result, Terminal terminal)
    {
        var along = new AlongAxis(result, terminal.Language);
        Show(result.Plan.Base.Title, along.OfBase());
        for (int nth = 0; nth < result.Plan.Cells[0].Alternatives.Count; nth++)
        {
            var arm = result.Plan.Cells[0].Alternatives[nth];
            Show(arm.Title + (": verschil met ", ": difference with ") + result.Plan.Base.Title, along.OfAlternative(nth), AlongAxis.WhatTheSignDoes);
        }

        terminal.Line(AlongAxis.Unsure(result.Plan));

        void Show(Bilingual title, IEnumerable<IReadOnlyList<string>> rows, params IReadOnlyList<Bilingual> last)
        {
            terminal.Line(title);
            Write(terminal, [Bilingual.Same(along.Name), .. along.Values.Select(Bilingual.Same), .. last], rows);
        }
    }

    private static void Points(StudyResult result, Terminal terminal)
    {
        var plan = result.Plan;
        bool compares = plan.Cells[0].Alternatives.Count > 0;
        var shown = plan.Headline.Take(Math.Max(2, (compares ? 4 : 6) - plan.Axes.Count)).ToList();
        var columns = plan.Axes.Select(axis => new Bilingual(AxisNames.Of(axis, Language.Nl), AxisNames.Of(axis, Language.En)));
        if (compares) columns = columns.Append(("Scenario", "Scenario"));
        var rows = plan.Cells.SelectMany(cell => cell.Arms.Select(arm => (cell, arm))).ToList();
        Write(terminal, [.. columns, .. shown.Select(outcome => OutcomeTexts.Of(outcome).Name)], rows.Take(MostRows).Select(row =>
        {
            var (cell, arm) = row;
            var values = plan.Axes.Select(axis => ValueOption(cell.At[axis], terminal.Language));
            if (compares) values = values.Append(arm.Name);
            return (string[])[.. values, .. shown.Select(outcome => Tell.WithBand(result.Of(arm, outcome), outcome.Unit, terminal.Language))];
        }));
        terminal.Line(!plan.IsSpread
            ? new Bilingual("Achter ±: het 95%-interval, van toeval alleen.", "Behind ±: the 95% interval, of chance alone.")
            : new Bilingual("Tussen haakjes: de 90%-band van toeval en aannames samen.", "In brackets: the 90% band of chance and assumptions together."));
        if (plan.Headline.Count > shown.Count)
        {
            terminal.Line((
                $"{shown.Count} van de {plan.Headline.Count} uitkomsten; alle staan in outcomes.csv",
                $"{shown.Count} of {plan.Headline.Count} outcomes; all of them are in outcomes.csv"));
        }

        if (rows.Count > MostRows)
            terminal.Line(($"… en nog {rows.Count - MostRows}; alles staat in outcomes.csv", $"… and {rows.Count - MostRows} more; all of it is in outcomes.csv"));
        if (plan.Axes.Count == 1 && plan.Cells.Count > 1)
            FromEndToEnd(result, terminal);
    }

    /// <summary>What the first and the last value of an axis differ: the same people and the same assumptions at both.</summary>
    private static void FromEndToEnd(StudyResult result, Terminal terminal)
    {
        var plan = result.Plan;
        var (first, last) = (plan.Cells[0], plan.Cells[^1]);
        Bilingual Level(Cell cell) => Bilingual.Of(language => AxisNames.Write(plan.Axes[0], cell.At[plan.Axes[0]], language));
        terminal.Line();
        terminal.Line(("Verschil van ", "Difference from ") + Level(first) + (" naar ", " to ") + Level(last)
            + (", met dezelfde mensen en dezelfde aannames:", ", with the same people and the same assumptions:"));
        Bilingual[] ends = !plan.IsSpread ? [Interval] : [EnsembleTexts.ChanceAlone, EnsembleTexts.Band, EnsembleTexts.SameSign];
        Write(terminal, [("Uitkomst", "Outcome"), ("Verschil", "Difference"), .. ends], plan.Headline.Select(outcome =>
        {
            var contrast = result.Between(first.Base, last.Base, outcome, 1);
            string[] told = [Tell.Band(contrast, outcome.Unit, terminal.Language), Tell.SameSign(contrast, terminal.Language)];
            return (string[])
            [
                terminal.Say(OutcomeTexts.Of(outcome).Name), Numbers.Difference(contrast.Difference, outcome.Unit, terminal.Language),
                Tell.ChanceAlone(contrast, outcome.Unit, terminal.Language), .. !plan.IsSpread ? [] : told,
            ];
        }));
    }

    private static string ValueOption(FieldValue value, Language language) =>
        value.Kind is FieldKind.Number or FieldKind.Whole ? Numbers.Plain(value.Number, language) : value.ToString();
}
