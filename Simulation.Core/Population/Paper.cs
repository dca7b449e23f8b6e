namespace Simulation.Core.Population;

/// <summary>What a step of the week notes down for itself. Nothing of it is state: no step reads what another one wrote.</summary>
public sealed class Paper(int homes)
{
    /// <summary>What each resident drew.</summary>
    public ulong[] Drawn { get; } = new ulong[homes];

    /// <summary>Who does it, and who does the other thing.</summary>
    public HomeSet Some { get; } = new(homes);
    public HomeSet Others { get; } = new(homes);

    /// <summary>Something about the corridor, written beside each of its homes.</summary>
    public float[] Around { get; } = new float[homes];
    public float[] Each { get; } = new float[homes];
}
