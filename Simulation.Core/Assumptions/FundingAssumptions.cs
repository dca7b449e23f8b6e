namespace Simulation.Core.Assumptions;

/// <summary>What it does that nobody knows what follows when money ends.</summary>
public sealed record FundingAssumptions : Section
{
    [Assumption("Weeks before money ends from which people ask what follows", 52, 26, 104, Unit.Weeks, Grade.D, "G114", "G115")]
    public double UncertainWeeks { get; init; }

    [Assumption("How much more often a coach looks for another job while nobody knows", 1.5, 1, 3, Unit.Ratio, Grade.D, "G115")]
    public double UncertainLeaves { get; init; }

    [Assumption("Energy those who carry the community lose a week while nobody knows", 0.003, 0, 0.01, Unit.AWeek, Grade.D, "G115", Most = 1)]
    public double UncertainTires { get; init; }

    [Mechanism("hours follow the streams of money that a plan names")]
    public bool ProcessOn { get; init; }

    [Mechanism("uncertainty about what money follows unsettles a coach and wears on organisers")]
    public bool UncertaintyOn { get; init; }
}
