namespace Simulation.Core.Assumptions;

/// <summary>How long people stay.</summary>
public sealed record TurnoverAssumptions : Section
{
    [Assumption("How often residents without support leave", 0.17, 0.08, 0.37, Unit.AYear, Grade.B, "X001", "X005", "X013")]
    public double Others { get; init; }

    [Assumption("How often residents with support leave, over the first three years", 0.15, 0.07, 0.35, Unit.AYear, Grade.B, "X011", "X012", "X016", "X017", "X018", "X019")]
    public double Supported { get; init; }

    [Assumption("Of that, evicted or in a crisis, which the model adds by itself", 0.03, 0.01, 0.06, Unit.AYear, Grade.D, "X010", "X014", "X020")]
    public double SupportedOtherwise { get; init; }

    [Assumption("How leaving falls with time for residents who came with support (Weibull shape)", 0.75, 0.6, 1.0, Unit.Number, Grade.B, "X021")]
    public double SupportedShape { get; init; }

    [Assumption("How leaving changes with time for others (Weibull shape)", 1.1, 0.8, 1.1, Unit.Number, Grade.D)]
    public double OthersShape { get; init; }

    [Assumption("Years over which the yearly figures hold", 3, 2, 5, Unit.Years, Grade.D, "X017", "X018")]
    public double ReferenceYears { get; init; }

    [Assumption("How much more often from small or shared dwellings", 1.5, 1.2, 2.2, Unit.Ratio, Grade.C, "F119", "F127")]
    public double SmallDwellings { get; init; }

    [Assumption("How much less often where no other home is to be had", 0.5, 0.35, 0.8, Unit.Ratio, Grade.C, "F126", "X001")]
    public double BlockedMarket { get; init; }

    [Assumption("How strongly feeling at home keeps people", 0.8, 0.3, 1.3, Unit.Ratio, Grade.D, "E163")]
    public double BelongingKeeps { get; init; }

    [Assumption("Belonging in the ordinary housing in which leaving without support was measured", 0.43, 0.35, 0.55, Unit.Points, Grade.D)]
    public double UsualBelonging { get; init; }

    [Assumption("Belonging of people with support in the scattered homes in which their leaving was measured", 0.32, 0.25, 0.4, Unit.Points, Grade.D)]
    public double UsualBelongingSupported { get; init; }

    [Assumption("How strongly feeling unsafe makes people leave", 0.8, 0.3, 1.5, Unit.Ratio, Grade.D)]
    public double UnsafeLeave { get; init; }

    [Assumption("Safety in the housing in which leaving was measured", 0.71, 0.6, 0.8, Unit.Points, Grade.D)]
    public double UsualSafety { get; init; }

    [Assumption("How strongly it makes people leave to be worn out", 0.8, 0.2, 2, Unit.Ratio, Grade.D)]
    public double WornOutLeave { get; init; }

    [Assumption("Energy of people in the housing in which leaving was measured", 0.96, 0.9, 1, Unit.Points, Grade.D)]
    public double UsualEnergy { get; init; }

    [Assumption("The least that feeling at home can make of leaving, as a ratio", 0.25, 0.1, 0.5, Unit.Ratio, Grade.D)]
    public double LeavesLeast { get; init; }

    [Assumption("How much more often somebody leaves in a spell (admission, care elsewhere)", 2, 1, 4, Unit.Ratio, Grade.C, "X010", "X020")]
    public double InSpell { get; init; }

    [Assumption("Share of people whose lease ends that find nothing else and may stay another year", 0.3, 0.1, 0.5, Unit.Share, Grade.D, "E072", "F126")]
    public double Extended { get; init; }

    [Assumption("The same where nothing else is to be had and nobody helps", 0.6, 0.3, 0.8, Unit.Share, Grade.D, "F126", "E021")]
    public double ExtendedWhenBlocked { get; init; }

    [Assumption("How much more often somebody leaves who knows from the first day that the home is temporary, besides what others do", 1, 0.3, 2.5, Unit.Ratio, Grade.D, "F125", "F126")]
    public double LooksOn { get; init; }

    [Assumption("How many times that in the last weeks of the term, rising over its last year", 3, 1.5, 6, Unit.Ratio, Grade.D, Least = 1)]
    public double LooksOnAtEnd { get; init; }

    [Mechanism("whoever knows that the home is temporary looks on from the first day")]
    public bool TemporaryOn { get; init; }

    [Mechanism("people leave, of themselves or evicted")]
    public bool ProcessOn { get; init; }

    [Mechanism("people leave and others come")]
    public bool MovesOn { get; init; }

    [Mechanism("whoever is worn out moves on sooner")]
    public bool WornOutOn { get; init; }

    [Mechanism("how people feel decides how long they stay")]
    public bool FeelingsOn { get; init; }

    [Variant("people leave sooner when they do not feel at home or safe, and not because they are worn out", "both make people leave")]
    public bool ByBelonging { get; init; }

    [Variant("people leave sooner when they are worn out, and not for how they feel about the place", "both make people leave")]
    public bool ByEnergy { get; init; }
}
