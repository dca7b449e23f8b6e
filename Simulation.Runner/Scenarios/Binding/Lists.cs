using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Lists: something must be in them, and nothing twice.</summary>
internal static class Lists
{
    /// <summary>The items of a list; none when it is not a list or an empty one, which is then in the list of errors.</summary>
    public static IReadOnlyList<YamlNode> Items(Branch branch)
    {
        if (branch.Value is YamlSequence { Items.Count: > 0 } list) return list.Items;
        branch.Unfit(YamlNode.List, isEmpty: branch.Value is YamlSequence);
        return [];
    }

    /// <summary>The blocks in a list of blocks.</summary>
    public static IEnumerable<Branch> Blocks(Branch branch)
    {
        var items = Items(branch);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is YamlMapping block)
                yield return branch.BlockAt(block, i);
            else if (items[i] is not YamlRefused)
                branch.Errors.Add(items[i].At, $"{branch.Path}[{i}]", ScenarioErrorKind.WrongShape.With(items[i].Shape), YamlNode.Block);
        }
    }

    /// <summary>The words in a list of words.</summary>
    public static IReadOnlyList<YamlScalar> Words(Branch branch)
    {
        var words = new List<YamlScalar>();
        foreach (var item in Items(branch))
        {
            if (item is YamlScalar { IsNothing: false } word)
                AddOnce(word, words, branch);
            else if (item is not YamlRefused)
                branch.Errors.Add(item.At, branch.Path, ScenarioErrorKind.WrongShape.With(item.Shape), YamlNode.One);
        }

        return words;
    }

    private static void AddOnce(YamlScalar word, List<YamlScalar> words, Branch list)
    {
        if (words.Find(known => known.Text == word.Text) is { } first)
            list.Errors.Add(word.At, list.Path, ScenarioErrorKind.DuplicateItem.With(Printable.Of(word.Text), first.At.Line));
        else
            words.Add(word);
    }
}
