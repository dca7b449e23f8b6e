using Simulation.Runner.Cluster;

namespace Simulation.Tests.Runner.Cluster;

/// <summary>How numbers of runs are written, and how they are shared out.</summary>
public class TaskSharesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0-99")]
    [InlineData("0-99,150,200-201")]
    [InlineData("9999999")]
    public void Numbers_are_read_as_they_are_written(string text) => Assert.Equal(text, RunNumbers.Write(RunNumbers.Read(text)!));

    [Theory]
    [InlineData("5-3", "backwards")]
    [InlineData("0-9,9", "one of them twice")]
    [InlineData("7,3", "not in order")]
    [InlineData("10000000", "more than runs can be")]
    [InlineData("-3", "no number before the dash")]
    [InlineData("1-2-3", "two dashes")]
    [InlineData("0-9,", "nothing behind the comma")]
    [InlineData(" 1", "a space")]
    [InlineData("+1", "a sign")]
    [InlineData("99999999999", "no number of ours")]
    public void What_is_no_list_of_numbers_is_refused(string text, string why) => Assert.True(RunNumbers.Read(text) is null, why);

    [Fact]
    public void What_is_there_is_taken_from_what_is_asked()
    {
        // Given: any two sets of numbers
        var random = new Random(1);
        for (int nth = 0; nth < 500; nth++)
        {
            int[] asked = Some(random), there = Some(random);

            // Then
            var left = RunNumbers.Without(RunNumbers.Of(asked), RunNumbers.Of(there));
            Assert.Equal(asked.Except(there), RunNumbers.Each(left));
            Assert.Equal(left, RunNumbers.Of(RunNumbers.Each(left)));
            int skip = random.Next(30), take = random.Next(30);
            Assert.Equal(asked.Skip(skip).Take(take), RunNumbers.Each(RunNumbers.Part(RunNumbers.Of(asked), skip, take)));
        }

        static int[] Some(Random random) => [.. Enumerable.Range(0, 40).Where(_ => random.Next(3) > 0)];
    }

    [Fact]
    public void Every_run_is_of_exactly_one_task_and_tasks_have_as_much_work_but_for_one_run()
    {
        var random = new Random(2);
        for (int nth = 0; nth < 200; nth++)
        {
            // Given: some points of all sizes, of which some have nothing to do
            int points = random.Next(1, 8), tasks = random.Next(1, 40);
            var runs = Enumerable.Range(0, points).Select(_ => (IReadOnlyList<RunSpan>)RunNumbers.Of(Enumerable.Range(0, random.Next(60)).Where(_ => random.Next(4) > 0))).ToList();
            if (runs.TrueForAll(spans => spans.Count == 0)) continue;
            int[] work = [.. Enumerable.Range(0, points).Select(_ => random.Next(1, 300))];
            var shares = new TaskShares(runs, work, tasks);

            // When
            var given = Enumerable.Range(0, tasks).SelectMany(task => shares.Of(task).SelectMany(part => RunNumbers.Each(part.Runs).Select(run => (task, part.Point, run)))).ToList();

            // Then
            var all = runs.Index().SelectMany(point => RunNumbers.Each(point.Item).Select(run => (point.Index, run)));
            Assert.Equal(all, given.Select(one => (one.Point, one.run)));
            double each = (double)given.Sum(one => work[one.Point]) / tasks;
            Assert.All(Enumerable.Range(0, tasks), task => Assert.True(Math.Abs(given.Where(one => one.task == task).Sum(one => work[one.Point]) - each) <= work.Max()));
            foreach (var point in given.GroupBy(one => one.Point))
                Assert.Equal(point.Select(one => one.task), point.Index().Select(one => shares.TaskOf(point.Key, one.Index)));
        }
    }
}
