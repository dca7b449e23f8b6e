namespace Simulation.Runner.Emulation;

/// <summary>Chooses the terms of a polynomial one by one: each time the one that takes away most of what is left, until the extended
/// BIC of Chen and Chen (2008, Biometrika 95) no longer falls. It asks more of a term the more terms there are to choose from, so that
/// of hundreds of inputs that do nothing hardly one is taken. First inputs and their squares, then products of inputs that were
/// chosen.</summary>
internal sealed class TermChoice
{
    // A column of which less is left than this, is a sum of the others.
    private const double Repeats = 1e-4;
    private const double TermsPerPoint = 0.2;

    private readonly IReadOnlyList<double[]> _points;
    private readonly double[] _roots;
    private readonly double[] _left;
    private readonly List<(PolynomialTerm Term, double[] Column, double Whole)> _candidates = [];
    private readonly List<double[]> _directions = [];
    private readonly List<PolynomialTerm> _chosen = [];

    private TermChoice(IReadOnlyList<double[]> points, double[] values, double[] weights)
    {
        _points = points;
        _roots = [.. weights.Select(Math.Sqrt)];
        _left = [.. values.Zip(_roots, (y, root) => y * root)];
        Take([.. _roots]);
    }

    /// <summary>The terms, in the order in which they were chosen.</summary>
    /// <param name="offered">Inputs that may be in a term.</param>
    public static IReadOnlyList<PolynomialTerm> Of(
        IReadOnlyList<double[]> points, double[] values, double[] weights, IEnumerable<int> offered)
    {
        var choice = new TermChoice(points, values, weights);
        int[] inputs = [.. offered];
        choice.Offer(inputs.Select(i => new PolynomialTerm(i)));
        choice.Offer(inputs.Select(i => new PolynomialTerm(i, i)));
        choice.Choose();
        int[] active = [.. choice._chosen.Select(t => t.One).Distinct().Order()];
        choice.Offer(from one in active from other in active where one < other select new PolynomialTerm(one, other));
        choice.Choose();
        return choice._chosen;
    }

    private void Offer(IEnumerable<PolynomialTerm> terms)
    {
        foreach (var term in terms)
        {
            double[] column = new double[_points.Count];
            for (int p = 0; p < column.Length; p++) column[p] = _roots[p] * term.At(_points[p]);
            double whole = Vectors.Dot(column, column);
            foreach (double[] direction in _directions) Vectors.Subtract(column, direction);
            _candidates.Add((term, column, whole));
        }
    }

    private void Choose()
    {
        int n = _points.Count;
        double rest = Vectors.Dot(_left, _left);
        double price = (Math.Log(n) + Math.Log(Math.Max(1, _candidates.Count))) / n;
        while (_candidates.Count > 0 && _chosen.Count < TermsPerPoint * n)
        {
            int best = -1;
            double most = 0;
            for (int c = 0; c < _candidates.Count; c++)
            {
                double size = Vectors.Dot(_candidates[c].Column, _candidates[c].Column);
                if (size <= Repeats * _candidates[c].Whole) continue;
                double along = Vectors.Dot(_candidates[c].Column, _left);
                double taken = along * along / size;
                if (taken > most) (best, most) = (c, taken);
            }

            if (best < 0 || Math.Log(Math.Max(double.Epsilon, rest - most) / rest) + price >= 0) return;
            _chosen.Add(_candidates[best].Term);
            double[] column = _candidates[best].Column;
            _candidates.RemoveAt(best);
            Take(column);
            rest = Vectors.Dot(_left, _left);
        }
    }

    /// <summary>Makes what is left, and all candidates, independent of a column.</summary>
    private void Take(double[] column)
    {
        double length = Math.Sqrt(Vectors.Dot(column, column));
        for (int p = 0; p < column.Length; p++) column[p] /= length;
        _directions.Add(column);
        Vectors.Subtract(_left, column);
        foreach (var candidate in _candidates) Vectors.Subtract(candidate.Column, column);
    }
}
