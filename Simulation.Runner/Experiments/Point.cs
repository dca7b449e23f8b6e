using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>One thing to run many times: a scenario with its assumptions, seed and length.</summary>
public sealed class Point
{
    public Point(string name, Scenario plan, AssumptionSet believed, RunIdentity identity)
    {
        Name = name;
        Plan = plan;
        Believed = believed;
        Identity = identity;
    }

    public string Name { get; }
    public Scenario Plan { get; }
    public AssumptionSet Believed { get; }
    public RunIdentity Identity { get; }

    public Blueprint Blueprint() => new(Plan, Believed, Identity.Years * Week.PerYear);
}
