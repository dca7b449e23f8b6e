using Simulation.Core.Observation;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>The runs of one point, summed up in one pass over the store; memory does not grow with their number.</summary>
public sealed class RunSummary
{
    private readonly Moments[] _outcomes = new Moments[Outcome.All.Count];
    private readonly Sketch[] _spreads = [.. Outcome.All.Select(_ => new Sketch())];
    private readonly Moments[] _series;
    private readonly Sketch[] _seriesSpreads;
    private ulong _prints = 0xCBF29CE484222325;

    private RunSummary(int quarters, bool bySeries)
    {
        Quarters = quarters;
        _series = new Moments[bySeries ? quarters * RunRecord.BySeries.Count : 0];
        _seriesSpreads = [.. _series.Select(_ => new Sketch())];
    }

    public int Quarters { get; }
    public long Runs { get; private set; }
    public List<(int Replicate, string Error)> Failures { get; } = [];

    /// <summary>One number for all runs: equal only if every run was equal.</summary>
    public ulong Fingerprint => _prints;

    /// <summary>Sums up replicates [first, first + count), every one of them, by quarter as well unless that is not needed.</summary>
    public static RunSummary Of(string store, RunIdentity identity, int first, int count, bool bySeries = true)
    {
        var summary = new RunSummary(identity.Years * 4, bySeries);
        foreach (var run in StoredRuns.Of(store, identity, first, count))
            summary.Add(run);
        return summary;
    }

    public Estimate this[Outcome outcome]
    {
        get
        {
            int at = IndexOf(outcome);
            return Estimate.Of(_outcomes[at], _spreads[at], Bounds.Of(outcome));
        }
    }

    /// <summary>An outcome in one quarter.</summary>
    public Estimate At(Outcome outcome, int quarter)
    {
        int at = (quarter * RunRecord.BySeries.Count) + SeriesIndexOf(outcome);
        return Estimate.Of(_series[at], _seriesSpreads[at], Bounds.Of(outcome));
    }

    public static int IndexOf(Outcome outcome) => Position(Outcome.All, outcome);

    public static int SeriesIndexOf(Outcome outcome) => Position(RunRecord.BySeries, outcome);

    private static int Position(IReadOnlyList<Outcome> list, Outcome outcome)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] == outcome)
                return i;
        }

        throw new ArgumentException($"{outcome} is not kept", nameof(outcome));
    }

    private void Add(RunRecord run)
    {
        _prints = (_prints ^ run.Fingerprint) * 0x100000001B3;
        if (run.Error is not null)
        {
            Failures.Add((run.Replicate, run.Error));
            return;
        }

        Runs++;
        for (int i = 0; i < run.Outcomes.Length; i++)
            AddTo(ref _outcomes[i], _spreads[i], run.Outcomes[i]);
        for (int i = 0; i < _series.Length; i++)
            AddTo(ref _series[i], _seriesSpreads[i], run.Series[i]);
    }

    private static void AddTo(ref Moments moments, Sketch spread, double value)
    {
        if (!double.IsFinite(value))
            return;
        moments.Add(value);
        spread.Add(value);
    }
}

/// <summary>Two points lived through by the same people, compared run by run in one pass.</summary>
public sealed class PairedSummary
{
    private readonly PairedMoments[] _outcomes = new PairedMoments[Outcome.All.Count];
    private readonly PairedMoments[] _series;
    private readonly PairedMoments[] _byYear;
    private readonly int _simultaneous;

    private PairedSummary(int quarters, int simultaneous, bool bySeries)
    {
        Quarters = quarters;
        _simultaneous = simultaneous;
        _series = new PairedMoments[bySeries ? quarters * RunRecord.BySeries.Count : 0];
        _byYear = new PairedMoments[bySeries ? quarters / 4 * RunRecord.BySeries.Count : 0];
    }

    public int Quarters { get; }
    public long Runs { get; private set; }

    /// <summary>Pairs up the runs of two points; intervals hold together for so many comparisons.</summary>
    public static PairedSummary Of(string store, RunIdentity one, RunIdentity other, int first, int count, int simultaneous = 1, bool bySeries = true)
    {
        if (one.Seed != other.Seed || one.Years != other.Years)
            throw new ArgumentException("runs can only be paired with the same seed and the same number of years", nameof(other));
        return Of(StoredRuns.Of(store, one, first, count), StoredRuns.Of(store, other, first, count), one.Years * 4, simultaneous, bySeries);
    }

    /// <summary>Pairs up runs in the order of their replicates; those that have no partner are left out, and those that failed.</summary>
    public static PairedSummary Of(IEnumerable<RunRecord> one, IEnumerable<RunRecord> other, int quarters, int simultaneous = 1, bool bySeries = true)
    {
        var summary = new PairedSummary(quarters, simultaneous, bySeries);
        using var left = one.GetEnumerator();
        using var right = other.GetEnumerator();
        bool more = left.MoveNext() && right.MoveNext();
        while (more)
        {
            int a = left.Current.Replicate;
            int b = right.Current.Replicate;
            if (a == b)
                summary.Add(left.Current, right.Current);
            more = a == b ? left.MoveNext() && right.MoveNext() : a < b ? left.MoveNext() : right.MoveNext();
        }

        return summary;
    }

    public Contrast this[Outcome outcome] => Contrast.Of(_outcomes[RunSummary.IndexOf(outcome)], Bounds.OfDifference(outcome), _simultaneous);

    /// <summary>The difference in one quarter.</summary>
    public Contrast At(Outcome outcome, int quarter) =>
        Contrast.Of(_series[(quarter * RunRecord.BySeries.Count) + RunSummary.SeriesIndexOf(outcome)], Bounds.OfDifference(outcome), 1);

    /// <summary>The difference in one year, for the gain of pairing at a horizon.</summary>
    public Contrast InYear(Outcome outcome, int year) =>
        Contrast.Of(_byYear[(year * RunRecord.BySeries.Count) + RunSummary.SeriesIndexOf(outcome)], Bounds.OfDifference(outcome), 1);

    private void Add(RunRecord one, RunRecord other)
    {
        if (one.Error is not null || other.Error is not null)
            return;
        Runs++;
        for (int i = 0; i < one.Outcomes.Length; i++)
            AddTo(ref _outcomes[i], one.Outcomes[i], other.Outcomes[i]);
        if (_series.Length == 0)
            return;
        for (int i = 0; i < one.Series.Length; i++)
            AddTo(ref _series[i], one.Series[i], other.Series[i]);
        int width = RunRecord.BySeries.Count;
        for (int year = 0; year < Quarters / 4; year++)
        {
            for (int i = 0; i < width; i++)
                AddTo(ref _byYear[(year * width) + i], MeanOfYear(one, year, i), MeanOfYear(other, year, i));
        }
    }

    private static double MeanOfYear(RunRecord run, int year, int outcome)
    {
        double sum = 0;
        int count = 0;
        for (int quarter = 4 * year; quarter < 4 * (year + 1); quarter++)
        {
            float value = run.At(quarter, outcome);
            if (!float.IsFinite(value))
                continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private static void AddTo(ref PairedMoments pairs, double one, double other)
    {
        if (double.IsFinite(one) && double.IsFinite(other))
            pairs.Add(one, other);
    }
}
