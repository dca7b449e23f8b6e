using System.Text.Json.Nodes;
using Simulation.Runner.Studio;

namespace Simulation.Tests.Runner.Studio;

/// <summary>Many pages at once, pages that close, and questions that are overtaken.</summary>
public sealed class StudioTabsTests(OpenStudio studio) : IClassFixture<OpenStudio>
{
    private static JsonObject Long(int seed) => OpenStudio.With(OpenStudio.State(state =>
    {
        state["seed"] = seed;
        state["years"] = 40;
        state["complex"]!["set"]!["building.homes"] = 200;
    }), ("most", 100_000));

    [Fact]
    public async Task A_newer_question_ends_the_one_before()
    {
        var events = studio.Events("answer", Long(1), "overtaken", CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        var newer = await studio.Stream("answer", OpenStudio.With(OpenStudio.State(), ("most", 8)), "overtaken");
        Assert.Equal(["frame", "done"], newer.Select(one => one.Name));
        // The older one ends without having come to its end.
        var last = "";
        while (await events.MoveNextAsync()) last = events.Current.Name;
        Assert.NotEqual("done", last);
    }

    [Fact]
    public async Task Who_goes_away_stops_what_runs_and_a_closed_tab_leaves_nothing()
    {
        using var away = new CancellationTokenSource();
        var events = studio.Events("answer", Long(2), "going-away", away.Token).GetAsyncEnumerator(away.Token);
        Assert.True(await events.MoveNextAsync());
        string[] before = Directory.GetDirectories(Path.Combine(studio.Folder, "studio"), "tab-*");
        await away.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await events.MoveNextAsync());
        await studio.Bytes("close", new JsonObject(), "going-away");
        string[] after = Directory.GetDirectories(Path.Combine(studio.Folder, "studio"), "tab-*");
        Assert.Equal(before.Length - 1, after.Length);
        Assert.Empty(studio.Faults);
    }

    [Fact]
    public async Task Ten_tabs_are_all_answered()
    {
        var asked = Enumerable.Range(0, 10).Select(nth =>
            studio.Stream("answer", OpenStudio.With(OpenStudio.State(state => state["seed"] = nth), ("most", 8)), $"one-of-ten-{nth}"));
        var all = await Task.WhenAll(asked);
        Assert.All(all, events => Assert.Equal(["frame", "done"], events.Select(one => one.Name)));
        Assert.Equal(10, all.Select(events => (string?)events[0].Json["fingerprint"]).Distinct().Count());
    }

    [Fact]
    public async Task As_many_run_at_once_as_there_are_processors()
    {
        using var seats = new Seats(2);
        Assert.Equal(2, seats.Threads);
        var one = await seats.Take(CancellationToken.None);
        Assert.Equal(2, seats.Threads);
        using var other = await seats.Take(CancellationToken.None);
        Assert.Equal(1, seats.Threads);
        var third = seats.Take(CancellationToken.None);
        Assert.False(third.IsCompleted);
        one.Dispose();
        (await third).Dispose();
        using var gone = new CancellationTokenSource();
        using var again = await seats.Take(CancellationToken.None);
        var never = seats.Take(gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
    }

    [Fact]
    public async Task In_a_lane_the_next_begins_when_the_one_before_has_ended()
    {
        using var lane = new TabLane("nowhere");
        var ended = new TaskCompletionSource();
        bool hasEnded = false;
        var first = lane.Run(async cancel =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            finally
            {
                await ended.Task;
                hasEnded = true;
            }
        }, CancellationToken.None);
        bool sawEnd = false;
        var second = lane.Run(_ =>
        {
            sawEnd = hasEnded;
            return Task.CompletedTask;
        }, CancellationToken.None);
        ended.SetResult();
        await second;
        Assert.True(sawEnd);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        lane.Close();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lane.Run(_ => Task.CompletedTask, CancellationToken.None));
        await lane.Ended();
    }

    [Fact]
    public async Task Of_too_many_tabs_the_one_silent_longest_goes()
    {
        var tabs = new Tabs(Path.Combine(studio.Folder, "many"));
        var first = tabs.Of("first-of-all");
        for (int nth = 1; nth < Tabs.Most; nth++) tabs.Of($"tab-number-{nth}");
        Assert.Same(first, tabs.Of("first-of-all"));
        Assert.Equal(Tabs.Most, tabs.Count);
        tabs.Of("one-too-many");
        Assert.Equal(Tabs.Most, tabs.Count);
        Assert.Same(first, tabs.Of("first-of-all"));
        await tabs.CloseAll();
        Assert.Equal(0, tabs.Count);
        // Who still holds a closed one can begin nothing in it.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first["answer"].Run(_ => Task.CompletedTask, CancellationToken.None));
    }
}
