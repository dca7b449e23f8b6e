using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class CommitmentTests
{
    private const int Now = 40;

    /// <summary>Nobody tires, rests, stops or starts, unless a test says so.</summary>
    private static readonly Setting Still = Given.Complex()
        .With(
            ("commitment.recovers", 0), ("commitment.wears_down", 0), ("commitment.frustration", 0), ("commitment.stops", 0), ("commitment.loss_of_one", 0),
            ("commitment.starts_by_themselves", 0), ("commitment.organiser_asks", 0), ("commitment.says_yes", 0), ("commitment.enough_organisers", 1),
            ("participation.hours_per_activity", 1), ("participation.organiser_hours", 1), ("commitment.board_hours", 2), ("commitment.habit", 1e12), ("commitment.heaviest_load", 100), ("association.work_grows", 0), ("atmosphere.strangers_are_heard_less", 0));

    /// <summary>The load takes a hundredth off for each hour.</summary>
    private static readonly Setting Wearing = Still.With(("commitment.wears_down", 0.01));

    // The load.

    [Theory]
    [InlineData(1, 0, false, 8, "all of it on one pair of shoulders")]
    [InlineData(4, 0, false, 2, "shared by four")]
    [InlineData(4, 4, false, 1, "and half of it done by professionals")]
    [InlineData(4, 20, false, 0, "or all of it")]
    [InlineData(2, 0, true, 5, "a board asks two hours more")]
    public void What_people_have_got_used_to_weighs_on_those_who_carry_it(int carriers, double hosted, bool board, double load, string why)
    {
        var complex = Wearing.Open();
        for (int home = 0; home < carriers; home++)
            complex.Carries(home, board && home == 0 ? Role.Board : Role.Organiser);
        complex.Programme.Usual = 8;
        complex.Programme.HostedHours = hosted;
        Step(complex);
        Assert.True(Math.Abs(1 - (0.01 * load) - complex.Residents.Energy[0]) < 1e-6, $"{why}: {complex.Residents.Energy[0]}");
    }

    [Fact]
    public void What_they_offered_they_have_to_do_also_when_it_is_more_than_usual()
    {
        var complex = Wearing.Open();
        complex.Carries(0);
        complex.Programme.Usual = 2;
        complex.Programme.OfferedHours = 6;
        Step(complex);
        Assert.Equal(0.94, complex.Residents.Energy[0], 1e-6);
    }

    [Fact]
    public void Nobody_feels_more_than_the_heaviest_load()
    {
        var complex = Wearing.With(("commitment.heaviest_load", 3)).Open();
        complex.Carries(0);
        complex.Programme.Usual = 50;
        Step(complex);
        Assert.Equal(0.97, complex.Residents.Energy[0], 1e-6);
    }

    [Fact]
    public void People_get_used_to_the_size_of_the_programme_slowly()
    {
        var complex = Still.With(("commitment.habit", 10)).Open();
        complex.Programme.HostedHours = 20;
        Step(complex);
        Assert.Equal(2, complex.Programme.Usual, 1e-9);
        Step(complex);
        Assert.Equal(3.8, complex.Programme.Usual, 1e-9);
    }

    // Energy.

    [Theory]
    [InlineData(0, 0.55, "a tenth of what is missing comes back")]
    [InlineData(1, 0.6, "twice as much with all the support they ask for")]
    [InlineData(0.5, 0.575, "half of that with half of the support")]
    public void Energy_comes_back_faster_with_support(double support, float energy, string why)
    {
        var complex = Still.With(("commitment.recovers", 0.1), ("commitment.support_restores", 1)).Open();
        complex.Carries(0, energy: 0.5f);
        complex.Staff.OrganiserSupport = support;
        Step(complex);
        Assert.True(Math.Abs(energy - complex.Residents.Energy[0]) < 1e-6, $"{why}: {complex.Residents.Energy[0]}");
    }

    [Theory]
    [InlineData(0, 0.9f)]
    [InlineData(1, 0.95f)]
    public void A_load_weighs_less_with_support(double support, float energy)
    {
        var complex = Wearing.With(("commitment.support_spares", 0.5)).Open();
        complex.Carries(0);
        complex.Programme.Usual = 10;
        complex.Staff.OrganiserSupport = support;
        Step(complex);
        Assert.Equal(energy, complex.Residents.Energy[0], 1e-6);
    }

    [Theory]
    [InlineData(0, 0.9f, "nobody joins")]
    [InlineData(6, 0.95f, "half of them do")]
    [InlineData(12, 1f, "everybody does")]
    public void The_very_active_are_frustrated_by_those_who_never_join(float active, float energy, string when)
    {
        var setting = Still.With(("commitment.frustration", 0.1));
        Assert.True(Math.Abs(energy - After(setting)) < 1e-6, when);
        Assert.Equal(1, After(setting.Without("commitment.frustration")));

        float After(Setting given)
        {
            var complex = given.Open();
            complex.Carries(0);
            complex.Clusters.Activity[0] = active;
            Step(complex);
            return complex.Residents.Energy[0];
        }
    }

    [Fact]
    public void Without_fatigue_no_load_wears_anybody_down()
    {
        var complex = Wearing.Without("commitment.fatigue").Open();
        complex.Carries(0);
        complex.Programme.Usual = 50;
        Step(complex);
        Assert.Equal(1, complex.Residents.Energy[0]);
    }

    [Fact]
    public void Energy_runs_out_at_nothing()
    {
        var complex = Still.With(("commitment.frustration", 0.9)).Open();
        complex.Carries(0, energy: 0.5f);
        Step(complex);
        Assert.Equal(0, complex.Residents.Energy[0]);
    }

    // Stopping.

    [Fact]
    public void Who_stops_wants_to_be_left_alone_for_a_while()
    {
        var complex = Still.With(("commitment.stops", 1e9), ("commitment.rest_weeks", 30)).Open();
        complex.Carries(0);
        complex.Carries(1, Role.Board);
        complex.Carries(2, Role.Gangmaker);
        Step(complex);
        Assert.All(new[] { 0, 1, 2 }, home => Assert.Equal(Role.None, complex.Residents.Role[home]));
        Assert.All(new[] { 0, 1, 2 }, home => Assert.Equal(Now + 30, complex.Residents.RestsUntil[home]));
        Assert.Equal(0, complex.Residents.Carriers);
        Assert.Equal(0, complex.Board.Members);
        Assert.Equal(0, complex.Clusters.Gangmakers[0]);
        Assert.Equal(3, complex.Tally[ComplexCounter.StoppedOrganisers]);
    }

    [Fact]
    public void The_tired_stop_sooner()
    {
        var setting = Still.With(("commitment.stops", 4), ("commitment.energy_matters", 4), ("commitment.usual_energy", 0.7), ("commitment.stops_least", 0.1), ("commitment.stops_most", 10));
        Compare.Adds(Stopped(setting, 1), Stopped(setting, 0.7f), "at the usual energy, against full of energy");
        Compare.Adds(Stopped(setting, 0.7f), Stopped(setting, 0.3f), "when tired, against at the usual energy");
        var off = setting.Without("commitment.fatigue");
        Compare.Same(Stopped(off, 1), Stopped(off, 0.3f), "where organising does not wear people down");
    }

    [Theory]
    [InlineData(0f, "commitment.stops_most", "however tired")]
    [InlineData(1f, "commitment.stops_least", "however full of energy")]
    public void Stopping_has_a_least_and_a_most(float energy, string limit, string when)
    {
        // With the limit at one, energy makes no difference on that side.
        var setting = Still.With(("commitment.stops", 4), ("commitment.energy_matters", 10), ("commitment.usual_energy", 0.5), ("commitment.stops_least", 0), ("commitment.stops_most", 1e6), (limit, 1));
        Compare.Same(Stopped(setting, 0.5f), Stopped(setting, energy), when);
    }

    [Fact]
    public void The_others_in_the_corridor_feel_it_when_one_of_them_goes()
    {
        var complex = (Still with { Plan = Given.Complex(homes: 8, perCorridor: 4).Plan }).With(("commitment.loss_of_one", 0.2)).Open();
        foreach (int home in new[] { 0, 1, 5 })
            complex.Carries(home);
        Roles.Drop(complex, 0, Role.None);
        Assert.Equal(0.8f, complex.Residents.Energy[1]);
        Assert.Equal(1, complex.Residents.Energy[2]);
        Assert.Equal(1, complex.Residents.Energy[5]);
    }

    [Fact]
    public void Who_only_leaves_the_board_leaves_no_gap()
    {
        var complex = Still.With(("commitment.loss_of_one", 0.2)).Open();
        complex.Carries(0, Role.Board);
        complex.Carries(1);
        Roles.Drop(complex, 0, Role.Organiser);
        Assert.Equal((Role.Organiser, 0, 2), (complex.Residents.Role[0], complex.Board.Members, complex.Residents.Carriers));
        Assert.Equal(1, complex.Residents.Energy[1]);
    }

    // Finding others.

    [Theory]
    [InlineData(0.5f, true, "somebody they chat with")]
    [InlineData(0.2f, false, "a nod in the corridor is not enough")]
    public void Organisers_ask_somebody_they_know(float tie, bool found, string whom)
    {
        var complex = Asking();
        complex.Carries(0);
        complex.Friends(0, 7, tie);
        Step(complex);
        Assert.True(found == (complex.Residents.Role[7] == Role.Organiser), whom);
    }

    [Fact]
    public void Who_has_moved_out_cannot_be_asked_to_help()
    {
        var complex = Asking();
        complex.Carries(0);
        complex.Friends(0, 7, 0.9f);
        complex.Empty(7);
        Step(complex);
        Assert.Equal(1, complex.Residents.Carriers);
    }

    [Fact]
    public void Organisers_find_nobody_when_they_do_not_ask()
    {
        var complex = Asking(setting => setting.Without("commitment.recruiting"));
        complex.Carries(0);
        complex.Friends(0, 7, 0.9f);
        Step(complex);
        Assert.Equal(Role.None, complex.Residents.Role[7]);
    }

    [Theory]
    [InlineData(0f, 0, 1.0, true, "yes")]
    [InlineData(1f, 0, 1.0, false, "the door is closed")]
    [InlineData(0f, Now + 1, 1.0, false, "they have only just stopped")]
    [InlineData(0f, Now, 1.0, true, "they have rested long enough")]
    [InlineData(0f, 0, 1.0 / 12, false, "there are enough already")]
    public void Not_everybody_can_be_asked(float withdrawal, int restsUntil, double enough, bool found, string answer)
    {
        var complex = Asking(setting => setting.With(("commitment.enough_organisers", enough)));
        complex.Carries(0);
        complex.Friends(0, 7, 0.9f);
        complex.Residents.Withdrawal[7] = withdrawal;
        complex.Residents.RestsUntil[7] = restsUntil;
        Step(complex);
        Assert.True(found == (complex.Residents.Role[7] == Role.Organiser), answer);
    }

    [Fact]
    public void The_more_there_are_the_less_room_for_more()
    {
        var complex = Still.With(("commitment.enough_organisers", 0.5)).Open();
        Assert.Equal(1, Roles.RoomForMore(complex));
        for (int home = 0; home < 3; home++)
            complex.Carries(home);
        Assert.Equal(0.5, Roles.RoomForMore(complex));
        for (int home = 3; home < 9; home++)
            complex.Carries(home);
        Assert.Equal(0, Roles.RoomForMore(complex));
    }

    [Theory]
    [InlineData(0, 0, 0, "no time, no talk")]
    [InlineData(1, 1, 1, "one talk, one organiser")]
    [InlineData(3, 1, 3, "three talks, with up to three people")]
    public void A_coach_who_has_time_finds_somebody(double talks, int atLeast, int atMost, string why)
    {
        var complex = Still.With(("commitment.says_yes", 1)).Open();
        Array.Fill(complex.Residents.Propensity, 1e6f);
        complex.Staff.RecruitingTalks = talks;
        Step(complex);
        Assert.True(complex.Residents.Carriers >= atLeast && complex.Residents.Carriers <= atMost, $"{why}: {complex.Residents.Carriers}");
        Assert.Equal(complex.Residents.Carriers, complex.Tally[ComplexCounter.NewOrganisers]);
    }

    [Fact]
    public void Part_of_a_talk_is_a_chance_of_one()
    {
        Compare.Adds(Weeks(0.25), Weeks(0.75), "with three quarters of a talk a week");
        Assert.Equal(40, Weeks(1).Count());

        static IEnumerable<int> Weeks(double talks)
        {
            for (int week = 0; week < 40; week++)
            {
                var complex = Still.With(("commitment.says_yes", 1)).Open();
                Array.Fill(complex.Residents.Propensity, 1e6f);
                complex.Staff.RecruitingTalks = talks;
                Step(complex, week);
                if (complex.Residents.Carriers > 0)
                    yield return week;
            }
        }
    }

    [Fact]
    public void A_coach_is_not_let_in_where_nobody_lives()
    {
        var complex = Still.With(("commitment.says_yes", 1)).Open();
        Array.Fill(complex.Residents.Propensity, 1e6f);
        for (int home = 0; home < 12; home++)
            complex.Empty(home);
        complex.Staff.RecruitingTalks = 10;
        Step(complex);
        Assert.Equal(0, complex.Residents.Carriers);
    }

    [Fact]
    public void Now_and_then_somebody_starts_by_themselves()
    {
        // Looked at once a month: this week the homes 0, 4 and 8
        var complex = Still.With(("commitment.starts_by_themselves", 1e9)).Open();
        complex.Residents.Withdrawal[4] = 1;
        complex.Residents.RestsUntil[8] = Now + 1;
        Step(complex, Now);
        Assert.Equal([0], complex.Homes().Where(home => complex.Residents.Role[home] == Role.Organiser));
    }

    [Theory]
    [InlineData("inclined")]
    [InlineData("at home")]
    [InlineData("open")]
    public void They_start_the_sooner_the_more_they_are(string what)
    {
        Compare.Adds(Starting(false), Starting(true), what);

        IEnumerable<(int, int)> Starting(bool more)
        {
            for (int week = 1; week <= 4; week++)
            {
                var complex = (Still with { Plan = Given.Complex(homes: 200).Plan }).With(("commitment.starts_by_themselves", 4)).Open();
                Array.Fill(complex.Residents.Propensity, what == "inclined" && !more ? 0.4f : 1);
                Array.Fill(complex.Residents.Belonging, what == "at home" && !more ? 0 : 1);
                Array.Fill(complex.Residents.Withdrawal, what == "open" && !more ? 0.5f : 0);
                Step(complex, week);
                foreach (int home in complex.Homes().Where(home => complex.Residents.Role[home] != Role.None))
                    yield return (week, home);
            }
        }
    }

    [Fact]
    public void Who_does_not_feel_at_home_starts_as_often_as_is_believed()
    {
        // Given: chance enough for everybody who feels half at home, and none for who does not at all
        Assert.Equal(1, Started(belonging: 0.5f, without: 0));
        Assert.Equal(0, Started(belonging: 0, without: 0));
        Assert.Equal(1, Started(belonging: 0, without: 1));

        static int Started(float belonging, double without)
        {
            var complex = Still.With(("commitment.starts_by_themselves", 1e9), ("commitment.starts_without_belonging", without)).Open();
            Array.Fill(complex.Residents.Belonging, belonging);
            Step(complex, Now);
            return complex.Residents.Role[0] == Role.Organiser ? 1 : 0;
        }
    }

    [Fact]
    public void Nobody_starts_where_there_are_enough()
    {
        var complex = Still.With(("commitment.starts_by_themselves", 1e9), ("commitment.enough_organisers", 1.0 / 12)).Open();
        complex.Carries(1);
        Step(complex);
        Assert.Equal(1, complex.Residents.Carriers);
    }

    // Gangmakers.

    [Fact]
    public void In_each_corridor_the_most_inclined_becomes_gangmaker()
    {
        // Given: two corridors; in the second the most inclined is resting
        var complex = (Still with { Plan = Given.Complex(homes: 8, perCorridor: 4).Plan }).Planned(p => p with { Beheer = new BeheerPlan { GangmakersPerCluster = 1 } }).Open();
        complex.Residents.Propensity[2] = 5;
        complex.Residents.Propensity[6] = 5;
        complex.Residents.Propensity[7] = 3;
        complex.Residents.RestsUntil[6] = Now + 10;
        Step(complex);
        Assert.Equal([2, 7], complex.Homes().Where(home => complex.Residents.Role[home] == Role.Gangmaker));
        Assert.Equal([1, 1], complex.Clusters.Gangmakers);

        // And one is enough.
        Step(complex, Now + 1);
        Assert.Equal(2, complex.Residents.Carriers);
    }

    [Fact]
    public void An_organiser_who_becomes_gangmaker_is_still_one_person()
    {
        var complex = Still.Open();
        complex.Levers[Lever.Gangmakers] = 1;
        complex.Carries(3, energy: 0.4f);
        complex.Residents.Propensity[3] = 9;
        complex.Tally.Clear();
        Step(complex);
        Assert.Equal(Role.Gangmaker, complex.Residents.Role[3]);
        Assert.Equal(1, complex.Residents.Carriers);
        Assert.Equal(0.4f, complex.Residents.Energy[3]);
        Assert.Equal(0, complex.Tally[ComplexCounter.NewOrganisers]);
    }

    [Fact]
    public void Who_sits_on_the_board_is_not_made_gangmaker()
    {
        var complex = (Still with { Plan = Given.Complex(homes: 2).Plan }).Open();
        complex.Levers[Lever.Gangmakers] = 1;
        complex.Carries(0, Role.Board);
        complex.Empty(1);
        Step(complex);
        Assert.Equal(Role.Board, complex.Residents.Role[0]);
    }

    // The first day, and what they offer.

    [Theory]
    [InlineData(0, 0, 0, "nobody without inclination or preparation")]
    [InlineData(1, 0, 12, "everybody inclined")]
    [InlineData(0, 24, 12, "everybody, after two years of community building before the first key")]
    public void Some_organise_from_the_first_week(double fromStart, double months, int organisers, string why)
    {
        var complex = Still.With(("commitment.organises_from_start", fromStart), ("commitment.prepared_from_start", 1))
            .Planned(p => p with { Coach = new CoachPlan { MonthsBeforeOpening = months } }).Open();
        Array.Clear(complex.Residents.Role);
        foreach (int home in complex.Homes())
            Roles.OnOpening(complex, home, new Week(0));
        Assert.True(organisers == complex.Residents.Role.Count(role => role == Role.Organiser), why);
    }

    [Fact]
    public void Who_takes_something_on_begins_full_of_energy_and_needs_no_first_push()
    {
        var complex = Still.Open();
        complex.Residents.Energy[2] = 0.1f;
        Roles.Take(complex, 2, Role.Organiser, new Week(Now));
        Assert.Equal(1, complex.Residents.Energy[2]);
        Assert.True(complex.Residents.Drawn[2]);
        Assert.Equal(1, complex.Residents.Carriers);
    }

    [Theory]
    [InlineData(false, 4.5, "three hours each, as far as they have energy")]
    [InlineData(true, 3.5, "less what the board takes of it")]
    public void What_they_offer_next_week_is_their_energy_in_hours(bool board, double hours, string why)
    {
        var complex = Still.With(("participation.organiser_hours", 3), ("commitment.board_hours", 4), ("commitment.board_takes", 0.25)).Open();
        complex.Carries(0, board ? Role.Board : Role.Organiser);
        complex.Carries(1, energy: 0.5f);
        Step(complex);
        Assert.True(hours == complex.Programme.OfferedHours, $"{why}: {complex.Programme.OfferedHours}");
    }

    [Fact]
    public void A_board_that_takes_more_than_there_is_leaves_nothing()
    {
        var complex = Still.With(("commitment.board_hours", 50)).Open();
        complex.Carries(0, Role.Board);
        Step(complex);
        Assert.Equal(0, complex.Programme.OfferedHours);
    }

    /// <summary>A week in which everybody has been at something lately.</summary>
    private static void Step(HousingComplex complex, int week = Now)
    {
        Array.Fill(complex.Residents.Recent, Recent.Attended);
        Commitment.Step(complex, new Week(week));
    }

    [Fact]
    public void Who_never_joins_is_not_asked_and_starts_nothing()
    {
        var complex = Asking(s => s.With(("commitment.starts_by_themselves", 50)));
        complex.Carries(0);
        for (int other = 1; other < 12; other++)
            complex.Friends(0, other, 0.9f);
        complex.Staff.RecruitingTalks = 20;
        for (int week = Now; week < Now + 8; week++)
            Commitment.Step(complex, new Week(week));
        Assert.Equal(1, complex.Residents.Carriers);
        Step(complex);
        Assert.True(complex.Residents.Carriers > 1, "and once they join they are");
    }

    /// <summary>An organiser asks every week, and whoever may say yes does.</summary>
    private static HousingComplex Asking(Func<Setting, Setting>? but = null)
    {
        var setting = Still.With(("commitment.organiser_asks", 1), ("commitment.says_yes", 1));
        var complex = (but?.Invoke(setting) ?? setting).Open();
        Array.Fill(complex.Residents.Propensity, 1e6f);
        return complex;
    }

    /// <summary>Who stops in a week, among four hundred who all have the same energy.</summary>
    private static IEnumerable<int> Stopped(Setting setting, float energy)
    {
        var complex = (setting with { Plan = Given.Complex(homes: 400).Plan }).Open();
        foreach (int home in complex.Homes())
            complex.Carries(home, energy: energy);
        Step(complex);
        return [.. complex.Homes().Where(home => complex.Residents.Role[home] == Role.None)];
    }
}
