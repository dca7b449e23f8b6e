namespace Simulation.Runner.Charts;

/// <summary>How numbers are written; every other text comes from the caller.</summary>
public enum ChartLanguage
{
    /// <summary>1.250,5 and € 1.250.</summary>
    Dutch,

    /// <summary>1,250.5 and €1,250.</summary>
    English,
}
