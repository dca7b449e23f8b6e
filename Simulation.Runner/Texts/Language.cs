namespace Simulation.Runner.Texts;

/// <summary>The languages a person can read the program in.</summary>
public enum Language
{
    Nl,
    En,
}

/// <summary>A sentence in both languages, side by side, so that neither can be forgotten.</summary>
public readonly record struct Text(string Nl, string En)
{
    public string In(Language language) => language == Language.Nl ? Nl : En;

    public static implicit operator Text((string Nl, string En) both) => new(both.Nl, both.En);
}
