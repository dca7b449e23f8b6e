using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>All headline outcomes of a comparison at a glance, as changes in per cent of the base.</summary>
internal sealed class Overview(Sheet sheet)
{
    private const int InTitle = 3;

    public IEnumerable<NamedFigure> Of()
    {
        var candidates = sheet.Plan.Headline.Where(outcome => !Findings.IsEffort(outcome) && !outcome.Unit.IsEuro() && IsRelative(outcome)).ToList();
        if (candidates.Count < 2) yield break;
        var (outcomes, beyond) = Apart(candidates);
        // The pairs of a sheet already hold together over the alternatives; here they have to over the outcomes as well.
        int held = sheet.Plan.Comparisons, comparisons = outcomes.Count * held;
        List<Contrast> Of(Arm arm) => outcomes.ConvertAll(outcome => Intervals.Widened(sheet.Result.Of(sheet.Cell, arm, outcome), held, comparisons));
        var all = sheet.Cell.Alternatives.Select(arm => (Arm: arm, Differences: Of(arm))).ToList();
        yield return new NamedFigure("overview", FigureTopic.Overview, Figure(outcomes, all, beyond));
    }

    private Figure Figure(List<Outcome> outcomes, List<(Arm Arm, List<Contrast> Differences)> all, string beyond)
    {
        var series = all.Select((one, nth) => new Points(sheet.NameOf(one.Arm), one.Differences.Select((difference, row) => Dot(row, difference)))
        {
            Direction = Direction.Sideways,
            Colour = SeriesColour.Number(nth + 1),
        });
        var clearest = all
            .SelectMany(one => one.Differences.Zip(outcomes, (difference, outcome) => (one.Arm, Outcome: outcome, Difference: difference)))
            .Where(one => one.Difference.IsClear()).OrderByDescending(one => Math.Abs(Relative(one.Difference))).ToList();
        string told = string.Join("; ", clearest.Take(4).Select(one => $"{sheet.NameOf(one.Arm)}: {sheet.Name(one.Outcome)} {Percent(one.Difference)}"));
        int clear = all.Sum(one => one.Differences.Count(difference => difference.IsClear()));
        int total = outcomes.Count * all.Count;
        string measure = sheet.Say("Verschil in procenten van de basis", "Difference in per cent of the base");
        Bilingual ends = !sheet.Plan.IsSpread
            ? ("95%-intervallen die samen gelden", "95% intervals that hold together")
            : Intervals.Said(sheet.Plan);
        var chart = new Chart(
            Title(clearest),
            new NumericAxis(measure, Unit.Share) { IncludesZero = true },
            new CategoryAxis("", outcomes.Select(sheet.Name)),
            series)
        {
            Subtitle = sheet.Say(
                $"Gemiddeld {sheet.OverYears.Nl}, tegenover ‘{sheet.NameOf(sheet.Cell.Base)}’; {sheet.Runs} met dezelfde mensen; {ends.Nl}{beyond}{FewCases(outcomes, all)}",
                $"Mean {sheet.OverYears.En}, against ‘{sheet.NameOf(sheet.Cell.Base)}’; {sheet.Runs} with the same people; {ends.En}{beyond}{FewCases(outcomes, all)}"),
            Annotations = [new ReferenceLine(AxisSide.X, 0, sheet.Say("geen verschil", "no difference"))],
        };
        return sheet.Figure(
            chart,
            $"Punten met intervallen voor {outcomes.Count} uitkomsten. Van {clear} van de {total} verschillen staat in het model de richting vast. {(clear == 0 ? "" : $"De grootste: {told}.")}",
            $"Dots with intervals for {outcomes.Count} outcomes. In the model {clear} of {total} differences are sure of direction. {(clear == 0 ? "" : $"The largest: {told}.")}",
            new FigureSize(960, Math.Clamp(220 + (outcomes.Count * (20 + (11 * all.Count))), 420, 1400)));
    }

    /// <summary>What changes most for sure.</summary>
    private string Title(List<(Arm Arm, Outcome Outcome, Contrast Difference)> clearest)
    {
        if (clearest.Count == 0)
            return sheet.Say("Van geen enkel verschil staat in het model de richting vast", "Of no difference the direction is sure in the model");
        var arm = clearest[0].Arm;
        var ofIt = clearest.Where(one => one.Arm == arm).Take(InTitle)
            .Select(one => $"{OutcomePhrases.Decapitalised(sheet.Name(one.Outcome))} {Percent(one.Difference)}");
        return $"{OutcomePhrases.Capitalised(sheet.NameOf(arm))}: {string.Join(", ", ofIt)}";
    }

    // What changes many times more than the rest would press all others against zero: it is told and not drawn.
    private (List<Outcome> Drawn, string Beyond) Apart(List<Outcome> candidates)
    {
        const double Notable = 0.3;
        const double TimesMedian = 8;
        IEnumerable<Contrast> Of(Outcome outcome) => sheet.Cell.Alternatives.Select(arm => sheet.Result.Of(sheet.Cell, arm, outcome));
        var reach = candidates.ToDictionary(outcome => outcome, outcome => Of(outcome).Max(difference => Math.Abs(Relative(difference))));
        double median = reach.Values.Order().ElementAt(reach.Count / 2);
        var beyond = candidates.Where(outcome => reach[outcome] > Math.Max(Notable, TimesMedian * median)).ToList();
        if (beyond.Count == 0 || candidates.Count - beyond.Count < 2) return (candidates, "");
        string told = string.Join("; ", beyond.Select(outcome => $"{sheet.Noun(outcome)} ({string.Join(", ", Of(outcome).Select(Percent))})"));
        return ([.. candidates.Except(beyond)], sheet.Say($"; buiten beeld, want veel groter: {told}", $"; off the scale: {told}"));
    }

    private string FewCases(List<Outcome> outcomes, List<(Arm Arm, List<Contrast> Differences)> all)
    {
        bool IsRare(Outcome outcome, int row) => all.Any(one => one.Differences[row].Footing == Footing.FewCases);
        string without = string.Join(", ", outcomes.Where(IsRare).Select(sheet.Noun));
        return without.Length == 0 ? "" : sheet.Say($"; te weinig gevallen: {without}", $"; too few cases: {without}");
    }

    private static double Relative(Contrast difference) => difference.Difference / difference.Base;

    private bool IsRelative(Outcome outcome) => Math.Abs(sheet.Result.Of(sheet.Cell.Base, outcome).Mean) > 1e-9;

    private static Dot Dot(int row, Contrast difference)
    {
        double scale = Math.Abs(difference.Base);
        // A dot without an interval would look like a difference known exactly.
        if (difference.Footing is Footing.FewCases or Footing.FewRuns) return Model.Dot.Exact(row, double.NaN);
        return double.IsFinite(difference.Low)
            ? new Dot(row, difference.Difference / scale, difference.ClaimLow / scale, difference.ClaimHigh / scale)
            {
                Within = difference.Doubt is { } doubt ? (doubt.ChanceLow / scale, doubt.ChanceHigh / scale) : null,
            }
            : Model.Dot.Exact(row, difference.Difference / scale);
    }

    private string Percent(Contrast difference) => Numbers.Write(Relative(difference), Unit.Share, sheet.Language, signed: true);
}
