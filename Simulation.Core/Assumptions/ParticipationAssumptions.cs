namespace Simulation.Core.Assumptions;

/// <summary>What is there to join, and who joins or helps.</summary>
public sealed record ParticipationAssumptions : Section
{
    [Assumption("How often an average resident joins when everything is in place, before thresholds and company (provisional until the next calibration)", 0.15, 0.08, 0.2, Unit.AWeek, Grade.D)]
    public double JoinsPerWeek { get; init; }

    [Assumption("Share of visibly active neighbours at which joining has become easy for the average person", 0.25, 0.10, 0.40, Unit.Share, Grade.C, "X038")]
    public double AdoptionThreshold { get; init; }

    [Assumption("How gradual that is: the distance over which the pull rises", 0.08, 0.04, 0.15, Unit.Share, Grade.D, Least = 0.001)]
    public double ThresholdWidth { get; init; }

    [Assumption("What is left of joining where nobody else is seen to be active", 0.35, 0.2, 0.5, Unit.Share, Grade.D)]
    public double JoinsAlone { get; init; }

    [Assumption("How much more likely somebody joins who has been asked", 2, 1.2, 3.5, Unit.Ratio, Grade.D, "X029", "X041")]
    public double AskedRatio { get; init; }

    [Assumption("Hours of somebody's work in one activity", 4, 3, 6, Unit.Hours, Grade.D, Least = 0.1)]
    public double HoursPerActivity { get; init; }

    [Assumption("Hours a week an organiser with full energy gives", 1.5, 1, 4.5, Unit.HoursAWeek, Grade.D, "X027", "X031", Least = 0.1)]
    public double OrganiserHours { get; init; }

    [Assumption("Different things a week at which two thirds of the residents find something for them", 2, 1, 4, Unit.AWeek, Grade.D, "G141", Least = 0.1)]
    public double KindsForTwoThirds { get; init; }

    [Assumption("Share of activities that are something different where nobody coordinates", 0.35, 0.15, 0.6, Unit.Share, Grade.D)]
    public double KindsUncoordinated { get; init; }

    [Assumption("Hours a week of coordination that each further corridor, stairwell or courtyard takes", 0.3, 0.1, 0.6, Unit.HoursAWeek, Grade.D, "G087")]
    public double CoordinationPerCluster { get; init; }

    [Assumption("The same for each further target group", 0.3, 0.1, 0.6, Unit.HoursAWeek, Grade.D)]
    public double CoordinationPerGroup { get; init; }

    [Assumption("Share of it that a board in good health takes on", 0.4, 0.2, 0.7, Unit.Share, Grade.D, "G141")]
    public double BoardCoordinates { get; init; }

    [Assumption("People who can join one activity in a common room", 25, 15, 40, Unit.People, Grade.D)]
    public double SeatsInRoom { get; init; }

    [Assumption("People who can join one activity in a garden, over the year", 8, 4, 15, Unit.People, Grade.D)]
    public double SeatsInGarden { get; init; }

    [Assumption("People who can join one activity in somebody's home", 5, 3, 8, Unit.People, Grade.D)]
    public double SeatsAtHome { get; init; }

    [Assumption("Share of activities that still take place without any place of one's own", 0.6, 0.3, 0.9, Unit.Share, Grade.D, "G136")]
    public double ActivitiesWithoutPlace { get; init; }

    [Assumption("How much of what goes on is seen when the room is not on the route", 0.75, 0.5, 0.95, Unit.Share, Grade.D, "G138")]
    public double SeenOffRoute { get; init; }

    [Assumption("How much of it is seen when there is no room", 0.5, 0.25, 0.8, Unit.Share, Grade.D, "G134", "G136")]
    public double SeenWithoutRoom { get; init; }

    [Assumption("What joining is worth to residents with support before anybody has drawn them in", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "F058")]
    public double BeforePushSupported { get; init; }

    [Assumption("The same for others", 0.6, 0.4, 0.9, Unit.Share, Grade.D, "F058")]
    public double BeforePushOthers { get; init; }

    [Assumption("By how much a fixed weekly moment lowers the threshold", 0.15, 0.05, 0.3, Unit.Share, Grade.D, "G139")]
    public double WeeklyMomentLowers { get; init; }

    [Assumption("How often an average resident with friends next door helps a neighbour", 0.2, 0.08, 0.2, Unit.AWeek, Grade.D, "G029", "G030")]
    public double HelpsPerWeek { get; init; }

    [Assumption("Neighbours one chats with at which half of the occasions to help arise", 2, 1, 4, Unit.People, Grade.D)]
    public double HelpNeedsNeighbours { get; init; }

    [Assumption("Agreed hours a month that work as being asked every week", 16, 8, 24, Unit.Hours, Grade.D, "X031", "F055")]
    public double ReciprocityAsksEveryWeek { get; init; }

    [Assumption("How much further an organiser's hour goes with a well-run association (money, keys, agreements)", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "G141")]
    public double AssociationHelps { get; init; }

    [Assumption("Activities a week for each home of a linked project that are open to this one", 0.01, 0.003, 0.02, Unit.AWeek, Grade.D, "G141")]
    public double LinkedActivities { get; init; }

    [Assumption("Weeks of the last four with something in them from which the community fills somebody's days", 3, 2, 4, Unit.Weeks, Grade.D, "F055")]
    public double FillsTheDays { get; init; }

    [Mechanism("there is something to join, and people join and help")]
    public bool ProcessOn { get; init; }

    [Mechanism("people join more when they see others active")]
    public bool ThresholdOn { get; init; }

    [Mechanism("people join more when they are asked")]
    public bool BeingAskedOn { get; init; }

    [Mechanism("a closed door keeps people from joining")]
    public bool WithdrawalOn { get; init; }

    [Mechanism("vulnerable newcomers need a first push")]
    public bool FirstPushOn { get; init; }

    [Variant("people join in proportion to the share of neighbours they see active, all alike", "everybody has a threshold of their own, and above it joins easily")]
    public bool Linear { get; init; }
}
