using Simulation.Runner.Store;
using Simulation.Tests.Runner.Scenarios;
using static Simulation.Tests.Runner.Store.StoreKit;

namespace Simulation.Tests.Runner.Store;

public sealed class StoredRunsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Folder => _folder.Outside;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_asked_for_is_given_and_no_more()
    {
        Write(Folder, 0, 1, 2, 3);
        Assert.Equal([0, 1, 2], Of(0, 3));
        Assert.Equal([1, 2], Of(1, 2));
        Assert.Empty(Of(7, 0));
    }

    [Theory]
    [InlineData(new int[0], "of 5 runs 0 are in", "5 are missing: 0-4;")]
    [InlineData(new[] { 0, 1, 2, 3 }, "of 5 runs 4 are in", "1 are missing: 4;")]
    [InlineData(new[] { 0, 2, 4, 5, 6 }, "of 5 runs 3 are in", "2 are missing: 1, 3;")]
    [InlineData(new[] { 1, 2, 3, 4 }, "of 5 runs 4 are in", "1 are missing: 0;")]
    public void Where_one_is_missing_none_counts_and_the_numbers_are_said(int[] there, string count, string missing)
    {
        Write(Folder, there);
        string said = Assert.Throws<StoreException>(() => Of(0, 5)).Problems.Single().En;
        Assert.Contains(count, said);
        Assert.Contains(missing, said);
    }

    [Fact]
    public void A_store_that_is_not_there_holds_nothing() =>
        Assert.Contains("van de 2 doorrekeningen staan er 0", Assert.Throws<StoreException>(() => StoredRuns.Of(Path.Combine(Folder, "no"), Identity, 0, 2).Count()).Problems.Single().Nl);

    [Fact]
    public void Runs_that_a_kill_left_out_of_order_are_told()
    {
        using (var store = StoreLock.Take(Folder))
        using (var log = RunLog.Open(store, Identity))
        {
            log.Append(Record(1, 2));
            log.Append(Record(0, 1));
        }

        Assert.Contains("the 2 runs", Assert.Throws<StoreException>(() => Of(0, 2)).Problems.Single().En);
    }

    [Theory]
    [InlineData("", new int[0])]
    [InlineData("3", new[] { 3 })]
    [InlineData("0-2, 5, 7-8", new[] { 0, 1, 2, 5, 7, 8 })]
    [InlineData("0, 2, 4, 6, 8, 10, 12, 14, 16, 18, …", new[] { 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 })]
    public void Numbers_are_listed_as_people_write_them(string expected, int[] numbers) => Assert.Equal(expected, StoredRuns.Listed(numbers));

    private List<int> Of(int first, int count) => [.. StoredRuns.Of(Folder, Identity, first, count).Select(run => run.Replicate)];
}
