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
