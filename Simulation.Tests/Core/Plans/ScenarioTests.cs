using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Tests.Laws;

namespace Simulation.Tests.Core.Plans;

/// <summary>A plan in months is the same plan in years since opening.</summary>
public class ScenarioTests
{
    private static readonly CalendarMonth Opened = new(2024, 3);

    private static readonly MoneyStream Coach = new() { Name = "coach", Buys = Purchase.Coach, Paid = PayerShares.Of(Payer.Project), HoursPerWeek = 12 };
    private static readonly MoneyStream After = Coach with { Name = "after", Paid = PayerShares.Of(Payer.Gemeente), HoursPerWeek = 5, NoticeWeeks = 9 };
    private static readonly PolicyEvent Helps = new() { Name = "helps", Change = Lever.CareCommunityShare, To = 0.3, NoticeWeeks = 17, PhaseOutMonths = 4 };

    private static readonly Scenario InYears = Scenario.OfHomes(40) with
    {
        Money = [Coach with { UntilYear = 19.0 / 12 }, After with { FromYear = 19.0 / 12, UntilYear = 3.25 }],
        Events = [Helps with { AtYear = 11.0 / 12 }],
    };

    private static readonly Scenario InMonths = Scenario.OfHomes(40) with
    {
        Opened = Opened,
        Money = [Coach with { Until = new(2025, 10) }, After with { From = new(2025, 10), Until = new(2027, 6) }],
        Events = [Helps with { At = new(2025, 2) }],
    };

    [Fact]
    public void Months_become_years_since_opening_and_nothing_else_changes()
    {
        var plan = InMonths.InYears();
        Assert.Equal(InYears.Money, plan.Money);
        Assert.Equal(InYears.Events, plan.Events);
        Assert.Equal(InYears with { Opened = Opened, Money = plan.Money, Events = plan.Events }, plan);
        Assert.Equal(plan.Events, plan.InYears().Events);
        Assert.Same(InYears, InYears.InYears());
    }

    [Fact]
    public void A_run_in_months_is_bit_for_bit_the_run_in_years()
    {
        ulong[] months = Runs.Weekly(InMonths, years: 4);
        Assert.Equal(Runs.Weekly(InYears, years: 4), months);
        Assert.Equal(Runs.Weekly(InYears with { Opened = new(1999, 12) }, years: 4), months);
        // Another month is another run, so that the two lines above say something.
        Assert.NotEqual(months, Runs.Weekly(InMonths with { Opened = new(2024, 4) }, years: 4));
    }

    [Fact]
    public void Each_month_falls_in_the_week_of_its_years()
    {
        foreach (int months in Enumerable.Range(0, 12 * 78))
        {
            var at = Opened.AddMonths(months);
            var plan = InMonths with { Events = [Helps with { At = at }], Money = [Coach with { From = at }] };
            int week = Week.OfYear(months / 12.0);
            Assert.Equal(week, new Agenda(plan.InYears()).Effective[0]);
            Assert.Equal(week, plan.InYears().Money[0].Begins);
            Assert.Equal(at, Opened.AfterYears(plan.InYears().Events[0].AtYear!.Value));
        }
    }

    public static TheoryData<string, Scenario, string, Requirement> Wrong => new()
    {
        { "an event without an opening", InMonths with { Opened = null, Money = [] }, "events[0].at", new Requirement.NeedsOpening("at_year") },
        { "a begin without an opening", InMonths with { Opened = null, Events = [] }, "money[1].from", new Requirement.NeedsOpening("from_year") },
        { "an end without an opening", InMonths with { Opened = null, Events = [] }, "money[0].until", new Requirement.NeedsOpening("until_year") },
        { "an event before the opening", With(Helps with { At = new(2024, 2) }), "events[0].at", new Requirement.MonthOfRun(Opened, new(2102, 3)) },
        { "an event after the longest run", With(Helps with { At = new(2102, 4) }), "events[0].at", new Requirement.MonthOfRun(Opened, new(2102, 3)) },
        { "a begin before the opening", With(Coach with { From = new(2023, 3) }), "money[0].from", new Requirement.MonthOfRun(Opened, new(2102, 3)) },
        { "a month and years", With(Helps with { At = new(2025, 2), AtYear = 1 }), "events[0].at", new Requirement.JustOne("at", "at_year") },
        { "a month and a condition", With(Helps with { At = new(2025, 2), When = new() { Measure = Trigger.SupportedShare, Above = 0.4 } }), "events[0]", new Requirement.JustOne("at", "when") },
        { "a begin in both", With(Coach with { From = new(2025, 2), FromYear = 1 }), "money[0].from", new Requirement.JustOne("from", "from_year") },
        { "an end in both", With(Coach with { Until = new(2025, 2), UntilYear = 1 }), "money[0].until", new Requirement.JustOne("until", "until_year") },
        { "an end before the begin", With(Coach with { From = new(2025, 6), Until = new(2025, 2) }), "money[0].until", new Requirement.LaterThan(new(2025, 6)) },
        { "an end in the month of the begin", With(Coach with { From = new(2025, 6), Until = new(2025, 6) }), "money[0].until", new Requirement.LaterThan(new(2025, 6)) },
        { "an end before a begin in years", With(Coach with { FromYear = 2, Until = new(2025, 2) }), "money[0].until", new Requirement.LaterThan(new(2026, 3)) },
        { "an end in years before the begin", With(Coach with { From = new(2025, 9), UntilYear = 1 }), "money[0].until_year", new Requirement.Above(1.5) },
        { "two streams at once", With(Coach with { Until = new(2026, 3) }, After with { From = new(2026, 2) }), "money[1].from", new Requirement.NoOverlap("coach") },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_once_with_field_and_what_is_asked(string why, Scenario plan, string path, Requirement asked)
    {
        var faults = PlanCheck.Faults(plan).Where(fault => fault.Path == path).ToList();
        Assert.True(faults.Count == 1 && faults[0].Asked == asked, $"{why}: {string.Join("; ", PlanCheck.Faults(plan))}");
    }

    [Fact]
    public void Without_an_opening_nothing_is_said_of_the_order_of_months()
    {
        var plan = Scenario.OfHomes(40) with { Money = [Coach with { Until = new(2020, 1) }, After with { From = new(2010, 1), UntilYear = 0.5 }] };
        Assert.All(PlanCheck.Faults(plan), fault => Assert.IsType<Requirement.NeedsOpening>(fault.Asked));
        Assert.Contains("money[0].until: 2020-01 is not possible", PlanCheck.Faults(plan)[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Months_that_can_be_are_fine()
    {
        Assert.Empty(PlanCheck.Faults(InMonths));
        Assert.Empty(PlanCheck.Faults(With(Helps with { At = Opened })));
        Assert.Empty(PlanCheck.Faults(With(Coach with { From = Opened, UntilYear = 1 }, After with { From = new(2025, 3) })));
    }

    private static Scenario With(PolicyEvent policy) => InMonths with { Money = [], Events = [policy] };

    private static Scenario With(params MoneyStream[] streams) => InMonths with { Money = streams, Events = [] };
}
