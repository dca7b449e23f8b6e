namespace Simulation.Core.Observation;

/// <summary>What a run has left behind: its series, and how to ask it questions.</summary>
public sealed class RunResult(HousingComplex complex, ulong seed, int replicate)
{
    public ulong Seed { get; } = seed;
    public int Replicate { get; } = replicate;
    public Series Series { get; } = complex.Series;
}
