namespace Simulation.Runner.Experiments;

/// <summary>The sequence of Sobol with the direction numbers of Joe and Kuo (2008, "Constructing Sobol sequences with better
/// two-dimensional projections", new-joe-kuo-6), moved by a random digital shift per axis so that no point lies on a corner. Its first
/// points are the same however many follow, so a study can be extended.</summary>
public static class Sobol
{
    private const int Bits = 32;

    // Degree, coefficients and first direction numbers of each axis after the first.
    private static readonly (int Degree, uint Coefficients, uint[] First)[] Polynomials =
    [
        (1, 0, [1]),
        (2, 1, [1, 3]),
        (3, 1, [1, 3, 1]),
        (3, 2, [1, 1, 1]),
        (4, 1, [1, 1, 3, 3]),
        (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]),
        (5, 4, [1, 1, 5, 5, 5]),
        (5, 7, [1, 1, 7, 11, 19]),
        (5, 11, [1, 1, 5, 1, 1]),
        (5, 13, [1, 1, 1, 3, 11]),
        (5, 14, [1, 3, 5, 5, 31]),
        (6, 1, [1, 3, 3, 9, 7, 49]),
        (6, 13, [1, 1, 1, 15, 21, 21]),
        (6, 16, [1, 3, 1, 13, 27, 49]),
        (6, 19, [1, 1, 1, 15, 7, 5]),
        (6, 22, [1, 3, 1, 15, 13, 25]),
        (6, 25, [1, 1, 5, 5, 19, 61]),
        (7, 1, [1, 3, 7, 11, 23, 15, 103]),
        (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    /// <summary>The most axes there are direction numbers for.</summary>
    public static int MostAxes => Polynomials.Length + 1;

    /// <summary>The first points, each a part of the way along every axis.</summary>
    public static IEnumerable<double[]> Points(int points, int axes, ulong seed)
    {
        if (axes < 1 || axes > MostAxes)
            throw new ArgumentOutOfRangeException(nameof(axes), axes, $"a Sobol sequence has 1 to {MostAxes} axes here");
        uint[][] directions = [.. Enumerable.Range(0, axes).Select(Directions)];
        uint[] at = [.. Enumerable.Range(0, axes).Select(axis => Squares.Bits32(Squares.KeyFrom(seed), (ulong)axis))];
        for (uint point = 0; point < points; point++)
        {
            yield return [.. at.Select(bits => (bits + 0.5) / (1UL << Bits))];
            int changes = System.Numerics.BitOperations.TrailingZeroCount(~point);
            for (int axis = 0; axis < axes; axis++) at[axis] ^= directions[axis][changes];
        }
    }

    private static uint[] Directions(int axis)
    {
        uint[] v = new uint[Bits];
        if (axis == 0)
        {
            for (int i = 0; i < Bits; i++) v[i] = 1u << (Bits - 1 - i);
            return v;
        }

        var (degree, coefficients, first) = Polynomials[axis - 1];
        for (int i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                v[i] = first[i] << (Bits - 1 - i);
                continue;
            }

            v[i] = v[i - degree] ^ (v[i - degree] >> degree);
            for (int k = 1; k < degree; k++)
            {
                if (((coefficients >> (degree - 1 - k)) & 1) != 0) v[i] ^= v[i - k];
            }
        }

        return v;
    }
}
