using MathNet.Numerics.Statistics;
using Simulation.Runner.Emulation;

namespace Simulation.Tests.Runner.Emulation;

/// <summary>Emulators of functions that are known.</summary>
public class EmulatorTests
{
    private const double Noise = 0.01;

    [Theory]
    [InlineData(LinkKind.Plain, 0, 3.5, "as it is")]
    [InlineData(LinkKind.Log, 0.02, 0.0, "a rate of nothing")]
    [InlineData(LinkKind.Log, 0.02, 4.2, "a rate")]
    [InlineData(LinkKind.Logit, 0.005, 0.0, "nobody")]
    [InlineData(LinkKind.Logit, 0.005, 0.3, "a share")]
    [InlineData(LinkKind.Logit, 0.005, 1.0, "everybody")]
    public void A_link_goes_there_and_back_and_its_slope_is_that_of_small_steps(LinkKind kind, double start, double value, string why)
    {
        var link = new Link(kind, start);
        Assert.True(Math.Abs(value - link.Back(link.Of(value))) < 1e-12, why);
        const double Step = 1e-6;
        double at = Math.Clamp(value, Step, kind == LinkKind.Logit ? 1 - Step : double.MaxValue);
        double slope = (link.Of(at + Step) - link.Of(at - Step)) / (2 * Step);
        Assert.True(Math.Abs((link.Slope(at) / slope) - 1) < 1e-3, $"{why}: {link.Slope(at)} against {slope}");
    }

    [Fact]
    public void What_has_been_seen_decides_on_the_link()
    {
        Assert.Equal(LinkKind.Logit, Link.For(share: true, 0.1, 0.3, [0, 0.2, 1]).Kind);
        Assert.Equal(LinkKind.Log, Link.For(share: true, 0.1, 0.3, [0, 0.2, 1.1]).Kind);
        Assert.Equal(LinkKind.Log, Link.For(share: false, 1, 3, [0, 9]).Kind);
        Assert.Equal(LinkKind.Plain, Link.For(share: false, 1, 3, [-1, 9]).Kind);
        Assert.Equal(LinkKind.Plain, Link.For(share: false, 0, 3, [1, 9]).Kind);
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void The_terms_of_a_polynomial_are_found_among_hundreds_and_no_others()
    {
        var (points, values) = Made(400, 100, (x, luck) => 1 + (2 * U(x[3])) + (U(x[7]) * U(x[3])) - U(x[7]) + (1.5 * U(x[50]) * U(x[50])), 1);
        var emulator = Emulator.Fit(points, values, Constant(points.Length));
        Assert.Equal([3, 7, 50], emulator.Inputs.Order());
        Assert.Equal(4, emulator.Terms.Count);
        Assert.Equal(Noise, Noise + emulator.Rest, 0.004);

        // On its own scale: 2²/3 + 1/9, 1/3 + 1/9, 1.5² 4/45.
        Assert.Equal((4.0 / 3) + (1.0 / 9), emulator.VarianceOf(3), 0.05);
        Assert.Equal((1.0 / 3) + (1.0 / 9), emulator.VarianceOf(7), 0.05);
        Assert.Equal(2.25 * 4 / 45, emulator.VarianceOf(50), 0.05);
        Assert.Equal(0, emulator.VarianceOf(0));
    }

    /// <summary>50 sets of 200 points and 60 inputs that do nothing. A term has to take 10.1 off n log(RSS), which one of 120 does by chance
    /// in 17 of 100 sets: more than 20 of 50 come up less than once in 10,000 seeds.</summary>
    [Fact]
    public void Of_inputs_that_do_nothing_hardly_one_is_taken()
    {
        int taken = 0;
        for (ulong set = 0; set < 50; set++)
        {
            var (points, values) = Made(200, 60, (x, luck) => luck.Normal(), set + 100);
            taken += Emulator.Fit(points, values, Constant(points.Length), null, mayHaveProcess: false).Terms.Count > 0 ? 1 : 0;
        }

        Assert.True(taken <= 20, $"{taken} of 50");
    }

    /// <summary>400 points: the variance of what is left is estimated to 7%, and the bounds are four times as wide.</summary>
    [Fact]
    public void Noise_that_is_known_is_kept_apart_from_what_is_left()
    {
        var luck = new Luck(5);
        double[] noise = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? 0.2 : 2.0)];
        double[][] points = DesignSpread.Hypercube(400, 5, 6);
        double[] values = [.. points.Select((x, i) => U(x[0]) + (0.7 * luck.Normal()) + (Math.Sqrt(noise[i]) * luck.Normal()))];
        var emulator = Emulator.Fit(points, values, noise);
        Assert.InRange(emulator.Rest, 0.49 * 0.65, 0.49 * 1.5);
        Assert.InRange(emulator.Report.Spread, 0.9, 1.1);
    }

    [Fact]
    public void A_point_that_is_left_out_gets_what_a_fit_without_it_gives()
    {
        var (points, values) = Made(60, 3, (x, luck) => U(x[0]) + (0.3 * luck.Normal()), 9);
        var all = Emulator.Fit(points, values, Constant(60), null, mayHaveProcess: false);
        double sum = 0;
        for (int left = 0; left < 60; left++)
        {
            var rest = Emulator.Fit([.. points.Where((_, i) => i != left)], [.. values.Where((_, i) => i != left)], Constant(59), null, mayHaveProcess: false);
            Assert.Equal(all.Terms, rest.Terms);
            sum += Math.Pow(values[left] - rest.At(points[left]).Mean, 2);
        }

        Assert.Equal(1 - (sum / 59 / ArrayStatistics.Variance(values)), all.Report.LeftOut, 1e-6);
    }

    [Fact]
    public void A_wave_that_no_polynomial_follows_gets_a_process_and_noise_does_not()
    {
        var (points, values) = Made(200, 4, (x, luck) => Math.Sin(9 * x[0]) + (2 * U(x[1])) + (0.1 * luck.Normal()), 11);
        var without = Emulator.Fit(points, values, Constant(200), null, mayHaveProcess: false);
        var with = Emulator.Fit(points, values, Constant(200));
        Assert.True(with.Report.HasProcess);
        Assert.True(with.Report.LeftOut > without.Report.LeftOut + 0.05, $"{with.Report.LeftOut} against {without.Report.LeftOut}");
        var luck = new Luck(12);
        double off = 0, squares = 0;
        for (int i = 0; i < 500; i++)
        {
            double[] x = luck.Point(4);
            double truth = Math.Sin(9 * x[0]) + (2 * U(x[1])) + (0.1 * luck.Normal());
            var (mean, variance) = with.At(x);
            off += Math.Pow(truth - mean, 2) / (variance + Noise);
            squares += Math.Pow(truth - without.At(x).Mean, 2) - Math.Pow(truth - mean, 2);
        }

        // 500 new points: the mean of squared standardised errors has a standard deviation of 0.06.
        Assert.InRange(off / 500, 0.7, 1.4);
        Assert.True(squares > 0);
        for (ulong set = 0; set < 5; set++)
        {
            var (places, nothing) = Made(200, 4, (x, l) => (2 * U(x[1])) + l.Normal(), set + 20);
            Assert.False(Emulator.Fit(places, nothing, Constant(200)).Report.HasProcess);
        }
    }

    [Fact]
    public void Implausibility_adds_up_all_three_variances()
    {
        var aim = new Aim(2, 0.5, 0.25);
        Assert.Equal(3, aim.Implausibility(5, 0.25));
        Assert.Equal(MathNet.Numerics.Distributions.Normal.PDFLn(5, 1, 2), aim.LogLikelihood(5, 0.25), 1e-12);
    }

    private static double U(double x) => (2 * x) - 1;

    private static double[] Constant(int count) => [.. Enumerable.Repeat(Noise, count)];

    private static (double[][] Points, double[] Values) Made(int points, int inputs, Func<double[], Luck, double> of, ulong seed)
    {
        var luck = new Luck(seed);
        double[][] design = DesignSpread.Hypercube(points, inputs, seed + 1);
        return (design, [.. design.Select(x => of(x, luck) + (Math.Sqrt(Noise) * luck.Normal()))]);
    }
}
