namespace Simulation.Core.Assumptions;

/// <summary>How empty homes are filled.</summary>
public sealed record AllocationAssumptions : Section
{
    [Assumption("Weeks before an empty home can be let again", 2, 1, 4, Unit.Weeks, Grade.D)]
    public double MakingReady { get; init; }

    [Assumption("Candidates looked at for one home in one meeting", 4, 2, 8, Unit.People, Grade.D, "X129", Most = 50)]
    public double CandidatesAMeeting { get; init; }

    [Assumption("Share of candidates who do not come or withdraw", 0.25, 0.1, 0.4, Unit.Share, Grade.D)]
    public double NoShow { get; init; }

    [Assumption("Weeks from the meeting to the key", 2, 1, 4, Unit.Weeks, Grade.D, "X007")]
    public double ToTheKey { get; init; }

    [Assumption("Weeks before a temporary complex closes from which empty homes are no longer let", 26, 8, 52, Unit.Weeks, Grade.D)]
    public double StopsBeforeClosing { get; init; }

    [Assumption("How much stricter selection is for supported candidates, whom the care party puts forward, against others", 0.5, 0.2, 0.9, Unit.Ratio, Grade.D, "G015", "F042")]
    public double SupportedRejected { get; init; }

    [Assumption("Residents it takes to choose newcomers well, for a hundred homes", 4, 2, 8, Unit.People, Grade.D, "G015", Least = 0.1)]
    public double CommitteePerHundred { get; init; }

    [Assumption("Share of organisers outside the board who take part in that", 0.5, 0.2, 0.9, Unit.Share, Grade.D)]
    public double OrganisersTakePart { get; init; }

    [Assumption("Part of a well-made choice that is lost where no resident takes part in it", 0.35, 0.1, 0.55, Unit.Share, Grade.D, "G014", "G028")]
    public double ResidentsBring { get; init; }

    [Assumption("Part of it that is lost where no coach advises", 0.2, 0.05, 0.4, Unit.Share, Grade.D, "G023", "G028")]
    public double CoachBrings { get; init; }

    [Assumption("Share of candidates who come because residents tell of the complex", 0.4, 0.1, 0.7, Unit.Share, Grade.D, "G017")]
    public double CandidatesByWord { get; init; }

    [Mechanism("how well newcomers are chosen depends on who is there to choose")]
    public bool DegradesOn { get; init; }

    [Mechanism("empty homes are let")]
    public bool ProcessOn { get; init; }
}
