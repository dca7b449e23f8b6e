using Simulation.Runner.Ensembles;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Experiments;

/// <summary>From when on the lives of two scenarios with the same people can differ: until then they are the same by construction, and no
/// finding.</summary>
public static class FirstDifference
{
    private const string Asked = "funding.uncertain_weeks";

    /// <summary>The first week in which an alternative can differ from the base of its plan, by what any set of assumptions gives people to
    /// foresee; nothing where it is the same scenario.</summary>
    public static int? WeekOf(StudyPlan plan, Arm alternative)
    {
        var (under, other) = (plan.Base.Scenario, alternative.Scenario);
        double? most = under.StatedAssumptions.Contains(Asked) ? null : plan.Ensemble?.MostOf(Asked);
        return AlreadyLived.DiffersFrom(under, other, AlreadyLived.Foreseen(under, other, most));
    }

    /// <summary>
    /// The sets of assumptions for a complex of which something is known: in none of them do people ask what follows a coach's money before
    /// that moment, where that money is what scenarios differ in. Else the years that were lived would depend on what is decided after them.
    /// </summary>
    public static Ensemble? Within(Ensemble? ensemble, LoadedScenario under, IEnumerable<LoadedScenario> others)
    {
        if (ensemble is null || under.Plan.Known.Values.Count == 0 || under.StatedAssumptions.Contains(Asked)) return ensemble;
        return others.Select(other => AlreadyLived.Room(under, other)).Min() is { } room ? ensemble.AtMost(Asked, room) : ensemble;
    }
}
