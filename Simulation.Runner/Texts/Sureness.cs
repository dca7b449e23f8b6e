namespace Simulation.Runner.Texts;

/// <summary>
/// How sure something is, in the same words everywhere and always with the number: a word alone is read differently by everybody, a
/// word with its number in brackets is read right (Budescu et al. 2012, 2014). It holds if the assumptions hold.
/// </summary>
public static class Sureness
{
    private static readonly (double From, Bilingual Word)[] Scale =
    [
        (0.99, ("vrijwel zeker", "virtually certain")),
        (0.90, ("zeer waarschijnlijk", "very likely")),
        (2.0 / 3, ("waarschijnlijk", "likely")),
        (1.0 / 3, ("even waarschijnlijk als niet", "about as likely as not")),
        (0.10, ("onwaarschijnlijk", "unlikely")),
        (0, ("zeer onwaarschijnlijk", "very unlikely")),
    ];

    /// <summary>The word for a share of sets of assumptions.</summary>
    public static Bilingual Word(double share) => Scale.First(step => share >= step.From || step.From == 0).Word;

    /// <summary>The word with its number: very likely (97 of 100).</summary>
    public static Bilingual Of(double share) => Word(share) + ($" ({InHundred(share, Language.Nl)})", $" ({InHundred(share, Language.En)})");

    /// <summary>97 of 100; a share that is nearly all or nearly none is never rounded to it.</summary>
    public static string InHundred(double share, Language language)
    {
        int of100 = (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);
        string count = of100 >= 100 && share < 1 ? ">99" : of100 <= 0 && share > 0 ? "<1" : $"{of100}";
        return language == Language.Nl ? $"{count} van 100" : $"{count} of 100";
    }
}
