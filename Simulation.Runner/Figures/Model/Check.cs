using System.Runtime.CompilerServices;

namespace Simulation.Runner.Figures.Model;

/// <summary>What a chart refuses, with a sentence that names the thing and the reason.</summary>
internal static class Check
{
    public static string Text(string? value, string what, [CallerArgumentExpression(nameof(value))] string? parameter = null) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{what} is empty; a chart without it cannot be read.", parameter) : value;

    public static double Finite(double value, string what, [CallerArgumentExpression(nameof(value))] string? parameter = null) =>
        double.IsFinite(value) ? value : throw new ArgumentException($"{what} is {Show(value)}; a finite number is needed.", parameter);

    /// <summary>A copy in which every value is finite.</summary>
    public static double[] AllFinite(IReadOnlyList<double> values, string what, string parameter) =>
        Copy(values, double.IsFinite, what, "finite numbers are needed", parameter);

    /// <summary>A copy in which NaN marks a gap and nothing is infinite.</summary>
    public static double[] Gapped(IReadOnlyList<double> values, string what, string parameter) =>
        Copy(values, value => !double.IsInfinity(value), what, "use NaN for a gap", parameter);

    private static double[] Copy(IReadOnlyList<double> values, Func<double, bool> isRight, string what, string needed, string parameter)
    {
        int wrong = values.Select(isRight).ToList().IndexOf(false);
        return wrong < 0 ? [.. values] : throw new ArgumentException($"{what} is {Show(values[wrong])} at position {wrong}; {needed}.", parameter);
    }

    public static void SameLength(int length, int expected, string what, string other, string parameter)
    {
        if (length != expected) throw new ArgumentException($"{what} has {length} values and {other} has {expected}; they must be as many.", parameter);
    }

    public static void Increasing(double[] values, string what, string parameter)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] <= values[i - 1])
                throw new ArgumentException($"{what} must increase, but position {i} has {Show(values[i])} after {Show(values[i - 1])}.", parameter);
        }
    }

    /// <summary>Both bounds present and in order, or both absent.</summary>
    public static void Ordered(double lower, double upper, string what, string parameter)
    {
        if (double.IsNaN(lower) != double.IsNaN(upper))
            throw new ArgumentException($"{what} has one bound and lacks the other ({Show(lower)}, {Show(upper)}).", parameter);
        if (lower > upper) throw new ArgumentException($"{what} is inverted: lower {Show(lower)} lies above upper {Show(upper)}.", parameter);
    }

    public static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);
}
