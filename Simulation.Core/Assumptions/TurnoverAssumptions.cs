namespace Simulation.Core.Assumptions;

/// <summary>How long people stay.</summary>
public sealed record TurnoverAssumptions : Section
{
    [Assumption("How often residents without support leave", 0.17, 0.08, 0.37, Unit.AYear, Grade.B, "X001", "X005", "X013")]
    public double Others { get; init; }

    [Assumption("How often residents with support leave, over the first three years", 0.15, 0.07, 0.35, Unit.AYear, Grade.B, "X011", "X012", "X016", "X017", "X018", "X019")]
    public double Supported { get; init; }

    [Assumption("How leaving falls with time for residents who came with support (Weibull shape)", 0.75, 0.6, 1.0, Unit.Number, Grade.B, "X021")]
    public double SupportedShape { get; init; }

    [Assumption("How leaving changes with time for others (Weibull shape)", 1.04, 0.8, 1.1, Unit.Number, Grade.D)]
    public double OthersShape { get; init; }

    [Assumption("Years over which the yearly figures hold", 3, 2, 5, Unit.Years, Grade.D, "X017", "X018")]
    public double ReferenceYears { get; init; }

    [Assumption("How much more often from small or shared dwellings", 1.5, 1.2, 2.2, Unit.Ratio, Grade.C, "F119", "F127")]
    public double SmallDwellings { get; init; }

    [Assumption("How much less often where no other home is to be had", 0.5, 0.35, 0.8, Unit.Ratio, Grade.C, "F126", "X001")]
    public double BlockedMarket { get; init; }

    [Assumption("How strongly feeling at home keeps people", 0.8, 0.3, 1.3, Unit.Ratio, Grade.D, "E163")]
    public double BelongingKeeps { get; init; }

    [Assumption("Belonging at which people leave as often as elsewhere", 0.55, 0.45, 0.65, Unit.Points, Grade.D)]
    public double UsualBelonging { get; init; }

    [Assumption("How strongly feeling unsafe makes people leave", 0.8, 0.3, 1.5, Unit.Ratio, Grade.D)]
    public double UnsafeLeave { get; init; }

    [Assumption("Safety at which people leave as often as elsewhere", 0.75, 0.65, 0.85, Unit.Points, Grade.D)]
    public double UsualSafety { get; init; }

    [Assumption("The least that feeling at home can make of leaving, as a ratio", 0.25, 0.1, 0.5, Unit.Ratio, Grade.D)]
    public double LeavesLeast { get; init; }

    [Assumption("How much more often somebody leaves in a spell (admission, care elsewhere)", 1.4, 1, 4, Unit.Ratio, Grade.C, "X010", "X020")]
    public double InSpell { get; init; }

    [Assumption("Share of people whose lease ends that find nothing else and may stay another year", 0.3, 0.1, 0.5, Unit.Share, Grade.D, "E072", "F126")]
    public double Extended { get; init; }

    [Assumption("The same where nothing else is to be had and nobody helps", 0.6, 0.3, 0.8, Unit.Share, Grade.D, "F126", "E021")]
    public double ExtendedWhenBlocked { get; init; }

    [Assumption("How much more often newcomers who do not fit leave again within a trial period", 3, 1.5, 6, Unit.Ratio, Grade.D, "F033")]
    public double Trial { get; init; }

    [Mechanism("people leave, of themselves or evicted")]
    public bool ProcessOn { get; init; }

    [Mechanism("people leave and others come")]
    public bool MovesOn { get; init; }

    [Mechanism("how people feel decides how long they stay")]
    public bool FeelingsOn { get; init; }
}
