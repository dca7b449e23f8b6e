using Simulation.Core.Time;


namespace Simulation.Core.Plans;

/// <summary>Everything people decide about a complex; what the world does with it stands in the assumptions.</summary>
public sealed record Scenario
{
    public required string Name { get; init; }

    /// <summary>The month in which the complex opens; leave out where time is only counted from there. No run depends on it.</summary>
    public CalendarMonth? Opened { get; init; }

    public required BuildingPlan Building { get; init; }
    public MixPlan Mix { get; init; } = new();
    public SelectionPlan Selection { get; init; } = new();
    public ContractPlan Contract { get; init; } = new();
    public CoachPlan Coach { get; init; } = new();
    public WaakvlamPlan Waakvlam { get; init; } = new();
    public BeheerPlan Beheer { get; init; } = new();
    public CarePlan Care { get; init; } = new();
    public AssociationPlan Association { get; init; } = new();
    public ProgrammePlan Programme { get; init; } = new();
    public FundingPlan Funding { get; init; } = new();
    public NeighbourhoodPlan Neighbourhood { get; init; } = new();

    /// <summary>Streams of money, in any order; what none of them buys is there as the other plans say.</summary>
    public IReadOnlyList<MoneyStream> Money { get; init; } = [];

    /// <summary>What is going to be decided later on, in any order.</summary>
    public IReadOnlyList<PolicyEvent> Events { get; init; } = [];

    /// <summary>What is known of the complex today, for one that exists.</summary>
    public KnownPlan Known { get; init; } = KnownPlan.Nothing;

    /// <summary>The same scenario with each month as years after opening: the one place where a date becomes time of the model.</summary>
    public Scenario InYears() => Opened is not { } opened ? this : this with
    {
        Money = Money.Count == 0 ? Money : [.. Money.Select(stream => stream with
        {
            From = null,
            FromYear = stream.From?.YearsSince(opened) ?? stream.FromYear,
            Until = null,
            UntilYear = stream.Until?.YearsSince(opened) ?? stream.UntilYear,
        })],
        Events = [.. Events.Select(policy => policy with { At = null, AtYear = policy.At?.YearsSince(opened) ?? policy.AtYear })],
    };

    /// <summary>A complex of so many homes with everything else by the rule of thumb.</summary>
    public static Scenario OfHomes(int homes, string name = "complex") =>
        new() { Name = name, Building = new BuildingPlan { Homes = homes } };
}
