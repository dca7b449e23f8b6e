using MathNet.Numerics.LinearAlgebra;

namespace Simulation.Runner.Emulation;

/// <summary>A polynomial fitted by weighted least squares to points whose noise is known, with one variance more for what neither the
/// polynomial nor the noise explains: its lack of fit, and all that was not among its inputs.</summary>
internal sealed class Polynomial
{
    private const int Rounds = 6;
    private const int Halvings = 60;
    private const double LeastPart = 1e-9;

    private readonly double[] _coefficients;
    private readonly double[] _covariance;

    private Polynomial(IReadOnlyList<PolynomialTerm> terms, double[] coefficients, double[] covariance, double rest)
    {
        (Terms, _coefficients, _covariance, Rest) = (terms, coefficients, covariance, rest);
    }

    public IReadOnlyList<PolynomialTerm> Terms { get; }

    /// <summary>The variance that nothing explains.</summary>
    public double Rest { get; }

    /// <summary>Coefficients, the constant first.</summary>
    public IReadOnlyList<double> Coefficients => _coefficients;

    /// <summary>The value at a point and the variance of its coefficients there.</summary>
    public Emulated At(ReadOnlySpan<double> point)
    {
        Span<double> row = stackalloc double[_coefficients.Length];
        row[0] = 1;
        for (int t = 0; t < Terms.Count; t++) row[t + 1] = Terms[t].At(point);
        return new(Vectors.Dot(row, _coefficients), Vectors.Quadratic(row, _covariance));
    }

    /// <summary>The variance of the values where nothing is known of the inputs, shared out over what could explain it.</summary>
    public static double FirstRest(double[] values, double[] noise)
    {
        double all = MathNet.Numerics.Statistics.ArrayStatistics.Variance(values);
        return Math.Max((all - noise.Average()) / 2, Math.Max(all / 20, double.Epsilon));
    }

    /// <summary>Fits coefficients and the variance that is left: the one with which the squared residuals, each over its own variance,
    /// add up to their degrees of freedom (Paule and Mandel, 1982).</summary>
    public static Polynomial Fit(IReadOnlyList<double[]> points, double[] values, double[] noise, IReadOnlyList<PolynomialTerm> terms)
    {
        int n = points.Count;
        int p = terms.Count + 1;
        var rows = Matrix<double>.Build.Dense(n, p, (point, column) => column == 0 ? 1 : terms[column - 1].At(points[point]));
        double least = Math.Max(LeastPart * MathNet.Numerics.Statistics.ArrayStatistics.Variance(values), double.Epsilon);
        double rest = FirstRest(values, noise);
        var y = Vector<double>.Build.Dense(values);
        for (int round = 0; ; round++)
        {
            double[] weights = [.. noise.Select(v => 1 / (v + rest))];
            var weighted = Matrix<double>.Build.Dense(n, p, (point, column) => rows[point, column] * weights[point]);
            var factor = rows.TransposeThisAndMultiply(weighted).Cholesky();
            var fitted = factor.Solve(weighted.TransposeThisAndMultiply(y));
            if (round == Rounds)
            {
                var inverse = factor.Solve(Matrix<double>.Build.DenseIdentity(p));
                return new(terms, fitted.ToArray(), inverse.ToRowMajorArray(), rest);
            }

            double[] squares = [.. (y - (rows * fitted)).Select(r => r * r)];
            rest = RestOf(squares, noise, Math.Max(1, n - p), least);
        }
    }

    private static double RestOf(double[] squares, double[] noise, int degrees, double least)
    {
        double high = (squares.Sum() / degrees) + least;
        if (Sum(least) <= degrees) return least;
        double low = least;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Sum(middle) > degrees ? (middle, high) : (low, middle);
        }

        return high;

        double Sum(double rest)
        {
            double sum = 0;
            for (int i = 0; i < squares.Length; i++) sum += squares[i] / (noise[i] + rest);
            return sum;
        }
    }
}
