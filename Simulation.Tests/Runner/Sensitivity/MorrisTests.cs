using Simulation.Runner.Sensitivity;

namespace Simulation.Tests.Runner.Sensitivity;

/// <summary>Everything here is seeded, so there is no chance of a false alarm.</summary>
public class MorrisTests
{
    [Fact]
    public void A_step_is_never_short_and_moves_one_input_inside_its_range()
    {
        var design = new MorrisDesign(30, 16, seed: 4);
        Assert.Equal(16 * 31, design.Points);
        for (int point = 0; point < design.Points; point++)
        {
            double[] start = design.At(design.TrajectoryOf(point) * design.PerTrajectory), at = design.At(point);
            Assert.All(at, part => Assert.InRange(part, 0, 1));
            int[] moved = [.. Enumerable.Range(0, 30).Where(input => at[input] != start[input])];
            Assert.Equal(design.MovedAt(point) is { } one ? [one] : [], moved);
            Assert.All(moved, input => Assert.InRange(Math.Abs(at[input] - start[input]), 0.25, 1));
            Assert.All(moved, input => Assert.Equal(at[input] - start[input], design.Step(design.TrajectoryOf(point), input), 1e-12));
        }
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void Of_a_linear_function_the_effects_are_its_coefficients()
    {
        var design = new MorrisDesign(4, 16, seed: 4);
        double[] by = [-3, 0, 0.5, 2];
        var found = Morris.Of(design, KnownFunctions.Values(design, at => at.Zip(by, (x, b) => x * b).Sum()), seed: 1);
        Assert.Equal([0, 3, 2, 1], found.Select(effect => effect.Input));
        Assert.All(found, effect => Assert.Equal((Math.Abs(by[effect.Input]), by[effect.Input]), (effect.MuStar, effect.Mu), new Near(1e-9)));
        Assert.All(found, effect => Assert.Equal(0, effect.Sigma, 1e-9));
        Assert.Equal([(1, 1), (2, 2), (3, 3), (4, 4)], found.Select(effect => effect.Places));
        Assert.Equal([true, true, true, false], found.Select(effect => effect.IsAboveNoise));
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void Of_g_the_mean_effects_are_those_of_its_integral()
    {
        // 4096 trajectories; the standard error of the first mean is about 2% of it, and other inputs average out to 1.
        double[] a = [0, 1, 4.5, 9];
        var design = new MorrisDesign(4, 4096, seed: 8);
        var found = Morris.Of(design, KnownFunctions.Values(design, at => KnownFunctions.G(at, a)), seed: 1);
        double ofOne = MeanSlope();
        Assert.All(found, effect => Assert.Equal(ofOne / (1 + a[effect.Input]), effect.MuStar, 0.06 * effect.MuStar));
        Assert.Equal([0, 1, 2, 3], found.Select(effect => effect.Input));
    }

    [Fact]
    public void What_comes_back_after_half_its_range_is_seen()
    {
        var design = new MorrisDesign(3, 64, seed: 8);
        var found = Morris.Of(design, KnownFunctions.Values(design, KnownFunctions.Ishigami), seed: 1);
        Assert.True(found.Single(effect => effect.Input == 1).MuStar > 3);
    }

    [Fact]
    public void Inputs_that_do_the_same_share_their_places_and_noise_is_no_effect()
    {
        // 200 inputs of which 3 do something; every half has noise of 1: the mean effect of the others is some 2, all of it noise.
        var design = new MorrisDesign(200, 16, seed: 4);
        static double Function(double[] at) => (12 * at[0]) + (12 * at[1]) - (20 * at[2]);
        var found = Morris.Of(design, KnownFunctions.Values(design, Function, noise: 1), seed: 1);
        Assert.Equal(2, found[0].Input);
        Assert.Equal([(1, 1), (2, 3), (2, 3)], found.Take(3).Select(effect => effect.Places));
        Assert.All(found.Take(3), effect => Assert.True(effect.IsAboveNoise && effect.NoiseShare < 0.1));

        // Each of 197 has a chance of 0.005 of a false alarm; more than five is one such design in 2,000.
        int falseAlarms = found.Skip(3).Count(effect => effect.IsAboveNoise);
        Assert.InRange(falseAlarms, 0, 5);
        Assert.All(found.Skip(3), effect => Assert.InRange(effect.Places.First, 4, 4 + falseAlarms));
        Assert.All(found.Skip(3), effect => Assert.InRange(effect.Places.Last, 100, 200));
        Assert.InRange(found.Skip(3).Average(effect => effect.NoiseShare), 0.8, 1);
    }

    [Fact]
    public void An_effect_that_cannot_be_said_is_left_out()
    {
        var design = new MorrisDesign(2, 4, seed: 4);
        var values = KnownFunctions.Values(design, at => at[0] + at[1]);
        for (int trajectory = 0; trajectory < 4; trajectory++)
            values[(trajectory * 3) + 2] = new Halves(double.NaN, double.NaN);
        var found = Morris.Of(design, values, seed: 1);
        Assert.Equal(1, found[0].MuStar, 1e-9);
        Assert.True(double.IsNaN(found[1].MuStar));
        Assert.Equal((2, 2), found[1].Places);
    }

    /// <summary>The mean of |change of |4x − 2|| over its step, for two ends as the design draws them.</summary>
    private static double MeanSlope()
    {
        const int Parts = 1000;
        double sum = 0;
        for (int i = 0; i < Parts; i++)
        {
            for (int j = 0; j < Parts; j++)
            {
                double from = (i + 0.5) / Parts, to = (j + 0.25) / Parts;
                if (Math.Abs(to - from) < 0.25) to += to < 0.5 ? 0.5 : -0.5;
                sum += Math.Abs(Math.Abs((4 * to) - 2) - Math.Abs((4 * from) - 2)) / Math.Abs(to - from);
            }
        }

        return sum / Parts / Parts;
    }

    private sealed class Near(double margin) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) => Math.Abs(x.Item1 - y.Item1) < margin && Math.Abs(x.Item2 - y.Item2) < margin;

        public int GetHashCode((double, double) obj) => 0;
    }
}
