using Simulation.Core.Randomness;
using Simulation.Runner.Sensitivity;

namespace Simulation.Tests.Runner.Sensitivity;

/// <summary>Functions of which the indices are known, with and without noise.</summary>
internal static class KnownFunctions
{
    public const double IshigamiA = 7;
    public const double IshigamiB = 0.1;

    /// <summary>Ishigami and Homma (1990), on the unit cube.</summary>
    public static double Ishigami(double[] at)
    {
        double[] x = [.. at.Select(part => Math.PI * ((2 * part) - 1))];
        return Math.Sin(x[0]) + (IshigamiA * Math.Pow(Math.Sin(x[1]), 2)) + (IshigamiB * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    /// <summary>The g function of Sobol (Saltelli and Sobol, 1995).</summary>
    public static double G(double[] at, double[] a) => at.Zip(a, (x, ai) => (Math.Abs((4 * x) - 2) + ai) / (1 + ai)).Aggregate(1.0, (one, next) => one * next);

    /// <summary>Both halves of a point with noise of their own, of this standard deviation in each half.</summary>
    public static Halves Noisy(double value, double noise, int point, ulong seed)
    {
        double Normal(int half)
        {
            ulong key = Squares.KeyFrom(seed + (ulong)half);
            double u = (Squares.Bits32(key, (ulong)point) + 0.5) / 4294967296.0;
            return MathNet.Numerics.Distributions.Normal.InvCDF(0, noise, u);
        }

        return new Halves(value + Normal(0), value + Normal(1));
    }

    public static Halves[] Values(SobolDesign design, Func<double[], double> function, double noise = 0, ulong seed = 1) =>
        [.. Enumerable.Range(0, design.Points).Select(point => Noisy(function(design.At(point)), noise, point, seed))];

    public static Halves[] Values(MorrisDesign design, Func<double[], double> function, double noise = 0, ulong seed = 1) =>
        [.. Enumerable.Range(0, design.Points).Select(point => Noisy(function(design.At(point)), noise, point, seed))];
}
