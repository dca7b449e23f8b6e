using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What a difference comes to.</summary>
public enum Verdict
{
    /// <summary>There are too few runs to say anything.</summary>
    Unknown,

    /// <summary>Not one run differs.</summary>
    Nothing,

    /// <summary>So few runs differ that they say nothing about the others.</summary>
    FewCases,

    /// <summary>The interval leaves room for no difference at all.</summary>
    Unclear,

    /// <summary>Its own interval excludes zero, but with so many outcomes looked at that may be chance.</summary>
    Weak,

    /// <summary>There is a difference, but too small to be noticed beside what runs differ among themselves.</summary>
    Small,

    /// <summary>There is a difference that counts.</summary>
    Clear,
}

/// <summary>The findings as sentences, computed from the numbers; without a clear difference they claim none.</summary>
public static class Findings
{
    // Cohen's convention: below a fifth of the standard deviation a difference is small.
    private const double SmallPart = 0.2;

    // From the 5th to the 95th percentile lie 3.29 standard deviations of a normal distribution.
    private const double DeviationsInSpread = 3.29;

    /// <summary>What a difference comes to, beside the spread between runs of the base and the number of outcomes looked at.</summary>
    public static Verdict Of(Outcome outcome, Contrast difference, Estimate of, int alternatives, int outcomes)
    {
        if (difference.Footing != Footing.Firm)
            return difference.Footing switch { Footing.Nothing => Verdict.Nothing, Footing.FewCases => Verdict.FewCases, _ => Verdict.Unknown };
        if (!difference.IsClear()) return Verdict.Unclear;
        if (!Intervals.Widened(difference, alternatives, alternatives * outcomes).IsClear()) return Verdict.Weak;
        double size = Math.Abs(difference.Difference);
        double deviation = (of.Q95 - of.Q05) / DeviationsInSpread;
        return size < SmallPart * deviation || size < Noticed(outcome, difference.Base) ? Verdict.Small : Verdict.Clear;
    }

    /// <summary>What nobody would notice: less than one in a hundred residents, a hundredth of a scale, two per cent of a number.</summary>
    private static double Noticed(Outcome outcome, double under) =>
        outcome.Unit.IsShare() || outcome.Unit == Unit.Scale ? 0.01 : 0.02 * Math.Abs(under);

    /// <summary>A verdict in a few plain words, with the direction and whether it is for better or worse.</summary>
    public static string Words(Verdict verdict, double difference, Outcome outcome, Language language)
    {
        if (verdict is Verdict.Small or Verdict.Weak && Numbers.IsNothing(difference, outcome.Unit))
            return language.Say("vrijwel gelijk", "practically the same");
        bool isBetter = (OutcomeTexts.Of(outcome).Better == Better.Higher) == difference > 0;
        string direction = difference > 0 ? language.Say("hoger", "higher") : language.Say("lager", "lower");
        string value = IsEffort(outcome) ? ""
            : isBetter ? language.Say(", gunstig", ", for the better") : language.Say(", ongunstig", ", for the worse");
        return verdict switch
        {
            Verdict.Unknown => language.Say("te weinig doorrekeningen", "too few runs"),
            Verdict.FewCases => language.Say("te weinig gevallen", "too few cases"),
            Verdict.Nothing => language.Say("geen enkel verschil", "no difference at all"),
            Verdict.Unclear => language.Say("richting niet zeker", "direction not sure"),
            Verdict.Weak => language.Say($"zwakke aanwijzing: {direction}", $"weak sign: {direction}"),
            Verdict.Small => language.Say($"zeker {direction}{value}, maar klein", $"surely {direction}{value}, but small"),
            _ => language.Say($"zeker {direction}{value}", $"surely {direction}{value}"),
        };
    }

    /// <summary>Whether it says what people put in and not what comes of it; more of it is neither good nor bad.</summary>
    public static bool IsEffort(Outcome outcome) =>
        outcome == Outcome.CoachHoursPerWeek || outcome == Outcome.BeheerHoursPerWeek || outcome == Outcome.WaakvlamWeeksShare
        || outcome == Outcome.ReraisesPer10Y || outcome == Outcome.SupportedShare || outcome == Outcome.CareHoursPerSupported;

    /// <summary>The finding about one outcome of one alternative: in year 10 four fewer of every hundred take part.</summary>
    internal static string Sentence(Sheet sheet, Arm alternative, Outcome outcome, Contrast difference, string whenNl, string whenEn)
    {
        string name = OutcomePhrases.Capitalised(sheet.NameOf(alternative));
        string noun = sheet.Noun(outcome);
        if (difference.Footing == Footing.FewCases)
            return sheet.Say($"{name}: {whenNl} te weinig gevallen om iets te zeggen over een verschil in {noun}", $"{name}: {whenEn} too few cases to say anything about a difference in {noun}");
        if (!difference.IsClear())
            return sheet.Say($"{name}: {whenNl} geen zeker verschil in {noun}", $"{name}: {whenEn} no sure difference in {noun}");
        return OutcomePhrases.IsTakingPart(outcome)
            ? Heads(sheet, name, difference.Difference, whenNl, whenEn)
            : Levels(sheet, name, noun, outcome, difference, whenNl, whenEn);
    }

    /// <summary>The alternative with the clearest difference speaks for all of them.</summary>
    internal static (Arm Arm, Contrast Difference) Clearest(IEnumerable<(Arm Arm, Contrast Difference)> all) =>
        all.MaxBy(one => one.Difference.IsClear() ? Math.Abs(one.Difference.Difference) : -1);

    private static string Heads(Sheet sheet, string name, double difference, string whenNl, string whenEn)
    {
        double heads = Math.Abs(difference) * 100;
        string more = difference > 0 ? sheet.Say("meer", "more") : sheet.Say("minder", "fewer");
        if (heads < 1)
            return sheet.Say($"{name}: {whenNl} doet van elke 100 bewoners niet één {more} mee (verschil {Written(heads)})", $"{name}: {whenEn} less than one in 100 residents {more} takes part ({Written(heads)})");
        string count = Numbers.Fixed(heads, 0, sheet.Language);
        return count == "1"
            ? sheet.Say(
                $"{name}: {whenNl} doet van elke 100 bewoners er 1 {more} mee",
                $"{name}: {whenEn}, 1 {more} of every 100 residents takes part")
            : sheet.Say($"{name}: {whenNl} doen van elke 100 bewoners er {count} {more} mee", $"{name}: {whenEn}, {count} {more} of every 100 residents take part");

        string Written(double value) => Numbers.Fixed(value, 1, sheet.Language);
    }

    private static string Levels(Sheet sheet, string name, string noun, Outcome outcome, Contrast difference, string whenNl, string whenEn)
    {
        var unit = outcome.Unit;
        string was = sheet.InSentence(difference.Base, unit);
        string becomes = sheet.InSentence(difference.Alternative, unit);
        if (was != becomes)
            return sheet.Say($"{name}: {whenNl} is {noun} {becomes} in plaats van {was}", $"{name}: {whenEn} {noun} is {becomes} instead of {was}");
        string by = Numbers.Difference(difference.Difference, unit, sheet.Language);
        return sheet.Say($"{name}: {whenNl} verandert {noun} nauwelijks ({by})", $"{name}: {whenEn} {noun} hardly changes ({by})");
    }
}
