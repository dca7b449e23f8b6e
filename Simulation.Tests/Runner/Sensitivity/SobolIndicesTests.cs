using Simulation.Runner.Sensitivity;

namespace Simulation.Tests.Runner.Sensitivity;

/// <summary>Everything here is seeded, so there is no chance of a false alarm; margins say how near the estimates come.</summary>
public class SobolIndicesTests
{
    private static readonly double[] A = [0, 1, 4.5, 9, 99, 99];

    [Fact]
    [Trait("Kind", "oracle")]
    public void The_indices_of_Ishigami_are_those_of_its_closed_form()
    {
        var design = new SobolDesign(3, 4096, 1024, seed: 3);
        var found = SobolIndices.Of(design, KnownFunctions.Values(design, KnownFunctions.Ishigami), seed: 1);

        // Homma and Saltelli (1996), with a = 7 and b = 0.1.
        double pi4 = Math.Pow(Math.PI, 4);
        const double A7 = KnownFunctions.IshigamiA, B = KnownFunctions.IshigamiB;
        double v1 = 0.5 * Math.Pow(1 + (B * pi4 / 5), 2), v2 = A7 * A7 / 8, v13 = B * B * pi4 * pi4 * 8 / 225, all = v1 + v2 + v13;
        Assert.Equal(all, found.Variance, all * 0.02);
        Close([v1 / all, v2 / all, 0], found.Inputs.Select(input => input.First.Value), 0.02);
        Close([(v1 + v13) / all, v2 / all, v13 / all], found.Inputs.Select(input => input.Total.Value), 0.02);
        Close([0, v13 / all, 0], found.Pairs.Select(pair => pair.Together.Value), 0.03);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], found.Pairs.Select(pair => (pair.One, pair.Other)));
        Assert.Equal(0, found.NoiseShare);
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void The_indices_of_g_are_those_of_its_closed_form()
    {
        var design = new SobolDesign(A.Length, 4096, 1024, seed: 5);
        var found = SobolIndices.Of(design, KnownFunctions.Values(design, at => KnownFunctions.G(at, A)), seed: 1);
        double[] v = [.. A.Select(a => 1 / 3.0 / ((1 + a) * (1 + a)))];
        double all = v.Aggregate(1.0, (one, next) => one * (1 + next)) - 1;
        Close(v.Select(one => one / all), found.Inputs.Select(input => input.First.Value), 0.015);
        Close(v.Select(one => one / (1 + one) * (1 + all) / all), found.Inputs.Select(input => input.Total.Value), 0.015);
        Close(
            design.Pairs.Select(pair => v[pair.One] * v[pair.Other] / (1 + v[pair.One]) / (1 + v[pair.Other]) * (1 + all) / all),
            found.Pairs.Select(pair => pair.Together.Value),
            0.015);
    }

    [Fact]
    public void Every_true_index_lies_in_its_interval_or_nearly()
    {
        // 256 rows, as the program uses: of 12 intervals of 95% fewer than 9 hold their index in 1 of 500 such samples.
        var design = new SobolDesign(A.Length, 256, 64, seed: 11);
        var found = SobolIndices.Of(design, KnownFunctions.Values(design, at => KnownFunctions.G(at, A)), seed: 1);
        double[] v = [.. A.Select(a => 1 / 3.0 / ((1 + a) * (1 + a)))];
        double all = v.Aggregate(1.0, (one, next) => one * (1 + next)) - 1;
        int held = found.Inputs.Count(input => Holds(input.First, v[input.Input] / all))
            + found.Inputs.Count(input => Holds(input.Total, v[input.Input] / (1 + v[input.Input]) * (1 + all) / all));
        Assert.InRange(held, 9, 12);
    }

    [Fact]
    public void Planted_noise_is_in_no_index_and_in_the_share_of_noise()
    {
        // Noise as large as the function: each half has twice its variance, so their mean has as much as the function.
        double[] a = [0, 1, 99];
        var design = new SobolDesign(3, 4096, 1024, seed: 7);
        var clean = SobolIndices.Of(design, KnownFunctions.Values(design, at => KnownFunctions.G(at, a)), seed: 1);
        var values = KnownFunctions.Values(design, at => KnownFunctions.G(at, a), Math.Sqrt(2 * clean.Variance));
        var noisy = SobolIndices.Of(design, values, seed: 1);
        Close(clean.Inputs.Select(input => input.First.Value), noisy.Inputs.Select(input => input.First.Value), 0.06);
        Close(clean.Inputs.Select(input => input.Total.Value), noisy.Inputs.Select(input => input.Total.Value), 0.1);
        Close(clean.Pairs.Select(pair => pair.Together.Value), noisy.Pairs.Select(pair => pair.Together.Value), 0.1);
        Assert.Equal(0.5, noisy.NoiseShare, 0.03);
        Assert.Equal(clean.Variance, noisy.Variance, 0.1 * clean.Variance);

        // Who does not tell the halves apart finds half of the variance in the total index of an input that does nothing.
        var mixed = SobolIndices.Of(design, [.. values.Select(value => Halves.Exact(value.Mean))], seed: 1);
        Assert.True(mixed.Inputs[2].Total.Value > 0.4);
        Assert.True(Math.Abs(noisy.Inputs[2].Total.Value) < 0.1);
    }

    [Fact]
    public void Rows_with_a_value_that_is_not_known_are_left_out()
    {
        var design = new SobolDesign(3, 1024, 0, seed: 3);
        var values = KnownFunctions.Values(design, KnownFunctions.Ishigami);
        values[design.Swapped(17, 1)] = new Halves(double.NaN, 1);
        values[design.B(40)] = new Halves(1e9, double.NaN);
        var found = SobolIndices.Of(design, values, seed: 1);
        Close([0.314, 0.442, 0], found.Inputs.Select(input => input.First.Value), 0.05);
        Assert.Empty(found.Pairs);
    }

    [Fact]
    public void A_constant_has_no_indices()
    {
        var design = new SobolDesign(2, 8, 8, seed: 3);
        var found = SobolIndices.Of(design, KnownFunctions.Values(design, _ => 3), seed: 1);
        Assert.All(found.Inputs, input => Assert.True(double.IsNaN(input.First.Value) && double.IsNaN(input.Total.Value)));
        Assert.Equal(0, found.NoiseShare);
    }

    [Fact]
    public void Every_point_is_in_the_row_and_at_the_place_that_is_said()
    {
        var design = new SobolDesign(4, 8, 2, seed: 3);
        Assert.Equal((8 * 6) + (2 * 6), design.Points);
        for (int row = 0; row < 8; row++)
        {
            double[] a = design.At(design.A(row)), b = design.At(design.B(row));
            Assert.Equal(row, design.RowOf(design.B(row)));
            for (int input = 0; input < 4; input++)
            {
                Assert.Equal(row, design.RowOf(design.Swapped(row, input)));
                Assert.Equal(Enumerable.Range(0, 4).Select(i => i == input ? b[i] : a[i]), design.At(design.Swapped(row, input)));
            }

            foreach (var (one, other) in row < 2 ? design.Pairs : [])
            {
                Assert.Equal(row, design.RowOf(design.Swapped(row, one, other)));
                Assert.Equal(Enumerable.Range(0, 4).Select(i => i == one || i == other ? b[i] : a[i]), design.At(design.Swapped(row, one, other)));
            }
        }
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(64, 48)]
    [InlineData(64, 128)]
    public void Anything_but_powers_of_two_is_refused(int rows, int pairRows) =>
        Assert.Throws<ArgumentException>(() => new SobolDesign(2, rows, pairRows, seed: 1));

    private static bool Holds(VarianceShare share, double value) => share.Low <= value && value <= share.High;

    private static void Close(IEnumerable<double> expected, IEnumerable<double> found, double margin)
    {
        foreach (var (want, got) in expected.Zip(found))
            Assert.Equal(want, got, margin);
    }
}
