using Simulation.Runner.Emulation;
using Simulation.Runner.Ensembles;

namespace Simulation.Runner.Calibration;

/// <summary>A wave of a calibration: what history matching made of it, and the inputs its emulators may use.</summary>
public sealed record CalibrationWave(WaveDone Done, IReadOnlyList<int> Kept);

/// <summary>All that a calibration found.</summary>
/// <param name="Screening">What each assumption moves over all ranges, the most first.</param>
/// <param name="Default">What the present central values give, each target with its distance.</param>
/// <param name="Before">What points over all ranges give.</param>
/// <param name="Times">How often each draw is in the ensemble.</param>
public sealed record CalibrationResult(
    CalibrationSettings Settings,
    PriorSpace Space,
    IReadOnlyList<TargetScale> Scales,
    TargetReach Reach,
    IReadOnlyList<ScreenedInput> Screening,
    IReadOnlyList<CalibrationWave> Waves,
    StoppedBy StoppedBy,
    SimulatedPoint Default,
    IReadOnlyList<SimulatedPoint> Before,
    Posterior Posterior,
    SimulatedDraws Draws,
    LearnedInputs Learned,
    IReadOnlyList<LeftOutTarget> LeftOut,
    IReadOnlyList<int> Times,
    Ensemble Ensemble)
{
    /// <summary>Runs of the model there are in it.</summary>
    public long Runs { get; init; }

    /// <summary>The one to take where only one set of values can be used.</summary>
    public Member Central => Ensemble.Members[Ensemble.Central];
}
