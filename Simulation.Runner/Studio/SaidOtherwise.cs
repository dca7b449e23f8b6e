namespace Simulation.Runner.Studio;

/// <summary>Fields that say one thing in different ways: who moves one of them on the page means that one.</summary>
internal static class SaidOtherwise
{
    private static readonly string[][] Ways =
    [
        ["coach.hours_per_week", "coach.hours_per_home", "coach.times_rule"],
        ["beheer.hours_per_week", "beheer.homes_per_fte"],
    ];

    /// <summary>Whether what is said by one field takes the place of what another says.</summary>
    public static bool Replaces(string said, string other) => said != other && Ways.Any(way => way.Contains(said) && way.Contains(other));

    /// <summary>The fields that must be 0 where this one counts; the rule of thumb counts by itself once nothing else is said.</summary>
    public static IEnumerable<string> SilencedBy(string said) =>
        Ways.Where(way => way.Contains(said)).SelectMany(way => way[..^1]).Where(other => other != said);
}
