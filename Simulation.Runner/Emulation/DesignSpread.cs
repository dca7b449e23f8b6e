using Simulation.Runner.Experiments;

namespace Simulation.Runner.Emulation;

/// <summary>Points that fill a space evenly: of some Latin hypercubes the one whose nearest points lie furthest apart (maximin: Morris
/// and Mitchell, 1995), and of more points than are wanted those that lie far from one another.</summary>
public static class DesignSpread
{
    private const int Tries = 12;

    public static double[][] Hypercube(int points, int inputs, ulong seed)
    {
        double[][]? best = null;
        double furthest = -1;
        for (int tried = 0; tried < Tries; tried++)
        {
            double[][] design = [.. Designs.LatinHypercube(points, inputs, Luck.SeedOf(seed, tried))];
            double nearest = Nearest(design, furthest);
            if (nearest > furthest) (best, furthest) = (design, nearest);
        }

        return best!;
    }

    /// <summary>So many of the points, each the one furthest from those chosen before it; the first comes first.</summary>
    /// <param name="along">The inputs that count for the distance; all if none are named.</param>
    public static double[][] Apart(IReadOnlyList<double[]> all, int wanted, IReadOnlyList<int>? along = null)
    {
        if (all.Count <= wanted) return [.. all];
        IReadOnlyList<double[]> points = along is null ? all : [.. all.Select(p => along.Select(i => p[i]).ToArray())];
        var chosen = new List<int>(wanted) { 0 };
        double[] away = [.. points.Select(p => Squared(p, points[0]))];
        while (chosen.Count < wanted)
        {
            int next = 0;
            for (int p = 1; p < away.Length; p++)
            {
                if (away[p] > away[next]) next = p;
            }

            chosen.Add(next);
            for (int p = 0; p < away.Length; p++) away[p] = Math.Min(away[p], Squared(points[p], points[next]));
        }

        return [.. chosen.Select(c => all[c])];
    }

    /// <summary>The squared distance of the two nearest points; no further looked into once it is below what was asked.</summary>
    public static double Nearest(IReadOnlyList<double[]> points, double enough = -1)
    {
        double nearest = double.MaxValue;
        for (int one = 1; one < points.Count && nearest > enough; one++)
        {
            for (int other = 0; other < one; other++) nearest = Math.Min(nearest, Squared(points[one], points[other]));
        }

        return nearest;
    }

    private static double Squared(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++) sum += (one[i] - other[i]) * (one[i] - other[i]);
        return sum;
    }
}
