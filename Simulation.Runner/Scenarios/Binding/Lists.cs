using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Lists: something must be in them, and nothing twice.</summary>
internal static class Lists
{
    /// <summary>The items of a list; none when it is not a list or an empty one, which is then in the list of errors.</summary>
    public static IReadOnlyList<YamlNode> Items(Branch branch, ErrorList errors)
    {
        if (branch.Value is YamlSequence { Items.Count: > 0 } list)
            return list.Items;
        bool nothing = branch.Value is YamlSequence or YamlScalar { IsNothing: true };
        var kind = nothing ? ScenarioErrorKind.NothingStated : ScenarioErrorKind.WrongShape;
        if (branch.Value is not YamlRefused)
            errors.Add(new ScenarioError(branch.Value?.At ?? branch.At, branch.Path, kind, kind.With(branch.Shape), YamlNode.List));
        return [];
    }

    /// <summary>The blocks in a list of blocks.</summary>
    public static IEnumerable<Branch> Blocks(Branch branch, ErrorList errors)
    {
        var items = Items(branch, errors);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is YamlMapping block)
                yield return branch.BlockAt(block, i, errors);
            else if (items[i] is not YamlRefused)
                WrongShape(items[i], $"{branch.Path}[{i}]", YamlNode.Block, errors);
        }
    }

    /// <summary>The words in a list of words.</summary>
    public static IReadOnlyList<YamlScalar> Words(Branch branch, ErrorList errors)
    {
        var words = new List<YamlScalar>();
        foreach (var item in Items(branch, errors))
        {
            if (item is YamlScalar { IsNothing: false } word)
                AddOnce(word, words, branch.Path, errors);
            else if (item is not YamlRefused)
                WrongShape(item, branch.Path, YamlNode.One, errors);
        }

        return words;
    }

    private static void WrongShape(YamlNode item, string path, Bilingual wanted, ErrorList errors) =>
        errors.Add(new ScenarioError(item.At, path, ScenarioErrorKind.WrongShape, ScenarioErrorKind.WrongShape.With(item.Shape), wanted));

    private static void AddOnce(YamlScalar word, List<YamlScalar> words, string path, ErrorList errors)
    {
        if (words.Find(known => known.Text == word.Text) is { } first)
            errors.Add(word.At, path, ScenarioErrorKind.DuplicateItem, Printable.Of(word.Text), first.At.Line);
        else
            words.Add(word);
    }
}
