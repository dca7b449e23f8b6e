using System.Collections.Concurrent;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Scenarios;
using static Simulation.Tests.Runner.Store.StoreKit;

namespace Simulation.Tests.Runner.Store;

public sealed class StoreLockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Folder => Path.Combine(_folder.Outside, "store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_second_waits_says_so_once_and_goes_on_when_the_first_is_done()
    {
        // A thread of its own: the pool may be busy with other tests.
        var said = new ConcurrentQueue<Bilingual>();
        using var waits = new ManualResetEventSlim();
        var first = StoreLock.Take(Folder);
        var second = Task.Factory.StartNew(() => StoreLock.Take(Folder, Say), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.True(waits.Wait(TimeSpan.FromSeconds(20)));
        Assert.False(second.IsCompleted);
        first.Dispose();
        using var taken = await second.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains($"een ander gwsim werkt in {Folder}", Assert.Single(said).Nl);
        Assert.Contains($"another gwsim works in {Folder}", said.First().En);

        void Say(Bilingual line)
        {
            said.Enqueue(line);
            waits.Set();
        }
    }

    [Fact]
    public async Task Threads_of_one_process_keep_each_other_out()
    {
        int inside = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 3; i++)
            {
                using var held = StoreLock.Take(Folder);
                Assert.Equal(1, Interlocked.Increment(ref inside));
                Thread.Sleep(5);
                Interlocked.Decrement(ref inside);
            }
        })));
    }

    [Fact]
    public void Waiting_can_be_stopped()
    {
        using var held = StoreLock.Take(Folder);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
        Assert.Throws<OperationCanceledException>(() => StoreLock.Take(Folder, null, cancel.Token));
    }

    [Fact]
    public void Whoever_reads_does_not_wait()
    {
        Write(Folder, 0, 1);
        using var held = StoreLock.Take(Folder);
        using var log = RunLog.Open(held, Identity);
        log.Append(Record(2, 3));
        Assert.Equal([0, 1], StoredRuns.Of(Folder, Identity, 0, 2).Select(run => run.Replicate));
    }

    [Fact]
    public void A_store_that_was_taken_away_is_noticed_also_when_somebody_made_a_new_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var held = StoreLock.Take(Folder);
        using var log = RunLog.Open(held, Identity);
        log.Append(Record(0, 1));
        Directory.Delete(Folder, recursive: true);
        Assert.Throws<StoreException>(log.Flush);
        using var other = StoreLock.Take(Folder);
        Assert.Throws<StoreException>(log.Flush);
        Assert.Throws<StoreException>(() => RunLog.Open(held, Identity));
        RunLog.Open(other, Identity).Dispose();
    }

    [Fact]
    public void What_a_killed_rewrite_left_is_cleared_away_and_links_are_not_followed()
    {
        Write(Folder, 0);
        string mine = Path.Combine(_folder.Outside, "mine.txt");
        File.WriteAllText(mine, "mine");
        string left = RunLog.PathOf(Folder, Identity) + ".new";
        if (OperatingSystem.IsWindows())
            File.WriteAllText(left, "half");
        else
            File.CreateSymbolicLink(left, mine);
        StoreLock.Take(Folder).Dispose();
        Assert.False(File.Exists(left));
        Assert.Equal("mine", File.ReadAllText(mine));
    }

    [Fact]
    public void Holding_leaves_no_trace_but_an_empty_file()
    {
        StoreLock.Take(Folder).Dispose();
        Assert.Empty(File.ReadAllBytes(Assert.Single(Directory.GetFiles(Folder))));
    }
}
