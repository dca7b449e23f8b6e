using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Calibration;
using Simulation.Runner.Commands;
using Simulation.Runner.Emulation;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Patterns;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Calibration;

/// <summary>A calibration of twenty homes on two targets, in seconds: that it can be repeated, goes on where it was stopped, gives values
/// for everything, and refuses what cannot be.</summary>
public sealed class CalibrationRunTests : IDisposable
{
    private static readonly Lazy<CalibrationResult> Once = new(() => CalibrationRun.Run(Tiny()));

    private readonly TempFolder _folder = new();

    [Fact]
    public void The_same_is_found_on_any_number_of_threads_and_after_a_stop()
    {
        Assert.Equal(Written(Once.Value), Written(CalibrationRun.Run(Tiny() with { Threads = 2 })));
        using (var stop = new CancellationTokenSource())
        using (var file = CalibrationFolder.PointsIn(_folder.Root, Tiny()))
        {
            int done = 0;
            Assert.ThrowsAny<OperationCanceledException>(() => CalibrationRun.Run(
                Tiny(),
                file,
                null,
                _ =>
                {
                    if (++done == 50) stop.Cancel();
                },
                stop.Token));
        }

        // What was simulated is not simulated again.
        using var again = CalibrationFolder.PointsIn(_folder.Root, Tiny());
        Assert.InRange(again.Count, 50, 52);
        Assert.Equal(Written(Once.Value), Written(CalibrationRun.Run(Tiny(), again)));
    }

    [Fact]
    public void Members_have_a_value_in_its_range_for_every_assumption_that_has_one()
    {
        var ensemble = Once.Value.Ensemble;
        Assert.Equal(Tiny().Members, ensemble.Members.Count);
        Assert.Equal(Ensemble.Uncertain.Select(e => e.Path), ensemble.Paths);
        Assert.All(ensemble.Members, member => Assert.All(Ensemble.Uncertain.Zip(member.Values), one =>
            Assert.InRange(one.Second, one.First.Assumption.Low, one.First.Assumption.High)));
        Assert.Equal(Once.Value.Times.Where(t => t > 0), ensemble.Members.Select(m => m.Weight));
        var read = EnsembleFile.OfThisModel(EnsembleFile.Read(EnsembleFile.Text(ensemble), "ensemble.yaml"), "ensemble.yaml");
        Assert.Equal(ensemble.Hash, read.Hash);
        Assert.Equal(Tiny().Targets.Hash, read.Receipt.Targets);
        Assert.Contains(Once.Value.Central, ensemble.Members);
    }

    [Fact]
    public void What_it_leaves_behind_tells_the_same_in_page_and_tables()
    {
        var result = Once.Value;
        CalibrationFolder.Write(result, _folder.Root);
        string page = File.ReadAllText(Path.Combine(_folder.Root, CalibrationFolder.Page));
        string[] Table(string name) => File.ReadAllLines(Path.Combine(_folder.Root, CalibrationFolder.Tables, name));
        Assert.Equal(result.Settings.Draws + 1, Table("draws.csv").Length);
        Assert.Equal(result.Space.Entries.Count + result.Settings.Inert + 1, Table("assumptions.csv").Length);
        int found = Table("assumptions.csv").Count(line => !line.StartsWith("inert", StringComparison.Ordinal) && line.Split(',')[5] == "yes");
        Assert.Contains($"**{found} of ", page, StringComparison.Ordinal);
        int inert = result.Screening.Count(one => CalibrationPage.PathOf(result, one.Input).StartsWith("inert", StringComparison.Ordinal));
        Assert.Contains($"{inert} of {result.Settings.Inert} inert inputs were taken for one", page, StringComparison.Ordinal);
        Assert.All(result.Scales, s => Assert.Contains($"`{s.Quantity.Id}`", page, StringComparison.Ordinal));
        Assert.Equal(EnsembleFile.Text(result.Ensemble), File.ReadAllText(Path.Combine(_folder.Root, CalibrationFolder.EnsembleFileName)));
    }

    [Fact]
    public void What_was_named_is_kept_in_every_wave_whatever_screening_finds()
    {
        int[] named = [.. Once.Value.Settings.Named.Select(Once.Value.Space.PlaceOf)];
        Assert.NotEmpty(named);
        Assert.All(named, place => Assert.True(place >= 0));
        Assert.All(Once.Value.Waves, wave => Assert.Empty(named.Except(wave.Kept)));
    }

    [Fact]
    public void The_ensemble_goes_where_the_targets_are()
    {
        for (int target = 0; target < 2; target++)
        {
            double asked = Once.Value.Scales[target].Quantity.Target;
            double before = Once.Value.Reach.Hits[target].Median;
            double median = Once.Value.Draws.Predicted(target).Median;
            Assert.True(Math.Abs(median - asked) < Math.Abs(before - asked), $"{before} came to {median}, and {asked} was asked");
            Assert.InRange(Once.Value.Draws.Off(target), -3, 3);
        }
    }

    [Fact]
    public void Points_have_luck_of_their_own_and_other_values_of_what_is_not_looked_at()
    {
        var space = PriorSpace.OfModel;
        var simulator = new PointSimulator(space, Tiny().Targets.All, 1, 1);
        double[] point = space.Drawn(1);
        IReadOnlyList<Estimated> Try(int stage, int nth) => simulator.Try(stage, [point, point], 4, null, default)[nth].Targets;
        Assert.Equal(Try(0, 0), Try(0, 0));
        Assert.NotEqual(Try(0, 0), Try(0, 1));
        Assert.NotEqual(Try(0, 0), Try(1, 0));
        var tried = Once.Value.Waves[^1].Done.Tried;
        int unseen = Enumerable.Range(0, space.Entries.Count).First(i => Once.Value.Waves.All(w => !w.Kept.Contains(i)));
        Assert.Equal(tried.Count, tried.Select(t => t.Point[unseen]).Distinct().Count());
    }

    [Theory]
    [InlineData(0.5, 0.7, 0.99, 0.999, false, "geen waarden binnen de bereiken", "--without second", "nothing comes near the second")]
    [InlineData(0.10, 0.12, 0.93, 0.95, true, "spreken elkaar tegen", "contradict each other", "both are the same thing")]
    public void Targets_nobody_can_hit_alone_or_together_are_refused_with_the_reason_and_the_remedy(
        double low, double high, double lowOfSecond, double highOfSecond, bool same, string nl, string en, string why)
    {
        var second = Measure.Of(same ? Outcome.ParticipationBroad : Outcome.OrganisersShare, 2, 2);
        var targets = new Targets("own", [Target("first", Measure.Of(Outcome.ParticipationBroad, 1, 2), low, high), Target("second", second, lowOfSecond, highOfSecond)]);
        var refused = Assert.Throws<BadInputException>(() => CalibrationRun.Run(Tiny() with { Targets = targets, First = 200, MustHitPairs = true }));
        string all = string.Join('\n', refused.Problems.Select(p => $"{p.Nl}\n{p.En}"));
        Assert.True(all.Contains(nl, StringComparison.Ordinal) && all.Contains(en, StringComparison.Ordinal), $"{why}: {all}");
    }

    [Fact]
    public void Ranges_upside_down_and_more_members_than_draws_are_refused_all_together()
    {
        var broad = Measure.Of(Outcome.ParticipationBroad, 1, 2);
        var wrong = new Targets("own", [Target("broad", broad, 0.7, 0.5), Target("core", broad, 0.1, 0.2) with { Target = 0.3 }]);
        var problems = CalibrationCheck.Problems(Tiny() with { Targets = wrong, Members = 41 });
        Assert.Equal(3, problems.Count);
        Assert.Contains("op zijn kop", problems[0].Nl, StringComparison.Ordinal);
        Assert.Contains("0.3 is not in the range 0.1-0.2", problems[1].En, StringComparison.Ordinal);
        Assert.Contains("--members", problems[2].En, StringComparison.Ordinal);
        Assert.Empty(CalibrationCheck.Problems(Tiny()));
        Assert.Contains("--targets", Assert.Single(CalibrationCheck.Problems(Tiny() with { Targets = new Targets("none", []) })).Nl, StringComparison.Ordinal);
    }

    /// <summary>40 draws of unequal weight do not give 40 members, however often they are resampled.</summary>
    [Fact]
    public void More_members_than_draws_that_carry_weight_are_refused()
    {
        var refused = Assert.Throws<BadInputException>(() => CalibrationRun.Run(Tiny() with { Members = 40 }));
        Assert.Contains("--draws", Assert.Single(refused.Problems).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_of_another_calculation_are_refused_and_a_line_that_was_cut_is_passed_over()
    {
        double[] point = [0.25, 0.5];
        string path = Path.Combine(_folder.Root, "points.csv");
        using (var file = PointFile.Open(path, "# one", 1))
        {
            file.Keep(new SimulatedPoint(new(1, 2), point, [new(1.5, 0.25)]));
            file.Keep(new SimulatedPoint(new(1, 3), point, [new(double.NaN, 2)]));
        }

        File.WriteAllText(path, File.ReadAllText(path)[..^6]);
        using (var file = PointFile.Open(path, "# one", 1))
        {
            Assert.Equal(1, file.Count);
            Assert.Equal([new Estimated(1.5, 0.25)], file.Find(new(1, 2), point)!);
            Assert.Null(file.Find(new(1, 2), [0.25, 0.75]));
            Assert.Null(file.Find(new(1, 3), point));
            file.Keep(new SimulatedPoint(new(1, 4), point, [new(3, 4)]));
        }

        using (var file = PointFile.Open(path, "# one", 1)) Assert.Equal(2, file.Count);
        var refused = Assert.Throws<BadInputException>(() => PointFile.Open(path, "# two", 1));
        Assert.Contains("--out", refused.Problems[0].Nl, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Written(CalibrationResult result) =>
        CalibrationPage.Markdown(result) + string.Concat(CalibrationTables.All(result)) + EnsembleFile.Text(result.Ensemble);

    private static Quantity Target(string id, Measure measure, double low, double high) =>
        new(id, (id, id), low, high, (low + high) / 2, [], (new Situation(Scenario.OfHomes(20), new AssumptionSet(), 2), measure)) { Unit = Unit.Share };

    private static CalibrationSettings Tiny() => new()
    {
        Seed = 3,
        Threads = 1,
        Targets = new Targets("own", [Target("broad", Measure.Of(Outcome.ParticipationBroad, 1, 2), 0.65, 0.75), Target("core", Measure.Of(Outcome.OrganisersShare, 1, 2), 0.15, 0.25)]),
        First = 120,
        Points = 60,
        Waves = 2,
        Refinements = 1,
        Kept = 15,
        Replicates = 2,
        DrawReplicates = 4,
        Draws = 40,
        Members = 8,
        Chains = new ChainSettings(2, 50, 50, 2),
    };
}
