using MathNet.Numerics.Distributions;
using Simulation.Core.Numerics;

namespace Simulation.Tests.Core.Numerics;

/// <summary>Our own functions against those of the platform and of MathNet; the tolerance says how far they may differ.</summary>
public class ExactTests
{
    [Fact]
    public void Exp_is_right_to_the_last_digits()
    {
        for (double x = -700; x <= 700; x += 0.37)
            AssertClose(Math.Exp(x), Exact.Exp(x), relative: 2e-15, x);
        Assert.Equal(1, Exact.Exp(0));
    }

    [Theory]
    [InlineData(-800, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(800, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Exp_ends_where_numbers_end(double x, double expected) => Assert.Equal(expected, Exact.Exp(x));

    [Fact]
    public void Log_is_right_to_the_last_digits()
    {
        for (double x = 1e-300; x < 1e300; x *= 1.37)
            AssertClose(Math.Log(x), Exact.Log(x), relative: 2e-15, x);
        for (double x = 0.5; x < 2; x += 0.0013)
            Assert.Equal(Math.Log(x), Exact.Log(x), 1e-15);
        AssertClose(Math.Log(double.Epsilon), Exact.Log(double.Epsilon), relative: 2e-15, double.Epsilon);
    }

    [Fact]
    public void Log_has_no_value_below_zero_and_none_that_is_finite_at_the_ends()
    {
        Assert.Equal(double.NegativeInfinity, Exact.Log(0));
        Assert.Equal(double.NaN, Exact.Log(-1));
        Assert.Equal(double.PositiveInfinity, Exact.Log(double.PositiveInfinity));
    }

    [Fact]
    public void Pow_is_right_to_thirteen_digits()
    {
        for (double x = 0.001; x < 1000; x *= 1.9)
        {
            for (double y = -4; y <= 4; y += 0.3)
                AssertClose(Math.Pow(x, y), Exact.Pow(x, y), relative: 1e-13, x);
        }

        Assert.Equal((1.0, 0.0), (Exact.Pow(0, 0), Exact.Pow(0, 0.7)));
    }

    [Fact]
    public void A_chance_is_what_a_hazard_makes_of_it()
    {
        for (double hazard = 1e-12; hazard < 50; hazard *= 1.7)
            AssertClose(-Math.Exp(-hazard) + 1, Exact.Chance(hazard), relative: hazard < 1e-3 ? 1e-3 : 1e-12, hazard);
        for (double hazard = 1e-12; hazard < 1e-4; hazard *= 1.7)
            AssertClose(hazard - (hazard * hazard / 2), Exact.Chance(hazard), relative: 1e-9, hazard);
        Assert.Equal(1, Exact.Chance(double.PositiveInfinity));
    }

    [Fact]
    public void The_quick_chance_is_right_to_1e_5_up_to_a_hazard_of_one()
    {
        for (float hazard = 0; hazard <= 1; hazard += 0.001f)
            Assert.Equal(1 - Math.Exp(-hazard), Exact.Chance(hazard), 1e-5);
    }

    [Fact]
    public void The_quick_chance_never_falls_and_never_leaves_zero_to_one()
    {
        float before = -1;
        for (float hazard = 0; hazard < 20; hazard += 0.01f)
        {
            float chance = Exact.Chance(hazard);
            Assert.InRange(chance, Math.Max(0, before), 1);
            before = chance;
        }

        Assert.True(Exact.Chance(1e9f) > 0.98f);
    }

    [Fact]
    public void A_step_rises_from_zero_to_one_as_steeply_as_a_logistic_curve()
    {
        Assert.Equal(0.5f, Exact.Step(0));
        Assert.Equal(0.25, (Exact.Step(0.001f) - Exact.Step(-0.001f)) / 0.002, 1e-3);
        float before = 0;
        for (float x = -50; x < 50; x += 0.1f)
        {
            float step = Exact.Step(x);
            Assert.InRange(step, before, 1);
            Assert.Equal(1 - step, Exact.Step(-x), 1e-6);
            before = step;
        }

        Assert.True(Exact.Step(-50) < 0.001f && Exact.Step(50) > 0.999f);
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void Normal_quantiles_are_right_to_twelve_digits()
    {
        foreach (double p in Chances())
            Assert.Equal(Normal.InvCDF(0, 1, p), Exact.NormalQuantile(p), 1e-12 * Math.Max(1, Math.Abs(Exact.NormalQuantile(p))));
        Assert.Equal(0, Exact.NormalQuantile(0.5));
    }

    [Fact]
    public void Normal_quantiles_rise_and_are_the_same_on_both_sides()
    {
        double before = double.NegativeInfinity;
        foreach (double p in Chances().Order())
        {
            double value = Exact.NormalQuantile(p);
            Assert.True(value > before);
            before = value;
        }

        for (double p = 0.01; p < 0.5; p += 0.01)
            Assert.Equal(-Exact.NormalQuantile(p), Exact.NormalQuantile(1 - p), 1e-12);
    }

    private static IEnumerable<double> Chances() =>
        Enumerable.Range(1, 999).Select(i => i / 1000.0).Concat(Enumerable.Range(4, 12).Select(digits => Math.Pow(10, -digits))).Concat([1 - 1e-4, 1 - 1e-7]);

    private static void AssertClose(double expected, double actual, double relative, double at, double absolute = 0) =>
        Assert.True(Math.Abs(expected - actual) <= (relative * Math.Abs(expected)) + absolute, $"at {at}: {actual} instead of {expected}");
}
