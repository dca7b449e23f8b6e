using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>Outcomes by quarter: of one scenario with the spread of its runs, of several side by side, and what they differ.</summary>
internal static class OverTime
{
    public static IEnumerable<NamedFigure> OfRun(Sheet sheet)
    {
        int nth = 0;
        foreach (var outcome in sheet.Plan.Headline.Where(Sheet.HasSeries))
            yield return new NamedFigure($"time-{outcome.Id}", FigureTopic.Outcome, Alone(sheet, outcome)) { IsMain = nth++ < 2 * Sheet.MainOutcomes };
    }

    public static IEnumerable<NamedFigure> OfComparison(Sheet sheet)
    {
        int nth = 0;
        foreach (var outcome in sheet.Plan.Headline.Where(Sheet.HasSeries))
        {
            bool isMain = nth++ < Sheet.MainOutcomes;
            yield return new NamedFigure($"time-{outcome.Id}", FigureTopic.Outcome, Together(sheet, outcome)) { IsMain = isMain };
            yield return new NamedFigure($"difference-{outcome.Id}", FigureTopic.Outcome, Difference(sheet, outcome)) { IsMain = isMain };
        }
    }

    private static Figure Alone(Sheet sheet, Outcome outcome)
    {
        var arm = sheet.Cell.Base;
        var text = OutcomeTexts.Of(outcome);
        var quarters = Estimates(sheet, arm, outcome);
        double[] x = sheet.Quarters();
        string name = sheet.Say("gemiddelde van de runs", "mean of the runs");
        var last = quarters[^1];
        string mean = Numbers.InSentence(last.Mean, outcome.Unit, sheet.Language);
        string spread = Numbers.IntervalInSentence(last.Q05, last.Q95, outcome.Unit, sheet.Language);
        string noun = OutcomePhrases.Capitalised(sheet.Say(OutcomeTexts.Of(outcome).Noun));
        var chart = new Chart(
            sheet.Say($"{noun} is na {sheet.Plan.Years} jaar {mean}; negen van de tien runs komen uit op {spread}", $"{noun} is {mean} after {sheet.Plan.Years} years; nine of ten runs end at {spread}"),
            sheet.YearAxis(),
            OutcomeAxes.Values(outcome, sheet.Language),
            [
                new Band(sheet.Say("negen van de tien runs", "nine of ten runs"), BandRole.SpreadOfRuns, x, [.. quarters.Select(q => q.Q05)], [.. quarters.Select(q => q.Q95)]),
                MeanBand(sheet, x, quarters, name),
                new Line(name, x, [.. quarters.Select(q => q.Mean)]),
            ])
        {
            Subtitle = $"{OutcomePhrases.Capitalised(sheet.Say(text.Says))}; {sheet.Population}; {sheet.Runs}",
            Annotations = [.. Aims(sheet, outcome), .. EventMarks.Of(sheet, arm)],
        };
        return new Figure(chart)
        {
            AltText = sheet.Say(
                $"Lijn over {sheet.Plan.Years} jaar met twee banden: het gemiddelde gaat van {Numbers.InSentence(quarters[0].Mean, outcome.Unit, sheet.Language)} in het eerste kwartaal naar {mean} in het laatste; negen van de tien runs liggen dan van {spread}.",
                $"Line over {sheet.Plan.Years} years with two bands: the mean goes from {Numbers.InSentence(quarters[0].Mean, outcome.Unit, sheet.Language)} in the first quarter to {mean} in the last; nine of ten runs then lie from {spread}."),
            Footer = sheet.Footer,
        };
    }

    private static Figure Together(Sheet sheet, Outcome outcome)
    {
        double[] x = sheet.Quarters();
        var text = OutcomeTexts.Of(outcome);
        var arms = sheet.Cell.Arms.ToList();
        var quarters = arms.Select(arm => Estimates(sheet, arm, outcome)).ToList();
        var bands = arms.Select((arm, nth) => (Model.ChartSeries)MeanBand(sheet, x, quarters[nth], sheet.NameOf(arm)));
        var lines = arms.Select((arm, nth) => new Line(sheet.NameOf(arm), x, [.. quarters[nth].Select(q => q.Mean)]));
        var chart = new Chart(Title(sheet, outcome), sheet.YearAxis(), OutcomeAxes.Values(outcome, sheet.Language), [.. bands, .. lines])
        {
            Subtitle = $"{OutcomePhrases.Capitalised(sheet.Say(text.Says))}; {sheet.Population}; {sheet.Runs}",
            Annotations = [.. Aims(sheet, outcome), .. EventMarks.Of(sheet, arms)],
        };
        var ends = arms.Select((arm, nth) => $"{sheet.NameOf(arm)} {Numbers.InSentence(quarters[nth][^1].Mean, outcome.Unit, sheet.Language)}");
        return new Figure(chart)
        {
            AltText = sheet.Say(
                $"Een lijn per scenario over {sheet.Plan.Years} jaar, met het 95%-interval van het gemiddelde. In het laatste kwartaal: {string.Join("; ", ends)}.",
                $"One line per scenario over {sheet.Plan.Years} years, with the 95% interval of the mean. In the last quarter: {string.Join("; ", ends)}."),
            Footer = sheet.Footer,
        };
    }

    private static Figure Difference(Sheet sheet, Outcome outcome)
    {
        double[] x = sheet.Quarters();
        var unit = outcome.Unit;
        var arms = sheet.Cell.Alternatives;
        var quarters = arms.Select(arm => x.Select((_, q) => Intervals.Together(sheet.PairsOf(arm).At(outcome, q), sheet.Plan.Comparisons)).ToList()).ToList();
        var bands = arms.Select((arm, nth) => (Model.ChartSeries)new Band(sheet.Say("95%-interval van het verschil", "95% interval of the difference"), BandRole.IntervalOfMean, x, [.. quarters[nth].Select(q => q.Low)], [.. quarters[nth].Select(q => q.High)])
        {
            Of = sheet.NameOf(arm),
        });
        var lines = arms.Select((arm, nth) => new Line(sheet.NameOf(arm), x, [.. quarters[nth].Select(q => q.Difference)]) { Colour = SeriesColour.Number(nth + 1) });
        var chart = new Chart(Since(sheet, outcome, quarters), sheet.YearAxis(), OutcomeAxes.Differences(outcome, sheet.Language), [.. bands, .. lines])
        {
            Subtitle = sheet.Say(
                $"Verschil met ‘{sheet.NameOf(sheet.Cell.Base)}’, run voor run met dezelfde mensen; {sheet.Runs}{Held(sheet)}",
                $"Difference with ‘{sheet.NameOf(sheet.Cell.Base)}’, run by run with the same people; {sheet.Runs}{Held(sheet)}"),
            Annotations = [new ReferenceLine(AxisSide.Y, 0, sheet.Say("geen verschil", "no difference")), .. EventMarks.Of(sheet, arms)],
        };
        var ends = arms.Select((arm, nth) => $"{sheet.NameOf(arm)} {Numbers.Difference(quarters[nth][^1].Difference, unit, sheet.Language)} ({Tell.Interval(quarters[nth][^1], unit, sheet.Language)})");
        return new Figure(chart)
        {
            AltText = sheet.Say($"Verschil per kwartaal met 95%-interval. In het laatste kwartaal: {string.Join("; ", ends)}.", $"Difference by quarter with its 95% interval. In the last quarter: {string.Join("; ", ends)}."),
            Footer = sheet.Footer,
        };
    }

    private static string Held(Sheet sheet) => sheet.Plan.Comparisons < 2 ? "" : sheet.Say("; intervallen gelden voor alle alternatieven tegelijk", "; intervals hold for all alternatives together");

    private static string Title(Sheet sheet, Outcome outcome)
    {
        var (arm, difference) = Findings.Clearest(sheet.Cell.Alternatives.Select(arm => (arm, sheet.ClaimInLastYear(arm, outcome))));
        if (difference.IsClear() || sheet.Cell.Alternatives.Count == 1)
            return Findings.Sentence(sheet, arm, outcome, difference, $"in jaar {sheet.Plan.Years}", $"in year {sheet.Plan.Years}");
        string noun = sheet.Say(OutcomeTexts.Of(outcome).Noun);
        return sheet.Say($"Geen van de alternatieven verschilt in jaar {sheet.Plan.Years} aantoonbaar in {noun}", $"In year {sheet.Plan.Years} no alternative differs demonstrably in {noun}");
    }

    // From when on the interval stays clear of zero until the end.
    private static string Since(Sheet sheet, Outcome outcome, List<List<Contrast>> quarters)
    {
        string noun = sheet.Say(OutcomeTexts.Of(outcome).Noun);
        int nth = 0;
        for (int i = 1; i < quarters.Count; i++)
        {
            if (ClearFrom(quarters[i]) < ClearFrom(quarters[nth]))
                nth = i;
        }

        int from = ClearFrom(quarters[nth]);
        string name = OutcomePhrases.Capitalised(sheet.NameOf(sheet.Cell.Alternatives[nth]));
        if (from >= quarters[nth].Count)
        {
            return quarters.Any(one => one.Any(quarter => quarter.IsClear()))
                ? sheet.Say($"Het verschil in {noun} houdt niet aantoonbaar stand tot jaar {sheet.Plan.Years}", $"The difference in {noun} does not demonstrably last until year {sheet.Plan.Years}")
                : sheet.Say($"In geen enkel kwartaal een aantoonbaar verschil in {noun}", $"In no quarter a demonstrable difference in {noun}");
        }

        double difference = quarters[nth][^1].Difference;
        string direction = difference > 0 ? sheet.Say("hoger", "higher") : sheet.Say("lager", "lower");
        int year = (from / 4) + 1;
        return from == 0
            ? sheet.Say($"{name}: {noun} is van het begin af {direction}", $"{name}: {noun} is {direction} from the start")
            : sheet.Say($"{name}: {noun} is sinds jaar {year} onafgebroken {direction}", $"{name}: {noun} has been {direction} without a break since year {year}");
    }

    private static int ClearFrom(List<Contrast> quarters)
    {
        int from = quarters.Count;
        while (from > 0 && quarters[from - 1].IsClear() && quarters[from - 1].Difference > 0 == quarters[^1].Difference > 0)
            from--;
        return from;
    }

    private static Band MeanBand(Sheet sheet, double[] x, List<Estimate> quarters, string of) =>
        new(sheet.Say("95%-interval van het gemiddelde", "95% interval of the mean"), BandRole.IntervalOfMean, x, [.. quarters.Select(q => q.Low)], [.. quarters.Select(q => q.High)]) { Of = of };

    private static List<Estimate> Estimates(Sheet sheet, Arm arm, Outcome outcome)
    {
        var summary = sheet.SummaryOf(arm);
        return [.. Enumerable.Range(0, summary.Quarters).Select(quarter => summary.At(outcome, quarter))];
    }

    // The broad participation that projects speak of (G-sources: a half to seventy per cent).
    private static IEnumerable<Annotation> Aims(Sheet sheet, Outcome outcome)
    {
        if (outcome == Outcome.ParticipationBroad)
            yield return new ReferenceBand(AxisSide.Y, 0.5, 0.7, sheet.Say("praktijk: 50–70%", "practice: 50–70%"));
    }
}
