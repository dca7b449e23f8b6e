using System.Runtime.CompilerServices;

namespace Simulation.Benchmarks.Community;

/// <summary>The numbers of the community rule set; README.md tells the rules in words.</summary>
public static class Rules
{
    public const int Weeks = 520;

    /// <summary>The first week that counts for the mean share: the start is forgotten by then.</summary>
    public const int SettledFrom = 260;

    // Who watches whom.
    public const int Neighbours = 8;
    public const int Reach = Neighbours / 2;
    public const float Rewired = 0.1f;

    // Who somebody is.
    public const float LeastMotivation = 0.3f;
    public const float MostMotivation = 0.9f;
    public const float Vulnerable = 1f / 3;
    public const float LeastOfVulnerable = 0.5f;
    public const float MostOfOthers = 0.3f;

    // Whether somebody is active.
    public const float Base = 0.15f;
    public const float ByMotivation = 0.55f;
    public const float ByShare = 0.3f;
    public const float ByVulnerability = 0.2f;

    // What that does to motivation.
    public const float Follows = 0.05f;
    public const float Rewards = 0.01f;
    public const float Wears = 0.005f;

    // What goes wrong, and who leaves.
    public const float Incident = 0.01f;
    public const float Calms = 0.5f;
    public const float Raises = 0.3f;
    public const float Returns = 0.2f;
    public const int EvictedAt = 4;
    public const float MovesOut = 0.0025f;

    /// <summary>The chance of an incident this week.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float IncidentChance(float vulnerability, float share) => Incident * vulnerability * (1 - (Calms * share));

    /// <summary>
    /// One number u in [0, 1) decides two independent things: u below MovesOut is a move-out, and u in a stretch as long
    /// as the chance of an incident is an incident. The stretch lies across MovesOut so that the same part of it is a
    /// move-out as of everything; where it starts is this.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float IncidentFrom(float chance) => MovesOut - (MovesOut * chance);
}
