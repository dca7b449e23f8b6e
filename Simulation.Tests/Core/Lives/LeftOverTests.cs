using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class LeftOverTests
{
    private static readonly Setting Plain = Given.Complex().With(("requests.staff_hours", 0.5));

    [Fact]
    public void What_is_left_adds_up_over_those_who_asked_in_vain()
    {
        var complex = Plain.Open();
        complex.WithSupport(2);
        foreach (int home in new[] { 2, 2, 3, 4, 5 })
            LeftOver.Add(complex, home);
        Assert.Equal((1.0, 1.5), (complex.LeftToCare, complex.LeftToOthers));
    }

    [Theory]
    [InlineData(9, 9, 9, 2, 3, 0, 0, "care for its own clients, the coach for the rest")]
    [InlineData(9, 1, 9, 2, 1, 2, 0, "beheer what the coach cannot")]
    [InlineData(1, 9, 9, 1, 4, 0, 0, "and the coach what care cannot")]
    [InlineData(0, 0, 3, 0, 0, 3, 2, "what nobody gets round to is not done")]
    [InlineData(0, 0, 0, 0, 0, 0, 5, "nobody is paid to be there")]
    public void It_is_done_by_whoever_is_paid(double care, double coach, double beheer, double byCare, double byCoach, double byBeheer, double unmet, string how)
    {
        var complex = Left(care, coach, beheer);
        LeftOver.Work(complex);
        var tally = complex.Tally;
        Timesheet.Write(complex);
        Assert.True(byCare == tally[ComplexCounter.CarePushes] && byCoach == tally[ComplexCounter.CoachVisits] && byBeheer == tally[ComplexCounter.BeheerOther], how);
        Assert.True(unmet == tally[ComplexCounter.WorkAsked] - tally[ComplexCounter.WorkDone], how);
        Assert.Equal(5, tally[ComplexCounter.WorkAsked]);
        var staff = complex.Staff;
        Assert.Equal((care - byCare, coach - byCoach, beheer - byBeheer), (staff.Care.Left, staff.Coach.Left, staff.SocialBeheer.Left));
    }

    [Fact]
    public void Care_does_nothing_for_whom_it_is_not_there()
    {
        var complex = Left(care: 9, coach: 0, beheer: 0);
        complex.LeftToCare = 0;
        LeftOver.Work(complex);
        Assert.Equal((9, 3), (complex.Staff.Care.Left, complex.Tally[ComplexCounter.WorkAsked]));
    }

    [Fact]
    public void Support_workers_help_their_own_clients_before_the_hours_for_everybody_are_used()
    {
        var complex = Left(care: 9, coach: 9, beheer: 9);
        complex.Staff.Clients.Works(1.5);
        LeftOver.Work(complex);
        Assert.Equal((0, 8.5), (complex.Staff.Clients.Left, complex.Staff.Care.Left));
    }

    [Fact]
    public void It_is_done_once()
    {
        var complex = Left(care: 9, coach: 9, beheer: 9);
        LeftOver.Work(complex);
        Assert.Equal((0.0, 0.0), (complex.LeftToCare, complex.LeftToOthers));
        complex.Tally.Clear();
        LeftOver.Work(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.WorkAsked]);
    }

    [Fact]
    public void Where_nobody_lives_any_more_nothing_is_left()
    {
        var complex = Left(care: 9, coach: 9, beheer: 9);
        foreach (int home in complex.Homes())
            complex.Empty(home);
        LeftOver.Work(complex);
        Assert.Equal(0, complex.Tally[ComplexCounter.WorkAsked]);
        Assert.Equal((0.0, 0.0), (complex.LeftToCare, complex.LeftToOthers));
    }

    /// <summary>Two hours for people with support and three for others.</summary>
    private static HousingComplex Left(double care, double coach, double beheer)
    {
        var complex = Plain.Open();
        complex.Staff.Care.Works(care);
        complex.Staff.Coach.Works(coach);
        complex.Staff.SocialBeheer.Works(beheer);
        (complex.LeftToCare, complex.LeftToOthers) = (2, 3);
        return complex;
    }
}
