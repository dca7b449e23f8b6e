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
            if (NamedList.Named(child.Name) is { } list)
                Items(child, list);
            else
                One(child, Model.Everything, "", LayerReader.Names);
        }
    }

    private void Items(Branch items, NamedList list)
    {
        foreach (var child in Blocks.IsOne(items, Unknown.List("", draft.Names[list])) ? items.Children : [])
        {
            if (draft.Named(list, child.Name) is not { } item)
                Unknown.Key(child, draft.Names[list], LayerReader.UnknownIn(list));
            else if (!take(child, list.Changeable, $"{list.Name}.{item}"))
                Below(child, list.Changeable, list.Of(item));
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
