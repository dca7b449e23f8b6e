namespace Simulation.Core.Assumptions;

/// <summary>How what one party has seen comes to the others.</summary>
public sealed record TableAssumptions : Section
{
    [Assumption("Share of what one party knows that is raised at a monthly table", 0.7, 0.4, 0.95, Unit.Share, Grade.D, "G022", "G155")]
    public double Raised { get; init; }

    [Assumption("Share of the hours of the meetings that a party must have had to have sat at the table", 0.5, 0.25, 0.75, Unit.Share, Grade.D)]
    public double Enough { get; init; }

    [Assumption("Share of what should be passed on that falls between two parties when nobody is sure who does what", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "G070")]
    public double BlindSpots { get; init; }

    [Mechanism("coach, beheer and care share what they see at a monthly table")]
    public bool ProcessOn { get; init; }

    [Variant("what one party sees the others know the same week", "it waits for the monthly table or for a line between two parties")]
    public bool AtOnce { get; init; }
}
