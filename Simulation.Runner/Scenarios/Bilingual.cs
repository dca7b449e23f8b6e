namespace Simulation.Runner.Scenarios;

/// <summary>The languages a person can be spoken to in.</summary>
public enum Language
{
    Nl,
    En,
}

/// <summary>One text in both languages.</summary>
public sealed record Bilingual(string Nl, string En)
{
    /// <summary>A text that is the same in both, such as a number or a name.</summary>
    public static Bilingual Same(string text) => new(text, text);

    public string In(Language language) => language == Language.Nl ? Nl : En;
}
