using Simulation.Core.Processes;
using Simulation.Core.Time;

namespace Simulation.Core;

/// <summary>
/// The week, in order: the table of contents of the model. To add a process: write one file in Processes, put its line
/// where it belongs, and give docs/model.md the section with the same name.
/// </summary>
public static class Schedule
{
    public static void Run(HousingComplex complex, Week week)
    {
        Policies.Step(complex, week);       // what is changed on purpose this week?
        Staffing.Step(complex, week);       // who is paid to be here, and do residents know them?
        CoachingPhase.Step(complex, week);  // may coaching taper, must the flame be raised?
        Workload.Step(complex, week);       // what do they get round to?
        Encounters.Step(complex, week);     // who meets whom, and how does it go?
        Participation.Step(complex, week);  // what is there to join, and who joins or helps?
        Commitment.Step(complex, week);     // who keeps carrying it, who stops, who is found?
        Acquaintance.Step(complex, week);   // which ties fade, which faces become known?
        Atmosphere.Step(complex, week);     // do people feel at home, safe, accepting, alone?
        Incidents.Step(complex, week);      // what goes wrong, and for whom?
        Signalling.Step(complex, week);     // who notices?
        Escalation.Step(complex, week);     // does it end with a talk, or climb?
        Care.Step(complex, week);           // does support go down, up, or end?
        Turnover.Step(complex, week);       // who leaves?
        Allocation.Step(complex, week);     // who comes in?
        Association.Step(complex, week);    // does the woonvereniging hold?
        Neighbourhood.Step(complex, week);  // what does the street still grant?
        Accounts.Step(complex, week);       // who paid, who gained?
        Observe.Step(complex, week);        // what is written down?
    }
}
