using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class AssociationTests
{
    // A week in which a month begins.
    private const int Now = 52;
    private const int Homes = 50;

    /// <summary>Nobody founds, takes a seat, hands over or falls out, unless a test says so.</summary>
    private static readonly Setting Still = Given.Complex(Homes)
        .With(
            ("association.founders_needed", 3), ("association.founds", 0), ("association.founds_alone", 1), ("association.takes_seat", 0), ("association.seats_by_support", 1),
            ("association.years_on_board", 1e9), ("association.conflict", 0), ("association.conflict_when_coached", 1), ("association.conflict_by_skill", 1),
            ("association.conflict_costs", 0.5), ("association.conflict_wears", 0.25), ("association.grows", 1), ("association.seats_to_work", 0.4),
            ("association.lasts_without_board", 10), ("association.welcome_hours", 2), ("association.sounding_board", 0.4), ("association.residents_per_seat", 1), ("commitment.loss_of_one", 0),
            ("atmosphere.strangers_are_heard_less", 0))
        .Planned(p => p with { Association = new AssociationPlan { Seats = 5 } });

    // Founding.

    [Theory]
    [InlineData(3, 50, Representation.Association, true, "three organisers, fifty residents")]
    [InlineData(2, 50, Representation.Association, false, "two organisers are too few")]
    [InlineData(3, 39, Representation.Association, false, "under forty residents it is not advised")]
    [InlineData(3, 40, Representation.Association, true, "from forty on it is")]
    [InlineData(3, 12, Representation.SoundingBoard, true, "a sounding board may be small")]
    [InlineData(3, 50, Representation.None, false, "there is to be none")]
    public void Organisers_found_an_association_once_there_are_residents_enough(int organisers, int residents, Representation form, bool founded, string why)
    {
        var complex = Still.With(("association.founds", 1)).Planned(p => p with { Association = new AssociationPlan { Form = form } }).Open();
        for (int home = residents; home < Homes; home++)
            complex.Empty(home);
        for (int home = 0; home < organisers; home++)
            complex.Carries(home);
        Step(complex);
        Assert.True(founded == complex.Board.Exists, why);
        Assert.Equal(founded ? 1 : 0, complex.Tally[ComplexCounter.AssociationExists]);
    }

    [Fact]
    public void With_help_it_is_founded_sooner()
    {
        var setting = Still.With(("association.founds", 0.5), ("association.founds_alone", 0.2));
        Compare.Adds(Founded(setting, 0), Founded(setting, 0.5), "a coach with some time for organisers");
        Compare.Adds(Founded(setting, 0.5), Founded(setting, 1), "with all they ask for");
        var coached = setting.Planned(p => p with { Association = new AssociationPlan { BoardCoaching = true } });
        Compare.Same(Founded(coached, 0), Founded(setting, 1), "an adviser does as well");

        static IEnumerable<int> Founded(Setting setting, double support)
        {
            for (int week = 1; week <= 60; week++)
            {
                var complex = setting.Open();
                for (int home = 0; home < 3; home++)
                    complex.Carries(home);
                complex.Staff.OrganiserSupport = support;
                Step(complex, week);
                if (complex.Board.Exists)
                    yield return week;
            }
        }
    }

    [Fact]
    public void That_it_is_founded_and_dissolved_is_written_down_and_is_of_no_home()
    {
        var complex = Still.With(("association.founds", 1)).Open();
        complex.Log = new EventLog();
        for (int home = 0; home < 3; home++)
            complex.Carries(home);
        Step(complex, 10);
        complex.Levers[Lever.Association] = 0;
        Step(complex, 11);
        Assert.Equal(
            [new LifeEvent(10, -1, 0, Happening.AssociationFounded), new LifeEvent(11, -1, 0, Happening.AssociationDissolved)],
            complex.Log.Events.Where(one => one.What is Happening.AssociationFounded or Happening.AssociationDissolved));
    }

    // The board.

    [Theory]
    [InlineData(52, 5, "every organiser who is asked, up to five seats")]
    [InlineData(53, 0, "not between two months")]
    public void Organisers_take_empty_seats(int week, int seats, string why)
    {
        var complex = Still.With(("association.takes_seat", 1)).Open();
        complex.Board.Exists = true;
        for (int home = 0; home < 8; home++)
            complex.Carries(home);
        Step(complex, week);
        Assert.True(seats == complex.Board.Members, why);
        Assert.Equal(seats, complex.Residents.Role.Count(role => role == Role.Board));
        Assert.Equal(8, complex.Residents.Carriers);
        Assert.Equal(seats, complex.Tally[ComplexCounter.Board]);
        Assert.Equal(5, complex.Tally[ComplexCounter.BoardSeats]);
    }

    [Fact]
    public void Gangmakers_and_the_tired_do_not_take_seats()
    {
        var complex = Still.With(("association.takes_seat", 1)).Open();
        complex.Board.Exists = true;
        complex.Carries(0, Role.Gangmaker);
        complex.Carries(1, energy: 0);
        complex.Carries(2);
        Step(complex);
        Assert.Equal([Role.Gangmaker, Role.Organiser, Role.Board], complex.Residents.Role[..3]);
    }

    [Theory]
    [InlineData("support", "somebody helps the board")]
    [InlineData("energy", "they are less tired")]
    [InlineData("residents", "there are more to choose from")]
    public void Seats_are_taken_more_often_where(string what, string why)
    {
        var setting = Still.With(("association.takes_seat", 0.3), ("association.seats_by_support", 2), ("association.residents_per_seat", 10));
        Compare.Adds(Taken(more: false), Taken(more: true), why);

        IEnumerable<(int, int)> Taken(bool more)
        {
            for (int month = 0; month < 24; month++)
            {
                var complex = setting.Open();
                complex.Board.Exists = true;
                complex.Board.Members = 0;
                for (int home = 0; home < 4; home++)
                    complex.Carries(home, energy: what == "energy" && !more ? 0.5f : 1);
                for (int home = 20; home < Homes && what == "residents" && !more; home++)
                    complex.Empty(home);
                complex.Staff.BoardSupport = what == "support" && more ? 1 : 0;
                Step(complex, Week.OfMonth(month));
                foreach (int home in complex.Homes().Where(home => complex.Residents.Role[home] == Role.Board))
                    yield return (month, home);
            }
        }
    }

    [Theory]
    [InlineData(52, true)]
    [InlineData(53, false)]
    public void After_some_years_a_seat_is_handed_over(int week, bool handedOver)
    {
        var complex = WithBoard(Still.With(("association.years_on_board", 1e-9)), 3);
        Step(complex, week);
        Assert.Equal(handedOver ? 0 : 3, complex.Board.Members);
        Assert.Equal(3, complex.Residents.Carriers);
        Assert.Equal(handedOver ? 0 : 3, complex.Residents.Role.Count(role => role == Role.Board));
    }

    // How well it works.

    [Theory]
    [InlineData(5, 1f, 0, 1.0, "all seats, by people who can organise")]
    [InlineData(5, 0f, 0, 0.5, "half as well by people who cannot")]
    [InlineData(5, 0f, 1, 0.75, "and better again with help")]
    [InlineData(3, 1f, 0, 0.6, "three of five seats")]
    [InlineData(2, 1f, 0, 0.4, "two of five is just enough to work")]
    [InlineData(1, 1f, 0, 0.0, "one alone is no board")]
    public void A_board_is_as_good_as_its_members_can_organise(int members, float skill, double support, double health, string why)
    {
        var complex = WithBoard(Still, members);
        Array.Fill(complex.Residents.Skill, skill);
        complex.Staff.BoardSupport = support;
        Step(complex);
        Assert.True(Math.Abs(health - complex.Board.Health) < 1e-6, $"{why}: {complex.Board.Health}");
        Assert.Equal(complex.Board.Health, complex.Tally[ComplexCounter.BoardHealth]);
    }

    [Theory]
    [InlineData(0.2, 1, 0, 0.2)]
    [InlineData(0.2, 1, 1, 1.0)]
    [InlineData(0.2, 0.25, 1, 0.4)]
    public void What_a_board_that_cannot_achieves_and_what_help_makes_up_for_are_assumptions(double achieves, double makesUp, double support, double health)
    {
        var complex = WithBoard(Still.With(("association.unskilled_achieves", achieves), ("association.coaching_makes_up", makesUp)), 5);
        Array.Fill(complex.Residents.Skill, 0);
        complex.Staff.BoardSupport = support;
        Step(complex);
        Assert.Equal(health, complex.Board.Health, 1e-6);
    }

    [Fact]
    public void It_grows_into_that_slowly()
    {
        var complex = WithBoard(Still.With(("association.grows", 10)), 5);
        Array.Fill(complex.Residents.Skill, 1);
        Step(complex);
        Assert.Equal(0.1, complex.Board.Health, 1e-6);
        Step(complex);
        Assert.Equal(0.19, complex.Board.Health, 1e-6);
    }

    [Theory]
    [InlineData(Representation.Association, 0.8)]
    [InlineData(Representation.SoundingBoard, 0.32)]
    public void A_sounding_board_does_part_of_what_an_association_does(Representation form, double works)
    {
        var complex = Still.Planned(p => p with { Association = new AssociationPlan { Form = form } }).Open();
        complex.Board.Health = 0.8;
        Assert.Equal(0, BoardWork.Working(complex));
        complex.Board.Exists = true;
        Assert.Equal(works, BoardWork.Working(complex), 1e-9);
        Assert.Equal(works * 2 * Homes / 100, BoardWork.WelcomeHours(complex), 1e-9);
    }

    // Falling out, and ending.

    [Fact]
    public void A_board_that_falls_out_is_set_back_and_its_members_are_worn()
    {
        var complex = WithBoard(Still.With(("association.conflict", 1e9), ("association.grows", 1e12)), 3);
        complex.Carries(9);
        complex.Board.Health = 0.8;
        complex.Residents.Energy[1] = 0.1f;
        Step(complex);
        Assert.Equal(0.4, complex.Board.Health, 1e-6);
        Assert.Equal([0.75f, 0, 0.75f], complex.Residents.Energy[..3]);
        Assert.Equal(1, complex.Residents.Energy[9]);
        Assert.Equal(1, complex.Tally[ComplexCounter.BoardConflicts]);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 0)]
    public void Boards_do_not_fall_out_where_they_cannot_or_where_nobody_is_left(bool on, int members)
    {
        var setting = Still.With(("association.conflict", 1e9));
        var complex = WithBoard(on ? setting : setting.Without("association.conflict"), members);
        Step(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.BoardConflicts]);
    }

    [Theory]
    [InlineData("unskilled", "they cannot organise")]
    [InlineData("alone", "nobody helps the board")]
    public void They_fall_out_more_often_when(string who, string why)
    {
        var setting = Still.With(("association.conflict", 10), ("association.conflict_by_skill", 3), ("association.conflict_when_coached", 0.3));
        Compare.Adds(Conflicts(worse: false), Conflicts(worse: true), why);

        IEnumerable<int> Conflicts(bool worse)
        {
            for (int week = 1; week <= 100; week++)
            {
                var complex = WithBoard(setting, 3);
                Array.Fill(complex.Residents.Skill, who == "unskilled" && worse ? 0 : 1);
                complex.Staff.BoardSupport = who == "alone" && !worse ? 1 : 0;
                Step(complex, week);
                if (complex.Tally[ComplexCounter.BoardConflicts] > 0)
                    yield return week;
            }
        }
    }

    [Theory]
    [InlineData(3, 100, 3, 1, "a full board of a hundred homes is what is usual")]
    [InlineData(3, 100, 1, 3, "one of three does it all")]
    [InlineData(3, 300, 3, 2, "half of the work grows with the homes")]
    [InlineData(3, 20, 3, 0.6, "and shrinks with them")]
    public void A_seat_is_as_heavy_as_the_work_on_it(int seats, int homes, int members, double strain, string why)
    {
        var complex = Given.Complex(homes).With(("association.work_grows", 0.5), ("commitment.board_hours", 2))
            .Planned(p => p with { Association = p.Association with { Seats = seats } }).Open();
        for (int member = 0; member < members; member++)
            complex.Carries(member, Role.Board);
        Assert.True(Math.Abs(strain - BoardWork.Strain(complex)) < 1e-9, $"{why}: {BoardWork.Strain(complex)}");
    }

    [Theory]
    [InlineData("heavy", "one member does the work of three")]
    [InlineData("divided", "unlike people do not meet")]
    public void Heavy_seats_and_subgroups_make_boards_fall_out_more_often(string what, string why)
    {
        var setting = Still.With(("association.conflict", 5), ("association.strain_breeds", 1), ("association.division_breeds", 3), ("commitment.board_hours", 2), ("association.seats_to_work", 0));
        Compare.Adds(Conflicts(setting, worse: false), Conflicts(setting, worse: true), why);
        var off = setting.Without("association.strain");
        Compare.Same(Conflicts(off, worse: false), Conflicts(off, worse: true), "switched off");

        IEnumerable<int> Conflicts(Setting setting, bool worse)
        {
            for (int week = 1; week <= 100; week++)
            {
                var complex = WithBoard(setting, what == "heavy" && worse ? 1 : 3);
                Array.Fill(complex.Residents.Skill, 1);
                complex.WriteDown(1, tally =>
                {
                    tally[ComplexCounter.Meetings] = 100;
                    tally[ComplexCounter.RandomSupport] = tally[ComplexCounter.RandomAge] = 40;
                    tally[ComplexCounter.AcrossSupport] = tally[ComplexCounter.AcrossAge] = what == "divided" && worse ? 5 : 40;
                });
                Step(complex, week);
                if (complex.Tally[ComplexCounter.BoardConflicts] > 0)
                    yield return week;
            }
        }
    }

    [Theory]
    [InlineData(false, 0, 0, "nobody advises")]
    [InlineData(false, 0.5, 0.25, "the coach had time for half of it")]
    [InlineData(true, 0, 1, "an adviser is paid for an hour")]
    [InlineData(true, 0.5, 1.25, "both")]
    public void Advice_to_the_board_costs_hours(bool adviser, double coach, double hours, string why)
    {
        var complex = WithBoard(Still.With(("association.adviser_hours", 1), ("workload.board_support_hours", 0.5)).Planned(p => p with { Association = p.Association with { BoardCoaching = adviser } }), 3);
        complex.Staff.BoardSupport = coach;
        Step(complex);
        Assert.True(Math.Abs(hours - complex.Tally[ComplexCounter.BoardAdvice]) < 1e-9, why);
    }

    [Fact]
    public void Without_a_board_that_works_it_lasts_for_a_while()
    {
        var complex = WithBoard(Still, 1);
        for (int week = 1; week <= 11; week++)
            Step(complex, week);
        Assert.True(complex.Board.Exists);
        Assert.Equal(11, complex.Board.WeeksIdle);
        Step(complex, 12);
        Assert.False(complex.Board.Exists);
        Assert.Equal((Role.Organiser, 0), (complex.Residents.Role[0], complex.Board.Members));
        Assert.Equal(1, complex.Residents.Carriers);
    }

    [Fact]
    public void A_board_that_works_again_has_not_been_idle()
    {
        var complex = WithBoard(Still, 3);
        complex.Board.WeeksIdle = 9;
        Step(complex);
        Assert.Equal(0, complex.Board.WeeksIdle);
    }

    [Fact]
    public void An_association_that_may_not_exist_is_dissolved_and_not_founded_again()
    {
        var complex = WithBoard(Still.With(("association.founds", 1)), 3);
        complex.Board.Health = 0.9;
        complex.Levers[Lever.Association] = 0;
        Step(complex, 1);
        Step(complex, 2);
        Assert.False(complex.Board.Exists);
        Assert.Equal(0, complex.Board.Health);
        Assert.Equal(3, complex.Residents.Role.Count(role => role == Role.Organiser));
        Assert.Equal(0, complex.Tally[ComplexCounter.BoardSeats]);
    }

    [Fact]
    public void A_new_association_begins_anew()
    {
        var complex = Still.With(("association.founds", 1)).Open();
        for (int home = 0; home < 3; home++)
            complex.Carries(home);
        complex.Board.WeeksIdle = 11;
        complex.Board.Health = 0.7;
        Step(complex);
        Assert.Equal((true, 0, 0.0), (complex.Board.Exists, complex.Board.WeeksIdle, complex.Board.Health));
    }

    private static void Step(HousingComplex complex, int week = Now) => Association.Step(complex, new Week(week));

    private static HousingComplex WithBoard(Setting setting, int members)
    {
        var complex = setting.Open();
        complex.Board.Exists = true;
        for (int home = 0; home < members; home++)
            complex.Carries(home, Role.Board);
        return complex;
    }
}
