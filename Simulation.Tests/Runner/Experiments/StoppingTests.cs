using MathNet.Numerics.Distributions;
using Simulation.Runner.Experiments;
using Xunit.Abstractions;

namespace Simulation.Tests.Runner.Experiments;

public class StoppingTests(ITestOutputHelper output)
{
    private const int Studies = 4000;

    [Theory]
    [InlineData(5, 20_000, 100, "five were asked for, and five say nothing about their spread")]
    [InlineData(250, 20_000, 250, "more were asked for")]
    [InlineData(100, 20, 20, "no more than twenty are allowed")]
    public void The_first_look_is_after_a_hundred_runs(int asked, int most, int expected, string because) =>
        Assert.True(expected == new Stopping(most).First(asked), because);

    [Theory]
    [InlineData(100, 0.9, null, "narrow enough")]
    [InlineData(100, 2.0, 420, "twice as narrow takes four times the runs, and a little more")]
    [InlineData(100, 50.0, 800, "never more than eight times as many at once")]
    [InlineData(100, double.PositiveInfinity, 800, "no interval yet")]
    [InlineData(4000, 3.0, 20_000, "no more than allowed")]
    [InlineData(20_000, 3.0, null, "there may be no more")]
    public void The_next_look_is_where_the_width_will_do(int have, double timesTooWide, int? expected, string because) =>
        Assert.True(expected == new Stopping(20_000).Next(have, timesTooWide), because);

    [Fact]
    public void Without_a_footing_nothing_is_narrow_and_what_never_happens_is_after_three_hundred_runs()
    {
        static double Width(Footing footing, long runs) => Stopping.WidthOf(new Estimate(runs, 0, double.NaN, 0, 0, 0, footing));
        Assert.True(double.IsPositiveInfinity(Width(Footing.FewCases, 5000)));
        Assert.True(double.IsPositiveInfinity(Width(Footing.Nothing, 299)));
        Assert.Equal(0, Width(Footing.Nothing, 300));
    }

    /// <summary>
    /// Four thousand studies of each law, with a precision that takes about so many runs. With a first look at ten runs the
    /// exponential law with 60 runs has a coverage of 88% and a mean 3.9% too small. Where true coverage is the lowest
    /// allowed, a sample of 4,000 lies a percentage point and a half below it in 1 of 10,000 seeds; the seed is fixed.
    /// docs/outputs.md has the table this writes.
    /// </summary>
    [Theory]
    [InlineData("normal", 60, 0.94, 0.01)]
    [InlineData("normal", 400, 0.94, 0.01)]
    [InlineData("exponential", 60, 0.93, 0.02)]
    [InlineData("exponential", 400, 0.93, 0.02)]
    [InlineData("seldom", 60, 0.91, 0.06)]
    [InlineData("seldom", 400, 0.91, 0.06)]
    public void A_study_that_stops_at_a_precision_holds_the_truth_about_as_often_as_it_says(string law, int needed, double least, double bias)
    {
        var (draw, truth, deviation) = Law(law, new Random(12));
        double half = 1.96 * deviation / Math.Sqrt(needed);
        var stopping = new Stopping(20_000);
        int held = 0;
        var found = default(Moments);
        var runs = default(Moments);
        for (int study = 0; study < Studies; study++)
        {
            var moments = default(Moments);
            Estimate estimate;
            int? have = stopping.First(10);
            do
            {
                while (moments.Count < have)
                    moments.Add(draw());
                estimate = Estimate.Of(moments, new Sketch(), Bounds.Endless);
                have = stopping.Next((int)moments.Count, Stopping.WidthOf(estimate) / half);
            }
            while (have is not null);
            held += truth >= estimate.Low && truth <= estimate.High ? 1 : 0;
            found.Add(estimate.Mean);
            runs.Add(estimate.Runs);
        }

        double coverage = held / (double)Studies;
        double off = (found.Mean - truth) / deviation;
        output.WriteLine($"| {law} | {needed} | {runs.Mean:0} | {coverage:0.0%} | {off:+0.000;-0.000} |");
        Assert.InRange(coverage, least, 0.975);
        Assert.InRange(off, -bias, bias);
    }

    // The mean and standard deviation of each law are known: N(2, 1), exponential, and an exponential size in one run of five.
    private static (Func<double> Draw, double Mean, double Deviation) Law(string name, Random luck) => name switch
    {
        "normal" => (() => Normal.InvCDF(2, 1, Inside(luck)), 2, 1),
        "exponential" => (() => -Math.Log(Inside(luck)), 1, 1),
        _ => (() => luck.NextDouble() < 0.8 ? 0 : -Math.Log(Inside(luck)), 0.2, 0.6),
    };

    private static double Inside(Random luck) => (luck.Next() + 0.5) / int.MaxValue;
}
