using ScottPlot;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The points that an eye can tell apart: what lies within a fifth of a pixel of the line through its neighbours is left out.</summary>
internal static class Thinning
{
    private const double Tolerance = 0.2;

    /// <summary>The stretches between gaps, each thinned, where they stand on the axes.</summary>
    public static IEnumerable<Coordinates[]> Pieces(PlotArea area, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var pieces = new List<Coordinates[]>();
        var piece = new List<Coordinates>();
        for (int i = 0; i <= x.Length; i++)
        {
            if (i < x.Length && !double.IsNaN(y[i]))
            {
                piece.Add(new(area.XPlan.PositionOf(x[i]), area.YPlan.PositionOf(y[i])));
                continue;
            }
            if (piece.Count > 0) pieces.Add(Thinned(area, piece));
            piece.Clear();
        }
        return pieces;
    }

    // Ramer, Douglas and Peucker: keep the point that lies furthest from the line between the ends, and do the same on both sides of it.
    private static Coordinates[] Thinned(PlotArea area, List<Coordinates> points)
    {
        Spot[] spots = [.. points.Select(point => new Spot(area.X.Map(point.X), area.Y.Map(point.Y)))];
        bool[] kept = new bool[spots.Length];
        kept[0] = kept[^1] = true;
        var stretches = new Stack<(int From, int To)>([(0, spots.Length - 1)]);
        while (stretches.TryPop(out var stretch))
        {
            (int furthest, double distance) = Furthest(spots, stretch.From, stretch.To);
            if (distance <= Tolerance) continue;
            kept[furthest] = true;
            stretches.Push((stretch.From, furthest));
            stretches.Push((furthest, stretch.To));
        }
        return [.. points.Where((_, i) => kept[i])];
    }

    private static (int At, double Distance) Furthest(Spot[] spots, int from, int to)
    {
        (int at, double most) = (from, 0);
        double dx = spots[to].X - spots[from].X, dy = spots[to].Y - spots[from].Y;
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        for (int i = from + 1; i < to; i++)
        {
            double ex = spots[i].X - spots[from].X, ey = spots[i].Y - spots[from].Y;
            double distance = length < 1e-9 ? Math.Sqrt((ex * ex) + (ey * ey)) : Math.Abs((dx * ey) - (dy * ex)) / length;
            if (distance > most) (at, most) = (i, distance);
        }
        return (at, most);
    }
}
