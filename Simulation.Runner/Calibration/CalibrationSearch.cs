using Simulation.Runner.Experiments;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

/// <summary>Looks for values of uncertain assumptions, inside their 90% ranges, with which as many quantities as possible lie inside
/// theirs. First each assumption that may be moved is moved alone (screening); those that matter are moved together over a Latin
/// hypercube; from the best point, and from what an earlier search found, each is tried a step either way. The score adds up which
/// quantities lie outside their range and how far, a little how far from the middle, and a little how far the assumptions were moved
/// from their start, so that nothing is moved for nothing. Nothing depends on the defaults of assumptions that are moved or have a
/// committed start.</summary>
public sealed class CalibrationSearch
{
    public const double Outside = 0.1;
    public const double OffMiddle = 0.05;
    public const double OffStart = 0.02;
    public const double FirstStep = 0.2;
    public const int StepsInRange = 20;

    private const int Refined = 3;

    private readonly CalibrationSettings _settings;
    private readonly Action<Bilingual> _report;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<string, double> _start;

    private CalibrationSearch(CalibrationSettings settings, Action<Bilingual> report, CancellationToken cancel)
    {
        (_settings, _report, _cancel) = (settings, report, cancel);
        _start = With(Catalogue.Entries.ToDictionary(e => e.Path, e => e.ValueIn(Complexes.Believed)), settings.Start);
    }

    public static CalibrationResult Run(CalibrationSettings settings, Action<Bilingual>? report = null, CancellationToken cancel = default) =>
        new CalibrationSearch(settings, report ?? (_ => { }), cancel).Search();

    /// <summary>A value as one writes it down: a multiple of the largest power of ten that fits twenty times in the range, so that
    /// what was found can be a default without being rounded afterwards.</summary>
    public static double Written(AssumptionAttribute believed, double value)
    {
        decimal low = (decimal)believed.Low;
        decimal high = (decimal)believed.High;
        decimal step = 1;
        while (step * StepsInRange > high - low) step /= 10;
        while (step * 10 * StepsInRange <= high - low) step *= 10;
        return (double)Math.Clamp(Math.Round((decimal)value / step) * step, low, high);
    }

    private CalibrationResult Search()
    {
        var screening = Screen();
        string[] anyway = [.. _settings.Named, .. _settings.Before.Select(s => s.Entry.Path)];
        List<Entry> moved = [.. screening.Take(_settings.Moved).Select(s => s.Entry).Union(_settings.Movable.Where(e => anyway.Contains(e.Path)))];
        var searched = new List<Candidate>();
        foreach (double[] parts in Designs.LatinHypercube(_settings.Points, moved.Count, _settings.Seed))
        {
            searched.Add(Try(moved.Zip(parts).ToDictionary(p => p.First.Path, p => Between(p.First.Assumption, p.Second)), _settings.Replicates));
            int points = searched.Count;
            _report(($"punt {points} van {_settings.Points}: {searched[^1].Score:0.00}, {searched[^1].Inside} binnen", $"point {points} of {_settings.Points}: {searched[^1].Score:0.00}, {searched[^1].Inside} inside"));
        }

        var start = Try(moved.ToDictionary(e => e.Path, e => _start[e.Path]), _settings.RefiningReplicates);
        var best = searched.OrderBy(c => c.Score).Take(Refined)
            .Select(c => Try(c.Values, _settings.RefiningReplicates)).Append(start).MinBy(c => c.Score)!;
        List<Way> ways = [new(best, Refine(best, moved))];
        if (_settings.Before.Count > 0)
        {
            var before = Try(With(start.Values, _settings.Before), _settings.RefiningReplicates);
            ways.Add(new(before, Refine(before, moved)));
        }

        best = ways.MinBy(way => way.Refined.Score)!.Refined;
        return new CalibrationResult(_settings, screening, searched, start, ways, best, Unseen(start), Unseen(best));
    }

    private static Dictionary<string, double> With(IReadOnlyDictionary<string, double> values, IReadOnlyList<StartingValue> others)
    {
        var all = new Dictionary<string, double>(values);
        foreach (var other in others.Where(o => all.ContainsKey(o.Entry.Path))) all[other.Entry.Path] = other.Value;
        return all;
    }

    private List<Screened> Screen()
    {
        var usual = Quantify(new Dictionary<string, double>(), _settings.ScreeningReplicates, _settings.Seed);
        var screened = new List<Screened>();
        foreach (var entry in _settings.Movable)
        {
            var low = HalfWay(entry, entry.Assumption.Low);
            var high = HalfWay(entry, entry.Assumption.High);
            var moves = usual.Select((q, i) => (q.Quantity.Id, By: Math.Abs(high[i].Value - low[i].Value) / (q.Quantity.High - q.Quantity.Low)))
                .OrderByDescending(m => m.By).ToList();
            screened.Add(new Screened(entry, Math.Sqrt(moves.Sum(m => m.By * m.By)), moves[0].Id));
            _report(($"zeven {screened.Count} van {_settings.Movable.Count}: {entry.Path} {screened[^1].Moves:0.00} ({screened[^1].Most})", $"screening {screened.Count} of {_settings.Movable.Count}: {entry.Path} {screened[^1].Moves:0.00} ({screened[^1].Most})"));
        }

        return [.. screened.OrderByDescending(s => s.Moves)];

        IReadOnlyList<QuantityResult> HalfWay(Entry entry, double end) =>
            Quantify(new Dictionary<string, double> { [entry.Path] = (_start[entry.Path] + end) / 2 }, _settings.ScreeningReplicates, _settings.Seed);
    }

    private Candidate Refine(Candidate best, List<Entry> moved)
    {
        double step = FirstStep;
        for (int pass = 1; pass <= _settings.Passes; pass++, step /= 2)
        {
            foreach (var entry in moved) best = Step(best, entry, step);
            _report(($"ronde {pass}: {best.Score:0.00}, {best.Inside} binnen", $"pass {pass}: {best.Score:0.00}, {best.Inside} inside"));
        }

        return best;
    }

    private Candidate Step(Candidate best, Entry entry, double step)
    {
        foreach (double by in new[] { step, -step })
        {
            double value = Written(entry.Assumption, best.Values[entry.Path] + (by * (entry.Assumption.High - entry.Assumption.Low)));
            var tried = Try(new Dictionary<string, double>(best.Values) { [entry.Path] = value }, _settings.RefiningReplicates);
            if (tried.Score < best.Score) return tried;
        }

        return best;
    }

    private Candidate Try(IReadOnlyDictionary<string, double> values, int replicates)
    {
        var results = Quantify(values, replicates, _settings.Seed);
        double outside = results.Sum(r => r.IsInside ? 0 : Outside + (r.Distance * r.Distance));
        double middle = results.Sum(r => Math.Min(4, Math.Pow((r.Value - r.Quantity.Target) / ((r.Quantity.High - r.Quantity.Low) / 2), 2)));
        double moved = _settings.Movable.Where(e => values.ContainsKey(e.Path))
            .Sum(e => Math.Pow((values[e.Path] - _start[e.Path]) / (e.Assumption.High - e.Assumption.Low), 2));
        double score = outside + (OffMiddle * middle) + (OffStart * moved);
        return new Candidate(values, double.IsFinite(score) ? score : double.MaxValue, results);
    }

    /// <summary>The quantities under chances that nothing was chosen by.</summary>
    private IReadOnlyList<QuantityResult> Unseen(Candidate candidate) => Quantify(candidate.Values, _settings.TellingReplicates, _settings.Seed + 1);

    private IReadOnlyList<QuantityResult> Quantify(IReadOnlyDictionary<string, double> values, int replicates, ulong seed)
    {
        (string, double)[] changes = [.. _settings.Start.Select(s => (s.Entry.Path, s.Value)), .. values.Select(v => (v.Key, v.Value))];
        var shifted = _settings.Quantities.Select(q => q with { Parts = [.. q.Parts.Select(p => (p.Situation.Believing(changes), p.Measure))] });
        return QuantityRunner.Run([.. shifted], replicates, new Laboratory(seed, _settings.Threads), null, _cancel);
    }

    private static double Between(AssumptionAttribute believed, double part) =>
        Written(believed, believed.Low + (part * (believed.High - believed.Low)));
}
