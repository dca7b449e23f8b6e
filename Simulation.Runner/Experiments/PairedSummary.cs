using Simulation.Runner.Ensembles;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>Two arms lived through by the same people, compared run by run; intervals over all years hold together for so many comparisons.</summary>
/// <param name="series">The outcomes that are wanted by quarter and by year; nothing for all.</param>
public sealed class PairedSummary(
    int quarters, int simultaneous = 1, bool bySeries = true, Ensemble? ensemble = null, IReadOnlyList<Outcome>? series = null)
{
    private static readonly int All = Outcome.All.Count;
    private static readonly int Width = RunRecord.BySeries.Count;

    private readonly int[] _wanted = RunSummary.Wanted(bySeries ? quarters + (quarters / 4) : 0, series);

    // Over all years, then by quarter, then by year.
    private PairedMoments[] _pairs = new PairedMoments[All + (bySeries ? (quarters + (quarters / 4)) * Width : 0)];
    private MemberSums? _members = ensemble is null ? null : new(ensemble.Members.Count, All + (bySeries ? (quarters + (quarters / 4)) * Width : 0));
    private Contrast[] _contrasts = [];

    public long Runs { get; private set; }

    public Contrast this[Outcome outcome] => _contrasts[RunSummary.IndexOf(outcome)];

    /// <summary>The difference in one quarter.</summary>
    public Contrast At(Outcome outcome, int quarter) => _contrasts[RunSummary.KeptAt(quarter, outcome, series)];

    /// <summary>The difference in one year, for the gain of pairing at a horizon.</summary>
    public Contrast InYear(Outcome outcome, int year) => _contrasts[RunSummary.KeptAt(quarters + year, outcome, series)];

    /// <summary>Adds the same replicate of both; one that failed is no pair.</summary>
    public void Add(RunRecord one, RunRecord other)
    {
        if (one.Error is not null || other.Error is not null) return;
        Runs++;
        int member = ensemble?.MemberOf(one.Replicate) ?? 0;
        foreach (int i in _wanted)
        {
            var (left, right) = (ValueAt(one, i), ValueAt(other, i));
            if (!double.IsFinite(left) || !double.IsFinite(right)) continue;
            _pairs[i].Add(left, right);
            _members?.Add(member, i, right - left);
        }
    }

    /// <summary>Says that all pairs were added.</summary>
    public PairedSummary Close()
    {
        _contrasts = new Contrast[_pairs.Length];
        foreach (int at in _wanted) _contrasts[at] = Told(_pairs[at], at);
        (_pairs, _members) = ([], null);
        return this;
    }

    private Contrast Told(PairedMoments pairs, int at)
    {
        var bounds = Bounds.OfDifference(RunSummary.OutcomeAt(at));
        return Contrast.Of(pairs, bounds, at < All ? simultaneous : 1, _members?.Of(at, pairs.Difference, bounds));
    }

    private static double ValueAt(RunRecord run, int at)
    {
        int part = at - All;
        return part < 0 ? run.Outcomes[at]
            : part < run.Series.Length ? run.Series[part]
            : MeanOfYear(run, (part - run.Series.Length) / Width, part % Width);
    }

    private static double MeanOfYear(RunRecord run, int year, int outcome)
    {
        double sum = 0;
        int count = 0;
        for (int quarter = 4 * year; quarter < 4 * (year + 1); quarter++)
        {
            float value = run.At(quarter, outcome);
            if (!float.IsFinite(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
