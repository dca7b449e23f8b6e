using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Sensitivity;

namespace Simulation.Runner.Decisions;

/// <summary>One side of the map: a plan or an assumption, from low to high.</summary>
public sealed record TippingAxis(string Path, double Low, double High, bool IsWhole)
{
    /// <summary>The value at a part of the way, whole where only whole ones are possible.</summary>
    public double At(double part) => Low + (part * (High - Low)) is var value && IsWhole ? Math.Round(value) : value;

    public double PartOf(double value) => (value - Low) / (High - Low);

    public FieldValue Field(double value) => IsWhole ? FieldValue.Of((long)value) : FieldValue.Of(value);
}

/// <summary>How much is run for a map.</summary>
public sealed record TippingSettings
{
    /// <summary>A fifth of a grid of 21 by 21.</summary>
    public const int UsualPoints = 88;
    public const int UsualDraws = 32;
    public const int UsualReplicates = 2;

    public int Points { get; init; } = UsualPoints;

    /// <summary>Draws from the ranges of the assumptions, where no ensemble is used.</summary>
    public int Draws { get; init; } = UsualDraws;

    /// <summary>Lives of each scenario in each draw.</summary>
    public int Replicates { get; init; } = UsualReplicates;

    public Ensemble? Ensemble { get; init; }
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>Where an outcome, or the difference an alternative makes in it, passes a level.</summary>
public sealed record TippingResult(
    StudyPlan Plan, TippingSettings Settings, Asked Asked, TippingAxis X, TippingAxis Y, LevelMap Map,
    IReadOnlyList<(double X, double Y, double[] Seen)> Points, int Members, long Runs);

/// <summary>Draws the map: the same people, the same luck and the same sets of assumptions at every point.</summary>
public sealed class TippingStudy(StudyPlan plan, TippingSettings settings, Asked asked, double level, TippingAxis x, TippingAxis y)
{
    /// <summary>Hears what is thought each time more was looked at, and all that was.</summary>
    public Action<LevelMap, IReadOnlyList<(SquareSpot At, double[] Seen)>>? Heard { get; init; }

    public TippingResult Run(Action<Progress>? report, CancellationToken cancel)
    {
        // An impossible corner is refused before anything is run.
        foreach (var corner in (SquareSpot[])[new(0, 0), new(0, 1), new(1, 0), new(1, 1)]) ModelAt(corner);
        var draws = settings.Ensemble ?? Ensemble.Prior(settings.Draws, plan.Seed);
        int[] members = [.. draws.Members.SelectMany(member => Enumerable.Repeat(member.Number, member.Weight))];
        int each = settings.Replicates * (asked.IsDifference ? 2 : 1);
        long total = (long)settings.Points * members.Length * each;
        var runs = new RunCounter(total, settings.Threads, report, cancel);
        LevelSet? set = null;
        set = new LevelSet(level, settings.Points, plan.Seed)
        {
            Snap = at => new(x.PartOf(x.At(at.X)), y.PartOf(y.At(at.Y))),
            Heard = Heard is null ? null : thought => Heard(thought, set!.Points),
        };
        var map = set.Find(spots =>
        {
            ModelFunction[] models = [.. spots.Select(ModelAt)];
            double[] seen = runs.All(models.Length * members.Length, each,
                (nth, stop) => Seen(models[nth / members.Length], draws, members, nth % members.Length, stop));
            return [.. models.Index().Select(one => Known(seen[(one.Index * members.Length)..((one.Index + 1) * members.Length)], spots[one.Index]))];
        });
        var points = set.Points.Select(point => (x.At(point.At.X), y.At(point.At.Y), point.Seen));
        return new TippingResult(plan, settings, asked, x, y, map, [.. points], members.Length, total);
    }

    private double Seen(ModelFunction model, Ensemble draws, int[] members, int slot, CancellationToken cancel)
    {
        var values = draws.Paths.Zip(draws.Members[members[slot]].Values).Where(one => !model.Stated.Contains(one.First));
        return ModelFunction.Mean(model.Each([.. values], slot * settings.Replicates, settings.Replicates, cancel)[0]);
    }

    /// <summary>Of sets of assumptions under which it cannot be said, what the others say stands in.</summary>
    private double[] Known(double[] seen, SquareSpot at)
    {
        double mean = ModelFunction.Mean(seen);
        string place = string.Create(CultureInfo.InvariantCulture, $"{x.Path} = {x.At(at.X)}, {y.Path} = {y.At(at.Y)}");
        return double.IsFinite(mean) ? [.. seen.Select(one => double.IsFinite(one) ? one : mean)]
            : throw new ModelFaultException($"{asked.Outcome.Id} cannot be said at {place}");
    }

    private ModelFunction ModelAt(SquareSpot at)
    {
        var values = new Dictionary<string, FieldValue> { [x.Path] = x.Field(x.At(at.X)), [y.Path] = y.Field(y.At(at.Y)) };
        Arm Changed(Arm arm) => arm.Scenario.With(values) is var made ? arm with { Load = () => made } : arm;
        return new ModelFunction(plan, [asked with { Arm = Changed(asked.Arm), Against = asked.Against is { } against ? Changed(against) : null }]);
    }
}
