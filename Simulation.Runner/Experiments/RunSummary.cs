using Simulation.Runner.Ensembles;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>What the runs of one arm say, over all years and by quarter unless that is not needed. Memory does not grow with their
/// number: runs are added one after the other, and when all were, only what they say is kept.</summary>
/// <param name="series">The outcomes that are wanted by quarter; nothing for all.</param>
public sealed class RunSummary(int quarters, bool bySeries = true, Ensemble? ensemble = null, IReadOnlyList<Outcome>? series = null)
{
    private readonly int[] _wanted = Wanted(bySeries ? quarters : 0, series);
    private Sum?[] _sums = new Sum?[Width(quarters, bySeries)];
    private MemberSums? _members = ensemble is null ? null : new(ensemble.Members.Count, Width(quarters, bySeries));
    private Estimate[] _estimates = [];

    public int Quarters => quarters;
    public long Runs { get; private set; }
    public List<(int Replicate, string Error)> Failures { get; } = [];

    /// <summary>One number for all runs: equal only if every run was equal.</summary>
    public ulong Fingerprint { get; private set; } = 0xCBF29CE484222325;

    public Estimate this[Outcome outcome] => _estimates[IndexOf(outcome)];

    /// <summary>An outcome in one quarter.</summary>
    public Estimate At(Outcome outcome, int quarter) => _estimates[KeptAt(quarter, outcome, series)];

    public void Add(RunRecord run)
    {
        Fingerprint = (Fingerprint ^ run.Fingerprint) * 0x100000001B3;
        if (run.Error is not null)
        {
            Failures.Add((run.Replicate, run.Error));
            return;
        }

        Runs++;
        int all = run.Outcomes.Length;
        int member = ensemble?.MemberOf(run.Replicate) ?? 0;
        foreach (int i in _wanted)
        {
            double value = i < all ? run.Outcomes[i] : run.Series[i - all];
            if (!double.IsFinite(value)) continue;
            (_sums[i] ??= new Sum()).Add(value);
            _members?.Add(member, i, value);
        }
    }

    /// <summary>Says that all runs were added.</summary>
    public RunSummary Close()
    {
        _estimates = new Estimate[_sums.Length];
        foreach (int at in _wanted) _estimates[at] = (_sums[at] ?? new Sum()).Estimate(OutcomeAt(at), _members, at);
        (_sums, _members) = ([], null);
        return this;
    }

    public static int IndexOf(Outcome outcome) => Position(Outcome.All, outcome);

    public static int SeriesIndexOf(Outcome outcome) => Position(RunRecord.BySeries, outcome);

    /// <summary>Where the part of an outcome stands, a quarter or a year, behind those over all years.</summary>
    internal static int SeriesAt(int part, Outcome outcome) => Outcome.All.Count + (part * RunRecord.BySeries.Count) + SeriesIndexOf(outcome);

    /// <summary>The same where it was wanted.</summary>
    internal static int KeptAt(int part, Outcome outcome, IReadOnlyList<Outcome>? series) => series?.Contains(outcome) != false
        ? SeriesAt(part, outcome)
        : throw new ArgumentException($"{outcome} was not kept by quarter", nameof(outcome));

    /// <summary>The places of all outcomes, and of those that are wanted by so many parts: quarters, or quarters and years.</summary>
    internal static int[] Wanted(int parts, IReadOnlyList<Outcome>? series)
    {
        int width = RunRecord.BySeries.Count;
        int[] columns = [.. Enumerable.Range(0, width).Where(column => series?.Contains(RunRecord.BySeries[column]) != false)];
        var inSeries = Enumerable.Range(0, parts).SelectMany(part => columns.Select(column => Outcome.All.Count + (part * width) + column));
        return [.. Enumerable.Range(0, Outcome.All.Count), .. inSeries];
    }

    /// <summary>Of which outcome it is what stands there.</summary>
    internal static Outcome OutcomeAt(int at) =>
        at < Outcome.All.Count ? Outcome.All[at] : RunRecord.BySeries[(at - Outcome.All.Count) % RunRecord.BySeries.Count];

    private static int Width(int quarters, bool bySeries) => Outcome.All.Count + (bySeries ? quarters * RunRecord.BySeries.Count : 0);

    private static int Position(IReadOnlyList<Outcome> list, Outcome outcome)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] == outcome) return i;
        }

        throw new ArgumentException($"{outcome} is not kept", nameof(outcome));
    }

    /// <summary>The values of one outcome.</summary>
    private sealed class Sum
    {
        private readonly Sketch _spread = new();
        private Moments _moments;

        public void Add(double value)
        {
            _moments.Add(value);
            _spread.Add(value);
        }

        public Estimate Estimate(Outcome outcome, MemberSums? members, int at)
        {
            var bounds = Bounds.Of(outcome);
            return Experiments.Estimate.Of(_moments, _spread, bounds, members?.Of(at, _moments, bounds));
        }
    }
}
