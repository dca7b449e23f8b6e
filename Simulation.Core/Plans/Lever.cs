namespace Simulation.Core.Plans;

/// <summary>
/// What a policy event can change while the complex runs. To add one: append it here, give it its starting value and
/// its allowed range in <see cref="Levers"/>, and read it in the process it steers.
/// </summary>
public enum Lever
{
    /// <summary>Coach hours as a multiple of what the plan gives: 1 unchanged, 0 no coach.</summary>
    CoachHours,

    /// <summary>1 when only the pilot flame is paid for, whether the community is ready for it or not.</summary>
    OnlyWaakvlam,

    /// <summary>1 when the coach's hours become part of a job that also serves another site.</summary>
    CoachShared,

    /// <summary>Homes for one full-time beheerder.</summary>
    BeheerHomesPerFte,

    /// <summary>The share of support hours for the community.</summary>
    CareCommunityShare,

    /// <summary>Different support workers who come in.</summary>
    CareWorkers,

    /// <summary>1 when the common room is open, 0 when it is closed.</summary>
    RoomOpen,

    /// <summary>1 when there is a fixed weekly moment.</summary>
    WeeklyMoment,

    /// <summary>1 when the association may exist, 0 dissolves it.</summary>
    Association,

    /// <summary>1 when residents may put candidates forward for a vacancy, 0 when professionals choose (again).</summary>
    CoOptation,

    /// <summary>The agreed share of residents with support.</summary>
    SupportedShare,

    /// <summary>The share of homes for others that goes to supported residents all the same.</summary>
    PlacementPressure,

    /// <summary>The number of vacancies that must, from now on, first go to supported residents.</summary>
    PlacementBatch,

    /// <summary>1 when the hours may go down to the pilot flame.</summary>
    Waakvlam,

    /// <summary>1 when the flame may be raised.</summary>
    ScaleUp,

    /// <summary>The share of candidates turned down.</summary>
    RejectionShare,

    /// <summary>Residents per corridor with the role of gangmaker.</summary>
    Gangmakers,

    /// <summary>Corridors kept for residents with a heavy need.</summary>
    HeavyClusters,

    /// <summary>How often coach and beheerders have all been replaced at once so far; when it goes up, it happens again.</summary>
    ReplacedManagers,

    /// <summary>Hours a month that are paid for on the pilot flame.</summary>
    WaakvlamHours,

    /// <summary>Who keeps the flame: 0 the coach, 1 beheer, 2 the care team.</summary>
    WaakvlamHolder,

    /// <summary>Years after opening from which the flame is possible.</summary>
    WaakvlamFromYear,

    /// <summary>The largest complex in which the flame is possible.</summary>
    WaakvlamUpToHomes,

    /// <summary>Participation the team wants to see before it lets go.</summary>
    WaakvlamEnterAtParticipation,

    /// <summary>Share of organisers the team wants to see before it lets go.</summary>
    WaakvlamEnterAtOrganisers,

    /// <summary>Good readings in a row before letting go.</summary>
    WaakvlamGoodReadings,

    /// <summary>Participation below which the flame is raised.</summary>
    WaakvlamLeaveAtParticipation,

    /// <summary>Share of organisers below which it is raised.</summary>
    WaakvlamLeaveAtOrganisers,

    /// <summary>Complaints per 100 resident-years above which it is raised; 0 does not look.</summary>
    WaakvlamRaiseAtComplaints,

    /// <summary>Open cases per 100 residents above which it is raised; 0 does not look.</summary>
    WaakvlamRaiseAtTension,

    /// <summary>Share of newcomers in a quarter above which it is raised; 0 does not look.</summary>
    WaakvlamRaiseAtNewcomers,

    /// <summary>1 when it is raised once too few seats of the board are filled.</summary>
    WaakvlamRaiseWhenBoardFalls,

    /// <summary>Bad readings in a row before it is raised.</summary>
    WaakvlamBadReadings,

    /// <summary>Weeks the flame lasts at least.</summary>
    WaakvlamMinimumWeeks,

    /// <summary>Weeks between the decision to raise it and the hours being there.</summary>
    WaakvlamRaiseWithinWeeks,

    /// <summary>Hours a week once raised; 0 goes back to those of years two and three.</summary>
    WaakvlamRaisedHours,

    /// <summary>Weeks the hours stay up once raised.</summary>
    WaakvlamScaledUpWeeks,

    /// <summary>How often a year it may be raised.</summary>
    WaakvlamRaisesPerYear,

    /// <summary>Weeks a home may stand ready before the first who comes gets it; 0 for no limit.</summary>
    FillWithinWeeks,

    /// <summary>Months after which a placement can be undone without a procedure; 0 for none.</summary>
    TrialMonths,

    /// <summary>1 when the lease of a resident with support can end because help is refused.</summary>
    TiedToCare,

    /// <summary>1 when the care party holds the lease of residents with support.</summary>
    ProviderLease,

    /// <summary>1 when house rules with cards end a lease without a court.</summary>
    Cards,

    /// <summary>1 when a fitting place elsewhere has been agreed for who came with support.</summary>
    PlaceElsewhere,

    /// <summary>1 when the rent of residents with support is paid from a managed budget.</summary>
    BudgetManagement,
}
