namespace Simulation.Runner.Commands;

/// <summary>Which language to speak, decided before anything else is understood: also a mistake is told in it.</summary>
public static class LanguageChoice
{
    public const string Option = "--lang";
    public const string Variable = "GWSIM_LANG";

    public static IReadOnlyList<string> Names { get; } = ["nl", "en"];

    /// <summary>What --lang says; else GWSIM_LANG; else Dutch where the machine is Dutch, and English otherwise.</summary>
    public static Language From(IReadOnlyList<string> arguments, Func<string, string?> variable)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal) && Parse(arguments[i][(Option.Length + 1)..]) is { } joined)
                return joined;
            if (arguments[i] == Option && i + 1 < arguments.Count && Parse(arguments[i + 1]) is { } next) return next;
        }

        string machine = variable("LC_ALL") is { Length: > 0 } all ? all : variable("LANG") ?? "";
        return Parse(variable(Variable)) ?? (machine.StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? Language.Nl : Language.En);
    }

    public static Language? Parse(string? name) => name?.ToLowerInvariant() switch
    {
        "nl" => Language.Nl,
        "en" => Language.En,
        _ => null,
    };
}
