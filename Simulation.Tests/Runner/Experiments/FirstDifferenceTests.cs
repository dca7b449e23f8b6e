using Simulation.Core.Time;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;
using Simulation.Tests.Runner.Report;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Experiments;

/// <summary>Until when two scenarios are the same by construction, whatever people foresee; and that what is known was lived the same.</summary>
[Collection(WithExampleStudies.Name)]
public sealed class FirstDifferenceTests(ExampleStudies examples) : IDisposable
{
    private const string Asked = "funding.uncertain_weeks";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stops without a word after a year", "events: [{ name: e, at_year: 1, notice_weeks: 0, change: coach_hours, to: 0 }]", 52)]
    [InlineData("stops after a year and says so", "events: [{ name: e, at_year: 1, notice_weeks: 20, change: coach_hours, to: 0 }]", 32)]
    [InlineData("another plan", "set: { mix.supported_share: 0.5 }", 0)]
    [InlineData("waits for a condition", "events: [{ name: e, when: { measure: supported_share, below: 0.1 }, change: gangmakers, to: 2 }]", 0)]
    [InlineData("two things, the first counts", "events: [{ name: e, at_year: 2, notice_weeks: 0, change: gangmakers, to: 2 }, { name: f, at_year: 1.5, notice_weeks: 0, change: gangmakers, to: 1 }]", 78)]
    [InlineData("money of a coach that ends, which people wonder about", "set: { money.coach.until_year: 3 }", 156 - 52)]
    [InlineData("a room that closes, which nobody looks ahead to", "set: { money.room.until_year: 2 }", 104)]
    public void Scenarios_can_differ_from_the_first_thing_anybody_notices(string why, string change, int week)
    {
        var plan = Plan(change);
        Assert.True(week == FirstDifference.WeekOf(plan, plan.Cells[0].Alternatives[0]), why);
    }

    [Fact]
    public void Of_a_scenario_beside_itself_there_is_no_first_difference()
    {
        var plan = Plan("set: { money.coach.until_year: 3 }");
        Assert.Null(FirstDifference.WeekOf(plan, plan.Base));
    }

    [Fact]
    public void The_furthest_that_any_set_of_assumptions_looks_ahead_counts()
    {
        var plan = Plan("set: { money.coach.until_year: 3 }", Ahead(30, 90));
        Assert.Equal(156 - 90, FirstDifference.WeekOf(plan, plan.Cells[0].Alternatives[0]));
    }

    [Fact]
    public void Before_it_no_quarter_of_any_outcome_differs_at_all()
    {
        int quarters = 0;
        foreach (string name in (string[])["compare", "dated"])
        {
            var result = examples.Result(name);
            foreach (var arm in result.Plan.Cells[0].Alternatives)
            {
                var pairs = result.Paired(result.Plan.Cells[0], arm);
                int alike = (FirstDifference.WeekOf(result.Plan, arm) ?? throw new InvalidOperationException(arm.Name)) / Week.PerQuarter;
                quarters += alike;
                foreach (var outcome in RunRecord.BySeries)
                    Assert.All(Enumerable.Range(0, alike), quarter => Assert.True(pairs.At(outcome, quarter).Difference is 0 or double.NaN, $"{arm.Name} {outcome.Id} {quarter}"));
            }
        }

        Assert.True(quarters >= 5, $"only {quarters} quarters were looked at");
    }

    [Fact]
    public void What_is_known_was_lived_the_same_under_every_set_of_assumptions()
    {
        // The money ends 62 weeks after what is known; a member in which people look 100 weeks ahead would colour that.
        const string Change = "set: { money.coach.until_year: 3.2 }";
        const string Known = "set: { known: { at_year: 2, participation_broad: 0.5 ± 0.4 } }\n";
        var members = Ahead(30, 100);
        var plan = Plan(Change, members, Known);
        foreach (int replicate in (int[])[0, 1, 2, 3])
            Assert.Equal(Until(plan.Base, replicate), Until(plan.Cells[0].Alternatives[0], replicate));

        // Without the bound they do differ, or this test says nothing.
        var (one, other) = (plan.Base.Scenario, plan.Cells[0].Alternatives[0].Scenario);
        Assert.NotEqual(Until(one, members, 2), Until(other, members, 2));
        Assert.Equal(Until(one, members, 0), Until(other, members, 0));
    }

    [Fact]
    public void The_bound_is_part_of_what_runs_believe_and_no_part_of_the_ensemble()
    {
        var members = Ahead(30, 100);
        var bounded = members.AtMost(Asked, 62);
        var scenario = Plan("set: { money.coach.until_year: 3 }").Base.Scenario;

        Assert.Equal(members.Hash, bounded.Hash);
        Assert.NotEqual(members.HashWith(scenario), bounded.HashWith(scenario));
        Assert.Equal(62, bounded.MostOf(Asked));
        Assert.Equal((30, 62), (bounded.Believed(scenario.Assumptions, 0, scenario.StatedAssumptions).Funding.UncertainWeeks, bounded.Believed(scenario.Assumptions, 1, scenario.StatedAssumptions).Funding.UncertainWeeks));
        Assert.Same(members, members.AtMost(Asked, 100));
        Assert.Null(members.MostOf("nothing.of_the_kind"));
    }

    [Fact]
    public void Where_nothing_is_known_or_no_money_of_a_coach_differs_nothing_is_bounded()
    {
        Assert.Null(Plan("set: { money.coach.until_year: 3.2 }", Ahead(30, 100)).Ensemble!.Bound);
        Assert.Null(Plan("events: [{ name: e, at_year: 3, change: gangmakers, to: 2 }]", Ahead(30, 100), "set: { known: { at_year: 2, participation_broad: 0.5 ± 0.4 } }\n").Ensemble!.Bound);
    }

    private static Ensemble Ahead(params double[] weeks) => new(
        new EnsembleReceipt("test", ModelPrint.Current, "none", 1, "by hand"), [Asked], [.. weeks.Select((week, nth) => new Member(nth, 1, [week]))]);

    private static ulong Until(Arm arm, int replicate) => Until(arm.Scenario, arm.Point.Ensemble!, replicate);

    private static ulong Until(LoadedScenario scenario, Ensemble ensemble, int replicate)
    {
        var central = new Simulation.Core.Blueprint(scenario.Plan, scenario.Assumptions, 2 * Week.PerYear);
        return new Simulation.Core.ComplexRun(new Blueprints(central, ensemble, scenario.StatedAssumptions).Of(replicate)).Run(1, replicate).Fingerprint;
    }

    private StudyPlan Plan(string change, Ensemble? ensemble = null, string more = "")
    {
        _folder.Write("base.yaml", """
            name: b
            building: { homes: 24 }
            money:
              - { name: coach, buys: coach, paid: { gemeente: 1 }, hours_per_week: 9, until_year: 4, notice_weeks: 26 }
              - { name: room, buys: room, paid: { corporatie: 1 } }
            """);
        _folder.Write("study.yaml", $"study: s\nbase: base.yaml\nyears: 5\n{more}alternatives:\n  - name: a\n    {change}\n");
        var target = Target.Read(ScenarioLibrary.In(_folder.Root).Find("s").OrThrow(), new ReadOptions()).OrThrow();
        return Planner.Study(target, StudyKind.Compare, new Wishes { Ensemble = ensemble });
    }
}
