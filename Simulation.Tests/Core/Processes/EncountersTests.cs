using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class EncountersTests
{
    private const int Now = 10;

    /// <summary>Everybody meets a neighbour at the next door, and it goes well.</summary>
    private static readonly Setting NextDoor = Given.Complex()
        .With(
            ("encounters.on_corridor", 1), ("encounters.per_door", 0), ("encounters.across_floors", 0), ("encounters.passing_room", 0),
            ("encounters.goes_wrong", 0), ("encounters.adds_acceptance", 0), ("ties.from_corridor", 0.2), ("ties.from_activity", 0.3));

    /// <summary>Nobody meets at the door.</summary>
    private static readonly Setting Apart = NextDoor.With(("encounters.on_corridor", 0));

    /// <summary>Two neighbours who meet every week, and it goes wrong.</summary>
    private static readonly Setting Wrong = (NextDoor with { Plan = Given.Complex(homes: 2).Plan })
        .With(("encounters.goes_wrong", 1), ("encounters.closes_door", 0.1), ("encounters.takes_off_tie", 0.5), ("encounters.takes_acceptance", 0.2), ("encounters.leaves_tension", 0))
        .Without("encounters.knowing");

    // At the door.

    [Fact]
    public void Neighbours_meet_at_the_next_door_and_both_remember()
    {
        var complex = NextDoor.Open();
        Step(complex);
        foreach (int home in complex.Homes())
        {
            Assert.True(complex.Ties.CountOf(home) > 0, $"home {home} met nobody");
            foreach (int other in Neighbours(complex, home))
            {
                Assert.Equal(1, Math.Abs(home - other));
                Assert.True(complex.Tie(other, home) > 0);
            }
        }
    }

    [Fact]
    public void Where_doors_further_away_count_as_much_people_meet_further_away()
    {
        int[] distances = [.. Enumerable.Range(0, 4).Select(i => Further(i / 4.0))];
        Assert.Equal(0, distances[0]);
        Assert.Equal(distances.Order(), distances);
        Assert.True(distances[3] > distances[0] + 10);

        static int Further(double perDoor)
        {
            var complex = (NextDoor with { Plan = Given.Complex(homes: 40).Plan }).With(("encounters.per_door", perDoor)).Open();
            Step(complex);
            return complex.Homes().Sum(home => Neighbours(complex, home).Count(other => Math.Abs(other - home) > 1));
        }
    }

    [Theory]
    [InlineData(0, "who keeps the door closed starts nothing")]
    [InlineData(1, "and is not met")]
    public void It_takes_two_open_doors(int closed, string why)
    {
        var complex = (NextDoor with { Plan = Given.Complex(homes: 2).Plan }).Open();
        complex.Residents.Withdrawal[closed] = 1;
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.Meetings] == 0, why);
    }

    [Fact]
    public void A_door_that_opens_is_never_met_less()
    {
        Compare.Adds(Met(0.6f), Met(0.2f), "with a door that is further open");

        static IEnumerable<(int, int)> Met(float withdrawal)
        {
            var complex = (NextDoor with { Plan = Given.Complex(homes: 100).Plan }).With(("encounters.on_corridor", 0.5)).Open();
            Array.Fill(complex.Residents.Withdrawal, withdrawal);
            Step(complex);
            return complex.Homes().SelectMany(home => Neighbours(complex, home).Select(other => (home, other)));
        }
    }

    [Fact]
    public void An_empty_home_meets_nobody()
    {
        var complex = (NextDoor with { Plan = Given.Complex(homes: 2).Plan }).Open();
        complex.Empty(1);
        Step(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.Meetings]);
    }

    [Theory]
    [InlineData(Layout.Portiek, "encounters.on_portiek")]
    [InlineData(Layout.Gallery, "encounters.on_gallery")]
    [InlineData(Layout.Scattered, "encounters.when_scattered")]
    [InlineData(Layout.OwnDoor, "encounters.at_own_door")]
    public void How_often_depends_on_how_the_doors_lie(Layout layout, string path)
    {
        Assert.Equal(0, Meetings(0));
        Assert.True(Meetings(1) >= 12);

        double Meetings(double ratio)
        {
            var complex = NextDoor.With((path, ratio)).Planned(p => p with { Building = p.Building with { Layout = layout } }).Open();
            Step(complex);
            return complex.Tally[ComplexCounter.Meetings];
        }
    }

    [Fact]
    public void Some_meet_on_the_next_floor_and_never_in_another_wing()
    {
        // Given: two wings of two corridors of four
        var complex = (NextDoor with { Plan = Given.Complex(homes: 16, perCorridor: 4).Plan })
            .With(("encounters.across_floors", 1)).Planned(p => p with { Building = p.Building with { Wings = 2 } }).Open();
        Step(complex);
        foreach (int home in complex.Homes())
        {
            Assert.All(Neighbours(complex, home), other => Assert.NotEqual(home / 4, other / 4));
            Assert.All(Neighbours(complex, home), other => Assert.Equal(home / 8, other / 8));
        }

        Assert.Equal(16, complex.Tally[ComplexCounter.Meetings]);
    }

    [Fact]
    public void From_the_middle_floor_people_meet_both_above_and_below()
    {
        var met = new HashSet<int>();
        for (int week = 0; week < 20; week++)
        {
            var complex = (NextDoor with { Plan = Given.Complex(homes: 12, perCorridor: 4).Plan }).With(("encounters.across_floors", 1)).Open();
            Step(complex, week);
            met.UnionWith(Neighbours(complex, 5).Select(other => other / 4));
        }

        Assert.Equal([0, 2], met.Order());
    }

    // In passing.

    [Theory]
    [InlineData(CommonRoom.OnRoute, true, true, "everybody passes it")]
    [InlineData(CommonRoom.OnRoute, false, false, "it is closed")]
    [InlineData(CommonRoom.OffRoute, true, false, "nobody passes it")]
    [InlineData(CommonRoom.Garden, true, false, "nobody passes it")]
    [InlineData(CommonRoom.None, true, false, "there is none")]
    public void Where_people_pass_a_room_they_meet_those_who_live_further_away(CommonRoom room, bool open, bool meet, string why)
    {
        var complex = Apart.With(("encounters.passing_room", 1), ("encounters.off_route", 0), ("encounters.garden", 0))
            .Planned(p => p with { Building = p.Building with { Room = room } }).Open();
        complex.Levers[Lever.RoomOpen] = open ? 1 : 0;
        Step(complex);
        Assert.True(meet == complex.Tally[ComplexCounter.Meetings] > 0, why);
        Assert.True(meet == complex.Homes().Any(home => Neighbours(complex, home).Any(other => Math.Abs(other - home) > 4)), why);
    }

    [Theory]
    [InlineData(CommonRoom.OffRoute, "encounters.off_route")]
    [InlineData(CommonRoom.Garden, "encounters.garden")]
    public void A_room_off_the_route_or_a_garden_gives_part_of_it(CommonRoom room, string path)
    {
        Compare.Adds(Met(0.2), Met(0.9), path);

        IEnumerable<(int, int)> Met(double share)
        {
            var complex = (Apart with { Plan = Given.Complex(homes: 60).Plan }).With(("encounters.passing_room", 1), (path, share))
                .Planned(p => p with { Building = p.Building with { Room = room } }).Open();
            Step(complex);
            return complex.Homes().SelectMany(home => Neighbours(complex, home).Select(other => (home, other)));
        }
    }

    [Fact]
    public void Each_wing_has_a_route_of_its_own()
    {
        var complex = (Apart with { Plan = Given.Complex(homes: 16, perCorridor: 4).Plan }).With(("encounters.passing_room", 1))
            .Planned(p => p with { Building = p.Building with { Wings = 2, Room = CommonRoom.OnRoute } }).Open();
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.Meetings] > 0);
        foreach (int home in complex.Homes())
            Assert.All(Neighbours(complex, home), other => Assert.Equal(home / 8, other / 8));
    }

    // At activities.

    [Fact]
    public void Those_who_went_to_something_talked_to_each_other()
    {
        var complex = AtActivity(ownCorridor: 0, room: true, 0, 1, 5, 9);
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.Meetings] > 0);
        foreach (int home in complex.Homes())
            Assert.All(Neighbours(complex, home), other => Assert.Contains(other, new[] { 0, 1, 5, 9 }));
        Assert.All(new[] { 2, 3, 4, 6, 7, 8, 10, 11 }, home => Assert.Equal(0, complex.Ties.CountOf(home)));
    }

    [Theory]
    [InlineData(0, true, true, "whoever is there")]
    [InlineData(1, true, false, "rather somebody one knows by sight")]
    [InlineData(0, false, false, "without a room people sit in somebody's home")]
    public void They_talk_to_their_own_corridor_or_to_anybody(double ownCorridor, bool room, bool across, string why)
    {
        bool met = Enumerable.Range(0, 10).Any(week =>
        {
            var complex = AtActivity(ownCorridor, room, 0, 1, 2, 4, 5, 6);
            Step(complex, week);
            return complex.Homes().Any(home => Neighbours(complex, home).Any(other => other / 4 != home / 4));
        });
        Assert.True(met == across, why);
    }

    /// <summary>6,000 people start one to three talks each; limits of five standard errors, false alarm 6e-7 a figure.</summary>
    [Theory]
    [InlineData(2, "one talk each")]
    [InlineData(3.8, "one, and nine out of ten a second one")]
    [InlineData(6, "three each")]
    public void However_much_they_talk_the_same_share_is_with_their_own_corridor(double talks, string why)
    {
        const int Homes = 6000;
        const double OwnCorridor = 0.35;
        var complex = AtActivity(Homes, perCorridor: 60, [("encounters.at_activity", talks), ("encounters.own_corridor_at_activity", OwnCorridor)], [.. Enumerable.Range(0, Homes)]);
        complex.Levers[Lever.RoomOpen] = 1;
        Step(complex);
        double met = complex.Tally[ComplexCounter.Meetings];
        double own = complex.Homes().Sum(home => Neighbours(complex, home).Where(other => other / 60 == home / 60).Sum(other => TimesMet(complex, home, other))) / 2;

        // Whoever picks themselves talks to nobody.
        double ownTalks = (OwnCorridor * 59 / 60) + ((1 - OwnCorridor) * 59 / Homes);
        double share = ownTalks / (ownTalks + ((1 - OwnCorridor) * (Homes - 60) / Homes));
        Assert.InRange(own / met, share - (5 * Math.Sqrt(share * (1 - share) / met)), share + (5 * Math.Sqrt(share * (1 - share) / met)));
        double started = talks / 2 * Homes * (ownTalks + ((1 - OwnCorridor) * (Homes - 60) / Homes));
        Assert.True(Math.Abs(met - started) < 5 * Math.Sqrt(Homes), why);
    }

    /// <summary>How often two have met this week: each time the tie grew by 0.3 of what was missing.</summary>
    private static double TimesMet(HousingComplex complex, int home, int other) =>
        Math.Round(Math.Log(1 - complex.Tie(home, other)) / Math.Log(1 - 0.3));

    [Fact]
    public void Who_sits_there_alone_meets_nobody()
    {
        var complex = AtActivity(ownCorridor: 0, room: true, 3);
        Step(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.Meetings]);
    }

    [Fact]
    public void Who_has_moved_out_since_is_not_talked_to()
    {
        var complex = AtActivity(ownCorridor: 0, room: true, 0, 1);
        complex.Empty(1);
        Step(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.Meetings]);
    }

    [Fact]
    public void Doing_something_together_binds_by_its_own_measure()
    {
        var complex = AtActivity(ownCorridor: 1, room: true, 0, 1);
        Step(complex);
        float once = 0.3f;
        float twice = once + (once * (1 - once));
        Assert.True(Math.Abs(complex.Tie(0, 1) - once) < 1e-6 || Math.Abs(complex.Tie(0, 1) - twice) < 1e-6, $"{complex.Tie(0, 1)}");
    }

    // How it goes.

    [Fact]
    public void People_who_are_alike_get_on_more_easily()
    {
        // Given: neighbours of both kinds in turn, or all of one kind; liking one's own as much as one can
        Assert.Equal(0, MeetingsWhen(mixed: true));
        Assert.True(MeetingsWhen(mixed: false) >= 12);

        static double MeetingsWhen(bool mixed)
        {
            var complex = NextDoor.Open();
            Array.Fill(complex.Residents.Likeness, 1e6f);
            for (int home = 0; home < 12; home++)
                complex.Residents.EverSupported[home] = mixed && home % 2 == 0;
            Step(complex);
            return complex.Tally[ComplexCounter.Meetings];
        }
    }

    [Fact]
    public void Who_would_rather_avoid_the_like_gets_on_better_with_others()
    {
        Assert.True(MeetingsOf(0.001f, mixed: true) >= 12);
        Assert.Equal(0, MeetingsOf(0.001f, mixed: false));

        static double MeetingsOf(float likeness, bool mixed)
        {
            var complex = NextDoor.Open();
            for (int home = 0; home < 12; home++)
            {
                complex.Residents.EverSupported[home] = !mixed || home % 2 == 0;
                complex.Residents.Likeness[home] = complex.Residents.EverSupported[home] ? likeness : 1;
            }

            Step(complex);
            return complex.Tally[ComplexCounter.Meetings];
        }
    }

    [Fact]
    public void It_is_how_somebody_came_in_that_counts_and_not_whether_support_has_ended()
    {
        var complex = NextDoor.Open();
        Array.Fill(complex.Residents.Likeness, 1e6f);
        for (int home = 0; home < 12; home += 2)
            complex.Residents.EverSupported[home] = true;
        Step(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.Meetings]);
    }

    [Theory]
    [InlineData(true, 0.6f, "half of what is missing, on both sides, at least once")]
    [InlineData(false, 0.5f, "among one's own there is nothing to get used to")]
    public void A_good_meeting_across_groups_adds_to_acceptance(bool across, float atLeast, string why)
    {
        var complex = (NextDoor with { Plan = Given.Complex(homes: 2).Plan }).With(("encounters.adds_acceptance", 0.2)).Open();
        complex.Residents.EverSupported[0] = across;
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.Meetings] > 0);
        Assert.All(complex.Residents.Acceptance, accepts => Assert.True(across ? accepts >= atLeast - 1e-6 : accepts == atLeast, $"{why}: {accepts}"));
    }

    [Fact]
    public void A_meeting_that_goes_wrong_loosens_the_tie_and_closes_both_doors()
    {
        var complex = Wrong.Open();
        complex.Friends(0, 1, 0.8f);
        Step(complex);
        int times = (int)complex.Tally[ComplexCounter.BadMeetings];
        Assert.InRange(times, 1, 2);
        Assert.Equal(0.8 * Math.Pow(0.5, times), complex.Tie(0, 1), 1e-6);
        Assert.Equal(complex.Tie(0, 1), complex.Tie(1, 0));
        Assert.All(complex.Residents.Withdrawal, closed => Assert.Equal(0.1 * times, closed, 1e-6));
    }

    [Theory]
    [InlineData(true, "each other's kind")]
    [InlineData(false, "one's own kind")]
    public void It_costs_acceptance_only_across_groups(bool across, string with)
    {
        var complex = Wrong.Open();
        complex.Residents.EverSupported[0] = across;
        Step(complex);
        Assert.All(complex.Residents.Acceptance, accepts => Assert.True(across == accepts < 0.41f, with));
    }

    [Fact]
    public void No_door_closes_further_than_closed()
    {
        var complex = Wrong.With(("encounters.closes_door", 0.9)).Open();
        complex.Residents.Withdrawal[0] = complex.Residents.Withdrawal[1] = 0.3f;
        for (int week = 0; week < 20; week++)
            Step(complex, week);
        Assert.All(complex.Residents.Withdrawal, closed => Assert.Equal(1, closed));
    }

    [Fact]
    public void When_doors_do_not_close_with_what_happens_a_bad_meeting_closes_none()
    {
        var complex = Wrong.Without("atmosphere.withdrawal").Open();
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.BadMeetings] > 0);
        Assert.All(complex.Residents.Withdrawal, closed => Assert.Equal(0, closed));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Some_bad_meetings_leave_tension_between_the_two(double leaves, bool tension)
    {
        var complex = Wrong.With(("encounters.leaves_tension", leaves)).Open();
        complex.Residents.Frailty[1] = 3;
        Step(complex);
        Assert.Equal(tension, complex.Cases.OpenCount == 1);
        if (!tension)
            return;
        var one = complex.Cases.Of(1, CaseKind.Tension);
        Assert.True(one.Open && one.Cause == Cause.BadMeeting && one.Other == 0, "about whoever has most trouble around them, with the other as party");
    }

    [Theory]
    [InlineData(true, false, "encounters.goes_wrong_in_spell", "with somebody who is destabilised")]
    [InlineData(false, true, "encounters.goes_wrong_in_unrest", "where unrest hangs in the corridor")]
    public void They_go_wrong_more_often(bool spell, bool unrest, string path, string when)
    {
        var complex = Wrong.With(("encounters.goes_wrong", 1e-6), (path, 1e7)).Open();
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.BadMeetings] == 0, "not by themselves");
        if (spell)
            complex.InSpell(1);
        complex.Clusters.Unrest[0] = unrest ? 1 : 0;
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.BadMeetings] > 0, when);
    }

    [Fact]
    public void Where_contact_cannot_go_wrong_it_does_not()
    {
        var complex = Wrong.Without("encounters.bad_meetings").Open();
        Step(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.BadMeetings]);
        Assert.True(complex.Tally[ComplexCounter.Meetings] > 0);
    }

    private static void Step(HousingComplex complex, int week = Now) => Encounters.Step(complex, new Week(week));

    private static int[] Neighbours(HousingComplex complex, int home) =>
        [.. Enumerable.Range(0, complex.Ties.CountOf(home)).Select(nth => complex.Ties.HomeOf(home, nth))];

    /// <summary>Three corridors of four, of which some went to something last week; each of them starts one talk.</summary>
    private static HousingComplex AtActivity(double ownCorridor, bool room, params int[] attendees)
    {
        var complex = AtActivity(12, perCorridor: 4, [("encounters.at_activity", 2), ("encounters.own_corridor_at_activity", ownCorridor)], attendees);
        complex.Levers[Lever.RoomOpen] = room ? 1 : 0;
        return complex;
    }

    private static HousingComplex AtActivity(int homes, int perCorridor, (string, double)[] numbers, int[] attendees)
    {
        var complex = (Apart with { Plan = Given.Complex(homes, perCorridor).Plan }).With(numbers).Open();
        for (int cluster = 0; cluster < complex.Building.Clusters; cluster++)
        {
            foreach (int home in attendees.Where(home => complex.Building.ClusterOf[home] == cluster))
                complex.Programme.Attend(home, supported: false);
            complex.Programme.CloseCluster();
        }

        return complex;
    }
}
