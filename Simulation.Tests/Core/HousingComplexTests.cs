using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core;

public class HousingComplexTests
{
    [Theory]
    [InlineData(100, true, 7, "one can keep up with seven")]
    [InlineData(5, true, 4, "there are only four others")]
    [InlineData(100, false, 99, "with everybody, where nobody is too many")]
    public void There_is_room_for_as_many_ties_as_one_can_keep_up(int homes, bool cap, int room, string why)
    {
        var setting = Given.Complex(homes).With(("ties.cap", 7));
        var complex = (cap ? setting : setting.Without("ties.cap")).AsDrawn();
        Assert.True(room == complex.Ties.Room, $"{why}: {complex.Ties.Room}");
    }

    [Fact]
    public void A_round_passes_every_door_once_wherever_it_begins()
    {
        var complex = Given.Complex(homes: 10).AsDrawn();
        for (int first = 0; first < 10; first++)
            Assert.Equal(Enumerable.Range(0, 10), Enumerable.Range(0, 10).Select(nth => complex.OnTheRound(first, nth)).Order());
        var begins = Enumerable.Range(0, 200).Select(week => complex.FirstOnTheRound(new Week(week))).Distinct();
        Assert.Equal(Enumerable.Range(0, 10), begins.Order());
    }

    [Fact]
    public void Nothing_of_one_run_is_left_in_the_next()
    {
        // Given: a year in which a lot happens; then: a second run with the same object is the first run of a new one
        var eventful = Given.Complex().With(("incidents.signals", 5), ("incidents.spells_supported", 1));
        var blueprint = new Blueprint(Scenario.OfHomes(60), eventful.Believed, weeks: 52);
        var used = new ComplexRun(blueprint);
        used.Run(1, 0);
        Assert.Equal(new ComplexRun(blueprint).Run(2, 3).Fingerprint, used.Run(2, 3).Fingerprint);
    }

    [Fact]
    public void The_first_day_is_one_of_trust_and_of_the_goodwill_the_plan_says()
    {
        var complex = Given.Complex().Planned(p => p with { Neighbourhood = new NeighbourhoodPlan { GoodwillAtOpening = 0.3 } }).AsDrawn();
        Assert.Equal((1f, 0.3, 0, false), (complex.Trust, complex.Credit, complex.Series.Weeks, complex.Board.Exists));
    }

    [Fact]
    public void Events_of_individual_lives_are_written_down_only_when_asked_for_and_change_nothing()
    {
        var setting = Given.Complex(homes: 30).With(("incidents.signals", 4), ("turnover.others", 0.5));
        var watched = setting.AsDrawn();
        watched.Log = new EventLog();
        var unwatched = setting.AsDrawn();
        watched.RunWeeks(40);
        unwatched.RunWeeks(40);
        Assert.True(watched.Log.Events.Count > 20);
        Assert.Equal(Fingerprint.OfRun(unwatched), Fingerprint.OfRun(watched));
    }
}
