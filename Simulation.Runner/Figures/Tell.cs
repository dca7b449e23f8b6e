using Simulation.Runner.Experiments;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures;

/// <summary>Numbers within sentences: as elsewhere, but nothing at all is 0 and not 0.000.</summary>
public static class Tell
{
    public static string Value(double value, Shown shown, Language language) =>
        value == 0 ? (shown == Shown.Percent ? "0%" : shown == Shown.Euro ? "€ 0" : "0") : Numbers.Write(value, shown, language);

    /// <summary>A difference with its interval, within a sentence.</summary>
    public static string Difference(Contrast difference, Shown shown, Language language)
    {
        string interval = Interval(difference, shown, language);
        string by = InWords(Numbers.Difference(difference.Difference, shown, language));
        if (difference.Footing != Footing.Firm)
            return $"{by}; {interval}";
        return language == Language.Nl ? $"{by}; 95%-interval {interval}" : $"{by}; 95% interval {interval}";
    }

    /// <summary>The interval of a difference, or why there is none.</summary>
    public static string Interval(Contrast difference, Shown shown, Language language) => difference.Footing == Footing.Firm
        ? Numbers.DifferenceInterval(difference.Low, difference.High, shown, language, withUnit: false)
        : FootingTexts.OfDifference(difference.Footing).In(language);

    /// <summary>The interval of a mean, or why there is none.</summary>
    public static string Interval(Estimate estimate, Shown shown, Language language) =>
        estimate.Footing == Footing.Firm ? Interval(estimate.Low, estimate.High, shown, language) : FootingTexts.OfMean(estimate.Footing).In(language);

    /// <summary>A mean with how far it may be off: both ways alike, or from one end of the scale.</summary>
    public static string Mean(Estimate estimate, Shown shown, Language language)
    {
        string mean = Value(estimate.Mean, shown, language);
        return estimate.Footing switch
        {
            Footing.Firm when !estimate.IsCut => $"{mean} ± {Value(estimate.HalfWidth, shown, language)}",
            Footing.NoValue or Footing.Nothing => mean,
            _ => $"{mean} ({Interval(estimate, shown, language)})",
        };
    }

    // Where the same people differ so little that a thousand times more runs would do without them, there is no difference to speak of.
    private const double MostGain = 1000;

    /// <summary>Whether a gain of pairing says something: there is a difference, and enough of it.</summary>
    public static bool IsGain(Contrast difference) => difference.VarianceRatio <= MostGain;

    /// <summary>What pairing gains, in a table.</summary>
    public static string Gain(Contrast difference, Language language)
    {
        if (difference.Footing != Footing.Firm)
            return FootingTexts.OfDifference(difference.Footing).In(language);
        return difference.VarianceRatio > MostGain
            ? language == Language.Nl ? "vrijwel geen verschil" : "practically no difference"
            : Numbers.Write(difference.VarianceRatio, Shown.Number, language);
    }

    /// <summary>The unit of a difference of shares written out, as sentences have it and tables have no room for.</summary>
    public static string InWords(string difference) =>
        difference.Replace(" %-punt", " procentpunt", StringComparison.Ordinal).Replace(" pp", " percentage points", StringComparison.Ordinal);

    /// <summary>Whether a difference is written as nothing at all.</summary>
    public static bool IsNothing(double difference, Shown shown) => !Numbers.Difference(difference, shown, Language.En).Any(letter => letter is >= '1' and <= '9');

    public static string Interval(double low, double high, Shown shown, Language language) =>
        !double.IsFinite(low) || !double.IsFinite(high) ? "–" : $"{Value(low, shown, language)} {(language == Language.Nl ? "tot" : "to")} {Value(high, shown, language)}";
}
