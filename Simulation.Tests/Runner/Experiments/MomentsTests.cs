using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

public class MomentsTests
{
    private static readonly double[] Values = [1e9 + 1, 1e9 + 4, 1e9 + 4, 1e9 + 7.5];

    [Fact]
    public void Mean_and_variance_are_right_also_far_from_zero()
    {
        var moments = new Moments();
        foreach (double value in Values)
            moments.Add(value);
        Assert.Equal(Values.Mean(), moments.Mean, 1e-6);
        Assert.Equal(Values.Variance(), moments.Variance, 1e-6);
    }

    [Theory]
    [InlineData(new[] { 3.0, -2, 7 }, -2, 7)]
    [InlineData(new[] { 5.0, 9 }, 5, 9)]
    [InlineData(new[] { -4.0, -9 }, -9, -4)]
    public void The_lowest_and_the_highest_value_are_kept_also_where_zero_lies_outside(double[] values, double least, double most)
    {
        var moments = new Moments();
        foreach (double value in values) moments.Add(value);
        Assert.Equal((least, most), (moments.Least, moments.Most));
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void The_interval_is_that_of_Student()
    {
        var moments = new Moments();
        foreach (double value in Values)
            moments.Add(value);
        double standardError = Math.Sqrt(Values.Variance() / 4);
        Assert.Equal(3.182446305 * standardError, moments.HalfWidth(), 1e-6);
        Assert.Equal(StudentT.InvCDF(0, 1, 3, 1 - (0.025 / 4)) * standardError, moments.HalfWidth(simultaneous: 4), 1e-6);
        Assert.True(double.IsNaN(new Moments().HalfWidth()));
    }

    [Fact]
    public void A_quantile_that_was_worked_out_before_is_that_one()
    {
        // More of them than are kept, each twice, and those of before again.
        foreach (long degrees in (long[])[.. Enumerable.Range(3, 300), .. Enumerable.Range(3, 10)])
        {
            Assert.Equal(StudentT.InvCDF(0, 1, degrees, 0.95), Moments.StudentQuantile(degrees, 0.95));
            Assert.Equal(StudentT.InvCDF(0, 1, degrees, 0.975), Moments.StudentQuantile(degrees, 0.975));
        }
    }

    [Fact]
    public void Pairs_know_how_they_hang_together_and_what_pairing_gains()
    {
        double[] one = [1, 2, 3, 4, 5];
        double[] other = [2.1, 2.9, 4.2, 4.8, 6];
        var pairs = new PairedMoments();
        for (int i = 0; i < one.Length; i++)
            pairs.Add(one[i], other[i]);
        double[] difference = [.. one.Zip(other, (a, b) => b - a)];
        Assert.Equal(Correlation.Pearson(one, other), pairs.Correlation, 1e-12);
        Assert.Equal((one.Variance() + other.Variance()) / difference.Variance(), pairs.VarianceRatio, 1e-9);
        Assert.Equal(difference.Mean(), pairs.Difference.Mean, 1e-12);
    }

    /// <summary>Two normal values with correlation r: pairing needs 1 / (1 − r) times fewer runs. 100,000 pairs leave the correlation a standard
    /// error of (1 − r²) / 316 and the logarithm of the gain one below 0.0045: five of them are below 2.3%.</summary>
    [Theory]
    [InlineData(-0.5)]
    [InlineData(0.0)]
    [InlineData(0.9)]
    [Trait("Kind", "oracle")]
    public void The_gain_of_pairs_with_a_known_correlation_is_that_of_its_formula(double r)
    {
        var luck = new Random(4);
        var pairs = default(PairedMoments);
        for (int i = 0; i < 100_000; i++)
        {
            double one = Normal.InvCDF(0, 1, 1 - luck.NextDouble());
            double own = Normal.InvCDF(0, 1, 1 - luck.NextDouble());
            pairs.Add(one, (r * one) + (Math.Sqrt(1 - (r * r)) * own));
        }

        Assert.Equal(r, pairs.Correlation, 5 * (1 - (r * r)) / 316);
        Assert.Equal(1, pairs.VarianceRatio * (1 - r), 0.023);
    }

    [Fact]
    public void Equal_pairs_gain_without_end_and_constant_ones_say_nothing()
    {
        var equal = new PairedMoments();
        var constant = new PairedMoments();
        foreach (double value in (double[])[1, 2, 4])
        {
            equal.Add(value, value);
            constant.Add(3, 3);
        }

        Assert.True(double.IsPositiveInfinity(equal.VarianceRatio));
        Assert.True(double.IsNaN(constant.VarianceRatio));
        Assert.True(double.IsNaN(constant.Correlation));
    }

    [Fact]
    public void Quantiles_of_a_sketch_are_near_those_of_the_values()
    {
        // 10,001 values of a skewed law: the sketch rounds towards zero by at most 1 in 2,048.
        double[] values = [.. Enumerable.Range(0, 10_001).Select(i => Math.Exp(Normal.InvCDF(0, 2, (i + 0.5) / 10_001)))];
        var sketch = new Sketch();
        foreach (double value in values.OrderBy(value => Math.Sin(value * 1e6)))
            sketch.Add(value);
        double[] found = sketch.Quantiles(0.05, 0.5, 0.95);
        double[] expected = [values[500], values[5000], values[9500]];
        for (int i = 0; i < found.Length; i++)
            Assert.InRange(found[i], expected[i] * (1 - (1.0 / 2048)), expected[i]);
    }

    [Fact]
    public void Whole_numbers_and_shares_come_back_from_a_sketch_as_themselves()
    {
        var sketch = new Sketch();
        foreach (double value in (double[])[0, 1, 1, 2, -3])
            sketch.Add(value);
        Assert.Equal([-3, 0, 1, 1, 2], sketch.Quantiles(0.1, 0.4, 0.5, 0.8, 1));
        Assert.All(new Sketch().Quantiles(0.5), value => Assert.True(double.IsNaN(value)));
    }
}
