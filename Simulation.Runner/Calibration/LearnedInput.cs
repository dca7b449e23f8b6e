using Simulation.Runner.Emulation;

namespace Simulation.Runner.Calibration;

/// <summary>What was learned of an assumption: how much narrower it is than its range, by the chains and by the simulated draws, and
/// where it lies now. An inert input, which the model does not have, has no entry.</summary>
/// <param name="InEmulators">Whether an emulator of the last wave depends on it.</param>
/// <param name="Contraction">1 less its variance over that of its range, by the chains.</param>
/// <param name="Weighted">The same by the simulated draws and their weights.</param>
public sealed record LearnedInput(
    int Input, Entry? Entry, bool InEmulators, double Contraction, double Weighted, double Low, double Mean, double High);

/// <summary>What was learned of all inputs, with the inert ones as the measure of what chance makes of it.</summary>
public sealed class LearnedInputs
{
    private const double Needed = 3;

    public LearnedInputs(PriorSpace space, int inert, Wave last, Posterior posterior, SimulatedDraws draws)
    {
        var used = last.Emulators.SelectMany(e => e.Inputs).ToHashSet();
        double[] equal = [.. posterior.Draws.Select(_ => 1.0)];
        double effective = draws.Effective;
        All = [.. Enumerable.Range(0, space.Entries.Count + inert).Select(input =>
        {
            double[] chain = [.. posterior.Draws.Select(d => d[input])];
            double[] drawn = [.. draws.All.Select(d => d.Simulated.Point[input])];
            var (_, variance) = DrawWeights.Moments(chain, equal);
            var (mean, weighted) = DrawWeights.Moments(drawn, draws.Weights);
            return new LearnedInput(
                input,
                input < space.Entries.Count ? space.Entries[input] : null,
                used.Contains(input),
                1 - (12 * variance),
                1 - (12 * weighted * effective / Math.Max(1, effective - 1)),
                DrawWeights.Quantile(drawn, draws.Weights, 0.05),
                mean,
                DrawWeights.Quantile(drawn, draws.Weights, 0.95));
        })];
        Yardstick = Of(l => l.Contraction);
        WeightedYardstick = Of(l => l.Weighted);
        Pairs = PairsOf(posterior, [.. used.Where(i => i < space.Entries.Count).Order()], equal);
    }

    public IReadOnlyList<LearnedInput> All { get; }

    /// <summary>Mean and standard deviation of the contraction of inert inputs.</summary>
    public (double Mean, double Deviation) Yardstick { get; }
    public (double Mean, double Deviation) WeightedYardstick { get; }

    /// <summary>Inputs that go together so closely that only a combination of them is known.</summary>
    public IReadOnlyList<(int One, int Other, double Correlation)> Pairs { get; }

    /// <summary>Whether more was learned of an input than chance makes of an inert one: three standard deviations.</summary>
    public bool IsFound(LearnedInput learned) => learned.InEmulators && learned.Contraction > Yardstick.Mean + (Needed * Yardstick.Deviation);

    /// <summary>Whether the simulated draws say so as well.</summary>
    public bool IsConfirmed(LearnedInput learned) => learned.Weighted > WeightedYardstick.Mean + (Needed * WeightedYardstick.Deviation);

    private (double Mean, double Deviation) Of(Func<LearnedInput, double> contraction)
    {
        double[] inert = [.. All.Where(l => l.Entry is null).Select(contraction)];
        var moments = default(Experiments.Moments);
        foreach (double one in inert) moments.Add(one);
        return (moments.Mean, Math.Sqrt(moments.Variance));
    }

    private static (int, int, double)[] PairsOf(Posterior posterior, int[] used, double[] equal)
    {
        const double Close = 0.7;
        double[][] columns = [.. used.Select(i => posterior.Draws.Select(d => d[i]).ToArray())];
        var pairs = from one in Enumerable.Range(0, used.Length)
                    from other in Enumerable.Range(one + 1, used.Length - one - 1)
                    let r = DrawWeights.Correlation(columns[one], columns[other], equal)
                    where Math.Abs(r) > Close
                    select (used[one], used[other], r);
        return [.. pairs];
    }
}
