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

    /// <summary>What is written for each language by itself, such as a number.</summary>
    public static Bilingual Of(Func<Language, string> write) => new(write(Language.Nl), write(Language.En));

    public static Bilingual Join(string separator, IReadOnlyCollection<Bilingual> parts) =>
        Of(language => string.Join(separator, parts.Select(part => part.In(language))));

    public string In(Language language) => language == Language.Nl ? Nl : En;

    public static implicit operator Bilingual((string Nl, string En) both) => new(both.Nl, both.En);

    public static Bilingual operator +(Bilingual one, Bilingual next) => new(one.Nl + next.Nl, one.En + next.En);

    public static Bilingual operator +(Bilingual one, string next) => one + Same(next);

    public static Bilingual operator +(string one, Bilingual next) => Same(one) + next;
}
