using Simulation.Runner.Emulation;

namespace Simulation.Runner.Sensitivity;

/// <summary>What each assumption explains when all of them vary at once, as an emulator says: of a few hundred points that fill the whole
/// space it makes a cheap stand-in, and of that the indices of Sobol are taken. Intervals are over emulators of resampled points and
/// over samples of the indices, 90% wide.</summary>
/// <param name="LeftOut">Which part of the variance of points that are left out one by one the emulator explains.</param>
/// <param name="NoiseShare">Which part of the variance of the points is noise of replication.</param>
/// <param name="Inputs">The inputs the emulator needs, by their place among all that were varied, the largest total first.</param>
public sealed record EmulatedIndices(double LeftOut, double NoiseShare, IReadOnlyList<SobolInput> Inputs)
{
    private const int Rows = 256;
    private const int Emulators = 40;
    private const int FewestPoints = 20;
    private const double Level = 0.9;
    private const double Middle = 0.5;

    /// <summary>From values at points of the unit cube, and the inputs that may matter; nothing where too few values are known.</summary>
    public static EmulatedIndices? Of(IReadOnlyList<double[]> points, IReadOnlyList<Halves> values, IReadOnlyList<int> candidates, ulong seed)
    {
        int[] known = [.. Enumerable.Range(0, values.Count).Where(point => values[point].IsKnown)];
        if (known.Length < FewestPoints || candidates.Count == 0) return null;
        double noise = known.Average(point => values[point].Noise);
        double variance = MathNet.Numerics.Statistics.ArrayStatistics.Variance([.. known.Select(point => values[point].Mean)]);
        var emulator = Fitted(known);
        int[] inputs = [.. emulator.Inputs.OrderByDescending(emulator.VarianceOf).ThenBy(input => input).Take(SobolDesign.MostInputs)];
        double share = variance > 0 ? Math.Min(1, noise / variance) : 0;
        if (inputs.Length == 0) return new EmulatedIndices(emulator.Report.LeftOut, share, []);

        var mine = IndicesOf(emulator, 0);
        var bootstrap = new Bootstrap(known.Length, seed, Emulators);
        var others = bootstrap.Taken.Select((taken, nth) => IndicesOf(
            Fitted([.. taken.Index().SelectMany(one => Enumerable.Repeat(known[one.Index], (int)one.Item))]), nth + 1)).ToList();
        return new EmulatedIndices(emulator.Report.LeftOut, share,
            [.. inputs.Select((input, place) => new SobolInput(input, Around(place, one => one.First), Around(place, one => one.Total)))
                .OrderByDescending(one => one.Total.Value)]);

        Emulator Fitted(int[] taken) => Emulator.Fit(
            [.. taken.Select(point => points[point])], [.. taken.Select(point => values[point].Mean)],
            [.. Enumerable.Repeat(Math.Max(noise, 1e-12 * variance), taken.Length)], candidates, mayHaveProcess: false);

        IReadOnlyList<SobolInput> IndicesOf(Emulator of, int nth)
        {
            var design = new SobolDesign(inputs.Length, Rows, 0, Luck.SeedOf(seed, nth));
            double[] at = [.. Enumerable.Repeat(Middle, points[0].Length)];
            Halves[] seen = [.. Enumerable.Range(0, design.Points).Select(point =>
            {
                double[] parts = design.At(point);
                for (int place = 0; place < inputs.Length; place++) at[inputs[place]] = parts[place];
                return Halves.Exact(of.At(at).Mean);
            })];
            return SobolIndices.Of(design, seen, seed, samples: 0).Inputs;
        }

        VarianceShare Around(int place, Func<SobolInput, VarianceShare> which)
        {
            // An emulator that takes up none of these inputs gives each of them nothing.
            double[] sorted = [.. others.Select(one => which(one[place]).Value).Select(value => double.IsNaN(value) ? 0 : value).Order()];
            var (low, high) = Bootstrap.Middle(sorted, Level);
            double value = which(mine[place]).Value;
            return new VarianceShare(value, Math.Min(low, value), Math.Max(high, value));
        }
    }
}
