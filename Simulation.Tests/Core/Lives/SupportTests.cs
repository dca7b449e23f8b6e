using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class SupportTests
{
    /// <summary>A board that asks two hours, two organisers who ask one each, three corridors to tune for one hour each.</summary>
    private static readonly Setting Plain = Given.Complex(homes: 12, perCorridor: 3)
        .With(("workload.board_support_hours", 2), ("workload.organiser_support_hours", 1), ("participation.coordination_per_cluster", 1), ("participation.coordination_per_group", 0));

    [Theory]
    [InlineData(10, 1, 1, 3, 7, "everybody gets what they ask")]
    [InlineData(5, 1, 1, 1, 5, "the board first, then organisers, then tuning")]
    [InlineData(3, 1, 0.5, 0, 3, "organisers get half")]
    [InlineData(1, 0.5, 0, 0, 1, "the board gets half, and nobody else anything")]
    [InlineData(0, 0, 0, 0, 0, "nobody is there")]
    public void The_coach_advises_those_who_carry_it(double hours, double board, double organisers, double tuning, double spent, string how)
    {
        var complex = Carried(Plain, hours);
        Support.Advise(complex);
        var staff = complex.Staff;
        Assert.True((board, organisers, tuning) == (staff.BoardSupport, staff.OrganiserSupport, staff.CoordinationHours), how);
        Assert.Equal(hours - spent, staff.Coach.Left);
        Assert.Equal(7, complex.Tally[ComplexCounter.WorkAsked]);
    }

    [Fact]
    public void Without_board_organisers_and_corridors_there_is_nobody_to_advise()
    {
        var complex = Plain.Planned(p => p with { Building = p.Building with { ClusterSize = 12 } }).Open();
        (complex.Staff.BoardSupport, complex.Staff.OrganiserSupport) = (1, 1);
        complex.Staff.Coach.Works(10);
        Support.Advise(complex);
        Assert.Equal((0, 0, 10), (complex.Staff.BoardSupport, complex.Staff.OrganiserSupport, complex.Staff.Coach.Left));
        Assert.Equal(0, complex.Tally[ComplexCounter.WorkAsked]);
    }

    [Theory]
    [InlineData("community_work.supports", 0, 0, 3, "advice is one task")]
    [InlineData("community_work.introduces", 1, 1, 0, "tuning corridors and groups to each other belongs to another")]
    public void Each_task_can_be_taken_away(string task, double board, double organisers, double tuning, string which)
    {
        var complex = Carried(Plain.Without(task), 10);
        Support.Advise(complex);
        var staff = complex.Staff;
        Assert.True((board, organisers, tuning) == (staff.BoardSupport, staff.OrganiserSupport, staff.CoordinationHours), which);
    }

    private static HousingComplex Carried(Setting setting, double hours)
    {
        var complex = setting.Open();
        complex.Carries(0);
        complex.Carries(1);
        complex.Board.Exists = true;
        complex.Staff.Coach.Works(hours);
        return complex;
    }
}
