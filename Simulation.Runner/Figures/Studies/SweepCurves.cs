using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>An outcome along one axis: a line with intervals for each scenario, or for each value of a second axis.</summary>
internal static class SweepCurves
{
    private const int MostCurves = 7;

    public static IEnumerable<NamedFigure> OverOne(Sheet sheet, Grid grid, Outcome outcome)
    {
        var axis = grid.Axes[0];
        int arms = 1 + sheet.Cell.Alternatives.Count;
        var curves = Enumerable.Range(0, arms).Select(nth => new Curve(
            arms == 1 ? sheet.Say("gemiddelde met 95%-interval", "mean with 95% interval") : sheet.NameOf(sheet.Cell.Arms.ElementAt(nth)),
            [.. axis.Levels.Select(level => sheet.Result.Of(grid.At(level).Arms.ElementAt(nth), outcome))]));
        yield return new NamedFigure($"sweep-{outcome.Id}", FigureTopic.Outcome, Figure(sheet, axis, outcome, [.. curves], ""));
    }

    public static IEnumerable<NamedFigure> OverTwo(Sheet sheet, Grid grid, Outcome outcome)
    {
        var (along, each) = (grid.Axes[0], grid.Axes[1]);
        if (!along.IsNumeric && each.IsNumeric)
            (along, each) = (each, along);
        if (each.Levels.Count > MostCurves)
            yield break;
        FieldValue[] Ordered(FieldValue x, FieldValue y) => along == grid.Axes[0] ? [x, y] : [y, x];
        string name = AxisNames.Of(each.Path, sheet.Language);
        var curves = each.Levels.Select(level => new Curve(
            AxisNames.Write(each.Path, level, sheet.Language),
            [.. along.Levels.Select(x => sheet.Result.Of(grid.At(Ordered(x, level)).Base, outcome))]));
        yield return new NamedFigure($"sweep-{outcome.Id}", FigureTopic.Outcome, Figure(sheet, along, outcome, [.. curves], sheet.Say($"; een lijn per waarde van ‘{name}’", $"; one line per value of ‘{name}’"))) { IsMain = false };
    }

    private static Figure Figure(Sheet sheet, GridAxis axis, Outcome outcome, List<Curve> curves, string lines)
    {
        var text = OutcomeTexts.Of(outcome);
        string name = AxisNames.Of(axis.Path, sheet.Language);
        bool numeric = axis.IsNumeric;
        double[] x = [.. axis.Levels.Select((level, nth) => numeric ? level.Number : nth)];
        string bare = curves.Any(curve => curve.Values.Any(value => value.Footing == Footing.FewCases)) ? sheet.Say("; zonder interval: te weinig gevallen", "; without interval: too few cases") : "";
        Axis across = numeric ? AxisNames.Numeric(axis.Path, sheet.Language) : new CategoryAxis(name, [.. axis.Levels.Select(level => AxisNames.Write(axis.Path, level, sheet.Language))]);
        var chart = new Chart(Title(sheet, axis, outcome, curves), across, OutcomeAxes.Values(outcome, sheet.Language), [.. curves.SelectMany(curve => Marks(curve, x, numeric))])
        {
            Subtitle = sheet.Say(
                $"{OutcomePhrases.Capitalised(text.Says.Nl)}, gemiddeld over {sheet.Plan.Years} jaar met 95%-interval; {sheet.Result.Replicates} runs per punt{lines}{bare}",
                $"{OutcomePhrases.Capitalised(text.Says.En)}, mean over {sheet.Plan.Years} years with 95% interval; {sheet.Result.Replicates} runs a point{lines}{bare}"),
        };
        var told = curves.Select(curve => $"{curve.Name}: {sheet.Say("van", "from")} {Write(sheet, outcome, curve.Values[0].Mean)} {sheet.Say("naar", "to")} {Write(sheet, outcome, curve.Values[^1].Mean)}");
        return new Figure(chart)
        {
            AltText = sheet.Say($"Lijnen over ‘{name}’, van {Level(sheet, axis, 0)} tot {Level(sheet, axis, ^1)}. {string.Join("; ", told)}.", $"Lines over ‘{name}’, from {Level(sheet, axis, 0)} to {Level(sheet, axis, ^1)}. {string.Join("; ", told)}."),
            Footer = sheet.Footer,
        };
    }

    private static IEnumerable<Model.ChartSeries> Marks(Curve curve, double[] x, bool numeric)
    {
        if (numeric)
            yield return new Line(curve.Name, x, [.. curve.Values.Select(value => value.Mean)]);
        yield return new Points(curve.Name, [.. curve.Values.Select((value, nth) => Mark(x[nth], value))]);
    }

    private static Dot Mark(double x, Estimate value) => double.IsFinite(value.Low) ? new Dot(x, value.Mean, value.Low, value.High) : Dot.Exact(x, value.Mean);

    private static string Title(Sheet sheet, GridAxis axis, Outcome outcome, List<Curve> curves)
    {
        string noun = OutcomePhrases.Capitalised(sheet.Say(OutcomeTexts.Of(outcome).Noun));
        string name = OutcomePhrases.Decapitalised(AxisNames.Of(axis.Path, sheet.Language));
        var strongest = curves.MaxBy(curve => Math.Abs(curve.Values[^1].Mean - curve.Values[0].Mean))!;
        var (first, last) = (strongest.Values[0], strongest.Values[^1]);
        string of = curves.Count == 1 ? "" : $"; {strongest.Name}";
        if (!(first.High < last.Low || last.High < first.Low))
            return sheet.Say($"{noun} hangt niet aantoonbaar af van {name}", $"{noun} does not demonstrably depend on {name}");
        bool falls = last.Mean < first.Mean;
        return sheet.Say(
            $"{noun} {(falls ? "daalt" : "stijgt")} van {Write(sheet, outcome, first.Mean)} naar {Write(sheet, outcome, last.Mean)} ({name} van {Level(sheet, axis, 0)} naar {Level(sheet, axis, ^1)}{of})",
            $"{noun} {(falls ? "falls" : "rises")} from {Write(sheet, outcome, first.Mean)} to {Write(sheet, outcome, last.Mean)} ({name} from {Level(sheet, axis, 0)} to {Level(sheet, axis, ^1)}{of})");
    }

    private static string Level(Sheet sheet, GridAxis axis, Index nth) => AxisNames.Write(axis.Path, axis.Levels[nth], sheet.Language);

    private static string Write(Sheet sheet, Outcome outcome, double value) => Numbers.Write(value, outcome.Unit, sheet.Language);

    private sealed record Curve(string Name, IReadOnlyList<Estimate> Values);
}
