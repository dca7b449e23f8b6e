namespace Simulation.Runner.Texts;

/// <summary>The languages a person can read the program in; each writes numbers its own way (1.250,5 and 1,250.5).</summary>
public enum Language
{
    Nl,
    En,
}

/// <summary>Languages as they are written in files: nl and en.</summary>
public static class LanguageCodes
{
    public static string Code(this Language language) => language == Language.Nl ? "nl" : "en";
}

/// <summary>One text in both languages, side by side, so that neither can be forgotten.</summary>
public sealed record Bilingual(string Nl, string En)
{
    /// <summary>A text that is the same in both, such as a number or a name.</summary>
    public static Bilingual Same(string text) => new(text, text);

    public string In(Language language) => language == Language.Nl ? Nl : En;

    public static implicit operator Bilingual((string Nl, string En) both) => new(both.Nl, both.En);
}
