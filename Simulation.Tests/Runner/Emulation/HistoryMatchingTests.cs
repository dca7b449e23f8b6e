using Simulation.Runner.Emulation;

namespace Simulation.Tests.Runner.Emulation;

/// <summary>Designs, what is left of a space, and chains in it, where the answer is known.</summary>
public class HistoryMatchingTests
{
    [Fact]
    public void A_hypercube_has_one_point_in_every_part_of_every_input_and_its_points_apart()
    {
        double[][] design = DesignSpread.Hypercube(20, 3, 4);
        for (int input = 0; input < 3; input++)
            Assert.Equal(Enumerable.Range(0, 20), design.Select(p => (int)(p[input] * 20)).Order());
        double[] others = [.. Enumerable.Range(0, 20).Select(seed => DesignSpread.Nearest([.. Simulation.Runner.Experiments.Designs.LatinHypercube(20, 3, (ulong)seed)]))];
        Assert.True(DesignSpread.Nearest(design) > others.Order().ElementAt(10));
    }

    [Fact]
    public void Of_points_on_a_line_those_far_apart_are_chosen() =>
        Assert.Equal([0, 1, 0.5], DesignSpread.Apart([[0], [0.1], [0.5], [0.9], [1]], 3).Select(p => p[0]));

    /// <summary>The sum of two inputs is known to 0.1: a band is left, and points in it are even. 2,000 points; the bounds are five
    /// standard errors of the mean wide.</summary>
    [Theory]
    [InlineData(1.0, 0.02, "by rejection")]
    [InlineData(0.02, 0.001, "a corner so small that points have to walk")]
    public void What_is_left_is_found_and_its_points_are_even(double sum, double deviation, string why)
    {
        var wave = new Wave([Linear(2, x => x[0] + x[1])], [new Aim(sum, deviation * deviation, 0)], 0);
        var (points, part) = new Region([wave], 2).Sample(2000, 7, 2);
        Assert.Equal(2000, points.Length);
        Assert.All(points, p => Assert.True(wave.Holds(p), why));
        double half = 3 * deviation;
        double expected = sum == 1 ? 1 - Math.Pow(1 - half, 2) : 2 * sum * half;
        Assert.True(Math.Abs(part - expected) < (sum == 1 ? 0.008 : 0.001), $"{why}: {part} against {expected}");
        double mean = points.Average(p => p[0] / sum);
        Assert.True(Math.Abs(mean - 0.5) < 5 * 0.29 / Math.Sqrt(sum == 1 ? 2000 : 200), $"{why}: {mean}");
    }

    [Fact]
    public void The_same_points_are_found_on_any_number_of_threads()
    {
        var region = new Region([new Wave([Linear(2, x => x[0] + x[1])], [new Aim(0.02, 1e-6, 0)], 0)], 2);
        Assert.Equal(region.Sample(300, 7, 1).Points.Select(p => p[0]), region.Sample(300, 7, 2).Points.Select(p => p[0]));
    }

    /// <summary>A measurement of twice an input, far from its ends, leaves a normal distribution. 4,000 draws that are nearly
    /// independent: five standard errors.</summary>
    [Fact]
    public void Chains_give_the_distribution_that_can_be_worked_out()
    {
        var wave = new Wave([Linear(3, x => 2 * x[1])], [new Aim(0.9, 0.0064, 0.0036)], 0);
        var posterior = EmulatedChains.Run(new Region([wave], 3), [[0.5, 0.45, 0.5]], new ChainSettings(4, 50, 1000, 2), 3, 2);
        var (mean, variance) = DrawWeights.Moments([.. posterior.Draws.Select(d => d[1])], [.. posterior.Draws.Select(_ => 1.0)]);
        Assert.Equal(0.45, mean, 5 * 0.05 / Math.Sqrt(4000));

        // What lies three standard deviations off is ruled out, which takes 2.7% of the variance.
        Assert.Equal(0.0025 * 0.973, variance, 0.0025 * 5 * Math.Sqrt(2.0 / 4000));
        var (free, all) = DrawWeights.Moments([.. posterior.Draws.Select(d => d[2])], [.. posterior.Draws.Select(_ => 1.0)]);
        Assert.Equal(0.5, free, 5 * 0.29 / Math.Sqrt(4000));
        Assert.Equal(1.0 / 12, all, 0.006);
        Assert.True(posterior.WorstMixing < 1.02);
    }

    [Fact]
    public void Measurements_that_contradict_each_other_leave_nothing()
    {
        Aim[] aims = [new(0.2, 1e-4, 0), new(1.8, 1e-4, 0)];
        var matching = new HistoryMatching(new MatchingSettings { Points = 60, EarlyWaves = 0 }, 2, aims);
        matching.Run((_, points) => [.. points.Select(p => Seen(p, p[0] + p[1], p[0] + p[1]))]);
        Assert.Equal(StoppedBy.NothingLeft, matching.StoppedBy);
        Assert.Empty(matching.Points);

        // Half way between the two is where least is wrong.
        double[] least = matching.Left.LeastRuledOut(1, 2).Point;
        Assert.Equal(1, least[0] + least[1], 0.05);
    }

    [Fact]
    public void A_first_wave_spares_the_output_that_is_furthest_off_and_a_later_one_does_not()
    {
        var wave = new Wave([Linear(2, x => x[0]), Linear(2, x => x[1])], [new Aim(0.5, 1e-4, 0), new Aim(0.5, 1e-4, 0)], 1);
        Assert.True(wave.Holds([0.5, 0.9]));
        Assert.False(wave.Holds([0.1, 0.9]));
        Assert.False((wave with { Spared = 0 }).Holds([0.5, 0.9]));
        Assert.Equal(0, wave.Counting(wave.Implausibilities([0.5, 0.9])), 0.1);
    }

    [Fact]
    public void Waves_stop_when_emulators_are_sharp_and_get_points_where_the_last_one_left_some()
    {
        var waves = new List<(int Wave, IReadOnlyList<double[]> Points)>();
        var matching = new HistoryMatching(new MatchingSettings { Points = 80 }, 3, [new(0.5, 0.01, 0), new(0.3, 0.01, 0)]);
        matching.Run((wave, points) =>
        {
            waves.Add((wave, points));
            return [.. points.Select(p => Seen(p, p[0], Math.Exp(p[0]) * p[1]))];
        });
        Assert.Equal(StoppedBy.Sharp, matching.StoppedBy);
        Assert.Equal([0, 1, 2], waves.Select(w => w.Wave));
        Assert.All(waves[2].Points, p => Assert.True(matching.Done[0].Wave.Holds(p) && matching.Done[1].Wave.Holds(p)));
        Assert.True(matching.Done[2].Part < matching.Done[0].Part);
    }

    [Fact]
    public void What_is_hardly_ever_a_number_cannot_be_emulated()
    {
        var tried = Enumerable.Range(0, 20).Select(i => new Tried([i / 20.0], [i < 5 ? i : double.NaN], [0.1])).ToList();
        Assert.ThrowsAny<Exception>(() => HistoryMatching.Emulate(tried, 1, true, 1));
    }

    private static Tried Seen(double[] point, params double[] values) => new(point, values, [.. values.Select(_ => 1e-8)]);

    private static Emulator Linear(int inputs, Func<double[], double> of)
    {
        double[][] points = DesignSpread.Hypercube(60, inputs, 1);
        return Emulator.Fit(points, [.. points.Select(of)], [.. points.Select(_ => 1e-10)]);
    }
}
