using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What each of many axes does by itself: a dot for every point, and their mean over stretches of the axis.</summary>
internal sealed class SweepEffects(Sheet sheet, Grid grid, Outcome outcome)
{
    private const int MostDots = 400;
    private const int Stretches = 8;
    private const int FewLevels = 12;
    private const int MostPanels = 9;

    private readonly AxisEffects _effects = new(AxisColumn.Of(sheet.Plan));

    public IEnumerable<NamedFigure> Of()
    {
        // An outcome that no run can tell, such as the days to notice where there is never a case.
        if (Figure(null) is not { } own) yield break;
        yield return new NamedFigure($"effects-{outcome.Id}", FigureTopic.Outcome, own);
        for (int nth = 0; nth < sheet.Cell.Alternatives.Count; nth++)
        {
            if (Figure(nth) is { } figure)
                yield return new NamedFigure($"effects-{outcome.Id}-{Stems.Of(sheet.Cell.Alternatives[nth].Name)}", FigureTopic.Outcome, figure);
        }
    }

    private Figure? Figure(int? alternative)
    {
        double[] values = [.. sheet.Plan.Cells.Select(cell => alternative is { } nth
            ? sheet.Result.Of(cell, cell.Alternatives[nth], outcome).Difference
            : sheet.Result.Of(cell.Base, outcome).Mean)];
        if (!values.Any(double.IsFinite)) return null;
        var told = _effects.On(values).Zip(grid.Axes).OrderBy(one => one.First.Rank).ToList();
        var effects = told.Take(MostPanels).Select(one => new Effect(one.Second, values, sheet.Plan.Cells)).ToList();
        var y = alternative is null
            ? OutcomeAxes.Values(outcome, sheet.Language) with { IncludesZero = false }
            : OutcomeAxes.Differences(outcome, sheet.Language);
        var panels = effects.Select(effect => Panel(effect, y)).ToList();
        string noun = sheet.Noun(outcome);
        string by = alternative is { } at ? sheet.NameOf(sheet.Cell.Alternatives[at]) : "";
        string of = alternative is null ? noun : sheet.Say(
            $"het verschil in {noun} tussen ‘{by}’ en ‘{sheet.NameOf(sheet.Cell.Base)}’",
            $"the difference in {noun} between ‘{by}’ and ‘{sheet.NameOf(sheet.Cell.Base)}’");
        int left = grid.Axes.Count - effects.Count;
        var unit = outcome.Unit;
        string Range(Effect effect) => alternative is null
            ? $"{sheet.Write(effect.First, unit)} {sheet.Say("tot", "to")} {sheet.Write(effect.Last, unit)}"
            : Numbers.DifferenceInterval(effect.First, effect.Last, unit, sheet.Language);
        var words = new EffectWords(sheet.Language, [.. told.Select(one => one.First)]);
        string strongest = OutcomePhrases.Decapitalised(effects[0].Axis.Name(sheet.Language));
        string weakest = left > 0 ? sheet.Say($"; de {left} zwakste assen zijn weggelaten", $"; the {left} weakest axes are left out") : "";
        return new Figure(words.Title(strongest, of, Range(effects[0])), panels)
        {
            Subtitle = sheet.Say(
                $"{words.Share(strongest)}. {sheet.Says(outcome)}; {sheet.Plan.Cells.Count} punten van {sheet.Result.Replicates} doorrekeningen; lijn: gemiddelde van de punten met 95%-interval{weakest}",
                $"{words.Share(strongest)}. {sheet.Says(outcome)}; {sheet.Plan.Cells.Count} points of {sheet.Result.Replicates} runs; line: mean of the points with 95% interval{weakest}"),
            AltText = sheet.Say(
                $"Een vlak per as, de sterkste eerst, met een punt per combinatie. {string.Join("; ", effects.Select(effect => $"{effect.Axis.Name(sheet.Language)}: gemiddeld van {Range(effect)}"))}.",
                $"One panel per axis, the strongest first, with a dot per combination. {string.Join("; ", effects.Select(effect => $"{effect.Axis.Name(sheet.Language)}: on average from {Range(effect)}"))}."),
            Footer = sheet.Footer,
            SharesY = true,
            Columns = Math.Min(panels.Count, panels.Count == 4 ? 2 : 3),
            Size = new FigureSize(960, panels.Count <= 3 ? 460 : panels.Count <= 6 ? 700 : 940),
        };
    }

    private Chart Panel(Effect effect, NumericAxis y)
    {
        string mean = sheet.Say("gemiddelde met 95%-interval", "mean with 95% interval");
        var dots = new Points(sheet.Say("een combinatie", "one combination"), effect.Dots(MostDots)) { Colour = SeriesColour.Muted };
        var colour = SeriesColour.Number(0);
        var line = new Line(mean, [.. effect.Bins.Select(bin => bin.X)], [.. effect.Bins.Select(bin => bin.Mean)]) { Colour = colour };
        var bins = new Points(mean, effect.Bins.Select(bin => bin.Dot)) { Colour = colour };
        ChartSeries[] series = effect.Axis.IsNumeric ? [dots, line, bins] : [dots, bins];
        return new Chart(effect.Axis.Name(sheet.Language), effect.Axis.In(sheet.Language), y, series);
    }

    /// <summary>The mean of the points on a stretch of an axis.</summary>
    private sealed record Bin(double X, double Mean, double HalfWidth)
    {
        public Dot Dot => double.IsFinite(HalfWidth) ? new Dot(X, Mean, Mean - HalfWidth, Mean + HalfWidth) : Dot.Exact(X, Mean);
    }

    private sealed class Effect
    {
        private readonly List<(double X, double Y)> _points;

        public Effect(GridAxis axis, double[] values, IReadOnlyList<Cell> cells)
        {
            Axis = axis;
            var all = cells.Zip(values, (cell, value) => (X: axis.PlaceOf(cell.At[axis.Path]), Y: value));
            _points = [.. all.Where(point => double.IsFinite(point.Y)).OrderBy(point => point.X)];
            Bins = axis.Levels.Count <= FewLevels || !axis.IsNumeric
                ? [.. _points.GroupBy(point => point.X).Select(group => BinOf([.. group]))]
                : [.. _points.Chunk(Math.Max(1, (_points.Count + Stretches - 1) / Stretches)).Select(BinOf)];
        }

        public GridAxis Axis { get; }
        public List<Bin> Bins { get; }

        /// <summary>The means at both ends of the axis; where it has names and no ends, the lowest and the highest.</summary>
        public double First => Axis.IsNumeric ? Bins[0].Mean : Bins.Min(bin => bin.Mean);
        public double Last => Axis.IsNumeric ? Bins[^1].Mean : Bins.Max(bin => bin.Mean);

        /// <summary>Not more than so many, evenly taken from all.</summary>
        public IEnumerable<Dot> Dots(int most)
        {
            int step = Math.Max(1, (_points.Count + most - 1) / most);
            return _points.Where((_, nth) => nth % step == 0).Select(point => Dot.Exact(point.X, point.Y));
        }

        private static Bin BinOf(IReadOnlyList<(double X, double Y)> points)
        {
            var moments = default(Moments);
            var places = default(Moments);
            foreach (var (x, y) in points)
            {
                moments.Add(y);
                places.Add(x);
            }

            return new Bin(places.Mean, moments.Mean, moments.HalfWidth());
        }
    }
}
