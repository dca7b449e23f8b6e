using Simulation.Core.Observation;
using Simulation.Runner.Decisions;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Tests.Runner.Decisions;

public class DecisionLossTests
{
    [Theory]
    [InlineData(0.55, 1000)]
    [InlineData(0.5, 1000)]
    [InlineData(0.46, 1080)]
    public void A_level_costs_for_each_point_short_and_nothing_above_it(double participation, double expected)
    {
        var loss = new DecisionLoss
        {
            Cost = Outcome.CostTogether,
            Priced = [new PricedOutcome(Outcome.ParticipationBroad, new LevelToKeep(Outcome.ParticipationBroad, 0.5, IsLeast: true), 20)],
        };
        Assert.Equal([Outcome.CostTogether, Outcome.ParticipationBroad], loss.Outcomes);
        Assert.Equal(expected, loss.Of([1000, participation]), 1e-9);
        Assert.Equal(Simulation.Core.Unit.EuroPerHomeAYear, loss.Unit);
    }

    [Fact]
    public void What_has_a_price_is_lost_less()
    {
        var loss = new DecisionLoss { Cost = Outcome.CostTogether, Priced = [new PricedOutcome(Outcome.ComplaintsPer100, null, -3), new PricedOutcome(Outcome.ParticipationBroad, null, 10)] };
        Assert.Equal(1000 + (3 * 8) - (10 * 40), loss.Of([1000, 8, 0.4]), 1e-9);
    }

    [Fact]
    public void At_most_costs_above_the_level()
    {
        var kept = new PricedOutcome(Outcome.ComplaintsPer100, new LevelToKeep(Outcome.ComplaintsPer100, 6, IsLeast: false), 5);
        Assert.Equal((10.0, 0.0), (kept.Of(8), kept.Of(4)));
    }

    [Fact]
    public void An_outcome_alone_is_lost_by_the_way_one_would_rather_not_see_it_go()
    {
        Assert.Equal(-0.4, new DecisionLoss { Alone = Outcome.ParticipationBroad }.Of([0.4]));
        Assert.Equal(7, new DecisionLoss { Alone = Outcome.ComplaintsPer100 }.Of([7]));
    }

    [Fact]
    public void Who_asks_fewer_people_sees_with_an_error_and_who_asks_all_sees_what_is()
    {
        var ask = new Measurement(Outcome.KnowsNobodyShare, 25, 2);
        Assert.Equal(0.3, ask.Seen(0.3, 25, normal: 2));
        Assert.Equal(0.3 + (Math.Sqrt(0.3 * 0.7 / 25) * Math.Sqrt(75.0 / 99)), ask.Seen(0.3, 100, normal: 1), 1e-12);
        Assert.Equal(0, ask.Seen(0.01, 1000, normal: -5));
        Assert.Equal(12, new Measurement(Outcome.ComplaintsPer100, null, 2).Seen(12, 100, normal: 2));
    }

    [Fact]
    public void A_curve_is_followed_and_nothing_is_made_of_noise()
    {
        double[] x = [.. Enumerable.Range(0, 400).Select(nth => nth / 400.0)];
        double[] curve = [.. x.Select(at => (at - 0.3) * (at - 0.3))];
        Assert.All(CurveFit.Of(x, curve).Zip(curve), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        double[] same = [.. x.Select(_ => 3.0)];
        Assert.Equal(curve.Average(), CurveFit.Of(same, curve)[0], 1e-12);
        Assert.Equal(same, CurveFit.Of(x, same));
    }
}
