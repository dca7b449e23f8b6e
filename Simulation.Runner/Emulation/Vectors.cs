namespace Simulation.Runner.Emulation;

/// <summary>The two loops in which choosing terms spends its time. Their sums go in a fixed order of four lanes, whatever the processor.</summary>
internal static class Vectors
{
    private const int Lanes = 4;

    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double a = 0, b = 0, c = 0, d = 0;
        int i = 0;
        for (; i + Lanes <= one.Length; i += Lanes)
        {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }

        for (; i < one.Length; i++) a += one[i] * other[i];
        return (a + b) + (c + d);
    }

    /// <summary>Takes from a column what lies along a direction of length 1.</summary>
    public static void Subtract(Span<double> column, ReadOnlySpan<double> direction)
    {
        double along = Dot(column, direction);
        for (int i = 0; i < column.Length; i++) column[i] -= along * direction[i];
    }

    /// <summary>x' M x, for a symmetric matrix by rows.</summary>
    public static double Quadratic(ReadOnlySpan<double> x, ReadOnlySpan<double> matrix)
    {
        double sum = 0;
        for (int row = 0; row < x.Length; row++)
        {
            // Both triangles at once.
            int first = row * x.Length;
            sum += x[row] * ((2 * Dot(x[..row], matrix.Slice(first, row))) + (matrix[first + row] * x[row]));
        }

        return sum;
    }
}
