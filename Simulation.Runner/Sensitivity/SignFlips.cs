namespace Simulation.Runner.Sensitivity;

/// <summary>Whether the mean of some values is above zero, by turning their signs at random (Fisher, 1935): values that are as likely
/// below zero as above, such as products of two halves of noise, come out as high as they are in no more than the stated part of
/// cases, however few or unevenly spread they are.</summary>
public sealed class SignFlips
{
    private const int Times = 2000;

    private readonly double[][] _signs;

    public SignFlips(int rows, ulong seed)
    {
        ulong key = Squares.KeyFrom(seed);
        _signs = [.. Enumerable.Range(0, Times).Select(time => Enumerable.Range(0, rows)
            .Select(row => (Squares.Bits32(key, ((ulong)(uint)time << 32) + (uint)row) & 1) == 0 ? -1.0 : 1.0).ToArray())];
    }

    /// <summary>In which part of cases chance alone does as well; values that are not known do not count.</summary>
    public double ChanceOf(double[] values)
    {
        double[] known = [.. values.Select(value => double.IsFinite(value) ? value : 0)];
        double mine = Sum(known, null);
        if (mine <= 0) return 1;
        int asHigh = _signs.Count(signs => Sum(known, signs) >= mine);
        return (1.0 + asHigh) / (1 + Times);
    }

    private static double Sum(double[] values, double[]? signs)
    {
        double sum = 0;
        for (int row = 0; row < values.Length; row++) sum += signs is null ? values[row] : signs[row] * values[row];
        return sum;
    }
}
