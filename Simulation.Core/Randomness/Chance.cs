namespace Simulation.Core.Randomness;

/// <summary>
/// The independent streams of chance, one for each question a process asks.
/// To add one: append a line with the next number, never reuse or renumber (renumbering moves every golden run),
/// draw from it with <c>complex.Draws(Chance.Name)</c>, and say in the process what n means.
/// </summary>
public enum Chance
{
    Traits = 0,
    OpeningRole = 1,
    StaffLeave = 2,
    StaffVacancy = 3,
    TeamReading = 4,
    Meeting = 5,
    Gathering = 6,
    Join = 7,
    Ask = 8,
    Recruit = 9,
    StopOrganising = 10,
    Board = 11,
    Relapse = 12,
    Signal = 13,
    Destabilise = 14,
    Recover = 15,
    HelpAccepted = 16,
    Notice = 17,
    Settle = 18,
    Step = 19,
    Arrears = 20,
    EndOfSupport = 21,
    Move = 22,
    Candidate = 23,
    Association = 24,
    Neighbourhood = 25,
    Contact = 26,
    Seriousness = 27,
    LeaseEnd = 28,
    Placement = 29,
    Need = 30,
    Answer = 31,
    Destination = 32,
    Elsewhere = 33,
    StaffAway = 34,
    Sharing = 35,
    Connecting = 36,
    Introducing = 37,
}
