using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>
/// Lays what one file (or one part of a study) states over what was stated before. A list of events or streams brings new
/// ones, or replaces the one of the same name; a path (events.NAME.at_year, money[0].until_year) changes one that is there.
/// So a slip in a name can never make an event nobody meant.
/// </summary>
internal sealed class LayerReader(Draft draft, OriginKind kind)
{
    /// <summary>Stands for every mechanism of a section.</summary>
    public const string All = "all";

    private static readonly Bilingual PayersWithShares = new(
        "betalers met hun aandeel, samen 1, zoals { gemeente: 0.6, corporatie: 0.4 }",
        "payers with their share, together 1, such as { gemeente: 0.6, corporatie: 0.4 }");

    private static readonly Bilingual GroupsWithShares = new(
        "groepen met hun aandeel, samen 1, zoals { psychiatric: 0.4, status_holder: 0.6 }",
        "groups with their share, together 1, such as { psychiatric: 0.4, status_holder: 0.6 }");

    /// <summary>The names that may stand at the top.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Model.Everything.Names, Model.Instead, .. NamedList.All.Select(list => list.Name)];

    /// <summary>The paths this layer has given a value.</summary>
    public HashSet<string> Stated { get; } = [];

    /// <summary>One section with everything in it; false when there is no section of that name.</summary>
    public bool Read(Branch section)
    {
        if (NamedList.Named(section.Name) is { } list)
            Items(section, list);
        else if (Model.Everything[section.Name] is { } shape)
            One(section, shape, "");
        else if (section.Name == Model.Instead)
            Instead(section);
        else
            return false;
        return true;
    }

    /// <summary>A <c>set</c> block: anything a scenario may state about plans, assumptions and events.</summary>
    public void ReadSet(Branch? set)
    {
        if (set is null || !Blocks.IsOne(set, Unknown.List("", Names))) return;
        foreach (var child in set.Children)
        {
            if (!Read(child)) Unknown.Key(child, Names);
        }
    }

    /// <summary>A list of mechanisms to switch off, each "process.mechanism" or "process.all".</summary>
    public void SwitchOff(Branch list)
    {
        IEnumerable<Field> Meant(string word) => word.Split('.') is [var process, var name]
            && (Model.Believed[process] as Group)?[Model.Off] is Group switches ? Named(switches, name) : [];
        Flag(list, Meant, () => Catalogue.Switches.Select(mechanism => $"{mechanism.Process}.{mechanism.Name}"), ScenarioErrorKind.UnknownMechanism);
    }

    /// <summary>A list of rules that hold instead of the usual ones, each "process.variant".</summary>
    private void Instead(Branch list) => Flag(
        list,
        word => Catalogue.Variants.Where(variant => variant.Path == word).Select(variant => Model.ByPath[Model.PathOf(variant)]),
        () => Catalogue.Variants.Select(variant => variant.Path),
        ScenarioErrorKind.UnknownVariant);

    private void Flag(Branch list, Func<string, IEnumerable<Field>> meant, Func<IEnumerable<string>> known, ScenarioErrorKind otherwise)
    {
        foreach (var word in Lists.Words(list))
        {
            var flags = meant(word.Text).ToList();
            foreach (var flag in flags) Set(flag.Path, FieldValue.Of(true), word.At);
            if (flags.Count == 0) Unknown.Item(word, list, [.. known()], otherwise);
        }
    }

    private static IEnumerable<Field> Named(Group switches, string name) => switches.Fields.Where(field => name == All || field.Name == name);

    /// <summary>The mistake of a name that is not in a list.</summary>
    public static ScenarioErrorKind UnknownIn(NamedList list) =>
        list == NamedList.Events ? ScenarioErrorKind.UnknownEvent : ScenarioErrorKind.UnknownStream;

    private void Items(Branch items, NamedList list)
    {
        var here = new Dictionary<string, Place>();
        foreach (var item in items.Children.Count == 0 ? Lists.Blocks(items) : [])
            Add(item, list, here);
        foreach (var child in items.Children)
        {
            if (draft.Named(list, child.Name) is not { } item)
                Unknown.Key(child, draft.Names[list], UnknownIn(list));
            else if (Blocks.IsOne(child, Unknown.List("", list.Changeable.Names)))
                Values(child, list.Changeable, list.Of(item));
        }
    }

    private void Add(Branch item, NamedList list, Dictionary<string, Place> here)
    {
        string? name = Blocks.Name(item);
        bool isFirst = name is not null && here.TryAdd(name, item["name"]!.At);
        string path = $"{list.Name}.{name}";
        if (isFirst)
            Begin(list, name!, path, item.At);
        // An item without a name, or with one that is taken, still has its other mistakes told.
        Values(item, list.Item, path + ".", keep: isFirst);
        if (name is not null && !isFirst)
            item["name"]!.RefuseValue(ScenarioErrorKind.DuplicateItem.With(name, here[name].Line));
    }

    private void Begin(NamedList list, string name, string path, Place at)
    {
        if (!draft.Names[list].Contains(name))
            draft.Names[list].Add(name);
        foreach (string replaced in draft.Settings.Keys.Where(other => Model.IsIn(path, other)).ToList())
            draft.Settings.Remove(replaced);
        draft.Blocks[path] = at;
        Stated.Add(path);
    }

    private void Block(Branch branch, Group group, string prefix, bool keep = true)
    {
        if (branch.Value is YamlSequence && group.Name == Model.Off)
        {
            draft.Blocks[group.Path] = branch.At;
            Flag(branch, word => Named(group, word), () => [.. group.Names, All], ScenarioErrorKind.UnknownMechanism);
        }
        else if (branch.Value is YamlSequence && group.Name == Model.Instead)
        {
            draft.Blocks[group.Path] = branch.At;
            Flag(branch, word => group[word] is Field field ? [field] : [], () => group.Names, ScenarioErrorKind.UnknownVariant);
        }
        else if (KnownBlock.ByPath.TryGetValue(group.Path, out var outcome) && branch.Value is YamlScalar { IsNothing: false })
        {
            if (MarginReader.Read(branch, outcome) is not var (value, within))
            {
                draft.Failed.Add(group.Path);
                return;
            }

            Set($"{group.Path}.{KnownBlock.Value}", value, branch.Value.At);
            Set($"{group.Path}.{KnownBlock.Within}", within, branch.Value.At);
        }
        else if (!Blocks.IsOne(branch, AllowedIn(group)))
        {
            draft.Failed.Add(prefix + group.Path);
        }
        else
        {
            draft.Blocks[prefix + group.Path] = branch.At;
            // Shares are one statement: a file that says who lives there has said who does not.
            foreach (var field in group.AddsUp ? group.Fields : [])
                Set(prefix + field.Path, FieldValue.Of(0d), branch.At, keep);
            Values(branch, group, prefix, keep);
        }
    }

    private static Bilingual AllowedIn(Group group) => group.AddsUp && group.Property!.PropertyType == typeof(PayerShares) ? PayersWithShares
        : group.AddsUp ? GroupsWithShares
        : group == KnownBlock.Shape ? FaultTexts.Allowed(new Requirement.SomethingKnown())
        : KnownBlock.ByPath.TryGetValue(group.Path, out var outcome) ? MarginReader.Allowed(outcome)
        : group.Name == Model.Off ? new Bilingual("een lijst van mechanismen", "a list of mechanisms")
        : group.Name == Model.Instead ? new Bilingual("een lijst van andere regels", "a list of other rules")
        : Unknown.List("", group.Names);

    private void Values(Branch block, Group group, string prefix, bool keep = true)
    {
        foreach (var child in block.Children)
        {
            if (group[child.Name] is { } shape)
                One(child, shape, prefix, keep);
            else
                draft.Failed.Add($"{prefix}{group.Path}{(group.Path.Length == 0 ? "" : ".")}{Unknown.Key(child, group.Names)}");
        }
    }

    private void One(Branch written, Shape shape, string prefix, bool keep = true)
    {
        if (shape is Group group)
            Block(written, group, prefix, keep);
        else if (shape is not Field field || field.Kind == FieldKind.Text)
            return;
        else if (ScalarReader.Read(written, field) is { } value)
            Set(prefix + field.Path, value, written.Value!.At, keep);
        else
            draft.Failed.Add(prefix + field.Path);
    }

    private void Set(string path, FieldValue value, Place at, bool keep = true)
    {
        // The moment is said in one of two ways; who says it in the other way overrides what the file below says.
        string other = path == KnownBlock.At ? KnownBlock.AtYear : path == KnownBlock.AtYear ? KnownBlock.At : path;
        if (other != path && !Stated.Contains(other)) draft.Settings.Remove(other);
        if (keep) draft.Put(path, new Setting(value, new Origin(kind, at)), Stated);
        Stated.Add(path);
    }
}
