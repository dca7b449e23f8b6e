namespace Simulation.Core.Assumptions;

/// <summary>How acquaintance grows and fades.</summary>
public sealed record TieAssumptions : Section
{
    [Assumption("What a meeting in the corridor adds to a tie, as a share of what is missing", 0.04, 0.03, 0.1, Unit.Share, Grade.D, "X053")]
    public double FromCorridor { get; init; }

    [Assumption("What doing something together adds", 0.10, 0.05, 0.2, Unit.Share, Grade.D, "F052")]
    public double FromActivity { get; init; }

    [Assumption("What helping out adds", 0.12, 0.05, 0.25, Unit.Share, Grade.D)]
    public double FromHelp { get; init; }

    [Assumption("How fast a tie fades between people who still meet", 0.10, 0.07, 0.20, Unit.AYear, Grade.B, "X067")]
    public double FadesInTouch { get; init; }

    [Assumption("How fast a tie fades when people have stopped meeting", 0.5, 0.3, 1.5, Unit.AYear, Grade.C, "X056", "X069")]
    public double FadesOutOfTouch { get; init; }

    [Assumption("Weeks without a meeting after which people have stopped meeting", 8, 4, 16, Unit.Weeks, Grade.D)]
    public double OutOfTouchAfter { get; init; }

    [Assumption("Strength from which people stop for a chat", 0.37, 0.25, 0.5, Unit.Points, Grade.D)]
    public double ChatLevel { get; init; }

    [Assumption("Strength from which people help each other out", 0.6, 0.45, 0.75, Unit.Points, Grade.D)]
    public double HelpLevel { get; init; }

    [Assumption("Strength below which a tie is gone", 0.03, 0.01, 0.05, Unit.Points, Grade.D)]
    public double GoneLevel { get; init; }

    [Assumption("Neighbours one person can keep up with", 24, 15, 40, Unit.People, Grade.D, "X072", Most = 256)]
    public double Cap { get; init; }

    [Assumption("Faces a resident keeps in mind from corridor, stairs and front door", 60, 40, 90, Unit.People, Grade.D, "G145", "G146")]
    public double FacesFromPassing { get; init; }

    [Assumption("Faces added where everybody passes the common room", 25, 10, 50, Unit.People, Grade.D, "G130", "G138")]
    public double FacesFromRoute { get; init; }

    [Assumption("Faces added by going to something every week", 40, 20, 70, Unit.People, Grade.D)]
    public double FacesFromJoining { get; init; }

    [Assumption("What is left of those faces where homes lie scattered", 0.4, 0.2, 0.6, Unit.Share, Grade.D, "X076")]
    public double FacesScattered { get; init; }

    [Assumption("What somebody behind a closed door keeps in mind of those faces", 0.5, 0.2, 0.8, Unit.Share, Grade.D)]
    public double FacesWithdrawn { get; init; }

    [Assumption("Weeks it takes to get to know the faces around", 30, 15, 52, Unit.Weeks, Grade.D)]
    public double WeeksToKnow { get; init; }

    [Mechanism("ties fade and faces become known")]
    public bool ProcessOn { get; init; }

    [Mechanism("nobody can keep up with everybody")]
    public bool CapOn { get; init; }
}
