using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// What must hold in expectation. Paired runs with the same people; a direction is refused when the mean difference
/// lies more than three standard errors on the wrong side (false alarm 0.13% at no effect at all), and the sample is
/// large enough to see a wrong-way effect of 0.01 in participation with more than 99% power (its standard error is
/// asserted to be below 0.002).
/// </summary>
public class DirectionTests
{
    private static readonly Scenario Base = Scenario.OfHomes(80);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 1)]
    [InlineData(1, 2)]
    public void More_coach_hours_never_lower_broad_participation(double fewer, double more)
    {
        var (mean, error) = Difference(
            Base with { Coach = new CoachPlan { TimesRule = fewer } },
            Base with { Coach = new CoachPlan { TimesRule = more } },
            Runs.BroadInYears2To5);
        Assert.InRange(error, 0, 0.003);
        Assert.True(mean > -3 * error, $"{fewer} to {more}: {mean:+0.0000;-0.0000}, standard error {error:0.0000}");
    }

    [Theory]
    [InlineData(CommonRoom.None, CommonRoom.Garden)]
    [InlineData(CommonRoom.None, CommonRoom.OffRoute)]
    [InlineData(CommonRoom.OffRoute, CommonRoom.OnRoute)]
    public void Removing_the_room_never_raises_participation(CommonRoom less, CommonRoom more)
    {
        var (mean, error) = Difference(
            Base with { Building = Base.Building with { Room = less } },
            Base with { Building = Base.Building with { Room = more } },
            Runs.BroadInYears2To5);
        Assert.InRange(error, 0, 0.003);
        Assert.True(mean > -3 * error, $"{less} to {more}: {mean:+0.0000;-0.0000}, standard error {error:0.0000}");
    }

    [Theory]
    [InlineData(0.05, 0.35)]
    [InlineData(0.35, 0.80)]
    public void A_higher_share_of_heavy_need_never_lowers_incidents(double less, double more)
    {
        double Complaints(RunResult result) => Outcome.IncidentsPer100.Over(result.Series, Week.PerYear, 5 * Week.PerYear);
        var assumptions = new Simulation.Core.Assumptions.AssumptionSet();
        double[] With(double share) => Runs.Each(Base, 150, 5, Complaints, Simulation.Core.Assumptions.Catalogue.With(
            assumptions, ("groups.ex_homeless_heavy", share), ("groups.psychiatric_heavy", share)));
        var (mean, error) = Runs.Paired(With(less), With(more));
        Assert.True(mean > -3 * error, $"{less} to {more}: {mean:+0.00;-0.00}, standard error {error:0.00}");
        Assert.True(mean > 0, $"{less} to {more}: {mean:+0.00;-0.00}");
    }

    private static (double Mean, double Error) Difference(Scenario one, Scenario other, Func<RunResult, double> ask) =>
        Runs.Paired(Runs.Each(one, 150, 5, ask), Runs.Each(other, 150, 5, ask));
}
