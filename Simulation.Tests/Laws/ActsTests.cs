using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// What roads, known faces and heavy seats do to a complex of 80 homes: 120 pairs with the same people and luck. Each finding
/// has to go beyond a stated least effect by five standard errors (false alarm 3e-7).
/// </summary>
[Trait("Speed", "slow")]
public class ActsTests
{
    private const int Pairs = 2 * 120;
    private const int Years = 6;
    private const double Limit = 5;

    private static readonly Scenario Usual = Scenario.OfHomes(80);

    /// <summary>A manager was replaced four times in three years (E181).</summary>
    private static readonly Scenario Replaced = Usual with
    {
        Events = [.. new[] { 0.5, 1.25, 2, 2.75 }.Select((at, nth) => new PolicyEvent { Name = $"replacement {nth + 1}", Change = Lever.ReplacedManagers, To = nth + 1, AtYear = at })],
    };

    [Theory]
    [InlineData("participation_broad", -1, 0.012)]
    [InlineData("trust", -1, 0.08)]
    [InlineData("complaints_per_100", 1, 0.05)]
    public void Four_replacements_cost_a_complex(string outcome, int direction, double least) =>
        Differs(outcome, direction, least, (Usual, On), (Replaced, On), from: 0, to: 4);

    [Theory]
    [InlineData("participation_broad", -1, 0.004)]
    [InlineData("trust", -1, 0.08)]
    public void They_cost_more_than_the_empty_posts_alone(string outcome, int direction, double least) =>
        Differs(outcome, direction, least, (Replaced, On.Without("atmosphere.known_faces")), (Replaced, On), from: 0, to: 4);

    [Fact]
    public void Cards_end_leases_that_a_court_would_not_have_ended() =>
        Differs("evictions_per_100", 1, 0.45, (Usual, On), (Usual with { Contract = new ContractPlan { Cards = true } }, On));

    [Fact]
    public void A_place_elsewhere_takes_the_place_of_evictions() =>
        Differs("evictions_per_100", -1, 0.04, (Usual, On), (Usual with { Contract = new ContractPlan { PlaceElsewhere = true } }, On), from: 0);

    [Fact]
    public void A_managed_budget_prevents_evictions_over_arrears() =>
        Differs("arrears_evictions_per_100", -1, 0.02, (Usual, On), (Usual with { Care = new CarePlan { BudgetManagement = true } }, On), from: 0);

    [Fact]
    public void Where_nobody_has_hours_for_debts_more_homes_are_lost_over_them() =>
        Differs("arrears_evictions_per_100", 1, 0.3, (Usual, On), (Usual with { Beheer = new BeheerPlan { HomesPerFte = 2000 } }, On));

    [Fact]
    public void Heavy_seats_and_subgroups_make_boards_fall_out() =>
        Differs("board_conflicts_per_10y", 1, 0.2, (Usual, On.Without("association.strain")), (Usual, On));

    [Fact]
    public void An_adviser_makes_it_less() =>
        Differs("board_conflicts_per_10y", -1, 0.2, (Usual, On), (Usual with { Association = new AssociationPlan { BoardCoaching = true } }, On));

    private static AssumptionSet On => new();

    private static void Differs(string outcome, int direction, double least, (Scenario Plan, AssumptionSet Believed) usual, (Scenario Plan, AssumptionSet Believed) other, int from = 1, int to = Years)
    {
        double Ask(RunResult run) => Outcome.Named(outcome).Over(run.Series, from * Week.PerYear, to * Week.PerYear);
        var (mean, error) = Runs.Paired(Runs.Each(usual.Plan, Pairs, Years, Ask, usual.Believed), Runs.Each(other.Plan, Pairs, Years, Ask, other.Believed));
        Assert.True((direction * mean) - (Limit * error) > least, $"{outcome}: {mean:0.0000}, standard error {error:0.0000}");
    }
}
