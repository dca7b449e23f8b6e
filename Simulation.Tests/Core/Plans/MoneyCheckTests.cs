using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Plans;

public class MoneyCheckTests
{
    private static readonly MoneyStream Possible = new() { Name = "coach", Buys = Purchase.Coach, Paid = PayerShares.Of(Payer.Gemeente), HoursPerWeek = 6, UntilYear = 4 };

    public static TheoryData<string, MoneyStream, string, Requirement> Wrong => new()
    {
        { "shares over 1", Possible with { Paid = new PayerShares { Gemeente = 0.8, Corporatie = 0.4 } }, "money[0].paid", new Requirement.SharesAddUp() },
        { "nobody pays", Possible with { Paid = new PayerShares() }, "money[0].paid", new Requirement.SharesAddUp() },
        { "one share over 1", Possible with { Paid = new PayerShares { Gemeente = 1.5 } }, "money[0].paid.gemeente", new Requirement.Between(0, 1) },
        { "an end before the start", Possible with { FromYear = 5 }, "money[0].until_year", new Requirement.Above(5) },
        { "an end at the start", Possible with { FromYear = 4 }, "money[0].until_year", new Requirement.Above(4) },
        { "hours in two ways", Possible with { HoursPerHome = 0.1 }, "money[0].hours_per_home", new Requirement.NotBeside("hours_per_week") },
        { "hours and euros", Possible with { EurosPerYear = 1000 }, "money[0].euros_per_year", new Requirement.NotBeside("hours_per_week") },
        { "hours of a room", Possible with { Buys = Purchase.Room }, "money[0].hours_per_week", new Requirement.InEuros() },
        { "community care of no amount", Possible with { Buys = Purchase.CommunityCare, HoursPerWeek = 0 }, "money[0].hours_per_week", new Requirement.SomeAmount() },
        { "no name", Possible with { Name = " " }, "money[0].name", new Requirement.SomeText() },
        { "more hours than there are", Possible with { HoursPerWeek = 2000 }, "money[0].hours_per_week", new Requirement.Between(0, 1000) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_with_field_and_what_is_asked(string why, MoneyStream stream, string path, Requirement asked) =>
        Assert.True(PlanCheck.Faults(Of(stream)).Any(fault => fault.Path == path && fault.Asked == asked), $"{why}: {string.Join("; ", PlanCheck.Faults(Of(stream)))}");

    [Fact]
    public void Streams_that_follow_each_other_or_buy_something_else_are_fine()
    {
        Assert.Empty(PlanCheck.Faults(Of(Possible)));
        Assert.Empty(PlanCheck.Faults(Of(Possible, Possible with { Name = "next", FromYear = 4, UntilYear = null })));
        Assert.Empty(PlanCheck.Faults(Of(Possible, Possible with { Name = "beheer", Buys = Purchase.Beheer })));
    }

    [Theory]
    [InlineData(Purchase.Coach)]
    [InlineData(Purchase.Waakvlam)]
    public void Streams_that_overlap_on_the_same_hours_are_refused(Purchase what)
    {
        var other = Possible with { Name = "other", Buys = what, HoursPerWeek = 1, FromYear = 3, UntilYear = 6 };
        var fault = Assert.Single(PlanCheck.Faults(Of(Possible, other)));
        Assert.Equal(("money[1].from_year", new Requirement.NoOverlap("coach")), (fault.Path, fault.Asked));
    }

    [Fact]
    public void An_event_that_turns_what_a_stream_decides_is_refused()
    {
        var room = new MoneyStream { Name = "room", Buys = Purchase.Room, Paid = PayerShares.Of(Payer.Corporatie) };
        var closes = new PolicyEvent { Name = "closes", Change = Lever.RoomOpen, To = 0, AtYear = 2 };
        var fault = Assert.Single(PlanCheck.Faults(Of(room) with { Events = [closes] }));
        Assert.Equal(("events[0].change", new Requirement.DecidedByMoney("room")), (fault.Path, fault.Asked));
        Assert.Empty(PlanCheck.Faults(Of(Possible) with { Events = [closes, closes with { Name = "half", Change = Lever.CoachHours, To = 0.5 }] }));
    }

    [Fact]
    public void Hours_of_a_coach_are_said_in_one_way()
    {
        var both = Scenario.OfHomes(40) with { Coach = new CoachPlan { HoursPerWeek = 0.5, HoursPerHome = 0.01 } };
        var fault = Assert.Single(PlanCheck.Faults(both));
        Assert.Equal(("coach.hours_per_home", new Requirement.NotBeside("coach.hours_per_week")), (fault.Path, fault.Asked));
    }

    private static Scenario Of(params MoneyStream[] streams) => Scenario.OfHomes(40) with { Money = streams };
}
