namespace Simulation.Core.Assumptions;

/// <summary>Who meets whom, and how it goes.</summary>
public sealed record EncounterAssumptions : Section
{
    [Assumption("Meetings that count, started by one resident in a week, between neighbours on an inner corridor", 0.56, 0.2, 0.9, Unit.AWeek, Grade.D, "G130")]
    public double OnCorridor { get; init; }

    [Assumption("The same around a stairwell, against a corridor", 1.1, 0.8, 1.5, Unit.Ratio, Grade.D, "G131")]
    public double OnPortiek { get; init; }

    [Assumption("The same on a gallery, against a corridor", 0.9, 0.6, 1.2, Unit.Ratio, Grade.D, "G131")]
    public double OnGallery { get; init; }

    [Assumption("The same between front doors side by side, against a corridor", 0.8, 0.5, 1.1, Unit.Ratio, Grade.D, "G131")]
    public double AtOwnDoor { get; init; }

    [Assumption("The same between homes spread over the neighbourhood, against a corridor", 0.3, 0.1, 0.5, Unit.Ratio, Grade.D, "E047", "X076")]
    public double WhenScattered { get; init; }

    [Assumption("How much less one meets a neighbour one door further", 0.6, 0.45, 0.75, Unit.Ratio, Grade.B, "X049", "X050", "X051")]
    public double PerDoor { get; init; }

    [Assumption("Homes that share a stairwell", 8, 6, 10, Unit.Homes, Grade.C, "G132")]
    public double PortiekHomes { get; init; }

    [Assumption("Homes on one gallery", 10, 8, 14, Unit.Homes, Grade.D)]
    public double GalleryHomes { get; init; }

    [Assumption("Homes on one corridor", 12.1, 10, 24, Unit.Homes, Grade.C, "E202", "F065", "F068")]
    public double CorridorHomes { get; init; }

    [Assumption("Homes around one courtyard", 12, 8, 20, Unit.Homes, Grade.D, "G132")]
    public double CourtyardHomes { get; init; }

    [Assumption("Scattered homes near enough to count as neighbours", 6, 3, 12, Unit.Homes, Grade.D, "G132")]
    public double ScatteredHomes { get; init; }

    [Assumption("Share of meetings with somebody from the next corridor or floor", 0.1, 0.05, 0.3, Unit.Share, Grade.C, "X052")]
    public double AcrossFloors { get; init; }

    [Assumption("Extra meetings a resident starts in a week with anybody in the wing, where a common room lies on everybody's route", 0.12, 0.04, 0.3, Unit.AWeek, Grade.D, "G138")]
    public double PassingRoom { get; init; }

    [Assumption("What a room off the route gives of that", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "G138")]
    public double OffRoute { get; init; }

    [Assumption("What a garden gives of it", 0.3, 0.1, 0.6, Unit.Share, Grade.D, "G130")]
    public double Garden { get; init; }

    [Assumption("People one gets to talk to at an activity", 3.8, 1, 4, Unit.People, Grade.D, Most = 20)]
    public double AtActivity { get; init; }

    [Assumption("Share of those who live in one's own corridor where there is a choice", 0.52, 0.2, 0.6, Unit.Share, Grade.D)]
    public double OwnCorridorAtActivity { get; init; }

    [Assumption("Share of meetings between strangers that go wrong where nobody hosts", 0.06, 0.015, 0.1, Unit.Share, Grade.D, "G049")]
    public double GoesWrong { get; init; }

    [Assumption("How often meetings go wrong where somebody hosts, against a corridor", 0.4, 0.2, 0.8, Unit.Ratio, Grade.D, "F052", "G138", Most = 1)]
    public double GoesWrongHosted { get; init; }

    [Assumption("Share of the distance between unlike people that a host takes away", 0.3, 0, 0.6, Unit.Share, Grade.D, "F059", "G091")]
    public double HostBridges { get; init; }

    [Assumption("Share of what would go wrong that passes off between people with the closest tie", 0.8, 0.4, 0.95, Unit.Share, Grade.D, "F052", "F053")]
    public double KnowingEases { get; init; }

    [Assumption("Share of it that passes off between people who fully accept vulnerability", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "G035", "F172")]
    public double AcceptingEases { get; init; }

    [Assumption("How much more often they go wrong with somebody who is destabilised", 5, 2, 10, Unit.Ratio, Grade.D)]
    public double GoesWrongInSpell { get; init; }

    [Assumption("How much more often where unrest hangs in the corridor, for each recent signal", 0.3, 0, 0.8, Unit.Ratio, Grade.D)]
    public double GoesWrongInUnrest { get; init; }

    [Assumption("Share of what is shared that a meeting which goes wrong takes off a tie", 0.4, 0.2, 0.7, Unit.Share, Grade.D)]
    public double TakesOffTie { get; init; }

    [Assumption("How far a meeting that goes wrong closes the door", 0.06, 0.02, 0.12, Unit.Points, Grade.D)]
    public double ClosesDoor { get; init; }

    [Assumption("How much a good meeting across groups adds to acceptance, as a share of what is missing", 0.012, 0.004, 0.03, Unit.Share, Grade.B, "X073", "X074")]
    public double AddsAcceptance { get; init; }

    [Assumption("How much a meeting across groups that goes wrong takes off acceptance", 0.05, 0.02, 0.1, Unit.Share, Grade.D)]
    public double TakesAcceptance { get; init; }

    [Assumption("Share of meetings that go wrong that leave tension behind", 0.08, 0.03, 0.2, Unit.Share, Grade.D, "G049")]
    public double LeavesTension { get; init; }

    [Mechanism("people meet")]
    public bool ProcessOn { get; init; }

    [Mechanism("less goes wrong between people who know and accept each other")]
    public bool KnowingOn { get; init; }

    [Mechanism("where somebody hosts less goes wrong, and unlike people meet more easily")]
    public bool HostingOn { get; init; }

    [Mechanism("contact can go wrong")]
    public bool BadMeetingsOn { get; init; }
}
