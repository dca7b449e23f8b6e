using MathNet.Numerics.Statistics;

namespace Simulation.Runner.Emulation;

/// <summary>Draws from what the emulators and the measured values leave of uniform priors.</summary>
/// <param name="Draws">Chain after chain, thinned.</param>
/// <param name="Logs">The log of the chance of the measured values at each.</param>
/// <param name="WorstMixing">The largest ratio of between and within chains over all inputs (Gelman and Rubin, 1992); 1 is right.</param>
public sealed record Posterior(IReadOnlyList<double[]> Draws, IReadOnlyList<double> Logs, double WorstMixing);

/// <summary>How long chains are.</summary>
public sealed record ChainSettings(int Chains = 4, int WarmUp = 300, int Kept = 250, int Thin = 6);

/// <summary>Markov chains over the emulators of the last wave, inside what all waves leave.</summary>
public static class EmulatedChains
{
    public static Posterior Run(Region region, IReadOnlyList<double[]> starts, ChainSettings settings, ulong seed, int threads)
    {
        var draws = new double[settings.Chains][][];
        var logs = new double[settings.Chains][];
        Parallel.For(0, settings.Chains, new ParallelOptions { MaxDegreeOfParallelism = threads }, chain =>
        {
            var walker = new Walker(region.Waves, starts[chain % starts.Count], byLikelihood: true, new Luck(Luck.SeedOf(seed, chain)));
            for (int sweep = 0; sweep < settings.WarmUp; sweep++) walker.Sweep();
            draws[chain] = new double[settings.Kept][];
            logs[chain] = new double[settings.Kept];
            for (int kept = 0; kept < settings.Kept; kept++)
            {
                for (int sweep = 0; sweep < settings.Thin; sweep++) walker.Sweep();
                (draws[chain][kept], logs[chain][kept]) = (walker.Point, walker.Log);
            }
        });
        double worst = Enumerable.Range(0, region.Inputs).Max(input => Mixing([.. draws.Select(c => c.Select(d => d[input]).ToArray())]));
        return new([.. draws.SelectMany(c => c)], [.. logs.SelectMany(c => c)], worst);
    }

    /// <summary>The potential scale reduction of chains of one number (Gelman and Rubin, 1992, Statistical Science 7).</summary>
    public static double Mixing(IReadOnlyList<double[]> chains)
    {
        int n = chains[0].Length;
        double within = chains.Average(c => ArrayStatistics.Variance(c));
        double between = ArrayStatistics.Variance([.. chains.Select(c => c.Average())]);
        return within > 0 ? Math.Sqrt((((n - 1.0) / n * within) + between) / within) : 1;
    }
}
