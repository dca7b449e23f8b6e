namespace Simulation.Runner.Emulation;

/// <summary>Weights of draws that were made from one distribution and are to stand for another.</summary>
public static class DrawWeights
{
    /// <summary>Weights that add up to 1, from their logs; none is left more than the root of their number times the mean, so that one
    /// draw cannot speak for all (truncated importance sampling: Ionides, 2008, JCGS 17).</summary>
    public static double[] FromLogs(IReadOnlyList<double> logs)
    {
        double most = logs.Max();
        if (!double.IsFinite(most)) throw new ArgumentException("no draw has any weight", nameof(logs));
        double[] weights = [.. logs.Select(log => Math.Exp(log - most))];
        double ceiling = weights.Average() * Math.Sqrt(weights.Length);
        for (int i = 0; i < weights.Length; i++) weights[i] = Math.Min(weights[i], ceiling);
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>How many draws of equal weight would say as much (Kish).</summary>
    public static double Effective(IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        return sum * sum / weights.Sum(w => w * w);
    }

    /// <summary>How often each draw comes among so many, as even as its weight allows (systematic resampling: Kitagawa, 1996, JCGS 5).</summary>
    public static int[] Times(IReadOnlyList<double> weights, int wanted, double start = 0.5)
    {
        int[] times = new int[weights.Count];
        double sum = 0;
        int taken = 0;
        double all = weights.Sum();
        for (int draw = 0; draw < times.Length; draw++)
        {
            sum += weights[draw] / all * wanted;
            while (taken < wanted && taken + start < sum)
            {
                times[draw]++;
                taken++;
            }
        }

        return times;
    }

    /// <summary>Whole-number weights for as many different draws as are wanted: resampled to ever more until so many are among them. Fewer
    /// where no more carry a weight worth the name.</summary>
    public static int[] Members(IReadOnlyList<double> weights, int wanted)
    {
        const int MostTimes = 20;
        int[] best = Times(weights, wanted);
        for (int size = wanted + 1; size <= wanted * MostTimes && best.Count(t => t > 0) < wanted; size++)
        {
            int[] times = Times(weights, size);
            if (times.Count(t => t > 0) <= wanted) best = times;
        }

        return best;
    }

    /// <summary>The value below which a part of the weight lies.</summary>
    public static double Quantile(IReadOnlyList<double> values, IReadOnlyList<double> weights, double part)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ThenBy(i => i)];
        double goal = part * weights.Sum();
        double sum = 0;
        foreach (int i in order)
        {
            sum += weights[i];
            if (sum >= goal) return values[i];
        }

        return values[order[^1]];
    }

    /// <summary>Mean and variance under the weights.</summary>
    public static (double Mean, double Variance) Moments(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        double all = weights.Sum();
        double mean = values.Zip(weights, (x, w) => x * w).Sum() / all;
        return (mean, values.Zip(weights, (x, w) => w * (x - mean) * (x - mean)).Sum() / all);
    }

    /// <summary>How two values go together under the weights, from -1 to 1.</summary>
    public static double Correlation(IReadOnlyList<double> one, IReadOnlyList<double> other, IReadOnlyList<double> weights)
    {
        var (meanOne, varianceOne) = Moments(one, weights);
        var (meanOther, varianceOther) = Moments(other, weights);
        if (varianceOne <= 0 || varianceOther <= 0) return 0;
        double sum = 0;
        for (int i = 0; i < one.Count; i++) sum += weights[i] * (one[i] - meanOne) * (other[i] - meanOther);
        return sum / weights.Sum() / Math.Sqrt(varianceOne * varianceOther);
    }
}
