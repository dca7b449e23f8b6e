using MathNet.Numerics.Distributions;
using Simulation.Core.Randomness;
using Simulation.Runner.Decisions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Sensitivity;

namespace Simulation.Tests.Runner.Decisions;

/// <summary>
/// Two options, of which one loses nothing and the other a normal amount with mean −1: −(1 + 3a + b) with a and b standard normal.
/// What information is worth then has a closed form (Raiffa and Schlaifer, 1961): of seeing a part with standard deviation s it is
/// s φ(1/s) − Φ(−1/s). Seeded, so there is no chance of a false alarm; standard errors are about 2% with 4096 draws.
/// </summary>
public class ValueOfInformationTests
{
    private const int Draws = 4096;

    private static readonly double[][] Theta = [.. Designs.LatinHypercube(Draws, 6, seed: 5).Select(part => part.Select(u => Normal.InvCDF(0, 1, u)).ToArray())];

    private static double[] Gain => [.. Theta.Select(theta => 1 + (3 * theta[0]) + theta[1])];

    [Fact]
    [Trait("Kind", "oracle")]
    public void Knowing_everything_is_worth_what_its_closed_form_says()
    {
        var value = new ValueOfInformation([Zero(), [.. Gain.Select(gain => Halves.Exact(-gain))]]);
        Assert.Equal(1, value.Best);
        Assert.Equal(-1, value.Expected[1], 0.02);
        Assert.Equal(Worth(Math.Sqrt(10)), value.OfEverything.Most, 0.03);
        Assert.Equal(value.OfEverything.Most, value.OfEverything.Least, 1e-9);
        Assert.Equal(Normal.CDF(0, 1, 1 / Math.Sqrt(10)), value.BestIn()[1], 0.02);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [Trait("Kind", "oracle")]
    public void Knowing_one_number_is_worth_what_its_closed_form_says(int which, double weight)
    {
        var value = new ValueOfInformation([Zero(), [.. Gain.Select(gain => Halves.Exact(-gain))]]);
        Assert.Equal(weight == 0 ? 0 : Worth(weight), value.OfKnowing([.. Theta.Select(theta => theta[which])]), 0.04);
    }

    [Fact]
    public void Knowing_one_number_is_worth_the_same_through_the_noise_of_replication()
    {
        // In each half noise of 6, twice the spread of what is looked for: over 4096 draws the standard error is then about 0.07.
        var value = new ValueOfInformation([Zero(), Noisy(6)]);
        Assert.Equal(Worth(3), value.OfKnowing([.. Theta.Select(theta => theta[0])]), 0.15);
        Assert.InRange(value.OfKnowing([.. Theta.Select(theta => theta[2])]), 0, 0.02);
    }

    [Fact]
    public void Noise_of_replication_lies_between_the_bounds_of_knowing_everything()
    {
        var (least, most) = new ValueOfInformation([Zero(), Noisy(3)]).OfEverything;
        double truth = Worth(Math.Sqrt(10));
        Assert.InRange(truth, least, most);
        Assert.True(most - truth > 0.05 && truth - least > 0.05, "the noise is seen in both bounds");
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void Seeing_something_with_an_error_is_worth_what_its_closed_form_says()
    {
        // The first number is measured with an error of variance 0.8, so 1 / 1.8 of its variance is learned.
        double[] seen = [.. Theta.Select(theta => theta[0] + (Math.Sqrt(0.8) * theta[3]))];
        double[] nothing = new double[Draws], loss = [.. Gain.Select(gain => -gain)];
        Assert.Equal(Worth(3 / Math.Sqrt(1.8)), ValueOfInformation.OfSeeing(seen, [nothing, loss]), 0.04);
        Assert.Equal(0, ValueOfInformation.OfSeeing([.. Theta.Select(theta => theta[4])], [nothing, loss]), 0.01);
    }

    [Fact]
    public void A_decision_that_is_clear_is_worth_no_research()
    {
        var value = new ValueOfInformation([Zero(), [.. Gain.Select(gain => Halves.Exact(50 - gain))]]);
        Assert.Equal((0, 0.0, 0.0), (value.Best, value.OfEverything.Most, value.OfKnowing([.. Theta.Select(theta => theta[0])])));
    }

    [Fact]
    public void Which_option_comes_first_makes_no_difference()
    {
        Halves[] other = Noisy(3);
        double[] by = [.. Theta.Select(theta => theta[0])];
        Assert.Equal(new ValueOfInformation([Zero(), other]).OfKnowing(by), new ValueOfInformation([other, Zero()]).OfKnowing(by), 1e-9);
    }

    private static double Worth(double spread) => (spread * Normal.PDF(0, 1, 1 / spread)) - Normal.CDF(0, 1, -1 / spread);

    private static Halves[] Zero() => new Halves[Draws];

    private static Halves[] Noisy(double noise)
    {
        ulong key = Squares.KeyFrom(9);
        double At(int at) => Normal.InvCDF(0, noise, (Squares.Bits32(key, (ulong)at) + 0.5) / 4294967296.0);
        return [.. Gain.Select((gain, draw) => new Halves(-gain + At(draw), -gain + At(Draws + draw)))];
    }
}
