using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Laws;

/// <summary>
/// Sides add up, requests are answered once, and everybody who left left for one reason: exactly, in every week of random
/// plans in which much goes wrong.
/// </summary>
public class SidesAddUpTests
{
    private const int Plans = 80;
    private const int Weeks = 3 * Week.PerYear;

    private static readonly AssumptionSet Troubled = new AssumptionSet()
        .With(("incidents.spells_supported", 0.4), ("incidents.spells_others", 0.2), ("care.ends", 1.5), ("incidents.arrears", 0.4), ("requests.per_week", 0.3));

    [Fact]
    public void Nobody_changes_side_but_by_support_that_ends_or_comes_back() => EachWeek((complex, plan) =>
    {
        var series = complex.Series;
        int at = series.Weeks - 1;
        double Now(GroupCounter counter, Side side) => series.At(at, counter, side);
        double Before(Side side) => at == 0 ? 0 : series.At(at - 1, GroupCounter.Residents, side);
        double ended = series.At(at, ComplexCounter.EndOfSupport) - series.At(at, ComplexCounter.Reindicated);
        Same(Before(Side.Supported) + Now(GroupCounter.MoveIns, Side.Supported) - Now(GroupCounter.Exits, Side.Supported) - ended, Now(GroupCounter.Residents, Side.Supported), plan);
        Same(Before(Side.Formerly) + ended - Now(GroupCounter.Exits, Side.Formerly), Now(GroupCounter.Residents, Side.Formerly), plan);
        Same(Before(Side.Never) + Now(GroupCounter.MoveIns, Side.Never) - Now(GroupCounter.Exits, Side.Never), Now(GroupCounter.Residents, Side.Never), plan);
        Same(0, Now(GroupCounter.MoveIns, Side.Formerly), plan);
    });

    [Fact]
    public void The_three_sides_are_all_residents_and_each_is_who_stands_there() => EachWeek((complex, plan) =>
    {
        var residents = complex.Residents;
        int at = complex.Series.Weeks - 1;
        var here = complex.Homes().Where(home => residents.Present[home]).GroupBy(residents.SideOf).ToDictionary(side => side.Key, side => side.Count());
        foreach (var side in new[] { Side.Supported, Side.Formerly, Side.Never })
            Same(here.GetValueOrDefault(side), complex.Series.At(at, GroupCounter.Residents, side), plan);
        Same(residents.Count, complex.Series.At(at, GroupCounter.Residents), plan);
        Same(residents.Same.Count, complex.Series.At(at, GroupCounter.Residents, Side.Same), plan);
    });

    [Fact]
    public void The_same_people_are_first_tenants_who_never_had_support_and_nobody_joins_them() => EachWeek((complex, plan) =>
    {
        var residents = complex.Residents;
        var series = complex.Series;
        int at = series.Weeks - 1;
        foreach (int home in residents.Same)
            Assert.True(residents.Present[home] && !residents.EverSupported[home] && residents.MovedIn[home] == 0, plan);
        Assert.True(at == 0 || series.At(at, GroupCounter.Residents, Side.Same) <= series.At(at - 1, GroupCounter.Residents, Side.Same), plan);
        foreach (var counter in Enum.GetValues<GroupCounter>())
        {
            double among = series.At(at, counter, Side.Same);
            Assert.True(among >= 0 && among <= series.At(at, counter, Side.Never) + 1e-4, $"{plan}: {counter}");
        }
    });

    [Fact]
    public void What_is_asked_is_answered_or_not_once_and_each_answer_was_given_by_somebody() => EachWeek((complex, plan) =>
    {
        var series = complex.Series;
        int at = series.Weeks - 1;
        foreach (var side in new[] { Side.Supported, Side.Formerly, Side.Never, Side.Same })
            Same(series.At(at, GroupCounter.RequestsAsked, side), series.At(at, GroupCounter.RequestsAnswered, side) + series.At(at, GroupCounter.RequestsUnanswered, side), plan);
        Same(series.At(at, GroupCounter.RequestsAnswered), series.At(at, GroupCounter.HelpsGiven), plan);

        // A need a week for each person at most.
        Assert.True(series.At(at, GroupCounter.RequestsAsked) + series.At(at, GroupCounter.RequestsWithdrawn) <= complex.Building.Homes, plan);
    });

    [Fact]
    public void Whoever_left_left_for_one_reason() => EachWeek((complex, plan) =>
    {
        GroupCounter[] reasons =
        [
            GroupCounter.LeftByChoice, GroupCounter.LeftInCrisis, GroupCounter.LeftAtLeaseEnd, GroupCounter.LeftAtClosing,
            GroupCounter.NuisanceEvictions, GroupCounter.ArrearsEvictions, GroupCounter.RefusalEvictions, GroupCounter.LeftForElsewhere,
        ];
        int at = complex.Series.Weeks - 1;
        foreach (var side in new[] { Side.Supported, Side.Formerly, Side.Never, Side.Same })
            Same(complex.Series.At(at, GroupCounter.Exits, side), reasons.Sum(reason => complex.Series.At(at, reason, side)), $"{plan} {side}");
    });

    [Fact]
    public void Corridors_still_know_how_many_have_support() => EachWeek((complex, plan) =>
        Same(complex.Clusters.SupportedNow, complex.Series.At(complex.Series.Weeks - 1, GroupCounter.Residents, Side.Supported), plan));

    private static void Same(double expected, double actual, string plan) =>
        Assert.True(Math.Abs(expected - actual) < 1e-9, $"{plan}: {expected} and {actual}");

    private static void EachWeek(Action<HousingComplex, string> look) => Parallel.For(0, Plans, new ParallelOptions { MaxDegreeOfParallelism = 2 }, nth =>
    {
        var plan = RandomPlan.Of(10_000 + nth);
        var complex = new ComplexRun(new Blueprint(plan, Troubled, Weeks)).Start(3, nth);
        foreach (var week in ComplexRun.Weeks(complex))
            look(complex, $"{plan.Name} in week {week.Index}");
    });
}
