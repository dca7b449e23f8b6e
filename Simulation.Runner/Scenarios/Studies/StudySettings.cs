namespace Simulation.Runner.Scenarios.Studies;

/// <summary>How the points of a sweep are chosen.</summary>
public enum Design
{
    /// <summary>Every combination of the values of the axes.</summary>
    Grid,

    /// <summary>Points that divide each axis evenly, in random combinations.</summary>
    LatinHypercube,

    /// <summary>Points that fill the space evenly; more can be added later.</summary>
    Sobol,
}

/// <summary>The numbers of a study, with what they are when a file does not give them.</summary>
public sealed record StudySettings
{
    /// <summary>The largest whole number that every program reads back exactly, also from JSON.</summary>
    private const double LargestSeed = (1L << 53) - 1;

    /// <summary>Years each run lasts.</summary>
    [Allowed(1, Week.Limit / Week.PerYear)]
    public int Years { get; init; } = 10;

    /// <summary>Runs of each scenario, each with other people.</summary>
    [Allowed(1, 1_000_000)]
    public int Replicates { get; init; } = 100;

    /// <summary>The number all chance follows from.</summary>
    [Allowed(0, LargestSeed)]
    public long Seed { get; init; } = 1;

    /// <summary>How the points of the axes are chosen.</summary>
    public Design Design { get; init; }

    /// <summary>How many points, for a design that is not a grid.</summary>
    [Allowed(1, StudyLimits.Points)]
    public int Points { get; init; }
}

/// <summary>What one study may ask for at most.</summary>
internal static class StudyLimits
{
    public const int Points = 100_000;

    /// <summary>Values on one axis.</summary>
    public const int Steps = 1000;

    /// <summary>Points that are held against the model when the file is read; the others are when they are made.</summary>
    public const int Checked = 512;
}
