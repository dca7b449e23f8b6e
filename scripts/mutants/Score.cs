using System.Globalization;

namespace Simulation.Mutants;

/// <summary>A share of a random sample, with the interval of Wilson that holds the share of all in nine of ten samples.</summary>
internal static class Score
{
    private const double NineOfTen = 1.6448536269514722;

    public static (double Low, double High) Interval(int caught, int of)
    {
        double share = (double)caught / of, square = NineOfTen * NineOfTen / of;
        double middle = (share + square / 2) / (1 + square);
        double half = NineOfTen * Math.Sqrt(share * (1 - share) / of + square / of / 4) / (1 + square);
        return (middle - half, middle + half);
    }

    public static string Told(int caught, int of)
    {
        if (of == 0) return "none";
        var (low, high) = Interval(caught, of);
        return string.Create(CultureInfo.InvariantCulture, $"{caught} of {of}, {100.0 * caught / of:0}% ({100 * low:0} to {100 * high:0})");
    }
}
