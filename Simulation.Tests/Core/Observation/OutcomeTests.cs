using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Observation;

/// <summary>What comes out lies where it can lie, and says nothing of a time in which there was no complex.</summary>
public class OutcomeTests
{
    private static readonly Scenario Temporary = Scenario.OfHomes(40) with { Building = new BuildingPlan { Homes = 40, ClosesAfterYears = 1 } };

    [Fact]
    public void Every_outcome_has_a_range_and_a_share_lies_between_none_and_all()
    {
        Assert.All(Outcome.All, outcome => Assert.True(outcome.Low >= 0 && outcome.High > outcome.Low && double.IsFinite(outcome.High), outcome.Id));
        var shares = Outcome.All.Where(o => o.Family.EndsWith("_share", StringComparison.Ordinal) || o.Unit == Unit.Scale);
        Assert.All(shares, o => Assert.Equal((0, 1), (o.Low, o.High)));
    }

    [Fact]
    public void An_outcome_that_cannot_be_is_never_given()
    {
        var series = Given.Complex().Open().WriteDown(1, tally =>
        {
            tally[ComplexCounter.Homes] = 12;
            tally[GroupCounter.Residents, Side.Never] = tally[GroupCounter.Census, Side.Never] = 10;
            tally[GroupCounter.Broad, Side.Never] = 16;
        }).Series;
        var refused = Assert.Throws<ImpossibleOutcomeException>(() => Outcome.ParticipationBroad.Over(series));
        Assert.Equal("participation_broad is 1.6, and can be no less than 0 and no more than 1", refused.Message);
    }

    [Fact]
    public void What_rounding_puts_beside_the_end_lies_on_it()
    {
        var series = Given.Complex().Open().WriteDown(1, tally =>
        {
            tally[ComplexCounter.Homes] = 12;
            tally[GroupCounter.Residents, Side.Never] = tally[GroupCounter.Census, Side.Never] = 10;
            tally[GroupCounter.Belonging, Side.Never] = Math.BitIncrement(10);
        }).Series;
        Assert.Equal(1, Outcome.Belonging.Over(series));
    }

    [Theory]
    [InlineData("recognised_share", "nobody knows more neighbours than there are")]
    [InlineData("coach_hours_per_week", "the coach did not work fewer hours because nobody lives there now")]
    [InlineData("beheer_hours_per_week", "nor did the beheerder")]
    [InlineData("board_vacancy_share", "seats are not empty on a board that is no more")]
    [InlineData("activities_per_week", "what there was to do")]
    [InlineData("waakvlam_weeks_share", "weeks on the flame")]
    [InlineData("trust", "people trusted")]
    [InlineData("neighbourhood_credit", "the street granted")]
    [InlineData("reraises_per_10y", "in ten years of a complex")]
    public void Averages_over_weeks_end_with_the_complex(string id, string why)
    {
        // Given: a complex that closes after a year, looked at then and four years later; who is there to the last day
        // leaves in the first week after
        var run = new ComplexRun(new Blueprint(Temporary, new AssumptionSet().With(("allocation.stops_before_closing", 0)), 5 * Week.PerYear));
        var result = run.Run(3, 0);
        var outcome = Outcome.Named(id);
        double thatYear = outcome.Over(result.Series, 0, Week.PerYear);
        Assert.True(thatYear == result[outcome], $"{why}: {thatYear} in its year, {result[outcome]} afterwards");
    }

    [Fact]
    public void Of_a_year_after_the_end_nothing_can_be_said()
    {
        var result = ComplexRun.Of(Temporary, years: 3);
        var last = result.Years.Last();
        Assert.All(Outcome.All, outcome => Assert.True(double.IsNaN(last[outcome]), $"{outcome.Id} is {last[outcome]}"));
    }

    [Fact]
    public void Nobody_recognises_more_neighbours_than_there_are()
    {
        // Given: ten people who each know six; then all but two leave, who remember six
        var complex = Given.Complex().Open()
            .WriteDown(1, tally => Know(tally, residents: 10, known: 6))
            .WriteDown(1, tally => Know(tally, residents: 2, known: 6));

        // Then: 10 x 6 of 10 x 9, and 2 x 1 of 2 x 1
        Assert.Equal((60 + 2) / 92.0, Outcome.RecognisedShare.Over(complex.Series));

        static void Know(Tally tally, int residents, int known)
        {
            tally[ComplexCounter.Homes] = 12;
            tally[GroupCounter.Residents, Side.Never] = tally[GroupCounter.Census, Side.Never] = residents;
            tally[GroupCounter.KnownNeighbours, Side.Never] = residents * known;
        }
    }
}
