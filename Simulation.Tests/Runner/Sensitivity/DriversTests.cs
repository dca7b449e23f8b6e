using Simulation.Core.Assumptions;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Sensitivity;

namespace Simulation.Tests.Runner.Sensitivity;

/// <summary>What an answer hangs on, found in a function of which one knows it.</summary>
public class DriversTests
{
    private static readonly Entry[] Inputs = [.. Ensemble.Uncertain.Take(60)];

    private static Func<double[], int, CancellationToken, Halves> Noisy(Func<double[], double> of, double noise, int seed) => (point, nth, _) =>
    {
        var random = new Random((seed * 100_003) + nth);
        double Luck() => noise * Math.Sqrt(2) * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, random.NextDouble());
        return new Halves(of(point) + Luck(), of(point) + Luck());
    };

    private static DriversSoFar Last(Func<double[], int, CancellationToken, Halves> at, int draws = 512, ulong seed = 1, int threads = 2) =>
        new Drivers(Inputs, seed, at).Run(draws, threads, CancellationToken.None).Last();

    [Fact]
    [Trait("Kind", "oracle")]
    public void The_inputs_that_do_most_come_first_with_their_share_and_effect()
    {
        var told = Last(Noisy(point => (3 * point[7]) - (2 * point[20]) + point[41], noise: 0.5, seed: 1)).Drivers;
        Assert.Equal(Drivers.Told, told.Count);
        Assert.Equal([Inputs[7], Inputs[20], Inputs[41]], told.Take(3).Select(one => one.Entry));
        Assert.All(told.Take(3), one => Assert.True(one.IsAboveNoise));
        Assert.All(told.Skip(3), one => Assert.False(one.IsAboveNoise));
        // Of independent inputs the squares of the effects share the variance: 9, 4 and 1 of 14.
        double[] shares = [9 / 14.0, 4 / 14.0, 1 / 14.0];
        double[] effects = [3, -2, 1];
        for (int i = 0; i < 3; i++)
        {
            Assert.InRange(told[i].Share, shares[i] - 0.08, shares[i] + 0.08);
            Assert.InRange(told[i].Effect, effects[i] - (4 * told[i].Off), effects[i] + (4 * told[i].Off));
        }
    }

    [Fact]
    public void Where_nothing_does_anything_nothing_is_sure_but_seldom()
    {
        // 200 answers of luck alone: more than 22 false alarms come of a rate of 0.05 in fewer than 1 of 1000.
        int alarms = Enumerable.Range(0, 200).Count(seed => Last(Noisy(_ => 0, 1, seed), draws: 128, seed: (ulong)seed).Drivers.Any(one => one.IsAboveNoise));
        Assert.InRange(alarms, 0, 22);
    }

    [Fact]
    public void It_tells_after_each_batch_the_same_on_any_number_of_threads()
    {
        var at = Noisy(point => point[3], 1, 5);
        var one = new Drivers(Inputs, 3, at).Run(300, 1, CancellationToken.None).ToList();
        var four = new Drivers(Inputs, 3, at).Run(300, 4, CancellationToken.None).ToList();
        Assert.Equal([128, 256, 300], one.Select(so => so.Draws));
        Assert.Equal(one.SelectMany(so => so.Drivers), four.SelectMany(so => so.Drivers));
    }

    [Fact]
    public void What_cannot_be_said_is_left_out()
    {
        var told = Last((point, nth, _) => nth % 3 == 0 ? new Halves(double.NaN, 1) : Halves.Exact(point[5])).Drivers;
        Assert.Equal((Inputs[5], true), (told[0].Entry, told[0].IsAboveNoise));
        Assert.InRange(told[0].Share, 0.999, 1);
        Assert.Empty(Last((_, _, _) => Halves.Exact(double.NaN)).Drivers);
    }
}
