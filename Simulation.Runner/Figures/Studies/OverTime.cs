using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>Outcomes by quarter: of one scenario with the spread of its runs, of several side by side, and what they differ.</summary>
internal sealed class OverTime(Sheet sheet)
{
    private const double ByChance = 0.15;

    public IEnumerable<NamedFigure> OfRun() =>
        Outcomes.Select((outcome, nth) => Named("time", outcome, Alone(outcome), nth < 2 * Sheet.MainOutcomes));

    public IEnumerable<NamedFigure> OfComparison() => Outcomes.SelectMany((outcome, nth) => new[]
    {
        Named("time", outcome, Together(outcome), nth < Sheet.MainOutcomes),
        Named("difference", outcome, Difference(outcome), nth < Sheet.MainOutcomes),
    });

    private IEnumerable<Outcome> Outcomes => sheet.Plan.Headline.Where(Sheet.HasSeries);

    private static NamedFigure Named(string kind, Outcome outcome, Figure figure, bool isMain) =>
        new($"{kind}-{outcome.Id}", FigureTopic.Outcome, figure) { IsMain = isMain };

    private Figure Alone(Outcome outcome)
    {
        var quarters = Estimates(sheet.Cell.Base, outcome);
        double[] x = sheet.Quarters();
        string name = sheet.Say("gemiddelde van de doorrekeningen", "mean of the runs");
        var last = quarters[^1];
        string mean = sheet.InSentence(last.Mean, outcome.Unit);
        string spread = Numbers.IntervalInSentence(last.Q05, last.Q95, outcome.Unit, sheet.Language);
        string noun = sheet.Subject(outcome);
        string end = sheet.Say(MonthTexts.Beside(sheet.Plan.Years, sheet.Opened));
        var chart = new Chart(
            sheet.Say($"{noun} is na {sheet.Plan.Years} jaar{end} {mean}; negen van de tien doorrekeningen komen uit op {spread}", $"{noun} is {mean} after {sheet.Plan.Years} years{end}; nine of ten runs end at {spread}"),
            sheet.YearAxis(),
            OutcomeAxes.Values(outcome, sheet.Language),
            [
                new Band(
                    sheet.Say("negen van de tien doorrekeningen", "nine of ten runs"),
                    BandRole.SpreadOfRuns,
                    x,
                    [.. quarters.Select(q => q.Q05)],
                    [.. quarters.Select(q => q.Q95)]),
                .. WithAssumptions(x, quarters, name),
                MeanBand(x, quarters, name),
                new Line(name, x, [.. quarters.Select(q => q.Mean)]),
            ])
        {
            Subtitle = $"{sheet.Says(outcome)}; {sheet.Population}; {sheet.Runs}",
            Annotations = [.. Aims(outcome), .. EventMarks.Of(sheet, sheet.Cell.Base)],
        };
        return sheet.Figure(
            chart,
            $"Lijn over {sheet.Plan.Years} jaar met twee banden: het gemiddelde gaat van {sheet.InSentence(quarters[0].Mean, outcome.Unit)} in het eerste kwartaal naar {mean} in het laatste; negen van de tien doorrekeningen liggen dan van {spread}.",
            $"Line over {sheet.Plan.Years} years with two bands: the mean goes from {sheet.InSentence(quarters[0].Mean, outcome.Unit)} in the first quarter to {mean} in the last; nine of ten runs then lie from {spread}.");
    }

    private Figure Together(Outcome outcome)
    {
        double[] x = sheet.Quarters();
        var arms = sheet.Cell.Arms.ToList();
        var quarters = arms.Select(arm => Estimates(arm, outcome)).ToList();
        // The levels of all scenarios are unsure together: drawn once, or the shades would hide the lines.
        var bands = WithAssumptions(x, quarters[0], sheet.NameOf(arms[0]))
            .Concat(arms.Select((arm, nth) => MeanBand(x, quarters[nth], sheet.NameOf(arm))));
        var lines = arms.Select((arm, nth) => new Line(sheet.NameOf(arm), x, [.. quarters[nth].Select(q => q.Mean)]));
        var chart = new Chart(Title(outcome), sheet.YearAxis(), OutcomeAxes.Values(outcome, sheet.Language), [.. bands, .. lines])
        {
            Subtitle = $"{sheet.Says(outcome)}; {sheet.Population}; {sheet.Runs}",
            Annotations = [.. Aims(outcome), .. EventMarks.Of(sheet, arms)],
        };
        var ends = arms.Select((arm, nth) => $"{sheet.NameOf(arm)} {sheet.InSentence(quarters[nth][^1].Mean, outcome.Unit)}");
        return sheet.Figure(
            chart,
            $"Een lijn per scenario over {sheet.Plan.Years} jaar, met het 95%-interval van het gemiddelde. In het laatste kwartaal: {string.Join("; ", ends)}.",
            $"One line per scenario over {sheet.Plan.Years} years, with the 95% interval of the mean. In the last quarter: {string.Join("; ", ends)}.");
    }

    private Figure Difference(Outcome outcome)
    {
        double[] x = sheet.Quarters();
        var arms = sheet.Cell.Alternatives;
        List<Contrast> Quarters(Arm arm) => [.. x.Select((_, q) => Intervals.Together(sheet.PairsOf(arm).At(outcome, q), sheet.Plan.Comparisons))];
        var quarters = arms.Select(Quarters).ToList();
        bool isSpread = sheet.Plan.IsSpread;
        string interval = sheet.Say(
            isSpread ? "toeval alleen (95%)" : "95%-interval van het verschil", isSpread ? "chance alone (95%)" : "95% interval of the difference");
        var outer = arms.Zip(quarters, (arm, all) => Outer(x, all.Select(q => q.ClaimLow), all.Select(q => q.ClaimHigh), sheet.NameOf(arm)));
        var inner = arms.Zip(quarters, (arm, all) => Interval(interval, x, all.Select(q => q.Low), all.Select(q => q.High), sheet.NameOf(arm)));
        var bands = isSpread ? outer.Concat(inner) : inner;
        var lines = arms.Select((arm, nth) =>
            new Line(sheet.NameOf(arm), x, [.. quarters[nth].Select(q => q.Difference)]) { Colour = SeriesColour.Number(nth + 1) });
        var chart = new Chart(Since(outcome, quarters), sheet.YearAxis(), OutcomeAxes.Differences(outcome, sheet.Language), [.. bands, .. lines])
        {
            Subtitle = sheet.Say(
                $"Verschil met ‘{sheet.NameOf(sheet.Cell.Base)}’, doorrekening voor doorrekening met dezelfde mensen; {sheet.Runs}{Held()}",
                $"Difference with ‘{sheet.NameOf(sheet.Cell.Base)}’, run by run with the same people; {sheet.Runs}{Held()}"),
            Annotations = [new ReferenceLine(AxisSide.Y, 0, sheet.Say("geen verschil", "no difference")), .. EventMarks.Of(sheet, arms)],
        };
        string End(Contrast last) => $"{Numbers.Difference(last.Difference, outcome.Unit, sheet.Language)} ({Tell.Interval(last, outcome.Unit, sheet.Language)})";
        var ends = arms.Select((arm, nth) => $"{sheet.NameOf(arm)} {End(quarters[nth][^1])}");
        return sheet.Figure(
            chart,
            $"Verschil per kwartaal met 95%-interval. In het laatste kwartaal: {string.Join("; ", ends)}.",
            $"Difference by quarter with its 95% interval. In the last quarter: {string.Join("; ", ends)}.");
    }

    private string Held() => sheet.Plan.Comparisons < 2 || sheet.Plan.IsSpread ? ""
        : sheet.Say("; intervallen gelden voor alle alternatieven tegelijk", "; intervals hold for all alternatives together");

    private string Title(Outcome outcome)
    {
        var (arm, difference) = Findings.Clearest(sheet.Cell.Alternatives.Select(arm => (arm, sheet.ClaimInLastYear(arm, outcome))));
        var (nl, en) = sheet.InYear(sheet.Plan.Years);
        if (difference.IsClear() || sheet.Cell.Alternatives.Count == 1)
            return Findings.Sentence(sheet, arm, outcome, difference, nl, en);
        string noun = sheet.Noun(outcome);
        return sheet.Say($"Bij geen van de alternatieven verschilt {noun} {nl} met zekerheid", $"{OutcomePhrases.Capitalised(en)} {noun} surely differs under no alternative");
    }

    // From when on the interval stays clear of zero until the end, where most changes: the alternative the answer is about too.
    private string Since(Outcome outcome, List<List<Contrast>> quarters)
    {
        string noun = sheet.Noun(outcome);
        int nth = Enumerable.Range(0, quarters.Count)
            .MaxBy(arm => ClearFrom(quarters[arm]) < quarters[arm].Count ? Math.Abs(quarters[arm][^1].Difference) : -1);
        int from = ClearFrom(quarters[nth]);
        string name = OutcomePhrases.Capitalised(sheet.NameOf(sheet.Cell.Alternatives[nth]));
        if (from >= quarters[nth].Count)
        {
            // A quarter or two out of forty lie clear of zero by chance: that is no effect that ended.
            return quarters.Any(one => one.Count(quarter => quarter.IsClear()) > one.Count * ByChance)
                ? sheet.Say($"Het verschil in {noun} houdt niet stand tot jaar {sheet.Plan.Years}", $"The difference in {noun} does not last until year {sheet.Plan.Years}")
                : sheet.Say($"Geen zeker verschil in {noun}", $"No sure difference in {noun}");
        }

        double difference = quarters[nth][^1].Difference;
        string direction = difference > 0 ? sheet.Say("hoger", "higher") : sheet.Say("lager", "lower");
        string year = $"{(from / 4) + 1}{sheet.Say(MonthTexts.Beside(from / 4.0, sheet.Opened))}";
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

    private Band MeanBand(double[] x, List<Estimate> quarters, string of) => Interval(
        !sheet.Plan.IsSpread
            ? sheet.Say("95%-interval van het gemiddelde", "95% interval of the mean")
            : sheet.Say("gemiddelde, toeval alleen (95%)", "mean, chance alone (95%)"),
        x, quarters.Select(q => q.Low), quarters.Select(q => q.High), of);

    /// <summary>Where the mean may lie when the assumptions are not sure; nothing for one set of them.</summary>
    private IEnumerable<Band> WithAssumptions(double[] x, List<Estimate> quarters, string of)
    {
        if (sheet.Plan.IsSpread)
            yield return Outer(x, quarters.Select(q => q.ClaimLow), quarters.Select(q => q.ClaimHigh), of);
    }

    private Band Outer(double[] x, IEnumerable<double> low, IEnumerable<double> high, string of) =>
        new(sheet.Say(EnsembleTexts.BandInFigure), BandRole.WithAssumptions, x, [.. low], [.. high]) { Of = of };

    private static Band Interval(string name, double[] x, IEnumerable<double> low, IEnumerable<double> high, string of) =>
        new(name, BandRole.IntervalOfMean, x, [.. low], [.. high]) { Of = of };

    private List<Estimate> Estimates(Arm arm, Outcome outcome)
    {
        var summary = sheet.SummaryOf(arm);
        return [.. Enumerable.Range(0, summary.Quarters).Select(quarter => summary.At(outcome, quarter))];
    }

    // The broad participation that projects speak of (G-sources: a half to seventy per cent).
    private IEnumerable<Annotation> Aims(Outcome outcome)
    {
        if (outcome == Outcome.ParticipationBroad)
            yield return new ReferenceBand(AxisSide.Y, 0.5, 0.7, sheet.Say("praktijk, in vier weken: 50–70%", "practice, in four weeks: 50–70%"));
    }
}
