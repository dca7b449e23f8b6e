namespace Simulation.Runner.Studio;

/// <summary>Units as the page knows them: all shares are one, and so are all euros.</summary>
internal static class StudioUnits
{
    public static string Id(Unit unit) => unit.IsShare() ? "share" : unit.IsEuro() ? "euro" : PlanCheck.Snake($"{unit}");
}
