namespace Simulation.Runner.Texts;

/// <summary>How the numbers of one axis are written: unit, decimals, and the power of ten that all of them share.</summary>
/// <param name="Exponent">0 writes plain numbers, 6 millions, 9 billions, anything else "×10ⁿ".</param>
public sealed record NumberFormat(Unit Unit, int Decimals, int Exponent)
{
    private const string NoBreakSpace = "\u00A0";
    private const int MostDecimals = 12;

    /// <summary>What distinguishes values this far apart, the largest being this big.</summary>
    public static NumberFormat ForSteps(Unit unit, double step, double largest)
    {
        double shownStep = step * Numbers.FactorOf(unit), shownLargest = Math.Abs(largest) * Numbers.FactorOf(unit);
        int exponent = ExponentOf(unit, shownStep, shownLargest);
        return new(unit, DecimalsOf(Scaled(shownStep, exponent)), exponent);
    }

    /// <summary>Two or three significant digits, for a value that stands alone.</summary>
    public static NumberFormat ForValue(Unit unit, double value)
    {
        double step = Math.Abs(value) / 20;
        if (unit.IsEuro() && Math.Abs(value) >= 10) step = Math.Max(step, 1);
        return step > 0 ? ForSteps(unit, step, value) : new(unit, 0, 0);
    }

    /// <summary>One format for values side by side: as for the largest, with fewer decimals when none needs more.</summary>
    public static NumberFormat ForValues(Unit unit, IEnumerable<double> values)
    {
        double[] seen = [.. values.Where(double.IsFinite)];
        NumberFormat format = ForValue(unit, seen.Select(Math.Abs).DefaultIfEmpty().Max());
        int needed = seen.Select(format.DecimalsNeeded).DefaultIfEmpty().Max();
        return format with { Decimals = Math.Min(format.Decimals, needed) };
    }

    /// <summary>Values that were run, told apart and no further from themselves than a fiftieth of the way to their neighbour.</summary>
    public static NumberFormat ForRun(Unit unit, IReadOnlyList<double> values)
    {
        NumberFormat format = ForValues(unit, values);
        double gap = double.PositiveInfinity;
        foreach (var (value, next) in values.Zip(values.Skip(1)))
            gap = Math.Min(gap, Math.Abs(Scaled((next - value) * Numbers.FactorOf(unit), format.Exponent)));
        int decimals = 0;
        while (decimals < MostDecimals && values.Any(value => format.Miss(value, decimals) > gap / 50)) decimals++;
        return format with { Decimals = decimals };
    }

    public string Write(double value, Language language)
    {
        double scaled = Scaled(value, Exponent);
        // What rounds to zero is zero: no decimals, no millions.
        return Math.Round(Math.Abs(scaled) * Numbers.FactorOf(Unit), Decimals, MidpointRounding.AwayFromZero) == 0
            ? Numbers.Write(0, Unit, 0, language)
            : Numbers.Write(scaled, Unit, Decimals, language, suffix: Suffix(language));
    }

    private double Miss(double value, int decimals)
    {
        double size = Scaled(value * Numbers.FactorOf(Unit), Exponent);
        return Math.Abs(size - Math.Round(size, decimals));
    }

    private int DecimalsNeeded(double value)
    {
        double size = Math.Abs(Scaled(value * Numbers.FactorOf(Unit), Exponent));
        int decimals = 0;
        while (decimals < Decimals && Math.Abs(size - Math.Round(size)) > 1e-6)
        {
            size *= 10;
            decimals++;
        }
        return decimals;
    }

    private string Suffix(Language language) => (Exponent, language) switch
    {
        (0, _) => "",
        (6, Language.Nl) => NoBreakSpace + "mln",
        (6, _) => NoBreakSpace + "million",
        (9, Language.Nl) => NoBreakSpace + "mld",
        (9, _) => NoBreakSpace + "billion",
        _ => "×10" + Raised(Exponent),
    };

    // The chart font has raised digits but no raised minus.
    private static string Raised(int exponent)
    {
        const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        string plain = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return exponent < 0 ? "^−" + plain : string.Concat(plain.Select(digit => Digits[digit - '0']));
    }

    // Millions only when no step needs more than three decimals of one; powers of ten only where plain numbers have too many digits.
    private static int ExponentOf(Unit unit, double step, double largest)
    {
        if (largest == 0 || unit == Unit.CalendarYear) return 0;
        if (largest >= 1e12 || largest < 1e-4) return PowerOf(largest);
        if (largest >= 1e9 && step >= 1e6) return 9;
        return largest >= 1e6 && step >= 1e3 ? 6 : 0;
    }

    // By multiplying: a logarithm may differ in its last bit between machines.
    private static int PowerOf(double value)
    {
        int power = 0;
        for (; value >= 10; value /= 10) power++;
        for (; value < 1; value *= 10) power--;
        return power;
    }

    private static double Scaled(double value, int exponent)
    {
        for (; exponent > 0; exponent--) value /= 10;
        for (; exponent < 0; exponent++) value *= 10;
        return value;
    }

    private static int DecimalsOf(double step)
    {
        int decimals = 0;
        for (double size = step; size < 0.9999999 && decimals < MostDecimals; size *= 10) decimals++;
        return decimals;
    }
}
