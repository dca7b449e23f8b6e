using Simulation.Runner.Emulation;

namespace Simulation.Tests.Runner.Emulation;

/// <summary>A model of which everything is known: 60 inputs of which 15 do nothing, 20 outputs that are shares or rates, with the noise
/// of a few replicates. It saturates and bends as real ones do, so no polynomial is right.</summary>
internal sealed class PlantedModel
{
    public const int Inputs = 60;
    public const int Inert = 15;
    public const int Outputs = 20;

    // A measurement knows an output to this, on the scale of the emulators.
    private const double ObservationDeviation = 0.3;
    private const int Counted = 150;

    private readonly (int Input, double Line, double Bend)[][] _effects;
    private readonly (int One, int Other, double Size)[][] _products;

    public PlantedModel(ulong seed)
    {
        var luck = new Luck(seed);
        _effects = [.. Enumerable.Range(0, Outputs).Select(_ => Enumerable.Range(0, 8)
            .Select(_ => (luck.Below(Inputs - Inert), 0.6 * luck.Normal(), 0.3 * luck.Normal())).ToArray())];
        _products = [.. _effects.Select(of => Enumerable.Range(0, 2)
            .Select(_ => (of[luck.Below(of.Length)].Item1, of[luck.Below(of.Length)].Item1, 0.4 * luck.Normal())).ToArray())];
    }

    public static Link LinkOf(int output) => IsShare(output) ? new Link(LinkKind.Logit, 0.002) : new Link(LinkKind.Log, 0.02);

    /// <summary>What an output really is.</summary>
    public double Truth(int output, double[] point)
    {
        double sum = 0;
        foreach (var (input, line, bend) in _effects[output])
        {
            double u = (2 * point[input]) - 1;
            sum += (line * Math.Tanh(1.5 * u)) + (bend * u * u);
        }

        foreach (var (one, other, size) in _products[output]) sum += size * ((2 * point[one]) - 1) * ((2 * point[other]) - 1);
        return IsShare(output) ? 1 / (1 + Math.Exp(-sum)) : Math.Exp(sum);
    }

    /// <summary>What a few replicates show of it, with the variance of that.</summary>
    public Tried Try(double[] point, Luck luck, double[]? common = null)
    {
        double[] values = new double[Outputs], noise = new double[Outputs];
        for (int output = 0; output < Outputs; output++)
        {
            double truth = Truth(output, point);
            double deviation = IsShare(output) ? Math.Sqrt(truth * (1 - truth) / Counted) : truth / Math.Sqrt(Counted);
            double seen = truth + (deviation * (common?[output] ?? luck.Normal()));
            double slope = LinkOf(output).Slope(seen);
            values[output] = LinkOf(output).Of(seen);
            noise[output] = deviation * deviation * slope * slope;
        }

        return new(point, values, noise);
    }

    /// <summary>What somebody measured where this is the truth.</summary>
    public Aim[] Measured(double[] truth, Luck luck) => [.. Enumerable.Range(0, Outputs).Select(output =>
        new Aim(LinkOf(output).Of(Truth(output, truth)) + (ObservationDeviation * luck.Normal()), ObservationDeviation * ObservationDeviation, 0))];

    private static bool IsShare(int output) => output % 2 == 0;
}
