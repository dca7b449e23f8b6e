using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Docs;

/// <summary>On what ground the plans of a scenario stand; the shares of one mix count once.</summary>
public readonly record struct Grounds(int Cited, int Assumed, int Inherited)
{
    private static readonly string[] Shares = ["mix.supported.", "mix.others."];

    public static Grounds Of(LoadedScenario scenario)
    {
        var values = scenario.Values
            .Where(value => !value.Path.StartsWith("assumptions.", StringComparison.Ordinal))
            .GroupBy(value => Shares.FirstOrDefault(shares => value.Path.StartsWith(shares, StringComparison.Ordinal)) ?? value.Path)
            .Select(group => group.First())
            .ToList();
        int cited = values.Count(value => value.Sources.Count > 0 && value.Origin.Kind == OriginKind.File);
        int assumed = values.Count(value => value.Assumed is not null && value.Origin.Kind == OriginKind.File);
        return new Grounds(cited, assumed, values.Count(value => value.Origin.Kind is OriginKind.Base or OriginKind.Default));
    }
}
