using System.Numerics;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Sensitivity;

/// <summary>The points at which indices of Sobol are estimated (Saltelli et al., 2010): rows of two independent points A and B, of A with
/// one input from B, and in the first rows of A with two inputs from B, for interactions. Rows are a Sobol sequence with its first
/// point, and as many as a power of two: without either the sequence is no longer balanced (Owen, 2020, arXiv 2008.08051).</summary>
public sealed class SobolDesign
{
    private readonly double[][] _rows;

    public SobolDesign(int inputs, int rows, int pairRows, ulong seed)
    {
        if (!BitOperations.IsPow2(rows) || (pairRows != 0 && !BitOperations.IsPow2(pairRows)) || pairRows > rows)
            throw new ArgumentException($"{rows} rows, {pairRows} of them for pairs: both have to be powers of two, the second no larger", nameof(rows));
        Inputs = inputs;
        Rows = rows;
        PairRows = pairRows;
        Pairs = [.. from one in Enumerable.Range(0, inputs) from other in Enumerable.Range(one + 1, inputs - one - 1) select (one, other)];
        _rows = [.. Sobol.Points(rows, 2 * inputs, seed)];
    }

    /// <summary>The most inputs there are direction numbers for.</summary>
    public static int MostInputs => Sobol.MostAxes / 2;

    public int Inputs { get; }
    public int Rows { get; }
    public int PairRows { get; }
    public IReadOnlyList<(int One, int Other)> Pairs { get; }

    public int Points => (Rows * (2 + Inputs)) + (PairRows * Pairs.Count);

    /// <summary>Where the points of a row stand: A, B, then A with each input from B, then A with each pair from B.</summary>
    public int A(int row) => (row * (2 + Inputs)) + (Math.Min(row, PairRows) * Pairs.Count);

    public int B(int row) => A(row) + 1;

    public int Swapped(int row, int input) => A(row) + 2 + input;

    public int Swapped(int row, int input, int other) => row < PairRows
        ? A(row) + 2 + Inputs + PairOf(input, other)
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"only the first {PairRows} rows have pairs");

    /// <summary>The row of a point; points of one row are run with the same luck.</summary>
    public int RowOf(int point)
    {
        int inPairs = A(PairRows), wide = 2 + Inputs + Pairs.Count;
        return point < inPairs ? point / wide : PairRows + ((point - inPairs) / (2 + Inputs));
    }

    /// <summary>A point, each input as a part of the way from 0 to 1.</summary>
    public double[] At(int point)
    {
        int row = RowOf(point), nth = point - A(row);
        double[] a = _rows[row][..Inputs], b = _rows[row][Inputs..];
        if (nth == 1) return b;
        if (nth >= 2 + Inputs)
        {
            var (one, other) = Pairs[nth - 2 - Inputs];
            (a[one], a[other]) = (b[one], b[other]);
        }
        else if (nth >= 2)
        {
            a[nth - 2] = b[nth - 2];
        }

        return a;
    }

    // The pairs of 0 come first, then those of 1 and so on.
    private int PairOf(int one, int other) => (one * ((2 * Inputs) - one - 1) / 2) + (other - one - 1);
}
