using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Experiments;

/// <summary>How long a study is going to take, by a few of its runs.</summary>
public class PaceTests : Workplace
{
    private const double Slow = 20;

    [Fact]
    public void The_first_runs_which_are_slow_do_not_count()
    {
        var clock = new Clock();
        int runs = 0;
        double pace = Pace.Of(
            () =>
            {
                // Twenty runs are compiled on the way and take ten times as long.
                clock.Tick(TimeSpan.FromMilliseconds(runs++ < Slow ? 100 : 10));
                return 41_600;
            },
            clock.Now,
            () => (long)Math.Min(runs, Slow));
        Assert.Equal(41_600 / 0.010, pace, 41_600 * 2.0);
    }

    [Fact]
    public void What_never_settles_is_measured_all_the_same()
    {
        var clock = new Clock();
        long compiled = 0;
        double pace = Pace.Of(
            () =>
            {
                clock.Tick(TimeSpan.FromSeconds(2));
                return 1000;
            },
            clock.Now,
            () => compiled++);
        Assert.Equal(500, pace, 1.0);
        Assert.InRange(clock.Now().TotalSeconds, 6, 14);
    }

    [Fact]
    public void Work_over_pace_is_time() => Assert.Equal(TimeSpan.FromSeconds(20), new Pace(5000).For(100_000));

    [Fact]
    public void The_sample_goes_evenly_through_the_work()
    {
        // Small points first and large ones behind: by number they are alike, by work the large ones count.
        var points = Enumerable.Range(0, 100).Select(nth => PointOf($"p{nth}", nth < 90 ? 10 : 90)).ToList();
        var sample = Pace.Sample(new Backlog([.. points.Select(point => new PointBacklog(point, 5))], 500, false)).Select(point => point.Homes).ToList();
        Assert.Equal(8, sample.Count);
        Assert.InRange(sample.Count(homes => homes == 90), 3, 5);
    }

    [Theory]
    [InlineData(4, "about 4 seconds", "ongeveer 4 seconden")]
    [InlineData(43, "about 45 seconds", "ongeveer 45 seconden")]
    [InlineData(61, "about 60 seconds", "ongeveer 60 seconden")]
    [InlineData(100, "about 2 minutes", "ongeveer 2 minuten")]
    [InlineData(2000, "about 35 minutes", "ongeveer 35 minuten")]
    [InlineData(7400, "about 2 hours", "ongeveer 2 uur")]
    [InlineData(0.2, "about 1 second", "ongeveer 1 seconde")]
    public void A_time_has_no_more_digits_than_it_deserves(double seconds, string english, string dutch) =>
        Assert.Equal((english, dutch), (DurationTexts.About(TimeSpan.FromSeconds(seconds)).En, DurationTexts.About(TimeSpan.FromSeconds(seconds)).Nl));

    [Fact]
    public void What_is_in_the_store_is_not_to_be_done_again()
    {
        var target = Target.Read(ScenarioLibrary.In(In("scenarios")).Find(Study).OrThrow(), new ReadOptions()).OrThrow();
        var plan = Planner.Study(target, StudyKind.Compare, new Wishes());
        string store = In("store");
        var all = Backlog.Of(plan, store, 6);
        Assert.Equal((18, 18, 12 * 104 * 18.0, false), (all.Runs, all.Asked, all.Work, all.IsOpen));
        plan.Complete(new Replicator(store, 2), 4, null, CancellationToken.None);
        var rest = Backlog.Of(plan, store, 6);
        Assert.Equal((6, 18), (rest.Runs, rest.Asked));
        Assert.Equal(0, Backlog.Of(plan, store, 4).Runs);
    }

    [Fact]
    public void Of_a_complex_of_which_something_is_known_it_is_the_least_there_is_to_do()
    {
        string known = Write("known.yaml", "name: known\nextends: small.yaml\nknown: { at_year: 1, participation_broad: 0.6 ± 0.3 }\n");
        var plan = Planner.Run(Target.Read(ScenarioLibrary.In(In("scenarios")).Find(known).OrThrow(), new ReadOptions()).OrThrow(), new Wishes { Years = 2 });
        var before = Backlog.Of(plan, In("store"), 4);
        Assert.True(before.IsOpen);
        Assert.Equal(8, before.Runs);
        plan.Complete(new Replicator(In("store"), 2), 4, null, CancellationToken.None);
        Assert.Equal((0, false), (Backlog.Of(plan, In("store"), 4).Runs, Backlog.Of(plan, In("store"), 4).IsOpen));
    }

    [Fact]
    public void Progress_goes_by_work_and_not_by_number()
    {
        // A small complex and one ten times as large: when the small one is done, a tenth of the work is.
        var parts = new List<double>();
        new Replicator(In("store"), 1).Complete([PointOf("small", 4), PointOf("large", 40)], 0, 8, progress => parts.Add(progress.Part), CancellationToken.None);
        Assert.Equal([1.0 / 11, 1.0], parts);
    }

    private static Point PointOf(string name, int homes) => new(
        name, Simulation.Core.Plans.Scenario.OfHomes(homes, name), new Simulation.Core.Assumptions.AssumptionSet(),
        new Simulation.Runner.Store.RunIdentity("test", name, name, 1, 1));

    /// <summary>A clock that goes on only when it is told to.</summary>
    private sealed class Clock
    {
        private TimeSpan _now;

        public TimeSpan Now() => _now;

        public void Tick(TimeSpan by) => _now += by;
    }
}
