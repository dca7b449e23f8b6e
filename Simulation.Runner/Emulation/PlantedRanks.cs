using MathNet.Numerics.Distributions;

namespace Simulation.Runner.Emulation;

/// <summary>Where planted truths come among the draws that were made without knowing them: evenly, if the draws are what they claim to be
/// (simulation-based calibration: Talts et al., 2018, arXiv 1804.06788).</summary>
public sealed class PlantedRanks
{
    private readonly List<double> _parts = [];

    /// <summary>How many truths were counted, and in how many the 90% interval held it.</summary>
    public int Count => _parts.Count;

    public double Covered => _parts.Count(p => p is >= 0.05 and <= 0.95) / (double)Count;

    /// <summary>Notes which part of the draws lies below the truth; where some equal it, as much as chance says.</summary>
    public void Add(double truth, IReadOnlyList<double> draws, Luck luck)
    {
        int below = draws.Count(d => d < truth);
        int equal = draws.Count(d => d == truth);
        _parts.Add((below + (luck.Unit() * (equal + 1))) / (draws.Count + 1));
    }

    /// <summary>How far the ranks are from even over so many bins.</summary>
    public double ChiSquared(int bins = 10)
    {
        double expected = (double)Count / bins;
        return Enumerable.Range(0, bins).Sum(bin =>
        {
            double off = _parts.Count(p => Math.Min(bins - 1, (int)(p * bins)) == bin) - expected;
            return off * off / expected;
        });
    }

    /// <summary>How often chance alone is further from even than that.</summary>
    public double Chance(int bins = 10) => 1 - new ChiSquared(bins - 1).CumulativeDistribution(ChiSquared(bins));
}
