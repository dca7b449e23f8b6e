using Simulation.Runner.Store;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Scenarios;
using static Simulation.Tests.Runner.Store.StoreKit;

namespace Simulation.Tests.Runner.Store;

public sealed class RunLogTests : IDisposable
{
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
    }

    [Fact]
    public void A_failure_is_written_with_its_error_and_long_ones_are_cut()
    {
        using (var store = StoreLock.Take(Folder))
        using (var log = RunLog.Open(store, Identity))
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
    public void A_flipped_bit_costs_one_run_and_is_said_in_both_languages()
    {
        // Given: six runs, and a bit in the second
        Write(Folder, 0, 1, 2, 3, 4, 5);
        byte[] whole = File.ReadAllBytes(Log);
        int record = (whole.Length - HeaderLength) / 6;
        Flip(Log, HeaderLength + record + 200);
        Assert.Equal([0, 2, 3, 4, 5], All(Folder).Select(run => run.Replicate));

        // When: work goes on
        var said = new List<Bilingual>();
        using (var store = StoreLock.Take(Folder, said.Add))
        using (var log = RunLog.Open(store, Identity))
        {
            Assert.Equal([0, 2, 3, 4, 5], log.Replicates);
            log.Append(Record(1, 2));
            log.Finish();
        }

        // Then: with the number of bytes and runs, and to the last byte what it was
        Assert.Contains($"{record} bytes in {Log} cannot be read; 5 runs are whole and stay", Assert.Single(said).En);
        Assert.Contains($"{record} bytes in {Log} zijn onleesbaar; 5 doorrekeningen zijn heel en blijven", said[0].Nl);
        Assert.Equal(whole, File.ReadAllBytes(Log));
    }

    [Fact]
    public void Wherever_a_bit_flips_every_other_run_is_kept_and_none_is_made_up()
    {
        Write(Folder, 0, 1, 2, 3);
        byte[] whole = File.ReadAllBytes(Log);
        int record = (whole.Length - HeaderLength) / 4;
        var before = All(Folder);
        for (int at = HeaderLength; at < whole.Length; at += 37)
        {
            File.WriteAllBytes(Log, whole);
            Flip(Log, at);
            int hit = (at - HeaderLength) / record;
            Assert.Equal(before.Where(run => run.Replicate != hit), All(Folder));
        }
    }

    [Fact]
    public void A_rotten_first_line_is_set_aside_and_said_and_the_log_begun_anew()
    {
        for (int nth = 1; nth <= 2; nth++)
        {
            Write(Folder, 0, 1);
            Flip(Log, 3);
            Assert.Contains("first line", Assert.Throws<StoreException>(() => All(Folder)).Problems.Single().En);
            var said = new List<Bilingual>();
            using (var store = StoreLock.Take(Folder, said.Add))
            using (var log = RunLog.Open(store, Identity))
                Assert.Empty(log.Replicates);
            string aside = nth == 1 ? $"{Identity.Key}.runs.rotten" : $"{Identity.Key}.runs.rotten-2";
            Assert.Contains(aside, Assert.Single(said).En);
            Assert.Contains(aside, said[0].Nl);
            Assert.True(File.Exists(Path.Combine(Folder, aside)));
        }
    }

    [Fact]
    public void A_log_of_something_else_is_read_for_nothing_and_set_aside()
    {
        Write(Folder, 0);
        var other = Identity with { Seed = 8 };
        File.Copy(Log, RunLog.PathOf(Folder, other));
        Assert.Throws<StoreException>(() => RunLog.Read(Folder, other).ToList());
        using var store = StoreLock.Take(Folder);
        RunLog.Open(store, other).Dispose();
        Assert.Empty(RunLog.Read(Folder, other));
        Assert.True(File.Exists(RunLog.PathOf(Folder, other) + ".rotten"));
    }

    [Fact]
    public void What_was_added_out_of_order_is_put_in_order_and_an_ordered_log_is_left_alone()
    {
        Write(Folder, 2, 0, 1);
        Assert.Equal([0, 1, 2], All(Folder).Select(run => run.Replicate));
        var before = File.GetLastWriteTimeUtc(Log);
        Write(Folder);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Log));
    }

    [Fact]
    public void A_record_that_stands_twice_is_read_once_and_kept_once()
    {
        Write(Folder, 0, 1);
        Twice(Log);
        Assert.Equal([0, 1], StoredRuns.Of(Folder, Identity, 0, 2).Select(run => run.Replicate));
        Write(Folder);
        Assert.Equal([0, 1], All(Folder).Select(run => run.Replicate));
    }

    [Fact]
    public void One_replicate_with_two_results_is_refused()
    {
        Write(Folder, 0);
        using (var store = StoreLock.Take(Folder))
        using (var log = RunLog.Open(store, Identity))
        {
            log.Append(Record(0, 99));
            Assert.Contains("replicate 0 is there twice and not the same", Assert.Throws<StoreException>(log.Finish).Problems.Single().En);
        }
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
}
