using MathNet.Numerics.Distributions;
using Simulation.Core.Randomness;
using Simulation.Runner.Decisions;

namespace Simulation.Tests.Runner.Decisions;

/// <summary>Everything here is seeded, so there is no chance of a false alarm.</summary>
public class LevelSetTests
{
    /// <summary>A fifth of the points of a grid of 21 by 21.</summary>
    private const int AFifth = 88;

    [Theory]
    [InlineData("wave", 0)]
    [InlineData("ring", 0)]
    [InlineData("corner", 0)]
    [InlineData("wave", 0.02)]
    [InlineData("corner", 0.05)]
    public void The_boundary_of_a_known_function_is_found_within_a_percentage_point_of_the_area(string name, double noise)
    {
        var function = Known(name);
        ulong key = Squares.KeyFrom(3);
        int asked = 0;
        var set = new LevelSet(0, AFifth, seed: 1);
        var map = set.Find(at => [.. at.Select(spot => (double[])[function(spot) + Noise(key, asked++, noise)])]);
        Assert.Equal(AFifth, asked);
        Assert.InRange(Wrong(map, function), 0, 0.01);
        Assert.InRange(map.AreaWrong, 0, 0.02);
    }

    [Fact]
    public void Points_lie_where_the_boundary_is()
    {
        var function = Known("wave");
        var set = new LevelSet(0, AFifth, seed: 1);
        set.Find(at => [.. at.Select(spot => (double[])[function(spot)])]);
        Assert.True(set.Points.Skip(16).Count(point => Math.Abs(point.Seen[0]) < 0.15) > 0.6 * (AFifth - 16));
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void Where_surfaces_differ_the_band_is_the_part_on_which_they_do_not_agree()
    {
        // 40 surfaces, each the wave moved up or down by one of the quantiles of a normal distribution with standard deviation 0.1.
        var function = Known("wave");
        double[] moved = [.. Enumerable.Range(0, 40).Select(nth => Normal.InvCDF(0, 0.1, (nth + 0.5) / 40))];
        var map = new LevelSet(0, AFifth, seed: 1).Find(at => [.. at.Select(spot => moved.Select(by => function(spot) + by).ToArray())]);
        Assert.InRange(Wrong(map, function), 0, 0.01);

        // Between the 5th and the 95th percentile the wave is 2 × 1.645 × 0.1 high, and it stays inside the square.
        Assert.Equal(0.329, map.AreaOpen, 0.03);
        int middle = (map.Side * map.Side) / 2;
        Assert.Equal(0.5, map.Above[middle], 0.05);
    }

    [Fact]
    public void What_passes_no_level_has_no_boundary()
    {
        var map = new LevelSet(5, 24, seed: 1).Find(at => [.. at.Select(spot => (double[])[spot.X + spot.Y, spot.X])]);
        Assert.Equal((0.0, 0.0), (map.AreaAbove, map.AreaOpen));
    }

    /// <summary>Above zero on one side of: a wave through the middle, a circle, a curve in a corner.</summary>
    private static Func<SquareSpot, double> Known(string name) => name switch
    {
        "wave" => at => at.Y - 0.5 - (0.25 * Math.Sin(2 * Math.PI * at.X)),
        "ring" => at => Math.Sqrt(((at.X - 0.45) * (at.X - 0.45)) + ((at.Y - 0.55) * (at.Y - 0.55))) - 0.3,
        _ => at => Math.Tanh(3 * ((at.X * at.Y) - 0.4)),
    };

    private static double Noise(ulong key, int at, double noise) =>
        noise == 0 ? 0 : Normal.InvCDF(0, noise, (Squares.Bits32(key, (ulong)at) + 0.5) / 4294967296.0);

    private static double Wrong(LevelMap map, Func<SquareSpot, double> function)
    {
        int wrong = 0;
        for (int at = 0; at < map.Mean.Length; at++)
        {
            var spot = new SquareSpot((at % map.Side) / (map.Side - 1.0), (at / map.Side) / (map.Side - 1.0));
            if ((map.Mean[at] >= 0) != (function(spot) >= 0)) wrong++;
        }

        return wrong / (double)map.Mean.Length;
    }
}
