using System.Globalization;

namespace Simulation.Runner.Texts;

/// <summary>How a value is written for a reader.</summary>
public enum Shown
{
    /// <summary>A share as a percentage.</summary>
    Percent,

    /// <summary>A point on a scale from 0 to 1.</summary>
    Scale,

    /// <summary>A rate, a number of weeks, hours or people.</summary>
    Number,

    /// <summary>Euros, rounded.</summary>
    Euro,
}

/// <summary>Numbers as people write them: decimal comma and points in Dutch, the other way round in English.</summary>
public static class Numbers
{
    private static readonly NumberFormatInfo Dutch = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "−",
        PercentDecimalSeparator = ",",
    };

    private static readonly NumberFormatInfo English = new()
    {
        NumberDecimalSeparator = ".",
        NumberGroupSeparator = ",",
        NegativeSign = "−",
    };

    public static NumberFormatInfo Of(Language language) => language == Language.Nl ? Dutch : English;

    /// <summary>A value with as many digits as it can carry.</summary>
    public static string Write(double value, Shown shown, Language language, bool signed = false)
    {
        if (!double.IsFinite(value))
            return "–";
        string text = shown switch
        {
            Shown.Percent => (value * 100).ToString(Math.Abs(value) < 0.0995 ? "0.0" : "0", Of(language)) + "%",
            Shown.Scale => value.ToString("0.00", Of(language)),
            Shown.Euro => "€ " + value.ToString("#,0", Of(language)),
            _ => value.ToString(Digits(value), Of(language)),
        };
        return signed && value > 0 ? "+" + text : text;
    }

    /// <summary>A difference with its sign: of shares in percentage points, of scales with a digit more.</summary>
    public static string Difference(double value, Shown shown, Language language)
    {
        if (!double.IsFinite(value))
            return "–";
        string text = shown switch
        {
            Shown.Percent => (value * 100).ToString(Math.Abs(value) < 0.0995 ? "0.0" : "0", Of(language)) + (language == Language.Nl ? " %-punt" : " pp"),
            Shown.Scale => value.ToString("0.000", Of(language)),
            Shown.Euro => "€ " + value.ToString("#,0", Of(language)),
            _ => value.ToString(Digits(value), Of(language)),
        };
        bool isZero = !text.Any(c => c is >= '1' and <= '9');
        return isZero ? text.Replace("−", "", StringComparison.Ordinal) : value > 0 ? "+" + text : text;
    }

    /// <summary>From low to high, both with their sign; the unit stands once, or not at all beside a difference that has it.</summary>
    public static string DifferenceInterval(double low, double high, Shown shown, Language language, bool withUnit = true)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
            return "–";
        string unit = shown != Shown.Percent ? "" : language == Language.Nl ? " %-punt" : " pp";
        string from = WithoutUnit(Difference(low, shown, language));
        string to = WithoutUnit(Difference(high, shown, language));
        return from + (language == Language.Nl ? " tot " : " to ") + to + (withUnit ? unit : "");

        string WithoutUnit(string text) => unit.Length > 0 ? text.Replace(unit, "", StringComparison.Ordinal) : text;
    }

    /// <summary>A number as a setting: no more digits than it needs, at most four that count.</summary>
    public static string Plain(double value, Language language) => value.ToString(Math.Abs(value) >= 1000 ? "0" : "G4", Of(language));

    /// <summary>From low to high.</summary>
    public static string Interval(double low, double high, Shown shown, Language language, bool signed = false)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
            return "–";
        string to = language == Language.Nl ? " tot " : " to ";
        return Write(low, shown, language, signed) + to + Write(high, shown, language, signed);
    }

    private static string Digits(double value) => Math.Abs(value) switch
    {
        < 0.1 => "0.000",
        < 10 => "0.00",
        < 100 => "0.0",
        _ => "#,0",
    };
}
