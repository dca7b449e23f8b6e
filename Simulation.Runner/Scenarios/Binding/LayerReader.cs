using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Lays what one file (or one part of a study) states over what was stated before.</summary>
internal sealed class LayerReader(Draft draft, OriginKind kind, ErrorList errors)
{
    /// <summary>Stands for every mechanism of a section.</summary>
    public const string All = "all";

    private static readonly Bilingual GroupsWithShares = new(
        "groepen met hun aandeel, samen 1, zoals { psychiatric: 0.4, status_holder: 0.6 }",
        "groups with their share, together 1, such as { psychiatric: 0.4, status_holder: 0.6 }");

    /// <summary>The names that may stand at the top.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Model.Everything.Names, Model.Events];

    /// <summary>The paths this layer has given a value.</summary>
    public HashSet<string> Stated { get; } = [];

    /// <summary>One section with everything in it; false when there is no section of that name.</summary>
    public bool Read(Branch section)
    {
        if (section.Name == Model.Events)
            new EventReader(draft, kind, errors, Stated).Read(section);
        else if (Model.Everything[section.Name] is Group group)
            Block(section, group);
        else
            return false;
        return true;
    }

    /// <summary>A list of mechanisms to switch off, each "process.mechanism" or "process.all".</summary>
    public void SwitchOff(Branch list)
    {
        foreach (var word in Words(list))
        {
            string[] parts = word.Text.Split('.');
            var section = parts.Length == 2 ? Model.Believed[parts[0]] as Group : null;
            if (section?[Model.Off] is Group switches && (parts[1] == All || switches[parts[1]] is not null))
                SwitchOff(switches, parts[1], word.At);
            else
                Unknown.Item(word, list.Path, [.. AllSwitches()], ScenarioErrorKind.UnknownMechanism, errors);
        }
    }

    private void Block(Branch branch, Group group)
    {
        if (branch.Value is YamlSequence && group.Name == Model.Off)
        {
            SwitchOffIn(branch, group);
            return;
        }

        if (!IsBlock(branch, group))
            return;
        draft.Blocks[group.Path] = branch.At;
        if (group.AddsUp)
            StartFromZero(group, branch.At);
        foreach (var child in branch.Children)
        {
            if (group[child.Name] is Field field)
                Value(child, field);
            else if (group[child.Name] is Group inner)
                Block(child, inner);
            else
                draft.Failed.Add($"{group.Path}.{Unknown.Key(child, [.. group.Names], errors)}");
        }
    }

    private bool IsBlock(Branch branch, Group group)
    {
        bool block = Blocks.IsOne(branch, () => AllowedIn(group), errors);
        if (!block)
            draft.Failed.Add(group.Path);
        return block;
    }

    private static Bilingual AllowedIn(Group group) => group.AddsUp ? GroupsWithShares
        : group.Name == Model.Off ? new Bilingual("een lijst van mechanismen", "a list of mechanisms")
        : Unknown.List("", [.. group.Names]);

    private void Value(Branch branch, Field field)
    {
        if (ScalarReader.Read(branch.Value, field, branch.Path, branch.At, errors) is { } value)
            Set(field.Path, value, branch.Value!.At);
        else
            draft.Failed.Add(field.Path);
    }

    private void Set(string path, FieldValue value, Place at)
    {
        draft.Settings[path] = new Setting(value, new Origin(kind, at));
        Stated.Add(path);
    }

    // Shares are one statement: a file that says who lives there has said who does not.
    private void StartFromZero(Group group, Place at)
    {
        foreach (var field in group.Fields)
            Set(field.Path, FieldValue.Of(0d), at);
    }

    private void SwitchOffIn(Branch list, Group switches)
    {
        draft.Blocks[switches.Path] = list.At;
        foreach (var word in Words(list))
        {
            if (word.Text == All || switches[word.Text] is not null)
                SwitchOff(switches, word.Text, word.At);
            else
                Unknown.Item(word, list.Path, [.. switches.Names, All], ScenarioErrorKind.UnknownMechanism, errors);
        }
    }

    private void SwitchOff(Group switches, string name, Place at)
    {
        foreach (var mechanism in switches.Fields.Where(field => name == All || field.Name == name))
            Set(mechanism.Path, FieldValue.Of(true), at);
    }

    private IEnumerable<YamlScalar> Words(Branch list) => Lists.Words(list, errors);

    private static IEnumerable<string> AllSwitches() =>
        Model.Believed.Fields.Where(field => field.Kind == FieldKind.Flag)
            .Select(field => field.Path[(Model.Assumptions.Length + 1)..].Replace($".{Model.Off}.", ".", StringComparison.Ordinal));
}
