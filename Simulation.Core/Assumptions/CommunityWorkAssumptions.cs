namespace Simulation.Core.Assumptions;

/// <summary>What a community coach does with the hours: how long it takes and what comes of it. Each task can be taken away.</summary>
public sealed record CommunityWorkAssumptions : Section
{
    [Assumption("Hours of advice on the intake, for one newcomer", 1, 0.5, 2, Unit.Hours, Grade.D, "G073")]
    public double IntakeHours { get; init; }

    [Assumption("Hours a week that contact with the neighbourhood takes", 0.25, 0.1, 0.5, Unit.HoursAWeek, Grade.D, "G151", Least = 0.01)]
    public double NeighbourHours { get; init; }

    [Assumption("Weeks for which advice on the intake and contact with the street go on counting", 13, 6, 26, Unit.Weeks, Grade.D, Least = 1)]
    public double Remembered { get; init; }

    [Assumption("Share of the coach's remaining hours that goes to bringing residents together", 0.1, 0.03, 0.2, Unit.Share, Grade.D, "G094")]
    public double IntroducingShare { get; init; }

    [Assumption("Hours it takes to bring two residents of different corridors or groups together", 1, 0.5, 2, Unit.Hours, Grade.D, Least = 0.1)]
    public double IntroductionHours { get; init; }

    [Assumption("What being brought together gives a tie, against one good meeting", 3, 1, 6, Unit.Ratio, Grade.D)]
    public double IntroductionGives { get; init; }

    [Assumption("Share of the coach's remaining hours that goes to finding residents something to do outside", 0.1, 0.03, 0.2, Unit.Share, Grade.D)]
    public double ConnectingShare { get; init; }

    [Assumption("Hours it takes to accompany one resident to work, a course or a club", 6, 3, 12, Unit.Hours, Grade.D, Least = 0.1)]
    public double ConnectionHours { get; init; }

    [Assumption("Share of those accompanied for whom it becomes something to get up for", 0.25, 0.1, 0.5, Unit.Share, Grade.D)]
    public double ConnectionHolds { get; init; }

    [Assumption("Share of the coach's remaining hours that goes to handing over what the coach hosts", 0.1, 0.03, 0.25, Unit.Share, Grade.D, "G088")]
    public double HandingOverShare { get; init; }

    [Assumption("Hours of handing over, for one hour a week of activities that residents carry from then on", 6, 3, 15, Unit.Hours, Grade.D, Least = 0.1)]
    public double HandingOverHours { get; init; }

    [Assumption("Hours a week that an organiser takes over from the coach at most", 0.4, 0.15, 0.8, Unit.HoursAWeek, Grade.D)]
    public double TakenOverAtMost { get; init; }

    [Assumption("Share of what was taken over that tired organisers drop in a month", 0.25, 0.1, 0.5, Unit.Share, Grade.D)]
    public double DroppedWhenTired { get; init; }

    [Mechanism("the coach has work that nobody asks for")]
    public bool ProcessOn { get; init; }

    [Mechanism("the coach draws newcomers in")]
    public bool DrawsInOn { get; init; }

    [Mechanism("the coach supports organisers and board, and finds new ones")]
    public bool SupportsOn { get; init; }

    [Mechanism("the coach hosts activities until others do")]
    public bool HostsOn { get; init; }

    [Mechanism("the coach notices")]
    public bool NoticesOn { get; init; }

    [Mechanism("the coach eases tension between residents")]
    public bool EasesOn { get; init; }

    [Mechanism("the coach connects residents to work, courses and the area")]
    public bool ConnectsOn { get; init; }

    [Mechanism("the coach brings corridors and groups together")]
    public bool IntroducesOn { get; init; }

    [Mechanism("the coach advises on the intake")]
    public bool AdvisesOn { get; init; }

    [Mechanism("the coach keeps contact with the neighbourhood")]
    public bool NeighboursOn { get; init; }

    [Mechanism("the coach sits at the table with beheer and care")]
    public bool SharesOn { get; init; }

    [Mechanism("the coach hands activities over and takes them back")]
    public bool HandsOverOn { get; init; }
}
