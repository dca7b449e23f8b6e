namespace Simulation.Core.Population;

/// <summary>Where somebody's crisis has led so far.</summary>
public enum Crisis : byte
{
    None,
    AtHome,

    /// <summary>To a clinic, for some weeks.</summary>
    Admitted,
}
