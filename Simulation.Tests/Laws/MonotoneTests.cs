using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Tests.Kit;
using Xunit.Abstractions;

namespace Simulation.Tests.Laws;

/// <summary>
/// More of one thing is not less of another, whatever else is so: sixty random plans, each with the same people and the same luck under both.
/// Refused when the mean difference lies more than 3.1 standard errors on the wrong side: at no effect at all a false alarm of one in a
/// thousand for each line. With each line stands the wrong way, as a share of the usual mean, that is seen with a power of 99.8%: the
/// standard error, asserted, is below a sixth of it. Plans are as unlike as can be, so what is rare needs a large one.
/// </summary>
public class MonotoneTests(ITestOutputHelper output)
{
    private const int Plans = 60;
    private const int Years = 3;

    [Theory]
    [InlineData("more beheer, less work waits", 0.5)]
    [InlineData("more beheer, more is worked", 0.5)]
    [InlineData("more candidates that do not come, longer empty", 0.2)]
    [InlineData("more weeks of making ready, longer empty", 0.2)]
    [InlineData("leaving more often, shorter stays", 0.2)]
    [InlineData("needing neighbours more often, more is asked", 0.3)]
    [InlineData("more nuisance, more signals", 0.5)]
    [InlineData("more arrears, more files", 0.7)]
    [InlineData("holders leave sooner, more strangers", 1)]
    public void More_of_one_is_no_less_of_the_other(string what, double wrongWay)
    {
        var (change, ask, rises) = Of(what);
        var pairs = Enumerable.Range(0, Plans).Select(nth =>
        {
            var plan = RandomPlan.Of(7000 + nth) with { Events = [], Money = [] };
            return (Had: Run(plan, new(), nth), Has: Run(change(plan, new()).Plan, change(plan, new()).Believed, nth));
        }).Where(pair => double.IsFinite(pair.Had) && double.IsFinite(pair.Has)).ToList();
        var (mean, error) = Runs.Summary([.. pairs.Select(pair => pair.Has - pair.Had)]);
        double usual = pairs.Average(pair => pair.Had);
        string says = $"{what}: {usual:0.####} and {mean:+0.####;-0.####}, standard error {error:0.####}, {pairs.Count} plans";
        output.WriteLine(says);
        Assert.True((rises ? mean : -mean) > -3.1 * error, says);
        Assert.True(error < wrongWay * usual / 6, $"too few to see a wrong way by {wrongWay:0%} of it; {says}");

        double Run(Scenario plan, AssumptionSet believed, int nth) =>
            ask(ComplexRun.Of(plan, seed: 4, replicate: nth, years: Years, assumptions: believed).Series);
    }

    private static (Func<Scenario, AssumptionSet, (Scenario Plan, AssumptionSet Believed)> Change, Func<Series, double> Ask, bool Rises) Of(string what)
    {
        static double Sum(Series series, ComplexCounter counter) => series.Sum(counter, 0, series.Weeks);
        static double Each(Series series, GroupCounter counter) =>
            series.Sum(counter, 0, series.Weeks) / series.Sum(GroupCounter.Residents, 0, series.Weeks) * Week.PerYear;
        static Func<Scenario, AssumptionSet, (Scenario, AssumptionSet)> With(string path, double value) =>
            (plan, believed) => (plan, believed.With((path, value)));
        static (Scenario, AssumptionSet) MoreBeheer(Scenario plan, AssumptionSet believed) => (plan with
        {
            Beheer = plan.Beheer with
            {
                HoursPerWeek = Math.Min(plan.Beheer.HoursPerWeek * 1.5, 1000),
                HomesPerFte = Math.Max(plan.Beheer.HomesPerFte / 1.5, Levers.AllowedFor(Lever.BeheerHomesPerFte).Low),
            },
        }, believed);

        return what switch
        {
            "more beheer, less work waits" => (MoreBeheer, s => Sum(s, ComplexCounter.WorkWaiting), false),
            "more beheer, more is worked" => (MoreBeheer, s => Sum(s, ComplexCounter.BeheerWorked), true),
            "more candidates that do not come, longer empty" => (With("allocation.no_show", 0.6), s => Sum(s, ComplexCounter.Vacant), true),
            "more weeks of making ready, longer empty" => (With("allocation.making_ready", 4), s => Sum(s, ComplexCounter.Vacant), true),
            "leaving more often, shorter stays" => (With("turnover.others", 0.3), s => Each(s, GroupCounter.Exits), true),
            "needing neighbours more often, more is asked" => (With("requests.per_week", 0.3), s => Each(s, GroupCounter.RequestsAsked), true),
            "more nuisance, more signals" => (With("incidents.signals", 0.8), s => Each(s, GroupCounter.Signals), true),
            "more arrears, more files" => (With("incidents.arrears", 0.2), s => Each(s, GroupCounter.ArrearsFiles), true),
            "holders leave sooner, more strangers" => (With("staffing.holder_leaves", 0.6), s => Sum(s, ComplexCounter.StaffChanges), true),
            _ => throw new ArgumentException(what, nameof(what)),
        };
    }
}
