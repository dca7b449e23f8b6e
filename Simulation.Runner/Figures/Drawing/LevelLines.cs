using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The lines on which a grid of values passes a level: marching squares, joined into long lines, in cells: 2.5 is halfway between the third and the fourth.</summary>
public static class LevelLines
{
    // Where the level crosses an edge of the grid, which goes across (to the next column) or up (to the next row) from its node.
    private readonly record struct Crossing((int Row, int Column, bool IsAcross) Edge, Spot At);

    /// <summary>The lines, longest first; cells with a missing corner have none.</summary>
    public static List<List<Spot>> Find(HeatMap map, double level)
    {
        var steps = new List<(Crossing From, Crossing To)>();
        for (int row = 0; row + 1 < map.Rows; row++)
        {
            for (int column = 0; column + 1 < map.Columns; column++) AddCell(steps, map, level, row, column);
        }
        var lines = new List<List<Spot>>();
        while (steps.Count > 0)
        {
            (Crossing from, Crossing to) = steps[0];
            steps.RemoveAt(0);
            List<Spot> after = Follow(steps, to), before = Follow(steps, from);
            lines.Add([.. before.Reverse<Spot>(), from.At, to.At, .. after]);
        }
        return [.. lines.OrderByDescending(line => line.Count)];
    }

    private static void AddCell(List<(Crossing From, Crossing To)> steps, HeatMap map, double level, int row, int column)
    {
        double mean = (map[row, column] + map[row, column + 1] + map[row + 1, column + 1] + map[row + 1, column]) / 4;
        if (double.IsNaN(mean)) return;
        Crossing[] crossings =
        [
            .. CrossingOf(map, level, row, column, isAcross: true),
            .. CrossingOf(map, level, row, column + 1, isAcross: false),
            .. CrossingOf(map, level, row + 1, column, isAcross: true),
            .. CrossingOf(map, level, row, column, isAcross: false),
        ];
        if (crossings.Length == 2) steps.Add((crossings[0], crossings[1]));
        if (crossings.Length < 4) return;
        // A saddle: the mean says which two corners belong together.
        int partner = mean >= level == map[row, column] >= level ? 1 : 3;
        steps.Add((crossings[0], crossings[partner]));
        steps.Add((crossings[2], crossings[4 - partner]));
    }

    private static IEnumerable<Crossing> CrossingOf(HeatMap map, double level, int row, int column, bool isAcross)
    {
        double from = map[row, column], to = isAcross ? map[row, column + 1] : map[row + 1, column];
        if ((from >= level) == (to >= level)) yield break;
        double share = (level - from) / (to - from);
        yield return new((row, column, isAcross), isAcross ? new(column + share, row) : new(column, row + share));
    }

    // Takes out the steps that go on from an edge of the grid, which has the same name in the cells on both sides.
    private static List<Spot> Follow(List<(Crossing From, Crossing To)> steps, Crossing end)
    {
        var line = new List<Spot>();
        while (steps.FindIndex(step => step.From.Edge == end.Edge || step.To.Edge == end.Edge) is >= 0 and var next)
        {
            end = steps[next].From.Edge == end.Edge ? steps[next].To : steps[next].From;
            line.Add(end.At);
            steps.RemoveAt(next);
        }
        return line;
    }
}
