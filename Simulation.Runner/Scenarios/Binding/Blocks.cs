using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Blocks of names: something must be in them.</summary>
internal static class Blocks
{
    /// <summary>Whether a block with something in it stands here; if not, the list of errors says what does.</summary>
    public static bool IsOne(Branch branch, Func<Bilingual> allowed, ErrorList errors)
    {
        if (branch.Children.Count > 0)
            return true;
        var kind = branch.Value is null or YamlScalar { IsNothing: true } ? ScenarioErrorKind.NothingStated : ScenarioErrorKind.WrongShape;
        if (branch.Value is not YamlRefused)
            errors.Add(new ScenarioError(branch.Value?.At ?? branch.At, branch.Path, kind, kind.With(branch.Shape), allowed()));
        return false;
    }

    /// <summary>Refuses every name in a block that is not one of these.</summary>
    public static void Only(Branch block, IReadOnlyCollection<string> known, ErrorList errors)
    {
        foreach (var child in block.Children.Where(child => !known.Contains(child.Name)))
            Unknown.Key(child, known, errors);
    }

    /// <summary>A text in both languages; nothing when it is not there or not right.</summary>
    public static Bilingual? Text(Branch? branch, ErrorList errors)
    {
        if (branch is null || !IsOne(branch, () => new Bilingual("{ nl: een tekst, en: een tekst }", "{ nl: a text, en: a text }"), errors))
            return null;
        Only(branch, ["nl", "en"], errors);
        string? nl = Text(branch, "nl", errors);
        string? en = Text(branch, "en", errors);
        return nl is null || en is null ? null : new Bilingual(nl, en);
    }

    private static string? Text(Branch branch, string language, ErrorList errors)
    {
        if (branch[language] is { } text)
            return ScalarReader.Text(text.Value, text.Path, text.At, errors);
        errors.Add(branch.At, $"{branch.Path}.{language}", ScenarioErrorKind.MissingKey);
        return null;
    }
}
