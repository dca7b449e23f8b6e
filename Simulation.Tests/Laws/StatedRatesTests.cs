using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// A stated rate comes out in the housing in which it was measured, over the years it holds for: 80 homes from the waiting
/// list, without coach, association, weekly moment or common room, 5% with support. The standard error of what comes out is
/// below a fifth of the tolerance (asserted), so a rate that is right raises a false alarm with a chance below 6e-7.
/// </summary>
[Trait("Speed", "slow")]
public class StatedRatesTests
{
    private const int Years = 3;

    /// <summary>400 complexes, all who left, a tolerance of a tenth.</summary>
    [Fact]
    public void Residents_without_support_leave_ordinary_housing_as_often_as_was_measured() =>
        Near(0.17, tolerance: 0.1, Runs.Each(Ordinary(Layout.Corridor), 400, Years, r => Outcome.Named("turnover_per_year.never").Over(r.Series)));

    /// <summary>
    /// 600 complexes of scattered homes, a tolerance of a fifth; who came with support, whether it has ended or not, and left of
    /// themselves and not in a crisis or evicted: those come on top.
    /// </summary>
    [Fact]
    public void Residents_with_support_leave_scattered_homes_of_themselves_as_often_as_was_measured() =>
        Near(0.15, tolerance: 0.2, Runs.Each(Ordinary(Layout.Scattered), 600, Years, r =>
        {
            int weeks = r.Series.Weeks;
            double left = r.Series.Sum(GroupCounter.LeftByChoice, Side.Supported, 0, weeks) + r.Series.Sum(GroupCounter.LeftByChoice, Side.Formerly, 0, weeks);
            return left / r.Series.Sum(ComplexCounter.EverSupported, 0, weeks) * Week.PerYear;
        }));

    private static void Near(double stated, double tolerance, double[] each)
    {
        var (mean, error) = Runs.Summary(each);
        Assert.True(error < tolerance * stated / 5, $"standard error {error:0.0000} of {mean:0.0000}");
        Assert.True(Math.Abs(mean - stated) < tolerance * stated, $"{mean:0.0000} a year, stated {stated}, standard error {error:0.0000}");
    }

    private static Scenario Ordinary(Layout layout)
    {
        var usual = Scenario.OfHomes(80);
        return usual with
        {
            Building = usual.Building with { Layout = layout, Room = CommonRoom.None },
            Mix = usual.Mix with { SupportedShare = 0.05 },
            Selection = new SelectionPlan { Method = SelectionMethod.WaitingList },
            Coach = new CoachPlan { TimesRule = 0 },
            Association = usual.Association with { Form = Representation.None },
            Programme = new ProgrammePlan { WeeklyMoment = false },
        };
    }
}
