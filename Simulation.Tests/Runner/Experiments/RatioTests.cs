using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

public class RatioTests
{
    [Fact]
    public void Of_known_numbers_it_is_their_quotient_with_no_width()
    {
        var ratio = Ratio.Of([(3, -12), (3, -12), (3, -12)]);
        Assert.Equal((-0.25, -0.25, -0.25, Footing.Firm), (ratio.Value, ratio.Low, ratio.High, ratio.Footing));
    }

    /// <summary>Fieller's theorem: at each end of the interval Student's test of "above − ratio × below is nothing" is exactly at its limit.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void Its_ends_are_where_the_test_of_Student_is_at_its_limit()
    {
        (double Above, double Below)[] runs = [(3, 10), (5, 12), (2, 9), (6, 11), (4, 14)];
        var ratio = Ratio.Of(runs);
        Assert.Equal(20 / 56.0, ratio.Value, 1e-12);
        foreach (double end in (double[])[ratio.Low, ratio.High])
        {
            double[] left = [.. runs.Select(run => run.Above - (end * run.Below))];
            double mean = left.Average();
            double error = Math.Sqrt(left.Sum(x => (x - mean) * (x - mean)) / 4 / 5);
            Assert.Equal(2.7764451052, Math.Abs(mean) / error, 1e-6);
        }
    }

    [Fact]
    public void What_may_be_divided_by_nothing_has_no_interval()
    {
        Assert.Equal(Footing.Nothing, Ratio.Of([(1, 0), (2, 0), (3, 0)]).Footing);
        var ratio = Ratio.Of([(1, -5), (2, 6), (3, -4), (1, 5), (2, 1), (1, -2)]);
        Assert.Equal(Footing.FewCases, ratio.Footing);
        Assert.True(double.IsNaN(ratio.Low) && double.IsNaN(ratio.High));
    }

    [Fact]
    public void The_band_spans_what_the_sets_of_assumptions_say_and_not_only_luck()
    {
        // Forty sets with ten runs each; what is above is 0.2 to 0.6 of what is below, by set, and hardly anything by luck.
        var chance = new Random(7);
        var runs = Enumerable.Range(0, 400).Select(run => (((0.2 + (0.4 * (run / 10) / 39.0)) * 10) + (0.01 * chance.NextDouble()), 10.0)).ToList();
        int[] members = [.. Enumerable.Range(0, 400).Select(run => run / 10)];
        var ratio = Ratio.Of(runs, 1, members);
        Assert.InRange(ratio.Value, 0.39, 0.41);
        Assert.InRange(ratio.Band!.Value.Low, 0.2, 0.24);
        Assert.InRange(ratio.Band!.Value.High, 0.56, 0.6);
        Assert.True(ratio.Low > 0.38 && ratio.High < 0.42);
        Assert.Equal((ratio.Band.Value.Low, ratio.Band.Value.High), (ratio.ClaimLow, ratio.ClaimHigh));
        Assert.Null(Ratio.Of(runs).Band);
    }

    [Fact]
    public void Where_some_sets_say_that_nothing_is_below_the_band_has_no_end()
    {
        // What is below runs from -2 to 18 by set: of no large ratio can it be said that it is out of the question.
        var runs = Enumerable.Range(0, 400).Select(run => (4 + (0.1 * (run % 2)), -2 + (20 * (run / 10) / 39.0))).ToList();
        var ratio = Ratio.Of(runs, 1, [.. Enumerable.Range(0, 400).Select(run => run / 10)]);
        Assert.True(ratio.IsFirm);
        Assert.Equal(double.PositiveInfinity, ratio.Band!.Value.High);
        Assert.InRange(ratio.Band.Value.Low, 0.1, 0.4);
    }

    [Fact]
    public void The_interval_holds_the_truth_as_often_as_it_says()
    {
        // 2,000 samples of 40 pairs whose true ratio is 0.4. Of a 95% interval between 93% and 97% hold it, with a chance
        // of a false alarm below 1 in 10,000.
        var chance = new Random(1);
        int holds = 0;
        for (int sample = 0; sample < 2000; sample++)
        {
            var ratio = Ratio.Of([.. Enumerable.Range(0, 40).Select(_ =>
            {
                double together = Normal();
                return (4 + together + Normal(), 10 + together + (2 * Normal()));
            })]);
            holds += ratio.Low <= 0.4 && ratio.High >= 0.4 ? 1 : 0;
        }

        Assert.InRange(holds, 1860, 1940);

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
    }
}
