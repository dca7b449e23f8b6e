using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>How front doors lie towards each other.</summary>
public enum Layout
{
    /// <summary>Six to eight homes around a stairwell.</summary>
    Portiek,

    /// <summary>An open walkway past the front doors.</summary>
    Gallery,

    /// <summary>An inner corridor, often in a former care building or office.</summary>
    Corridor,

    /// <summary>Homes spread through the neighbourhood.</summary>
    Scattered,

    /// <summary>Homes with a door to the street or a courtyard, side by side.</summary>
    OwnDoor,
}

/// <summary>Where residents can meet without inviting anybody home.</summary>
public enum CommonRoom
{
    None,

    /// <summary>A garden or courtyard only.</summary>
    Garden,

    /// <summary>A room one has to go to.</summary>
    OffRoute,

    /// <summary>A room everybody passes on the way home.</summary>
    OnRoute,
}

/// <summary>The building: what is there before anybody moves in.</summary>
public sealed record BuildingPlan
{
    /// <summary>Homes that one corridor, stairwell or courtyard can have.</summary>
    public const int LargestCluster = 500;

    /// <summary>Homes in the complex; one person lives in each.</summary>
    [Allowed(2, 100_000)]
    public required int Homes { get; init; }

    public Layout Layout { get; init; } = Layout.Corridor;

    /// <summary>Homes that share a corridor, stairwell or courtyard; 0 takes the usual number for the layout.</summary>
    [Allowed(0, LargestCluster)]
    public int ClusterSize { get; init; }

    public CommonRoom Room { get; init; } = CommonRoom.OnRoute;

    /// <summary>Separate parts with an entrance, a route and an identity of their own.</summary>
    [Allowed(1, 50)]
    public int Wings { get; init; } = 1;

    /// <summary>Studios of about 25 square metres or less, or a shared kitchen: people do not stay for good.</summary>
    public bool SmallDwellings { get; init; }

    /// <summary>The year in which the complex closes; 0 if it is there to stay.</summary>
    [Allowed(0, 78, Least = Week.Years)]
    public double ClosesAfterYears { get; init; }

    /// <summary>Whether it has come to its end by a given week.</summary>
    public bool IsClosedBy(int week) => ClosesAfterYears > 0 && week >= ClosesAfterYears * Week.PerYear;

    /// <summary>The share of homes that open later than the others; 0 if all open at once.</summary>
    [Allowed(0, 0.95)]
    public double SecondPhaseShare { get; init; }

    /// <summary>Months after the opening at which they do.</summary>
    [Allowed(0.25, 240)]
    public double SecondPhaseAfterMonths { get; init; } = 12;

    /// <summary>The share of homes for residents without support in which somebody lived already when it became a complex.</summary>
    [Allowed(0, 1)]
    public double InhabitedShare { get; init; }

    /// <summary>Whether regular tenants find it hard to move on because nothing else is to be had.</summary>
    public bool BlockedHousingMarket { get; init; }
}
