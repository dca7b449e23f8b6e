namespace Simulation.Runner.Emulation;

/// <summary>One round of history matching: an emulator for each output, what they are held against, and how many outputs may lie further
/// off than the limit before a point is ruled out.</summary>
/// <param name="Spared">In early waves 1: one emulator that is wrong then rules nothing out (the second maximum counts).</param>
public sealed record Wave(IReadOnlyList<Emulator> Emulators, IReadOnlyList<Aim> Aims, int Spared)
{
    /// <summary>Three standard deviations: 95% of any distribution with one peak lies within them (Pukelsheim, 1994).</summary>
    public const double Limit = 3;

    public int Outputs => Aims.Count;

    /// <summary>The implausibility of each output at a point.</summary>
    public double[] Implausibilities(ReadOnlySpan<double> point)
    {
        double[] off = new double[Outputs];
        for (int output = 0; output < off.Length; output++) off[output] = Of(output, point);
        return off;
    }

    public double Of(int output, ReadOnlySpan<double> point)
    {
        var (mean, variance) = Emulators[output].At(point);
        return Aims[output].Implausibility(mean, variance);
    }

    /// <summary>The implausibility that counts: the largest, or the largest but so many.</summary>
    public double Counting(ReadOnlySpan<double> implausibilities)
    {
        double[] ordered = implausibilities.ToArray();
        Array.Sort(ordered);
        return ordered[Math.Max(0, ordered.Length - 1 - Spared)];
    }

    /// <summary>Whether a point is left.</summary>
    public bool Holds(ReadOnlySpan<double> point)
    {
        int over = 0;
        for (int output = 0; output < Outputs; output++)
        {
            if (Of(output, point) > Limit && ++over > Spared) return false;
        }

        return true;
    }
}
