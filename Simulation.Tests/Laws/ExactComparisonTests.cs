using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>Two runs differ only through what was changed, to the last bit.</summary>
public class ExactComparisonTests
{
    private static readonly Scenario Base = Scenario.OfHomes(60);

    [Fact]
    public void The_same_seed_gives_the_same_run() =>
        Assert.Equal(Runs.Weekly(Base), Runs.Weekly(Base));

    [Fact]
    public void Another_seed_or_replicate_gives_another_run()
    {
        ulong[] last = [Runs.Weekly(Base, 1, 0, 1)[^1], Runs.Weekly(Base, 2, 0, 1)[^1], Runs.Weekly(Base, 1, 1, 1)[^1]];
        Assert.Equal(3, last.Distinct().Count());
    }

    public static TheoryData<Lever, double> EveryLever()
    {
        var all = new TheoryData<Lever, double>();
        foreach (var lever in Enum.GetValues<Lever>())
            all.Add(lever, To(lever));
        return all;
    }

    /// <summary>A value that is not the one the plan gives, and that bites at once.</summary>
    private static double To(Lever lever) => lever switch
    {
        Lever.WaakvlamHolder or Lever.WaakvlamUpToHomes or Lever.WaakvlamGoodReadings or Lever.WaakvlamScaledUpWeeks => 1,
        Lever.WaakvlamRaiseAtComplaints or Lever.WaakvlamRaiseAtTension => 0.1,
        Lever.WaakvlamRaiseAtNewcomers => 0.001,
        Lever.WaakvlamRaiseWhenBoardFalls or Lever.WaakvlamLeaveAtParticipation or Lever.WaakvlamLeaveAtOrganisers => 1,
        Lever.WaakvlamBadReadings => 1,
        Lever.WaakvlamRaisedHours or Lever.WaakvlamRaiseWithinWeeks => 30,
        Lever.BeheerHomesPerFte => 1000,
        Lever.OnlyWaakvlam or Lever.CoachShared or Lever.CoOptation or Lever.FillWithinWeeks => 1,
        Lever.TiedToCare or Lever.ProviderLease or Lever.Cards or Lever.PlaceElsewhere or Lever.BudgetManagement => 1,
        Lever.TrialMonths => 12,
        Lever.PlacementPressure => 0.5,
        Lever.PlacementBatch => 20,
        Lever.CareWorkers => 30,
        Lever.Gangmakers or Lever.HeavyClusters or Lever.ReplacedManagers => 2,
        _ => 0,
    };

    private static bool IsOfFlame(Lever lever) => lever.ToString().StartsWith("Waakvlam", StringComparison.Ordinal) && lever != Lever.Waakvlam;

    /// <summary>A complex that may go down to the flame soon, is raised by and by, and comes down again.</summary>
    private static readonly Scenario OnFlame = Base with
    {
        Coach = new CoachPlan { TimesRule = 0.5 },
        Association = new AssociationPlan { Seats = 9 },
        Waakvlam = new WaakvlamPlan
        {
            FromYear = 0.5,
            EnterAtParticipation = 0.35,
            EnterAtOrganisers = 0.03,
            LeaveAtParticipation = 0.45,
            LeaveAtOrganisers = 0.02,
            GoodReadings = 2,
            BadReadings = 2,
            MinimumWeeks = 8,
            ScaledUpWeeks = 13,
            RaisesPerYear = 12,
        },
        Events = [new PolicyEvent { Name = "flame", AtYear = 1, Change = Lever.OnlyWaakvlam, To = 1 }],
    };

    [Theory]
    [MemberData(nameof(EveryLever))]
    public void A_placebo_changes_nothing(Lever lever, double to)
    {
        var placebo = Base with { Events = [Event(lever, to) with { Placebo = true, PhaseOutMonths = 3, RestoredAfterMonths = 12 }] };
        Assert.Equal(Runs.Weekly(Base, years: 4), Runs.Weekly(placebo, years: 4));
    }

    [Theory]
    [MemberData(nameof(EveryLever))]
    public void Before_anything_is_said_the_runs_are_equal_and_afterwards_they_differ(Lever lever, double to)
    {
        var usual = IsOfFlame(lever) ? OnFlame : Base;
        var before = Runs.Weekly(usual, years: 4);
        var after = Runs.Weekly(usual with { Events = [.. usual.Events, Event(lever, to)] }, years: 4);
        int announced = (2 * Week.PerYear) - 10;
        Assert.Equal(before[..announced], after[..announced]);
        Assert.NotEqual(before[^1], after[^1]);
    }

    [Fact]
    public void A_placebo_with_a_condition_changes_nothing()
    {
        var condition = new Condition { Measure = Trigger.ParticipationBroad, Above = 0.1, ForWeeks = 4 };
        var placebo = Event(Lever.CoachHours, 0) with { AtYear = null, When = condition, Placebo = true };
        Assert.Equal(Runs.Weekly(Base, years: 2), Runs.Weekly(Base with { Events = [placebo] }, years: 2));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_runs()
    {
        const int Replicates = 24;
        ulong[] One(int threads)
        {
            var prints = new ulong[Replicates];
            var blueprint = new Blueprint(Base, new AssumptionSet(), 3 * Week.PerYear);
            Parallel.For(0, Replicates, new ParallelOptions { MaxDegreeOfParallelism = threads }, replicate =>
                prints[replicate] = new ComplexRun(blueprint).Run(4, replicate).Fingerprint);
            return prints;
        }

        var alone = One(1);
        Assert.Equal(alone, One(2));
        Assert.Equal(alone, One(8));
        Assert.Equal(Replicates, alone.Distinct().Count());
    }

    [Fact]
    public void An_object_that_has_run_before_gives_what_a_new_one_gives()
    {
        var blueprint = new Blueprint(Base, new AssumptionSet(), 5 * Week.PerYear);
        var used = new ComplexRun(blueprint);
        foreach (int replicate in new[] { 3, 1, 2, 3 })
            Assert.Equal(new ComplexRun(blueprint).Run(9, replicate).Fingerprint, used.Run(9, replicate).Fingerprint);
    }

    [Fact]
    public void Watching_changes_nothing()
    {
        var blueprint = new Blueprint(Base, new AssumptionSet(), 5 * Week.PerYear);
        var watched = new ComplexRun(blueprint);
        watched.Complex.Log = new EventLog();
        Assert.Equal(new ComplexRun(blueprint).Run(1, 1).Fingerprint, watched.Run(1, 1).Fingerprint);
        Assert.NotEmpty(watched.Complex.Log.Events);
    }

    [Fact]
    public void A_longer_run_begins_as_a_shorter_one()
    {
        var shorter = Runs.Weekly(Base, years: 2);
        Assert.Equal(shorter, Runs.Weekly(Base, years: 5)[..shorter.Length]);
    }

    [Fact]
    public void The_same_person_comes_to_live_in_a_home_whatever_the_coach_does()
    {
        // With a choice as good as planned: where nobody advises, the same person is found elsewhere in the population.
        var with = Traits(Base);
        var without = Traits(Base with { Coach = new CoachPlan { TimesRule = 0 } });
        int compared = 0;
        foreach (var (who, traits) in with)
        {
            if (!without.TryGetValue(who, out var other) || other.Supported != traits.Supported)
                continue;
            Assert.Equal(traits, other);
            compared++;
        }

        Assert.InRange(compared, Base.Building.Homes, int.MaxValue);
    }

    [Fact]
    public async Task A_cancelled_run_stops_within_a_week_and_keeps_what_was_recorded()
    {
        var blueprint = new Blueprint(Scenario.OfHomes(4000), new AssumptionSet(), 40 * Week.PerYear);
        using var cancel = new CancellationTokenSource();
        var run = new ComplexRun(blueprint);
        var task = Task.Run(() => run.Run(1, 0, cancel.Token));
        while (run.Complex.Series.Weeks < 20 && !task.IsCompleted)
            Thread.Yield();
        await cancel.CancelAsync();
        var stopped = await task;
        Assert.InRange(stopped.Series.Weeks, 20, blueprint.Weeks - 1);

        var again = new ComplexRun(new Blueprint(Scenario.OfHomes(4000), new AssumptionSet(), stopped.Series.Weeks)).Run(1, 0);
        Assert.True(again.Series.Written.SequenceEqual(stopped.Series.Written));
    }

    [Fact]
    public async Task The_heaviest_week_there_can_be_keeps_nobody_waiting_who_cancels()
    {
        // Given: the largest complex there can be, and everything that costs time at the most that is possible
        string[] heavy =
        [
            "encounters.on_corridor", "encounters.at_activity", "encounters.passing_room", "participation.joins_per_week",
            "participation.helps_per_week", "participation.seats_in_room", "commitment.organiser_asks", "incidents.signals", "incidents.arrears", "incidents.spells_supported",
            "allocation.candidates_a_meeting", "allocation.no_show", "ties.cap", "atmosphere.neglect_reaches",
        ];
        var believed = new AssumptionSet().With(heavy.Select(path => (path, Catalogue.Entries.First(e => e.Path == path).Possible.High)));
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(100_000), believed, 40 * Week.PerYear));
        using var cancel = new CancellationTokenSource();
        var task = Task.Run(() => run.Run(1, 0, cancel.Token));
        while (run.Complex.Series.Weeks < 3 && !task.IsCompleted)
            Thread.Sleep(1);

        // Then: it stops before the week is over, within a second of a core of its own; three leave room for a busy machine
        await cancel.CancelAsync();
        Assert.Same(task, await Task.WhenAny(task, Task.Delay(TimeSpan.FromSeconds(3))));
    }

    [Fact]
    public void A_week_that_is_cut_short_has_not_been_written_down()
    {
        var complex = new ComplexRun(new Blueprint(Base, new AssumptionSet(), Week.PerYear)).Start(1, 0);
        Schedule.Run(complex, new Week(0));
        complex.Cancel = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => Schedule.Run(complex, new Week(1)));
        Assert.Equal(1, complex.Series.Weeks);
    }

    private static PolicyEvent Event(Lever lever, double to) =>
        new() { Name = "change", AtYear = 2, Change = lever, To = to, NoticeWeeks = 10 };

    private static Dictionary<(int Home, int Tenancy), (bool Supported, float Inclination, float Frailty, float Threshold)> Traits(Scenario scenario)
    {
        var complex = new ComplexRun(new Blueprint(scenario, new AssumptionSet().Without("allocation.degrades"), 6 * Week.PerYear)).Start(1, 0);
        var all = new Dictionary<(int, int), (bool, float, float, float)>();
        foreach (var _ in ComplexRun.Weeks(complex))
        {
            for (int home = 0; home < complex.Residents.Homes; home++)
            {
                var resident = complex.Residents[home];
                if (resident.Present)
                    all[(home, resident.Tenancy)] = (resident.EverSupported, resident.Inclination, resident.Frailty, resident.Threshold);
            }
        }

        return all;
    }
}
