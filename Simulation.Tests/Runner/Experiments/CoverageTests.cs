using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Experiments;
using Xunit.Abstractions;

namespace Simulation.Tests.Runner.Experiments;

/// <summary>
/// How often intervals hold the truth. 20,000 pairs of a small complex over two years, with a coach and without, are the
/// world: its mean is the truth, and each study draws its pairs from it. docs/outputs.md has the table these tests write.
/// </summary>
[Trait("Speed", "slow")]
public class CoverageTests(ITestOutputHelper output)
{
    private const int Studies = 1000;
    private const int World = 20_000;

    private static readonly Outcome[] Looked =
    [
        Outcome.ParticipationBroad, Outcome.TurnoverPerYear, Outcome.RelapsesPerYear, Outcome.LegalPer100, Outcome.SeriousIncidentsPer100,
        Outcome.EvictionsPer100, Outcome.ArrearsEvictionsPer100, Outcome.Named("arrears_evictions_per_100.supported"),
    ];

    private static readonly Lazy<double[][][]> Made = new(Make);

    public static TheoryData<string, int> All
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var outcome in Looked)
            {
                foreach (int pairs in (int[])[20, 200])
                    data.Add(outcome.Id, pairs);
            }

            return data;
        }
    }

    /// <summary>
    /// Student's interval for every study held the truth about evictions over arrears in 51% of comparisons of twenty pairs,
    /// serious incidents in 63%. Where it would, none is given; at most one study in twenty may give one that is wrong.
    /// With true misses of 5% a thousand studies show over 7.5% in 1 of 3,000 seeds; the seed is fixed.
    /// </summary>
    [Theory]
    [MemberData(nameof(All))]
    public void At_most_one_comparison_in_twenty_gives_an_interval_without_the_truth(string id, int pairs)
    {
        var (always, given, missed) = Count(id, pairs, (had, has) => (had, has));
        string right = given == 0 ? "-" : $"{1 - (missed / (double)given):0%}";
        output.WriteLine($"| `{id}` | {pairs} | {always / (double)Studies:0%} | {given / (double)Studies:0%} | {right} | {missed / (double)Studies:0.0%} |");
        Assert.InRange(missed / (double)Studies, 0, 0.075);
    }

    /// <summary>The same for the mean of one scenario.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void At_most_one_scenario_in_twenty_gives_an_interval_without_the_truth(string id, int pairs)
    {
        var (_, _, missed) = Count(id, pairs, (_, has) => (0, has));
        Assert.InRange(missed / (double)Studies, 0, 0.075);
    }

    /// <summary>What happens often keeps its interval, also in few runs; with true coverage of 95% a thousand studies lie outside 93-97% in 1 of 260 seeds.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public void Intervals_of_what_happens_in_every_run_are_always_given_and_hold_the_truth_in_about_95_of_100(int pairs)
    {
        var (_, given, missed) = Count(Outcome.ParticipationBroad.Id, pairs, (had, has) => (had, has));
        Assert.Equal(Studies, given);
        Assert.InRange(1 - (missed / (double)Studies), 0.93, 0.97);
    }

    // Student's interval right if it were always given; given; given and wrong.
    private static (int Always, int Given, int Missed) Count(string id, int pairs, Func<double, double, (double, double)> of)
    {
        var outcome = Outcome.Named(id);
        double[][] runs = Made.Value[Array.IndexOf(Looked, outcome)];
        var luck = new Random(pairs);
        var world = default(PairedMoments);
        for (int i = 0; i < World; i++)
            Add(ref world, of(runs[0][i], runs[1][i]));
        double truth = world.Difference.Mean;
        int always = 0;
        int given = 0;
        int missed = 0;
        for (int study = 0; study < Studies; study++)
        {
            var moments = default(PairedMoments);
            for (int i = 0; i < pairs; i++)
            {
                int drawn = luck.Next(World);
                Add(ref moments, of(runs[0][drawn], runs[1][drawn]));
            }

            var contrast = Contrast.Of(moments, Bounds.OfDifference(outcome), 1);
            double half = moments.Difference.Variance == 0 ? 0 : moments.Difference.HalfWidth();
            always += Math.Abs(moments.Difference.Mean - truth) <= half ? 1 : 0;
            given += contrast.Footing == Footing.Firm ? 1 : 0;
            missed += contrast.Footing == Footing.Firm && !(truth >= contrast.Low && truth <= contrast.High) ? 1 : 0;
        }

        return (always, given, missed);
    }

    private static void Add(ref PairedMoments moments, (double One, double Other) pair)
    {
        if (double.IsFinite(pair.One) && double.IsFinite(pair.Other))
            moments.Add(pair.One, pair.Other);
    }

    /// <summary>Small complexes over two years, with the coach and without, the same people in both.</summary>
    private static double[][][] Make()
    {
        var plan = Scenario.OfHomes(24);
        var with = new Blueprint(plan, new(), 2 * Week.PerYear);
        var without = new Blueprint(plan with { Coach = new CoachPlan { TimesRule = 0 } }, new(), 2 * Week.PerYear);
        double[][][] made = [.. Looked.Select(_ => new[] { new double[World], new double[World] })];
        Parallel.For(0, 2, half =>
        {
            ComplexRun[] arms = [new(with), new(without)];
            for (int replicate = half; replicate < World; replicate += 2)
            {
                for (int arm = 0; arm < 2; arm++)
                {
                    var result = arms[arm].Run(11, replicate);
                    for (int i = 0; i < Looked.Length; i++)
                        made[i][arm][replicate] = result[Looked[i]];
                }
            }
        });
        return made;
    }
}
