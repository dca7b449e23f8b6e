using Simulation.Runner.Store;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Store;

public sealed class RunLogTests : IDisposable
{
    private static readonly RunIdentity Identity = new("1.0+abc", "plan", "believed", 7, 1);
    private readonly TempFolder _folder = new();

    private string Folder => Path.Combine(_folder.Outside, "store");

    private string Log => RunLog.PathOf(Folder, Identity);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_back()
    {
        Write(Folder, 0, 1, 2);
        var runs = All(Folder);
        Assert.Equal([0, 1, 2], runs.Select(run => run.Replicate));
        Assert.Equal([100.5, 101.5, 102.5], runs.Select(run => run.First));
        Assert.Equal(Identity, RunLog.IdentityOf(Log));
    }

    [Fact]
    public void A_failure_is_written_with_its_error_and_long_ones_are_cut()
    {
        using (var log = RunLog.Open(Folder, Identity))
        {
            var record = new RunRecord(0, 4);
            record.Fail(3, new string('é', 5000));
            log.Append(record);
        }

        var run = RunLog.Read(Folder, Identity).Single();
        Assert.Equal(3, run.Replicate);
        Assert.StartsWith("éééé", run.Error);
        Assert.All(run.Outcomes, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Whatever_a_crash_leaves_at_the_end_is_dropped_and_the_rest_is_kept()
    {
        // Given: three runs, and every length at which writing the third may have been cut off
        Write(Folder, 0, 1);
        long two = new FileInfo(Log).Length;
        Write(Folder, 2);
        byte[] whole = File.ReadAllBytes(Log);
        for (long length = two; length < whole.Length; length += 97)
        {
            File.WriteAllBytes(Log, whole[..(int)length]);
            Assert.Equal([0, 1], All(Folder).Select(run => run.Replicate));

            // When: work goes on
            Write(Folder, 2);

            // Then
            Assert.True(File.ReadAllBytes(Log).AsSpan().SequenceEqual(whole), $"cut at {length}");
        }
    }

    [Fact]
    public void A_crash_in_the_very_first_line_is_begun_anew()
    {
        Write(Folder, 0);
        byte[] whole = File.ReadAllBytes(Log);
        for (int length = 0; length < 60; length += 13)
        {
            File.WriteAllBytes(Log, whole[..length]);
            Write(Folder, 0);
            Assert.True(File.ReadAllBytes(Log).AsSpan().SequenceEqual(whole), $"cut at {length}");
        }
    }

    [Fact]
    public void A_record_that_rotted_is_not_taken_for_a_run()
    {
        Write(Folder, 0, 1);
        byte[] bytes = File.ReadAllBytes(Log);
        bytes[^40] ^= 1;
        File.WriteAllBytes(Log, bytes);
        Assert.Equal([0], All(Folder).Select(run => run.Replicate));
    }

    [Fact]
    public void A_file_of_something_else_is_refused()
    {
        Write(Folder, 0);
        var other = Identity with { Seed = 8 };
        File.Copy(Log, RunLog.PathOf(Folder, other));
        Assert.Throws<InvalidDataException>(() => RunLog.Open(Folder, other).Dispose());
        Assert.Throws<InvalidDataException>(() => RunLog.Read(Folder, other).ToList());
        File.WriteAllText(Log, "nothing of the kind\n");
        Assert.Throws<InvalidDataException>(() => RunLog.IdentityOf(Log));
    }

    [Fact]
    public void Sorting_puts_runs_in_order_and_leaves_an_ordered_log_alone()
    {
        Write(Folder, 2, 0, 1);
        RunLog.Sort(Folder, Identity);
        Assert.Equal([0, 1, 2], All(Folder).Select(run => run.Replicate));
        var before = File.GetLastWriteTimeUtc(Log);
        RunLog.Sort(Folder, Identity);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Log));
    }

    [Fact]
    public void Merging_refuses_two_different_runs_of_one_replicate()
    {
        string other = Path.Combine(_folder.Outside, "other");
        Write(Folder, 0, 1);
        Write(other, 1, 2);
        Assert.Equal(1, RunLog.Merge(other, Folder));
        Assert.Equal([0, 1, 2], All(Folder).Select(run => run.Replicate));
        File.Delete(RunLog.PathOf(other, Identity));
        using (var log = RunLog.Open(other, Identity))
            log.Append(Record(1, print: 999));
        Assert.Contains("replicate 1", Assert.Throws<InvalidDataException>(() => RunLog.Merge(other, Folder)).Message);
        Assert.Equal([0, 1, 2], All(Folder).Select(run => run.Replicate));
    }

    [Theory]
    [InlineData("model")]
    [InlineData("plan")]
    [InlineData("believed")]
    [InlineData("seed")]
    [InlineData("years")]
    public void Whatever_differs_has_a_file_of_its_own(string what)
    {
        var other = what switch
        {
            "model" => Identity with { Model = "1.0+abd" },
            "plan" => Identity with { ScenarioHash = "other" },
            "believed" => Identity with { AssumptionsHash = "other" },
            "seed" => Identity with { Seed = 8 },
            _ => Identity with { Years = 2 },
        };
        var again = new RunIdentity(other.Model, other.ScenarioHash, other.AssumptionsHash, other.Seed, other.Years);
        Assert.NotEqual(Identity.Key, again.Key);
    }

    private static void Write(string folder, params int[] replicates)
    {
        using var log = RunLog.Open(folder, Identity);
        foreach (int replicate in replicates)
            log.Append(Record(replicate, (ulong)replicate + 1));
    }

    private static RunRecord Record(int replicate, ulong print)
    {
        var record = new RunRecord(replicate, 4) { Fingerprint = print };
        for (int i = 0; i < record.Outcomes.Length; i++)
            record.Outcomes[i] = 100.5 + replicate + i;
        for (int i = 0; i < record.Series.Length; i++)
            record.Series[i] = replicate - i;
        return record;
    }

    // The reader gives the same record again and again.
    private static List<(int Replicate, double First)> All(string folder) =>
        [.. RunLog.Read(folder, Identity).Select(run => (run.Replicate, run.Outcomes[0]))];
}
