using Simulation.Runner.Figures.Model;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>The figures of docs/patterns, each made from runs of its own.</summary>
internal static class PatternFigures
{
    private const int Replicates = 60;

    public static IEnumerable<(string Name, Figure Figure)> All(Laboratory laboratory, string version)
    {
        string footer = $"GemengdWonen.Sim {version} · seed {laboratory.Seed}";
        yield return ("p3-one-complex", Waves(laboratory, footer));
        yield return ("p47-p48-taper", Taper(laboratory, footer));
        yield return ("p58-opposite-fates", Fates(laboratory, footer));
        yield return ("p22-early-warning", EarlyWarning(laboratory, footer));
    }

    /// <summary>One complex over fifteen years, and the same people if nobody ever moved.</summary>
    private static Figure Waves(Laboratory laboratory, string footer)
    {
        var moves = Quarterly(laboratory, CommunityPatterns.FifteenYears);
        var stays = Quarterly(laboratory, CommunityPatterns.NobodyMoves);
        double[] x = [.. Enumerable.Range(0, moves.Length).Select(q => (q + 0.5) / 4)];
        return Of(
            "One complex has good and bad years; without moves it settles",
            "Broad participation by quarter, run 0, 80 homes, coaching by the calendar",
            "Two lines over fifteen years: with moves participation goes up and down over several years; without moves it hardly does.",
            footer,
            new NumericAxis("Years since opening", Unit.Number),
            TakingPart,
            [new Line("people move", x, moves), new Line("nobody ever moves (stopping matched)", x, stays)]);
    }

    private static Figure Taper(Laboratory laboratory, string footer)
    {
        double[] turnover = [0.06, 0.16, 0.37, 0.60];
        var arms = turnover.Select(t => (FormattableString.Invariant($"{t:0%} move a year"), CoachPatterns.Moving(t)));
        return Of(
            "The same eight hours: whether they can go down depends on who stays",
            "Coach hours a week by year; 80 homes, everything equal but turnover",
            "Lines over ten years: where six in a hundred move a year, coach hours fall; where sixty do, they hardly fall.",
            $"{footer} · {Replicates} runs",
            new NumericAxis("Year", Unit.Number),
            new NumericAxis("Coach hours a week", Unit.Number) { IncludesZero = true },
            Yearly(laboratory, Outcome.CoachHoursPerWeek, 10, [.. arms]));
    }

    private static Figure Fates(Laboratory laboratory, string footer) => Of(
        "The same share with support, opposite fates",
        "Broad participation by year; half of the residents with support",
        "Two lines over eight years: the small, selected, supported complex stays far above the large one without either.",
        $"{footer} · {Replicates} runs",
        new NumericAxis("Year", Unit.Number),
        TakingPart,
        Yearly(laboratory, Outcome.ParticipationBroad, 8, [
            ("64 homes, co-optation, coached board", MixPatterns.Supported50),
            ("250 homes, from the list, no support on site", MixPatterns.Opposite)]));

    private static Figure EarlyWarning(Laboratory laboratory, string footer)
    {
        (string Name, Situation Situation)[] arms = [("early warning", TroublePatterns.Large), ("none", TroublePatterns.LargeUnwatched)];
        foreach (var (_, arm) in arms) laboratory.Ask(arm, Measures.Evictions, 4 * Replicates);
        laboratory.Run();
        var moments = arms.Select(a => laboratory.Over(a.Situation, Measures.Evictions, 4 * Replicates));
        return Of(
            "Fewer evictions where signals are seen early",
            "250 homes, 40% with support; mean and 95% interval",
            "Two dots with whiskers: evictions in three years with and without early warning.",
            footer,
            new CategoryAxis("", arms.Select(a => a.Name)),
            new NumericAxis("Evictions in three years", Unit.Number) { IncludesZero = true },
            [new Points("evictions", moments.Select((m, i) => new Dot(i, m.Mean, m.Mean - m.HalfWidth(), m.Mean + m.HalfWidth())))]);
    }

    private static NumericAxis TakingPart => new("Residents who take part", Unit.Share) { Range = new AxisRange(0, 1) };

    private static Figure Of(string title, string subtitle, string altText, string footer, Axis x, Axis y, IEnumerable<ChartSeries> series) =>
        new(new Chart(title, x, y, series) { Subtitle = subtitle }) { AltText = altText, Footer = footer };

    private static double[] Quarterly(Laboratory laboratory, Situation arm)
    {
        static double Value(Lived lived, int quarter) =>
            Outcome.ParticipationBroad.Over(lived.Series, quarter * Store.RunRecord.Quarter, (quarter + 1) * Store.RunRecord.Quarter);
        var measures = Enumerable.Range(0, arm.Years * 4)
            .Select(q => new Measure($"broad_quarter:{q}", ("doet mee", "takes part"), Unit.Share, l => Value(l, q))).ToList();
        foreach (var measure in measures) laboratory.Ask(arm, measure, 1);
        laboratory.Run();
        return [.. measures.Select(m => laboratory.Values(arm, m, 1)[0])];
    }

    private static IEnumerable<Line> Yearly(Laboratory laboratory, Outcome outcome, int years, (string Name, Situation Situation)[] arms)
    {
        var measures = Enumerable.Range(1, years).Select(year => Measure.Of(outcome, year, year)).ToList();
        foreach (var (_, arm) in arms) measures.ForEach(measure => laboratory.Ask(arm, measure, Replicates));
        laboratory.Run();
        double[] x = [.. Enumerable.Range(1, years).Select(year => (double)year)];
        return arms.Select(a => new Line(a.Name, x, measures.ConvertAll(m => laboratory.Sum(a.Situation, m, Replicates) / Replicates)));
    }
}
