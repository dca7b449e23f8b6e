using System.Globalization;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// Whether people without support leave sooner where more of their neighbours have it is for the assumptions to say and not
/// for the design: over their prior ranges it is so in some draws and not in others.
/// </summary>
public class MixNotDecidedTests
{
    private const int Draws = 200;
    private const int Replicates = 4;
    private const int Years = 5;

    private static readonly Outcome Exits = Outcome.Named("turnover_per_year.same");

    /// <summary>
    /// 200 draws from the ranges of all assumptions, each at 10% and at 70% with support and the same people without: seeded,
    /// so there is no chance of a false alarm. Written down in docs/validation/mix-draws.csv.
    /// </summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void Exits_of_the_same_people_differ_between_mixes_in_some_draws_and_not_in_others()
    {
        double[] more = [.. Enumerable.Range(0, Draws).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(More)];
        Repository.AssertFresh(Written(more), "docs", "validation", "mix-draws.csv");
        Assert.InRange(more.Count(points => points > 2), Draws / 10, 9 * Draws / 10);
        Assert.InRange(more.Count(points => points < 1), Draws / 10, 9 * Draws / 10);
    }

    /// <summary>How many points a year more the same people leave at 70% than at 10%, in one draw of the assumptions.</summary>
    private static double More(int draw)
    {
        var chance = new Random(draw);
        var believed = new AssumptionSet().With(
            Catalogue.Entries.Select(e => (e.Path, e.Assumption.Low + ((e.Assumption.High - e.Assumption.Low) * chance.NextDouble()))));
        return 100 * (At(0.7, believed) - At(0.1, believed));
    }

    private static double At(double share, AssumptionSet believed)
    {
        var plan = Scenario.OfHomes(80) with { Mix = new MixPlan { SupportedShare = share, ComparedWithShare = 0.7 } };
        var run = new ComplexRun(new Blueprint(plan, believed, Years * Week.PerYear));
        return Enumerable.Range(0, Replicates).Average(replicate => Exits.Over(run.Run(5, replicate).Series));
    }

    private static string Written(double[] more) => string.Concat(
        more.Order().Select((points, nth) => string.Create(CultureInfo.InvariantCulture, $"{(nth + 1) / (double)Draws:0.000},{points:0.00}\n")).Prepend("quantile,points_a_year_more_at_70_than_at_10\n"));
}
