using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Figures.Studies;

/// <summary>An outcome over two axes as colour, with the line on which it tips; of alternatives the difference with the base.</summary>
internal sealed class SweepMaps(Sheet sheet, Grid grid, Outcome outcome)
{
    // The lower end of what projects see: half of the residents take part.
    private const double HalfTakesPart = 0.5;
    private const int MostWritten = 60;

    private GridAxis X => grid.Axes[0];
    private GridAxis Y => grid.Axes[1];

    public IEnumerable<NamedFigure> Of()
    {
        yield return new NamedFigure($"map-{outcome.Id}", FigureTopic.Outcome, Levels());
        for (int nth = 0; nth < sheet.Cell.Alternatives.Count; nth++)
        {
            string stem = $"map-{outcome.Id}-{Stems.Of(sheet.Cell.Alternatives[nth].Name)}";
            yield return new NamedFigure(stem, FigureTopic.Outcome, Differences(nth));
        }
    }

    private Figure Levels()
    {
        double? level = outcome == Outcome.ParticipationBroad ? HalfTakesPart : null;
        var values = Table(cell => sheet.Result.Of(cell.Base, outcome).Mean);
        var map = new HeatMap(sheet.Name(outcome), X.Places, Y.Places, values, outcome.Unit)
        {
            ShowsValues = values.Length <= MostWritten,
            TippingLine = level is { } at && Spans(values, at) ? new TippingLine(at, sheet.Say("de helft doet mee", "half take part")) : null,
        };
        if (level is { } tips)
        {
            var unsure = Table(cell => sheet.Result.Of(cell.Base, outcome) is var estimate
                && !(estimate.ClaimLow > tips || estimate.ClaimHigh < tips));
            map = WithHatching(map, unsure, !sheet.Plan.IsSpread
                ? sheet.Say("interval omvat de helft", "interval spans one half")
                : sheet.Say("toeval en aannames laten het open", "chance and assumptions leave it open"));
        }

        return Figure(map, level is { } line ? TippingTitle(values, line) : ExtremesTitle(), values);
    }

    private Figure Differences(int nth)
    {
        string name = OutcomePhrases.Capitalised(sheet.NameOf(sheet.Cell.Alternatives[nth]));
        string noun = sheet.Noun(outcome);
        var values = Table(cell => sheet.Result.Of(cell, cell.Alternatives[nth], outcome).Difference);
        var unsure = Table(cell => !sheet.Result.Of(cell, cell.Alternatives[nth], outcome).IsClear());
        var unit = outcome.Unit.IsShare() ? Unit.PercentagePoints : outcome.Unit;
        string under = sheet.NameOf(sheet.Cell.Base);
        var map = new HeatMap(sheet.Say($"Verschil met ‘{under}’", $"Difference with ‘{under}’"), X.Places, Y.Places, values, unit)
        {
            Midpoint = 0,
            ShowsValues = values.Length <= MostWritten,
            TippingLine = Spans(values, 0) ? new TippingLine(0, sheet.Say("geen verschil", "no difference")) : null,
        };
        int clear = unsure.Cast<bool>().Count(one => !one);
        string title = clear == 0
            ? sheet.Say($"{name}: in het model nergens een zeker verschil in {noun}", $"{name}: nowhere a sure difference in {noun} in the model")
            : sheet.Say(
                $"{name}: in het model bij {clear} van de {unsure.Length} combinaties een zeker verschil in {noun}",
                $"{name}: in {clear} of {unsure.Length} combinations a sure difference in {noun} in the model");
        string open = sheet.Say("richting van het verschil niet zeker", "direction of the difference not sure");
        return Figure(WithHatching(map, unsure, open), title, values);
    }

    private Figure Figure(HeatMap map, string title, double[,] values)
    {
        var chart = new Chart(title, X.In(sheet.Language), Y.In(sheet.Language), [map])
        {
            Subtitle = sheet.Say(
                $"{sheet.Says(outcome)}, gemiddeld over {sheet.Plan.Years} jaar; {sheet.Result.Replicates} doorrekeningen per vakje",
                $"{sheet.Says(outcome)}, mean over {sheet.Plan.Years} years; {sheet.Result.Replicates} runs a cell"),
        };
        var all = values.Cast<double>().ToList();
        string lowest = Written(all.Min()), highest = Written(all.Max());
        string x = X.Name(sheet.Language), y = Y.Name(sheet.Language);
        return sheet.Figure(
            chart,
            $"Kaart van {values.GetLength(0)} bij {values.GetLength(1)} vakjes: {x} tegen {y}. Laagste {lowest}, hoogste {highest}.",
            $"Map of {values.GetLength(0)} by {values.GetLength(1)} cells: {x} against {y}. Lowest {lowest}, highest {highest}.",
            new FigureSize(960, 600));
    }

    // Where the outcome passes the level along the first axis, at both ends of the second.
    private string TippingTitle(double[,] values, double level)
    {
        string noun = sheet.Subject(outcome), half = Written(level);
        if (!Spans(values, level))
        {
            string side = values[0, 0] >= level ? sheet.Say("boven", "above") : sheet.Say("onder", "below");
            return sheet.Say($"{noun} blijft overal {side} {half}", $"{noun} stays {side} {half} everywhere");
        }

        int under = values.Cast<double>().Count(value => value < level);
        double Lowest(int row) => Enumerable.Range(0, X.Levels.Count).Min(column => values[row, column]);
        int worst = Enumerable.Range(0, Y.Levels.Count).MinBy(Lowest);
        string row = $"{OutcomePhrases.Decapitalised(Y.Name(sheet.Language))} {Y.Write(Y.Levels[worst], sheet.Language)}";
        string small = sheet.Noun(outcome);
        string across = OutcomePhrases.Decapitalised(X.Name(sheet.Language));
        return Crossing(values, worst, level) is { } at
            ? sheet.Say($"Bij {row} zakt {small} onder {half} vanaf {At(at)} ({across})", $"At {row} {small} falls below {half} from {At(at)} on ({across})")
            : sheet.Say($"{noun} ligt in {under} van de {values.Length} combinaties onder {half}", $"{noun} is below {half} in {under} of {values.Length} combinations");
    }

    private string ExtremesTitle()
    {
        string noun = sheet.Subject(outcome);
        var all = Y.Levels.SelectMany(y => X.Levels.Select(x => grid.At(x, y).Base))
            .Select(arm => (Arm: arm, sheet.Result.Of(arm, outcome).Mean)).Where(cell => double.IsFinite(cell.Mean)).ToList();
        if (all.Count == 0) return noun;
        var (lowest, highest) = (all.MinBy(cell => cell.Mean), all.MaxBy(cell => cell.Mean));

        // The same luck in all cells, and as wide as all pairs of them together ask for.
        return sheet.Result.Between(lowest.Arm, highest.Arm, outcome, Math.Max(1, all.Count * (all.Count - 1) / 2)).IsClear()
            ? sheet.Say($"{noun} loopt van {Written(lowest.Mean)} tot {Written(highest.Mean)}", $"{noun} ranges from {Written(lowest.Mean)} to {Written(highest.Mean)}")
            : sheet.Say($"{noun} verschilt in het model nergens met zekerheid", $"{noun} surely differs nowhere in the model");
    }

    private double? Crossing(double[,] values, int row, double level)
    {
        if (!X.IsNumeric) return null;
        for (int column = 1; column < X.Levels.Count; column++)
        {
            double before = values[row, column - 1], after = values[row, column];
            if (before >= level && after < level)
                return X.Places[column - 1] + ((before - level) / (before - after) * (X.Places[column] - X.Places[column - 1]));
        }

        return null;
    }

    private string At(double value)
    {
        // No more digits than the distance between the values that were tried can carry.
        double unit = (X.Places[^1] - X.Places[0]) / Math.Max(1, X.Levels.Count - 1) / 10;
        double nice = 1;
        while (nice > unit) nice /= 10;
        while (nice * 10 <= unit) nice *= 10;
        return X.Write(FieldValue.Of(Math.Round(value / nice) * nice), sheet.Language);
    }

    private T[,] Table<T>(Func<Cell, T> of)
    {
        var table = new T[Y.Levels.Count, X.Levels.Count];
        for (int row = 0; row < table.GetLength(0); row++)
        {
            for (int column = 0; column < table.GetLength(1); column++)
                table[row, column] = of(grid.At(X.Levels[column], Y.Levels[row]));
        }

        return table;
    }

    private static HeatMap WithHatching(HeatMap map, bool[,] unsure, string label) =>
        unsure.Cast<bool>().Any(one => one) ? map.WithUncertain(unsure, label) : map;

    private static bool Spans(double[,] values, double level) =>
        values.Cast<double>().Any(value => value < level) && values.Cast<double>().Any(value => value >= level);

    private string Written(double value) => sheet.Write(value, outcome.Unit);
}
