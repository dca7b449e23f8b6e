using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;

namespace Simulation.Core;

/// <summary>
/// The week, in order: the table of contents of the model. To add a process: write one file in Processes, put its line
/// where it belongs, give docs/model.md the section with the same name and the Runner's texts its name in both languages.
/// </summary>
public static class Schedule
{
    private static readonly WeekStep[] Week =
    [
        Always(Policies.Step, "what is changed on purpose this week?"),
        Usual(Funding.Step, "what does money buy this week, and does anybody know what follows?"),
        Usual(CoachingPhase.Step, "may coaching taper, must the flame be raised?", nameof(AssumptionSet.Coaching)),
        Usual(Staffing.Step, "who is paid to be here, and do residents know them?"),
        Usual(Workload.Step, "what do they get round to?"),
        Usual(CommunityWork.Step, "what does the coach do with the rest of the week?"),
        Usual(Encounters.Step, "who meets whom, and how does it go?"),
        Usual(Participation.Step, "what is there to join, and who joins or helps?"),
        Usual(Requests.Step, "who needs a neighbour, and who can still answer?"),
        Usual(Commitment.Step, "who keeps carrying it, who stops, who is found?"),
        Usual(Acquaintance.Step, "which ties fade, which faces become known?", nameof(AssumptionSet.Ties)),
        Usual(Atmosphere.Step, "do people feel at home, safe, accepting, alone?"),
        Usual(Incidents.Step, "what goes wrong, and for whom?"),
        Usual(Signalling.Step, "who notices?"),
        Usual(Table.Step, "what do they tell each other?"),
        Usual(Escalation.Step, "does it end with a talk, or climb?"),
        Usual(Care.Step, "does support go down, up, or end?"),
        Usual(Whereabouts.Step, "where do crises lead, and who is still away?", nameof(AssumptionSet.Destinations)),
        Usual(Turnover.Step, "who leaves, and for where?"),
        Usual(Allocation.Step, "who comes in?"),
        Usual(Association.Step, "does the woonvereniging hold?"),
        Usual(Neighbourhood.Step, "what does the street still grant?"),
        Usual(Accounts.Step, "who paid for what?"),
        Always(Observe.Step, "what is written down?"),
    ];

    /// <summary>The steps in order, for whoever times, traces, names or explains them.</summary>
    public static IReadOnlyList<WeekStep> Steps => Week;

    public static void Run(HousingComplex complex, Week week)
    {
        foreach (var step in Week)
            step.Do(complex, week);
    }

    private static WeekStep Always(Action<HousingComplex, Week> step, string asks) => new(NameOf(step), step, asks);

    /// <summary>A step that can be switched off in the section of the assumptions it reads, mostly the one with its name.</summary>
    private static WeekStep Usual(Action<HousingComplex, Week> step, string asks, string? section = null) =>
        new(NameOf(step), step, asks) { Switch = $"{PlanCheck.Snake(section ?? NameOf(step))}.process" };

    private static string NameOf(Action<HousingComplex, Week> step) => step.Method.DeclaringType!.Name;
}

/// <summary>A step of the week: the process, what it does, and the question it answers.</summary>
public sealed record WeekStep(string Process, Action<HousingComplex, Week> Do, string Asks)
{
    /// <summary>The name of the switch that takes it out of the week; none where nothing would go on without it.</summary>
    public string? Switch { get; init; }

    public override string ToString() => Process;
}
