namespace Simulation.Runner.Emulation;

/// <summary>What an output is held against, on the scale of its emulator: the value that was measured, the variance of that
/// measurement, and that of the discrepancy, which is how far off a model may be that is right in everything else.</summary>
public readonly record struct Aim(double Value, double Observation, double Discrepancy)
{
    public double Variance => Observation + Discrepancy;

    /// <summary>How many standard deviations an estimate with a variance of its own lies off.</summary>
    public double Implausibility(double mean, double variance) => Math.Abs(mean - Value) / Math.Sqrt(variance + Variance);

    /// <summary>The log of the chance of the measured value, given an estimate with a variance of its own.</summary>
    public double LogLikelihood(double mean, double variance)
    {
        double total = variance + Variance;
        double off = mean - Value;
        return -0.5 * ((off * off / total) + Math.Log(2 * Math.PI * total));
    }
}

/// <summary>What an emulator expects somewhere, and the variance of that.</summary>
public readonly record struct Emulated(double Mean, double Variance);
