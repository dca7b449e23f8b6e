using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Blocks of names: something must be in them.</summary>
internal static class Blocks
{
    private static readonly Bilingual BothLanguages = ("een tekst, of { nl: een tekst, en: een tekst }", "a text, or { nl: a text, en: a text }");

    /// <summary>Whether a block with something in it stands here; if not, the list of errors says what does.</summary>
    public static bool IsOne(Branch branch, Bilingual allowed)
    {
        if (branch.Children.Count == 0) branch.Unfit(allowed, isEmpty: branch.Value is null);
        return branch.Children.Count > 0;
    }

    /// <summary>Refuses every name in a block that is not one of these.</summary>
    public static void Only(Branch block, IReadOnlyCollection<string> known)
    {
        foreach (var child in block.Children.Where(child => !known.Contains(child.Name))) Unknown.Key(child, known);
    }

    /// <summary>The name a block must give itself, or what else it must say under this key; nothing when it does not.</summary>
    public static string? Name(Branch block, string key = "name") => Must(block, key) is { } named ? ScalarReader.Name(named) : null;

    /// <summary>What a block must say under this key.</summary>
    public static Branch? Must(Branch block, string key)
    {
        if (block[key] is null) block.Errors.Add(block.Start, block.PathOf(key), ScenarioErrorKind.MissingKey);
        return block[key];
    }

    /// <summary>A text in both languages; one that is given in a single language serves both. Nothing when it is not there or not right.</summary>
    public static Bilingual? Text(Branch? branch)
    {
        if (branch is null) return null;
        if (branch.Value is not null && branch.Children.Count == 0)
            return ScalarReader.Text(branch) is { } one ? Bilingual.Same(one) : null;
        if (!IsOne(branch, BothLanguages)) return null;
        Only(branch, ["nl", "en"]);
        var (dutch, english) = (branch["nl"], branch["en"]);
        if (dutch is null && english is null) Must(branch, "nl");
        string? nl = dutch is null ? null : ScalarReader.Text(dutch);
        string? en = english is null ? null : ScalarReader.Text(english);
        return (nl ?? en) is { } either ? new Bilingual(nl ?? either, en ?? either) : null;
    }
}
