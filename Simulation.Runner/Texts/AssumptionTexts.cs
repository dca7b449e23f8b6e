namespace Simulation.Runner.Texts;

/// <summary>What an assumption is called and what it says.</summary>
public sealed record AssumptionText(Bilingual Name, Bilingual Says);

/// <summary>What a rule is called when it is another than the usual, what it says then and what it says as a rule.</summary>
public sealed record VariantText(Bilingual Name, Bilingual Says, Bilingual Usually);

/// <summary>The assumptions for readers. To add one: a row in words/assumptions.txt; a test tells which are missing.</summary>
public static class AssumptionTexts
{
    private const string Group = "{group}";

    private static readonly WordList<Line> Lines = new("assumptions", row => new(row.Both(), row.One("says nl")));
    private static readonly WordList<string> Mechanisms = new("mechanisms", row => row.One("nl"));
    private static readonly WordList<Rule> Variants = new("variants", row => new(row.Both(), row.One("says nl"), row.One("usually nl")));

    /// <summary>What to call an assumption, and what it says; the English sentence is the one in the Core.</summary>
    public static AssumptionText Of(Entry entry)
    {
        if (GroupOf(entry.Path) is not { } group)
            return new(Lines[entry.Path].Name, (Lines[entry.Path].SaysNl, entry.Assumption.Meaning));
        var (name, says) = Lines[RowOf(entry.Path)];
        var word = EventTexts.Of(group);
        return new(
            (name.Nl.Replace(Group, word.Nl, StringComparison.Ordinal), name.En.Replace(Group, word.En, StringComparison.Ordinal)),
            (says.Replace(Group, word.Nl, StringComparison.Ordinal), entry.Assumption.Meaning));
    }

    /// <summary>What a mechanism with a switch does.</summary>
    public static Bilingual Of(Switch mechanism) => new(Mechanisms[$"{mechanism.Process}.{mechanism.Name}"], mechanism.Mechanism.Meaning);

    /// <summary>A rule that can be otherwise: a short name of what it is then, in a sentence, and as a rule.</summary>
    public static VariantText Of(RuleVariant variant)
    {
        var (name, says, usually) = Variants[variant.Path];
        return new(name, (says, variant.Variant.Meaning), (usually, variant.Variant.Usually));
    }

    /// <summary>The row an assumption is told by: its own, or the one of what every target group brings along.</summary>
    public static string RowOf(string path) =>
        GroupOf(path) is { } group ? path.Replace(PlanCheck.Snake(group.ToString()), Group, StringComparison.Ordinal) : path;

    /// <summary>Every row; for the tests that none is left over.</summary>
    public static IReadOnlyCollection<string> Rows => Lines.Keys;

    /// <summary>Every mechanism that has a sentence; for the same.</summary>
    public static IReadOnlyCollection<string> Switches => Mechanisms.Keys;

    /// <summary>Every other rule that has words; for the same.</summary>
    public static IReadOnlyCollection<string> OtherRules => Variants.Keys;

    private static TargetGroup? GroupOf(string path) => path.StartsWith("groups.", StringComparison.Ordinal)
        ? Enum.GetValues<TargetGroup>().Single(group => path.StartsWith($"groups.{PlanCheck.Snake(group.ToString())}_", StringComparison.Ordinal))
        : null;

    private sealed record Line(Bilingual Name, string SaysNl);

    private sealed record Rule(Bilingual Name, string SaysNl, string UsuallyNl);
}
