using Simulation.Core.Assumptions;
using Simulation.Runner.Calibration;
using Simulation.Runner.Emulation;

namespace Simulation.Tests.Runner.Calibration;

/// <summary>Targets on the scale of their emulators, the space of assumptions, and what weights make of draws.</summary>
public class TargetScaleTests
{
    [Fact]
    public void A_rate_is_held_against_its_log_with_range_and_discrepancy_as_variances()
    {
        var scale = TargetScale.For(Target("rate", 1, 4, 2, 0.5), [0.5, 9]);
        Assert.Equal(new Link(LinkKind.Log, 1), scale.Link);
        Assert.Equal(Math.Log(3), scale.Aim.Value, 12);
        Assert.Equal(Math.Pow(Math.Log(5.0 / 2), 2) / 12, scale.Aim.Observation, 12);
        Assert.Equal(Math.Pow(Math.Log(3.5 / 2.5) / 2, 2), scale.Aim.Discrepancy, 12);
        Assert.Equal(0.04, scale.NoiseOf(new(1.5, 0.5)), 12);
        Assert.Equal(0, scale.Implausibility(new(2, 0)), 12);
    }

    [Fact]
    public void What_is_as_wrong_as_can_be_pulls_no_further_and_what_is_no_number_stays_none()
    {
        var scale = TargetScale.For(Target("plain", -1, 1, 0, 0), [-3, 3]);
        double deviation = Math.Sqrt(4.0 / 12);
        Assert.Equal(12 * deviation, scale.Of(1000), 12);
        Assert.Equal(-12 * deviation, scale.Of(-1000), 12);
        Assert.Equal(double.NaN, scale.Of(double.PositiveInfinity));
        Assert.Equal(scale.Aim.LogLikelihood(3 * deviation, 0), scale.LogLikelihood(new(double.NaN, 1)), 12);
        Assert.True(scale.LogLikelihood(new(0, 0)) > scale.LogLikelihood(new(double.NaN, 1)));
    }

    [Fact]
    public void Noise_is_that_of_points_with_like_values()
    {
        var scale = TargetScale.For(Target("plain", -1, 1, 0, 0), [-3, 3]);
        double ErrorAt(int i) => i >= 100 ? 0.1 : i % 2 == 0 ? 0 : 0.2;
        SimulatedPoint[] points = [.. Enumerable.Range(0, 200).Select(i => new SimulatedPoint(new(0, i), [0.5], [new(i / 100.0, ErrorAt(i))]))];
        var linked = TargetScale.Linked([scale], points);
        Assert.Equal(0.02, linked[10].Noise[0], 1e-9);
        Assert.Equal(0.01, linked[190].Noise[0], 1e-9);
    }

    [Fact]
    public void The_space_has_every_assumption_with_a_range_and_goes_there_and_back()
    {
        var space = PriorSpace.OfModel;
        double[] point = space.Drawn(4);
        var set = new AssumptionSet().With(space.Values(point));
        Assert.All(space.PointOf(set).Zip(point), p => Assert.Equal(p.Second, p.First, 1e-3));
        Assert.Equal(-1, space.PlaceOf("no.such"));
        Assert.All(new CalibrationSettings().Named, path => Assert.True(space.PlaceOf(path) >= 0, path));
        Assert.All(space.Entries.Where(PriorSpace.IsJudgement), e => Assert.True(e.Assumption.Grade is Grade.C or Grade.D));
    }

    /// <summary>A number that is normal beforehand is measured twice; what is left of it, and what the one measurement says of the other,
    /// can be worked out. 20,000 draws: bounds of at least four standard errors.</summary>
    [Fact]
    public void Weights_put_the_model_in_the_place_of_its_emulators_and_predict_a_target_from_the_others()
    {
        var luck = new Luck(2);
        TargetScale[] scales = [TargetScale.For(Target("one", -1, 1, 0.5, 0), [-9, 9]), TargetScale.For(Target("other", -1, 1, 0.5, 0), [-9, 9])];
        double[] drawn = [.. Enumerable.Range(0, 20_000).Select(_ => luck.Normal())];
        SimulatedPoint[] points = [.. drawn.Select((x, i) => new SimulatedPoint(new(0, i), [0.5], [new(x, 0), new(x, 0)]))];
        var draws = new SimulatedDraws(scales, points, [.. drawn.Select(_ => 0.0)]);

        // Precision 1 beforehand and 3 of each measurement of 0.5: 7 in all, and the mean is 3/7.
        var (low, median, high) = draws.Predicted(0);
        Assert.Equal(3.0 / 7, median, 0.02);
        Assert.Equal(2 * 1.645 / Math.Sqrt(7), high - low, 0.06);
        Assert.Equal(((3.0 / 7) - 0.5) * Math.Sqrt(3), draws.Off(0), 0.05);
        Assert.Equal(1, draws.Together(0, 1), 1e-9);

        // Without one of them 4, and the mean is 3/8; measuring it once more adds its own variance.
        var left = draws.LeftOut(1)[1];
        Assert.Equal(3.0 / 8, left.Median, 0.04);
        Assert.Equal(2 * 1.645 * Math.Sqrt(0.25 + (1.0 / 3)), left.High - left.Low, 0.12);
        Assert.True(left.IsInside);
    }

    [Fact]
    public void The_draw_in_the_middle_is_the_one_whose_targets_lie_nearest_to_all_that_are_taken()
    {
        TargetScale[] scales = [TargetScale.For(Target("one", 1, 2, 1.5, 0), [0, 9]), TargetScale.For(Target("other", 1, 2, 1.5, 0), [0, 9])];
        SimulatedPoint At(int number, double one, double other) => new(new(0, number), [0.5], [new(one, 0), new(other, 0)]);
        SimulatedPoint[] points = [At(0, 0, 0), At(1, 1, 1.5), At(2, 5, 4), At(3, 2, double.NaN)];
        var draws = new SimulatedDraws(scales, points, [0, 0, 0, 0]);
        Assert.Equal(1, draws.Middle([1, 1, 1, 0]));
        // Weights count, numbers are those among the taken, and what has no value for a target is as far off it as is usual.
        Assert.Equal(0, draws.Middle([5, 0, 1, 0]));
        Assert.Equal(1, draws.Middle([1, 0, 5, 0]));
        Assert.Equal(2, draws.Middle([0, 1, 1, 1]));
    }

    [Fact]
    public void Pairs_that_no_point_hits_are_told_with_what_would_be_expected()
    {
        TargetScale[] scales = [TargetScale.For(Target("one", 1, 2, 1.5, 0), [0, 9]), TargetScale.For(Target("other", 1, 2, 1.5, 0), [0, 9])];
        SimulatedPoint At(int number, double one, double other) => new(new(0, number), [0.5], [new(one, 0), new(other, 0)]);
        SimulatedPoint[] points = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? At(i, 1.5, 9) : At(i, 9, 1.5))];
        var reach = TargetReach.Of(scales, points);
        Assert.Equal(10, Assert.Single(reach.Apart).Expected);
        Assert.Contains("20 and 20 times apart; 10 to be expected", Assert.Single(reach.Told()).En, StringComparison.Ordinal);
        var never = TargetReach.Of(scales, [.. points.Skip(20)]);
        Assert.Empty(never.Apart);
        Assert.Contains("geen van 20 punten haalt one", Assert.Single(never.Told()).Nl, StringComparison.Ordinal);
    }

    private static Quantity Target(string id, double low, double high, double target, double discrepancy) =>
        new(id, (id, id), low, high, target, []) { Discrepancy = discrepancy };
}
