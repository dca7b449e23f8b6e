using Simulation.Core.Population;

namespace Simulation.Tests.Core.Population;

public class TiesTests
{
    private readonly int[] _tenancy = new int[10];

    [Fact]
    public void A_meeting_begins_a_tie_on_both_sides()
    {
        var ties = New();
        ties.Meet(2, 7, _tenancy, 0.25f, week: 3);
        Assert.Equal(0.25f, ties.Between(2, 7, _tenancy));
        Assert.Equal(0.25f, ties.Between(7, 2, _tenancy));
        Assert.Equal((1, 1, 0), (ties.CountOf(2), ties.CountOf(7), ties.CountOf(3)));
        Assert.Equal(7, ties.HomeOf(2, 0));
    }

    [Fact]
    public void Each_meeting_adds_a_share_of_what_is_missing()
    {
        var ties = New();
        for (int week = 0; week < 3; week++)
            ties.Meet(2, 7, _tenancy, 0.5f, week);
        Assert.Equal(0.875f, ties.Between(2, 7, _tenancy));
        Assert.Equal(1, ties.CountOf(2));
    }

    [Theory]
    [InlineData(0.3f, 0, 0, "a nod")]
    [InlineData(0.4f, 1, 0, "a chat")]
    [InlineData(0.7f, 1, 1, "help")]
    public void From_a_certain_strength_people_chat_and_help(float strength, int chats, int helps, string what)
    {
        var ties = New();
        ties.Meet(2, 7, _tenancy, strength, 0);
        Assert.True((chats, helps) == (ties.Chats[2], ties.Helps[2]), what);
    }

    [Fact]
    public void A_tie_that_grows_is_counted_once_at_each_level()
    {
        var ties = New();
        for (int week = 0; week < 30; week++)
            ties.Meet(2, 7, _tenancy, 0.1f, week);
        Assert.Equal((1, 1), (ties.Chats[2], ties.Helps[2]));
        Assert.Equal((1, 1), (ties.Chats[7], ties.Helps[7]));
    }

    [Fact]
    public void A_clash_takes_a_share_off_on_both_sides_and_nothing_where_there_is_nothing()
    {
        var ties = New();
        ties.Meet(2, 7, _tenancy, 0.8f, 0);
        ties.Clash(2, 7, _tenancy, 0.5f);
        Assert.Equal(0.4f, ties.Between(2, 7, _tenancy));
        Assert.Equal(0.4f, ties.Between(7, 2, _tenancy));
        Assert.Equal((1, 0), (ties.Chats[2], ties.Helps[2]));
        ties.Clash(2, 7, _tenancy, 0.5f);
        Assert.Equal(0, ties.Chats[2]);
        ties.Clash(1, 3, _tenancy, 0.5f);
        Assert.Equal(0, ties.CountOf(1));
    }

    [Fact]
    public void When_the_list_is_full_the_weakest_makes_room()
    {
        var ties = New(room: 3);
        ties.Meet(0, 1, _tenancy, 0.5f, 0);
        ties.Meet(0, 2, _tenancy, 0.45f, 0);
        ties.Meet(0, 3, _tenancy, 0.9f, 0);
        ties.Meet(0, 4, _tenancy, 0.1f, 0);
        Assert.Equal(3, ties.CountOf(0));
        Assert.Equal(0, ties.Between(0, 2, _tenancy));
        Assert.Equal(0.1f, ties.Between(0, 4, _tenancy));
        Assert.Equal((2, 1), (ties.Chats[0], ties.Helps[0]));
        Assert.Equal(0.45f, ties.Between(2, 0, _tenancy));
    }

    [Fact]
    public void A_friend_who_makes_room_for_a_friend_leaves_the_count_as_it_was()
    {
        var ties = New(room: 1);
        ties.Meet(0, 1, _tenancy, 0.8f, 0);
        ties.Meet(0, 2, _tenancy, 0.9f, 0);
        Assert.Equal((1, 1, 1), (ties.CountOf(0), ties.Chats[0], ties.Helps[0]));
        Assert.Equal(2, ties.HomeOf(0, 0));
    }

    [Fact]
    public void A_tie_is_with_a_person_and_not_with_a_home()
    {
        var ties = New();
        ties.Meet(2, 7, _tenancy, 0.8f, 0);
        Assert.True(ties.IsLive(2, 0, _tenancy));
        _tenancy[7]++;
        Assert.False(ties.IsLive(2, 0, _tenancy));
        Assert.Equal(0, ties.Between(2, 7, _tenancy));

        // The next tenant is somebody else to get to know.
        ties.Meet(2, 7, _tenancy, 0.1f, 9);
        Assert.Equal(0.1f, ties.Between(2, 7, _tenancy));
        Assert.Equal(2, ties.CountOf(2));
    }

    [Fact]
    public void Time_keeps_what_was_met_lately_lets_the_rest_fade_and_takes_what_is_gone()
    {
        var ties = New();
        ties.Meet(0, 1, _tenancy, 0.8f, week: 20);
        ties.Meet(0, 2, _tenancy, 0.8f, week: 10);
        ties.Meet(0, 3, _tenancy, 0.05f, week: 10);
        ties.Meet(0, 4, _tenancy, 0.8f, week: 20);
        _tenancy[4]++;
        ties.Fade(0, _tenancy, metSince: 15, kept: 1, faded: 0.5f, gone: 0.1f);
        Assert.Equal(2, ties.CountOf(0));
        Assert.Equal(0.8f, ties.Between(0, 1, _tenancy));
        Assert.Equal(0.4f, ties.Between(0, 2, _tenancy));
        Assert.Equal((2, 1), (ties.Chats[0], ties.Helps[0]));
        Assert.Equal(0.8f, ties.Between(1, 0, _tenancy));
    }

    [Fact]
    public void A_meeting_counts_as_having_met()
    {
        var ties = New();
        ties.Meet(0, 1, _tenancy, 0.5f, week: 3);
        ties.Meet(0, 1, _tenancy, 0.5f, week: 30);
        ties.Fade(0, _tenancy, metSince: 15, kept: 1, faded: 0, gone: 0.1f);
        Assert.Equal(1, ties.CountOf(0));
    }

    [Fact]
    public void Who_leaves_takes_nothing_along()
    {
        var ties = New();
        ties.Meet(0, 1, _tenancy, 0.9f, 0);
        ties.Forget(0);
        Assert.Equal((0, 0, 0), (ties.CountOf(0), ties.Chats[0], ties.Helps[0]));
        Assert.Equal(1, ties.CountOf(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void There_is_no_tie_outside_the_list(int nth)
    {
        var ties = New(room: 5);
        Assert.Throws<ArgumentOutOfRangeException>(() => ties.HomeOf(0, nth));
        Assert.Throws<ArgumentOutOfRangeException>(() => ties.StrengthOf(0, nth));
        Assert.Throws<ArgumentOutOfRangeException>(() => ties.IsLive(0, nth, _tenancy));
        Assert.Throws<ArgumentOutOfRangeException>(() => ties.CountOf(10));
    }

    [Fact]
    public void A_far_home_and_a_late_tenant_are_told_apart()
    {
        // The largest complex, and the longest row of tenants a tie can tell apart.
        var ties = new Ties(100_000, 1, chatLevel: 0.4f, helpLevel: 0.7f);
        int[] tenancy = new int[100_000];
        tenancy[99_999] = 2047;
        ties.Meet(99_998, 99_999, tenancy, 0.5f, 0);
        Assert.Equal(99_999, ties.HomeOf(99_998, 0));
        Assert.True(ties.IsLive(99_998, 0, tenancy));
        tenancy[99_999] = 2046;
        Assert.False(ties.IsLive(99_998, 0, tenancy));
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(20_000, true)]
    public void Asking_for_a_list_ahead_changes_nothing_and_may_go_past_the_end(int homes, bool large)
    {
        var ties = new Ties(homes, 24, chatLevel: 0.4f, helpLevel: 0.7f);
        int[] tenancy = new int[homes];
        ties.Meet(0, homes - 1, tenancy, 0.25f, 0);
        for (int home = 0; home < homes + 1000; home += 500)
            ties.Fetch(home);
        Assert.Equal(large, ties.OutgrowCaches);
        Assert.Equal(0.25f, ties.Between(homes - 1, 0, tenancy));
    }

    private static Ties New(int room = 5) => new(10, room, chatLevel: 0.4f, helpLevel: 0.7f);
}
