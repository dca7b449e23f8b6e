using System.Globalization;
using Simulation.Core.Assumptions;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Patterns;

/// <summary>How the search is done; the same settings give the same result on any number of threads.</summary>
public sealed record CalibrationSettings
{
    public ulong Seed { get; init; } = 20261121;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Replicates of each arm while screening, while searching and while refining.</summary>
    public int ScreeningReplicates { get; init; } = 4;
    public int Replicates { get; init; } = 12;
    public int RefiningReplicates { get; init; } = 24;

    /// <summary>Assumptions that are moved: those that screening finds to matter most.</summary>
    public int Moved { get; init; } = 16;

    /// <summary>Points of the Latin hypercube over their 90% ranges.</summary>
    public int Points { get; init; } = 120;

    /// <summary>Passes along the assumptions one by one, from the best point.</summary>
    public int Passes { get; init; } = 2;
}

/// <summary>What moving one assumption over its range does to the quantities.</summary>
public sealed record Screened(Entry Entry, double Moves, string Most);

/// <summary>One set of values and how well it does.</summary>
public sealed record Candidate(IReadOnlyDictionary<string, double> Values, double Score, int Inside);

/// <summary>What the search found.</summary>
public sealed record CalibrationResult(CalibrationSettings Settings, IReadOnlyList<Screened> Screening, IReadOnlyList<Candidate> Searched, Candidate Start, Candidate Best)
{
    /// <summary>Every point with its values, one line each.</summary>
    public string Csv()
    {
        string[] names = [.. Best.Values.Keys];
        var lines = new List<string> { "point,score,inside," + string.Join(',', names) };
        lines.Add(Line("start", Start));
        lines.AddRange(Searched.Select((c, i) => Line($"{i + 1}", c)));
        lines.Add(Line("best", Best));
        return string.Concat(lines.Select(l => l + "\n"));

        string Line(string name, Candidate c) =>
            string.Create(CultureInfo.InvariantCulture, $"{name},{c.Score:0.000},{c.Inside},") + string.Join(',', names.Select(n => c.Values[n].ToString("0.####", CultureInfo.InvariantCulture)));
    }
}

/// <summary>
/// Looks for values of uncertain assumptions, inside their 90% ranges, with which as many quantities as possible lie inside
/// theirs. First each assumption of grade C or D is moved alone (screening); those that matter are moved together over a
/// Latin hypercube; from the best point each is tried a step either way. The score adds up how far quantities lie outside
/// their range, a little how far from the middle, and a little how far the assumptions were moved, so that nothing is
/// moved for nothing.
/// </summary>
public static class Calibration
{
    private const double FromTheMiddle = 0.05;
    private const double FromTheDefault = 0.02;
    private const double Step = 0.2;

    public static CalibrationResult Run(CalibrationSettings settings, Action<string>? report = null, CancellationToken cancel = default)
    {
        var start = Catalogue.Entries.ToDictionary(e => e.Path, e => e.ValueIn(Complexes.Believed));
        var screening = Screen(settings, start, report, cancel);
        var moved = screening.Take(settings.Moved).Select(s => s.Entry).ToList();
        var searched = new List<Candidate>();
        foreach (double[] part in Designs.LatinHypercube(settings.Points, moved.Count, settings.Seed))
        {
            var values = moved.Zip(part, (e, p) => (e.Path, Value: e.Believed.Low + (p * (e.Believed.High - e.Believed.Low)))).ToDictionary(v => v.Path, v => v.Value);
            searched.Add(Try(values, settings, settings.Replicates, cancel));
            report?.Invoke($"point {searched.Count} of {settings.Points}: {searched[^1].Score:0.00}, {searched[^1].Inside} inside");
        }

        var initial = Try(moved.ToDictionary(e => e.Path, e => start[e.Path]), settings, settings.RefiningReplicates, cancel);
        var best = searched.OrderBy(c => c.Score).Take(3).Select(c => Try(c.Values, settings, settings.RefiningReplicates, cancel)).Append(initial).MinBy(c => c.Score)!;
        for (int pass = 0; pass < settings.Passes; pass++)
        {
            foreach (var entry in moved)
                best = Refine(best, entry, Step / (pass + 1), settings, cancel);
            report?.Invoke($"pass {pass + 1}: {best.Score:0.00}, {best.Inside} inside");
        }

        return new CalibrationResult(settings, screening, searched, initial, best);
    }

    private static List<Screened> Screen(CalibrationSettings settings, Dictionary<string, double> start, Action<string>? report, CancellationToken cancel)
    {
        var usual = Quantify(new Dictionary<string, double>(), settings, settings.ScreeningReplicates, cancel);
        var screened = new List<Screened>();
        var candidates = Catalogue.Entries.Where(e => e.Believed.Grade >= Grade.C && e.Section.Name is not ("Groups" or "Accounts" or "Neighbourhood")).ToList();
        foreach (var entry in candidates)
        {
            var low = Quantify(new Dictionary<string, double> { [entry.Path] = (start[entry.Path] + entry.Believed.Low) / 2 }, settings, settings.ScreeningReplicates, cancel);
            var high = Quantify(new Dictionary<string, double> { [entry.Path] = (start[entry.Path] + entry.Believed.High) / 2 }, settings, settings.ScreeningReplicates, cancel);
            var moves = usual.Select((q, i) => (q.Quantity.Id, By: Math.Abs(high[i].Value - low[i].Value) / (q.Quantity.High - q.Quantity.Low))).OrderByDescending(m => m.By).ToList();
            screened.Add(new Screened(entry, Math.Sqrt(moves.Sum(m => m.By * m.By)), moves[0].Id));
            report?.Invoke($"screening {screened.Count} of {candidates.Count}: {entry.Path} {screened[^1].Moves:0.00} ({screened[^1].Most})");
        }

        return [.. screened.OrderByDescending(s => s.Moves)];
    }

    private static Candidate Refine(Candidate best, Entry entry, double step, CalibrationSettings settings, CancellationToken cancel)
    {
        double width = entry.Believed.High - entry.Believed.Low;
        foreach (double by in new[] { step, -step })
        {
            double value = Math.Clamp(best.Values[entry.Path] + (by * width), entry.Believed.Low, entry.Believed.High);
            var tried = Try(new Dictionary<string, double>(best.Values.ToDictionary()) { [entry.Path] = value }, settings, settings.RefiningReplicates, cancel);
            if (tried.Score < best.Score)
                return tried;
        }

        return best;
    }

    private static Candidate Try(IReadOnlyDictionary<string, double> values, CalibrationSettings settings, int replicates, CancellationToken cancel)
    {
        var results = Quantify(values, settings, replicates, cancel);
        double outside = results.Sum(r => r.Distance * r.Distance);
        double middle = results.Sum(r => Math.Min(4, Math.Pow((r.Value - r.Quantity.Target) / ((r.Quantity.High - r.Quantity.Low) / 2), 2)));
        double moved = values.Sum(v => Math.Pow((v.Value - EntryOf(v.Key).Believed.Value) / (EntryOf(v.Key).Believed.High - EntryOf(v.Key).Believed.Low), 2));
        double score = outside + (FromTheMiddle * middle) + (FromTheDefault * moved);
        return new Candidate(values, double.IsFinite(score) ? score : double.MaxValue, results.Count(r => r.IsInside));
    }

    private static Entry EntryOf(string path) => Catalogue.Entries.First(e => e.Path == path);

    private static IReadOnlyList<QuantityResult> Quantify(IReadOnlyDictionary<string, double> values, CalibrationSettings settings, int replicates, CancellationToken cancel)
    {
        var changes = values.Select(v => (v.Key, v.Value)).ToList();
        var shifted = Quantities.All.Select(q => q with { Parts = [.. q.Parts.Select(p => (p.Arm with { Believed = p.Arm.Believed.With(changes) }, p.Measure))] }).ToList();
        return QuantityRunner.Run(shifted, replicates, new Laboratory(settings.Seed, settings.Threads), null, cancel);
    }
}
