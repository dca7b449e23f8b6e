using Simulation.Runner.Ensembles;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>One thing to run many times: a scenario with its assumptions, or an ensemble of them, its seed and its length.</summary>
public sealed class Point
{
    private readonly Func<Believing> _load;

    public Point(string name, Scenario plan, AssumptionSet believed, RunIdentity identity)
        : this(name, () => new Believing(plan, believed, Nothing), identity)
    {
        Homes = plan.Building.Homes;
    }

    /// <summary>A point whose plans are made when they are needed and not kept, for designs of many points.</summary>
    public Point(string name, Func<LoadedScenario> load, RunIdentity identity)
        : this(name, () => load() is var made ? new Believing(made.Plan, made.Assumptions, made.StatedAssumptions) : null!, identity)
    {
    }

    private Point(string name, Func<Believing> load, RunIdentity identity)
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

    /// <summary>Homes of its plan, where whoever made the point knew it.</summary>
    public int Homes { get; init; } = 1;

    /// <summary>How much work a run is: weeks in homes.</summary>
    public double Work => (double)Homes * Weeks;

    /// <summary>The sets of assumptions its runs are spread over; nothing for the central values alone.</summary>
    public Ensemble? Ensemble { get; init; }

    /// <summary>What its runs have in common, made once for as many of them as are run.</summary>
    public Blueprints Blueprints()
    {
        var (plan, believed, stated) = _load();
        return new Blueprints(new Blueprint(plan, believed, Weeks), Ensemble, stated);
    }

    private static IReadOnlySet<string> Nothing { get; } = new HashSet<string>();

    private sealed record Believing(Scenario Plan, AssumptionSet Believed, IReadOnlySet<string> Stated);
}
