using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

public class DesignsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(100, 12)]
    [Trait("Kind", "oracle")]
    public void A_Latin_hypercube_has_one_point_in_every_part_of_every_axis(int points, int axes)
    {
        var all = Designs.LatinHypercube(points, axes, seed: 3).ToList();
        Assert.Equal(points, all.Count);
        for (int axis = 0; axis < axes; axis++)
            Assert.Equal(Enumerable.Range(0, points), all.Select(point => (int)(point[axis] * points)).Order());
    }

    [Fact]
    public void A_Latin_hypercube_follows_from_its_seed()
    {
        Assert.Equal(Designs.LatinHypercube(9, 2, seed: 3), Designs.LatinHypercube(9, 2, seed: 3));
        Assert.NotEqual(Designs.LatinHypercube(9, 2, seed: 3), Designs.LatinHypercube(9, 2, seed: 4));
    }

    [Fact]
    public void The_axes_of_a_Latin_hypercube_have_nothing_to_do_with_each_other()
    {
        // 10,000 points, ten pairs of axes: a correlation above 0.045 happens by chance in 1 of 15,000 hypercubes.
        var all = Designs.LatinHypercube(10_000, 5, seed: 5).ToList();
        for (int one = 0; one < 5; one++)
        {
            for (int other = 0; other < one; other++)
                Assert.InRange(MathNet.Numerics.Statistics.Correlation.Pearson(all.Select(p => p[one]), all.Select(p => p[other])), -0.045, 0.045);
        }
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void The_first_points_of_Sobol_are_those_that_are_published()
    {
        // Joe and Kuo's own example in three dimensions, before the shift: 0; 1/2,1/2,1/2; 3/4,1/4,1/4; 1/4,3/4,3/4; 3/8,3/8,5/8; 7/8,7/8,1/8.
        uint[][] expected = [[0, 0, 0], [4, 4, 4], [6, 2, 2], [2, 6, 6], [3, 3, 5], [7, 7, 1]];
        var shifted = Sobol.Points(6, 3, seed: 1).ToList();
        for (int axis = 0; axis < 3; axis++)
        {
            uint shift = Eighths(shifted[0][axis]);
            Assert.Equal(expected.Select(point => point[axis]), shifted.Select(point => Eighths(point[axis]) ^ shift));
        }

        static uint Eighths(double part) => (uint)(part * 8);
    }

    [Fact]
    public void Every_axis_of_Sobol_is_filled_evenly()
    {
        const int Points = 1 << 10;
        var all = Sobol.Points(Points, Sobol.MostAxes, seed: 7).ToList();
        for (int axis = 0; axis < Sobol.MostAxes; axis++)
            Assert.Equal(Enumerable.Range(0, Points), all.Select(point => (int)(point[axis] * Points)).Order());
    }

    /// <summary>Each axis after the first has the next primitive polynomial over the field of two, found here by its definition: x has order 2^s − 1 under it. What
    /// changes from point to point obeys its recurrence.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void Every_axis_of_Sobol_follows_the_next_primitive_polynomial()
    {
        const int Changes = 14;
        var points = Sobol.Points(1 << (Changes - 1) | 1, Sobol.MostAxes, seed: 7).Select(point => point.Select(part => (uint)(part * 4294967296.0)).ToArray()).ToList();
        int[] primitive = [.. Enumerable.Range(2, 200).Where(IsPrimitive).Take(Sobol.MostAxes - 1)];
        for (int axis = 1; axis < Sobol.MostAxes; axis++)
        {
            uint[] v = [.. Enumerable.Range(0, Changes).Select(c => points[1 << c][axis] ^ points[(1 << c) - 1][axis])];
            int polynomial = primitive[axis - 1], degree = System.Numerics.BitOperations.Log2((uint)polynomial);
            for (int i = degree; i < Changes; i++)
            {
                uint expected = v[i - degree] ^ (v[i - degree] >> degree);
                for (int k = 1; k < degree; k++)
                    if ((polynomial >> (degree - k) & 1) != 0) expected ^= v[i - k];
                Assert.True(expected == v[i], $"axis {axis}, change {i}: not the recurrence of {polynomial:b}");
            }
        }

        static bool IsPrimitive(int polynomial)
        {
            int degree = System.Numerics.BitOperations.Log2((uint)polynomial), order = 0, power = 1;
            do
            {
                power <<= 1;
                if ((power >> degree & 1) != 0) power ^= polynomial;
                order++;
            }
            while (power > 1 && order < 1 << degree);
            return power == 1 && order == (1 << degree) - 1;
        }
    }

    [Fact]
    public void No_two_axes_of_Sobol_are_the_same()
    {
        // 1,024 points: two axes filled independently of each other correlate by less than 0.16 (5 standard deviations).
        var all = Sobol.Points(1 << 10, Sobol.MostAxes, seed: 7).ToList();
        for (int one = 0; one < Sobol.MostAxes; one++)
        {
            for (int other = 0; other < one; other++)
                Assert.InRange(MathNet.Numerics.Statistics.Correlation.Pearson(all.Select(p => p[one]), all.Select(p => p[other])), -0.16, 0.16);
        }
    }

    [Fact]
    public void More_points_of_Sobol_begin_with_the_same() =>
        Assert.Equal(Sobol.Points(20, 4, seed: 1), Sobol.Points(50, 4, seed: 1).Take(20));

    [Theory]
    [InlineData(0)]
    [InlineData(22)]
    public void Sobol_has_no_more_axes_than_direction_numbers(int axes) =>
        Assert.Contains("1 to 21", Assert.Throws<ArgumentOutOfRangeException>(() => Sobol.Points(2, axes, 1).ToList()).Message);
}
