namespace Simulation.Runner.Emulation;

/// <summary>What the model gave at a point, on the scale of the emulators; what cannot be worked out there is not a number.</summary>
public sealed record Tried(double[] Point, double[] Values, double[] Noise);

/// <summary>How many waves of how many points, and when to stop.</summary>
public sealed record MatchingSettings
{
    public ulong Seed { get; init; } = 1;
    public int Threads { get; init; } = 1;
    public int Points { get; init; } = 300;
    public int MostWaves { get; init; } = 4;

    /// <summary>Waves in which the output that is furthest off does not count.</summary>
    public int EarlyWaves { get; init; } = 2;

    /// <summary>No further wave when the last one left more than this of what it was given.</summary>
    public double StopsShrinking { get; init; } = 0.7;

    public bool MayHaveProcess { get; init; } = true;

    /// <summary>How emulators are made of what was tried, where not all inputs may be in them; without it, all may.</summary>
    public Func<int, IReadOnlyList<Tried>, IReadOnlyList<Emulator>>? Emulate { get; init; }
}

/// <summary>A wave that has been done: what was tried, what came of it, and what it left.</summary>
/// <param name="Part">The part of the whole space that is left after it, as far as rejection can tell.</param>
/// <param name="OfBefore">The part that it left of what it was given.</param>
/// <param name="Sharp">The part of the outputs whose emulator has less than half the variance of what it is held against.</param>
public sealed record WaveDone(Wave Wave, IReadOnlyList<Tried> Tried, double Part, double OfBefore, double Sharp);

/// <summary>History matching (Andrianakis et al., 2015, PLoS Computational Biology e1003968): waves of points in what is not ruled out,
/// each with luck of its own; emulators of them; and what those rule out.</summary>
public sealed class HistoryMatching(MatchingSettings settings, int inputs, IReadOnlyList<Aim> aims)
{
    private const int Sampled = 2;
    private const int LeastPoints = 10;
    private readonly List<WaveDone> _done = [];

    public IReadOnlyList<WaveDone> Done => _done;

    public Region Left => new([.. _done.Select(d => d.Wave)], inputs);

    /// <summary>Points of what the last wave left, evenly; chains start from them. None if nothing is left.</summary>
    public double[][] Points { get; private set; } = [];

    /// <summary>Why no further wave was done.</summary>
    public StoppedBy StoppedBy { get; private set; } = StoppedBy.Waves;

    /// <summary>Does waves until one of the rules says to stop.</summary>
    /// <param name="simulate">Tries points of a wave, which is counted from 0, in order.</param>
    /// <param name="first">What was tried over the whole space already; then the first wave tries nothing itself.</param>
    /// <param name="report">Told of each wave that is done.</param>
    public void Run(
        Func<int, IReadOnlyList<double[]>, IReadOnlyList<Tried>> simulate, IReadOnlyList<Tried>? first = null, Action<WaveDone>? report = null)
    {
        IReadOnlyList<Tried> all = first ?? simulate(0, DesignSpread.Hypercube(settings.Points, inputs, Luck.SeedOf(settings.Seed, 0)));
        for (int wave = 0; ; wave++)
        {
            var done = Match(wave, all);
            _done.Add(done);
            report?.Invoke(done);
            if (Stop(wave) is { } reason)
            {
                StoppedBy = reason;
                return;
            }

            var region = Left;
            int[] active = [.. done.Wave.Emulators.SelectMany(e => e.Inputs).Distinct().Order()];
            double[][] next = DesignSpread.Apart(Points, settings.Points, active);
            all = [.. all.Where(t => region.Holds(t.Point)), .. simulate(wave + 1, next)];
        }
    }

    /// <summary>One more wave, of points where chains say that it counts.</summary>
    public WaveDone Refine(IReadOnlyList<Tried> tried, IReadOnlyList<double[]> points)
    {
        var wave = new Wave(EmulatorsOf(_done.Count, tried), aims, 0);
        double[][] held = [.. points.Where(p => wave.Holds(p))];
        double ofBefore = held.Length / (double)points.Count;
        if (held.Length > 0) Points = held;
        _done.Add(new(wave, tried, _done[^1].Part * ofBefore, ofBefore, SharpOf(wave)));
        return _done[^1];
    }

    /// <summary>Emulators of everything tried in what is left.</summary>
    public static IReadOnlyList<Emulator> Emulate(
        IReadOnlyList<Tried> tried, int outputs, bool mayHaveProcess, int threads, IReadOnlyList<int>? inputs = null)
    {
        var emulators = new Emulator[outputs];
        Parallel.For(0, outputs, new ParallelOptions { MaxDegreeOfParallelism = threads }, output =>
        {
            var known = tried.Where(t => double.IsFinite(t.Values[output]) && double.IsFinite(t.Noise[output])).ToList();
            if (known.Count < LeastPoints) throw new TooLittleKnownException(output, known.Count, tried.Count);
            emulators[output] = Emulator.Fit(
                [.. known.Select(t => t.Point)], [.. known.Select(t => t.Values[output])], [.. known.Select(t => t.Noise[output])],
                inputs, mayHaveProcess);
        });
        return emulators;
    }

    private WaveDone Match(int number, IReadOnlyList<Tried> tried)
    {
        var wave = new Wave(EmulatorsOf(number, tried), aims, number < settings.EarlyWaves ? 1 : 0);
        var before = Points.Length > 0 ? Points : [.. tried.Select(t => t.Point)];
        double ofBefore = before.Count(p => wave.Holds(p)) / (double)before.Length;
        var region = new Region([.. _done.Select(d => d.Wave), wave], inputs);
        (Points, double part) = region.Sample(Sampled * settings.Points, Luck.SeedOf(settings.Seed, 1, number), settings.Threads);

        // Where rejection finds nothing the parts of the waves are multiplied.
        if (_done.Count > 0 && part == 0) part = _done[^1].Part * ofBefore;
        return new(wave, tried, part, ofBefore, SharpOf(wave));
    }

    private IReadOnlyList<Emulator> EmulatorsOf(int number, IReadOnlyList<Tried> tried) =>
        settings.Emulate?.Invoke(number, tried) ?? Emulate(tried, aims.Count, settings.MayHaveProcess, settings.Threads);

    private double SharpOf(Wave wave) =>
        Points.Length == 0 ? 0 : Enumerable.Range(0, aims.Count).Count(o => IsSharp(wave, o)) / (double)aims.Count;

    private bool IsSharp(Wave wave, int output) =>
        Points.Take(settings.Points).Average(p => wave.Emulators[output].At(p).Variance) < wave.Aims[output].Variance / 2;

    private StoppedBy? Stop(int wave)
    {
        var done = _done[^1];
        if (Points.Length == 0) return StoppedBy.NothingLeft;
        if (done.Wave.Spared > 0 && wave + 1 < settings.MostWaves) return null;
        if (done.Sharp == 1) return StoppedBy.Sharp;
        if (wave > 0 && done.OfBefore > settings.StopsShrinking) return StoppedBy.Shrinking;
        return wave + 1 >= settings.MostWaves ? StoppedBy.Waves : null;
    }
}

/// <summary>Why no further wave was done.</summary>
public enum StoppedBy
{
    Waves,
    Sharp,
    Shrinking,
    NothingLeft,
}

/// <summary>Too few points give a number for an output to say anything about it.</summary>
public sealed class TooLittleKnownException(int output, int known, int tried)
    : InvalidOperationException($"output {output} is a number at {known} of {tried} points")
{
    public int Output { get; } = output;
    public int Known { get; } = known;
    public int Tried { get; } = tried;
}
