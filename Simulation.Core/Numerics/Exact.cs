using System.Runtime.CompilerServices;

namespace Simulation.Core.Numerics;

/// <summary>
/// The functions a rule may use beside plus, minus, times, divided and square root. Made of those only, so a run has
/// the same bits on every machine; the platform's own exp, log and pow differ in the last digit.
/// </summary>
public static class Exact
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Low = 1.9082149292705877e-10;

    private static readonly double LogOfHalf = Log(0.5);

    private static ReadOnlySpan<double> OddParts =>
        [1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1.0];

    /// <summary>e to the power x, to about 1e-15.</summary>
    public static double Exp(double x)
    {
        if (x < -708)
            return 0;
        if (x > 709)
            return double.PositiveInfinity;
        double n = Math.Floor((x * Log2E) + 0.5);
        double r = x - (n * Ln2High) - (n * Ln2Low);
        return Scale(ExpNearZero(r), (int)n);
    }

    /// <summary>The series of e to the power r, in pairs, pairs of pairs and so on: the processor adds up several at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpNearZero(double r)
    {
        double r2 = r * r;
        double r4 = r2 * r2;
        double upTo3 = 1 + r + ((0.5 + (0.16666666666666666 * r)) * r2);
        double upTo7 = 4.1666666666666664e-2 + (8.333333333333333e-3 * r) + ((1.388888888888889e-3 + (1.984126984126984e-4 * r)) * r2);
        double upTo11 = 2.48015873015873e-5 + (2.7557319223985893e-6 * r) + ((2.755731922398589e-7 + (2.505210838544172e-8 * r)) * r2);
        double upTo13 = 2.08767569878681e-9 + (1.6059043836821613e-10 * r);
        return upTo3 + (upTo7 * r4) + ((upTo11 + (upTo13 * r4)) * (r4 * r4));
    }

    /// <summary>The natural logarithm, to about 1e-15.</summary>
    public static double Log(double x)
    {
        if (x <= 0)
            return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x))
            return x;
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        if (exponent == -1023)
            return Log(x * (1L << 54)) - (54 * (Ln2High + Ln2Low));
        double m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }

        // log m = 2 artanh s with s = (m-1)/(m+1), |s| < 0.172
        double s = (m - 1) / (m + 1);
        double s2 = s * s;
        double sum = 0;
        foreach (double oneOfOdd in OddParts)
            sum = (sum * s2) + oneOfOdd;
        return (exponent * Ln2High) + ((2 * s * sum) + (exponent * Ln2Low));
    }

    /// <summary>x to the power y, for x at or above 0.</summary>
    public static double Pow(double x, double y) => x == 0 ? (y == 0 ? 1 : 0) : Exp(y * Log(x));

    /// <summary>What is left after so many half-lives: a half to the power y.</summary>
    public static double LeftAfter(double halfLives) => Exp(halfLives * LogOfHalf);

    /// <summary>The chance that something with this hazard happens: 1 - exp(-hazard).</summary>
    public static double Chance(double hazard) => hazard < 1e-5 ? hazard * (1 - (hazard / 2)) : 1 - Exp(-hazard);

    /// <summary>
    /// The same at the speed a loop over residents needs: right to 1e-5 up to a hazard of 1. A Padé approximant without a
    /// branch; above 4 it would overshoot, and nothing in a week comes near that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Chance(float hazard)
    {
        float h = Math.Min(hazard, 4f);
        float square = h * h;
        return h * (60f + square) / (60f + (30f * h) + (square * (6f + (0.5f * h))));
    }

    /// <summary>The same for eight at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Chance(Eight hazard)
    {
        var h = Eight.AtMost(4f, hazard);
        var square = h * h;
        return h * (60f + square) / (60f + (30f * h) + (square * (6f + (0.5f * h))));
    }

    /// <summary>A smooth step from 0 to 1 around 0, with the slope of a logistic curve but without an exponential.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Step(float x)
    {
        float half = 0.5f * x;
        return 0.5f + (0.5f * half / (float)Math.Sqrt(1f + (half * half)));
    }

    /// <summary>The same for eight at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Step(Eight x)
    {
        var half = 0.5f * x;
        return 0.5f + (0.5f * half / Eight.Sqrt(1f + (half * half)));
    }

    /// <summary>The value below which a standard normal variable lies with the given chance (Wichura 1988, AS 241).</summary>
    public static double NormalQuantile(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double r = 0.180625 - (q * q);
            return q * Ratio(r, CentralTop, CentralBottom);
        }

        double tail = Math.Sqrt(-Log(q < 0 ? p : 1 - p));
        double value = tail <= 5
            ? Ratio(tail - 1.6, MiddleTop, MiddleBottom)
            : Ratio(tail - 5, FarTop, FarBottom);
        return q < 0 ? -value : value;
    }

    private static double Scale(double x, int power)
    {
        // Two steps, so that neither factor leaves the range of normal numbers.
        int half = power / 2;
        return x * PowerOfTwo(half) * PowerOfTwo(power - half);
    }

    private static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);

    private static double Ratio(double x, ReadOnlySpan<double> top, ReadOnlySpan<double> bottom) =>
        Polynomial(x, top) / Polynomial(x, bottom);

    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            sum = (sum * x) + coefficients[i];
        return sum;
    }

    private static ReadOnlySpan<double> CentralTop =>
    [
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ];

    private static ReadOnlySpan<double> CentralBottom =>
    [
        1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ];

    private static ReadOnlySpan<double> MiddleTop =>
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 0.000774545014278341407640,
    ];

    private static ReadOnlySpan<double> MiddleBottom =>
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 0.000547593808499534494600, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> FarTop =>
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
        0.0265321895265761230930, 0.00124266094738807843860, 0.0000271155556874348757815, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> FarBottom =>
    [
        1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
        0.000786869131145613259100, 0.0000184631831751005468180, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];
}
