namespace Simulation.Core.Assumptions;

/// <summary>
/// Everything we believe about the world, one section a process, in the order of the week. To add a number: a property
/// with a <see cref="AssumptionAttribute"/> in the section of the process that reads it, and the Dutch sentence beside it
/// in the Runner's texts; the documents follow by themselves.
/// </summary>
public sealed record AssumptionSet
{
    public GroupAssumptions Groups { get; init; } = new();
    public PeopleAssumptions People { get; init; } = new();
    public FundingAssumptions Funding { get; init; } = new();
    public CoachingAssumptions Coaching { get; init; } = new();
    public StaffingAssumptions Staffing { get; init; } = new();
    public RoutineAssumptions Routine { get; init; } = new();
    public WorkloadAssumptions Workload { get; init; } = new();
    public CommunityWorkAssumptions CommunityWork { get; init; } = new();
    public EncounterAssumptions Encounters { get; init; } = new();
    public ParticipationAssumptions Participation { get; init; } = new();
    public RequestAssumptions Requests { get; init; } = new();
    public CommitmentAssumptions Commitment { get; init; } = new();
    public TieAssumptions Ties { get; init; } = new();
    public AtmosphereAssumptions Atmosphere { get; init; } = new();
    public IncidentAssumptions Incidents { get; init; } = new();
    public SignallingAssumptions Signalling { get; init; } = new();
    public TableAssumptions Table { get; init; } = new();
    public EscalationAssumptions Escalation { get; init; } = new();
    public CareAssumptions Care { get; init; } = new();
    public DestinationAssumptions Destinations { get; init; } = new();
    public TurnoverAssumptions Turnover { get; init; } = new();
    public AllocationAssumptions Allocation { get; init; } = new();
    public AssociationAssumptions Association { get; init; } = new();
    public NeighbourhoodAssumptions Neighbourhood { get; init; } = new();
    public AccountAssumptions Accounts { get; init; } = new();

    /// <summary>A copy of which each section can be changed without touching this set.</summary>
    public AssumptionSet Copy() => new()
    {
        Groups = Groups with { },
        People = People with { },
        Funding = Funding with { },
        Coaching = Coaching with { },
        Staffing = Staffing with { },
        Routine = Routine with { },
        Workload = Workload with { },
        CommunityWork = CommunityWork with { },
        Encounters = Encounters with { },
        Participation = Participation with { },
        Requests = Requests with { },
        Commitment = Commitment with { },
        Ties = Ties with { },
        Atmosphere = Atmosphere with { },
        Incidents = Incidents with { },
        Signalling = Signalling with { },
        Table = Table with { },
        Escalation = Escalation with { },
        Care = Care with { },
        Destinations = Destinations with { },
        Turnover = Turnover with { },
        Allocation = Allocation with { },
        Association = Association with { },
        Neighbourhood = Neighbourhood with { },
        Accounts = Accounts with { },
    };
}
