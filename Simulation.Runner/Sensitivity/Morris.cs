namespace Simulation.Runner.Sensitivity;

/// <summary>What moving one input does, over the whole of its range.</summary>
/// <param name="Input">Which input.</param>
/// <param name="MuStar">The mean size of the effect, with its 95% interval over trajectories.</param>
/// <param name="Mu">The mean effect, with its sign.</param>
/// <param name="Sigma">How much the effect differs between trajectories: by curves, by other inputs, by noise.</param>
/// <param name="NoiseShare">The part of the mean square of the effect that is noise of replication.</param>
/// <param name="IsAboveNoise">Whether the square of the effect, without noise, is so far above zero that noise alone gets there in 5 of 1000
/// inputs that do nothing; for that it takes eight trajectories at least.</param>
public sealed record MorrisEffect(int Input, double MuStar, double Low, double High, double Mu, double Sigma, double NoiseShare, bool IsAboveNoise)
{
    /// <summary>The places in the ranking it can have: as many inputs surely matter more as stand before the first, and where
    /// intervals overlap there is no order.</summary>
    public (int First, int Last) Places { get; init; }
}

/// <summary>Screens the inputs of a function by elementary effects (Morris, 1991), with the noise of replication told apart by halves.</summary>
public static class Morris
{
    private const double FalseAlarm = 0.005;

    /// <summary>Every input, the largest mean effect first. Values are those of the points of the design, in order; where one is not
    /// known its effect is left out, and an input without any effect is not a number and comes last.</summary>
    public static IReadOnlyList<MorrisEffect> Of(MorrisDesign design, IReadOnlyList<Halves> values, ulong seed)
    {
        if (values.Count != design.Points)
            throw new ArgumentException($"{values.Count} values for {design.Points} points", nameof(values));
        var bootstrap = new Bootstrap(design.Trajectories, seed);
        var flips = new SignFlips(design.Trajectories, seed);
        var effects = Enumerable.Range(0, design.Inputs).Select(input => Effect(input, Effects(design, values, input), bootstrap, flips)).ToList();
        return [.. effects.Select(effect => effect with { Places = PlacesOf(effect, effects) })
            .OrderBy(effect => double.IsNaN(effect.MuStar)).ThenByDescending(effect => effect.MuStar).ThenBy(effect => effect.Input)];
    }

    private static Halves[] Effects(MorrisDesign design, IReadOnlyList<Halves> values, int input)
    {
        var effects = new Halves[design.Trajectories];
        for (int trajectory = 0; trajectory < effects.Length; trajectory++)
        {
            int start = trajectory * design.PerTrajectory;
            effects[trajectory] = (values[start + 1 + input] - values[start]) / design.Step(trajectory, input);
        }

        return effects;
    }

    private static MorrisEffect Effect(int input, Halves[] effects, Bootstrap bootstrap, SignFlips flips)
    {
        double[] sizes = [.. effects.Select(effect => effect.IsKnown ? Math.Abs(effect.Mean) : double.NaN)];
        double[] squares = [.. effects.Select(effect => effect.IsKnown ? effect.Square : double.NaN)];
        Halves[] known = [.. effects.Where(effect => effect.IsKnown)];
        if (known.Length < 2)
            return new MorrisEffect(input, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, false);
        var (low, high) = Bootstrap.Middle(bootstrap.OfMean(sizes));
        double mu = known.Average(effect => effect.Mean);
        double sigma = Math.Sqrt(known.Sum(effect => (effect.Mean - mu) * (effect.Mean - mu)) / (known.Length - 1));
        double all = known.Sum(effect => effect.Mean * effect.Mean);
        double noise = all > 0 ? Math.Min(1, known.Sum(effect => effect.Noise) / all) : 0;
        bool above = flips.ChanceOf(squares) < FalseAlarm;
        return new MorrisEffect(input, known.Average(effect => Math.Abs(effect.Mean)), low, high, mu, sigma, noise, above);
    }

    // Noise has no order: what cannot be told from it stands before nothing, and nothing that cannot be told from it stands before the rest.
    private static (int First, int Last) PlacesOf(MorrisEffect effect, List<MorrisEffect> all) => double.IsNaN(effect.MuStar)
        ? (all.Count, all.Count)
        : (1 + all.Count(other => other.IsAboveNoise && other.Low > effect.High),
            effect.IsAboveNoise ? all.Count(other => !(other.High < effect.Low)) : all.Count);
}
