using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>One thing to run many times: a scenario with its assumptions, seed and length.</summary>
public sealed class Point
{
    private readonly Func<(Scenario Plan, AssumptionSet Believed)> _load;

    public Point(string name, Scenario plan, AssumptionSet believed, RunIdentity identity)
        : this(name, () => (plan, believed), identity)
    {
    }

    /// <summary>A point whose plans are made when they are needed and not kept, for designs of many points.</summary>
    public Point(string name, Func<(Scenario Plan, AssumptionSet Believed)> load, RunIdentity identity)
    {
        Name = name;
        _load = load;
        Identity = identity;
        Weeks = identity.Years * Week.PerYear;
    }

    public string Name { get; }
    public RunIdentity Identity { get; }
    public Scenario Plan => _load().Plan;

    /// <summary>Weeks each run lasts, and the first of those its outcomes are about.</summary>
    public int Weeks { get; init; }
    public int From { get; init; }

    public Blueprint Blueprint()
    {
        var (plan, believed) = _load();
        return new Blueprint(plan, believed, Weeks);
    }
}
