using System.CommandLine;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Commands;

/// <summary>One option of the command line. Values arrive as text and are understood here, so that a wrong one is told in the reader's
/// own language, with what is allowed.</summary>
public abstract record Choice(string Name, string? Value, Bilingual Says)
{
    /// <summary>As the parser sees it.</summary>
    internal abstract Option Parsed { get; }

    /// <summary>As help shows it.</summary>
    public string Shown => Value is null ? Name : $"{Name} {Value}";
}

/// <summary>An option that is there or not.</summary>
public sealed record Flag(string Name, Bilingual Says) : Choice(Name, null, Says)
{
    private readonly Option<bool> _option = new(Name) { Arity = ArgumentArity.Zero };

    internal override Option Parsed => _option;

    public bool In(ParseResult parsed) => parsed.GetResult(_option) is { Implicit: false };
}

/// <summary>An option with a value.</summary>
public sealed record ValueOption(string Name, string Value, Bilingual Says, bool Repeats = false) : Choice(Name, Value, Says)
{
    private readonly Option<string[]> _option = new(Name) { Arity = ArgumentArity.ZeroOrMore };

    internal override Option Parsed => _option;

    /// <summary>Every value given, in order.</summary>
    public IReadOnlyList<string> All(ParseResult parsed)
    {
        var result = parsed.GetResult(_option);
        if (result is null || result.Implicit) return [];
        string[] values = [.. result.Tokens.Select(token => token.Value)];
        if (values.Length < result.IdentifierTokenCount || values.Length == 0 || values.Any(string.IsNullOrWhiteSpace))
            throw new BadInputException(($"{Name} heeft een waarde nodig: {Shown}", $"{Name} needs a value: {Shown}"));
        if (values.Length > 1 && !Repeats)
        {
            string given = string.Join(", ", values);
            throw new BadInputException(($"{Name} kan maar één keer: {given}", $"{Name} can be given only once: {given}"));
        }

        return values;
    }

    public string? Text(ParseResult parsed) => All(parsed) is [var only] ? only : null;

    /// <summary>A whole number within limits; nothing when it is not given.</summary>
    public long? Whole(ParseResult parsed, long low, long high)
    {
        if (Text(parsed) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= low && value <= high)
            return value;
        throw new BadInputException(OutOfRange($"{Name} {Printable.Of(text)}", low, high));
    }

    /// <summary>That a number cannot be, and which can.</summary>
    internal static Bilingual OutOfRange(string written, long low, long high)
    {
        string range = string.Create(CultureInfo.InvariantCulture, $"{low}");
        string to = high == long.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $"{high}");
        return (
            $"{written}: dat kan niet; toegestaan: een heel getal {(to.Length == 0 ? $"vanaf {range}" : $"van {range} tot en met {to}")}",
            $"{written}: not possible; allowed: a whole number {(to.Length == 0 ? $"from {range}" : $"from {range} to {to}")}");
    }
}
