using Simulation.Core;
using Simulation.Core.Processes;
using Simulation.Core.Time;

namespace Simulation.Benchmarks.Model;

/// <summary>One line of the schedule.</summary>
public sealed record ScheduleStep(string Name, Action<HousingComplex, Week> Step)
{
    public override string ToString() => Name;
}

/// <summary>
/// The lines of <see cref="Schedule"/> one by one, because the schedule itself is prose and cannot be asked. A test
/// compares names and results with it, so a line that is missing here is noticed.
/// </summary>
public static class ScheduleSteps
{
    public static IReadOnlyList<ScheduleStep> All { get; } =
    [
        new(nameof(Policies), Policies.Step),
        new(nameof(Staffing), Staffing.Step),
        new(nameof(CoachingPhase), CoachingPhase.Step),
        new(nameof(Workload), Workload.Step),
        new(nameof(Encounters), Encounters.Step),
        new(nameof(Participation), Participation.Step),
        new(nameof(Commitment), Commitment.Step),
        new(nameof(Acquaintance), Acquaintance.Step),
        new(nameof(Atmosphere), Atmosphere.Step),
        new(nameof(Incidents), Incidents.Step),
        new(nameof(Signalling), Signalling.Step),
        new(nameof(Escalation), Escalation.Step),
        new(nameof(Care), Care.Step),
        new(nameof(Turnover), Turnover.Step),
        new(nameof(Allocation), Allocation.Step),
        new(nameof(Association), Association.Step),
        new(nameof(Neighbourhood), Neighbourhood.Step),
        new(nameof(Accounts), Accounts.Step),
        new(nameof(Observe), Observe.Step),
    ];
}
