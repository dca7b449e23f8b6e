namespace Simulation.Core.Staff;

/// <summary>What an hour of a paid post goes to. To add one: append it, spend hours on it in a process, say what it does in docs/model.md.</summary>
public enum WorkTask
{
    /// <summary>What the job brings along whoever lives there: repairs, viewings, administration, the plans of one's own clients.</summary>
    Routine,

    /// <summary>The table of coach, beheer and care, and the intake.</summary>
    Meetings,

    /// <summary>Open cases.</summary>
    Cases,

    /// <summary>Welcoming newcomers and drawing them in.</summary>
    Welcome,

    /// <summary>Visits to closed doors.</summary>
    Visits,

    /// <summary>What neighbours left.</summary>
    Requests,

    /// <summary>Support for the board.</summary>
    Board,

    /// <summary>Support for organisers.</summary>
    Organisers,

    /// <summary>Talks with possible organisers.</summary>
    Recruiting,

    /// <summary>Tuning corridors and groups to each other.</summary>
    Tuning,

    /// <summary>Advice on who comes to live here.</summary>
    Intake,

    /// <summary>Contact with the neighbourhood.</summary>
    Neighbourhood,

    /// <summary>Bringing residents of different corridors and groups together.</summary>
    Introducing,

    /// <summary>The way to work, training, a course, a club.</summary>
    Connecting,

    /// <summary>Handing an activity over to residents.</summary>
    HandingOver,

    /// <summary>Making activities happen.</summary>
    Hosting,
}
