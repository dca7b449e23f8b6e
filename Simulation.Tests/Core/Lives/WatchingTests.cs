using Simulation.Core.Lives;
using Simulation.Core.Staff;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class WatchingTests
{
    private const double Hours = 10;
    private static readonly Setting Plain = Given.Complex().With(("routine.social_sees", 0.5), ("routine.physical_sees", 0.25), ("staffing.off_site_counts", 0.4));

    [Theory]
    [InlineData(WorkTask.Cases, 10, "a talk is with somebody")]
    [InlineData(WorkTask.Welcome, 10, "so is a welcome")]
    [InlineData(WorkTask.Visits, 10, "and a visit")]
    [InlineData(WorkTask.Requests, 10, "and an errand")]
    [InlineData(WorkTask.Hosting, 10, "and an activity")]
    [InlineData(WorkTask.Introducing, 10, "and bringing people together")]
    [InlineData(WorkTask.Connecting, 10, "and going along to a course")]
    [InlineData(WorkTask.Meetings, 6, "a table is not where people live")]
    [InlineData(WorkTask.Board, 6, "nor is a board meeting")]
    [InlineData(WorkTask.Intake, 6, "nor an intake")]
    [InlineData(WorkTask.Neighbourhood, 6, "nor the street")]
    public void Hours_with_residents_see_and_hours_at_a_desk_do_not(WorkTask task, double sees, string why)
    {
        // Four of ten hours go to the task; the other six are being there.
        var complex = Plain.Open();
        complex.Staff.Coach.Works(Hours);
        complex.Staff.Coach.Spend(task, 4);
        Watching.Look(complex);
        Assert.True(sees == complex.Staff.SeenByCoach, why);
    }

    [Fact]
    public void The_more_so_where_the_face_is_known()
    {
        var complex = Plain.Open();
        complex.Staff.Coach.Works(Hours, known: 0.3);
        complex.Staff.SocialBeheer.Works(Hours, known: 0.4);
        complex.Staff.Care.Works(Hours, known: 0.5);
        Watching.Look(complex);
        Assert.Equal((3.0, 4.0, 5.0), (complex.Staff.SeenByCoach, complex.Staff.SeenByBeheer, complex.Staff.SeenByCare));
    }

    [Fact]
    public void Switched_off_the_coach_sees_nothing()
    {
        var complex = Plain.Without("community_work.notices").Open();
        complex.Staff.Coach.Works(Hours);
        complex.Staff.SocialBeheer.Works(Hours);
        Watching.Look(complex);
        Assert.Equal((0.0, Hours), (complex.Staff.SeenByCoach, complex.Staff.SeenByBeheer));
    }

    [Fact]
    public void Routine_work_sees_less_than_being_there()
    {
        // Social: six hours there and half of four. Physical: a quarter of six and of four. The huismeester sees as anybody does.
        var complex = Plain.Open();
        var staff = complex.Staff;
        foreach (var post in new[] { staff.SocialBeheer, staff.PhysicalBeheer })
        {
            post.Works(Hours);
            post.Spend(WorkTask.Routine, 4);
        }

        Watching.Look(complex);
        Assert.Equal(6 + 2 + 2.5, staff.SeenByBeheer);
        staff.Huismeester.Works(5, known: 0.5);
        Watching.Look(complex);
        Assert.Equal(6 + 2 + 2.5 + 2.5, staff.SeenByBeheer);
    }

    [Fact]
    public void A_support_worker_sees_others_only_in_what_is_done_with_them()
    {
        var complex = Plain.Open();
        complex.Staff.Clients.Works(Hours);
        complex.Staff.Clients.Spend(WorkTask.Routine, 7);
        complex.Staff.Clients.Spend(WorkTask.Cases, 2);
        Watching.Look(complex);
        Assert.Equal(2, complex.Staff.SeenByCare);
    }

    [Fact]
    public void A_team_without_a_place_in_the_complex_sees_less()
    {
        var complex = Plain.Planned(p => p with { Care = p.Care with { OnSite = false } }).Open();
        complex.Staff.Care.Works(Hours);
        complex.Staff.Clients.Works(Hours);
        complex.Staff.Clients.Spend(WorkTask.Cases, 5);
        Watching.Look(complex);
        Assert.Equal(0.4 * 15, complex.Staff.SeenByCare, 1e-9);
    }

    [Fact]
    public void Nobody_who_is_not_there_sees_anything()
    {
        var complex = Plain.Open();
        Watching.Look(complex);
        Assert.Equal((0.0, 0.0, 0.0), (complex.Staff.SeenByCoach, complex.Staff.SeenByBeheer, complex.Staff.SeenByCare));
    }
}
