using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Beginning;

/// <summary>A project of the library that says itself how many homes it has and which share of them is for people with support.</summary>
public sealed record Neighbour(string Path, Bilingual Title, int Homes, double Share);

/// <summary>The projects that can stand in for what somebody does not know.</summary>
public sealed class Neighbours(IEnumerable<LoadedScenario> projects)
{
    private const string HomesPath = "building.homes";
    private const string SharePath = "mix.supported_share";

    private IReadOnlyList<Neighbour> All => field ??=
    [
        .. projects.Where(one => one[HomesPath].Sources.Count > 0 && one[SharePath].Sources.Count > 0)
            .Select(one => new Neighbour(one.Name, one.Title, one.Plan.Building.Homes, one.Plan.Mix.SupportedShare))
            .OrderBy(one => one.Path, StringComparer.Ordinal),
    ];

    /// <summary>The one nearest in size: half as large is as far as twice as large.</summary>
    public Neighbour? InHomes(int homes) => All.MinBy(one => Math.Max((double)one.Homes / homes, (double)homes / one.Homes));

    /// <summary>The one nearest in mix.</summary>
    public Neighbour? InShare(double share) => All.MinBy(one => Math.Abs(one.Share - share));
}
