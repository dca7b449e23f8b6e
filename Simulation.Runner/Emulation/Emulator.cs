namespace Simulation.Runner.Emulation;

/// <summary>How well an emulator does on the points it was made of.</summary>
/// <param name="Explained">Part of the variance that its polynomial explains (R²).</param>
/// <param name="LeftOut">Part that it explains, process included, of points that are left out one by one.</param>
/// <param name="Spread">Standard deviation of the errors of left-out points, each over the error that was expected: 1 is right.</param>
/// <param name="Beyond">Part of those that lie more than three off.</param>
public sealed record EmulatorReport(int Points, int Terms, bool HasProcess, double Explained, double LeftOut, double Spread, double Beyond);

/// <summary>A cheap stand-in for one output of the model: a sparse polynomial of the inputs, with a Gaussian process on what is left
/// where that helps. It gives a mean and a variance that holds what it does not know: its coefficients, its lack of fit, and whatever
/// else was varied and is not among its inputs.</summary>
public sealed class Emulator
{
    private readonly Polynomial _polynomial;
    private readonly ResidualProcess? _process;

    private Emulator(Polynomial polynomial, ResidualProcess? process, EmulatorReport report)
    {
        (_polynomial, _process, Report) = (polynomial, process, report);
        Inputs = polynomial.Terms.SelectMany(t => new[] { t.One, t.Other }).Where(i => i != PolynomialTerm.Alone).ToHashSet();
    }

    public EmulatorReport Report { get; }

    /// <summary>The inputs on which it depends.</summary>
    public IReadOnlySet<int> Inputs { get; }

    public IReadOnlyList<PolynomialTerm> Terms => _polynomial.Terms;

    /// <summary>The variance that no input explains.</summary>
    public double Rest => _polynomial.Rest;

    /// <summary>Makes one.</summary>
    /// <param name="points">Where the model was tried, each input from 0 to 1.</param>
    /// <param name="values">What it gave.</param>
    /// <param name="noise">The variance of each value that is due to the number of replicates.</param>
    /// <param name="inputs">The inputs that may be used; all if none are named.</param>
    public static Emulator Fit(
        IReadOnlyList<double[]> points, double[] values, double[] noise, IReadOnlyList<int>? inputs = null, bool mayHaveProcess = true)
    {
        double first = Polynomial.FirstRest(values, noise);
        double[] weights = [.. noise.Select(v => 1 / (v + first))];
        var terms = TermChoice.Of(points, values, weights, inputs ?? [.. Enumerable.Range(0, points[0].Length)]);
        var polynomial = Polynomial.Fit(points, values, noise, terms);
        Emulated[] fitted = [.. points.Select(p => polynomial.At(p))];
        double[] residuals = [.. values.Zip(fitted, (y, f) => y - f.Mean)];
        int[] active = [.. terms.SelectMany(t => new[] { t.One, t.Other }).Where(i => i != PolynomialTerm.Alone).Distinct().Order()];
        var process = mayHaveProcess ? ResidualProcess.Fit(points, residuals, noise, polynomial.Rest, active) : null;
        return new(polynomial, process, ReportOf(values, noise, polynomial, fitted, process));
    }

    /// <summary>What it expects at a point.</summary>
    public Emulated At(ReadOnlySpan<double> point)
    {
        var (mean, variance) = _polynomial.At(point);
        if (_process is null) return new(mean, variance + Rest);
        var more = _process.At(point);
        return new(mean + more.Mean, variance + more.Variance + Rest - _process.Variance);
    }

    /// <summary>The variance over the cube that an input has part in.</summary>
    public double VarianceOf(int input)
    {
        double sum = 0;
        for (int t = 0; t < Terms.Count; t++)
        {
            if (Terms[t].Has(input)) sum += _polynomial.Coefficients[t + 1] * _polynomial.Coefficients[t + 1] * Terms[t].Variance;
        }

        return sum;
    }

    private static EmulatorReport ReportOf(
        double[] values, double[] noise, Polynomial polynomial, Emulated[] fitted, ResidualProcess? process)
    {
        var off = default(Experiments.Moments);
        double inside = 0, leftOut = 0, beyond = 0;
        for (int p = 0; p < values.Length; p++)
        {
            double residual = values[p] - fitted[p].Mean;
            double variance = noise[p] + polynomial.Rest;
            double own = Math.Min(1 - 1e-9, fitted[p].Variance / variance);
            double error = residual / (1 - own);
            double expected = variance / (1 - own);
            if (process is not null) (error, expected) = (residual - process.LeftOut[p].Mean, process.LeftOut[p].Variance);
            inside += residual * residual;
            leftOut += error * error;
            off.Add(error / Math.Sqrt(expected));
            beyond += Math.Abs(error) > 3 * Math.Sqrt(expected) ? 1 : 0;
        }

        double total = MathNet.Numerics.Statistics.ArrayStatistics.Variance(values) * (values.Length - 1);
        double Part(double left) => total > 0 ? 1 - (left / total) : 0;
        return new(
            values.Length, polynomial.Terms.Count, process is not null,
            Part(inside), Part(leftOut), Math.Sqrt(off.Variance), beyond / values.Length);
    }
}
