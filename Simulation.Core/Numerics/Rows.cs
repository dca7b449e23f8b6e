using System.Numerics;

namespace Simulation.Core.Numerics;

/// <summary>Rows of numbers, column by column.</summary>
internal static class Rows
{
    /// <summary>Adds a row to the sums of its columns; each sum is the same number however many are added at a time.</summary>
    public static void Add(Span<double> sums, ReadOnlySpan<double> row)
    {
        int column = 0;
        for (; column <= sums.Length - Vector<double>.Count; column += Vector<double>.Count)
            (new Vector<double>(sums[column..]) + new Vector<double>(row[column..])).CopyTo(sums[column..]);
        for (; column < sums.Length; column++) sums[column] += row[column];
    }
}
