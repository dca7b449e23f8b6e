using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Experiments;

/// <summary>Where each point stands on an axis: a number, or for a named axis the number of its name.</summary>
public sealed record AxisColumn(string Path, bool IsNamed, double[] Places)
{
    /// <summary>The axes of a sweep, in its order.</summary>
    public static IReadOnlyList<AxisColumn> Of(StudyPlan plan) =>
        [.. plan.Axes.Select(path => Of(path, [.. plan.Cells.Select(cell => cell.At[path])]))];

    private static AxisColumn Of(string path, FieldValue[] values)
    {
        if (values.All(value => value.Kind is FieldKind.Number or FieldKind.Whole))
            return new(path, false, [.. values.Select(value => value.Number)]);
        var names = values.Distinct().Index().ToDictionary(one => one.Item, one => (double)one.Index);
        return new(path, true, [.. values.Select(value => names[value])]);
    }
}

/// <summary>
/// How an outcome goes with one axis over the points of a sweep. <paramref name="Spearman"/> is the rank correlation, <paramref name="Prcc"/>
/// that with what the other axes do taken out; a named axis has neither. <paramref name="Share"/> is the share of the variance of
/// ranks the axis goes with, <paramref name="P"/> the chance of as much where there is nothing, <paramref name="Q"/> the same for all
/// axes together (false discovery rate), <paramref name="Rank"/> 1 for the strongest.
/// </summary>
public sealed record AxisEffect(AxisColumn Axis, int Points, double Spearman, double Prcc, double P, double Q, double Share, int Rank)
{
    /// <summary>Whether chance does not give as much.</summary>
    public bool IsClear => Q <= AxisEffects.Level;
}

/// <summary>
/// What each axis of a sweep does to an outcome, on ranks, so that one odd point or a curve does not matter: Spearman's correlation (1904) and
/// the partial one (Iman and Conover, 1980) for numbers, the analysis of variance of Kruskal and Wallis (1952) for names. That many axes are
/// looked at is reckoned with as Benjamini and Hochberg (1995) do. What goes up and then down again has no rank correlation.
/// </summary>
public sealed class AxisEffects(IReadOnlyList<AxisColumn> axes)
{
    /// <summary>Where no axis does anything, one outcome in a hundred names one: there are some ten outcomes in a study.</summary>
    public const double Level = 0.01;

    private const int FewestPoints = 4;

    /// <summary>An axis of which the others tell 999 parts of a thousand has nothing of its own.</summary>
    private const double MostInflated = 1000;

    private Design? _whole;

    /// <summary>Whether a sweep is told axis by axis: it has more than two, or no grid.</summary>
    public static bool Tell(StudyPlan plan) => plan.Axes.Count > 2
        || plan.Axes.Aggregate(1L, (all, axis) => all * plan.Cells.Select(cell => cell.At[axis]).Distinct().Count()) != plan.Cells.Count;

    /// <summary>Of every axis in the order of the sweep; points without a value do not count.</summary>
    public IReadOnlyList<AxisEffect> On(IReadOnlyList<double> values)
    {
        int[] known = [.. Enumerable.Range(0, values.Count).Where(point => double.IsFinite(values[point]))];
        var design = known.Length == values.Count ? _whole ??= new Design(axes, known) : new Design(axes, known);
        double[] ranks = RanksOf([.. known.Select(point => values[point])]);
        double[] partial = design.Partial(ranks);
        AxisEffect[] effects = [.. axes.Select((axis, nth) => axis.IsNamed
            ? Named(axis, design.Places[nth], ranks)
            : Numeric(axis, design.Ranks[nth], ranks, partial[nth], design.FreeOfPartial))];
        double[] q = FalseDiscovery([.. effects.Select(effect => effect.P)]);
        effects = [.. effects.Select((effect, nth) => effect with { Q = q[nth] })];
        int[] order = [.. Enumerable.Range(0, effects.Length)
            .OrderByDescending(nth => effects[nth].IsClear)
            .ThenByDescending(nth => effects[nth].IsClear ? effects[nth].Share : 0)
            .ThenBy(nth => double.IsFinite(effects[nth].P) ? effects[nth].P : 2)];
        for (int rank = 0; rank < order.Length; rank++)
            effects[order[rank]] = effects[order[rank]] with { Rank = rank + 1 };
        return effects;
    }

    /// <summary>The rate of false discoveries at which each would still be one (Benjamini and Hochberg); what has no chance does not count.</summary>
    public static double[] FalseDiscovery(IReadOnlyList<double> chances)
    {
        double[] q = [.. Enumerable.Repeat(double.NaN, chances.Count)];
        int[] order = [.. Enumerable.Range(0, chances.Count).Where(nth => double.IsFinite(chances[nth])).OrderBy(nth => chances[nth])];
        double least = 1;
        for (int place = order.Length; place > 0; place--)
            q[order[place - 1]] = least = Math.Min(least, chances[order[place - 1]] * order.Length / place);
        return q;
    }

    /// <summary>The chance of a correlation as far from zero, by Student's t; never less than that of the one order in all that gives it.</summary>
    public static double ChanceOf(double correlation, double free, int points)
    {
        if (!double.IsFinite(correlation) || free < 1) return double.NaN;
        double left = 1 - (correlation * correlation);
        double tail = left <= 0 ? 0 : 2 * StudentT.CDF(0, 1, free, -Math.Abs(correlation) * Math.Sqrt(free / left));
        return Math.Clamp(tail, 2 / SpecialFunctions.Factorial(points), 1);
    }

    private static AxisEffect Numeric(AxisColumn axis, double[] places, double[] ranks, double partial, int freeOfPartial)
    {
        double rho = places.Length < FewestPoints ? double.NaN : Correlated(places, ranks);

        // With fewer degrees of freedom than half the points taking the others out costs more than it gives.
        bool byPartial = double.IsFinite(partial) && 2 * freeOfPartial >= ranks.Length;
        double p = byPartial ? ChanceOf(partial, freeOfPartial, ranks.Length) : ChanceOf(rho, ranks.Length - 2, ranks.Length);
        return new AxisEffect(axis, ranks.Length, rho, partial, p, double.NaN, rho * rho, 0);
    }

    private static AxisEffect Named(AxisColumn axis, double[] places, double[] ranks)
    {
        var groups = places.Zip(ranks).GroupBy(one => one.First, one => one.Second).ToList();
        double mean = ranks.Length == 0 ? double.NaN : ranks.Average();
        double all = ranks.Sum(rank => (rank - mean) * (rank - mean));
        bool tells = ranks.Length >= FewestPoints && groups.Count > 1 && groups.Count < ranks.Length && all > 0;
        double share = tells ? groups.Sum(group => group.Count() * Math.Pow(group.Average() - mean, 2)) / all : double.NaN;

        // H with the correction for ties is (n - 1) times the share between groups.
        double p = tells ? SpecialFunctions.GammaUpperRegularized((groups.Count - 1) / 2.0, (ranks.Length - 1) * share / 2) : double.NaN;
        return new AxisEffect(axis, ranks.Length, double.NaN, double.NaN, p, double.NaN, share, 0);
    }

    private static double[] RanksOf(double[] values) => values.Length == 0 ? [] : Statistics.Ranks(values, RankDefinition.Average);

    private static double Correlated(double[] one, double[] other)
    {
        double r = Correlation.Pearson(one, other);
        return double.IsFinite(r) ? Math.Clamp(r, -1, 1) : double.NaN;
    }

    /// <summary>The axes at the points that count: their ranks, and what of each the others do not tell.</summary>
    private sealed class Design
    {
        private readonly List<double[]> _columns = [];
        private readonly int[] _columnOf;
        private readonly Matrix<double>? _inverse;

        public Design(IReadOnlyList<AxisColumn> axes, int[] points)
        {
            Places = [.. axes.Select(axis => points.Select(point => axis.Places[point]).ToArray())];
            Ranks = [.. axes.Select((axis, nth) => axis.IsNamed ? [] : RanksOf(Places[nth]))];
            _columnOf = [.. axes.Select((axis, nth) => Add(axis, nth))];
            FreeOfPartial = points.Length - 1 - _columns.Count;
            if (FreeOfPartial > 2 && _columns.Count > 0)
                _inverse = Inverse();
        }

        public double[][] Places { get; }
        public double[][] Ranks { get; }
        public int FreeOfPartial { get; }

        /// <summary>The correlation of each axis with the ranks of an outcome, the other axes taken out of both: that of the residuals of regressing
        /// either on the others, read from the inverse of the matrix of correlations.</summary>
        public double[] Partial(double[] outcome)
        {
            double[] none = [.. _columnOf.Select(_ => double.NaN)];
            if (_inverse is null) return none;
            var with = Vector<double>.Build.Dense(_columns.Count, column => Correlated(_columns[column], outcome));
            if (with.Any(double.IsNaN)) return none;
            var slopes = _inverse * with;
            double left = Math.Max(0, 1 - with.DotProduct(slopes));
            double Of(int at) => Math.Clamp(slopes[at] / Math.Sqrt((left * _inverse[at, at]) + (slopes[at] * slopes[at])), -1, 1);
            return [.. _columnOf.Select(at => at < 0 ? double.NaN : Of(at))];
        }

        private int Add(AxisColumn axis, int nth)
        {
            if (axis.IsNamed)
            {
                foreach (double name in Places[nth].Distinct().Skip(1))
                    _columns.Add([.. Places[nth].Select(place => place == name ? 1.0 : 0.0)]);
                return -1;
            }

            if (Places[nth].Distinct().Count() < 2) return -1;
            _columns.Add(Ranks[nth]);
            return _columns.Count - 1;
        }

        private Matrix<double>? Inverse()
        {
            var correlations = Matrix<double>.Build.Dense(_columns.Count, _columns.Count, 1);
            for (int one = 0; one < _columns.Count; one++)
            {
                for (int other = 0; other < one; other++)
                    correlations[one, other] = correlations[other, one] = Correlated(_columns[one], _columns[other]);
            }

            var inverse = correlations.Inverse();
            return inverse.Diagonal().All(one => one is >= 0.999 and < MostInflated) ? inverse : null;
        }
    }
}
