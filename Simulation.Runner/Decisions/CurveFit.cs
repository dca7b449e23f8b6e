using MathNet.Numerics;

namespace Simulation.Runner.Decisions;

/// <summary>What a quantity is on average, given another: a polynomial of at most the fourth degree, of no higher degree than the data ask
/// for (Schwarz, 1978), so that a quantity that has nothing to do with the other stays a constant.</summary>
public static class CurveFit
{
    private const int Highest = 4;

    /// <summary>The fitted value at every point.</summary>
    public static double[] Of(double[] x, double[] y)
    {
        int count = x.Length;
        double mean = y.Average();
        double[] best = [.. Enumerable.Repeat(mean, count)];
        double low = x.Min(), high = x.Max();
        if (!(high > low)) return best;
        double left = Left(y, best);
        double least = Criterion(left, count, 1);

        // Between -1 and 1, where powers can still be told apart.
        double[] scaled = [.. x.Select(value => (2 * (value - low) / (high - low)) - 1)];
        int distinct = scaled.Distinct().Take(Highest + 1).Count();
        for (int degree = 1; degree < Math.Min(Highest + 1, distinct) && left > 0; degree++)
        {
            double[] by = Fit.Polynomial(scaled, y, degree);
            double[] fitted = [.. scaled.Select(value => Polynomial.Evaluate(value, by))];
            double criterion = Criterion(Left(y, fitted), count, degree + 1);
            if (criterion < least) (least, best) = (criterion, fitted);
        }

        return best;
    }

    private static double Left(double[] y, double[] fitted) => y.Zip(fitted, (one, other) => (one - other) * (one - other)).Sum();

    private static double Criterion(double left, int count, int parameters) =>
        (count * Math.Log(Math.Max(left, double.Epsilon) / count)) + (parameters * Math.Log(count));
}
