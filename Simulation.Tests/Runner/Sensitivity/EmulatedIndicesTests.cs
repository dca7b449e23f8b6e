using Simulation.Runner.Experiments;
using Simulation.Runner.Sensitivity;

namespace Simulation.Tests.Runner.Sensitivity;

/// <summary>Seeded, so there is no chance of a false alarm; margins say how near the estimates come.</summary>
public class EmulatedIndicesTests
{
    private static readonly double[][] Points = [.. Designs.LatinHypercube(400, 40, seed: 6)];

    [Fact]
    [Trait("Kind", "oracle")]
    public void An_emulator_gives_the_indices_of_what_it_stands_for_through_noise()
    {
        // 4x + 3y(z − 0.3) + 2z over the unit cube, with 37 inputs that do nothing and noise of 0.5 in each half.
        static double Function(double[] at) => (4 * at[3]) + (3 * at[7] * (at[11] - 0.3)) + (2 * at[11]);
        Halves[] values = [.. Points.Select((at, nth) => KnownFunctions.Noisy(Function(at), 0.5, nth, seed: 2))];
        var found = EmulatedIndices.Of(Points, values, [.. Enumerable.Range(0, 40)], seed: 1)!;

        // Variances: of x 16/12; of z, with the mean of 3y added to its slope, 3.5²/12; of y 0.6²/12; of y and z together 9/144.
        double x = 16 / 12.0, z = 3.5 * 3.5 / 12, y = 0.6 * 0.6 / 12, yz = 9 / 144.0, all = x + y + z + yz;
        Assert.Equal(x / all, Of(3).First.Value, 0.04);
        Assert.Equal(z / all, Of(11).First.Value, 0.04);
        Assert.Equal((z + yz) / all, Of(11).Total.Value, 0.04);
        Assert.Equal(yz / all, Of(7).Total.Value - Of(7).First.Value, 0.015);
        Assert.Equal([3, 11], found.Inputs.Take(2).Select(input => input.Input));
        Assert.All(found.Inputs.Where(input => input.Input is not (3 or 7 or 11)), input => Assert.InRange(input.Total.Value, 0, 0.02));
        Assert.InRange(x / all, Of(3).First.Low, Of(3).First.High);
        Assert.Equal(0.125 / (all + 0.125), found.NoiseShare, 0.02);
        Assert.InRange(found.LeftOut, 0.85, 0.97);

        SobolInput Of(int input) => found.Inputs.Single(one => one.Input == input);
    }

    [Fact]
    public void Of_noise_alone_no_input_is_taken()
    {
        Halves[] values = [.. Points.Select((_, nth) => KnownFunctions.Noisy(3, 1, nth, seed: 4))];
        var found = EmulatedIndices.Of(Points, values, [.. Enumerable.Range(0, 40)], seed: 1)!;
        Assert.True(found.Inputs.Count <= 1, "of 40 inputs that do nothing hardly one is taken");
        Assert.InRange(found.NoiseShare, 0.8, 1);
    }

    [Fact]
    public void With_few_values_nothing_is_said() =>
        Assert.Null(EmulatedIndices.Of(Points, [.. Points.Select(_ => new Halves(double.NaN, 1))], [0, 1], seed: 1));
}
