using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures;

/// <summary>Numbers within sentences: as elsewhere, but nothing at all is 0 and not 0.000.</summary>
internal static class Tell
{
    public static string Value(double value, Shown shown, Language language) =>
        value == 0 ? (shown == Shown.Percent ? "0%" : shown == Shown.Euro ? "€ 0" : "0") : Numbers.Write(value, shown, language);

    /// <summary>A difference with its interval, within a sentence.</summary>
    public static string Difference(Experiments.Contrast difference, Shown shown, Language language)
    {
        string interval = Numbers.DifferenceInterval(difference.Low, difference.High, shown, language, withUnit: false);
        string by = InWords(Numbers.Difference(difference.Difference, shown, language));
        return language == Language.Nl ? $"{by}; 95%-interval {interval}" : $"{by}; 95% interval {interval}";
    }

    /// <summary>The unit of a difference of shares written out, as sentences have it and tables have no room for.</summary>
    public static string InWords(string difference) =>
        difference.Replace(" %-punt", " procentpunt", StringComparison.Ordinal).Replace(" pp", " percentage points", StringComparison.Ordinal);

    /// <summary>Whether a difference is written as nothing at all.</summary>
    public static bool IsNothing(double difference, Shown shown) => !Numbers.Difference(difference, shown, Language.En).Any(letter => letter is >= '1' and <= '9');

    public static string Interval(double low, double high, Shown shown, Language language) =>
        !double.IsFinite(low) || !double.IsFinite(high) ? "–" : $"{Value(low, shown, language)} {(language == Language.Nl ? "tot" : "to")} {Value(high, shown, language)}";
}
