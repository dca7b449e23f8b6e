using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>The answer in a few sentences, the figure that shows it, and all of it in one table.</summary>
internal static class AnswerSection
{
    /// <summary>The figure that shows the answer: the first outcome by year, or the most telling there is.</summary>
    public static NamedFigure? Lead(Sheet sheet, IReadOnlyList<NamedFigure> figures)
    {
        string first = new Answer(sheet).First.Id;
        return figures.FirstOrDefault(figure => figure.Stem == $"difference-{first}")
            ?? figures.FirstOrDefault(figure => figure.Stem == $"time-{first}")
            ?? figures.FirstOrDefault(figure => figure.IsMain);
    }

    public static ReportSection Of(Sheet sheet, IReadOnlyList<NamedFigure> figures, NamedFigure? lead, FigureWriter shown) => new(
        "answer", sheet.Say("Het antwoord", "The answer"), html =>
    {
        using (html.In("div", ("class", "first")))
        {
            using (html.In("div", ("class", "answer")))
            {
                foreach (string sentence in Sentences(sheet, figures).Where(one => one.Length > 0))
                    html.Element("p", sentence);
            }

            if (lead is not null) shown.Write(html, lead);
        }

        Together(html, sheet);
        html.Element("p", sheet.Plan.IsSpread ? HowSure(sheet) : sheet.Say(
            "Een 95%-interval zegt hoe precies de doorrekeningen dit binnen het model vaststellen. Het zegt niet hoe goed het model is: veel van wat erin gaat is een oordeel en geen meting. Lees daarom ook wat er is aangenomen en wat het model niet kan zeggen.",
            "A 95% interval says how precisely the runs pin this down within the model. It does not say how good the model is: much of what goes in is judgement and not measurement. So do read what was assumed and what the model cannot say."));
        if (sheet.Result.Selection is { } selection)
            Known(html, sheet, selection);
    });

    /// <summary>Outcomes and alternatives in one table.</summary>
    private static void Together(HtmlWriter html, Sheet sheet)
    {
        var table = new CombinedTable(sheet);
        if (sheet.Plan.Kind != StudyKind.Compare || !table.Fits) return;
        html.Table(table.Reading, table.Columns, table.Rows(), [.. Enumerable.Range(1, table.Columns.Count - 1)]);
    }

    /// <summary>What is in the bands, and how much of it chance and the assumptions make.</summary>
    private static string HowSure(Sheet sheet)
    {
        var outcome = sheet.Plan.Headline[0];
        var doubt = sheet.Cell.Alternatives.Count > 0
            ? sheet.Result.Of(sheet.Cell, sheet.Cell.Alternatives[0], outcome).Doubt
            : sheet.Result.Of(sheet.Cell.Base, outcome).Doubt;
        string spread = sheet.Say(EnsembleTexts.Spread(sheet.Plan.Ensemble, sheet.Result.Numbers));
        string what = sheet.Cell.Alternatives.Count > 0
            ? sheet.Say($"het verschil in {sheet.Noun(outcome)}", $"the difference in {sheet.Noun(outcome)}")
            : sheet.Noun(outcome);
        string ledger = doubt is { AssumptionsShare: var share } && double.IsFinite(share)
            ? sheet.Say(
                $" Van wat afzonderlijke complexen onderling verschillen in {what} komt {sheet.Write(share, Unit.Share)} door de aannames en {sheet.Write(1 - share, Unit.Share)} door toeval.",
                $" Of what single complexes differ in {what}, {sheet.Write(share, Unit.Share)} is due to the assumptions and {sheet.Write(1 - share, Unit.Share)} to chance.")
            : "";
        return sheet.Say(
            $"De doorrekeningen zijn {spread}. Een band zegt waar het gemiddelde kan liggen als de juiste aannames daarbij zitten.{ledger} Wat het model weglaat zit niet in de band: lees daarom ook wat er is aangenomen en wat het model niet kan zeggen.",
            $"The runs are {spread}. A band says where the mean may lie if the right assumptions are among them.{ledger} What the model leaves out is not in the band: so do read what was assumed and what the model cannot say.");
    }

    /// <summary>Which lives these are, for a complex of which something is known.</summary>
    private static void Known(HtmlWriter html, Sheet sheet, Selection selection)
    {
        string[] lines = [.. sheet.SayAll(KnownTexts.Footing(sheet.Plan.Trial!.Known, selection))];
        html.Element("p", lines[0]);
        using (html.In("ul"))
        {
            foreach (string line in lines[1..^1])
                html.Element("li", line);
        }

        html.Element("p", lines[^1]);
    }

    /// <summary>What somebody wants to know.</summary>
    public static string Question(Sheet sheet)
    {
        if (sheet.Plan.Question is { } question)
            return sheet.Say(question);
        string name = sheet.NameOf(sheet.Cell.Base);
        return sheet.Plan.Kind switch
        {
            StudyKind.Run => sheet.Say($"Hoe gaat het {sheet.Plan.Years} jaar lang in: {name}?", $"How do {sheet.Plan.Years} years go in: {name}?"),
            StudyKind.Compare => sheet.Say($"Wat verandert er tegenover ‘{name}’?", $"What changes against ‘{name}’?"),
            _ => sheet.Say("Waar hangt het van af?", "What does it depend on?"),
        };
    }

    /// <summary>The answer, as the screen begins with it too.</summary>
    internal static IEnumerable<string> Sentences(Sheet sheet, IReadOnlyList<NamedFigure> figures) => sheet.Plan.Kind switch
    {
        StudyKind.Run => OfRun(sheet),
        StudyKind.Compare => new Answer(sheet).Sentences(),
        _ when AlongAxis.Fits(sheet.Plan) => Along(sheet),
        _ => OfSweep(sheet, figures),
    };

    private static IEnumerable<string> OfRun(Sheet sheet)
    {
        var outcomes = sheet.Plan.Headline;
        yield return sheet.Say(
            $"Over {sheet.Plan.Years} jaar is {Level(sheet, outcomes[0])}; in negen van de tien doorrekeningen ligt dat tussen {Spread(sheet, outcomes[0])}.",
            $"Over {sheet.Plan.Years} years {Level(sheet, outcomes[0])}; in nine of ten runs it lies between {Spread(sheet, outcomes[0])}.");
        var others = outcomes.Skip(1).Where(outcome => !Findings.IsEffort(outcome)).ToList();
        Outcome[] most = [Outcome.ComplaintsPer100, Outcome.EvictionsPer100, Outcome.TurnoverPerYear];
        var telling = others.Where(most.Contains).ToList();
        var told = (telling.Count > 0 ? telling : others).Take(3).Select(outcome => Level(sheet, outcome)).ToList();
        if (told.Count > 0)
            yield return OutcomePhrases.Capitalised(string.Join("; ", told)) + ".";
    }

    private static string Level(Sheet sheet, Outcome outcome)
    {
        var estimate = sheet.Result.Of(sheet.Cell.Base, outcome);
        var unit = outcome.Unit;
        string noun = sheet.Noun(outcome);
        string mean = sheet.InSentence(estimate.Mean, unit);
        string interval = Tell.Interval(estimate, unit, sheet.Language);
        string known = estimate is { Footing: Footing.Firm, Doubt: not null }
            ? sheet.Say(EnsembleTexts.BandInFigure) + " " + Tell.Band(estimate, unit, sheet.Language)
            : estimate.Footing == Footing.Firm ? sheet.Say($"95%-interval {interval}", $"95% interval {interval}") : interval;
        return sheet.Say($"{noun} gemiddeld {mean} ({known})", $"{noun} is {mean} on average ({known})");
    }

    private static string Spread(Sheet sheet, Outcome outcome)
    {
        var estimate = sheet.Result.Of(sheet.Cell.Base, outcome);
        var unit = outcome.Unit;
        return $"{sheet.InSentence(estimate.Q05, unit)} {sheet.Say("en", "and")} {sheet.InSentence(estimate.Q95, unit)}";
    }

    /// <summary>Of every alternative what the signs of the outcomes named first do along the axis.</summary>
    private static IEnumerable<string> Along(Sheet sheet)
    {
        Outcome[] most = [Outcome.ParticipationBroad, Outcome.ComplaintsPer100, Outcome.EvictionsPer100];
        var telling = sheet.Plan.Headline.Where(most.Contains).ToList();
        Outcome[] told = [.. (telling.Count > 0 ? telling : [.. sheet.Plan.Headline]).Take(3)];
        var turns = Turns.Of(sheet.Result, told).ToLookup(turn => turn.Alternative);
        yield return sheet.Say(
            $"Vergeleken met: {sheet.NameOf(sheet.Cell.Base)}, bij {new AlongAxis(sheet.Result, Language.Nl).Span}.",
            $"Compared with: {sheet.NameOf(sheet.Cell.Base)}, at {new AlongAxis(sheet.Result, Language.En).Span}.");
        foreach (var arm in sheet.Cell.Alternatives)
        {
            var parts = turns[arm].Select(turn => $"{sheet.Noun(turn.Outcome)} {sheet.Say(AlongAxis.Says(turn))}");
            yield return $"{sheet.NameOf(arm)}: {string.Join("; ", parts)}.";
        }
    }

    private static IEnumerable<string> OfSweep(Sheet sheet, IReadOnlyList<NamedFigure> figures)
    {
        string[] titles = [.. figures.Where(figure => figure.IsMain).Select(figure => figure.Figure.Title).Take(2)];
        var first = sheet.Plan.Headline[0];
        var estimates = sheet.Plan.Cells.Select(cell => sheet.Result.Of(cell.Base, first)).ToList();
        foreach (string title in titles)
            yield return $"{title}.";
        int without = estimates.Count(estimate => estimate.Footing != Footing.Firm);
        if (without > 0)
        {
            yield return sheet.Say(
                $"Elk van de {estimates.Count} punten is een gemiddelde van {sheet.Result.Replicates} doorrekeningen; voor {sheet.Noun(first)} is dat bij {without} ervan te weinig om te zeggen hoe precies.",
                $"Each of the {estimates.Count} points is a mean of {sheet.Result.Replicates} runs; for {sheet.Noun(first)} that is too few at {without} of them to say how precise.");
            yield break;
        }

        if (sheet.Plan.IsSpread)
        {
            yield return sheet.Say(
                $"Elk van de {estimates.Count} punten is een gemiddelde van {sheet.Result.Replicates} doorrekeningen, verdeeld over dezelfde sets van aannames; wat twee punten verschillen is daarom zekerder dan hun banden doen denken.",
                $"Each of the {estimates.Count} points is a mean of {sheet.Result.Replicates} runs, spread over the same sets of assumptions; so what two points differ is surer than their bands suggest.");
            yield break;
        }

        double widest = estimates.Max(estimate => Math.Max(estimate.Mean - estimate.Low, estimate.High - estimate.Mean));
        string width = Numbers.DifferenceInWords(widest, first.Unit, sheet.Language).TrimStart('+');
        yield return sheet.Say(
            $"Elk van de {sheet.Plan.Cells.Count} punten is een gemiddelde van {sheet.Result.Replicates} doorrekeningen; {sheet.Noun(first)} is daarmee op hoogstens ± {width} na bekend.",
            $"Each of the {sheet.Plan.Cells.Count} points is a mean of {sheet.Result.Replicates} runs, which pins down {sheet.Noun(first)} to within ± {width} at most.");
    }
}
