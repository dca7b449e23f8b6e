using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>All headline outcomes of a comparison at a glance, as changes in per cent of the base.</summary>
internal static class Overview
{
    public static IEnumerable<NamedFigure> Of(Sheet sheet)
    {
        var candidates = sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome) && !IsMoney(outcome) && IsRelative(sheet, outcome)).ToList();
        if (candidates.Count < 2)
            yield break;
        var (outcomes, beyond) = Apart(sheet, candidates);
        int comparisons = outcomes.Count * sheet.Plan.Comparisons;
        var all = sheet.Cell.Alternatives.Select(arm => (Arm: arm, Differences: outcomes.Select(outcome => sheet.Result.Of(sheet.Cell, arm, outcome)).ToList())).ToList();
        yield return new NamedFigure("overview", FigureTopic.Overview, Figure(sheet, outcomes, all, comparisons, beyond));
    }

    private static Figure Figure(Sheet sheet, List<Outcome> outcomes, List<(Arm Arm, List<Contrast> Differences)> all, int comparisons, string beyond)
    {
        var series = all.Select((one, nth) => (Model.ChartSeries)new Points(sheet.NameOf(one.Arm), [.. outcomes.Select((outcome, row) => Dot(row, Widened(sheet, one.Differences[row], comparisons)))])
        {
            Direction = Direction.Sideways,
            Colour = SeriesColour.Number(nth + 1),
        });
        int clear = all.Sum(one => one.Differences.Count(difference => Widened(sheet, difference, comparisons).IsClear()));
        int total = outcomes.Count * all.Count;
        var chart = new Chart(
            Title(sheet, clear, total, all.Count),
            new NumericAxis(sheet.Say("Verschil in procenten van de basis", "Difference in per cent of the base"), Unit.Share) { IncludesZero = true },
            new CategoryAxis("", [.. outcomes.Select(outcome => sheet.Say(OutcomeTexts.Of(outcome).Name))]),
            [.. series])
        {
            Subtitle = sheet.Say(
                $"Gemiddeld over {sheet.Plan.Years} jaar, tegenover ‘{sheet.NameOf(sheet.Cell.Base)}’; {sheet.Runs} met dezelfde mensen; 95%-intervallen die samen gelden{beyond}{FewCases(sheet, outcomes, all)}",
                $"Mean over {sheet.Plan.Years} years, against ‘{sheet.NameOf(sheet.Cell.Base)}’; {sheet.Runs} with the same people; 95% intervals that hold together{beyond}{FewCases(sheet, outcomes, all)}"),
            Annotations = [new ReferenceLine(AxisSide.X, 0, sheet.Say("geen verschil", "no difference"))],
        };
        var clearest = all.SelectMany(one => outcomes.Select((outcome, row) => (one.Arm, outcome, Difference: Widened(sheet, one.Differences[row], comparisons))))
            .Where(one => one.Difference.IsClear()).OrderByDescending(one => Math.Abs(one.Difference.Difference / one.Difference.Base)).Take(4)
            .Select(one => $"{sheet.NameOf(one.Arm)}: {sheet.Say(OutcomeTexts.Of(one.outcome).Name)} {Percent(one.Difference.Difference / one.Difference.Base, sheet.Language)}");
        string told = string.Join("; ", clearest);
        return new Figure(chart)
        {
            AltText = sheet.Say(
                $"Punten met intervallen voor {outcomes.Count} uitkomsten. {clear} van de {total} verschillen zijn aantoonbaar. {(clear == 0 ? "" : $"De grootste: {told}.")}",
                $"Dots with intervals for {outcomes.Count} outcomes. {clear} of {total} differences are demonstrable. {(clear == 0 ? "" : $"The largest: {told}.")}"),
            Footer = sheet.Footer,
            Size = new FigureSize(960, Math.Clamp(220 + (outcomes.Count * (18 + (14 * all.Count))), 420, 1400)),
        };
    }

    private static string Title(Sheet sheet, int clear, int total, int alternatives)
    {
        if (clear == 0)
            return sheet.Say("Op geen enkele uitkomst is een verschil aantoonbaar", "On no outcome is a difference demonstrable");
        return alternatives == 1
            ? sheet.Say($"Op {clear} van de {total} uitkomsten is een verschil aantoonbaar", $"On {clear} of {total} outcomes a difference is demonstrable")
            : sheet.Say($"{clear} van de {total} verschillen zijn aantoonbaar", $"{clear} of {total} differences are demonstrable");
    }

    // What changes many times more than the rest would press all others against zero: it is told and not drawn.
    private static (List<Outcome> Drawn, string Beyond) Apart(Sheet sheet, List<Outcome> candidates)
    {
        const double Notable = 0.3;
        const double TimesMedian = 8;
        var reach = candidates.ToDictionary(outcome => outcome, outcome => sheet.Cell.Alternatives.Max(arm => Math.Abs(Relative(sheet, arm, outcome))));
        double median = reach.Values.Order().ElementAt(reach.Count / 2);
        var beyond = candidates.Where(outcome => reach[outcome] > Math.Max(Notable, TimesMedian * median)).ToList();
        if (beyond.Count == 0 || candidates.Count - beyond.Count < 2)
            return (candidates, "");
        var told = beyond.Select(outcome => $"{sheet.Say(OutcomeTexts.Of(outcome).Noun)} ({string.Join(", ", sheet.Cell.Alternatives.Select(arm => Percent(Relative(sheet, arm, outcome), sheet.Language)))})");
        return ([.. candidates.Except(beyond)], sheet.Say($"; buiten beeld, want veel groter: {string.Join("; ", told)}", $"; off the scale: {string.Join("; ", told)}"));
    }

    private static string FewCases(Sheet sheet, List<Outcome> outcomes, List<(Arm Arm, List<Contrast> Differences)> all)
    {
        var without = outcomes.Where((_, row) => all.Any(one => one.Differences[row].Footing == Footing.FewCases)).Select(outcome => sheet.Say(OutcomeTexts.Of(outcome).Noun)).ToList();
        return without.Count == 0 ? "" : sheet.Say($"; te weinig gevallen: {string.Join(", ", without)}", $"; too few cases: {string.Join(", ", without)}");
    }

    private static double Relative(Sheet sheet, Arm arm, Outcome outcome)
    {
        var difference = sheet.Result.Of(sheet.Cell, arm, outcome);
        return difference.Difference / difference.Base;
    }

    private static bool IsMoney(Outcome outcome) => outcome.Unit.IsEuro();

    private static bool IsRelative(Sheet sheet, Outcome outcome) => Math.Abs(sheet.Result.Of(sheet.Cell.Base, outcome).Mean) > 1e-9;

    // The pairs of a sheet already hold together over the alternatives; here they have to over the outcomes as well.
    private static Contrast Widened(Sheet sheet, Contrast difference, int comparisons) => Intervals.Widened(difference, sheet.Plan.Comparisons, comparisons);

    private static Dot Dot(int row, Contrast difference)
    {
        double scale = Math.Abs(difference.Base);
        // A dot without an interval would look like a difference known exactly.
        if (difference.Footing is Footing.FewCases or Footing.FewRuns)
            return Model.Dot.Exact(row, double.NaN);
        return double.IsFinite(difference.Low)
            ? new Dot(row, difference.Difference / scale, difference.Low / scale, difference.High / scale)
            : Model.Dot.Exact(row, difference.Difference / scale);
    }

    private static string Percent(double share, Language language) => Numbers.Write(share, Unit.Share, language, signed: true);
}
