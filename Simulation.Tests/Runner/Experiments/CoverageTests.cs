using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

public class CoverageTests
{
    private const int Studies = 1000;
    private const int Pairs = 20;

    /// <summary>
    /// A thousand comparisons of twenty pairs each, of a small complex with a coach and without. The difference is known
    /// from all 20,000 pairs together, thirty times as exactly as from the twenty of one comparison.
    /// With true coverage of 95%, the share of a thousand intervals lies outside 93-97% in 1 of 260 seeds; the seed is fixed.
    /// </summary>
    [Fact]
    public void Intervals_of_a_comparison_hold_the_truth_in_about_95_of_100_comparisons()
    {
        double[] differences = Differences(Outcome.ParticipationBroad);
        double truth = differences.Average();
        int held = differences.Chunk(Pairs).Count(study =>
        {
            var pairs = new PairedMoments();
            foreach (double difference in study)
                pairs.Add(0, difference);
            return Math.Abs(pairs.Difference.Mean - truth) <= pairs.Difference.HalfWidth();
        });
        Assert.InRange(held / (double)Studies, 0.93, 0.97);
    }

    /// <summary>Small complexes over two years, with the coach and without, the same people in both.</summary>
    private static double[] Differences(Outcome outcome)
    {
        var plan = Scenario.OfHomes(24);
        var with = new Blueprint(plan, new(), 2 * Week.PerYear);
        var without = new Blueprint(plan with { Coach = new CoachPlan { TimesRule = 0 } }, new(), 2 * Week.PerYear);
        double[] differences = new double[Studies * Pairs];
        Parallel.For(0, 2, half =>
        {
            var one = new ComplexRun(with);
            var other = new ComplexRun(without);
            for (int replicate = half; replicate < differences.Length; replicate += 2)
            {
                double had = one.Run(11, replicate)[outcome];
                differences[replicate] = other.Run(11, replicate)[outcome] - had;
            }
        });
        return differences;
    }
}
