namespace Simulation.Core.Assumptions;

/// <summary>What the neighbourhood grants the complex.</summary>
public sealed record NeighbourhoodAssumptions : Section
{
    [Assumption("Share of the goodwill left after one serious incident", 0.6, 0.3, 0.85, Unit.Share, Grade.D, "F193")]
    public double AfterSerious { get; init; }

    [Assumption("Share left after one complaint that reached the street", 0.96, 0.9, 0.99, Unit.Share, Grade.D, "F193")]
    public double AfterComplaint { get; init; }

    [Assumption("Share of complaints about nuisance that reach the street", 0.3, 0.1, 0.6, Unit.Share, Grade.D, "G152")]
    public double ReachesStreet { get; init; }

    [Assumption("How fast goodwill comes back where somebody answers the phone and people meet", 0.008, 0.003, 0.02, Unit.AWeek, Grade.D, "F187", "F194", Most = 1)]
    public double Returns { get; init; }

    [Assumption("What is left of that without timely contact", 0.3, 0.1, 0.6, Unit.Share, Grade.D, "G150")]
    public double WithoutContact { get; init; }

    [Assumption("Share lost less when a complaint is dealt with within the patience of people", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "F189", "F194")]
    public double QuickAnswerSaves { get; init; }

    [Mechanism("the goodwill of the street comes and goes")]
    public bool ProcessOn { get; init; }
}
