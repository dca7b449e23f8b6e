using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Goes through a block whose names are paths of values (sources, reasons, axes) and hands each over.</summary>
/// <param name="take">What to do with a path; true when it has been dealt with and nothing below it is to be visited.</param>
internal sealed class PathWalk(Draft draft, Func<Branch, Shape, string, bool> take)
{
    public void Visit(Branch? block, Bilingual allowed)
    {
        foreach (var child in block is not null && Blocks.IsOne(block, allowed) ? block.Children : [])
        {
            if (child.Name == Model.Events)
                Events(child);
            else
                One(child, Model.Everything, "", LayerReader.Names);
        }
    }

    private void Events(Branch events)
    {
        foreach (var child in Blocks.IsOne(events, Unknown.List("", draft.Events)) ? events.Children : [])
        {
            if (draft.EventNamed(child.Name) is not { } policy)
                Unknown.Key(child, draft.Events, ScenarioErrorKind.UnknownEvent);
            else if (!take(child, Model.ChangeableEvent, $"{Model.Events}.{policy}"))
                Below(child, Model.ChangeableEvent, Model.OfEvent(policy));
        }
    }

    private void Below(Branch branch, Group group, string prefix)
    {
        foreach (var child in Blocks.IsOne(branch, Unknown.List("", group.Names)) ? branch.Children : [])
            One(child, group, prefix, group.Names);
    }

    private void One(Branch child, Group group, string prefix, IReadOnlyCollection<string> known)
    {
        if (group[child.Name] is not { } shape)
            Unknown.Key(child, known, ScenarioErrorKind.UnknownPath);
        else if (!take(child, shape, prefix + shape.Path) && shape is Group inner)
            Below(child, inner, prefix);
    }
}
