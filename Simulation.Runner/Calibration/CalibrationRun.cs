using Simulation.Runner.Commands;
using Simulation.Runner.Emulation;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Calibration;

/// <summary>Finds sets of values for all assumptions that agree with what is known: history matching with emulators, chains on the last
/// emulators, and weights by the model itself. Every point has chances of its own, and other values of every assumption that is not
/// looked at, so that emulators know how much they cannot know.</summary>
public sealed class CalibrationRun
{
    private const int DrawStage = 1_000;
    private const int DefaultStage = 1_001;
    private const int ChainSeed = 2_000;
    private const int ReachSeed = 2_001;
    private const int AgainSeed = 2_002;
    private const string EnsembleName = "calibrated";

    private readonly CalibrationSettings _settings;
    private readonly PriorSpace _space = PriorSpace.OfModel;
    private readonly PointSimulator _simulator;
    private readonly Action<Bilingual> _note;
    private readonly Action<Progress>? _report;
    private readonly CancellationToken _cancel;
    private readonly List<SimulatedPoint> _refined = [];
    private readonly List<IReadOnlyList<int>> _kept = [];
    private IReadOnlyList<TargetScale> _scales = [];
    private IReadOnlyList<ScreenedInput> _screening = [];
    private long _done;
    private long _total;
    private long _made;

    private CalibrationRun(CalibrationSettings settings, PointFile? file, Action<Bilingual>? note, Action<Progress>? report, CancellationToken cancel)
    {
        (_settings, _note, _report, _cancel) = (settings, note ?? (_ => { }), report, cancel);
        _simulator = new PointSimulator(_space, settings.Targets.All, settings.Seed, settings.Threads, file);
        _total = RunsOf(settings.First + ((settings.Waves - 1) * settings.Points), settings.Replicates) + AfterWaves;
    }

    private long AfterWaves => RunsOf((_settings.Refinements * _settings.Points) + _settings.Draws + 1, _settings.DrawReplicates);

    private int Inputs => _space.Entries.Count + _settings.Inert;

    /// <summary>Does it all.</summary>
    /// <param name="file">Where what was simulated is kept as it comes, and found again.</param>
    public static CalibrationResult Run(
        CalibrationSettings settings,
        PointFile? file = null,
        Action<Bilingual>? note = null,
        Action<Progress>? report = null,
        CancellationToken cancel = default)
    {
        if (CalibrationCheck.Problems(settings) is { Count: > 0 } problems) throw new BadInputException(problems);
        return new CalibrationRun(settings, file, note, report, cancel).Do();
    }

    private CalibrationResult Do()
    {
        var before = Simulate(0, DesignSpread.Hypercube(_settings.First, Inputs, Luck.SeedOf(_settings.Seed, 0)), _settings.Replicates);
        _scales = [.. _settings.Targets.All.Select((q, t) => TargetScale.For(q, [.. before.Select(p => p.Targets[t].Value)]))];
        if (CalibrationCheck.Unmeasured(_scales, before) is { Count: > 0 } unmeasured) throw new BadInputException(unmeasured);
        var reach = TargetReach.Of(_scales, before);
        foreach (var told in reach.Told()) _note(told);
        var matching = Match(before, reach);
        var posterior = Chains(matching);
        for (int refinement = 0; refinement < _settings.Refinements; refinement++) posterior = Refined(matching, posterior);
        var draws = Draw(posterior);
        if (_settings.MustHitPairs && NeverTogether(draws) is { } apart) throw new BadInputException(apart);
        int[] times = Times(draws);
        var waves = matching.Done.Zip(_kept, (done, kept) => new CalibrationWave(done, kept));
        double[] defaults = [.. _space.PointOf(new AssumptionSet()), .. Enumerable.Repeat(0.5, _settings.Inert)];
        var usual = Simulate(DefaultStage, [defaults], _settings.DrawReplicates)[0];
        var learned = new LearnedInputs(_space, _settings.Inert, matching.Done[^1].Wave, posterior, draws);
        return new CalibrationResult(
            _settings, _space, _scales, reach, _screening, [.. waves], matching.StoppedBy, usual, before, posterior, draws, learned,
            draws.LeftOut(Luck.SeedOf(_settings.Seed, AgainSeed)), times, EnsembleOf(draws, times))
        { Runs = _made };
    }

    private HistoryMatching Match(IReadOnlyList<SimulatedPoint> before, TargetReach reach)
    {
        var settings = new MatchingSettings
        {
            Seed = _settings.Seed,
            Threads = _settings.Threads,
            Points = _settings.Points,
            MostWaves = _settings.Waves,
            Emulate = Emulate,
        };
        var matching = new HistoryMatching(settings, Inputs, [.. _scales.Select(s => s.Aim)]);
        matching.Run(Further, TargetScale.Linked(_scales, before), done => AfterWave(matching, done, reach));
        if (matching.StoppedBy == StoppedBy.NothingLeft) throw new BadInputException(WhatFights(matching));

        // Waves that are not needed are no work that is left.
        Interlocked.Exchange(ref _total, _done + AfterWaves);
        return matching;
    }

    private Posterior Chains(HistoryMatching matching)
    {
        ulong seed = Luck.SeedOf(_settings.Seed, ChainSeed, matching.Done.Count);
        return EmulatedChains.Run(matching.Left, matching.Points, _settings.Chains, seed, _settings.Threads);
    }

    /// <summary>One more wave, where the chains are; emulators of it and of what was tried there before.</summary>
    private Posterior Refined(HistoryMatching matching, Posterior posterior)
    {
        double[][] points = [.. Spread(_settings.Points, posterior.Draws.Count).Select(d => posterior.Draws[d])];
        _refined.AddRange(Simulate(matching.Done.Count, points, _settings.DrawReplicates));
        Say(matching.Refine(TargetScale.Linked(_scales, _refined), points), matching.Done.Count);
        return Chains(matching);
    }

    private static IEnumerable<int> Spread(int wanted, int among) => Enumerable.Range(0, wanted).Select(nth => (int)((long)nth * among / wanted));

    private IReadOnlyList<Tried> Further(int wave, IReadOnlyList<double[]> points) =>
        TargetScale.Linked(_scales, Simulate(wave, points, _settings.Replicates));

    /// <summary>First emulators that may use any assumption, then those of the inputs that matter.</summary>
    private IReadOnlyList<Emulator> Emulate(int wave, IReadOnlyList<Tried> tried)
    {
        var any = HistoryMatching.Emulate(tried, _scales.Count, mayHaveProcess: false, _settings.Threads);
        var screened = InputScreening.Of(any, [.. _scales.Select(s => s.Aim)], Enumerable.Range(0, Inputs));
        if (wave == 0) _screening = screened;
        int[] named = [.. _settings.Named.Select(_space.PlaceOf).Where(place => place >= 0)];
        int[] kept = [.. screened.Take(_settings.Kept).Select(s => s.Input).Union(named).Order()];
        _kept.Add(kept);
        return HistoryMatching.Emulate(tried, _scales.Count, mayHaveProcess: true, _settings.Threads, kept);
    }

    private void AfterWave(HistoryMatching matching, WaveDone done, TargetReach reach)
    {
        if (matching.Done.Count == 1) reach.Refuse(done.Wave, Inputs, Luck.SeedOf(_settings.Seed, ReachSeed), _settings.Threads);
        Say(done, matching.Done.Count);
    }

    private void Say(WaveDone done, int number)
    {
        string left = done.Part.ToString("0.##E+0", CultureInfo.InvariantCulture);
        int sharp = (int)Math.Round(done.Sharp * _scales.Count);
        _note((
            $"golf {number}: {done.Tried.Count} punten, {_kept[^1].Count} aannames; over: {left} van de ruimte; {sharp} van {_scales.Count} emulatoren scherp genoeg",
            $"wave {number}: {done.Tried.Count} points, {_kept[^1].Count} assumptions; left: {left} of the space; {sharp} of {_scales.Count} emulators sharp enough"));
    }

    private List<Bilingual> WhatFights(HistoryMatching matching)
    {
        var last = matching.Done[^1].Wave;
        ulong seed = Luck.SeedOf(_settings.Seed, ReachSeed);
        double least = matching.Left.LeastRuledOut(seed, _settings.Threads).Implausibility;
        string off = least.ToString("0.0", CultureInfo.InvariantCulture);
        List<Bilingual> told =
        [
            ($"na golf {matching.Done.Count} blijft er niets over: het beste punt ligt {off} standaardafwijkingen van een doel, en {Wave.Limit:0} mag. Zo kan het model niet kloppen, of een doel klopt niet", $"nothing is left after wave {matching.Done.Count}: the best point lies {off} standard deviations from a target, and {Wave.Limit:0} is allowed. So the model is wrong, or a target is"),
        ];
        if (_scales.Count > 1)
        {
            var (one, other, apart) = TargetReach.Fighting(last, Inputs, seed, _settings.Threads);
            told.Add(TargetReach.Contradict(_scales[one].Quantity, _scales[other].Quantity, apart));
        }

        return told;
    }

    private SimulatedDraws Draw(Posterior posterior)
    {
        int[] picked = [.. Spread(_settings.Draws, posterior.Draws.Count)];
        var points = Simulate(DrawStage, [.. picked.Select(p => posterior.Draws[p])], _settings.DrawReplicates);
        return new SimulatedDraws(_scales, points, [.. picked.Select(p => posterior.Logs[p])]);
    }

    /// <summary>Two targets that no draw hits together.</summary>
    private Bilingual? NeverTogether(SimulatedDraws draws)
    {
        var apart = TargetReach.Of(_scales, [.. draws.All.Select(d => d.Simulated)]).Apart;
        return apart.Count == 0 ? null : TargetReach.NeverBoth(apart[0].One.Scale.Quantity, apart[0].Other.Scale.Quantity, draws.All.Count);
    }

    private int[] Times(SimulatedDraws draws)
    {
        int[] times = DrawWeights.Members(draws.Weights, _settings.Members);
        int members = times.Count(t => t > 0);
        if (members >= _settings.Members) return times;
        throw new BadInputException((
            $"{members} van {_settings.Draws} trekkingen hebben gewicht, en er zijn {_settings.Members} leden gevraagd; vraag er minder met --members, of trek er meer met --draws",
            $"{members} of {_settings.Draws} draws have a weight, and {_settings.Members} members were asked for; ask fewer with --members, or draw more with --draws"));
    }

    private Ensemble EnsembleOf(SimulatedDraws draws, int[] times)
    {
        var members = Enumerable.Range(0, times.Length).Where(draw => times[draw] > 0)
            .Select((draw, number) => new Member(number, times[draw], [.. _space.Values(draws.All[draw].Simulated.Point).Select(v => v.Value)]));
        var receipt = new EnsembleReceipt(EnsembleName, ModelPrint.Current, _settings.Targets.Hash, _settings.Seed, _settings.Print);
        return new Ensemble(receipt, [.. _space.Entries.Select(e => e.Path)], [.. members]) { Central = draws.Middle(times) };
    }

    private IReadOnlyList<SimulatedPoint> Simulate(int stage, IReadOnlyList<double[]> points, int replicates)
    {
        long each = RunsOf(1, replicates);
        return _simulator.Try(stage, points, replicates, isKnown =>
        {
            // What is taken from the file costs no time, so it tells nothing of the time that is left.
            if (isKnown) Interlocked.Add(ref _total, -each);
            else Interlocked.Add(ref _done, each);
            Interlocked.Add(ref _made, each);
            _report?.Invoke(new Progress(Interlocked.Read(ref _done), Math.Max(Interlocked.Read(ref _total), Interlocked.Read(ref _done)), 0));
        }, _cancel);
    }

    private long RunsOf(int points, int replicates) => (long)points * replicates * _simulator.Arms;
}
