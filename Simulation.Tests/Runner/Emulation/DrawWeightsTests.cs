using Simulation.Runner.Emulation;

namespace Simulation.Tests.Runner.Emulation;

/// <summary>Weights, resampling, and where truths come among draws.</summary>
public class DrawWeightsTests
{
    [Fact]
    public void Weights_follow_their_logs_and_add_up_to_one()
    {
        double[] weights = DrawWeights.FromLogs([-1000, -1000 + Math.Log(3), -1000, -1000 + Math.Log(3), double.NegativeInfinity]);
        Assert.Equal([0.125, 0.375, 0.125, 0.375, 0], weights.Select(w => Math.Round(w, 12)));
        Assert.Throws<ArgumentException>(() => DrawWeights.FromLogs([double.NegativeInfinity]));
    }

    [Fact]
    public void No_draw_speaks_for_all()
    {
        // 99 draws of weight 1 and one of a million: held to ten times the mean, before all are brought to a sum of one.
        double[] weights = DrawWeights.FromLogs([.. Enumerable.Repeat(0.0, 99), Math.Log(1e6)]);
        Assert.Equal(1e6 + 99, weights[99] / weights[0] * 10, 1);
    }

    [Theory]
    [InlineData(new double[] { 1, 1, 1, 1 }, 4)]
    [InlineData(new double[] { 1, 0, 0, 0 }, 1)]
    [InlineData(new double[] { 3, 1 }, 1.6)]
    public void Draws_of_equal_weight_say_most(double[] weights, double effective) => Assert.Equal(effective, DrawWeights.Effective(weights), 12);

    [Fact]
    public void Resampling_gives_each_draw_its_share_to_within_one()
    {
        double[] weights = [0.1, 0.025, 0.6, 0, 0.275];
        int[] times = DrawWeights.Times(weights, 40);
        Assert.Equal([4, 1, 24, 0, 11], times);
        Assert.Equal(7, DrawWeights.Times(weights, 7).Sum());
    }

    [Fact]
    public void Members_are_as_many_different_draws_as_are_wanted_or_all_there_are()
    {
        double[] weights = [.. Enumerable.Range(1, 50).Select(i => (double)i)];
        int[] times = DrawWeights.Members(weights, 32);
        Assert.Equal(32, times.Count(t => t > 0));
        Assert.True(times[49] > times[20], "weight is kept in the multiplicity");
        Assert.Equal(2, DrawWeights.Members([0.5, 0.5, 0, 0], 3).Count(t => t > 0));
    }

    [Fact]
    public void Quantiles_moments_and_correlations_go_by_weight()
    {
        double[] values = [3, 1, 2];
        double[] weights = [1, 2, 1];
        Assert.Equal(1, DrawWeights.Quantile(values, weights, 0.5));
        Assert.Equal(3, DrawWeights.Quantile(values, weights, 0.9));
        var (mean, variance) = DrawWeights.Moments(values, weights);
        Assert.Equal(1.75, mean, 12);
        Assert.Equal(0.6875, variance, 12);
        Assert.Equal(-1, DrawWeights.Correlation(values, [-3, -1, -2], weights), 12);
        Assert.Equal(0, DrawWeights.Correlation(values, [5, 5, 5], weights));
    }

    /// <summary>1,000 ranks: even ones are called uneven at 1% in 1 of 100 seeds, and this one is no such seed.</summary>
    [Theory]
    [InlineData(0.0, 1.0, true, "draws from where the truth comes from")]
    [InlineData(0.3, 1.0, false, "draws that are off")]
    [InlineData(0.0, 0.7, false, "draws that are too sure")]
    public void Ranks_tell_whether_draws_are_what_they_claim(double off, double width, bool even, string why)
    {
        var luck = new Luck(8);
        var ranks = new PlantedRanks();
        for (int truth = 0; truth < 1000; truth++)
        {
            double centre = luck.Normal();
            double[] draws = [.. Enumerable.Range(0, 99).Select(_ => centre + off + (width * luck.Normal()))];
            ranks.Add(centre + luck.Normal(), draws, luck);
        }

        Assert.True(ranks.Chance() > 0.01 == even, $"{why}: {ranks.ChiSquared()}");
        if (even) Assert.InRange(ranks.Covered, 0.87, 0.93);
        if (width < 1) Assert.True(ranks.Covered < 0.8);
    }

    [Fact]
    public void Chains_that_agree_mix_and_others_do_not()
    {
        double[] chain = [.. Enumerable.Range(0, 100).Select(i => (double)(i % 10))];
        Assert.Equal(Math.Sqrt(0.99), EmulatedChains.Mixing([chain, chain]), 12);
        Assert.True(EmulatedChains.Mixing([chain, [.. chain.Select(x => x + 9)]]) > 1.5);
    }
}
