using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>The dose a project states per home, and holders of posts who are replaced all at once.</summary>
public class ReplacedTests
{
    private const int Now = 60;

    private static readonly Setting Quiet = Given.Complex(60).With(("staffing.holder_leaves", 0), ("staffing.weeks_to_fill", 6));

    [Theory]
    [InlineData(0, 0.2, 12, "a fifth of an hour for each of sixty homes")]
    [InlineData(17, 0, 17, "hours a project states")]
    [InlineData(0, 0, -1, "else the rule of thumb")]
    public void The_coach_is_paid_so_many_hours_for_each_home(double stated, double perHome, double hours, string why)
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = stated, HoursPerHome = perHome } }).Open();
        Staffing.Step(complex, new Week(Now));
        double expected = hours < 0 ? RuleOfThumb.Coach(60, new Week(Now)).Value : hours;
        Assert.True(Math.Abs(expected - complex.Staff.Coach.Funded) < 1e-9, why);
        complex.Levers[Lever.CoachHours] = 0.5;
        Staffing.Step(complex, new Week(Now + 1));
        Assert.Equal(expected / 2, complex.Staff.Coach.Funded, 1e-9);
    }

    [Theory]
    [InlineData(Phase.Waakvlam, 12.0 / 13)]
    [InlineData(Phase.Opschaling, 12)]
    public void Also_where_it_is_the_flame_or_scaled_up(Phase phase, double hours)
    {
        var complex = Quiet.Planned(p => p with { Coach = new CoachPlan { HoursPerHome = 0.2 } }).Open();
        complex.Coaching.Phase = phase;
        Staffing.Step(complex, new Week(Now));
        Assert.Equal(Math.Max(hours, phase == Phase.Opschaling ? RuleOfThumb.CoachScaledUp(60).Value : 0), complex.Staff.Coach.Funded, 1e-9);
    }

    [Fact]
    public void Coach_and_beheerders_go_all_at_once_and_nobody_knows_who_comes()
    {
        var complex = Quiet.Open();
        complex.RunWeeks(Now);
        Assert.True(complex.Staff.Coach.Known > 0 && complex.Staff.SocialBeheer.Known > 0);
        double care = complex.Staff.Care.Known;
        complex.Tally.Clear();
        complex.Levers[Lever.ReplacedManagers] = 1;
        Staffing.Step(complex, new Week(Now));
        Assert.All(Managers(complex), post => Assert.Equal((0.0, 0.0), (post.Hours, post.Known)));
        Assert.Equal(Managers(complex).Sum(post => post.Seats), complex.Tally[ComplexCounter.StaffChanges]);
        Assert.Equal(care, complex.Staff.Care.Known, 0.05);

        // And come back to work, as strangers, within half as long again.
        for (int week = Now + 1; week <= Now + 10; week++)
            Staffing.Step(complex, new Week(week));
        Assert.All(Managers(complex), post => Assert.True(post.Hours == post.Funded && post.Hours > 0));
    }

    [Theory]
    [InlineData(1, 1, "it was set once")]
    [InlineData(2, 2, "set to the next number they go again")]
    [InlineData(0, 1, "set back nobody goes")]
    public void Once_each_time(int then, int times, string why)
    {
        var complex = Quiet.Open();
        int changes = 0;
        for (int week = 0; week < Now; week++)
        {
            complex.Levers[Lever.ReplacedManagers] = week < 5 ? 0 : week < 30 ? 1 : then;
            complex.Tally.Clear();
            Staffing.Step(complex, new Week(week));
            changes += complex.Tally[ComplexCounter.StaffChanges] > 0 ? 1 : 0;
        }

        Assert.True(times == changes, $"{why}: {changes}");
    }

    private static Post[] Managers(HousingComplex complex) => [complex.Staff.Coach, complex.Staff.SocialBeheer, complex.Staff.PhysicalBeheer];
}
