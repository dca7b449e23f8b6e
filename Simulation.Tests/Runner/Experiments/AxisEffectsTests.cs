using MathNet.Numerics.LinearRegression;
using MathNet.Numerics.Statistics;
using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

public class AxisEffectsTests
{
    private const int Seeds = 100;

    /// <summary>The alarm is set at one in a hundred, so a hundred seeds give one false name on average and more than five in one of
    /// two thousand tries; the seeds are fixed, so it does not change from day to day.</summary>
    [Theory]
    [InlineData(100, 383)]
    [InlineData(60, 5)]
    public void Of_pure_noise_no_axis_is_named_in_at_least_95_of_100_seeds(int points, int axes)
    {
        int named = Enumerable.Range(1, Seeds).Count(seed =>
        {
            var luck = new Random(seed);
            return Numbered(points, axes, seed).On([.. Enumerable.Range(0, points).Select(_ => luck.NextDouble())]).Any(effect => effect.IsClear);
        });
        Assert.InRange(named, 0, 5);
    }

    /// <summary>The rank correlation that was once told as nothing, among as many axes.</summary>
    [Theory]
    [InlineData(100, 383)]
    [InlineData(60, 5)]
    public void A_correlation_of_eight_tenths_is_always_named_as_the_strongest(int points, int axes)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var luck = new Random(seed);
            var columns = Columns(points, axes, seed);
            double[] values = [.. columns[2].Places.Select(x => (0.8 * (x - 0.5) * Math.Sqrt(12)) + (0.6 * Normal(luck)))];
            var effect = new AxisEffects(columns).On(values)[2];
            Assert.True(effect is { IsClear: true, Rank: 1 }, $"seed {seed}: {effect}");
            Assert.InRange(effect.Share, 0.3, 0.95);
        }
    }

    /// <summary>The IQ of ten people and their hours of television, of which the correlation is -29/165 (p = 0.627).</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void The_rank_correlation_is_that_of_the_textbook()
    {
        double[] iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
        double[] hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
        var effect = new AxisEffects([new AxisColumn("iq", false, iq)]).On(hours).Single();
        Assert.Equal(-29 / 165.0, effect.Spearman, 1e-12);
        Assert.Equal(0.627188, effect.P, 1e-5);
        Assert.Equal(29 / 165.0 * 29 / 165.0, effect.Share, 1e-12);
    }

    /// <summary>How fast dust leaves the lungs of three kinds of people (Hollander and Wolfe 1973, p. 116): H = 0.7714, p = 0.68.</summary>
    [Fact]
    public void A_named_axis_is_held_to_the_test_of_Kruskal_and_Wallis()
    {
        double[] speeds = [2.9, 3.0, 2.5, 2.6, 3.2, 3.8, 2.7, 4.0, 2.4, 2.8, 3.4, 3.7, 2.2, 2.0];
        double[] kinds = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2];
        var effect = new AxisEffects([new AxisColumn("kind", true, kinds)]).On(speeds).Single();
        Assert.Equal(0.77143, effect.Share * 13, 1e-5);
        Assert.Equal(0.67997, effect.P, 1e-4);
        Assert.Equal(double.NaN, effect.Spearman);
    }

    [Fact]
    public void A_named_axis_that_rises_and_falls_again_is_named_and_so_is_what_it_explains()
    {
        var luck = new Random(7);
        double[] kinds = [.. Enumerable.Range(0, 60).Select(point => (double)(point % 3))];
        double[] values = [.. kinds.Select(kind => (kind == 1 ? 3 : 0) + luck.NextDouble())];
        var effects = new AxisEffects([new AxisColumn("kind", true, kinds), .. Columns(60, 4, 1)]).On(values);
        Assert.True(effects[0] is { IsClear: true, Rank: 1, Share: > 0.6 }, $"{effects[0]}");
        Assert.DoesNotContain(effects.Skip(1), effect => effect.IsClear);
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void The_partial_correlation_is_that_of_what_regressing_on_the_other_axes_leaves()
    {
        var columns = Columns(40, 4, 3);
        var luck = new Random(5);
        double[] kinds = [.. Enumerable.Range(0, 40).Select(point => (double)(point % 2))];
        double[] values = [.. Enumerable.Range(0, 40).Select(at => columns[0].Places[at] + (2 * columns[1].Places[at]) + kinds[at] + luck.NextDouble())];
        var effect = new AxisEffects([.. columns, new AxisColumn("kind", true, kinds)]).On(values)[0];

        double[][] others = [.. Enumerable.Range(0, 40).Select(at => (double[])[.. columns.Skip(1).Select(one => Ranked(one.Places)[at]), kinds[at]])];
        double expected = Correlation.Pearson(Left(others, Ranked(columns[0].Places)), Left(others, Ranked(values)));
        Assert.Equal(expected, effect.Prcc, 1e-10);
        Assert.True(Math.Abs(effect.Prcc) > Math.Abs(effect.Spearman), "what the others do is taken out");

        // 40 points, 5 columns of which one is the axis: 40 - 2 - 4 degrees of freedom.
        Assert.Equal(AxisEffects.ChanceOf(expected, 34, 40), effect.P, 1e-12);
    }

    [Theory]
    [InlineData(3, 8, "fewer points than axes")]
    [InlineData(10, 8, "hardly more")]
    public void Where_points_are_few_the_other_axes_are_not_taken_out(int points, int axes, string why) =>
        Assert.All(Numbered(points, axes, 1).On([.. Enumerable.Range(0, points).Select(point => (double)point)]), effect =>
            Assert.True(double.IsNaN(effect.Prcc), why));

    [Fact]
    public void Two_axes_that_are_one_have_no_part_of_their_own()
    {
        double[] places = [.. Enumerable.Range(0, 30).Select(point => (double)point)];
        var effects = new AxisEffects([new AxisColumn("a", false, places), new AxisColumn("b", false, places)]).On(places);
        Assert.All(effects, effect => Assert.True(double.IsNaN(effect.Prcc) && effect.IsClear, $"{effect}"));
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void Few_points_in_order_are_no_proof()
    {
        // Of four points in order there are 24 orders and two that are as good.
        var effect = new AxisEffects([new AxisColumn("a", false, [1, 2, 3, 4])]).On([1, 2, 3, 4]).Single();
        Assert.Equal(2 / 24.0, effect.P, 1e-12);
        Assert.False(effect.IsClear);
    }

    [Fact]
    public void What_no_point_differs_in_hangs_on_nothing()
    {
        var effects = Numbered(20, 3, 1).On([.. Enumerable.Repeat(1.0, 20)]);
        Assert.All(effects, effect => Assert.True(double.IsNaN(effect.P) && !effect.IsClear, $"{effect}"));
        Assert.Equal([1, 2, 3], effects.Select(effect => effect.Rank).Order());
    }

    [Fact]
    public void Points_without_a_value_do_not_count()
    {
        var columns = Columns(30, 2, 1);
        double[] values = [.. columns[0].Places.Select((x, at) => at < 5 ? double.NaN : x)];
        var effects = new AxisEffects(columns).On(values);
        Assert.Equal((25, 1.0), (effects[0].Points, Math.Round(effects[0].Spearman, 10)));
    }

    /// <summary>The fifteen chances of Benjamini and Hochberg (1995, section 4.2): at five per cent the first four are found.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void The_rate_of_false_discoveries_is_that_of_its_authors()
    {
        double[] chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        double[] q = AxisEffects.FalseDiscovery(chances);
        Assert.Equal(4, q.Count(one => one <= 0.05));
        Assert.Equal(0.0095 * 15 / 4, q[3], 1e-12);
        Assert.Equal(0.0201 * 15 / 5, q[4], 1e-12);
        Assert.Equal([double.NaN, 0.02], AxisEffects.FalseDiscovery([double.NaN, 0.02]));
    }

    private static AxisEffects Numbered(int points, int axes, int seed) => new(Columns(points, axes, seed));

    private static AxisColumn[] Columns(int points, int axes, int seed)
    {
        double[][] at = [.. Designs.LatinHypercube(points, axes, (ulong)seed)];
        return [.. Enumerable.Range(0, axes).Select(axis => new AxisColumn($"axis{axis}", false, [.. at.Select(point => point[axis])]))];
    }

    private static double[] Ranked(double[] values) => Statistics.Ranks(values);

    private static double[] Left(double[][] others, double[] values)
    {
        double[] slopes = MultipleRegression.QR(others, values, intercept: true);
        return [.. values.Select((value, at) => value - slopes[0] - others[at].Zip(slopes.Skip(1), (x, slope) => x * slope).Sum())];
    }

    private static double Normal(Random luck) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - luck.NextDouble());
}
