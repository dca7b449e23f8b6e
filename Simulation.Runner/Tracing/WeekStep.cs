using Simulation.Core;
using Simulation.Core.Processes;
using Simulation.Core.Time;

namespace Simulation.Runner.Tracing;

/// <summary>One line of the schedule.</summary>
public sealed record WeekStep(string Process, Action<HousingComplex, Week> Do)
{
    /// <summary>
    /// The schedule as a list, because <see cref="Schedule"/> is prose and cannot be asked; a test compares names and
    /// results of the two, so a line that is missing here is noticed.
    /// </summary>
    public static IReadOnlyList<WeekStep> All { get; } =
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

    public override string ToString() => Process;
}
