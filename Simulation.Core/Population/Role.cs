namespace Simulation.Core.Population;

/// <summary>What a resident has taken on for the community.</summary>
public enum Role : byte
{
    None,
    Organiser,
    Board,
    Gangmaker,
}
