using System.Diagnostics;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Tests.Kit;
using Xunit.Abstractions;

namespace Simulation.Tests.Laws;

/// <summary>
/// As long, as large, as small, as full and as empty as can be asked for: the laws hold and nothing is allocated. What takes more than seconds
/// has the trait Speed=long; docs/oracles.md has what it measured last.
/// </summary>
public class EdgeSizesTests(ITestOutputHelper output)
{
    /// <summary>A week has twelve bits of the address of a draw: 4,096 of them, 78 years and a bit.</summary>
    private const int MostYears = Week.Limit / Week.PerYear;

    [Fact]
    public void Twenty_homes_live_for_78_years() => Holds(Scenario.OfHomes(20), MostYears * Week.PerYear);

    [LongFact]
    [Trait("Speed", "long")]
    public void Five_hundred_homes_live_for_78_years() => Holds(Scenario.OfHomes(500), MostYears * Week.PerYear);

    [Fact]
    public void Ten_thousand_homes_live_for_a_month() => Holds(Scenario.OfHomes(10_000), 4);

    [LongFact]
    [Trait("Speed", "long")]
    public void A_hundred_thousand_homes_live_for_a_quarter() => Holds(Scenario.OfHomes(100_000), Week.PerQuarter);

    [Fact]
    public void A_hundred_years_and_one_home_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Week(100 * Week.PerYear));
        Assert.Contains("building.homes: 1", Assert.Throws<InvalidPlanException>(() => ComplexRun.Of(Scenario.OfHomes(1))).Message);
    }

    [Theory]
    [InlineData("two homes")]
    [InlineData("all with support")]
    [InlineData("none with support")]
    [InlineData("no staff")]
    [InlineData("every event in one week")]
    [InlineData("every event in the first week")]
    public void At_its_edges_a_complex_keeps_the_laws(string which)
    {
        var usual = Scenario.OfHomes(which == "two homes" ? 2 : 40);
        Holds(which switch
        {
            "all with support" => usual with { Mix = new MixPlan { SupportedShare = 1 } },
            "none with support" => usual with { Mix = new MixPlan { SupportedShare = 0 } },
            "no staff" => usual with
            {
                Coach = new CoachPlan { TimesRule = 0 },
                Beheer = new BeheerPlan { HomesPerFte = 100_000 },
                Care = new CarePlan { CommunityShare = 0 },
            },
            "every event in one week" => usual with { Events = EveryEvent(2) },
            "every event in the first week" => usual with { Events = EveryEvent(0) },
            _ => usual,
        }, 6 * Week.PerYear);
    }

    [Fact]
    public void With_every_process_off_nothing_happens_and_nobody_pays()
    {
        var off = new AssumptionSet().Without(Schedule.Steps.Select(step => step.Switch).OfType<string>());
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(40), off, 2 * Week.PerYear));
        var complex = run.Start(1, 0);
        ComplexRun.RunTo(complex, 1);
        ulong first = Fingerprint.Of(complex);
        ComplexRun.RunTo(complex, 2 * Week.PerYear);
        Assert.Equal(first, Fingerprint.Of(complex));
        Assert.Equal(0, Payers.All.Sum(payer => CostItems.All.Sum(item => complex.Series.Sum(payer, item, 0, complex.Series.Weeks))));
        foreach (var counter in new[] { GroupCounter.Exits, GroupCounter.Signals, GroupCounter.RequestsAsked, GroupCounter.Broad })
            Assert.Equal(0, complex.Series.Sum(counter, 1, complex.Series.Weeks));
    }

    [Theory]
    [InlineData(2_000)]
    public void Many_short_runs_in_one_object_leave_nothing_behind(int runs) => Short(runs);

    [LongFact]
    [Trait("Speed", "long")]
    public void A_million_short_runs_in_one_object_leave_nothing_behind() => Short(1_000_000);

    private void Short(int runs)
    {
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(4), new AssumptionSet(), 4));
        ulong first = run.Run(1, 0).Fingerprint;
        long heap = GC.GetTotalMemory(true);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (int replicate = 1; replicate < runs; replicate++)
            run.Run(1, replicate);
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / runs;
        long grown = GC.GetTotalMemory(true) - heap;
        output.WriteLine($"{runs} runs in {watch.Elapsed.TotalSeconds:0.0} s, {each} bytes allocated by each, {grown} bytes more afterwards");
        Assert.Equal(first, run.Run(1, 0).Fingerprint);

        // Other tests have the same heap, so what stays behind is only bounded where a run that kept its result would fill it.
        Assert.True(each < 1024, $"{each} bytes allocated by each run");
        Assert.True(grown < runs * 1024L || grown < 1 << 26, $"{grown} bytes more after {runs} runs");
    }

    private void Holds(Scenario plan, int weeks)
    {
        var run = new ComplexRun(new Blueprint(plan, new AssumptionSet(), weeks));
        ulong first = run.Run(1, 0).Fingerprint;
        var complex = run.Start(1, 0);
        using var left = ComplexRun.Weeks(complex).GetEnumerator();
        left.MoveNext();
        var watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (left.MoveNext())
        {
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        double seconds = watch.Elapsed.TotalSeconds;
        double state = GC.GetTotalMemory(true) / 1e6;
        output.WriteLine($"{plan.Building.Homes} homes, {weeks} weeks: {seconds:0.00} s, {allocated} bytes allocated in the weeks, {state:0} MB on the heap");
        Assert.Equal(0, allocated);
        Assert.Equal(first, Fingerprint.OfRun(complex));
        Laws(complex);
        foreach (var outcome in Outcome.All)
            outcome.Over(complex.Series);
    }

    /// <summary>Everybody who came is here or left, every case is open or closed, and what people feel is on its scale.</summary>
    private static void Laws(HousingComplex complex)
    {
        var (series, residents) = (complex.Series, complex.Residents);
        double came = series.Sum(GroupCounter.MoveIns, 0, series.Weeks) - series.Sum(GroupCounter.Exits, 0, series.Weeks);
        Assert.Equal(came, residents.Count);
        Assert.Equal(residents.Count, residents.Present.Count(present => present));
        Assert.Equal(complex.Building.Homes, residents.Count + series.At(series.Weeks - 1, ComplexCounter.Vacant));
        complex.Cases.Sweep();
        int open = complex.Cases.All.ToArray().Count(one => one.Open);
        Assert.Equal(complex.Cases.Opened - open, series.Sum(ComplexCounter.CasesClosed, 0, series.Weeks));
        Assert.Equal(-1, series.Written.IndexOfAnyExceptInRange(double.MinValue, double.MaxValue));
        for (int home = 0; home < residents.Homes; home++)
        {
            foreach (float feels in new[] { residents.Belonging[home], residents.Safety[home], residents.Acceptance[home], residents.Energy[home] })
                Assert.True(feels is >= 0 and <= 1, $"home {home}: {feels}");
        }
    }

    private static PolicyEvent[] EveryEvent(double year) =>
    [
        .. Enum.GetValues<Lever>().Select(lever => new PolicyEvent
        {
            Name = lever.ToString(),
            Change = lever,
            To = Levers.AllowedFor(lever).Low,
            AtYear = year,
            RestoredAfterMonths = 18,
        }),
    ];
}
