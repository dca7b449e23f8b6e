namespace Simulation.Core.Observation;

/// <summary>
/// What money is spent on: first what the parties decide to buy, then what follows from how it goes. To add one: a line
/// here, the price it has in <see cref="CostItems"/>, a booking in Processes/Accounts, and a word in both languages.
/// </summary>
public enum CostItem
{
    Coach,
    Beheer,
    Room,
    Association,

    /// <summary>Hours of the care team for the community that are paid beside the indications.</summary>
    CommunityCare,
    BoardAdviser,
    Gangmakers,
    Activities,

    /// <summary>Support by indication, of residents who live here.</summary>
    Support,

    /// <summary>Rent missed on homes in which nobody lives.</summary>
    EmptyHomes,
    Complaints,
    Evictions,
    Crises,
    SeriousIncidents,

    /// <summary>Support of those who took it along to another home.</summary>
    SupportElsewhere,
    BeschermdWonen,
    Opvang,
    Clinic,
}

/// <summary>What can be said of a thing that is paid for without knowing the week.</summary>
public static class CostItems
{
    public static IReadOnlyList<CostItem> All { get; } = Enum.GetValues<CostItem>();

    /// <summary>Whether the parties decide to buy it; anything else follows from how things go.</summary>
    public static bool IsBought(this CostItem item) => item <= CostItem.Activities;

    /// <summary>The assumption that gives its price; none where the plan gives it.</summary>
    public static string? Price(this CostItem item) => item switch
    {
        CostItem.Coach => "accounts.coach_hour",
        CostItem.Beheer => "accounts.beheer_hour",
        CostItem.Room => "accounts.room_per_home",
        CostItem.Association => null,
        CostItem.CommunityCare => "accounts.support_hour",
        CostItem.BoardAdviser => "accounts.coach_hour",
        CostItem.Gangmakers => "accounts.gangmaker",
        CostItem.Activities => "accounts.weekly_moment",
        CostItem.Support => "accounts.support_hour",
        CostItem.EmptyHomes => "accounts.week_of_rent",
        CostItem.Complaints => "accounts.complaint",
        CostItem.Evictions => "accounts.eviction",
        CostItem.Crises => "accounts.spell_week",
        CostItem.SeriousIncidents => "accounts.serious_incident",
        CostItem.SupportElsewhere => "accounts.support_hour",
        CostItem.BeschermdWonen => "accounts.beschermd_wonen",
        CostItem.Opvang => "accounts.opvang",
        CostItem.Clinic => "accounts.clinic",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "has no price"),
    };
}
