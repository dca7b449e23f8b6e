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

    /// <summary>The member nearest to the middle of all, in what the emulators know: the one to take where only one set of values can be used.</summary>
    public Member Central
    {
        get
        {
            LearnedInput[] known = [.. Learned.All.Where(l => l is { Entry: not null, InEmulators: true })];
            int[] chosen = [.. Enumerable.Range(0, Times.Count).Where(d => Times[d] > 0)];
            double Away(int draw) => known.Sum(l => Math.Pow(Draws.All[draw].Simulated.Point[l.Input] - l.Mean, 2));
            int nearest = Enumerable.Range(0, chosen.Length).MinBy(nth => Away(chosen[nth]));
            return Ensemble.Members[nearest];
        }
    }
}
