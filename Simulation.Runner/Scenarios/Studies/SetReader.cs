using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Reads a <c>set</c> block: anything a scenario may state about plans, assumptions and events.</summary>
internal static class SetReader
{
    public static void Read(Branch? set, LayerReader layer, ErrorList errors)
    {
        if (set is null || !Blocks.IsOne(set, () => Unknown.List("", LayerReader.Names), errors))
            return;
        foreach (var child in set.Children)
        {
            if (!layer.Read(child))
                Unknown.Key(child, LayerReader.Names, errors);
        }
    }
}
