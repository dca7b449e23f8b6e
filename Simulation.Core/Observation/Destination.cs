namespace Simulation.Core.Observation;

/// <summary>
/// Where somebody who leaves goes, and where a crisis leads. To add one: a line here with its counter and what it costs in
/// <see cref="Destinations"/>, the chance of it in Lives/Leaving, and a word in both languages.
/// </summary>
public enum Destination
{
    /// <summary>A home of one's own, without support.</summary>
    OwnHome,

    /// <summary>Another home, and the support goes along.</summary>
    SupportedElsewhere,
    BeschermdWonen,
    Opvang,
    Clinic,

    /// <summary>Family or friends, or out of sight.</summary>
    Family,
}

/// <summary>What is known of every destination.</summary>
public static class Destinations
{
    public static IReadOnlyList<Destination> All { get; } = Enum.GetValues<Destination>();

    /// <summary>Where those who leave for it are counted.</summary>
    public static GroupCounter Counter(this Destination to) => to switch
    {
        Destination.OwnHome => GroupCounter.ToOwnHome,
        Destination.SupportedElsewhere => GroupCounter.ToSupportedElsewhere,
        Destination.BeschermdWonen => GroupCounter.ToBeschermdWonen,
        Destination.Opvang => GroupCounter.ToOpvang,
        Destination.Clinic => GroupCounter.ToClinic,
        Destination.Family => GroupCounter.ToFamily,
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, "not a destination"),
    };

    /// <summary>What is booked for a stay there; nothing where nobody pays for it.</summary>
    public static CostItem? Item(this Destination to) => to switch
    {
        Destination.SupportedElsewhere => CostItem.SupportElsewhere,
        Destination.BeschermdWonen => CostItem.BeschermdWonen,
        Destination.Opvang => CostItem.Opvang,
        Destination.Clinic => CostItem.Clinic,
        _ => null,
    };
}
