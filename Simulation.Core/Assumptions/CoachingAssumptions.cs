namespace Simulation.Core.Assumptions;

/// <summary>What the community team sees before it tapers or raises coaching, and how fast it can act.</summary>
public sealed record CoachingAssumptions : Section
{
    [Assumption("How old the picture is that the team acts on", 8, 4, 16, Unit.Weeks, Grade.D)]
    public double ReadingDelay { get; init; }

    [Assumption("Error in the team's idea of the share that contributes (standard deviation)", 0.06, 0.02, 0.12, Unit.Share, Grade.D)]
    public double ReadingError { get; init; }

    [Assumption("Error in the team's idea of the number of organisers, as a share of it", 0.15, 0.05, 0.3, Unit.Share, Grade.D)]
    public double OrganiserError { get; init; }

    [Assumption("Share of board seats that must be filled for residents to carry it", 0.6, 0.4, 0.8, Unit.Share, Grade.D, "G096")]
    public double BoardFilled { get; init; }

    [Mechanism("coaching has phases and a pilot flame")]
    public bool ProcessOn { get; init; }

    [Mechanism("the team does not let go while newcomers ask more than the pilot flame has time for")]
    public bool NewcomersCountOn { get; init; }

    [Mechanism("the hours of the pilot flame are worked")]
    public bool FlameWorksOn { get; init; }
}
