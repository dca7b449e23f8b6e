using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class PoliciesTests
{
    [Fact]
    public void A_decision_with_a_date_moves_its_lever_in_its_week()
    {
        var complex = Given.Complex().Event(Lever.CoachHours, to: 0.5, atWeek: 20).Open();
        Policies.Step(complex, new Week(19));
        Assert.Equal(1, complex.Levers[Lever.CoachHours]);
        Policies.Step(complex, new Week(20));
        Assert.Equal(0.5, complex.Levers[Lever.CoachHours]);
    }

    [Fact]
    public void A_placebo_moves_nothing_and_frightens_nobody()
    {
        var complex = Given.Complex().Event(Lever.CoachHours, to: 0, atWeek: 20, notice: 10, placebo: true).Open();
        foreach (int week in new[] { 15, 20, 25 })
        {
            Policies.Step(complex, new Week(week));
            Assert.Equal(1, complex.Levers[Lever.CoachHours]);
            Assert.False(complex.Staff.CoachEndAnnounced);
        }
    }

    [Theory]
    [InlineData(9, false, "nobody has been told yet")]
    [InlineData(10, true, "from the notice on")]
    [InlineData(46, true, "until it is complete")]
    [InlineData(47, false, "then there is nothing left to fear")]
    public void The_end_of_the_coach_is_known_from_the_notice_until_it_is_complete(int week, bool known, string when)
    {
        var complex = Given.Complex().Event(Lever.CoachHours, to: 0, atWeek: 20, notice: 10, phaseOut: 6).Open();
        Step(complex, 0, week);
        Assert.True(known == complex.Staff.CoachEndAnnounced, when);
        Assert.Equal(known ? 46 : int.MaxValue, complex.Staff.CoachEndsAt);
    }

    [Fact]
    public void Fewer_hours_are_an_announced_end_but_not_one_after_which_nobody_is_hired()
    {
        var complex = Given.Complex().Event(Lever.CoachHours, to: 0.5, atWeek: 20, notice: 10).Open();
        Policies.Step(complex, new Week(15));
        Assert.True(complex.Staff.CoachEndAnnounced);
        Assert.Equal(int.MaxValue, complex.Staff.CoachEndsAt);
    }

    [Theory]
    [InlineData(Lever.CoachHours, 1.5, "more hours")]
    [InlineData(Lever.RoomOpen, 0, "something else")]
    public void What_does_not_lower_the_hours_of_the_coach_is_no_end_of_the_coach(Lever change, double to, string why)
    {
        var complex = Given.Complex().Event(change, to, atWeek: 20, notice: 10).Open();
        Policies.Step(complex, new Week(15));
        Assert.False(complex.Staff.CoachEndAnnounced, why);
    }

    [Fact]
    public void Of_two_ends_the_first_one_counts()
    {
        var complex = Given.Complex()
            .Event(Lever.CoachHours, to: 0, atWeek: 30, notice: 30)
            .Event(Lever.CoachHours, to: 0, atWeek: 20, notice: 20).Open();
        Policies.Step(complex, new Week(15));
        Assert.Equal(20, complex.Staff.CoachEndsAt);
    }

    /// <summary>Ten homes of which eight are let, half to people with support; five of the eight took part, two organise.</summary>
    [Theory]
    [InlineData(Trigger.ParticipationBroad, 0.625)]
    [InlineData(Trigger.OrganisersShare, 0.25)]
    [InlineData(Trigger.SupportedShare, 0.5)]
    [InlineData(Trigger.OpenCasesPer100, 62.5)]
    [InlineData(Trigger.NeighbourhoodCredit, 0.3)]
    [InlineData(Trigger.BoardVacancyShare, 0.6)]
    [InlineData(Trigger.VacantHomesShare, 0.2)]
    [InlineData(Trigger.CoachVacancyShare, 0.4)]
    [InlineData(Trigger.LeftInQuarterShare, 0.1)]
    public void A_condition_goes_by_what_everybody_could_see_last_week(Trigger measure, double value)
    {
        Assert.True(Fires(value - 0.01), $"{measure} is above {value - 0.01}");
        Assert.False(Fires(value + 0.01), $"{measure} is not above {value + 0.01}");

        bool Fires(double above)
        {
            var complex = Given.Complex(homes: 10).Event(When(measure, above)).Open();
            complex.Empty(0);
            complex.Empty(1);
            complex.Credit = 0.3;
            complex.Board.Members = 2;
            complex.Staff.Coach.Funded = 10;
            complex.Staff.Coach.Begin(6, 5, endless: false);
            complex.WriteDown(1, _ => { });
            complex.WriteDown(1, tally =>
            {
                tally[GroupCounter.Residents, Side.Supported] = tally[GroupCounter.Residents, Side.Never] = 4;
                tally[GroupCounter.Broad, Side.Supported] = 2;
                tally[GroupCounter.Broad, Side.Never] = 3;
                tally[GroupCounter.Organisers, Side.Supported] = tally[GroupCounter.Organisers, Side.Never] = 1;
                tally[ComplexCounter.OpenCases] = 5;
                tally[GroupCounter.Exits, Side.Never] = 1;
            });
            Policies.Step(complex, new Week(2));
            return complex.Levers[Lever.RoomOpen] == 0;
        }
    }

    [Fact]
    public void A_conditional_decision_is_announced_carried_out_and_taken_once()
    {
        // Given: somebody decides, four weeks ahead, once two weeks have been too quiet; and takes it back after three months
        var policy = When(Trigger.NeighbourhoodCredit, above: 0.5) with { NoticeWeeks = 4, RestoredAfterMonths = 3, When = Above(0.5, weeks: 2) };
        var complex = Given.Complex().Event(policy).Open();
        complex.Credit = 0.9;
        complex.WriteDown(1, _ => { });

        // When: it stays like that for a year
        var closed = new List<int>();
        for (int week = 1; week < 52; week++)
        {
            Policies.Step(complex, new Week(week));
            if (complex.Levers[Lever.RoomOpen] == 0)
                closed.Add(week);
        }

        // Then: seen in weeks 1 and 2, done in week 6, back thirteen weeks later, and not again
        Assert.Equal(Enumerable.Range(6, 13), closed);
    }

    [Fact]
    public void There_is_nothing_to_see_before_the_first_week_is_over()
    {
        var complex = Given.Complex().Event(When(Trigger.NeighbourhoodCredit, above: -1)).Open();
        Policies.Step(complex, new Week(0));
        Assert.Equal(1, complex.Levers[Lever.RoomOpen]);
    }

    private static PolicyEvent When(Trigger measure, double above) => new()
    {
        Name = "closed when seen",
        Change = Lever.RoomOpen,
        To = 0,
        NoticeWeeks = 0,
        When = new Condition { Measure = measure, Above = above, ForWeeks = 1 },
    };

    private static Condition Above(double limit, int weeks) => new() { Measure = Trigger.NeighbourhoodCredit, Above = limit, ForWeeks = weeks };

    private static void Step(HousingComplex complex, int from, int until)
    {
        for (int week = from; week <= until; week++)
            Policies.Step(complex, new Week(week));
    }
}
