using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Observation;

/// <summary>Sums over weeks are the same to the last bit whether they are asked for one by one or all at once.</summary>
public class SeriesTests
{
    private static Series Fresh() => ComplexRun.Of(Scenario.OfHomes(20), seed: 3, years: 2).Series;

    [Theory]
    [InlineData(0, 104)]
    [InlineData(13, 26)]
    [InlineData(50, 50)]
    public void All_at_once_are_the_same_numbers(int from, int to)
    {
        var (one, all) = (Fresh(), Fresh());
        all.SumAll(from, to);
        double most = 0;
        foreach (var counter in Enum.GetValues<GroupCounter>())
        {
            foreach (var side in Enum.GetValues<Side>())
            {
                most = Math.Max(most, one.Sum(counter, side, from, to));
                Assert.Equal(Bits(one.Sum(counter, side, from, to)), Bits(all.Sum(counter, side, from, to)));
            }
        }

        foreach (var payer in Payers.All)
        {
            foreach (var item in CostItems.All)
                Assert.Equal(Bits(one.Sum(payer, item, from, to)), Bits(all.Sum(payer, item, from, to)));
        }

        Assert.Equal(to > from, most > 0);
    }

    [Fact]
    public void A_week_more_and_other_weeks_are_summed_anew()
    {
        var series = Fresh();
        series.SumAll(0, 52);
        Assert.NotEqual(series.Sum(GroupCounter.Residents, 0, 52), series.Sum(GroupCounter.Residents, 0, 53));
        var written = new Series(2);
        double[] row = new double[series[0].Length];
        Array.Fill(row, 1);
        written.Write(row);
        written.SumAll(0, 1);
        Array.Fill(row, 5);
        written.Clear();
        written.Write(row);
        Assert.Equal(5, written.Sum(ComplexCounter.Homes, 0, 1));
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
