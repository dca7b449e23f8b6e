using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Experiments;

/// <summary>Where in the space of its axes a study looks.</summary>
public static class Designs
{
    private const double Unit = 1.0 / (1UL << 53);

    /// <summary>The points of a study, in order; a study without axes has one, at which nothing is varied.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, FieldValue>> PointsOf(LoadedStudy study, ulong seed) => study switch
    {
        { Axes.Count: 0 } => [new Dictionary<string, FieldValue>()],
        { Settings.Design: Design.Grid } => study.Grid(),
        { Settings.Design: Design.LatinHypercube } => LatinHypercube(study.Settings.Points, study.Axes.Count, seed).Select(study.Point),
        _ => Sobol.Points(study.Settings.Points, study.Axes.Count, seed).Select(study.Point),
    };

    /// <summary>Points of which each axis has exactly one in every n-th part of its way, in random combinations (McKay, Beckman and
    /// Conover, 1979).</summary>
    public static IEnumerable<double[]> LatinHypercube(int points, int axes, ulong seed)
    {
        ulong key = Squares.KeyFrom(seed);
        var order = Enumerable.Range(0, axes).Select(axis => Shuffled(points, key, axis)).ToArray();
        for (int point = 0; point < points; point++)
        {
            double[] parts = new double[axes];
            for (int axis = 0; axis < axes; axis++)
                parts[axis] = Below1((order[axis][point] + UnitAt(key, axis, points + point)) / points);
            yield return parts;
        }
    }

    /// <summary>A part of the way stays below the end of it.</summary>
    internal static double Below1(double part) => Math.Min(part, Math.BitDecrement(1.0));

    private static int[] Shuffled(int count, ulong key, int axis)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int last = count - 1; last > 0; last--)
        {
            int pick = (int)(UnitAt(key, axis, last) * (last + 1));
            (order[last], order[pick]) = (order[pick], order[last]);
        }

        return order;
    }

    private static double UnitAt(ulong key, int axis, int nth) => (Squares.Bits64(key, ((ulong)(uint)axis << 32) + (uint)nth) >> 11) * Unit;
}
