using Simulation.Runner.Store;
using Simulation.Tests.Runner.Scenarios;
using static Simulation.Tests.Runner.Store.StoreKit;

namespace Simulation.Tests.Runner.Store;

public sealed class StoreMergeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Into => Path.Combine(_folder.Outside, "into");

    private string From => Path.Combine(_folder.Outside, "from");

    private string Source => RunLog.PathOf(From, Identity);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_of_both_are_there_once_and_in_order()
    {
        Write(Into, 0, 3);
        Write(From, 1, 2, 3);
        Assert.Equal((2, 0), Merge());
        Assert.Equal([0, 1, 2, 3], All(Into).Select(run => run.Replicate));
        Assert.Equal((0, 0), Merge());
    }

    [Fact]
    public void Two_different_runs_of_one_replicate_are_refused_before_anything_is_written()
    {
        // Given: one log that could be merged, and one that contradicts
        Write(Into, 0, 1);
        Write(From, 2);
        Add(Into, Identity with { Seed = 8 }, Record(0, 1));
        Add(From, Identity with { Seed = 8 }, Record(0, 999));

        // Then
        var fault = Assert.Throws<StoreException>(() => Merge());
        Assert.Contains("replicate 0 is there twice and not the same", fault.Problems.Single().En);
        Assert.Equal([0, 1], All(Into).Select(run => run.Replicate));
    }

    [Fact]
    public void A_difference_in_the_numbers_alone_is_a_difference()
    {
        Write(Into, 0);
        var forged = Record(0, 1);
        forged.Outcomes[3] = 0.99;
        Add(From, Identity, forged);
        Assert.Throws<StoreException>(() => Merge());
    }

    [Fact]
    public void A_flipped_bit_costs_one_run_and_is_said_with_numbers()
    {
        Write(From, 0, 1, 2, 3, 4, 5);
        int record = (int)(new FileInfo(Source).Length - HeaderLength) / 6;
        Flip(Source, HeaderLength + record + 200);
        var merged = StoreLocked(store => StoreMerge.Merge(store, From));
        Assert.Equal(5, merged.Gained);
        Assert.Contains($"{record} bytes are no whole run and stay behind; the 5 runs that are whole are merged", Assert.Single(merged.LeftOut).En);
        Assert.Equal([0, 2, 3, 4, 5], All(Into).Select(run => run.Replicate));
    }

    [Fact]
    public void A_file_under_another_name_is_refused_with_the_name_it_should_have()
    {
        Write(From, 0, 1);
        File.Move(Source, Path.Combine(From, "copy.runs"));
        var merged = StoreLocked(store => StoreMerge.Merge(store, From));
        Assert.Equal(0, merged.Gained);
        Assert.Contains($"should be called {Identity.Key}.runs", Assert.Single(merged.LeftOut).En);
    }

    [Theory]
    [InlineData(2)] // a name of a field: no identity
    [InlineData(15)] // a letter of the model: another identity, so the name is wrong
    public void A_first_line_with_a_flipped_bit_is_refused(int at)
    {
        Write(From, 0);
        Flip(Source, at);
        Assert.Equal((0, 1), Merge());
        Assert.Equal(["lock"], Directory.GetFiles(Into).Select(Path.GetFileName));
    }

    [Fact]
    public void A_record_that_stands_twice_is_counted_once()
    {
        Write(From, 0, 1);
        Twice(Source);
        Assert.Equal((2, 0), Merge());
        Assert.Equal([0, 1], All(Into).Select(run => run.Replicate));
    }

    [Fact]
    public void A_folder_without_runs_is_told()
    {
        Directory.CreateDirectory(From);
        Assert.Equal((0, 1), Merge());
    }

    private static void Add(string folder, RunIdentity identity, RunRecord record)
    {
        using var store = StoreLock.Take(folder);
        using var log = RunLog.Open(store, identity);
        log.Append(record);
    }

    private (int Gained, int LeftOut) Merge()
    {
        var merged = StoreLocked(store => StoreMerge.Merge(store, From));
        return (merged.Gained, merged.LeftOut.Count);
    }

    private Merged StoreLocked(Func<StoreLock, Merged> merge)
    {
        using var store = StoreLock.Take(Into);
        return merge(store);
    }
}
