using Simulation.Runner.Texts;

namespace Simulation.Runner.Patterns;

/// <summary>Words of the tables of patterns and quantities.</summary>
public static class PatternTexts
{
    public static Bilingual Of(Verdict verdict) => verdict switch
    {
        Verdict.Reproduced => ("gereproduceerd", "reproduced"),
        Verdict.NotReproduced => ("niet gereproduceerd", "not reproduced"),
        Verdict.BuiltIn => ("ingebouwd", "built in"),
        Verdict.OutOfScope => ("valt erbuiten", "out of scope"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string Told(PatternResult result, Language language)
    {
        string verdict = Of(result.Verdict).In(language);
        return result.Pattern.Calibrated ? verdict + new Bilingual(" (daarop afgesteld)", " (calibrated to it)").In(language) : verdict;
    }

    /// <summary>The size of a claim, with the level it is above or below where there is one.</summary>
    public static string Size(ClaimResult claim, Language language)
    {
        double level = claim.Claim.Level;
        string size = Numbers.Write(claim.Size + level, claim.Claim.Shown, language, signed: level == 0);
        string limit = level == 0
            ? ""
            : $" ({(claim.Claim.Expected == Expected.More ? ">" : "<")} {Numbers.Write(level, claim.Claim.Shown, language)})";
        return size + limit;
    }

    public static string Interval(ClaimResult claim, Language language) =>
        Numbers.Interval(claim.Low + claim.Claim.Level, claim.High + claim.Claim.Level, claim.Claim.Shown, language, signed: claim.Claim.Level == 0);

    /// <summary>What is left of the first claim with a mechanism out.</summary>
    public static string Left(AblationResult without, Language language) =>
        $"{without.Ablation.What}: {Size(without.Left, language)}";

    /// <summary>Why an experiment was not done, with the numbers.</summary>
    public static Bilingual? Refusal(ClaimResult claim, int most) => claim.Refused
        ? ($"zou {claim.Needed:0} runs vragen om een verschil van {Numbers.Write(claim.Claim.Counts, claim.Claim.Shown, Language.Nl)} met 90% zekerheid te zien; toegestaan zijn er {most}",
           $"would take {claim.Needed:0} runs to see a difference of {Numbers.Write(claim.Claim.Counts, claim.Claim.Shown, Language.En)} with 90% power; {most} are allowed")
        : null;
}
