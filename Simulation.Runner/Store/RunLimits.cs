namespace Simulation.Runner.Store;

/// <summary>What numbers a study can have, wherever they come from: the command line, a receipt or a store somebody sent.</summary>
public static class RunLimits
{
    public const int MostReplicates = 10_000_000;

    /// <summary>The largest whole number that survives every program that reads JSON.</summary>
    public const long LargestSeed = (1L << 53) - 1;

    public const int MostYears = Week.Limit / Week.PerYear;

    /// <summary>Whether a store can hold runs of this; else its first line was made by nobody or to harm. Runs that only see whether a
    /// complex is as it is known to be have no years.</summary>
    public static bool Allow(RunIdentity identity) => identity.Years is >= 0 and <= MostYears && identity.Seed <= LargestSeed;
}
