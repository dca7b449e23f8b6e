using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Experiments;

/// <summary>
/// The lives of a complex up to the moment at which something is known of it. They are kept like other runs, of which only the
/// outcomes at that moment count; what exactly is known is no part of what they are, so that a wider margin costs no new run.
/// </summary>
public sealed record Trial(KnownPlan Known, Point Point)
{
    /// <summary>The trial of a base; nothing where nothing is known.</summary>
    public static Trial? Of(LoadedScenario scenario, Point whole)
    {
        var known = scenario.Plan.Known;
        if (known.Values.Count == 0) return null;
        string lived = Canonical.Hash(string.Create(CultureInfo.InvariantCulture, $"until week {known.Until}\n{scenario.LivedText}"));
        var identity = whole.Identity with { ScenarioHash = lived, Years = 0 };
        var until = new Point(scenario.Name, () => scenario, identity)
        {
            Weeks = known.Until,
            From = known.From,
            Homes = whole.Homes,
            Ensemble = whole.Ensemble,
        };
        return new Trial(known, until);
    }
}
