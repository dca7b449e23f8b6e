using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class ParticipationTests
{
    private const int Now = 10;
    private const int Many = 200;

    /// <summary>One hour makes one activity; there is room for everybody; nobody joins unless a test says so.</summary>
    private static readonly Setting Plain = Given.Complex(Many)
        .With(
            ("participation.hours_per_activity", 1), ("participation.kinds_for_two_thirds", 1e-6), ("participation.joins_per_week", 0),
            ("participation.helps_per_week", 0), ("participation.seats_in_room", 1e6), ("participation.seats_in_garden", 1e6), ("participation.seats_at_home", 1e6),
            ("participation.before_push_supported", 1), ("participation.before_push_others", 1), ("participation.joins_alone", 1),
            ("atmosphere.strangers_are_heard_less", 0));

    /// <summary>Four in ten join, out of their own inclination.</summary>
    private static readonly Setting Joining = Plain.With(("participation.joins_per_week", 0.5));

    // What there is to join.

    [Theory]
    [InlineData(1, 6, "everybody knows the coach")]
    [InlineData(0, 3, "nobody does")]
    public void What_a_stranger_hosts_draws_less(double known, double activities, string why)
    {
        var complex = Plain.With(("atmosphere.strangers_are_heard_less", 0.5)).Planned(p => p with { Programme = new ProgrammePlan { WeeklyMoment = false } }).Open();
        complex.Staff.Coach.Works(10, known);
        complex.Programme.HostedHours = 6;
        Step(complex);
        Assert.True(Math.Abs(activities - complex.Programme.Activities) < 1e-9, $"{why}: {complex.Programme.Activities}");
    }

    [Theory]
    [InlineData(CommonRoom.OnRoute, true, 9 + 1, "and the weekly moment on top")]
    [InlineData(CommonRoom.OffRoute, true, 9 + 1, "and the weekly moment on top")]
    [InlineData(CommonRoom.Garden, true, 9, "a garden has no weekly moment")]
    [InlineData(CommonRoom.None, true, 4.5, "without a place half of it does not take place")]
    [InlineData(CommonRoom.OnRoute, false, 4.5, "nor while the room is closed")]
    public void Hours_become_activities_where_there_is_a_place_for_them(CommonRoom room, bool open, double activities, string why)
    {
        var complex = Plain.With(("participation.hours_per_activity", 2), ("participation.activities_without_place", 0.5))
            .Planned(p => p with { Building = p.Building with { Room = room } }).Open();
        complex.Levers[Lever.RoomOpen] = open ? 1 : 0;
        complex.Programme.OfferedHours = 12;
        complex.Programme.HostedHours = 6;
        Step(complex);
        Assert.True(activities == complex.Programme.Activities, $"{why}: {complex.Programme.Activities}");
        Assert.Equal(activities, complex.Tally[ComplexCounter.Activities]);
    }

    [Theory]
    [InlineData(true, 0, 0, "nobody to put the kettle on")]
    [InlineData(false, 5, 5, "it has been cancelled")]
    [InlineData(true, 5, 6, "every week")]
    public void The_weekly_moment_needs_somebody_who_does_it(bool weekly, double hours, double activities, string why)
    {
        var complex = Plain.Open();
        complex.Levers[Lever.WeeklyMoment] = weekly ? 1 : 0;
        complex.Programme.OfferedHours = hours;
        Step(complex);
        Assert.True(activities == complex.Programme.Activities, why);
    }

    [Fact]
    public void A_well_run_association_makes_the_hours_of_organisers_go_further()
    {
        var complex = Plain.With(("participation.association_helps", 0.5)).Planned(p => p with { Programme = new ProgrammePlan { WeeklyMoment = false } }).Open();
        complex.Programme.OfferedHours = 10;
        complex.Programme.HostedHours = 3;
        complex.Board.Exists = true;
        complex.Board.Health = 1;
        Step(complex);
        Assert.Equal(15 + 3, complex.Programme.Activities);
    }

    [Fact]
    public void What_a_linked_project_does_is_open_to_this_one_too()
    {
        var complex = Plain.With(("participation.linked_activities", 0.02)).Planned(p => p with { Programme = new ProgrammePlan { LinkedHomes = 100 } }).Open();
        Step(complex);
        Assert.Equal(2, complex.Programme.Activities);
    }

    [Theory]
    [InlineData(CommonRoom.OnRoute, 0.6)]
    [InlineData(CommonRoom.Garden, 0.3)]
    [InlineData(CommonRoom.None, 0.15)]
    public void There_are_so_many_seats_for_what_people_wanted_last_week(CommonRoom room, double share)
    {
        // Given: two activities, sixty people who wanted to come
        var complex = Plain.With(("participation.seats_in_room", 18), ("participation.seats_in_garden", 9), ("participation.seats_at_home", 4.5), ("participation.activities_without_place", 1))
            .Planned(p => p with { Building = p.Building with { Room = room }, Programme = new ProgrammePlan { WeeklyMoment = false } }).Open();
        complex.WriteDown(1, tally => tally[ComplexCounter.Seats] = 60);
        complex.Programme.OfferedHours = 2;
        Step(complex);
        Assert.Equal(share, complex.Programme.SeatShare, 1e-6);
    }

    [Fact]
    public void When_it_is_full_some_stay_at_home_and_they_are_counted_as_wanting_to_come()
    {
        Compare.Adds(Attending(Joining, full: true), Attending(Joining, full: false), "with seats enough");
        var complex = Offered(Joining);
        Step(complex);
        Assert.InRange(complex.Tally[ComplexCounter.Seats], 0.3 * Many, 0.5 * Many);

        static IEnumerable<(int, int)> Attending(Setting setting, bool full) =>
            Attended(setting, c => c.WriteDown(1, tally => tally[ComplexCounter.Seats] = full ? 2e12 : 1));
    }

    // Who joins.

    [Fact]
    public void Nearly_everybody_joins_who_must_and_nobody_who_cannot()
    {
        var complex = Offered(Plain.With(("participation.joins_per_week", 1e3)));
        Step(complex);
        Assert.True(complex.Programme.AttendeeCount > 0.95 * Many);
        Assert.All(complex.Programme.Attendees.ToArray(), home => Assert.True(Recent.Narrow(complex.Residents.Recent[home])));
        var none = Offered(Plain);
        Step(none);
        Assert.Equal(0, none.Programme.AttendeeCount);
    }

    [Fact]
    public void Where_there_is_nothing_to_join_nobody_joins()
    {
        var complex = Plain.With(("participation.joins_per_week", 1e3)).Open();
        Array.Fill(complex.Residents.Asked, true);
        Step(complex);
        Assert.Equal(0, complex.Programme.AttendeeCount);
    }

    [Fact]
    public void An_empty_home_joins_nothing()
    {
        var complex = Offered(Plain.With(("participation.joins_per_week", 1e3)));
        for (int home = 0; home < Many; home += 2)
            complex.Empty(home);
        Step(complex);
        Assert.DoesNotContain(complex.Programme.Attendees.ToArray(), home => home % 2 == 0);
    }

    [Theory]
    [InlineData("inclination", "more inclined")]
    [InlineData("asked", "who has been asked")]
    [InlineData("open door", "with the door open")]
    [InlineData("drawn", "once somebody has drawn them in")]
    [InlineData("drawn, with support", "once somebody has drawn them in")]
    [InlineData("easily", "who needs to see fewer others first")]
    public void People_join_more(string what, string who)
    {
        var setting = Joining.With(
            ("participation.asked_ratio", 2), ("participation.before_push_others", 0.5), ("participation.before_push_supported", 0.5),
            ("participation.joins_alone", 0.2), ("participation.threshold_width", 0.1));
        Compare.Adds(Attended(setting, c => Put(c, what, more: false)), Attended(setting, c => Put(c, what, more: true)), who);
    }

    [Theory]
    [InlineData("asked", "participation.being_asked")]
    [InlineData("open door", "participation.withdrawal")]
    [InlineData("drawn", "participation.first_push")]
    [InlineData("drawn, with support", "participation.first_push")]
    [InlineData("easily", "participation.threshold")]
    public void Or_do_not_when_that_mechanism_is_switched_off(string what, string mechanism)
    {
        var setting = Joining.With(
            ("participation.asked_ratio", 2), ("participation.before_push_others", 0.5), ("participation.before_push_supported", 0.5),
            ("participation.joins_alone", 0.2), ("participation.threshold_width", 0.1)).Without(mechanism);
        Compare.Same(Attended(setting, c => Put(c, what, more: false)), Attended(setting, c => Put(c, what, more: true)), mechanism);
    }

    [Fact]
    public void A_closed_door_keeps_everybody_in()
    {
        var complex = Offered(Plain.With(("participation.joins_per_week", 1e3)));
        Array.Fill(complex.Residents.Withdrawal, 1);
        Step(complex);
        Assert.Equal(0, complex.Programme.AttendeeCount);
    }

    [Fact]
    public void The_first_push_counts_for_who_has_support_now_at_its_own_rate()
    {
        // Given: without a push only residents without support come
        var complex = Offered(Plain.With(("participation.joins_per_week", 1e3), ("participation.before_push_supported", 0)));
        for (int home = 0; home < Many; home += 2)
            complex.WithSupport(home);
        Step(complex);
        Assert.All(complex.Programme.Attendees.ToArray(), home => Assert.Equal(1, home % 2));
        Assert.Equal(0, complex.Programme.SupportedAttendees);
    }

    [Fact]
    public void Visible_neighbours_draw_people_in()
    {
        var setting = Seeing();
        Compare.Adds(Attended(setting, c => Active(c, 0)), Attended(setting, c => Active(c, Many / 4)), "a quarter is seen to be active");
        Compare.Adds(Attended(setting, c => Active(c, Many / 4)), Attended(setting, c => Active(c, Many / 2)), "half is");
    }

    [Fact]
    public void It_is_the_own_corridor_people_look_at_and_not_the_building()
    {
        // Given: four corridors, of which only the first is seen to be active
        var setting = Seeing() with { Plan = Given.Complex(Many, perCorridor: Many / 4).Plan };
        var alone = Attended(setting, c => c.Clusters.Visible[0] = 0);
        var seen = Attended(setting, c => c.Clusters.Visible[0] = Many / 4);
        Compare.Adds(alone, seen, "in the active corridor");
        Compare.Same(alone.Where(x => x.Home >= Many / 4), seen.Where(x => x.Home >= Many / 4), "in the other corridors");
    }

    [Theory]
    [InlineData(CommonRoom.OnRoute, true, 50, "all of it")]
    [InlineData(CommonRoom.OffRoute, true, 40, "less, where one has to go to the room")]
    [InlineData(CommonRoom.Garden, true, 40, "less, from a garden")]
    [InlineData(CommonRoom.None, true, 20, "little, without a room")]
    [InlineData(CommonRoom.OnRoute, false, 20, "little, while it is closed")]
    public void What_is_done_is_seen_on_the_way(CommonRoom room, bool open, float seen, string why)
    {
        var complex = Plain.With(("participation.seen_off_route", 0.8), ("participation.seen_without_room", 0.4))
            .Planned(p => p with { Building = p.Building with { Room = room } }).Open();
        complex.Levers[Lever.RoomOpen] = open ? 1 : 0;
        complex.Clusters.Visible[0] = 100;
        Step(complex);
        Assert.True(seen == complex.Clusters.Activity[0], $"{why}: {complex.Clusters.Activity[0]}");
    }

    [Fact]
    public void An_impression_lasts_for_some_weeks()
    {
        var complex = Plain.Open();
        complex.Clusters.Visible[0] = 80;
        Step(complex, 1);
        Step(complex, 2);
        Assert.Equal(20, complex.Clusters.Activity[0]);
    }

    [Fact]
    public void Everybody_looks_at_last_week()
    {
        // Given: this week everybody organises something; then: it is visible, and pulls from next week on
        var setting = Seeing();
        var complex = Offered(setting);
        for (int home = 0; home < Many; home += 2)
            complex.Carries(home);
        var quiet = Offered(setting);
        Step(complex);
        Step(quiet);
        Compare.Same(quiet.Programme.Attendees.ToArray(), complex.Programme.Attendees.ToArray(), "this week");
        Assert.Equal(complex.Residents.Recent.Count(r => Recent.Visible(r)), complex.Clusters.Visible[0]);
        Assert.True(complex.Clusters.Visible[0] >= Many / 2);
        Step(complex, Now + 1);
        Step(quiet, Now + 1);
        Compare.Adds(quiet.Programme.Attendees.ToArray(), complex.Programme.Attendees.ToArray(), "next week");
    }

    [Fact]
    public void Nobody_is_drawn_in_by_seeing_oneself()
    {
        // Given: one active resident on a corridor of two, for months
        var setting = Seeing() with { Plan = Given.Complex(homes: 2).Plan };
        var complex = setting.With(("participation.joins_per_week", 1e3), ("participation.joins_alone", 0), ("participation.threshold_width", 1e-4)).Open();
        complex.Residents.Threshold[0] = complex.Residents.Threshold[1] = 0.5f;
        complex.Carries(0);
        complex.Residents.Recent[0] = 0b1111_0000;
        complex.Clusters.Visible[0] = 1;
        complex.Clusters.Activity[0] = 1;
        complex.Programme.OfferedHours = 1e6;
        Step(complex);

        // Then: the neighbour comes (half a corridor and more is active), the organiser sees nobody
        Assert.Equal([1], complex.Programme.Attendees.ToArray());
    }

    [Theory]
    [InlineData(true, "lowers the threshold")]
    [InlineData(false, "without a room there is none")]
    public void A_fixed_weekly_moment_makes_joining_easier(bool room, string why)
    {
        var setting = Seeing().With(("participation.weekly_moment_lowers", 0.5));
        var without = Attended(setting, c => Moment(c, weekly: false));
        var with = Attended(setting, c => Moment(c, weekly: true));
        if (room)
            Compare.Adds(without, with, why);
        else
            Compare.Same(without, with, why);

        void Moment(HousingComplex complex, bool weekly)
        {
            Active(complex, Many / 6);
            complex.Levers[Lever.RoomOpen] = room ? 1 : 0;
            complex.Levers[Lever.WeeklyMoment] = weekly ? 1 : 0;
        }
    }

    [Fact]
    public void An_agreed_contribution_works_like_being_asked()
    {
        var setting = Joining.With(("participation.asked_ratio", 2), ("participation.reciprocity_asks_every_week", 16));
        Setting Agreed(double hours) => setting.Planned(p => p with { Contract = new ContractPlan { ReciprocityHoursOthers = hours } });
        Compare.Adds(Attended(setting), Attended(Agreed(8)), "eight hours a month");
        Compare.Adds(Attended(Agreed(8)), Attended(Agreed(16)), "sixteen hours a month");
        Compare.Same(Attended(Agreed(16)), Attended(setting, c => Array.Fill(c.Residents.Asked, true)), "as being asked every week");
        Compare.Same(Attended(Agreed(16)), Attended(Agreed(40)), "and not more than that");
    }

    [Fact]
    public void Going_is_more_attractive_when_ones_own_kind_went_last_week()
    {
        var setting = Joining.With(("people.homophily", 3));
        var others = Attended(setting, c => LastWeek(c, supported: false));
        var own = Attended(setting, c => LastWeek(c, supported: true));
        Compare.Adds(others.Where(x => x.Home % 2 == 0), own.Where(x => x.Home % 2 == 0), "those who came with support");
        Compare.Adds(own.Where(x => x.Home % 2 == 1), others.Where(x => x.Home % 2 == 1), "the others");
        var off = setting.Without("people.homophily");
        Compare.Same(Attended(off, c => LastWeek(c, supported: false)), Attended(off, c => LastWeek(c, supported: true)), "when company does not matter");

        static void LastWeek(HousingComplex complex, bool supported)
        {
            for (int home = 0; home < Many; home += 2)
                complex.WithSupport(home);
            complex.Programme.Attend(supported ? 0 : 1, supported);
        }
    }

    [Fact]
    public void Company_that_mirrors_the_complex_changes_nothing()
    {
        var setting = Joining.With(("people.homophily", 3));
        var nobody = Attended(setting, c => Half(c));
        var mirror = Attended(setting, c =>
        {
            Half(c);
            c.Programme.Attend(0, true);
            c.Programme.Attend(1, false);
        });
        Compare.Same(nobody, mirror, "one of each went");

        static void Half(HousingComplex complex)
        {
            for (int home = 0; home < Many; home += 2)
                complex.WithSupport(home);
        }
    }

    [Theory]
    [InlineData(true, true, "comes again without being fetched")]
    [InlineData(false, false, "is not drawn in by sitting alone")]
    public void Who_joins_and_has_somebody_to_chat_with(bool chats, bool drawn, string then)
    {
        var complex = Offered(Plain.With(("participation.joins_per_week", 1e3)));
        if (chats)
            complex.Friends(0, 1, 0.9f);
        Step(complex);
        Assert.Contains(0, complex.Programme.Attendees.ToArray());
        Assert.True(drawn == complex.Residents.Drawn[0], then);
    }

    // Who helps, who organises.

    [Fact]
    public void Helping_needs_neighbours_and_no_programme()
    {
        var setting = Plain.With(("participation.helps_per_week", 0.5));
        Assert.Empty(Helped(setting, c => { }));
        var one = Helped(setting, c => Pairs(c, 1));
        var two = Helped(setting, c => Pairs(c, 2));
        Compare.Adds(one, two, "with two neighbours to chat with");
        Compare.Adds(Helped(setting, c => Shy(c, 0.5f)), one, "with the door open");
        Assert.Empty(Helped(setting, c => Shy(c, 1)));
        Compare.Adds(one, Helped(setting, c => Inclined(c)), "the more inclined");

        static void Pairs(HousingComplex complex, int neighbours)
        {
            for (int home = 0; home + neighbours < Many; home++)
            {
                for (int other = 1; other <= neighbours; other++)
                    complex.Friends(home, home + other, 0.4f);
            }
        }

        static void Shy(HousingComplex complex, float withdrawal)
        {
            Pairs(complex, 1);
            Array.Fill(complex.Residents.Withdrawal, withdrawal);
        }

        static void Inclined(HousingComplex complex)
        {
            Pairs(complex, 1);
            Array.Fill(complex.Residents.Propensity, 4);
        }
    }

    [Fact]
    public void Helping_out_brings_two_neighbours_closer()
    {
        var complex = (Plain with { Plan = Given.Complex(homes: 2).Plan })
            .With(("participation.helps_per_week", 1e6), ("participation.help_needs_neighbours", 0), ("ties.from_help", 0.5)).Open();
        complex.Friends(0, 1, 0.6f);
        Step(complex);
        int helped = complex.Residents.Recent.Count(r => (r & Recent.Helped) != 0);
        Assert.True(helped > 0);
        Assert.Equal(1 - (0.4 * Math.Pow(0.5, helped)), complex.Tie(0, 1), 1e-6);
    }

    [Theory]
    [InlineData(Role.Organiser, 1, true, "with full energy every week")]
    [InlineData(Role.Board, 1, true, "with full energy every week")]
    [InlineData(Role.Gangmaker, 1, true, "with full energy every week")]
    [InlineData(Role.Organiser, 0, false, "without energy never")]
    [InlineData(Role.None, 1, false, "who has no role organises nothing")]
    public void Those_who_carry_it_do_something_as_far_as_they_have_energy(Role role, float energy, bool organised, string why)
    {
        var complex = Plain.Open();
        if (role != Role.None)
            complex.Carries(5, role);
        complex.Residents.Energy[5] = energy;
        Step(complex);
        Assert.True(organised == ((complex.Residents.Recent[5] & Recent.Organised) != 0), why);
    }

    [Fact]
    public void What_somebody_did_is_remembered_for_four_weeks()
    {
        var complex = Plain.Open();
        complex.Residents.Recent[3] = Recent.Attended;
        for (int week = 1; week <= 3; week++)
            Step(complex, week);
        Assert.True(Recent.Broad(complex.Residents.Recent[3]));
        Step(complex, 4);
        Assert.False(Recent.Broad(complex.Residents.Recent[3]));
    }

    // Who is asked.

    [Fact]
    public void An_organiser_asks_somebody_they_know_along_for_next_week()
    {
        var complex = Plain.Open();
        complex.Carries(3);
        complex.Friends(3, 8, 0.1f);
        Step(complex);
        Assert.Equal([8], Asked(complex));
        Assert.Equal(1, complex.Tally[ComplexCounter.Asked]);

        // Being asked is for one week.
        Roles.Drop(complex, 3, Role.None);
        Step(complex, Now + 1);
        Assert.Empty(Asked(complex));
    }

    [Fact]
    public void Nobody_asks_who_knows_nobody_and_nobody_is_asked_who_has_moved_out()
    {
        var complex = Plain.Open();
        complex.Carries(3);
        Step(complex);
        Assert.Empty(Asked(complex));
        complex.Friends(3, 8, 0.5f);
        complex.Empty(8);
        Step(complex, Now + 1);
        Assert.Empty(Asked(complex));
    }

    [Fact]
    public void A_gangmaker_rings_at_any_door_of_the_corridor()
    {
        var complex = (Plain with { Plan = Given.Complex(homes: 12, perCorridor: 4).Plan }).Open();
        complex.Carries(5, Role.Gangmaker);
        var asked = new HashSet<int>();
        for (int week = 1; week <= 40; week++)
        {
            Step(complex, week);
            asked.UnionWith(Asked(complex));
        }

        Assert.Equal([4, 5, 6, 7], asked.Order());
    }

    [Fact]
    public void Where_being_asked_does_not_matter_nobody_is_asked()
    {
        var complex = Plain.Without("participation.being_asked").Open();
        complex.Carries(3);
        complex.Friends(3, 8, 0.5f);
        Step(complex);
        Assert.Empty(Asked(complex));
    }

    private static void Step(HousingComplex complex, int week = Now) => Participation.Step(complex, new Week(week));

    /// <summary>Something for everybody, every week.</summary>
    private static HousingComplex Offered(Setting setting)
    {
        var complex = setting.Open();
        complex.Programme.OfferedHours = 1e6;
        return complex;
    }

    /// <summary>Joining depends on what the corridor shows.</summary>
    private static Setting Seeing() => Joining.With(("participation.joins_per_week", 1), ("participation.joins_alone", 0.05), ("participation.threshold_width", 0.1))
        .Planned(p => p with { Building = p.Building with { Room = CommonRoom.OnRoute } });

    private static void Active(HousingComplex complex, int visible)
    {
        complex.Clusters.Visible[0] = visible;
        complex.Clusters.Activity[0] = visible;
    }

    /// <summary>Who went to something in the first of some weeks, each of them begun afresh with the same people.</summary>
    private static (int Week, int Home)[] Attended(Setting setting, Action<HousingComplex>? given = null) =>
        Weeks(setting, given, complex => complex.Programme.Attendees.ToArray());

    private static (int Week, int Home)[] Helped(Setting setting, Action<HousingComplex> given) =>
        Weeks(setting, given, complex => complex.Homes().Where(home => (complex.Residents.Recent[home] & Recent.Helped) != 0));

    private static (int Week, int Home)[] Weeks(Setting setting, Action<HousingComplex>? given, Func<HousingComplex, IEnumerable<int>> who)
    {
        var all = new List<(int, int)>();
        for (int week = 1; week <= 3; week++)
        {
            var complex = Offered(setting);
            given?.Invoke(complex);
            Step(complex, week);
            all.AddRange(who(complex).Select(home => (week, home)));
        }

        return [.. all];
    }

    private static int[] Asked(HousingComplex complex) => [.. complex.Homes().Where(home => complex.Residents.Asked[home])];

    private static void Put(HousingComplex complex, string what, bool more)
    {
        var residents = complex.Residents;
        bool supported = what == "drawn, with support";
        for (int home = 0; home < Many && supported; home++)
            complex.WithSupport(home);
        switch (what)
        {
            case "inclination":
                Array.Fill(residents.Propensity, more ? 2 : 1);
                break;
            case "asked":
                Array.Fill(residents.Asked, more);
                break;
            case "open door":
                Array.Fill(residents.Withdrawal, more ? 0 : 0.5f);
                break;
            case "easily":
                Active(complex, Many / 5);
                Array.Fill(residents.Threshold, more ? 0.1f : 0.4f);
                break;
            default:
                Array.Fill(residents.Drawn, more);
                break;
        }
    }
}
