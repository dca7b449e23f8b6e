namespace Simulation.Core.Assumptions;

/// <summary>The people who are paid to be there: how long they stay, how they are replaced, how residents get to know them.</summary>
public sealed record StaffingAssumptions : Section
{
    [Assumption("How often the holder of a post leaves", 0.25, 0.12, 0.5, Unit.AYear, Grade.D)]
    public double HolderLeaves { get; init; }

    [Assumption("How much more often when the hours are a small part of a split job", 2.5, 1.2, 5, Unit.Ratio, Grade.D, "E181", "E184")]
    public double SplitJobLeaves { get; init; }

    [Assumption("How much more often once the end of the post has been announced", 4, 1.5, 8, Unit.Ratio, Grade.D)]
    public double AnnouncedEndLeaves { get; init; }

    [Assumption("Weeks to fill a vacancy", 6, 4, 26, Unit.Weeks, Grade.D, "E182")]
    public double WeeksToFill { get; init; }

    [Assumption("Weeks a post must still last before anybody is hired for it", 26, 12, 52, Unit.Weeks, Grade.D)]
    public double WeeksWorthHiring { get; init; }

    [Assumption("Hours in the complex it takes to become a known face to one resident", 2, 0.7, 5, Unit.Hours, Grade.D, "G109")]
    public double HoursToBeKnown { get; init; }

    [Assumption("What an hour of support workers counts for when the team has no place in the complex", 0.4, 0.2, 0.7, Unit.Share, Grade.D, "F075", "F151")]
    public double OffSiteCounts { get; init; }

    [Assumption("Different support workers the guideline has in mind, for every ten supported residents", 1.0, 0.7, 1.6, Unit.People, Grade.D, "G104", "G110")]
    public double CompactTeamPerTen { get; init; }

    [Assumption("Hours a week of a huismeester in office hours, for a hundred homes", 20, 8, 40, Unit.HoursAWeek, Grade.C, "E070", "F083")]
    public double HuismeesterHours { get; init; }

    [Assumption("Hours a week a live-in huismeester gives to people rather than to the building", 8, 4, 16, Unit.HoursAWeek, Grade.D, "G072")]
    public double LiveInHours { get; init; }

    [Assumption("Weeks a year a live-in huismeester is away", 6, 4, 10, Unit.Weeks, Grade.D, "G072")]
    public double LiveInAway { get; init; }

    [Assumption("How often somebody is away on leave or ill", 4, 2.5, 6, Unit.AYear, Grade.D)]
    public double AwayPerYear { get; init; }

    [Assumption("Weeks somebody is then away", 2, 1, 3, Unit.Weeks, Grade.D)]
    public double AwayWeeks { get; init; }

    [Mechanism("posts are paid for and filled")]
    public bool ProcessOn { get; init; }

    [Mechanism("holders of posts leave and are replaced by strangers")]
    public bool ReplacementOn { get; init; }

    [Mechanism("many different support workers dilute the attention")]
    public bool DilutionOn { get; init; }

    [Mechanism("holders of posts are away now and then, on leave or ill")]
    public bool AbsenceOn { get; init; }
}
