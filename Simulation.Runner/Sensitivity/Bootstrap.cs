using MathNet.Numerics.Statistics;

namespace Simulation.Runner.Sensitivity;

/// <summary>How often each row of a sample is taken in each of many samples drawn from it with putting back (Efron, 1979), the same for
/// everything that is estimated from those rows.</summary>
public sealed class Bootstrap
{
    /// <summary>Samples that are drawn where nobody asks for another number.</summary>
    public const int Usual = 1000;

    private readonly double[][] _taken;

    public Bootstrap(int rows, ulong seed, int samples = Usual)
    {
        Rows = rows;
        ulong key = Squares.KeyFrom(seed);
        _taken = new double[samples][];
        for (int sample = 0; sample < samples; sample++)
        {
            double[] taken = _taken[sample] = new double[rows];
            for (int draw = 0; draw < rows; draw++)
            {
                ulong bits = Squares.Bits32(key, ((ulong)(uint)sample << 32) + (uint)draw);
                taken[(int)((bits * (ulong)rows) >> 32)]++;
            }
        }
    }

    public int Rows { get; }

    /// <summary>How often each row was taken, sample by sample.</summary>
    public IReadOnlyList<double[]> Taken => _taken;

    /// <summary>An estimate in every sample, those that cannot be said left out, in order of size.</summary>
    public double[] Of(Func<double[], double> estimate)
    {
        double[] all = [.. _taken.Select(estimate).Where(double.IsFinite)];
        Array.Sort(all);
        return all;
    }

    /// <summary>The mean of some values of the rows, in every sample, in order of size; rows whose value is not known do not count.</summary>
    public double[] OfMean(double[] values) => Of(taken => Mean(values, taken));

    /// <summary>From which to which quantile of sorted estimates the middle part of so much lies.</summary>
    public static (double Low, double High) Middle(double[] sorted, double level = 0.95) => sorted.Length == 0
        ? (double.NaN, double.NaN)
        : (Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2));

    public static double Quantile(double[] sorted, double at) =>
        sorted.Length == 0 ? double.NaN : SortedArrayStatistics.QuantileCustom(sorted, at, QuantileDefinition.R7);

    internal static double Mean(double[] values, double[] taken)
    {
        double sum = 0, count = 0;
        for (int row = 0; row < values.Length; row++)
        {
            if (!double.IsFinite(values[row])) continue;
            sum += taken[row] * values[row];
            count += taken[row];
        }

        return sum / count;
    }
}
