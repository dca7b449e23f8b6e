using System.CommandLine;

namespace Simulation.Runner.Commands;

/// <summary>What a command works with when it runs.</summary>
public sealed record Call(ParseResult Parsed, IReadOnlyList<string> Named, Terminal Terminal, CancellationToken Cancel);

/// <summary>One command: what it is called, what it does, an example, and what it does it with.</summary>
public sealed class Command
{
    private static readonly WordList<Bilingual> Said = new("commands", row => row.Both());
    private static readonly WordList<WordRow> Typed = new("examples", row => row);

    public required string Name { get; init; }

    /// <summary>What it does, in a few words.</summary>
    public Bilingual Description => Said[Name];

    /// <summary>What is named after it, such as FILE...; nothing when nothing is.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>How many are named at least and at most.</summary>
    public (int Least, int Most) ArgumentCount { get; init; }

    public IReadOnlyList<Choice> Options { get; init; } = [];

    /// <summary>A line one can type, and what comes of it.</summary>
    public IReadOnlyList<(string Line, Bilingual Says)> Examples =>
        [.. Typed.Keys.Where(key => key.Split('.')[0] == Name).Select(key => (Typed[key].One("line"), Typed[key].Both()))];

    /// <summary>Does it; gives the exit code.</summary>
    public required Func<Call, int> Run { get; init; }
}
