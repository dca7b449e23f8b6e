using System.Numerics;

namespace Simulation.Core.Staff;

/// <summary>The parties who can know of a case; several may.</summary>
[Flags]
public enum Parties : byte
{
    None = 0,

    /// <summary>The community coach, or whoever keeps the pilot flame in their place.</summary>
    Coach = 1,

    /// <summary>Social and physical beheer and the huismeester: one employer, one desk.</summary>
    Beheer = 2,

    /// <summary>The care team.</summary>
    Care = 4,
}

/// <summary>Sets of parties.</summary>
public static class PartySets
{
    /// <summary>Whether any of these parties is among those.</summary>
    public static bool Any(this Parties these, Parties those) => (these & those) != Parties.None;

    /// <summary>How many parties there are.</summary>
    public static int Count(this Parties these) => BitOperations.PopCount((uint)these);
}
