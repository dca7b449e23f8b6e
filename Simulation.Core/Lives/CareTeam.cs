using Simulation.Core.Plans;

namespace Simulation.Core.Lives;

/// <summary>How large a care team is where nobody has said so.</summary>
public static class CareTeam
{
    private const double PerTen = 10;

    /// <summary>The number that is meant where a lever stands at 0 to follow the rule of thumb; 0 where 0 is none.</summary>
    public static double ByRule(HousingComplex complex, Lever lever) => lever == Lever.CareWorkers ? Compact(complex) : 0;

    /// <summary>A compact team for those who have support now.</summary>
    public static double Compact(HousingComplex complex) =>
        Math.Max(1, complex.Clusters.SupportedNow * complex.Assumptions.Staffing.CompactTeamPerTen / PerTen);
}
