using Simulation.Runner.Experiments;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

/// <summary>A number worked out from the means of runs, and its standard error.</summary>
public readonly record struct Estimated(double Value, double Error);

/// <summary>Works out what the model gives for each quantity, with a 95% interval by the jackknife: the quantity is worked out again
/// with each run left out, which also holds for ratios and half-lives.</summary>
public static class QuantityRunner
{
    public static IReadOnlyList<QuantityResult> Run(
        IReadOnlyList<Quantity> quantities,
        int replicates,
        Laboratory laboratory,
        Action<Progress>? report = null,
        CancellationToken cancel = default)
    {
        double wide = Moments.StudentQuantile(replicates - 1, 0.975);
        return [.. quantities.Zip(Estimate(quantities, replicates, laboratory, report, cancel), (quantity, estimated) =>
        {
            double half = estimated.Error * wide;
            return new QuantityResult(quantity, replicates, estimated.Value, estimated.Value - half, estimated.Value + half);
        })];
    }

    /// <summary>The same as values with their standard errors.</summary>
    public static IReadOnlyList<Estimated> Estimate(
        IReadOnlyList<Quantity> quantities,
        int replicates,
        Laboratory laboratory,
        Action<Progress>? report = null,
        CancellationToken cancel = default)
    {
        foreach (var (arm, measure) in quantities.SelectMany(q => q.Parts)) laboratory.Ask(arm, measure, replicates);
        laboratory.Run(report, cancel);
        return [.. quantities.Select(q => Of(q, replicates, laboratory))];
    }

    private static Estimated Of(Quantity quantity, int replicates, Laboratory laboratory)
    {
        double[][] values = [.. quantity.Parts.Select(p => laboratory.Values(p.Situation, p.Measure, replicates).ToArray())];
        double[] sums = [.. values.Select(v => v.Where(double.IsFinite).Sum())];
        double[] counts = [.. values.Select(v => (double)v.Count(double.IsFinite))];
        double all = quantity.Of([.. sums.Zip(counts, (s, n) => s / n)]);
        var without = default(Moments);
        double[] means = new double[values.Length];
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            for (int part = 0; part < values.Length; part++)
            {
                double value = values[part][replicate];
                means[part] = double.IsFinite(value) ? (sums[part] - value) / (counts[part] - 1) : sums[part] / counts[part];
            }

            without.Add(quantity.Of(means));
        }

        // The jackknife: the spread of the leave-one-out values, blown up to that of independent runs.
        return new(all, (replicates - 1) / Math.Sqrt(replicates) * Math.Sqrt(without.Variance));
    }
}
