using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Core.Plans;

/// <summary>What was decided is carried out when it was said, as far as it was said, and taken back when it was said.</summary>
public class AgendaTests
{
    private static PolicyEvent Half(double atYear = 1) => new() { Name = "half", Change = Lever.CoachHours, To = 0.5, AtYear = atYear, NoticeWeeks = 10 };

    [Theory]
    [InlineData(51, 1.0, "the week before")]
    [InlineData(52, 0.5, "its week")]
    [InlineData(53, 0.5, "the week after")]
    public void A_cliff_falls_in_one_week(int until, double expected, string when)
    {
        var (_, levers) = Carried(until, Half());
        Assert.True(expected == levers[Lever.CoachHours], when);
    }

    [Theory]
    [InlineData(52, 1.0, "it begins from where it was")]
    [InlineData(65, 0.875, "a quarter of the year, a quarter of the way")]
    [InlineData(78, 0.75, "half of the year, half of the way")]
    [InlineData(104, 0.5, "complete")]
    [InlineData(150, 0.5, "and it stays there")]
    public void A_phase_out_goes_in_equal_steps(int until, double expected, string when)
    {
        var (_, levers) = Carried(until, Half() with { PhaseOutMonths = 12 });
        Assert.True(Math.Abs(levers[Lever.CoachHours] - expected) < 1e-12, $"{when}: {levers[Lever.CoachHours]}");
    }

    /// <summary>At nought a lever stands for what the rule of thumb gives, here 20: it goes there by numbers, and is the rule again at the end.</summary>
    [Theory]
    [InlineData(104, 10, "it begins from where it was")]
    [InlineData(130, 15, "half way to what the rule gives")]
    [InlineData(155, 19.808, "the week before it is there")]
    [InlineData(156, 0, "the rule itself")]
    [InlineData(200, 0, "for good")]
    public void A_way_back_to_the_rule_of_thumb_goes_by_its_number_and_ends_at_the_rule(int until, double expected, string when)
    {
        var ten = Half() with { To = 10 };
        var (_, levers) = Carried(until, byRule: 20, ten, ten with { Name = "rule", To = 0, AtYear = 2, PhaseOutMonths = 12 });
        Assert.True(Math.Abs(levers[Lever.CoachHours] - expected) < 1e-3, $"{when}: {levers[Lever.CoachHours]}");
    }

    [Theory]
    [InlineData(77, 0.5, "not yet")]
    [InlineData(78, 1.0, "six months later")]
    [InlineData(200, 1.0, "for good")]
    public void What_is_restored_gets_its_old_value_back(int until, double expected, string when)
    {
        var (_, levers) = Carried(until, Half() with { RestoredAfterMonths = 6 });
        Assert.True(expected == levers[Lever.CoachHours], when);
    }

    [Fact]
    public void A_phase_out_that_is_restored_half_way_stops_there()
    {
        var (_, levers) = Carried(90, Half() with { PhaseOutMonths = 12, RestoredAfterMonths = 6 });
        Assert.Equal(1, levers[Lever.CoachHours]);
    }

    [Fact]
    public void A_second_decision_begins_where_the_first_one_left_it()
    {
        // Half of what was there goes at once; half a year into the second phase-out, half of the rest has gone.
        var (_, levers) = Carried(130, Half(), new PolicyEvent { Name = "out", Change = Lever.CoachHours, To = 0, AtYear = 2, PhaseOutMonths = 12 });
        Assert.Equal(0.25, levers[Lever.CoachHours], 1e-12);
    }

    [Fact]
    public void Decisions_about_different_things_leave_each_other_alone()
    {
        var (_, levers) = Carried(60, Half(), new PolicyEvent { Name = "closed", Change = Lever.RoomOpen, To = 0, AtYear = 1 });
        Assert.Equal(0.5, levers[Lever.CoachHours]);
        Assert.Equal(0, levers[Lever.RoomOpen]);
    }

    [Theory]
    [InlineData(41, false, "nobody has been told")]
    [InlineData(42, true, "ten weeks' notice")]
    [InlineData(78, true, "it is being carried out")]
    [InlineData(104, true, "the last step")]
    [InlineData(105, false, "it is over")]
    public void A_decision_is_in_the_air_from_the_notice_until_it_is_complete(int week, bool announced, string when)
    {
        var agenda = new Agenda(Plan(Half() with { PhaseOutMonths = 12 }));
        Assert.True(announced == agenda.IsAnnounced(0, new Week(week)), when);
    }

    [Fact]
    public void A_decision_that_waits_for_its_condition_is_not_announced()
    {
        var agenda = new Agenda(Plan(Conditional(forWeeks: 2)));
        Assert.True(agenda.WaitsForCondition(0));
        Assert.False(agenda.IsAnnounced(0, new Week(500)));
    }

    [Fact]
    public void A_condition_is_not_looked_at_before_its_year()
    {
        var agenda = new Agenda(Plan(Conditional(forWeeks: 2, fromYear: 1)));
        for (int week = 1; week < 54; week++)
        {
            Assert.True(agenda.WaitsForCondition(0), $"week {week}");
            agenda.Observe(0, 0.3, new Week(week));
        }

        Assert.False(agenda.WaitsForCondition(0), "weeks 52 and 53 count");
    }

    [Fact]
    public void A_condition_has_to_hold_for_weeks_on_end()
    {
        // Given: below 0.4 for three weeks on end
        var agenda = new Agenda(Plan(Conditional(forWeeks: 3)));

        // When: two weeks below, one above, three below
        double[] seen = [0.3, 0.3, 0.5, 0.3, 0.3];
        for (int week = 0; week < seen.Length; week++)
            agenda.Observe(0, seen[week], new Week(week));
        Assert.True(agenda.WaitsForCondition(0));
        agenda.Observe(0, 0.3, new Week(5));

        // Then: it is announced in the sixth week and comes ten weeks later
        Assert.False(agenda.WaitsForCondition(0));
        Assert.Equal(15, agenda.Effective[0]);
    }

    [Fact]
    public void A_value_on_the_line_does_not_meet_a_condition()
    {
        var agenda = new Agenda(Plan(Conditional(forWeeks: 1)));
        agenda.Observe(0, 0.4, new Week(1));
        Assert.True(agenda.WaitsForCondition(0));
    }

    [Fact]
    public void A_new_run_begins_with_everything_still_to_come()
    {
        var agenda = new Agenda(Plan(Half(), Conditional(forWeeks: 1)));
        agenda.Observe(1, 0, new Week(3));
        agenda.Clear();
        Assert.Equal([52, int.MaxValue], agenda.Effective);
        Assert.True(agenda.WaitsForCondition(1));
    }

    private static PolicyEvent Conditional(int forWeeks, double fromYear = 0) => new()
    {
        Name = "too quiet",
        Change = Lever.CoachHours,
        To = 0,
        NoticeWeeks = 10,
        When = new Condition { Measure = Trigger.ParticipationBroad, Below = 0.4, ForWeeks = forWeeks, FromYear = fromYear },
    };

    private static Scenario Plan(params PolicyEvent[] events) => Scenario.OfHomes(40) with { Events = events };

    /// <summary>The levers after all weeks up to and including one.</summary>
    private static (Agenda Agenda, Levers Levers) Carried(int until, params PolicyEvent[] events) => Carried(until, byRule: 0, events);

    private static (Agenda Agenda, Levers Levers) Carried(int until, double byRule, params PolicyEvent[] events)
    {
        var plan = Plan(events);
        var agenda = new Agenda(plan);
        var levers = new Levers();
        levers.Reset(plan);
        for (int week = 0; week <= until; week++)
        {
            for (int nth = 0; nth < agenda.Count; nth++)
                agenda.Carry(nth, levers, new Week(week), byRule);
        }

        return (agenda, levers);
    }
}
