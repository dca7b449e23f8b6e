using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>Words of the tables of patterns and quantities.</summary>
public static class PatternTexts
{
    public static string Told(PatternResult result, Language language)
    {
        string verdict = EventTexts.Of(result.Standing).In(language);
        return result.Pattern.Calibrated ? verdict + language.Say(" (daarop afgesteld)", " (calibrated to it)") : verdict;
    }

    /// <summary>A verdict as a sentence for whoever sees a figure and not the table.</summary>
    public static Bilingual Meaning(PatternResult result) => result.Standing switch
    {
        Standing.Reproduced when result.Pattern.Calibrated => ("In het model: gereproduceerd, maar de aannames zijn erop afgesteld.", "In the model: reproduced, but the assumptions were set to it."),
        Standing.Reproduced => ("In het model: gereproduceerd, zonder dat een regel het zegt.", "In the model: reproduced, though no rule says so."),
        Standing.NotReproduced => ("In het model: niet gereproduceerd.", "In the model: not reproduced."),
        Standing.BuiltIn => ("In het model: ingebouwd. Een regel zegt het; de grootte bewijst niets.", "In the model: built in. A rule says so; the size proves nothing."),
        _ => ("Het model heeft hier geen woorden voor.", "The model has no words for it."),
    };

    /// <summary>Whether a claim holds, to begin a sentence with.</summary>
    public static string Holds(ClaimResult claim, Language language) =>
        claim.Holds ? language.Say("Komt uit", "Holds") : language.Say("Komt niet uit", "Does not hold");

    /// <summary>What was measured of a claim, with its interval, and from what size it counts.</summary>
    public static string Measured(ClaimResult claim, Language language)
    {
        var c = claim.Claim;
        if (c.Level != 0)
        {
            string side = c.Expected == Expected.More
                ? language.Say("grens: meer dan", "limit: more than")
                : language.Say("grens: minder dan", "limit: less than");
            string size = Numbers.Write(claim.Size + c.Level, c.Unit, language), limit = Numbers.Write(c.Level, c.Unit, language);
            return $"{size} ({Of95(language)} {Interval(claim, language)}; {side} {limit}; {claim.Runs} runs)";
        }

        string by = Numbers.DifferenceInWords(claim.Size, c.Unit, language);
        string interval = Numbers.DifferenceInterval(claim.Low, claim.High, c.Unit, language, withUnit: false);
        string counts = Numbers.Difference(c.Counts, c.Unit, language).TrimStart('+');
        string from = c.Expected == Expected.Same
            ? language.Say($"mag hooguit {counts} zijn", $"may be {counts} at most")
            : language.Say($"telt vanaf {counts}", $"counts from {counts}");
        return $"{language.Say("verschil", "difference")} {by} ({Of95(language)} {interval}; {from}; {claim.Runs} runs)";
    }

    /// <summary>The size of a claim, with the level it is above or below where there is one.</summary>
    public static string Size(ClaimResult claim, Language language)
    {
        double level = claim.Claim.Level;
        string size = Numbers.Write(claim.Size + level, claim.Claim.Unit, language, signed: level == 0);
        return level == 0 ? size : $"{size} ({Limit(claim.Claim, language)})";
    }

    public static string Limit(Claim claim, Language language) =>
        $"{(claim.Expected == Expected.More ? ">" : "<")} {Numbers.Write(claim.Level, claim.Unit, language)}";

    public static string Interval(ClaimResult claim, Language language) =>
        Numbers.Interval(claim.Low + claim.Claim.Level, claim.High + claim.Claim.Level, claim.Claim.Unit, language, signed: claim.Claim.Level == 0);

    /// <summary>In how many members of the ensemble a claim holds with a size that counts.</summary>
    public static string Members(ClaimResult claim, Language language) =>
        claim.Members is { } share ? Numbers.Write(share, Unit.Share, language) : "";

    /// <summary>How many patterns stand with other luck as well.</summary>
    public static Bilingual Twice(ValidationResult result)
    {
        ulong seed = ValidationRun.OtherSeed(result.Options);
        string borderline = string.Join(", ", result.Borderline.Select(p => p.Pattern.Id));
        return (
            $"{result.ReproducedTwice} gereproduceerd, ook met ander toeval ({seed}); randgevallen: {(borderline.Length > 0 ? borderline : "geen")}",
            $"{result.ReproducedTwice} reproduced with other luck as well ({seed}); borderline: {(borderline.Length > 0 ? borderline : "none")}");
    }

    /// <summary>Whether other luck gives the same, and what it gives.</summary>
    public static Bilingual OtherLuck(PatternResult result, PatternResult again, ulong seed) =>
    (
        $"met ander toeval ({seed}) {(result.IsBorderline ? "iets anders" : "hetzelfde")}: {Sizes(again, Language.Nl)}",
        $"with other luck ({seed}) {(result.IsBorderline ? "something else" : "the same")}: {Sizes(again, Language.En)}");

    private static string Sizes(PatternResult result, Language language) =>
        string.Join("; ", result.Claims.Select(c => $"{(c.Holds ? "" : "✗ ")}{Size(c, language)} [{Interval(c, language)}]"));

    private static string Of95(Language language) => language.Say("95%-interval", "95% interval");

    /// <summary>What was measured, and how many runs it takes to see the smallest size that counts.</summary>
    public static string Powered(ClaimResult claim, Language language)
    {
        string measured = $"{Size(claim, language)} [{Interval(claim, language)}], {claim.Runs} runs";
        if (claim.Members is not null)
            measured += language.Say($"; telt bij {Members(claim, language)} van de leden", $"; counts in {Members(claim, language)} of members");
        if (claim.Claim.Counts <= 0) return measured;
        string counts = Numbers.Write(claim.Claim.Counts, claim.Claim.Unit, language);
        string spread = Numbers.Write(claim.Spread, claim.Claim.Unit, language);
        return measured + language.Say(
            $"; vanaf {counts} telt het, daarvoor zijn {claim.Needed:0} doorrekeningen nodig (spreiding {spread})",
            $"; it counts from {counts}, for which {claim.Needed:0} runs are needed (spread {spread})");
    }

    /// <summary>What is left of the first claim with a mechanism out.</summary>
    public static string Left(AblationResult without, Language language) => $"{without.Ablation.What}: {Size(without.Left, language)}";

    /// <summary>Why an experiment was not done, with the numbers.</summary>
    public static Bilingual? Refusal(ClaimResult claim, int most) => claim.Refused
        ? ($"zou {claim.Needed:0} doorrekeningen vragen om een verschil van {Numbers.Write(claim.Claim.Counts, claim.Claim.Unit, Language.Nl)} met 90% zekerheid te zien; toegestaan zijn er {most}",
           $"would take {claim.Needed:0} runs to see a difference of {Numbers.Write(claim.Claim.Counts, claim.Claim.Unit, Language.En)} with 90% power; {most} are allowed")
        : null;
}
