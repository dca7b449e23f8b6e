using Simulation.Runner.Emulation;

namespace Simulation.Runner.Calibration;

/// <summary>A truth that is planted: values of all assumptions are drawn, the model is run with them, and what it gives, with the errors
/// that were stated, takes the place of what was measured. A calibration on that has to find what was planted.</summary>
public sealed class PlantedTruth
{
    private const int Stage = 3_000;
    private const int Replicates = 48;

    private readonly double[] _point;

    private PlantedTruth(double[] point, Targets targets)
    {
        (_point, Targets) = (point, targets);
    }

    /// <summary>What somebody would have measured.</summary>
    public Targets Targets { get; }

    public static PlantedTruth Of(Targets targets, int number, int threads, CancellationToken cancel = default)
    {
        ulong seed = Luck.SeedOf((ulong)number, Stage);
        double[] point = PriorSpace.OfModel.Drawn(seed);
        var given = new PointSimulator(PriorSpace.OfModel, targets.All, seed, threads).Try(Stage, [point], Replicates, null, cancel)[0];
        var luck = new Luck(Luck.SeedOf(seed, 1));
        return new(point, new Targets($"planted {number}", [.. targets.All.Zip(given.Targets, (q, t) => Measured(q, t.Value, luck))]));
    }

    /// <summary>In how many assumptions the 90% interval holds the truth, among those that were found and among all.</summary>
    public (int Held, int Found, int HeldOfAll, int All) Held(CalibrationResult result)
    {
        var real = result.Learned.All.Where(l => l.Entry is not null).ToList();
        bool IsHeld(LearnedInput l) => _point[l.Input] >= l.Low && _point[l.Input] <= l.High;
        var found = real.Where(result.Learned.IsFound).ToList();
        return (found.Count(IsHeld), found.Count, real.Count(IsHeld), real.Count);
    }

    private static Quantity Measured(Quantity quantity, double value, Luck luck)
    {
        if (!double.IsFinite(value)) return quantity;
        var scale = TargetScale.For(quantity, [value]);
        var link = scale.Link;
        double seen = link.Of(value) + (Math.Sqrt(scale.Aim.Variance) * luck.Normal());
        double half = Math.Sqrt(3 * scale.Aim.Observation);
        double target = link.Back(seen);
        var measured = quantity with { Low = link.Back(seen - half), High = link.Back(seen + half), Target = target };

        // Inside what is possible: a little more than nothing, a little less than all.
        var (least, most) = link.Kind switch
        {
            LinkKind.Logit => (link.Start / 10, 1 - (link.Start / 10)),
            LinkKind.Log => (link.Start / 10, double.PositiveInfinity),
            _ => (double.NegativeInfinity, double.PositiveInfinity),
        };
        double width = measured.High - measured.Low;
        double low = Math.Clamp(measured.Low, least, most - (width / 100));
        return measured with
        {
            Low = low,
            High = Math.Clamp(measured.High, low + (width / 100), most),
            Target = Math.Clamp(target, low, Math.Clamp(measured.High, low + (width / 100), most)),
            Discrepancy = Math.Sqrt(scale.Aim.Discrepancy) / link.Slope(target),
        };
    }
}
