namespace Simulation.Core.Assumptions;

/// <summary>How support goes down, up and ends.</summary>
public sealed record CareAssumptions : Section
{
    [Assumption("How fast indicated hours go down when things are stable", 0.20, 0.1, 0.35, Unit.AYear, Grade.C, "F142", "E126")]
    public double Tapers { get; init; }

    [Assumption("Hours a week below which support does not go before it ends", 1, 0.5, 2, Unit.HoursAWeek, Grade.C, "F142", "F144")]
    public double Least { get; init; }

    [Assumption("Hours of somebody with a heavy need, against others of the group", 1.4, 1.1, 2, Unit.Ratio, Grade.D, "G105")]
    public double HeavyNeeds { get; init; }

    [Assumption("Hours of somebody with a light need, against others of the group", 0.5, 0.3, 0.8, Unit.Ratio, Grade.D, "F142")]
    public double LightNeeds { get; init; }

    [Assumption("How far hours go up when somebody is destabilised", 1.3, 1.1, 1.8, Unit.Ratio, Grade.D, "F153")]
    public double UpInSpell { get; init; }

    [Assumption("How often support ends for somebody who stays", 0.35, 0.20, 0.50, Unit.AYear, Grade.C, "X111", "X112", "X114")]
    public double Ends { get; init; }

    [Assumption("Weeks before support can end", 26, 13, 52, Unit.Weeks, Grade.D)]
    public double NotBefore { get; init; }

    [Assumption("How much sooner it ends with contacts and taking part, from none to all", 0.4, 0.1, 0.8, Unit.Ratio, Grade.D, "G125")]
    public double EndsByCommunity { get; init; }

    [Assumption("Share of people destabilised after the end of support who get it back", 0.5, 0.25, 0.75, Unit.Share, Grade.D, "X117")]
    public double ComesBack { get; init; }

    [Assumption("Chance a week that help offered early by a known team is accepted", 0.14, 0.05, 0.25, Unit.AWeek, Grade.D, "F102", "G110")]
    public double AcceptsEarly { get; init; }

    [Assumption("The same from strangers or late", 0.03, 0.01, 0.08, Unit.AWeek, Grade.D)]
    public double AcceptsLate { get; init; }

    [Assumption("How much more often when the lease is tied to care", 1.5, 1, 2.5, Unit.Ratio, Grade.D, "F043", "F109")]
    public double AcceptsWhenTied { get; init; }

    [Assumption("Supported residents below which a care party loses time on travel and cover", 30, 20, 40, Unit.People, Grade.C, "G149")]
    public double EfficientFrom { get; init; }

    [Assumption("Share of community hours lost in a team far below that size", 0.3, 0.1, 0.5, Unit.Share, Grade.D, "G149")]
    public double LostWhenSmall { get; init; }

    [Mechanism("support responds, goes down and ends")]
    public bool ProcessOn { get; init; }

    [Mechanism("support ends sooner for people with contacts who take part")]
    public bool CommunityTaperOn { get; init; }

    [Mechanism("support ends for people who stay")]
    public bool EndOfSupportOn { get; init; }
}
