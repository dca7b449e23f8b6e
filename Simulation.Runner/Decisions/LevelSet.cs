using Simulation.Runner.Experiments;

namespace Simulation.Runner.Decisions;

/// <summary>Where surfaces pass a level: what is thought of them on a fine grid over the unit square.</summary>
/// <param name="Side">Places along each side of the grid, which runs row by row from (0, 0) to (1, 1).</param>
/// <param name="Mean">The mean over the surfaces.</param>
/// <param name="Off">How far that may be off, as one standard deviation.</param>
/// <param name="Above">The part of the surfaces that lie at or above the level.</param>
/// <param name="Level">The level.</param>
public sealed record LevelMap(int Side, double[] Mean, double[] Off, double[] Above, double Level)
{
    private const double FewAre = 0.05;

    /// <summary>The part of the square in which the mean lies at or above the level.</summary>
    public double AreaAbove => Mean.Count(mean => mean >= Level) / (double)Mean.Length;

    /// <summary>The part of the square on which the surfaces do not agree: between 5 and 95 of 100 lie above the level.</summary>
    public double AreaOpen => Enumerable.Range(0, Above.Length).Count(IsOpen) / (double)Above.Length;

    /// <summary>The part of the square that is expected to lie on the wrong side of the line of the mean.</summary>
    public double AreaWrong => Enumerable.Range(0, Mean.Length).Average(at =>
        MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(Mean[at] - Level) / Off[at]));

    /// <summary>Where along a row the part of surfaces above the level passes a share for the first time, from 0 to 1; nothing where it does
    /// not.</summary>
    public double? Passes(int row, double share)
    {
        for (int x = 1; x < Side; x++)
        {
            double before = Above[(row * Side) + x - 1] - share, after = Above[(row * Side) + x] - share;
            if (before >= 0 != after >= 0) return (x - 1 + (before / (before - after))) / (Side - 1);
        }

        return null;
    }

    public bool IsOpen(int at) => Above[at] > FewAre && Above[at] < 1 - FewAre;
}

/// <summary>
/// Finds where surfaces pass a level with few points: after a first few that fill the square, each next one where most surfaces may still
/// lie on either side of it (after Bryan et al., 2005, "Active learning for identifying function threshold boundaries").
/// </summary>
public sealed class LevelSet(double level, int budget, ulong seed)
{
    private const int First = 16;
    private const int Batch = 8;

    /// <summary>Places along each side of the grid that is reckoned with.</summary>
    public const int Side = 41;

    private readonly List<SquareSpot> _at = [];
    private readonly List<double[]> _seen = [];

    /// <summary>Where a place stands that can only be looked at somewhere near it, as whole numbers can.</summary>
    public Func<SquareSpot, SquareSpot> Snap { get; init; } = at => at;

    /// <summary>Hears what is thought each time more was looked at.</summary>
    public Action<LevelMap>? Heard { get; init; }

    /// <summary>The points that were looked at, and what was seen there of each surface.</summary>
    public IReadOnlyList<(SquareSpot At, double[] Seen)> Points => [.. _at.Zip(_seen)];

    /// <summary>Looks, as often as the budget allows, and gives what is thought then; a function sees some points of all surfaces.</summary>
    public LevelMap Find(Func<IReadOnlyList<SquareSpot>, IReadOnlyList<double[]>> look)
    {
        var places = Places();
        Look(look, [.. Sobol.Points(Math.Min(First, budget), 2, seed).Select(part => new SquareSpot(part[0], part[1]))]);
        while (true)
        {
            var (mean, each) = Think(places);
            if (Heard is not null || _at.Count >= budget)
            {
                var map = Map(mean, each);
                Heard?.Invoke(map);
                if (_at.Count >= budget) return map;
            }

            Look(look, Next(mean, each, places, Math.Min(Batch, budget - _at.Count)));
        }
    }

    private static SquareSpot[] Places() =>
        [.. from y in Enumerable.Range(0, Side) from x in Enumerable.Range(0, Side) select new SquareSpot(x / (Side - 1.0), y / (Side - 1.0))];

    private void Look(Func<IReadOnlyList<SquareSpot>, IReadOnlyList<double[]>> look, IReadOnlyList<SquareSpot> at)
    {
        SquareSpot[] snapped = [.. at.Select(Snap)];
        _at.AddRange(snapped);
        _seen.AddRange(look(snapped));
    }

    private (GaussianSurfaces.Thought Mean, GaussianSurfaces.Thought Each) Think(SquareSpot[] places)
    {
        double[] mean = [.. _seen.Select(point => point.Average())];
        var all = Enumerable.Range(0, _seen[0].Length).Select(surface => _seen.Select(point => point[surface]).ToArray()).ToList();
        var one = GaussianSurfaces.Fit(_at, [mean]).At(places);
        return (one, all.Count == 1 ? one : GaussianSurfaces.Fit(_at, all).At(places));
    }

    /// <summary>One after the other, each as if those before had been seen: else all would lie side by side.</summary>
    private List<SquareSpot> Next(GaussianSurfaces.Thought mean, GaussianSurfaces.Thought each, SquareSpot[] places, int count)
    {
        var next = new List<SquareSpot>();
        while (next.Count < count)
        {
            int place = Enumerable.Range(0, places.Length).MaxBy(at => Open(mean, at) + Open(each, at));
            mean.See(place);
            if (!ReferenceEquals(mean, each)) each.See(place);
            next.Add(places[place]);
        }

        return next;
    }

    /// <summary>The mean chance that a surface lies on the other side than it seems.</summary>
    private double Open(GaussianSurfaces.Thought thought, int place)
    {
        double sum = 0;
        for (int surface = 0; surface < thought.Means.Count; surface++)
        {
            double above = thought.ChanceAbove(surface, place, level);
            sum += Math.Min(above, 1 - above);
        }

        return sum / thought.Means.Count;
    }

    private LevelMap Map(GaussianSurfaces.Thought mean, GaussianSurfaces.Thought each)
    {
        int[] all = [.. Enumerable.Range(0, Side * Side)];
        return new LevelMap(
            Side, mean.Means[0], [.. all.Select(mean.Spread)],
            [.. all.Select(at => Enumerable.Range(0, each.Means.Count).Average(surface => each.ChanceAbove(surface, at, level)))],
            level);
    }
}
