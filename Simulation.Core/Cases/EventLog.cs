using Simulation.Core.Observation;

namespace Simulation.Core.Cases;

/// <summary>What can happen to a person or a case.</summary>
public enum Happening : byte
{
    MovedIn,
    MovedOut,
    SupportEnded,
    SupportBack,
    Destabilised,
    Recovered,
    AcceptedHelp,
    BecameOrganiser,
    StoppedOrganising,
    JoinedBoard,
    LeftBoard,
    CaseOpened,
    CaseNoticed,
    CaseStep,
    CaseClosed,
    Evicted,
    MovedElsewhere,
    StaffLeft,
    StaffArrived,
    WaakvlamEntered,
    FlameRaised,
    AssociationFounded,
    AssociationDissolved,
    Admitted,
}

/// <summary>Who was the first to know of a case and to be able to act.</summary>
public enum Noticer : byte
{
    Nobody,
    Neighbours,

    /// <summary>Coach, beheer or huismeester, by being there.</summary>
    Presence,
    SupportWorker,
    Landlord,

    /// <summary>Another party, who had seen it.</summary>
    PassedOn,

    /// <summary>Nobody, until somebody complained.</summary>
    Complaint,

    /// <summary>A serious incident is known to all at once.</summary>
    Everybody,
}

/// <summary>One line of a life.</summary>
public readonly record struct LifeEvent(
    int Week,
    int Home,
    int Tenancy,
    Happening What,
    int Serial = -1,
    int Parent = -1,
    CaseKind Kind = default,
    Rung Rung = default,
    Cause Cause = default,
    Hindrance Hindrances = default,
    bool Serious = false,
    Noticer By = Noticer.Nobody)
{
    /// <summary>Where somebody who moves out or is admitted goes.</summary>
    public Destination? To { get; init; }
}

/// <summary>Everything that happened to persons and cases, in order. Watching changes nothing.</summary>
public sealed class EventLog
{
    private readonly List<LifeEvent> _events = [];

    public IReadOnlyList<LifeEvent> Events => _events;

    public void Clear() => _events.Clear();

    internal void Add(LifeEvent line) => _events.Add(line);

    internal void Case(int week, int tenancy, Happening what, in Case about, Noticer by = Noticer.Nobody) =>
        _events.Add(new LifeEvent(week, about.Subject, tenancy, what, about.Serial, about.Parent, about.Kind, about.Rung, about.Cause,
            about.Hindrances, about.Serious, by));
}
