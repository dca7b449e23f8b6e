using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>Where nobody asks anything of neighbours, nobody's energy depends on what neighbours need: exactly.</summary>
public class CarryingTests
{
    private const int Years = 6;

    private static readonly Scenario Forty = Scenario.OfHomes(40);

    private static readonly (string, double)[] NeedsMore =
    [
        ("requests.per_week", 0.4), ("requests.supported_ratio", 4), ("requests.heavy_ratio", 3), ("requests.light_ratio", 1), ("requests.spell_ratio", 6),
        ("requests.lonely_ratio", 2), ("requests.when_new", 3),
    ];

    [Fact]
    public void Without_requests_a_run_does_not_know_what_people_need()
    {
        var off = new AssumptionSet().Without("requests.process");
        Assert.Equal(Runs.Weekly(Forty, assumptions: off), Runs.Weekly(Forty, assumptions: off.With(NeedsMore)));
        Assert.NotEqual(Runs.Weekly(Forty), Runs.Weekly(Forty, assumptions: new AssumptionSet().With(NeedsMore)));
    }

    /// <summary>
    /// Weight of support has other roads to the people around: incidents, and the community part of paid hours. With those
    /// closed too and support workers keep to the appointments with their clients, the heaviest support and the lightest leave everybody the same energy.
    /// </summary>
    [Fact]
    public void Without_requests_nobody_is_more_worn_by_neighbours_with_a_heavier_need()
    {
        var off = new AssumptionSet().With(("routine.clients_flexible", 0)).Without("requests.process", "incidents.process");
        Assert.Equal(Energy(new Weights { Light = 1 }, off), Energy(new Weights { Heavy = 1 }, off));
        var on = new AssumptionSet().Without("incidents.process");
        float[] light = Energy(new Weights { Light = 1 }, on);
        float[] heavy = Energy(new Weights { Heavy = 1 }, on);
        Assert.True(heavy.Average() < light.Average() - 0.001, $"with them they are: {light.Average():0.0000} and {heavy.Average():0.0000}");
    }

    /// <summary>The energy behind every door in every week.</summary>
    private static float[] Energy(Weights weight, AssumptionSet believed)
    {
        var plan = Forty with { Mix = Forty.Mix with { Weight = weight, SupportedShare = 0.5 }, Care = Forty.Care with { CommunityShare = 0, SupportEnds = false } };
        var complex = new ComplexRun(new Blueprint(plan, believed, Years * Week.PerYear)).Start(1, 0);
        return [.. ComplexRun.Weeks(complex).SelectMany(_ => complex.Residents.Energy[..40].ToArray())];
    }
}
