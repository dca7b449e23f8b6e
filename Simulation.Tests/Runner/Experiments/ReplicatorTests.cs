using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Experiments;

public sealed class ReplicatorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Store => Path.Combine(_folder.Outside, "store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_summary_says_what_the_runs_say()
    {
        var point = Small("small", 12);
        new Replicator(Store, 2).Complete([point], 0, 5, null, default);
        var summary = Summary(point.Identity, 0, 5);
        double[] own = [.. Enumerable.Range(0, 5).Select(r => Simulation.Core.ComplexRun.Of(point.Plan, 3, r, 1)[Outcome.ParticipationBroad])];
        Assert.Equal(5, summary.Runs);
        Assert.Equal(own.Average(), summary[Outcome.ParticipationBroad].Mean, 1e-12);
        Assert.Equal(own.Order().ElementAt(2), summary[Outcome.ParticipationBroad].Q50, own.Average() / 2048);
    }

    [Fact]
    public void Part_of_the_replicates_can_be_asked_for()
    {
        var point = Small("small", 12);
        new Replicator(Store, 1).Complete([point], 0, 6, null, default);
        Assert.Equal(4, Summary(point.Identity, 2, 4).Runs);
        Assert.NotEqual(Summary(point.Identity, 0, 3).Fingerprint, Summary(point.Identity, 3, 3).Fingerprint);
    }

    [Fact]
    public void Pairs_are_of_the_same_replicate()
    {
        var (one, other) = (Small("one", 12), Small("other", 14));
        new Replicator(Store, 2).Complete([one], 0, 6, null, default);
        new Replicator(Store, 2).Complete([other], 2, 6, null, default);
        var pairs = Pairs(one.Identity, other.Identity, 2, 4);
        Assert.Equal(4, pairs.Runs);
        double expected = Enumerable.Range(2, 4).Average(r => Of(other, r) - Of(one, r));
        Assert.Equal(expected, pairs[Outcome.ParticipationBroad].Difference, 1e-12);
        Assert.Equal(pairs.InYear(Outcome.ParticipationBroad, 0).Runs, pairs.Runs);

        static double Of(Point point, int replicate) => Simulation.Core.ComplexRun.Of(point.Plan, 3, replicate, 1)[Outcome.ParticipationBroad];
    }

    [Fact]
    public void The_same_point_twice_is_run_once()
    {
        var point = Small("small", 12);
        var said = new List<Progress>();
        new Replicator(Store, 2).Complete([point, point], 0, 9, said.Add, default);
        Assert.Equal(9, said[^1].Total);
        said.Clear();
        new Replicator(Store, 2).Complete([point], 0, 9, said.Add, default);
        Assert.Empty(said);
    }

    [Fact]
    public void A_run_that_fails_is_noted_and_the_others_go_on()
    {
        var point = Broken();
        new Replicator(Store, 2).Complete([point, Small("small", 12)], 0, 3, null, default);
        var summary = Summary(point.Identity, 0, 3);
        Assert.Equal(0, summary.Runs);
        Assert.Equal([0, 1, 2], summary.Failures.Select(f => f.Replicate));
        Assert.All(summary.Failures, f => Assert.NotEmpty(f.Error));
        Assert.Equal(3, Summary(Small("small", 12).Identity, 0, 3).Runs);
    }

    [Fact]
    public void Failing_fast_stops_at_the_first() =>
        Assert.Throws<ModelFaultException>(() => new Replicator(Store, 2) { FailFast = true }.Complete([Broken()], 0, 3, null, default));

    [Fact]
    public void Failing_fast_stops_at_what_failed_before()
    {
        var point = Broken();
        new Replicator(Store, 2).Complete([point], 0, 3, null, default);
        var fault = Assert.Throws<ModelFaultException>(() => new Replicator(Store, 2) { FailFast = true }.Complete([point], 0, 3, null, default));
        Assert.Equal(0, fault.Failed!.Value.Replicate);

        // What failed beyond the runs asked for is none of them.
        new Replicator(Store, 2) { FailFast = true }.Complete([point], 3, 0, null, default);
    }

    [Fact]
    public void A_pair_of_which_one_run_failed_is_no_pair()
    {
        var (one, other) = (Small("one", 12), Small("other", 14));
        using (var held = StoreLock.Take(Store))
        using (var log = RunLog.Open(held, other.Identity))
        {
            var failed = new RunRecord(1, 4);
            failed.Fail(1, "it broke");
            log.Append(failed);
        }

        new Replicator(Store, 2).Complete([one, other], 0, 4, null, default);
        Assert.Equal(3, Pairs(one.Identity, other.Identity, 0, 4).Runs);
        Assert.Equal(3, Pairs(other.Identity, one.Identity, 0, 4).Runs);
        Assert.Equal(3, Summary(other.Identity, 0, 4).Runs);
    }

    [Fact]
    public void Runs_somebody_else_added_before_are_put_in_order_with_ours()
    {
        var point = Small("small", 12);
        new Replicator(Store, 2).Complete([point], 4, 3, null, default);
        new Replicator(Store, 2).Complete([point], 0, 9, null, default);
        Assert.Equal(Enumerable.Range(0, 9), RunLog.Read(Store, point.Identity).Select(run => run.Replicate));
    }

    [Fact]
    public void Cancelling_stops_and_keeps_whole_runs()
    {
        using var cancel = new CancellationTokenSource();
        var point = Small("small", 12);
        Assert.Throws<OperationCanceledException>(() => new Replicator(Store, 2).Complete([point], 0, 100_000, _ => cancel.Cancel(), cancel.Token));
        var runs = RunLog.Read(Store, point.Identity).Select(run => (run.Replicate, run.Error, run.ModelPrint)).ToList();
        Assert.InRange(runs.Count, 1, 5000);
        Assert.All(runs, run => Assert.Null(run.Error));
        Assert.Equal(Simulation.Core.ComplexRun.Of(point.Plan, 3, 0, 1).Fingerprint, runs[0].ModelPrint);
    }

    private RunSummary Summary(RunIdentity identity, int first, int count)
    {
        var sums = new RunSummary(identity.Years * 4);
        foreach (var run in StoredRuns.Of(Store, identity, first, count))
            sums.Add(run);
        return sums.Close();
    }

    private PairedSummary Pairs(RunIdentity one, RunIdentity other, int first, int count)
    {
        var sums = new PairedSummary(one.Years * 4);
        foreach (var (left, right) in StoredRuns.Of(Store, one, first, count).Zip(StoredRuns.Of(Store, other, first, count)))
            sums.Add(left, right);
        return sums.Close();
    }

    private static Point Small(string name, int homes) =>
        new(name, Scenario.OfHomes(homes), new AssumptionSet(), new RunIdentity("model", name, "usual", 3, 1));

    /// <summary>More years than there are weeks in the record: the run itself fails.</summary>
    private static Point Broken() => new("broken", Scenario.OfHomes(12), null!, new RunIdentity("model", "broken", "usual", 3, 1));
}
