using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Simulation.Runner.Decisions;

/// <summary>A place in the unit square.</summary>
public readonly record struct SquareSpot(double X, double Y);

/// <summary>
/// Surfaces over the unit square that were seen with noise at the same points: Gaussian processes around a plane, with the smoothness of
/// Matérn 5/2 along each axis and one size, one noise for all of them, as likely as can be (Rasmussen and Williams, 2006, ch. 2 and 5).
/// </summary>
public sealed class GaussianSurfaces
{
    private static readonly double[] Lengths = [0.15, 0.25, 0.4, 0.7, 1.2, 2];
    private static readonly double[] Nuggets = [1e-6, 1e-4, 1e-3, 1e-2, 0.05, 0.2, 0.6];

    private readonly SquareSpot[] _at;
    private readonly (double X, double Y) _length;
    private readonly double _nugget;
    private readonly double _variance;
    private readonly Matrix<double> _factor;
    private readonly Matrix<double> _plane;
    private readonly Matrix<double> _weights;

    private GaussianSurfaces(SquareSpot[] at, (double, double) length, double nugget, Solved solved)
    {
        (_at, _length, _nugget) = (at, length, nugget);
        (_factor, _plane, _weights, _variance) = (solved.Factor, solved.Plane, solved.Weights, solved.Variance);
    }

    /// <summary>From what was seen: a row for each surface, a value for each point.</summary>
    public static GaussianSurfaces Fit(IReadOnlyList<SquareSpot> at, IReadOnlyList<double[]> seen)
    {
        SquareSpot[] spots = [.. at];
        var values = Matrix<double>.Build.Dense(spots.Length, seen.Count, (point, surface) => seen[surface][point]);
        (double Likelihood, (double, double) Length, double Nugget, Solved Solved)? best = null;
        foreach (double x in Lengths)
        {
            foreach (double y in Lengths)
            {
                var kernel = Kernel(spots, (x, y));
                foreach (double nugget in Nuggets)
                {
                    var solved = Solve(spots, kernel, nugget, values);
                    if (best is null || solved.Likelihood > best.Value.Likelihood) best = (solved.Likelihood, (x, y), nugget, solved);
                }
            }
        }

        var (_, length, likely, found) = best!.Value;
        return new GaussianSurfaces(spots, length, likely, found);
    }

    /// <summary>What is thought of the surfaces at some places.</summary>
    public Thought At(IReadOnlyList<SquareSpot> places)
    {
        var near = Matrix<double>.Build.Dense(_at.Length, places.Count, (point, place) => Correlation(_at[point], places[place], _length));
        var planes = Matrix<double>.Build.Dense(places.Count, 3, (place, term) => Term(places[place], term));
        return new Thought(this, places, (planes * _plane) + near.TransposeThisAndMultiply(_weights), _factor.Solve(near));
    }

    private static Solved Solve(SquareSpot[] at, Matrix<double> kernel, double nugget, Matrix<double> values)
    {
        var noisy = kernel.Clone();
        for (int point = 0; point < at.Length; point++) noisy[point, point] += nugget + 1e-9;
        var cholesky = noisy.Cholesky();
        var terms = Matrix<double>.Build.Dense(at.Length, 3, (point, term) => Term(at[point], term));
        var solvedTerms = cholesky.Solve(terms);
        var plane = (terms.TransposeThisAndMultiply(solvedTerms)).Solve(solvedTerms.TransposeThisAndMultiply(values));
        var left = values - (terms * plane);
        var weights = cholesky.Solve(left);
        double count = (double)at.Length * values.ColumnCount;
        double variance = Math.Max(1e-300, left.PointwiseMultiply(weights).RowSums().Sum() / count);
        double likelihood = -0.5 * ((count * Math.Log(variance)) + (values.ColumnCount * cholesky.DeterminantLn));
        return new Solved(likelihood, cholesky.Factor, plane, weights, variance);
    }

    private static Matrix<double> Kernel(SquareSpot[] at, (double, double) length) =>
        Matrix<double>.Build.Dense(at.Length, at.Length, (one, other) => Correlation(at[one], at[other], length));

    private static double Correlation(SquareSpot one, SquareSpot other, (double X, double Y) length) =>
        Matern((one.X - other.X) / length.X) * Matern((one.Y - other.Y) / length.Y);

    private static double Matern(double distance)
    {
        double far = Math.Sqrt(5) * Math.Abs(distance);
        return (1 + far + (far * far / 3)) * Math.Exp(-far);
    }

    private static double Term(SquareSpot at, int term) => term == 0 ? 1 : term == 1 ? at.X : at.Y;

    private sealed record Solved(double Likelihood, Matrix<double> Factor, Matrix<double> Plane, Matrix<double> Weights, double Variance);

    /// <summary>The surfaces at some places: a mean for each, and how far it may be off, which is the same for all and becomes less when
    /// one more point is going to be seen.</summary>
    public sealed class Thought
    {
        private readonly GaussianSurfaces _of;
        private readonly IReadOnlyList<SquareSpot> _places;
        private readonly List<double[]> _known;
        private readonly double[] _open;

        internal Thought(GaussianSurfaces of, IReadOnlyList<SquareSpot> places, Matrix<double> means, Matrix<double> known)
        {
            (_of, _places) = (of, places);
            Means = means.ToColumnArrays();
            _known = [.. known.ToRowArrays()];
            _open = [.. Enumerable.Repeat(1.0, places.Count)];
            foreach (double[] row in _known) Take(row);
        }

        /// <summary>By surface and place.</summary>
        public IReadOnlyList<double[]> Means { get; }

        public double Spread(int place) => Math.Sqrt(Math.Max(1e-12, _open[place]) * _of._variance);

        /// <summary>Reckons with one more point, whatever it will turn out to be.</summary>
        public void See(int place)
        {
            double size = Math.Sqrt(Math.Max(1e-12, _open[place]) + _of._nugget);
            double[] row = [.. _places.Select((other, at) =>
                (Correlation(_places[place], other, _of._length) - _known.Sum(known => known[place] * known[at])) / size)];
            _known.Add(row);
            Take(row);
        }

        /// <summary>The chance that a surface lies at or above a level at a place.</summary>
        public double ChanceAbove(int surface, int place, double level) => Normal.CDF(0, 1, (Means[surface][place] - level) / Spread(place));

        private void Take(double[] row)
        {
            for (int at = 0; at < row.Length; at++) _open[at] -= row[at] * row[at];
        }
    }
}
