using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Goes through a block whose names are paths of values (sources, reasons, axes) and hands each over.</summary>
internal sealed class PathWalk(Draft draft, ErrorList errors, ScenarioErrorKind unknown)
{
    /// <summary>What to do with a path; true when it has been dealt with and nothing below it is to be visited.</summary>
    public delegate bool Take(Branch written, Shape shape, string path);

    public void Visit(Branch block, Take take)
    {
        foreach (var child in block.Children)
        {
            if (child.Name == Model.Events)
                Events(child, take);
            else
                One(child, Model.Everything, "", LayerReader.Names, take);
        }
    }

    private void Events(Branch events, Take take)
    {
        foreach (var child in Blocks.IsOne(events, () => Unknown.List("", [.. draft.Events.Select(policy => policy.Name)]), errors) ? events.Children : [])
        {
            if (draft.EventNamed(child.Name) is not { } policy)
                Unknown.Key(child, [.. draft.Events.Select(other => other.Name)], errors, ScenarioErrorKind.UnknownEvent);
            else if (!take(child, Model.ChangeableEvent, $"{Model.Events}.{policy.Name}"))
                Below(child, Model.ChangeableEvent, $"{Model.Events}.{policy.Name}.", take);
        }
    }

    private void Below(Branch branch, Group group, string prefix, Take take)
    {
        if (!Blocks.IsOne(branch, () => Unknown.List("", [.. group.Names]), errors))
            return;
        foreach (var child in branch.Children)
            One(child, group, prefix, [.. group.Names], take);
    }

    private void One(Branch child, Group group, string prefix, IReadOnlyCollection<string> known, Take take)
    {
        if (group[child.Name] is not { } shape)
            Unknown.Key(child, known, errors, unknown);
        else if (!take(child, shape, prefix + shape.Path) && shape is Group inner)
            Below(child, inner, prefix, take);
    }
}
