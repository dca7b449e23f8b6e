using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// None of the eleven tasks of a coach is for nothing: each taken away moves its own quantity, in the direction it should.
/// Forty pairs of runs with the same people, four years of sixty homes with twice the coach of the rule of thumb and a
/// busy beheer. A task passes when the mean difference lies four standard errors on the right side: a task without any
/// effect would do so once in 31,000 times (0.00035 for all eleven together); every difference was more than eight when written.
/// </summary>
public class CoachTasksTests
{
    private const int Pairs = 40;
    private const int Years = 4;
    private const double Limit = 4;

    private static readonly Scenario Plan = Scenario.OfHomes(60) with
    {
        Coach = new CoachPlan { TimesRule = 2 },
        Beheer = new BeheerPlan { HomesPerFte = 500 },
        Waakvlam = new WaakvlamPlan { Allowed = false },
    };

    /// <summary>What each task is for, and whether there is more or less of it when nobody does it.</summary>
    private static readonly (string Task, string Quantity, int Direction, Func<HousingComplex, double> Is)[] Tasks =
    [
        ("draws_in", "withdrawal", +1, Over(Outcome.Withdrawal)),
        ("supports", "organisers", -1, Over(Outcome.OrganisersShare)),
        ("hosts", "activities", -1, Over(Outcome.ActivitiesPerWeek)),
        ("notices", "weeks to notice", +1, Over(Outcome.WeeksToNotice)),
        ("eases", "complaints about tension", +1, TensionComplaints),
        ("connects", "residents with something to get up for", -1, Over(Outcome.DaytimeShare)),
        ("introduces", "ties that help", -1, Over(Outcome.HelpTies)),
        ("advises", "advice on the intake", -1, complex => complex.Staff.IntakeAdvice),
        ("neighbours", "credit of the street", -1, Over(Outcome.NeighbourhoodCredit)),
        ("shares", "tables that are held", -1, Over(Outcome.TeamMeetingsHeldShare)),
        ("hands_over", "hours that were handed over", -1, Over(Outcome.HandedOverHours)),
    ];

    private static readonly Lazy<double[,]> WithAll = new(() => Run(new AssumptionSet()));

    public static TheoryData<string> Names => [.. Tasks.Select(task => task.Task)];

    [Fact]
    public void Every_task_that_can_be_taken_away_is_here() =>
        Assert.Equal(
            Catalogue.Switches.Where(one => one.Process == "community_work" && one.Name != "process").Select(one => one.Name).Order(),
            Tasks.Select(task => task.Task).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_task_that_nobody_does_is_missed(string name)
    {
        int nth = Array.FindIndex(Tasks, task => task.Task == name);
        var (_, quantity, direction, _) = Tasks[nth];
        var without = Run(new AssumptionSet().Without($"community_work.{name}"));
        var (mean, error) = Runs.Paired(Column(WithAll.Value, nth), Column(without, nth));
        Assert.True(direction * mean > Limit * error, $"without {name} {quantity}: {mean:+0.0000;-0.0000}, standard error {error:0.0000}");
    }

    [Theory]
    [InlineData("draws_in", new[] { ComplexCounter.CoachWelcomes })]
    [InlineData("connects", new[] { ComplexCounter.CoachConnecting })]
    [InlineData("introduces", new[] { ComplexCounter.CoachBridging })]
    [InlineData("advises", new[] { ComplexCounter.CoachIntake })]
    [InlineData("neighbours", new[] { ComplexCounter.CoachOutside })]
    [InlineData("shares", new[] { ComplexCounter.CoachMeetings })]
    [InlineData("supports", new[] { ComplexCounter.CoachSupport })]
    [InlineData("eases", new[] { ComplexCounter.CoachCases })]
    [InlineData("hands_over", new[] { ComplexCounter.CoachHandingOver, ComplexCounter.HandedOver })]
    public void It_takes_hours_with_it_and_none_without(string task, ComplexCounter[] hours)
    {
        Assert.All(hours, spent => Assert.True(Spent(new AssumptionSet(), spent) > 0));
        Assert.All(hours, spent => Assert.Equal(0, Spent(new AssumptionSet().Without($"community_work.{task}"), spent)));

        static double Spent(AssumptionSet believed, ComplexCounter counter)
        {
            var run = new ComplexRun(new Blueprint(Plan, believed, Years * Week.PerYear));
            run.Run(7, 0);
            return run.Complex.Series.Sum(counter, 0, Years * Week.PerYear);
        }
    }

    [Fact]
    public void All_of_them_together_are_what_the_coach_does_unasked()
    {
        // Without any task the coach goes to no meeting, does nothing that was planned, and is only there.
        var believed = new AssumptionSet().Without([.. Tasks.Select(task => $"community_work.{task.Task}")]);
        var run = new ComplexRun(new Blueprint(Plan, believed, Years * Week.PerYear));
        run.Run(7, 0);
        double Sum(ComplexCounter counter) => run.Complex.Series.Sum(counter, 0, Years * Week.PerYear);
        Assert.Equal(Sum(ComplexCounter.CoachWorked), Sum(ComplexCounter.CoachPresence) + Sum(ComplexCounter.CoachVisits), 1e-6);
    }

    private static double[,] Run(AssumptionSet believed)
    {
        var blueprint = new Blueprint(Plan, believed, Years * Week.PerYear);
        var found = new double[Pairs, Tasks.Length];
        Parallel.For(0, Pairs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, () => new ComplexRun(blueprint), (pair, _, run) =>
        {
            run.Complex.Log ??= new EventLog();
            run.Run(7, pair);
            for (int task = 0; task < Tasks.Length; task++)
                found[pair, task] = Tasks[task].Is(run.Complex);
            return run;
        }, _ => { });
        return found;
    }

    private static double[] Column(double[,] found, int task) => [.. Enumerable.Range(0, Pairs).Select(pair => found[pair, task])];

    private static Func<HousingComplex, double> Over(Outcome outcome) => complex => outcome.Over(complex.Series);

    /// <summary>Quarrels that got further than a signal.</summary>
    private static double TensionComplaints(HousingComplex complex) =>
        complex.Log!.Events.Where(one => one.What == Happening.CaseStep && one.Kind == CaseKind.Tension).Select(one => one.Serial).Distinct().Count();
}
