using Simulation.Core.Staff;

namespace Simulation.Tests.Core.Staff;

public class PostTests
{
    [Theory]
    [InlineData(2, 2, 3, "there is time")]
    [InlineData(5, 5, 0, "exactly all of it")]
    [InlineData(8, 5, 0, "no more than there is")]
    public void Hours_are_given_as_far_as_there_are(double asked, double given, double left, string why)
    {
        var post = WithHours(5);
        Assert.True(given == post.Spend(WorkTask.Cases, asked), why);
        Assert.True(left == post.Left, why);
    }

    [Theory]
    [InlineData(5, true, 0, "exactly all of it")]
    [InlineData(5.5, false, 5, "half a visit is none, and costs nothing")]
    public void What_cannot_be_done_by_halves_is_done_or_not(double asked, bool done, double left, string why)
    {
        var post = WithHours(5);
        Assert.True(done == post.TrySpend(WorkTask.Visits, asked), why);
        Assert.True(left == post.Left, why);
    }

    [Fact]
    public void Who_comes_into_a_team_is_a_stranger_and_who_goes_is_forgotten()
    {
        var post = new Post(PostKind.Care);
        post.Resize(2);
        post.SeatKnown[0] = 0.4;
        post.SeatKnown[1] = 0.8;
        post.SeatVacantUntil[1] = 12;
        post.Resize(1);
        post.Resize(2);
        Assert.Equal([0.4, 0], post.SeatKnown.ToArray());
        Assert.Equal([0, 0], post.SeatVacantUntil.ToArray());
        Assert.Equal([1, 2], post.SeatHolder.ToArray());
    }

    [Fact]
    public void A_very_large_team_is_as_anonymous_as_a_large_one()
    {
        var post = new Post(PostKind.Care);
        post.Resize(500);
        Assert.Equal(Post.SeatLimit, post.Seats);
    }

    [Fact]
    public void Another_run_begins_with_nobody()
    {
        var post = WithHours(5);
        post.Resize(2);
        post.SeatKnown[0] = post.Known = 0.4;
        post.Clear();
        Assert.Equal(0, post.Seats + post.Hours + post.Left + post.Funded + post.Known);
        post.Resize(1);
        Assert.Equal(1, post.SeatHolder[0]);
    }

    [Fact]
    public void What_hours_went_to_is_written_down_for_one_week()
    {
        var post = WithHours(5);
        post.Spend(WorkTask.Cases, 2);
        post.Spend(WorkTask.Cases, 1);
        post.Spend(WorkTask.Visits, 4);
        Assert.Equal((3, 2, 0), (post.Spent(WorkTask.Cases), post.Spent(WorkTask.Visits), post.Free));
        post.Begin(5, 4, endless: false);
        Assert.Equal((0, 0, 4, 5), (post.Spent(WorkTask.Cases), post.Spent(WorkTask.Visits), post.Free, post.Paid));
    }

    [Fact]
    public void Where_hours_are_endless_no_more_is_free_than_was_worked()
    {
        var post = new Post(PostKind.Coach);
        post.Begin(5, 5, endless: true);
        Assert.Equal(800, post.Spend(WorkTask.Cases, 800));
        Assert.Equal(5, post.Free);
    }

    private static Post WithHours(double hours)
    {
        var post = new Post(PostKind.Coach) { Funded = hours };
        post.Begin(hours, hours, endless: false);
        return post;
    }
}
