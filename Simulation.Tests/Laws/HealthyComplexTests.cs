using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// The default assumptions give the complex the sources describe. Means over 60 complexes have a standard error below
/// 0.008 (asserted), far from the limits.
/// </summary>
[Trait("Speed", "slow")]
public class HealthyComplexTests
{
    private static readonly Scenario Healthy = Scenario.OfHomes(80);

    private static readonly Scenario Listless = Healthy with
    {
        Coach = new CoachPlan { TimesRule = 0 },
        Building = Healthy.Building with { Room = CommonRoom.None },
        Selection = new SelectionPlan { Method = SelectionMethod.WaitingList },
    };

    [Fact]
    public void Half_to_seventy_percent_contribute_in_a_healthy_complex_and_about_half_of_that_in_a_listless_one()
    {
        var (healthy, error) = Runs.Summary(Runs.Each(Healthy, 60, 5, Runs.BroadInYears2To5));
        var (listless, _) = Runs.Summary(Runs.Each(Listless, 60, 5, Runs.BroadInYears2To5));
        Assert.InRange(error, 0, 0.008);
        Assert.InRange(healthy, 0.50, 0.70);
        Assert.InRange(listless / healthy, 0.35, 0.65);
    }

    [Fact]
    public void Participation_swings_for_longer_than_a_year()
    {
        // Within one run, quarters that lie a year apart still resemble each other: the correlation at lag 52 weeks of
        // the deviation from the mean over replicates. 40 runs of 15 years; independent quarters would give 0 +- 0.05.
        const int Years = 15;
        const int Quarter = 13;
        const int Runs_ = 40;
        var all = new double[Runs_][];
        Runs.Each(Healthy, Runs_, Years, result =>
        {
            all[result.Replicate] = [.. Enumerable.Range(0, Years * 4).Select(q => Outcome.ParticipationBroad.Over(result.Series, q * Quarter, (q + 1) * Quarter))];
            return 0;
        });
        var mean = Enumerable.Range(0, Years * 4).Select(q => all.Average(run => run[q])).ToArray();
        double together = 0;
        double square = 0;
        for (int run = 0; run < Runs_; run++)
        {
            for (int q = 12; q < (Years * 4) - 4; q++)
            {
                together += (all[run][q] - mean[q]) * (all[run][q + 4] - mean[q + 4]);
                square += (all[run][q] - mean[q]) * (all[run][q] - mean[q]);
            }
        }

        Assert.True(together / square > 0.2, $"correlation {together / square:0.00} after a year");
        Assert.True(Math.Sqrt(square / (Runs_ * ((Years * 4) - 16))) > 0.02, "hardly any swings at all");
    }

    [Fact]
    public void No_assumption_moved_by_a_fifth_shifts_participation_by_more_than_a_tenth()
    {
        const int Replicates = 10;
        double usual = Runs.Summary(Runs.Each(Healthy, Replicates, 4, Broad)).Mean;
        foreach (var entry in Catalogue.Entries)
        {
            var set = new AssumptionSet();
            double value = entry.ValueIn(set);
            var (_, most) = entry.Possible;
            foreach (double moved in new[] { value * 0.8, Math.Min(most, value * 1.2) })
            {
                double shifted = Runs.Summary(Runs.Each(Healthy, Replicates, 4, Broad, set.With((entry.Path, moved)))).Mean;
                Assert.True(Math.Abs(shifted - usual) <= 0.1, $"{entry.Path} from {value} to {moved}: participation {usual:0.000} to {shifted:0.000}");
            }
        }
    }

    private static double Broad(RunResult result) => Outcome.ParticipationBroad.Over(result.Series, Week.PerYear, 4 * Week.PerYear);
}
