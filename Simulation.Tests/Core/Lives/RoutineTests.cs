using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class RoutineTests
{
    private static readonly Week Now = new(10);

    /// <summary>Fifty-two homes: what a home asks in a year, all of them ask in a week.</summary>
    private static readonly Setting Plain = Given.Complex(52)
        .With(
            ("routine.social_per_home", 4), ("routine.physical_per_home", 6), ("routine.social_per_move", 3), ("routine.physical_per_move", 5),
            ("routine.gives_way", 0.25), ("routine.lapses", 10), ("routine.clients_flexible", 0.2));

    [Theory]
    [InlineData(20, 3, 4.5, "three quarters of four, and of six")]
    [InlineData(2, 2, 2, "as much as there is time for")]
    [InlineData(0, 0, 0, "nobody is there")]
    public void What_does_not_give_way_is_done_first(double hours, double social, double physical, string how)
    {
        var complex = Working(Plain, hours);
        Routine.First(complex, Now);
        var staff = complex.Staff;
        Assert.True((social, physical) == (staff.SocialBeheer.Spent(WorkTask.Routine), staff.PhysicalBeheer.Spent(WorkTask.Routine)), how);
        Assert.Equal(10, complex.Tally[ComplexCounter.WorkAsked], 1e-9);
        Assert.Equal((4 - social, 6 - physical), (staff.SocialBeheer.RoutineWaiting, staff.PhysicalBeheer.RoutineWaiting));
    }

    [Fact]
    public void Every_move_of_last_week_brings_work()
    {
        var complex = Plain.Open().WriteDown(1, tally => tally[GroupCounter.Exits, Side.Never] = 2);
        Routine.First(complex, Now);
        Assert.Equal((4 + 6.0, 6 + 10.0), (complex.Staff.SocialBeheer.RoutineWaiting, complex.Staff.PhysicalBeheer.RoutineWaiting));
    }

    [Fact]
    public void The_rest_is_done_with_what_is_left()
    {
        var complex = Working(Plain, 20);
        Routine.First(complex, Now);
        Routine.Rest(complex, Now);
        var staff = complex.Staff;
        Assert.Equal((4.0, 6.0), (staff.SocialBeheer.Spent(WorkTask.Routine), staff.PhysicalBeheer.Spent(WorkTask.Routine)));
        Assert.Equal((0.0, 0.0), (staff.SocialBeheer.RoutineWaiting, staff.PhysicalBeheer.RoutineWaiting));
        Assert.Equal(0, staff.WeeksBehind);
    }

    [Fact]
    public void Work_of_last_week_waits_and_some_of_it_nobody_does_any_more()
    {
        var complex = Working(Plain, 0);
        for (int week = 0; week < 2; week++)
        {
            Routine.First(complex, new Week(10 + week));
            Routine.Rest(complex, new Week(10 + week));
        }

        Assert.Equal(6 + (6 * 0.9), complex.Staff.PhysicalBeheer.RoutineWaiting, 1e-9);
        Assert.Equal(1.9, complex.Staff.WeeksBehind, 1e-9);
    }

    [Fact]
    public void Nobody_is_further_behind_than_work_lasts()
    {
        var complex = Working(Plain, 0);
        complex.Staff.PhysicalBeheer.RoutineWaiting = 1000;
        Routine.Rest(complex, Now);
        Assert.Equal(10, complex.Staff.WeeksBehind);
    }

    [Theory]
    [InlineData(8, true, "most of it is fixed beforehand")]
    [InlineData(8, false, "whatever the landlord's work is")]
    public void Hours_for_ones_own_clients_are_planned_but_for_a_part(double planned, bool on, string how)
    {
        var complex = (on ? Plain : Plain.Without("routine.routine")).Open();
        complex.Staff.Clients.Works(10);
        Routine.First(complex, Now);
        Assert.True(planned == complex.Staff.Clients.Spent(WorkTask.Routine), how);
        Assert.Equal(2, complex.Staff.Clients.Left, 1e-9);
    }

    [Fact]
    public void Switched_off_the_job_brings_no_work_along()
    {
        var complex = Working(Plain.Without("routine.routine"), 20);
        Routine.First(complex, Now);
        Routine.Rest(complex, Now);
        Assert.Equal((20.0, 20.0, 0.0), (complex.Staff.SocialBeheer.Left, complex.Staff.PhysicalBeheer.Left, complex.Tally[ComplexCounter.WorkAsked]));
    }

    [Fact]
    public void A_complex_that_has_closed_asks_for_nothing()
    {
        var complex = Plain.Planned(p => p with { Building = p.Building with { ClosesAfterYears = 1 } }).Open();
        Routine.First(complex, new Week(60));
        Routine.Rest(complex, new Week(60));
        Assert.Equal((0, 0), (complex.Tally[ComplexCounter.WorkAsked], complex.Staff.WeeksBehind));
    }

    private static HousingComplex Working(Setting setting, double hours)
    {
        var complex = setting.Open();
        complex.Staff.SocialBeheer.Works(hours);
        complex.Staff.PhysicalBeheer.Works(hours);
        return complex;
    }
}
