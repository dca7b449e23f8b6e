using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Simulation.Runner.Emulation;

/// <summary>A Gaussian process on what a polynomial leaves, through at most some hundred of the points (deterministic training
/// conditional: Quiñonero-Candela and Rasmussen, 2005, JMLR 6). It is kept only where it predicts points that were left out better
/// than no process does.</summary>
internal sealed class ResidualProcess
{
    private const int MostAnchors = 100;
    private const double Jitter = 1e-8;

    // In log units of the chance of all left-out points together: nine settings are tried, and chance finds this rarely.
    private const double LeastGain = 5;

    private static readonly double[] Lengths = [0.05, 0.2, 0.8];
    private static readonly double[] Parts = [0.3, 0.6, 0.9];

    private readonly int[] _inputs;
    private readonly double[][] _anchors;
    private readonly double _length;
    private readonly double[] _pull;
    private readonly double[] _shrink;

    private ResidualProcess(int[] inputs, double[][] anchors, double length, double variance, double[] pull, double[] shrink)
    {
        (_inputs, _anchors, _length, Variance, _pull, _shrink) = (inputs, anchors, length, variance, pull, shrink);
    }

    /// <summary>How much of the variance of what is left it takes for structure.</summary>
    public double Variance { get; }

    /// <summary>The log of how much better it predicts the points that were left out.</summary>
    public double Gain { get; private init; }

    /// <summary>What each point would get if it were left out.</summary>
    public IReadOnlyList<Emulated> LeftOut { get; private init; } = [];

    /// <summary>The best process on residuals of which a part of the variance is noise that is known; none if none helps.</summary>
    public static ResidualProcess? Fit(IReadOnlyList<double[]> points, double[] residuals, double[] noise, double rest, int[] inputs)
    {
        if (inputs.Length == 0) return null;
        var anchors = Anchors(points, inputs);
        double without = residuals.Zip(noise, (r, v) => LogDensity(r, rest + v)).Sum();
        ResidualProcess? best = null;
        foreach (double length in Lengths)
        {
            foreach (double part in Parts)
            {
                var process = Fitted(points, residuals, noise, rest, inputs, anchors, length * inputs.Length, part, without);
                if (process is not null && process.Gain > (best?.Gain ?? LeastGain)) best = process;
            }
        }

        return best;
    }

    public Emulated At(ReadOnlySpan<double> point)
    {
        Span<double> near = stackalloc double[_anchors.Length];
        for (int a = 0; a < near.Length; a++) near[a] = Variance * Closeness(point, _anchors[a], _inputs, _length);
        return new(Vectors.Dot(near, _pull), Math.Max(0, Variance - Vectors.Quadratic(near, _shrink)));
    }

    private static ResidualProcess? Fitted(
        IReadOnlyList<double[]> points,
        double[] residuals,
        double[] noise,
        double rest,
        int[] inputs,
        double[][] anchors,
        double length,
        double part,
        double without)
    {
        double variance = part * rest;
        int m = anchors.Length;
        var prior = Matrix<double>.Build.Dense(m, m, (a, b) =>
            (variance * Closeness(anchors[a], anchors[b], inputs, length)) + (a == b ? Jitter * variance : 0));
        var near = Matrix<double>.Build.Dense(points.Count, m, (p, a) => variance * Closeness(points[p], anchors[a], inputs, length));
        double[] noises = [.. noise.Select(v => v + rest - variance)];
        var weighted = Matrix<double>.Build.Dense(points.Count, m, (p, a) => near[p, a] / noises[p]);
        var factor = Factor(prior + weighted.TransposeThisAndMultiply(near));
        var priorFactor = Factor(prior);
        if (factor is null || priorFactor is null) return null;
        var identity = Matrix<double>.Build.DenseIdentity(m);
        var inside = factor.Solve(identity);
        var pull = inside * weighted.TransposeThisAndMultiply(Vector<double>.Build.Dense(residuals));
        double[] spread = inside.ToRowMajorArray();
        var leftOut = new Emulated[points.Count];
        double gain = -without;
        for (int p = 0; p < points.Count; p++)
        {
            // A linear smoother's answer without a point follows from its answer with it.
            double[] row = near.Row(p).ToArray();
            double own = Vectors.Quadratic(row, spread) / noises[p];
            double off = (residuals[p] - Vectors.Dot(row, pull.AsArray())) / (1 - own);
            leftOut[p] = new(residuals[p] - off, noises[p] / (1 - own));
            gain += LogDensity(off, noises[p] / (1 - own));
        }

        return new(inputs, anchors, length, variance, pull.ToArray(), (priorFactor.Solve(identity) - inside).ToRowMajorArray())
        {
            Gain = gain,
            LeftOut = leftOut,
        };
    }

    private static Cholesky<double>? Factor(Matrix<double> matrix)
    {
        try
        {
            return matrix.Cholesky();
        }
        catch (ArgumentException)
        {
            // Not positive definite to the last digit: points that nearly coincide. Another setting will do.
            return null;
        }
    }

    /// <summary>Points that lie far from one another: each the one furthest from those before it.</summary>
    private static double[][] Anchors(IReadOnlyList<double[]> points, int[] inputs)
    {
        var chosen = new List<double[]> { points[0] };
        double[] away = [.. points.Select(p => Distance(p, points[0], inputs))];
        while (chosen.Count < Math.Min(MostAnchors, points.Count))
        {
            int next = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(away).MaximumIndex();
            if (away[next] <= 0) break;
            chosen.Add(points[next]);
            for (int p = 0; p < away.Length; p++) away[p] = Math.Min(away[p], Distance(points[p], points[next], inputs));
        }

        return [.. chosen];
    }

    private static double Closeness(ReadOnlySpan<double> one, ReadOnlySpan<double> other, int[] inputs, double length) =>
        Math.Exp(-Distance(one, other, inputs) / (2 * length));

    private static double Distance(ReadOnlySpan<double> one, ReadOnlySpan<double> other, int[] inputs)
    {
        double sum = 0;
        foreach (int input in inputs) sum += (one[input] - other[input]) * (one[input] - other[input]);
        return sum;
    }

    private static double LogDensity(double off, double variance) => -0.5 * ((off * off / variance) + Math.Log(2 * Math.PI * variance));
}
