namespace Simulation.Runner.Texts;

/// <summary>
/// Every number a person reads is written here: decimal comma and points in Dutch, the other way round in English, a real
/// minus, a percentage for a share. Results have the digits they can carry, settings no more than they need; what an axis
/// or the cells of one figure share is a <see cref="NumberFormat"/>.
/// </summary>
public static class Numbers
{
    internal const string Missing = "–";
    private const string NoBreakSpace = "\u00A0";
    private const double FewPercent = 0.0995;
    private const int MostMore = 2;

    private static readonly NumberFormatInfo Dutch = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "−" };

    public static NumberFormatInfo Of(Language language) => language == Language.Nl ? Dutch : English;

    /// <summary>A result with as many digits as it can carry.</summary>
    public static string Write(double value, Unit unit, Language language, bool signed = false) =>
        Write(value, unit, DecimalsOf(value, unit), language, signed);

    /// <summary>The same in both languages.</summary>
    public static Bilingual Write(double value, Unit unit) => Bilingual.Of(language => Write(value, unit, language));

    /// <summary>A result within a sentence, where nothing at all is 0 and not 0.000.</summary>
    public static string InSentence(double value, Unit unit, Language language) =>
        value == 0 ? Write(value, unit, 0, language) : Write(value, unit, language);

    /// <summary>From low to high.</summary>
    public static string Interval(double low, double high, Unit unit, Language language, bool signed = false) =>
        FromTo(low, high, language, value => Write(value, unit, DecimalsOf(low, high, unit), language, signed));

    /// <summary>From low to high within a sentence.</summary>
    public static string IntervalInSentence(double low, double high, Unit unit, Language language) =>
        FromTo(low, high, language, value => Write(value, unit, value == 0 ? 0 : DecimalsOf(low, high, unit), language));

    /// <summary>A difference with its sign: of shares in percentage points, of scales with a digit more.</summary>
    public static string Difference(double value, Unit unit, Language language) =>
        double.IsFinite(value) ? Change(value, unit, language) + PointsOf(unit, language) : Missing;

    /// <summary>The same with the unit written out, as sentences have it and tables have no room for.</summary>
    public static string DifferenceInWords(double value, Unit unit, Language language) => !double.IsFinite(value) ? Missing
        : unit.IsShare() ? WithWord(Change(value, unit, language), Unit.PercentagePoints, value, language)
        : Change(value, unit, language);

    /// <summary>From low to high, both with their sign; the unit stands once, or not at all beside a difference that has it.</summary>
    public static string DifferenceInterval(double low, double high, Unit unit, Language language, bool withUnit = true)
    {
        string interval = FromTo(low, high, language, value => Change(value, unit, language, DecimalsOfInterval(low, high, unit)));
        return withUnit && interval != Missing ? interval + PointsOf(unit, language) : interval;
    }

    /// <summary>Whether a difference is written as nothing at all.</summary>
    public static bool IsNothing(double difference, Unit unit) => IsZero(Change(difference, unit, Language.En));

    /// <summary>A setting with its unit: 33%, 5 uur per week, € 75 per uur.</summary>
    public static string Setting(double value, Unit unit, Language language) => WithWord(BareSetting(value, unit, language), unit, value, language);

    /// <summary>The same in both languages.</summary>
    public static Bilingual Setting(double value, Unit unit) => Bilingual.Of(language => Setting(value, unit, language));

    /// <summary>The settings from low to high, with the unit once.</summary>
    public static string Settings(double low, double high, Unit unit, Language language) =>
        WithWord(FromTo(low, high, language, value => BareSetting(value, unit, language)), unit, high, language);

    /// <summary>A setting without the word for its unit, as tables have it.</summary>
    public static string BareSetting(double value, Unit unit, Language language) =>
        unit.IsShare() ? $"{Plain(value * 100, language)}%" : unit.IsEuro() ? Write(value, unit, language) : Plain(value, language);

    /// <summary>The same in both languages.</summary>
    public static Bilingual BareSetting(double value, Unit unit) => Bilingual.Of(language => BareSetting(value, unit, language));

    /// <summary>A number with no more digits than it needs, at most four that count.</summary>
    public static string Plain(double value, Language language) => value.ToString(Math.Abs(value) >= 1000 ? "0" : "G4", Of(language));

    /// <summary>A number with so many decimals.</summary>
    public static string Fixed(double value, int decimals, Language language) => Write(value, Unit.Number, decimals, language);

    internal static string Write(double value, Unit unit, int decimals, Language language, bool signed = false, string suffix = "")
    {
        if (!double.IsFinite(value))
            return Missing;
        double size = Math.Abs(value) * FactorOf(unit);
        string digits = size.ToString($"{(unit == Unit.CalendarYear ? 'F' : 'N')}{decimals}", Of(language));
        string sign = IsZero(digits) ? "" : value < 0 ? "−" : signed ? "+" : "";
        return sign + WithMark(digits + suffix, unit, language);
    }

    /// <summary>What a value is multiplied by before it is written.</summary>
    internal static double FactorOf(Unit unit) => unit.IsShare() || unit == Unit.PercentagePoints ? 100 : 1;

    internal static bool IsZero(string digits) => digits.AsSpan().IndexOfAnyInRange('1', '9') < 0;

    private static string Change(double value, Unit unit, Language language) => Change(value, unit, language, DecimalsOfChange(value, value, unit));

    private static string Change(double value, Unit unit, Language language, int decimals) =>
        Write(value, unit.IsShare() ? Unit.PercentagePoints : unit, decimals, language, signed: true);

    private static string PointsOf(Unit unit, Language language) => !unit.IsShare() ? "" : language == Language.Nl ? " %-punt" : " pp";

    private static string FromTo(double low, double high, Language language, Func<double, string> write) =>
        double.IsFinite(low) && double.IsFinite(high) ? $"{write(low)} {(language == Language.Nl ? "tot" : "to")} {write(high)}" : Missing;

    private static string WithWord(string number, Unit unit, double value, Language language) =>
        UnitTexts.Of(unit, value).In(language) is { Length: > 0 } word ? $"{number} {word}" : number;

    private static string WithMark(string digits, Unit unit, Language language) => unit.IsShare() ? digits + "%"
        : !unit.IsEuro() ? digits
        : language == Language.Nl ? $"€{NoBreakSpace}{digits}" : $"€{digits}";

    /// <summary>Both ends have the digits that the further one can carry.</summary>
    private static int DecimalsOf(double low, double high, Unit unit) => DecimalsOf(Math.Max(Math.Abs(low), Math.Abs(high)), unit);

    private static int DecimalsOfChange(double low, double high, Unit unit) => unit == Unit.Scale ? 3 : DecimalsOf(low, high, unit);

    // An interval that leaves zero out does not end at 0,0: it gets the digits that show it, as far as anybody would look.
    private static int DecimalsOfInterval(double low, double high, Unit unit)
    {
        int usual = DecimalsOfChange(low, high, unit);
        double near = (low > 0 ? low : high < 0 ? -high : 0) * FactorOf(unit);
        return Enumerable.Range(usual, MostMore + 1).FirstOrDefault(decimals => Math.Round(near, decimals) > 0, usual);
    }

    private static int DecimalsOf(double value, Unit unit)
    {
        double size = Math.Abs(value);
        if (unit.IsShare())
            return size < FewPercent ? 1 : 0;
        if (unit.IsEuro())
            return 0;
        return unit == Unit.Scale ? 2 : size < 0.1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0;
    }
}
