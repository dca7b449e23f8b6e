using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Figures.Studies;

/// <summary>An outcome along one axis: a line with intervals for each scenario, or for each value of a second axis.</summary>
internal sealed class SweepCurves(Sheet sheet, Grid grid, Outcome outcome)
{
    private const int MostCurves = 7;

    public IEnumerable<NamedFigure> OverOne()
    {
        var axis = grid.Axes[0];
        int arms = 1 + sheet.Cell.Alternatives.Count;
        var curves = Enumerable.Range(0, arms).Select(nth => CurveOf(
            arms == 1 ? sheet.Say("gemiddelde", "mean") : sheet.NameOf(sheet.Cell.Arms.ElementAt(nth)),
            [.. axis.Levels.Select(level => grid.At(level).Arms.ElementAt(nth))]));
        yield return new NamedFigure($"sweep-{outcome.Id}", FigureTopic.Outcome, Figure(axis, [.. curves], ""));
    }

    public IEnumerable<NamedFigure> OverTwo()
    {
        var (along, each) = (grid.Axes[0], grid.Axes[1]);
        if (!along.IsNumeric && each.IsNumeric) (along, each) = (each, along);
        if (each.Levels.Count > MostCurves) yield break;
        FieldValue[] Ordered(FieldValue x, FieldValue y) => along == grid.Axes[0] ? [x, y] : [y, x];
        string name = each.Name(sheet.Language);
        var curves = each.Levels.Select(level => CurveOf(
            each.Write(level, sheet.Language),
            [.. along.Levels.Select(x => grid.At(Ordered(x, level)).Base)]));
        var figure = Figure(along, [.. curves], sheet.Say($"; een lijn per waarde van ‘{name}’", $"; one line per value of ‘{name}’"));
        yield return new NamedFigure($"sweep-{outcome.Id}", FigureTopic.Outcome, figure) { IsMain = false };
    }

    private Figure Figure(GridAxis axis, List<Curve> curves, string lines)
    {
        string name = axis.Name(sheet.Language);
        bool isBare = curves.Any(curve => curve.Values.Any(value => value.Footing == Footing.FewCases));
        string shared = !sheet.Plan.IsSpread ? ""
            : sheet.Say("; alle punten delen de aannames, dus wat ze verschillen is zekerder", "; all points share the assumptions, so what they differ is surer");
        string bare = isBare ? sheet.Say("; zonder interval: te weinig gevallen", "; without interval: too few cases") : "";
        var y = OutcomeAxes.Values(outcome, sheet.Language);
        var chart = new Chart(Title(axis, curves), axis.In(sheet.Language), y, curves.SelectMany(curve => Marks(curve, axis)))
        {
            Subtitle = sheet.Say(
                $"{sheet.Says(outcome)}, gemiddeld over {sheet.Plan.Years} jaar met {Intervals.Said(sheet.Plan).Nl}; {sheet.Result.Replicates} doorrekeningen per punt{lines}{bare}{shared}",
                $"{sheet.Says(outcome)}, mean over {sheet.Plan.Years} years with {Intervals.Said(sheet.Plan).En}; {sheet.Result.Replicates} runs a point{lines}{bare}{shared}"),
        };
        var told = curves.Select(curve =>
            $"{curve.Name}: {sheet.Say("van", "from")} {Write(curve.Values[0].Mean)} {sheet.Say("naar", "to")} {Write(curve.Values[^1].Mean)}");
        return sheet.Figure(
            chart,
            $"Lijnen over ‘{name}’, van {Level(axis, 0)} tot {Level(axis, ^1)}. {string.Join("; ", told)}.",
            $"Lines over ‘{name}’, from {Level(axis, 0)} to {Level(axis, ^1)}. {string.Join("; ", told)}.");
    }

    private static IEnumerable<ChartSeries> Marks(Curve curve, GridAxis axis)
    {
        if (axis.IsNumeric)
            yield return new Line(curve.Name, axis.Places, [.. curve.Values.Select(value => value.Mean)]);
        yield return new Points(curve.Name, axis.Places.Zip(curve.Values, Intervals.DotAt));
    }

    private string Title(GridAxis axis, List<Curve> curves)
    {
        string noun = sheet.Subject(outcome);
        string name = OutcomePhrases.Decapitalised(axis.Name(sheet.Language));
        var strongest = curves.MaxBy(curve => Math.Abs(curve.Values[^1].Mean - curve.Values[0].Mean))!;
        var (first, last) = (strongest.Values[0], strongest.Values[^1]);
        string of = curves.Count == 1 ? "" : $"; {strongest.Name}";

        // The same luck at both ends.
        if (!sheet.Result.Between(strongest.Arms[0], strongest.Arms[^1], outcome, curves.Count).IsClear())
            return sheet.Say($"{noun} hangt in het model niet zeker af van {name}", $"{noun} does not surely depend on {name} in the model");
        if (Write(first.Mean) == Write(last.Mean))
            return sheet.Say($"{noun} hangt nauwelijks af van {name}", $"{noun} hardly depends on {name}");
        bool falls = last.Mean < first.Mean;
        return sheet.Say(
            $"{noun} {(falls ? "daalt" : "stijgt")} van {Write(first.Mean)} naar {Write(last.Mean)} ({name} van {Level(axis, 0)} naar {Level(axis, ^1)}{of})",
            $"{noun} {(falls ? "falls" : "rises")} from {Write(first.Mean)} to {Write(last.Mean)} ({name} from {Level(axis, 0)} to {Level(axis, ^1)}{of})");
    }

    private string Level(GridAxis axis, Index nth) => axis.Write(axis.Levels[nth], sheet.Language);

    private string Write(double value) => sheet.Write(value, outcome.Unit);

    private Curve CurveOf(string name, IReadOnlyList<Arm> arms) => new(name, arms, [.. arms.Select(arm => sheet.Result.Of(arm, outcome))]);

    private sealed record Curve(string Name, IReadOnlyList<Arm> Arms, IReadOnlyList<Estimate> Values);
}
