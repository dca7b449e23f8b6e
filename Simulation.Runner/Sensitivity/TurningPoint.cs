namespace Simulation.Runner.Sensitivity;

/// <summary>Whether a sign turns along an assumption.</summary>
public enum SignAlong
{
    /// <summary>In at least 95 of 100 resampled sets of runs.</summary>
    Turns,

    /// <summary>In some of them.</summary>
    MayTurn,

    /// <summary>In fewer than 5 of 100.</summary>
    Keeps,
}

/// <summary>A difference at one value of an assumption, with its 95% interval over runs.</summary>
public readonly record struct LevelOfDifference(double Value, double Mean, double Low, double High);

/// <summary>A difference along one assumption, all others staying what they are, and the value at which its sign turns.</summary>
/// <param name="Path">The assumption.</param>
/// <param name="Levels">The difference at values over its range, from low to high.</param>
/// <param name="Says">Whether the sign turns inside the range.</param>
/// <param name="At">The value at which the mean passes zero first; not a number where it does not.</param>
/// <param name="Low">The lower end of the 90% interval of that value over resampled runs in which it turns.</param>
/// <param name="High">The upper end.</param>
/// <param name="Chance">In which part of resampled runs the sign turns.</param>
public sealed record TurningPoint(
    string Path, IReadOnlyList<LevelOfDifference> Levels, SignAlong Says, double At, double Low, double High, double Chance)
{
    private const double Sure = 0.95;

    /// <summary>From the differences of each run at each value; the same runs, in the same order, at every value.</summary>
    public static TurningPoint Of(string path, IReadOnlyList<double> values, IReadOnlyList<double[]> differences, Bootstrap bootstrap)
    {
        double[][] means = [.. differences.Select(_ => new double[bootstrap.Taken.Count])];
        for (int level = 0; level < means.Length; level++)
        {
            for (int sample = 0; sample < means[level].Length; sample++)
                means[level][sample] = Bootstrap.Mean(differences[level], bootstrap.Taken[sample]);
        }

        double[] mine = [.. differences.Select(each => ModelFunction.Mean(each))];
        double[] crossed = [.. Enumerable.Range(0, bootstrap.Taken.Count)
            .Select(sample => Crossing(values, [.. means.Select(level => level[sample])])).Where(double.IsFinite).Order()];
        double chance = (double)crossed.Length / bootstrap.Taken.Count;
        var (low, high) = Bootstrap.Middle(crossed, 0.9);
        var levels = values.Select((value, level) =>
        {
            double[] sorted = [.. means[level].Where(double.IsFinite).Order()];
            var (from, to) = Bootstrap.Middle(sorted);
            return new LevelOfDifference(value, mine[level], from, to);
        });
        var says = chance >= Sure ? SignAlong.Turns : chance > 1 - Sure ? SignAlong.MayTurn : SignAlong.Keeps;
        return new TurningPoint(path, [.. levels], says, Crossing(values, mine), low, high, chance);
    }

    /// <summary>Where a line through points passes zero for the first time; points at zero exactly have no sign.</summary>
    private static double Crossing(IReadOnlyList<double> values, double[] means)
    {
        int before = -1;
        for (int level = 0; level < means.Length; level++)
        {
            if (!double.IsFinite(means[level]) || means[level] == 0) continue;
            if (before >= 0 && (means[before] > 0) != (means[level] > 0))
                return values[before] + ((values[level] - values[before]) * means[before] / (means[before] - means[level]));
            before = level;
        }

        return double.NaN;
    }
}
