namespace Simulation.Core.Assumptions;

/// <summary>How long the work takes that coach, beheer and care team are asked for.</summary>
public sealed record WorkloadAssumptions : Section
{
    [Assumption("Hours of one community team meeting or IMO, with preparation, for each party", 2, 1, 3, Unit.Hours, Grade.D, "G022", "G155")]
    public double TeamMeetingHours { get; init; }

    [Assumption("Hours a coach on the pilot flame spends on meetings in a month", 2, 1, 3, Unit.Hours, Grade.D, "G097")]
    public double WaakvlamMeetingHours { get; init; }

    [Assumption("Hours of a coach for the first push of a newcomer with support", 3.5, 1.5, 6, Unit.Hours, Grade.D, "F058")]
    public double PushSupportedHours { get; init; }

    [Assumption("Hours of a coach to welcome another newcomer", 1.75, 0.75, 3, Unit.Hours, Grade.D, "F058")]
    public double PushOtherHours { get; init; }

    [Assumption("Hours of a visit to somebody who keeps the door closed", 0.5, 0.3, 1, Unit.Hours, Grade.D, "E106")]
    public double VisitHours { get; init; }

    [Assumption("Weeks between two such visits", 3, 2, 6, Unit.Weeks, Grade.D)]
    public double VisitEvery { get; init; }

    [Assumption("Hours a week of support one organiser asks for", 0.2, 0.1, 0.4, Unit.HoursAWeek, Grade.D)]
    public double OrganiserSupportHours { get; init; }

    [Assumption("Hours a week of support the board asks for", 0.5, 0.25, 1, Unit.HoursAWeek, Grade.C, "E120")]
    public double BoardSupportHours { get; init; }

    [Assumption("Share of a coach's remaining hours that goes to finding new organisers", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "E119")]
    public double RecruitingShare { get; init; }

    [Assumption("Share of the hours then left that goes to making activities happen; the rest is being there", 0.8, 0.4, 0.95, Unit.Share, Grade.D, "G091")]
    public double HostingShare { get; init; }

    [Assumption("Hours a care team takes to respond to somebody who is destabilised, a week", 3, 1.5, 6, Unit.Hours, Grade.D, "F102")]
    public double CareResponseHours { get; init; }

    [Assumption("Share of a care team's remaining community hours that goes to activities; the rest is being there", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "G103", "G111")]
    public double CareHostingShare { get; init; }

    [Assumption("Extra time everything takes when nobody is sure who does what", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "G070", "F199")]
    public double OverlapCost { get; init; }

    [Assumption("Weeks after moving in within which somebody should have been welcomed", 6, 3, 12, Unit.Weeks, Grade.D, "F058")]
    public double WelcomeBy { get; init; }

    [Assumption("How far the door of a newcomer whom nobody welcomed closes", 0.15, 0.05, 0.3, Unit.Points, Grade.D, "F058")]
    public double UnwelcomedCloses { get; init; }

    [Mechanism("those who are paid get round to work")]
    public bool ProcessOn { get; init; }

    [Mechanism("hours are finite: what does not fit waits")]
    public bool QueueOn { get; init; }
}
