using System.Globalization;
using MathNet.Numerics.Statistics;
using Simulation.Runner.Emulation;
using Simulation.Tests.Kit;
using Xunit.Abstractions;

namespace Simulation.Tests.Runner.Emulation;

/// <summary>
/// Twenty truths are planted in a model that is known; waves, emulators and chains must find what can be found and not more. Seeded,
/// so there is no chance of a false alarm; with other seeds one truth of 20 is ruled out on average and chi2 is over its bound in 1 of
/// 100. The gate plants four, which costs a fifth: it sees truths that are ruled out, intervals that hold fewer than 80% (four standard errors of
/// 240 intervals below 90%) and chains that do not mix; what shows only in ranks and contraction of twenty is for scripts/long.sh.
/// </summary>
[Trait("Speed", "slow")]
public class PlantedTruthTests(ITestOutputHelper told)
{
    private const int Truths = 20;
    private const int Few = 4;
    private const ulong Seed = 20270101;

    [Fact]
    public void A_few_planted_truths_are_kept_and_covered()
    {
        var found = new Found[Few];
        Parallel.For(0, Few, truth => found[truth] = Find(truth));
        var ranks = new PlantedRanks();
        var luck = new Luck(1);
        foreach (var one in found)
        {
            for (int input = 0; input < PlantedModel.Inputs; input++)
                ranks.Add(one.Truth[input], [.. one.Posterior.Draws.Select(d => d[input])], luck);
        }

        string what = string.Create(CultureInfo.InvariantCulture, $"ruled out {found.Count(f => !f.TruthIsLeft)}, covered {ranks.Covered:0.000}, mixing {found.Max(f => f.Posterior.WorstMixing):0.00}, within 3 sd {found.Average(f => f.Within):0.00}");
        told.WriteLine(what);
        Assert.True(found.Count(f => !f.TruthIsLeft) <= 1, what);
        Assert.True(ranks.Covered > 0.8, what);
        Assert.True(found.Max(f => f.Posterior.WorstMixing) < 1.4, what);
        Assert.True(found.Average(f => f.Within) > 0.4, what);
    }

    [LongFact]
    [Trait("Speed", "long")]
    public void Planted_truths_are_kept_covered_and_ranked_evenly()
    {
        var found = new Found[Truths];
        Parallel.For(0, Truths, truth => found[truth] = Find(truth));
        var ranks = new PlantedRanks();
        var luck = new Luck(1);
        double active = 0;
        var inert = new List<double>();
        foreach (var one in found)
        {
            for (int input = 0; input < PlantedModel.Inputs; input++)
            {
                double[] draws = [.. one.Posterior.Draws.Select(d => d[input])];
                ranks.Add(one.Truth[input], draws, luck);
                double contraction = 1 - (12 * ArrayStatistics.Variance(draws));
                if (input < PlantedModel.Inputs - PlantedModel.Inert) active += contraction;
                else inert.Add(contraction);
            }
        }

        active /= Truths * (PlantedModel.Inputs - PlantedModel.Inert);
        double spread = Math.Sqrt(ArrayStatistics.Variance([.. inert]));
        string what = string.Create(CultureInfo.InvariantCulture, $"ruled out {found.Count(f => !f.TruthIsLeft)}, covered {ranks.Covered:0.000}, chi2 {ranks.ChiSquared():0.0}, contraction {active:0.00} and of inert inputs {inert.Average():0.000} ± {spread:0.000}, mixing {found.Max(f => f.Posterior.WorstMixing):0.00}, within 3 sd {found.Average(f => f.Within):0.00}");
        told.WriteLine(what);
        Assert.True(found.Count(f => !f.TruthIsLeft) <= 2, what);
        Assert.True(ranks.Covered is > 0.85 and < 0.95, what);
        Assert.True(ranks.Chance() > 0.01, what);
        Assert.True(Math.Abs(inert.Average()) < 3 * spread / Math.Sqrt(inert.Count) && spread < 0.07, what);
        Assert.True(active > 0.25, what);

        // The worst of 1,200 inputs, with chains this short.
        Assert.True(found.Max(f => f.Posterior.WorstMixing) < 1.4, what);
        Assert.True(found.Average(f => f.Within) > 0.5, what);
    }

    private static Found Find(int number)
    {
        var model = new PlantedModel(Seed);
        var luck = new Luck(Luck.SeedOf(Seed, number));
        double[] truth = luck.Point(PlantedModel.Inputs);
        var aims = model.Measured(truth, luck);
        var settings = new MatchingSettings { Seed = Luck.SeedOf(Seed, 1, number), Points = 260, MostWaves = 3, MayHaveProcess = false };
        var matching = new HistoryMatching(settings, PlantedModel.Inputs, aims);
        matching.Run((wave, points) => [.. points.Select((p, i) => model.Try(p, new Luck(Luck.SeedOf(settings.Seed, 2, wave, i))))]);
        var posterior = EmulatedChains.Run(matching.Left, matching.Points, new ChainSettings(2, 100, 150, 3), Luck.SeedOf(settings.Seed, 3), 1);
        double within = posterior.Draws.Count(d => Enumerable.Range(0, PlantedModel.Outputs).All(o => aims[o].Implausibility(PlantedModel.LinkOf(o).Of(model.Truth(o, d)), 0) < 3)) / (double)posterior.Draws.Count;
        return new(truth, posterior, matching.Left.Holds(truth), matching.Done.Count, matching.Done[^1].Part, matching.Done[^1].Wave.Emulators.Average(e => e.Report.LeftOut), within);
    }

    private sealed record Found(double[] Truth, Posterior Posterior, bool TruthIsLeft, int Waves, double Part, double LeftOut, double Within);
}
