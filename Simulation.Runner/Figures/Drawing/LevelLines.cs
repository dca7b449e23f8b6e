using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The lines on which a grid of values passes a level: marching squares, joined into long lines, in cells: 2.5 is halfway between the third and the fourth.</summary>
public static class LevelLines
{
    /// <summary>The lines, longest first; cells with a missing corner have none.</summary>
    public static List<List<Spot>> Find(HeatMap map, double level)
    {
        var chains = new LineChains();
        for (int row = 0; row + 1 < map.Rows; row++)
        {
            for (int column = 0; column + 1 < map.Columns; column++) AddCell(chains, map, level, row, column);
        }
        return chains.Joined();
    }

    private static void AddCell(LineChains chains, HeatMap map, double level, int row, int column)
    {
        double a = map[row, column], b = map[row, column + 1], c = map[row + 1, column + 1], d = map[row + 1, column];
        if (double.IsNaN(a + b + c + d)) return;
        var crossings = new List<Crossing>(4);
        AddCrossing(crossings, map, level, row, column, isAcross: true);
        AddCrossing(crossings, map, level, row, column + 1, isAcross: false);
        AddCrossing(crossings, map, level, row + 1, column, isAcross: true);
        AddCrossing(crossings, map, level, row, column, isAcross: false);
        if (crossings.Count == 2) chains.Add(crossings[0], crossings[1]);
        if (crossings.Count < 4) return;
        // A saddle: the mean says which two corners belong together.
        bool centreIsAbove = (a + b + c + d) / 4 >= level;
        bool firstIsAbove = a >= level;
        int partner = centreIsAbove == firstIsAbove ? 1 : 3;
        chains.Add(crossings[0], crossings[partner]);
        chains.Add(crossings[2], crossings[partner == 1 ? 3 : 1]);
    }

    // An edge of the grid goes across (to the next column) or up (to the next row) from its node.
    private static void AddCrossing(List<Crossing> crossings, HeatMap map, double level, int row, int column, bool isAcross)
    {
        double from = map[row, column];
        double to = isAcross ? map[row, column + 1] : map[row + 1, column];
        if ((from >= level) == (to >= level)) return;
        double share = (level - from) / (to - from);
        double x = column + (isAcross ? share : 0);
        double y = row + (isAcross ? 0 : share);
        crossings.Add(new(((long)row << 32) | ((long)column << 1) | (isAcross ? 1L : 0L), new(x, y)));
    }
}

/// <summary>Where the level crosses an edge of the grid; the same edge has the same key from both sides.</summary>
public readonly record struct Crossing(long Edge, Spot At);

/// <summary>Joins steps that share an edge of the grid.</summary>
public sealed class LineChains
{
    private readonly List<(Crossing From, Crossing To)> _steps = [];
    private readonly Dictionary<long, List<int>> _stepsAt = [];

    public void Add(Crossing from, Crossing to)
    {
        Remember(from.Edge);
        Remember(to.Edge);
        _steps.Add((from, to));
    }

    public List<List<Spot>> Joined()
    {
        bool[] used = new bool[_steps.Count];
        var lines = new List<List<Spot>>();
        for (int i = 0; i < _steps.Count; i++)
        {
            if (used[i]) continue;
            used[i] = true;
            var line = new LinkedList<Spot>([_steps[i].From.At, _steps[i].To.At]);
            Follow(_steps[i].To.Edge, used, spot => line.AddLast(spot));
            Follow(_steps[i].From.Edge, used, spot => line.AddFirst(spot));
            lines.Add([.. line]);
        }
        return [.. lines.OrderByDescending(line => line.Count)];
    }

    private void Follow(long edge, bool[] used, Action<Spot> add)
    {
        while (true)
        {
            int next = _stepsAt[edge].FindIndex(step => !used[step]);
            if (next < 0) return;
            int step = _stepsAt[edge][next];
            used[step] = true;
            Crossing far = _steps[step].From.Edge == edge ? _steps[step].To : _steps[step].From;
            add(far.At);
            edge = far.Edge;
        }
    }

    private void Remember(long edge)
    {
        if (!_stepsAt.TryGetValue(edge, out List<int>? steps)) _stepsAt[edge] = steps = [];
        steps.Add(_steps.Count);
    }
}
