using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Tests.Runner.Experiments;

public class KeepsTests
{
    private static readonly LevelToKeep AtLeastHalf = new(Outcome.ParticipationBroad, 0.5, IsLeast: true);
    private static readonly LevelToKeep AtMostSeven = new(Outcome.ComplaintsPer100, 7, IsLeast: false);
    private static readonly LevelToKeep AtMostNothing = new(Outcome.EvictionsPer100, 0, IsLeast: false);

    [Theory]
    [InlineData(0.6, 0.05, Keeping.Sure, 0, "the whole interval above it")]
    [InlineData(0.55, 0.05, Keeping.Sure, 0, "the interval begins at it")]
    [InlineData(0.52, 0.05, Keeping.May, 0.06, "the interval goes below it, by 0.03 of 0.5")]
    [InlineData(0.5, 0.05, Keeping.May, 0.1, "the mean lies on it")]
    [InlineData(0.49, 0.05, Keeping.Not, 0.12, "the interval comes above it and the mean does not")]
    [InlineData(0.3, 0.05, Keeping.Not, 0.5, "nowhere near it")]
    public void At_least_is_kept_by_the_low_end_of_the_interval(double mean, double half, Keeping verdict, double shortfall, string why) =>
        Held(AtLeastHalf, Estimated(mean, half), verdict, shortfall, why);

    [Theory]
    [InlineData(6, 1, Keeping.Sure, 0, "the interval ends at it")]
    [InlineData(6.5, 1.2, Keeping.May, 0.1, "the interval goes above it, by 0.7 of 7")]
    [InlineData(7.5, 1.3, Keeping.Not, 1.8 / 7, "the mean lies above it")]
    public void At_most_is_kept_by_the_high_end_of_the_interval(double mean, double half, Keeping verdict, double shortfall, string why) =>
        Held(AtMostSeven, Estimated(mean, half), verdict, shortfall, why);

    [Theory]
    [InlineData(Footing.FewCases, 3, Keeping.May, 0, "the mean is right, of too few cases")]
    [InlineData(Footing.FewRuns, 14, Keeping.Not, 1, "the mean of one run is twice the level")]
    [InlineData(Footing.Nothing, 0, Keeping.May, 0, "never seen is not never")]
    [InlineData(Footing.NoValue, double.NaN, Keeping.Not, double.PositiveInfinity, "nobody there")]
    public void Without_an_interval_nothing_is_sure(Footing footing, double mean, Keeping verdict, double shortfall, string why) =>
        Held(AtMostSeven, Estimated(mean, double.NaN, footing), verdict, shortfall, why);

    [Fact]
    public void Of_a_level_of_zero_the_shortfall_is_what_is_there() => Held(AtMostNothing, Estimated(0.2, 0.1), Keeping.Not, 0.3, "no parts of zero");

    [Fact]
    public void The_fewest_hours_and_the_least_money_are_those_of_what_is_sure()
    {
        // Given: the fewest hours are not sure, the next cost more than the last
        var keeps = new Keeps([Kept(1, Keeping.Not, 5, 50), Kept(2, Keeping.May, 6, 60), Kept(3, Keeping.Sure, 10, 900), Kept(4, Keeping.Sure, 20, 800)]);

        Assert.Equal([3], Points(keeps.ByHours));
        Assert.Equal([4], Points(keeps.ByCost));
        Assert.Equal((2, 1, 1), (keeps.Count(Keeping.Sure), keeps.Count(Keeping.May), keeps.Count(Keeping.Not)));
        Assert.Null(keeps.NearestMiss);
    }

    [Fact]
    public void What_needs_hardly_more_stands_behind_the_least_and_of_equals_the_better_in_the_other_comes_first()
    {
        var keeps = new Keeps([Kept(1, Keeping.Sure, 10.5, 700), Kept(2, Keeping.Sure, 10, 900), Kept(3, Keeping.Sure, 10, 800), Kept(4, Keeping.Sure, 10.6, 701), Kept(5, Keeping.May, 10, 700)]);

        Assert.Equal([3, 2, 1], Points(keeps.ByHours));
        Assert.Equal([1, 4], Points(keeps.ByCost));
    }

    [Fact]
    public void Where_none_is_sure_the_nearest_has_the_means_right_and_lacks_least()
    {
        var far = Kept(1, Keeping.May, 5, 1) with { Shortfall = 0.4 };
        var near = Kept(2, Keeping.May, 9, 1) with { Shortfall = 0.1 };
        var wrong = Kept(3, Keeping.Not, 1, 1) with { Shortfall = 0.01 };
        var empty = Kept(4, Keeping.Not, 1, 1) with { Shortfall = double.PositiveInfinity };

        var keeps = new Keeps([far, near, wrong, empty]);
        Assert.Empty(keeps.ByHours);
        Assert.Empty(keeps.ByCost);
        Assert.Same(near, keeps.NearestMiss);
        Assert.Same(wrong, new Keeps([wrong, empty]).NearestMiss);
        Assert.Null(new Keeps([empty]).NearestMiss);
    }

    private static void Held(LevelToKeep kept, Estimate estimate, Keeping verdict, double shortfall, string why)
    {
        Assert.True(verdict == Keeps.Of(kept, estimate), $"{why}: {Keeps.Of(kept, estimate)}");
        Assert.True(double.IsPositiveInfinity(shortfall) ? double.IsPositiveInfinity(Keeps.ShortfallOf(kept, estimate)) : Math.Abs(shortfall - Keeps.ShortfallOf(kept, estimate)) < 1e-9, why);
    }

    private static Estimate Estimated(double mean, double half, Footing footing = Footing.Firm) => new(10, mean, half, mean, mean, mean, footing);

    private static IEnumerable<int> Points(IReadOnlyList<KeptArm> arms) => arms.Select(arm => arm.Cell.Number);

    private static KeptArm Kept(int number, Keeping verdict, double hours, double cost)
    {
        var arm = new Arm($"{number}", ("arm", "arm"), () => throw new NotSupportedException(), null!);
        return new KeptArm(new Cell(number, new Dictionary<string, FieldValue>(), arm, []), arm, verdict, verdict == Keeping.Sure ? 0 : 0.2, hours, cost);
    }
}
