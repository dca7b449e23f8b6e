using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class AcquaintanceTests
{
    // A week in which home 0 is looked at.
    private const int Now = 40;

    private static readonly Setting Plain = Given.Complex()
        .With(
            ("ties.fades_in_touch", 0), ("ties.fades_out_of_touch", 0), ("ties.out_of_touch_after", 8), ("ties.gone_level", 0.1),
            ("ties.faces_from_passing", 5), ("ties.faces_from_route", 4), ("ties.faces_from_joining", 8), ("ties.faces_scattered", 0.5), ("ties.weeks_to_know", 20));

    [Theory]
    [InlineData(Now, "ties.fades_in_touch", "ties.fades_out_of_touch", "people who still meet")]
    [InlineData(Now - 8, "ties.fades_in_touch", "ties.fades_out_of_touch", "people who met eight weeks ago")]
    [InlineData(Now - 9, "ties.fades_out_of_touch", "ties.fades_in_touch", "people who have not met for nine")]
    public void A_tie_fades_by_how_long_ago_people_met(int met, string fades, string other, string between)
    {
        var fading = Plain.With((fades, 1)).Open();
        var kept = Plain.With((other, 1)).Open();
        foreach (var complex in new[] { fading, kept })
        {
            complex.Friends(0, 1, 0.8f, met);
            Step(complex);
        }

        Assert.True(Math.Abs((0.8 * Math.Exp(-4.0 / 52)) - fading.Tie(0, 1)) < 1e-6, between);
        Assert.True(Math.Abs(0.8 - kept.Tie(0, 1)) < 1e-6, between);
    }

    [Fact]
    public void Everybody_is_looked_at_once_a_month()
    {
        var complex = Plain.With(("ties.fades_in_touch", 1)).Open();
        for (int home = 0; home < 11; home++)
            complex.Friends(home, home + 1, 0.8f, Now);
        Step(complex, Now);
        Assert.Equal([0, 4, 8], complex.Homes().Where(home => complex.Ties.StrengthOf(home, 0) < 0.8f));
        for (int week = Now + 1; week < Now + 4; week++)
            Step(complex, week);
        Assert.All(complex.Homes(), home => Assert.Equal(0.8 * Math.Exp(-4.0 / 52), complex.Ties.StrengthOf(home, 0), 1e-6));
    }

    [Fact]
    public void What_has_faded_away_is_gone()
    {
        var complex = Plain.Open();
        complex.Friends(0, 1, 0.09f);
        complex.Friends(0, 2, 0.11f);
        Step(complex);
        Assert.Equal(1, complex.Ties.CountOf(0));
        Assert.Equal(2, complex.Ties.HomeOf(0, 0));
    }

    [Fact]
    public void Somebody_who_moved_out_is_no_longer_a_neighbour_to_chat_with()
    {
        var complex = Plain.Open();
        complex.Friends(0, 1, 0.9f, Now);
        complex.Friends(0, 2, 0.9f, Now);
        complex.Empty(1);
        Step(complex);
        Assert.Equal(1, complex.Ties.CountOf(0));
        Assert.Equal(1, complex.Ties.Chats[0]);
    }

    [Fact]
    public void Faces_become_known_week_by_week_up_to_what_one_can_keep_in_mind()
    {
        var complex = Plain.Planned(p => p with { Building = p.Building with { Room = CommonRoom.None } }).Open();

        // Eleven others, five faces in mind: 11 (1 - exp(-5/11)); a month goes 1 - exp(-4/20) of the way.
        double target = 11 * (1 - Math.Exp(-5.0 / 11));
        Step(complex);
        Assert.Equal(target * (1 - Math.Exp(-0.2)), complex.Residents.Known[0], 1e-4);
        for (int month = 0; month < 100; month++)
            Step(complex);
        Assert.Equal(target, complex.Residents.Known[0], 1e-4);
        Assert.Equal(0, complex.Residents.Known[1]);
    }

    [Fact]
    public void Behind_a_closed_door_one_keeps_as_many_in_mind_as_is_believed()
    {
        Assert.Equal(Known(withdrawal: 0, keeps: 0.5), Known(withdrawal: 1, keeps: 1));
        Assert.Equal(0, Known(withdrawal: 1, keeps: 0));

        static float Known(float withdrawal, double keeps)
        {
            var complex = Plain.With(("ties.faces_withdrawn", keeps)).Open();
            complex.Residents.Known[0] = 0;
            complex.Residents.Withdrawal[0] = withdrawal;
            Step(complex);
            return complex.Residents.Known[0];
        }
    }

    [Theory]
    [InlineData("a room on the route")]
    [InlineData("going to something every week")]
    [InlineData("an open door")]
    [InlineData("living in one building")]
    [InlineData("nobody moving")]
    [InlineData("being there longer")]
    public void One_knows_more_faces_by(string what)
    {
        Assert.True(KnownWith(what, yes: true) > KnownWith(what, yes: false) + 0.05, what);

        static float KnownWith(string what, bool yes)
        {
            var layout = what == "living in one building" && !yes ? Layout.Scattered : Layout.Corridor;
            var complex = Plain.Planned(p => p with { Building = p.Building with { Layout = layout, Room = CommonRoom.OnRoute } }).Open();
            complex.Levers[Lever.RoomOpen] = what == "a room on the route" && yes ? 1 : 0;
            complex.Residents.Known[0] = what == "being there longer" && !yes ? 0 : 2;
            complex.Residents.Recent[0] = what == "going to something every week" && yes ? (ushort)0b1111 : (ushort)0;
            complex.Residents.Withdrawal[0] = what == "an open door" && !yes ? 1 : 0;
            complex.MovedLastMonth = what == "nobody moving" && !yes ? 0.2 : 0;
            Step(complex);
            return complex.Residents.Known[0];
        }
    }

    [Theory]
    [InlineData(CommonRoom.OffRoute, "one has to go there")]
    [InlineData(CommonRoom.Garden, "nobody passes through it")]
    public void Only_a_room_on_the_route_shows_faces(CommonRoom room, string why)
    {
        Assert.True(Known(CommonRoom.None) == Known(room), why);

        static float Known(CommonRoom room)
        {
            var complex = Plain.Planned(p => p with { Building = p.Building with { Room = room } }).Open();
            Step(complex);
            return complex.Residents.Known[0];
        }
    }

    [Fact]
    public void In_a_large_complex_one_knows_a_smaller_share()
    {
        double[] shares = [.. new[] { 10, 40, 160 }.Select(Share)];
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.True(shares[0] > 3 * shares[2]);

        static double Share(int homes)
        {
            var complex = (Plain with { Plan = Given.Complex(homes).Plan }).Open();
            for (int month = 0; month < 60; month++)
                Step(complex);
            Assert.True(complex.Residents.Known[0] <= homes - 1);
            return complex.Residents.Known[0] / (homes - 1);
        }
    }

    [Fact]
    public void One_passes_the_people_of_ones_own_wing()
    {
        var wings = (Plain with { Plan = Given.Complex(homes: 40).Plan }).Planned(p => p with { Building = p.Building with { Wings = 4 } }).Open();
        var small = (Plain with { Plan = Given.Complex(homes: 10).Plan }).Open();
        Step(wings);
        Step(small);
        Assert.Equal(small.Residents.Known[0], wings.Residents.Known[0]);
    }

    private static void Step(HousingComplex complex, int week = Now) => Acquaintance.Step(complex, new Week(week));
}
