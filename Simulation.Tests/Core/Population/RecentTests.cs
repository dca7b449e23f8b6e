using Simulation.Core.Population;

namespace Simulation.Tests.Core.Population;

public class RecentTests
{
    [Theory]
    [InlineData(0, false, false, false, 0, "nothing")]
    [InlineData(Recent.Attended, true, true, true, 1, "went to something")]
    [InlineData(Recent.Organised, true, false, true, 1, "organised something")]
    [InlineData(Recent.Helped, true, false, false, 1, "helped a neighbour, which nobody sees")]
    [InlineData(Recent.Attended | Recent.Organised | Recent.Helped, true, true, true, 1, "all of it in one week")]
    [InlineData(Recent.Attended << 3, true, true, true, 1, "four weeks ago")]
    [InlineData(Recent.Attended | (Recent.Helped << 1) | (Recent.Organised << 3), true, true, true, 3, "something in three of four weeks")]
    public void What_somebody_did_counts_in_its_own_way(int history, bool broad, bool narrow, bool visible, int weeks, string what) =>
        Assert.True((broad, narrow, visible, weeks) == (Recent.Broad(history), Recent.Narrow(history), Recent.Visible(history), Recent.Weeks(history)), what);

    [Theory]
    [InlineData(Recent.Attended)]
    [InlineData(Recent.Organised)]
    [InlineData(Recent.Helped)]
    public void It_is_forgotten_after_four_weeks_and_never_taken_for_something_else(int what)
    {
        int history = what;
        for (int week = 1; week < 4; week++)
        {
            history = Recent.Older(history);
            Assert.Equal(what << week, history);
        }

        Assert.Equal(0, Recent.Older(history));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(37)]
    public void A_week_goes_by_for_everybody_as_it_does_for_each(int homes)
    {
        ushort[] histories = [.. Enumerable.Range(0, homes).Select(home => (ushort)(home * 1_777))];
        int[] each = [.. histories.Select(history => Recent.Older(history))];
        Recent.Older(histories);
        Assert.Equal(each, histories.Select(history => (int)history));
    }
}
