using Simulation.Runner.Sensitivity;

namespace Simulation.Tests.Runner.Sensitivity;

public class TurningPointTests
{
    private static readonly double[] Values = [0, 1, 2, 3, 4];

    [Fact]
    public void A_sign_turns_where_the_mean_passes_zero()
    {
        // 40 runs, each the line 3 − 2x and something of its own; the means pass zero at 1.5.
        var found = Of(value => 3 - (2 * value), noise: 1);
        Assert.Equal(SignAlong.Turns, found.Says);
        Assert.Equal(1.5, found.At, 0.2);
        Assert.InRange(1.5, found.Low, found.High);
        Assert.Equal(1, found.Chance);
        Assert.All(found.Levels, level => Assert.InRange(level.Mean, level.Low, level.High));
    }

    [Fact]
    public void A_sign_that_stays_is_said_to_stay()
    {
        var found = Of(value => 3 + value, noise: 1);
        Assert.Equal((SignAlong.Keeps, 0.0, true), (found.Says, found.Chance, double.IsNaN(found.At)));
    }

    [Fact]
    public void A_sign_that_chance_alone_could_turn_only_may_turn()
    {
        var found = Of(value => value < 4 ? 3 : 0.2, noise: 4);
        Assert.Equal(SignAlong.MayTurn, found.Says);
        Assert.InRange(found.Chance, 0.05, 0.95);
    }

    [Fact]
    public void No_difference_at_all_has_no_sign_to_turn() =>
        Assert.Equal(SignAlong.Keeps, Of(value => value < 2 ? 0 : 5, noise: 0).Says);

    private static TurningPoint Of(Func<double, double> mean, double noise)
    {
        // The same luck at every value, as runs have it.
        double[] own = [.. Enumerable.Range(0, 40).Select(nth => noise * (((nth * 17) % 40) - 19.5) / 11.5)];
        return TurningPoint.Of("x", Values, [.. Values.Select(value => own.Select(one => mean(value) + one).ToArray())], new Bootstrap(40, 1));
    }
}
