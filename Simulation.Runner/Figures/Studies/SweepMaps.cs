using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Studies;

/// <summary>An outcome over two axes as colour, with the line on which it tips; of alternatives the difference with the base.</summary>
internal static class SweepMaps
{
    // The lower end of what projects see: half of the residents take part.
    private const double HalfTakesPart = 0.5;
    private const int MostWritten = 60;

    public static IEnumerable<NamedFigure> Of(Sheet sheet, Grid grid, Outcome outcome)
    {
        yield return new NamedFigure($"map-{outcome.Id}", FigureTopic.Outcome, Levels(sheet, grid, outcome));
        for (int nth = 0; nth < sheet.Cell.Alternatives.Count; nth++)
        {
            string stem = $"map-{outcome.Id}-{Stems.Of(sheet.Cell.Alternatives[nth].Name)}";
            yield return new NamedFigure(stem, FigureTopic.Outcome, Differences(sheet, grid, outcome, nth));
        }
    }

    private static Figure Levels(Sheet sheet, Grid grid, Outcome outcome)
    {
        double? level = outcome == Outcome.ParticipationBroad ? HalfTakesPart : null;
        var values = Table(grid, cell => sheet.Result.Of(cell.Base, outcome).Mean);
        var text = OutcomeTexts.Of(outcome);
        var map = new HeatMap(sheet.Say(text.Name), Places(grid.Axes[0]), Places(grid.Axes[1]), values, outcome.Unit)
        {
            ShowsValues = values.Length <= MostWritten,
            TippingLine = level is { } at && Spans(values, at) ? new TippingLine(at, sheet.Say("de helft doet mee", "half take part")) : null,
        };
        if (level is { } tips)
        {
            var unsure = Flags(grid, cell => sheet.Result.Of(cell.Base, outcome) is var estimate && !(estimate.Low > tips || estimate.High < tips));
            map = WithHatching(map, unsure, sheet.Say("interval omvat de helft", "interval spans one half"));
        }

        return Figure(sheet, grid, outcome, map, level is { } line ? TippingTitle(sheet, grid, outcome, values, line) : ExtremesTitle(sheet, grid, outcome, values), values);
    }

    private static Figure Differences(Sheet sheet, Grid grid, Outcome outcome, int nth)
    {
        string name = OutcomePhrases.Capitalised(sheet.NameOf(sheet.Cell.Alternatives[nth]));
        string noun = sheet.Say(OutcomeTexts.Of(outcome).Noun);
        var values = Table(grid, cell => sheet.Result.Of(cell, cell.Alternatives[nth], outcome).Difference);
        var unsure = Flags(grid, cell => !sheet.Result.Of(cell, cell.Alternatives[nth], outcome).IsClear());
        var unit = outcome.Unit.IsShare() ? Unit.PercentagePoints : outcome.Unit;
        var map = new HeatMap(sheet.Say("Verschil met de basis", "Difference with the base"), Places(grid.Axes[0]), Places(grid.Axes[1]), values, unit)
        {
            Midpoint = 0,
            ShowsValues = values.Length <= MostWritten,
            TippingLine = Spans(values, 0) ? new TippingLine(0, sheet.Say("geen verschil", "no difference")) : null,
        };
        int clear = unsure.Cast<bool>().Count(one => !one);
        string title = clear == 0
            ? sheet.Say($"{name}: nergens een aantoonbaar verschil in {noun}", $"{name}: nowhere a demonstrable difference in {noun}")
            : sheet.Say($"{name}: in {clear} van de {unsure.Length} combinaties een aantoonbaar verschil in {noun}", $"{name}: in {clear} of {unsure.Length} combinations a demonstrable difference in {noun}");
        return Figure(sheet, grid, outcome, WithHatching(map, unsure, sheet.Say("verschil niet aantoonbaar", "difference not demonstrable")), title, values);
    }

    private static Figure Figure(Sheet sheet, Grid grid, Outcome outcome, HeatMap map, string title, double[,] values)
    {
        var chart = new Chart(title, AxisOf(sheet, grid.Axes[0]), AxisOf(sheet, grid.Axes[1]), [map])
        {
            Subtitle = sheet.Say(
                $"{OutcomePhrases.Capitalised(OutcomeTexts.Of(outcome).Says.Nl)}, gemiddeld over {sheet.Plan.Years} jaar; {sheet.Result.Replicates} runs per vakje",
                $"{OutcomePhrases.Capitalised(OutcomeTexts.Of(outcome).Says.En)}, mean over {sheet.Plan.Years} years; {sheet.Result.Replicates} runs a cell"),
        };
        return new Figure(chart)
        {
            AltText = sheet.Say(
                $"Kaart van {values.GetLength(0)} bij {values.GetLength(1)} vakjes: {AxisNames.Of(grid.Axes[0].Path, Language.Nl)} tegen {AxisNames.Of(grid.Axes[1].Path, Language.Nl)}. Laagste {Written(sheet, outcome, values.Cast<double>().Min())}, hoogste {Written(sheet, outcome, values.Cast<double>().Max())}.",
                $"Map of {values.GetLength(0)} by {values.GetLength(1)} cells: {AxisNames.Of(grid.Axes[0].Path, Language.En)} against {AxisNames.Of(grid.Axes[1].Path, Language.En)}. Lowest {Written(sheet, outcome, values.Cast<double>().Min())}, highest {Written(sheet, outcome, values.Cast<double>().Max())}."),
            Footer = sheet.Footer,
            Size = new FigureSize(960, 600),
        };
    }

    // Where the outcome passes the level along the first axis, at both ends of the second.
    private static string TippingTitle(Sheet sheet, Grid grid, Outcome outcome, double[,] values, double level)
    {
        string noun = OutcomePhrases.Capitalised(sheet.Say(OutcomeTexts.Of(outcome).Noun));
        string half = Written(sheet, outcome, level);
        if (!Spans(values, level))
        {
            bool above = values[0, 0] >= level;
            return sheet.Say($"{noun} blijft overal {(above ? "boven" : "onder")} {half}", $"{noun} stays {(above ? "above" : "below")} {half} everywhere");
        }

        int under = values.Cast<double>().Count(value => value < level);
        var (x, y) = (grid.Axes[0], grid.Axes[1]);
        int worst = Enumerable.Range(0, values.GetLength(0)).MinBy(row => Enumerable.Range(0, values.GetLength(1)).Min(column => values[row, column]));
        string row = AxisNames.Write(y.Path, y.Levels[worst], sheet.Language);
        string small = sheet.Say(OutcomeTexts.Of(outcome).Noun);
        string across = OutcomePhrases.Decapitalised(AxisNames.Of(x.Path, sheet.Language));
        return Crossing(x, values, worst, level) is { } at
            ? sheet.Say($"Bij ‘{row}’ zakt {small} onder {half} vanaf {At(sheet, x, at)} ({across})", $"At ‘{row}’ {small} falls below {half} from {At(sheet, x, at)} on ({across})")
            : sheet.Say($"{noun} ligt in {under} van de {values.Length} combinaties onder {half}", $"{noun} is below {half} in {under} of {values.Length} combinations");
    }

    private static string ExtremesTitle(Sheet sheet, Grid grid, Outcome outcome, double[,] values)
    {
        string noun = OutcomePhrases.Capitalised(sheet.Say(OutcomeTexts.Of(outcome).Noun));
        var all = grid.Axes[1].Levels.SelectMany((_, row) => grid.Axes[0].Levels.Select((_, column) => (row, column))).Where(at => double.IsFinite(values[at.row, at.column])).ToList();
        if (all.Count == 0)
            return noun;
        var low = all.MinBy(at => values[at.row, at.column]);
        var high = all.MaxBy(at => values[at.row, at.column]);
        var lowest = sheet.Result.Of(grid.At(grid.Axes[0].Levels[low.column], grid.Axes[1].Levels[low.row]).Base, outcome);
        var highest = sheet.Result.Of(grid.At(grid.Axes[0].Levels[high.column], grid.Axes[1].Levels[high.row]).Base, outcome);
        return lowest.High < highest.Low
            ? sheet.Say($"{noun} loopt van {Written(sheet, outcome, lowest.Mean)} tot {Written(sheet, outcome, highest.Mean)}", $"{noun} ranges from {Written(sheet, outcome, lowest.Mean)} to {Written(sheet, outcome, highest.Mean)}")
            : sheet.Say($"{noun} verschilt nergens aantoonbaar", $"{noun} differs demonstrably nowhere");
    }

    private static double? Crossing(GridAxis x, double[,] values, int row, double level)
    {
        if (!x.IsNumeric)
            return null;
        for (int column = 1; column < x.Levels.Count; column++)
        {
            double before = values[row, column - 1];
            double after = values[row, column];
            if (before >= level && after < level)
                return x.Levels[column - 1].Number + ((before - level) / (before - after) * (x.Levels[column].Number - x.Levels[column - 1].Number));
        }

        return null;
    }

    private static string At(Sheet sheet, GridAxis axis, double value)
    {
        // No more digits than the distance between the values that were tried can carry.
        double step = (axis.Levels[^1].Number - axis.Levels[0].Number) / Math.Max(1, axis.Levels.Count - 1);
        double unit = step / 10;
        double nice = 1;
        while (nice > unit)
            nice /= 10;
        while (nice * 10 <= unit)
            nice *= 10;
        return AxisNames.Write(axis.Path, FieldValue.Of(Math.Round(value / nice) * nice), sheet.Language);
    }

    private static Axis AxisOf(Sheet sheet, GridAxis axis) => axis.IsNumeric
        ? AxisNames.Numeric(axis.Path, sheet.Language)
        : new CategoryAxis(AxisNames.Of(axis.Path, sheet.Language), [.. axis.Levels.Select(level => AxisNames.Write(axis.Path, level, sheet.Language))]);

    private static double[] Places(GridAxis axis) => [.. axis.Levels.Select((level, nth) => axis.IsNumeric ? level.Number : nth)];

    private static double[,] Table(Grid grid, Func<Cell, double> of)
    {
        var table = new double[grid.Axes[1].Levels.Count, grid.Axes[0].Levels.Count];
        for (int row = 0; row < table.GetLength(0); row++)
        {
            for (int column = 0; column < table.GetLength(1); column++)
                table[row, column] = of(grid.At(grid.Axes[0].Levels[column], grid.Axes[1].Levels[row]));
        }

        return table;
    }

    private static bool[,] Flags(Grid grid, Func<Cell, bool> of)
    {
        var numbers = Table(grid, cell => of(cell) ? 1 : 0);
        var flags = new bool[numbers.GetLength(0), numbers.GetLength(1)];
        for (int row = 0; row < flags.GetLength(0); row++)
        {
            for (int column = 0; column < flags.GetLength(1); column++)
                flags[row, column] = numbers[row, column] > 0;
        }

        return flags;
    }

    private static HeatMap WithHatching(HeatMap map, bool[,] unsure, string label) => unsure.Cast<bool>().Any(one => one) ? map.WithUncertain(unsure, label) : map;

    private static bool Spans(double[,] values, double level) => values.Cast<double>().Any(value => value < level) && values.Cast<double>().Any(value => value >= level);

    private static string Written(Sheet sheet, Outcome outcome, double value) => Numbers.Write(value, outcome.Unit, sheet.Language);
}
