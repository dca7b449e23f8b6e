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

    [Fact]
    public void What_may_be_divided_by_nothing_has_no_interval()
    {
        Assert.Equal(Footing.Nothing, Ratio.Of([(1, 0), (2, 0), (3, 0)]).Footing);
        var ratio = Ratio.Of([(1, -5), (2, 6), (3, -4), (1, 5), (2, 1), (1, -2)]);
        Assert.Equal(Footing.FewCases, ratio.Footing);
        Assert.True(double.IsNaN(ratio.Low) && double.IsNaN(ratio.High));
    }

    [Fact]
    public void Stretched_by_less_than_nothing_its_ends_change_places()
    {
        var ratio = new Ratio(0.5, 0.4, 0.7).Map(-100, 100);
        Assert.Equal((50.0, 30.0, 60.0), (ratio.Value, Math.Round(ratio.Low, 9), ratio.High));
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
