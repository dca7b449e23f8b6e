namespace Simulation.Runner.Sensitivity;

/// <summary>A part of the variance with its 95% interval over rows.</summary>
public readonly record struct VarianceShare(double Value, double Low, double High)
{
    public static VarianceShare Unknown { get; } = new(double.NaN, double.NaN, double.NaN);
}

/// <summary>What one input does by itself, and with everything it works together with.</summary>
public sealed record SobolInput(int Input, VarianceShare First, VarianceShare Total);

/// <summary>What two inputs do only together, with everything they both work together with.</summary>
public sealed record SobolPair(int One, int Other, VarianceShare Together);

/// <summary>Which part of the variance of a function each input explains, as Sobol (1993) defined it. Noise of replication is in none of
/// the parts: numerators and denominator are products of two halves that have no luck in common. Its share is told beside them.</summary>
public sealed record SobolIndices(double Variance, double NoiseShare, IReadOnlyList<SobolInput> Inputs, IReadOnlyList<SobolPair> Pairs)
{
    private const int UsualSamples = 500;

    /// <summary>From the values at the points of the design, in order. Rows in which one is not known are left out.</summary>
    public static SobolIndices Of(SobolDesign design, IReadOnlyList<Halves> values, ulong seed, int samples = UsualSamples)
    {
        if (values.Count != design.Points)
            throw new ArgumentException($"{values.Count} values for {design.Points} points", nameof(values));
        var sums = new Sums(design, values);
        var bootstrap = new Bootstrap(design.Rows, seed, samples);
        double[] variances = [.. bootstrap.Taken.Select(sums.Variance)];
        double[] once = [.. Enumerable.Repeat(1.0, design.Rows)];
        double variance = sums.Variance(once);
        return new SobolIndices(
            variance,
            sums.NoiseShare(once),
            [.. Enumerable.Range(0, design.Inputs).Select(input => new SobolInput(
                input, Share(taken => sums.First(input, taken)), Share(taken => sums.Total(input, taken))))],
            design.PairRows == 0 ? [] : [.. design.Pairs.Select((pair, nth) => new SobolPair(
                pair.One, pair.Other, Share(taken => sums.Together(nth, taken))))]);

        VarianceShare Share(Func<double[], double> of)
        {
            double value = of(once) / variance;
            if (!(variance > 0) || !double.IsFinite(value)) return VarianceShare.Unknown;
            double[] sampled = [.. bootstrap.Taken.Select((taken, nth) => of(taken) / variances[nth]).Where(double.IsFinite).Order()];
            var (low, high) = Bootstrap.Middle(sampled);
            return new VarianceShare(value, low, high);
        }
    }

    /// <summary>What each row adds to every estimate, worked out once: a sample of rows only adds them up again.</summary>
    private sealed class Sums
    {
        private readonly (double First, double Second, double Square, double Noise)[] _levels;
        private readonly double[][] _first;
        private readonly double[][] _total;
        private readonly double[][] _together;

        public Sums(SobolDesign design, IReadOnlyList<Halves> values)
        {
            bool[] whole = [.. Enumerable.Range(0, design.Rows).Select(row => IsWhole(design, values, row))];
            int[] rows = [.. Enumerable.Range(0, design.Rows).Where(row => whole[row])];

            // A constant changes no index and less noise comes through where values lie around zero.
            double middle = rows.Length == 0 ? 0 : rows.Average(row => (values[design.A(row)].Mean + values[design.B(row)].Mean) / 2);
            Halves At(int point) => values[point] - Halves.Exact(middle);

            _levels = [.. EachRow(row =>
            {
                var (a, b) = (At(design.A(row)), At(design.B(row)));
                return ((a.First + b.First) / 2, (a.Second + b.Second) / 2, (a.Square + b.Square) / 2, (a.Noise + b.Noise) / 2);
            }, (double.NaN, double.NaN, double.NaN, double.NaN))];
            _first = [.. Enumerable.Range(0, design.Inputs).Select(input => EachRow(row =>
                Halves.Product(At(design.B(row)), At(design.Swapped(row, input)) - At(design.A(row))), double.NaN))];
            _total = [.. Enumerable.Range(0, design.Inputs).Select(input => EachRow(row =>
                (At(design.A(row)) - At(design.Swapped(row, input))).Square / 2, double.NaN))];
            _together = design.PairRows == 0 ? [] : [.. design.Pairs.Select(pair => EachRow(row => row >= design.PairRows ? double.NaN
                : (At(design.A(row)) - At(design.Swapped(row, pair.One))
                    - (At(design.Swapped(row, pair.Other)) - At(design.Swapped(row, pair.One, pair.Other)))).Square / 4, double.NaN))];

            T[] EachRow<T>(Func<int, T> of, T unknown) => [.. Enumerable.Range(0, design.Rows).Select(row => whole[row] ? of(row) : unknown)];
        }

        /// <summary>Of the function, without noise.</summary>
        public double Variance(double[] taken) =>
            Mean(row => _levels[row].Square, taken) - (Mean(row => _levels[row].First, taken) * Mean(row => _levels[row].Second, taken));

        public double NoiseShare(double[] taken)
        {
            double noise = Mean(row => _levels[row].Noise, taken);
            double all = noise + Variance(taken);
            return all > 0 ? Math.Min(1, noise / all) : 0;
        }

        /// <summary>Saltelli et al. (2010), table 2 (b).</summary>
        public double First(int input, double[] taken) => Mean(row => _first[input][row], taken);

        /// <summary>Jansen (1999), table 2 (f) of the same.</summary>
        public double Total(int input, double[] taken) => Mean(row => _total[input][row], taken);

        /// <summary>Liu and Owen (2006), "Estimating mean dimensionality of analysis of variance decompositions".</summary>
        public double Together(int pair, double[] taken) => Mean(row => _together[pair][row], taken);

        private static bool IsWhole(SobolDesign design, IReadOnlyList<Halves> values, int row)
        {
            int end = row + 1 < design.Rows ? design.A(row + 1) : design.Points;
            for (int point = design.A(row); point < end; point++)
            {
                if (!values[point].IsKnown) return false;
            }

            return true;
        }

        private static double Mean(Func<int, double> of, double[] taken)
        {
            double sum = 0, count = 0;
            for (int row = 0; row < taken.Length; row++)
            {
                double value = of(row);
                if (taken[row] == 0 || double.IsNaN(value)) continue;
                sum += taken[row] * value;
                count += taken[row];
            }

            return sum / count;
        }
    }
}
