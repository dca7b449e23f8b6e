using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// The loop by which communities decline: a complex that loses its people gets newcomers who know less of what they come to.
/// 60 pairs of complexes of 80 homes with the same people, association and coach gone in year 2, years 6 to 10. Each finding
/// has to hold by five standard errors (false alarm 3e-7).
/// </summary>
[Trait("Speed", "slow")]
public class DecliningTests
{
    private const int Pairs = 60;
    private const double Limit = 5;

    private static readonly Scenario Stays = Scenario.OfHomes(80);

    private static readonly Scenario Loses = Stays with
    {
        Events =
        [
            new PolicyEvent { Name = "no coach", Change = Lever.CoachHours, To = 0, AtYear = 2 },
            new PolicyEvent { Name = "no association", Change = Lever.Association, To = 0, AtYear = 2 },
        ],
    };

    private static readonly AssumptionSet Usual = new();
    private static readonly AssumptionSet Off = new AssumptionSet().Without("allocation.degrades");

    [Fact]
    public void Newcomers_come_less_knowingly_where_coach_and_association_have_gone() =>
        Less("newcomers_knowing_share", (Stays, Usual), (Loses, Usual), least: 0.09);

    [Fact]
    public void And_the_community_loses_more_by_it_than_it_would_have() =>
        Less("participation_broad", (Loses, Off), (Loses, Usual), least: 0.005);

    [Fact]
    public void Where_selection_cannot_degrade_newcomers_come_as_knowingly_as_ever()
    {
        double[] stays = Runs.Each(Stays, 4, 10, r => Late(r, "newcomers_knowing_share.never"), Off);
        double[] loses = Runs.Each(Loses, 4, 10, r => Late(r, "newcomers_knowing_share.never"), Off);
        Assert.All(stays.Concat(loses), share => Assert.Equal(1, share, 1e-9));
    }

    private static void Less(string outcome, (Scenario Plan, AssumptionSet Believed) usual, (Scenario Plan, AssumptionSet Believed) other, double least)
    {
        var (mean, error) = Runs.Paired(
            Runs.Each(usual.Plan, Pairs, 10, r => Late(r, outcome), usual.Believed),
            Runs.Each(other.Plan, Pairs, 10, r => Late(r, outcome), other.Believed));
        Assert.True(mean + (Limit * error) < -least, $"{outcome}: {mean:0.0000}, standard error {error:0.0000}");
    }

    private static double Late(RunResult result, string outcome) => Outcome.Named(outcome).Over(result.Series, 5 * Week.PerYear, 10 * Week.PerYear);
}
