using System.Runtime.InteropServices;

namespace Simulation.Runner.Experiments;

/// <summary>Quantiles of any number of values in little memory. A value is counted under the leading bits of its binary form, so their
/// order does not matter, to the last bit. A quantile is right to 1 in 2,048.</summary>
public sealed class Sketch
{
    // Sign, exponent and eleven bits of the mantissa of a double.
    private const int Dropped = 41;
    private readonly Dictionary<int, long> _counts = [];

    public long Count { get; private set; }

    public void Add(double value)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, BucketOf(value), out _)++;
        Count++;
    }

    /// <summary>The values below which the given shares of all values lie; NaN when there are none.</summary>
    public double[] Quantiles(params ReadOnlySpan<double> shares)
    {
        var found = new double[shares.Length];
        if (Count == 0)
        {
            Array.Fill(found, double.NaN);
            return found;
        }

        var ordered = _counts.Select(c => (Value: NearEndOf(c.Key), Count: c.Value)).OrderBy(c => c.Value).ToArray();
        for (int i = 0; i < shares.Length; i++)
        {
            // The value of rank ceil(share * n): a value that occurred, never one in between.
            long rank = Math.Clamp((long)Math.Ceiling(shares[i] * Count), 1, Count);
            long seen = 0;
            foreach (var (value, count) in ordered)
            {
                seen += count;
                if (seen < rank) continue;
                found[i] = value;
                break;
            }
        }

        return found;
    }

    private static int BucketOf(double value) => value == 0 ? 0 : (int)(BitConverter.DoubleToInt64Bits(value) >> Dropped);

    // The end towards zero: a whole number comes back as itself, and no share comes back above 1.
    private static double NearEndOf(int bucket) => BitConverter.Int64BitsToDouble((long)bucket << Dropped);
}
