using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Explain;

/// <summary>Which plans start from a rule of thumb of the field, and which rows of evidence give that rule; the numbers stand in
/// Simulation.Core/Plans/RuleOfThumb.cs.</summary>
public static class RulesOfThumb
{
    private static readonly WordList<IReadOnlyList<Citation>> Rules =
        new("rules", row => [.. row.One("evidence").Split(' ').Select(id => new Citation(id))]);

    /// <summary>Every plan that starts from a rule.</summary>
    public static IEnumerable<string> Paths => Rules.Keys;

    /// <summary>The evidence behind the rule; nothing where the default is the model's own.</summary>
    public static IReadOnlyList<Citation> For(string path) => Rules.Find(path) ?? [];
}
