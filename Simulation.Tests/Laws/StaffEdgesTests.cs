using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Laws;

/// <summary>The laws of professional hours in plans nobody would make: every field and every lever anywhere in its range.</summary>
public class StaffEdgesTests
{
    private const int Plans = 400;
    private const int Years = 3;
    private static readonly WorkTask[] Tasks = Enum.GetValues<WorkTask>();

    [Fact]
    public void In_four_hundred_random_plans_every_hour_is_spent_once_and_nothing_is_done_that_nobody_asked_for() => Check(new AssumptionSet(), (complex, week, about) =>
    {
        foreach (var post in Posts(complex))
        {
            double spent = Tasks.Sum(post.Spent);
            Assert.True(Math.Abs(spent + post.Free - post.Hours) < 1e-9 * Math.Max(1, post.Hours), $"{about}: {post.Kind} worked {post.Hours}, spent {spent} and had {post.Free} left");
            Assert.True(post.Hours <= post.Paid + 1e-9 && post.Paid <= post.Funded + 1e-9, $"{about}: {post.Kind} worked {post.Hours}, paid {post.Paid}, funded {post.Funded}");
            Assert.InRange(post.Known, 0, 1);
            Assert.True(post.RoutineWaiting >= -1e-9, about);
        }

        double Now(ComplexCounter counter) => complex.Series.At(week.Index, counter);
        double waited = week.Index == 0 ? 0 : complex.Series.At(week.Index - 1, ComplexCounter.WorkWaiting);
        double most = Now(ComplexCounter.WorkAsked) + waited;
        Assert.True(Now(ComplexCounter.WorkDone) <= most + (1e-6 * Math.Max(1, most)), $"{about}: {Now(ComplexCounter.WorkDone)} done of {most}");
        Assert.True(Now(ComplexCounter.WorkWaiting) >= -1e-6, about);
        Assert.True(Now(ComplexCounter.TablesHeld) <= Now(ComplexCounter.TablesDue), about);
        Assert.InRange(complex.Staff.IntakeAdvice, 0, 1);
        Assert.InRange(complex.Staff.NeighbourContact, 0, 1);
        Assert.InRange(complex.Staff.WeeksBehind, 0, complex.Assumptions.Routine.Lapses);
        Assert.True(complex.Programme.HandedHours >= 0 && complex.Programme.TakenBack >= 0, about);
        Assert.True(complex.Staff.SeenByCoach >= 0 && complex.Staff.SeenByBeheer >= 0 && complex.Staff.SeenByCare >= 0, about);
    });

    [Fact]
    public void In_the_week_after_a_temporary_complex_has_closed_nobody_is_paid()
    {
        var plan = Scenario.OfHomes(30) with { Building = new BuildingPlan { Homes = 30, ClosesAfterYears = 1.5 } };
        var complex = new ComplexRun(new Blueprint(plan, new AssumptionSet(), Years * Week.PerYear)).Start(1, 0);
        foreach (var week in ComplexRun.Weeks(complex).Where(week => plan.Building.IsClosedBy(week.Index)))
        {
            Assert.All(Posts(complex), post => Assert.Equal((0.0, 0.0, 0.0), (post.Funded, post.Paid, post.Hours)));
            Assert.Equal((0, 0), (complex.Series.At(week.Index, ComplexCounter.WorkDone), complex.Series.At(week.Index, ComplexCounter.TablesDue)));
        }
    }

    private static void Check(AssumptionSet believed, Action<HousingComplex, Week, string> look) =>
        Parallel.For(0, Plans, new ParallelOptions { MaxDegreeOfParallelism = 2 }, nth =>
        {
            var plan = RandomPlan.Of(70_000 + nth);
            var complex = new ComplexRun(new Blueprint(plan, believed, Years * Week.PerYear)).Start(1, nth);
            foreach (var week in ComplexRun.Weeks(complex))
                look(complex, week, $"{plan.Name}, {week}");
        });

    private static Post[] Posts(HousingComplex complex)
    {
        var staff = complex.Staff;
        return [staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer, staff.Care, staff.Huismeester, staff.Clients];
    }
}
