using Simulation.Runner.Emulation;

namespace Simulation.Runner.Calibration;

/// <summary>How much of what is not known of the targets an assumption moves: variance over that of what each target is held against,
/// at most 1 for each, summed; and the target it moves most.</summary>
public sealed record ScreenedInput(int Input, double Moves, int Most);

/// <summary>Which inputs the emulators of a wave may use. Every point has another value of every assumption, so all are screened with
/// the same runs: emulators that may use any are made first, and the inputs that move the targets most are kept.</summary>
public static class InputScreening
{
    public static IReadOnlyList<ScreenedInput> Of(IReadOnlyList<Emulator> emulators, IReadOnlyList<Aim> aims, IEnumerable<int> inputs) =>
        [.. inputs.Select(input => Of(input, emulators, aims)).Where(s => s.Moves > 0).OrderByDescending(s => s.Moves).ThenBy(s => s.Input)];

    private static ScreenedInput Of(int input, IReadOnlyList<Emulator> emulators, IReadOnlyList<Aim> aims)
    {
        double[] moves = [.. emulators.Zip(aims, (e, a) => e.VarianceOf(input) / a.Variance)];
        return new(input, moves.Sum(m => Math.Min(1, m)), Array.IndexOf(moves, moves.Max()));
    }
}
