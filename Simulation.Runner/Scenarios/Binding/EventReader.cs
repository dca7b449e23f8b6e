using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>
/// Events. A list brings new ones, or replaces the one of the same name; a path (events.NAME.at_year, events[0].at_year)
/// changes one that is there. So a slip in a name can never make an event nobody meant.
/// </summary>
internal sealed class EventReader(Draft draft, OriginKind kind, ErrorList errors, HashSet<string> stated)
{
    public void Read(Branch events)
    {
        if (events.Children.Count == 0)
            List(events);
        foreach (var child in events.Children)
            Change(child);
    }

    private void List(Branch events)
    {
        var here = new Dictionary<string, Place>();
        foreach (var item in Lists.Blocks(events, errors))
            Add(item, here);
    }

    private void Add(Branch item, Dictionary<string, Place> here)
    {
        var named = item["name"];
        if (named is null)
            errors.Add(item.At, $"{item.Path}.name", ScenarioErrorKind.MissingKey);
        string? name = named is null ? null : ScalarReader.Name(named.Value, named.Path, named.At, errors);
        // An event without a name still has its other mistakes told.
        var policy = new EventDraft(name ?? "", new Origin(kind, item.At));
        Fields(item, Model.Event, policy);
        if (name is null)
            return;
        if (!here.TryAdd(name, named!.At))
        {
            errors.Add(named.Value!.At, named.Path, ScenarioErrorKind.DuplicateItem, name, here[name].Line);
            return;
        }

        stated.Add($"{Model.Events}.{name}");
        int known = draft.Events.FindIndex(other => other.Name == name);
        if (known < 0)
            draft.Events.Add(policy);
        else
            draft.Events[known] = policy;
    }

    private void Change(Branch child)
    {
        if (draft.EventNamed(child.Name) is not { } policy)
            Unknown.Key(child, [.. draft.Events.Select(other => other.Name)], errors, ScenarioErrorKind.UnknownEvent);
        else if (Blocks.IsOne(child, () => Unknown.List("", [.. Model.ChangeableEvent.Names]), errors))
            Fields(child, Model.ChangeableEvent, policy);
    }

    private void Fields(Branch branch, Group group, EventDraft policy)
    {
        string prefix = $"{Model.Events}.{policy.Name}.";
        foreach (var child in branch.Children)
        {
            if (group[child.Name] is Group inner)
                Inner(child, inner, policy, prefix);
            else if (group[child.Name] is not Field field)
                draft.Failed.Add(prefix + (group.Path.Length == 0 ? "" : $"{group.Path}.") + Unknown.Key(child, [.. group.Names], errors));
            else if (field.Kind == FieldKind.Text)
                continue;
            else if (ScalarReader.Read(child.Value, field, child.Path, child.At, errors) is { } value)
                Set(policy, field, prefix, value, child.Value!.At);
            else
                draft.Failed.Add(prefix + field.Path);
        }
    }

    private void Inner(Branch child, Group inner, EventDraft policy, string prefix)
    {
        draft.Blocks[prefix + inner.Path] = child.At;
        if (Blocks.IsOne(child, () => Unknown.List("", [.. inner.Names]), errors))
            Fields(child, inner, policy);
        else
            draft.Failed.Add(prefix + inner.Path);
    }

    private void Set(EventDraft policy, Field field, string prefix, FieldValue value, Place at)
    {
        policy.Fields[field.Path] = new Setting(value, new Origin(kind, at));
        stated.Add(prefix + field.Path);
    }
}
