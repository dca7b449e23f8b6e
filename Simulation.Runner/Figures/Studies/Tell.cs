using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>Estimates and differences in words: with their interval, or why there is none.</summary>
public static class Tell
{
    /// <summary>The one of two sentences that is in a language.</summary>
    public static string Say(this Language language, string nl, string en) => language == Language.Nl ? nl : en;

    /// <summary>A difference with its interval, within a sentence.</summary>
    public static string Difference(Contrast difference, Unit unit, Language language)
    {
        string interval = Interval(difference, unit, language);
        string by = Numbers.DifferenceInWords(difference.Difference, unit, language);
        if (difference.Footing != Footing.Firm) return $"{by}; {interval}";
        if (difference.Doubt is { SameSign: var share } && double.IsFinite(share))
        {
            string band = Band(difference, unit, language);
            string sure = Sureness.Of(share).In(language);
            return language.Say($"{by}; toeval en aannames samen {band}; deze richting is {sure}", $"{by}; chance and assumptions together {band}; this direction is {sure}");
        }

        return language.Say($"{by}; 95%-interval {interval}", $"{by}; 95% interval {interval}");
    }

    /// <summary>The interval of a difference, or why there is none.</summary>
    public static string Interval(Contrast difference, Unit unit, Language language) => difference.Footing == Footing.Firm
        ? Numbers.DifferenceInterval(difference.Low, difference.High, unit, language, withUnit: false)
        : FootingTexts.OfDifference(difference.Footing).In(language);

    /// <summary>The interval of a mean, or why there is none.</summary>
    public static string Interval(Estimate estimate, Unit unit, Language language) =>
        estimate.Footing == Footing.Firm
            ? Numbers.IntervalInSentence(estimate.Low, estimate.High, unit, language)
            : FootingTexts.OfMean(estimate.Footing).In(language);

    /// <summary>A mean with how far it may be off: both ways alike, or from one end of the scale.</summary>
    public static string Mean(Estimate estimate, Unit unit, Language language)
    {
        string mean = Numbers.InSentence(estimate.Mean, unit, language);
        return estimate.Footing switch
        {
            Footing.Firm when !estimate.IsCut => $"{mean} ± {Numbers.Difference(estimate.HalfWidth, unit, language).TrimStart('+')}",
            Footing.NoValue or Footing.Nothing => mean,
            _ => $"{mean} ({Interval(estimate, unit, language)})",
        };
    }

    /// <summary>A mean with the band of chance and assumptions behind it, or with its interval where there is one set of them.</summary>
    public static string WithBand(Estimate estimate, Unit unit, Language language) => estimate.Doubt is null
        ? Mean(estimate, unit, language)
        : $"{Numbers.InSentence(estimate.Mean, unit, language)} ({Band(estimate, unit, language)})";

    /// <summary>The band of a difference, chance and assumptions together, or why there is none.</summary>
    public static string Band(Contrast difference, Unit unit, Language language) => difference.Footing != Footing.Firm
        ? FootingTexts.OfDifference(difference.Footing).In(language)
        : difference.Doubt is { } doubt ? Numbers.DifferenceInterval(doubt.Low, doubt.High, unit, language, withUnit: false)
        : EnsembleTexts.TooFew.In(language);

    /// <summary>The band of a mean, chance and assumptions together, or why there is none.</summary>
    public static string Band(Estimate estimate, Unit unit, Language language) => estimate.Footing != Footing.Firm
        ? FootingTexts.OfMean(estimate.Footing).In(language)
        : estimate.Doubt is { } doubt ? Numbers.IntervalInSentence(doubt.Low, doubt.High, unit, language)
        : EnsembleTexts.TooFew.In(language);

    /// <summary>The interval by chance alone at the level of the band, which lies inside it.</summary>
    public static string ChanceAlone(Contrast difference, Unit unit, Language language) => difference.Doubt is { } doubt
        ? Numbers.DifferenceInterval(doubt.ChanceLow, doubt.ChanceHigh, unit, language, withUnit: false)
        : Interval(difference, unit, language);

    public static string ChanceAlone(Estimate estimate, Unit unit, Language language) => estimate.Doubt is { } doubt
        ? Numbers.IntervalInSentence(doubt.ChanceLow, doubt.ChanceHigh, unit, language)
        : Interval(estimate, unit, language);

    /// <summary>In how many sets of assumptions a difference has its sign.</summary>
    public static string SameSign(Contrast difference, Language language) =>
        difference.Doubt is { SameSign: var share } && double.IsFinite(share) ? Sureness.InHundred(share, language) : "–";

    // Where the same people differ so little that a thousand times more runs would do without them, there is no difference to speak of.
    private const double MostGain = 1000;

    /// <summary>Whether a gain of pairing says something: there is a difference, and enough of it.</summary>
    public static bool IsGain(Contrast difference) => difference.VarianceRatio <= MostGain;

    /// <summary>What pairing gains, in a table.</summary>
    public static string Gain(Contrast difference, Language language)
    {
        if (difference.Footing != Footing.Firm) return FootingTexts.OfDifference(difference.Footing).In(language);
        return difference.VarianceRatio > MostGain
            ? language.Say("vrijwel geen verschil", "practically no difference")
            : Numbers.Write(difference.VarianceRatio, Unit.Number, language);
    }
}
