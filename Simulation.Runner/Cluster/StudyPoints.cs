using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Cluster;

/// <summary>One point of a study: at which point of its design, which scenario, and under which other rule where it is one.</summary>
public sealed record StudyPoint(int Cell, string Name, string? Rule, Point Point);

/// <summary>Everything of a study that is run, each thing once.</summary>
public static class StudyPoints
{
    /// <summary>Its own scenarios, and behind them the same under other rules where those are asked for.</summary>
    public static IReadOnlyList<StudyPoint> Of(StudyPlan plan, bool structure)
    {
        var own = PointsOf(plan, null);
        var others = structure ? Structures.Others(plan).SelectMany(other => PointsOf(other.Plan, Model.PathOf(other.Variant))) : [];
        return [.. own.Concat(others).DistinctBy(one => one.Point.Identity)];
    }

    private static IEnumerable<StudyPoint> PointsOf(StudyPlan plan, string? rule) =>
        plan.Cells.SelectMany(cell => cell.Arms.Select(arm => new StudyPoint(cell.Number, arm.Name, rule, arm.Point)));
}
