namespace Simulation.Core.Assumptions;

/// <summary>Who carries the community, how long they keep it up, and how others are found.</summary>
public sealed record CommitmentAssumptions : Section
{
    [Assumption("How often somebody starts organising by himself (provisional until the next calibration)", 0.061, 0.02, 0.15, Unit.AYear, Grade.D, "X026")]
    public double StartsByThemselves { get; init; }

    [Assumption("How often that is for somebody who does not feel at home at all, against somebody who does half way", 0.5, 0.2, 0.9, Unit.Ratio, Grade.D)]
    public double StartsWithoutBelonging { get; init; }

    [Assumption("How often an organiser asks a neighbour to take part in organising", 0.08, 0.04, 0.15, Unit.AWeek, Grade.D, "X029")]
    public double OrganiserAsks { get; init; }

    [Assumption("Chance that an average resident says yes to that", 0.10, 0.05, 0.14, Unit.Chance, Grade.D, "X030")]
    public double SaysYes { get; init; }

    [Assumption("Hours of a coach to talk to one possible organiser", 1.5, 0.75, 3, Unit.Hours, Grade.D, "E119", Least = 0.1)]
    public double RecruitingTalkHours { get; init; }

    [Assumption("Share of residents from which a complex has organisers enough", 0.45, 0.3, 0.6, Unit.Share, Grade.D)]
    public double EnoughOrganisers { get; init; }

    [Assumption("Chance that an average resident organises from the first week", 0.1, 0.04, 0.2, Unit.Chance, Grade.C, "X031", "X032", "X033")]
    public double OrganisesFromStart { get; init; }

    [Assumption("Extra chance for each month of community building before the opening", 0.004, 0, 0.01, Unit.Chance, Grade.D, "G169")]
    public double PreparedFromStart { get; init; }

    [Assumption("How often an organiser stops, apart from moving house", 0.27, 0.18, 0.36, Unit.AYear, Grade.B, "X035", "X036")]
    public double Stops { get; init; }

    [Assumption("Energy at which that is the chance to stop", 0.57, 0.5, 0.8, Unit.Points, Grade.D)]
    public double UsualEnergy { get; init; }

    [Assumption("How strongly stopping depends on energy", 4, 2, 6, Unit.Ratio, Grade.D)]
    public double EnergyMatters { get; init; }

    [Assumption("The least stopping can be, as a ratio", 0.5, 0.3, 0.8, Unit.Ratio, Grade.D, Most = 1)]
    public double StopsLeast { get; init; }

    [Assumption("The most stopping can be, as a ratio", 2.5, 1.5, 3.5, Unit.Ratio, Grade.D, Least = 1)]
    public double StopsMost { get; init; }

    [Assumption("Weeks somebody who stopped wants to be left alone", 78, 39, 117, Unit.Weeks, Grade.D)]
    public double RestWeeks { get; init; }

    [Assumption("How fast energy comes back", 0.044, 0.02, 0.07, Unit.AWeek, Grade.D, Most = 1)]
    public double Recovers { get; init; }

    [Assumption("How fast a full load wears energy down", 0.04, 0.03, 0.055, Unit.AWeek, Grade.D, "X158", Most = 1)]
    public double WearsDown { get; init; }

    [Assumption("How much faster energy comes back with all the support asked for", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "G073")]
    public double SupportRestores { get; init; }

    [Assumption("How much less load wears down with all the support asked for", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "G073")]
    public double SupportSpares { get; init; }

    [Assumption("The heaviest load a person feels, as a multiple of the usual one", 4, 2.5, 6, Unit.Ratio, Grade.D)]
    public double HeaviestLoad { get; init; }

    [Assumption("Weeks over which people get used to the size of the programme", 40, 20, 80, Unit.Weeks, Grade.D, Least = 1)]
    public double Habit { get; init; }

    [Assumption("Hours a week the board itself takes, for all members together", 2, 1, 4, Unit.HoursAWeek, Grade.C, "E120")]
    public double BoardHours { get; init; }

    [Assumption("Part of those hours that its members would otherwise have put into activities", 0.5, 0.2, 0.9, Unit.Share, Grade.D)]
    public double BoardTakes { get; init; }

    [Assumption("Energy a very active resident loses a week over neighbours who never join", 0.004, 0, 0.012, Unit.AWeek, Grade.D, "G031")]
    public double Frustration { get; init; }

    [Assumption("Energy the other organisers lose when one of them leaves for good", 0.03, 0, 0.1, Unit.Points, Grade.D)]
    public double LossOfOne { get; init; }

    [Mechanism("people take something on, carry it and stop")]
    public bool ProcessOn { get; init; }

    [Mechanism("organising wears people down")]
    public bool FatigueOn { get; init; }

    [Mechanism("the very active are frustrated by those who never join")]
    public bool FrustrationOn { get; init; }

    [Mechanism("organisers find other organisers")]
    public bool RecruitingOn { get; init; }

    [Variant(
        "time limits what people do for others: everybody has hours of their own, new every week, and carrying wears nobody out",
        "energy limits it: it wears down with the load and comes back slowly")]
    public bool ByTime { get; init; }
}
