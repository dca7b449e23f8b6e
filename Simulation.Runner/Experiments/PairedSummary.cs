using Simulation.Core.Observation;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>Two arms lived through by the same people, compared run by run.</summary>
public sealed class PairedSummary
{
    private readonly Contrast[] _outcomes;
    private readonly Contrast[] _series;
    private readonly Contrast[] _byYear;

    private PairedSummary(Sums sums, int simultaneous)
    {
        Runs = sums.Runs;
        _outcomes = [.. Outcome.All.Select((outcome, at) => Contrast.Of(sums.Outcomes[at], Bounds.OfDifference(outcome), simultaneous))];
        _series = Apart(sums.Series);
        _byYear = Apart(sums.Years);
    }

    public long Runs { get; }

    public Contrast this[Outcome outcome] => _outcomes[RunSummary.IndexOf(outcome)];

    /// <summary>The difference in one quarter.</summary>
    public Contrast At(Outcome outcome, int quarter) => _series[(quarter * RunRecord.BySeries.Count) + RunSummary.SeriesIndexOf(outcome)];

    /// <summary>The difference in one year, for the gain of pairing at a horizon.</summary>
    public Contrast InYear(Outcome outcome, int year) => _byYear[(year * RunRecord.BySeries.Count) + RunSummary.SeriesIndexOf(outcome)];

    private static Contrast[] Apart(PairedMoments[] pairs) =>
        [.. pairs.Select((pair, at) => Contrast.Of(pair, Bounds.OfDifference(RunRecord.BySeries[at % RunRecord.BySeries.Count]), 1))];

    /// <summary>Pairs that are being summed up.</summary>
    public sealed class Sums(int quarters, bool bySeries = true)
    {
        private static readonly int Width = RunRecord.BySeries.Count;

        internal PairedMoments[] Outcomes { get; } = new PairedMoments[Outcome.All.Count];
        internal PairedMoments[] Series { get; } = new PairedMoments[bySeries ? quarters * Width : 0];
        internal PairedMoments[] Years { get; } = new PairedMoments[bySeries ? quarters / 4 * Width : 0];
        internal long Runs { get; private set; }

        /// <summary>Adds the same replicate of both; one that failed is no pair.</summary>
        public void Add(RunRecord one, RunRecord other)
        {
            if (one.Error is not null || other.Error is not null)
                return;
            Runs++;
            for (int i = 0; i < Outcomes.Length; i++)
                Add(ref Outcomes[i], one.Outcomes[i], other.Outcomes[i]);
            for (int i = 0; i < Series.Length; i++)
                Add(ref Series[i], one.Series[i], other.Series[i]);
            for (int i = 0; i < Years.Length; i++)
                Add(ref Years[i], MeanOfYear(one, i / Width, i % Width), MeanOfYear(other, i / Width, i % Width));
        }

        /// <summary>What they say; intervals over all years hold together for so many comparisons.</summary>
        public PairedSummary Summary(int simultaneous = 1) => new(this, simultaneous);

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

        private static void Add(ref PairedMoments pairs, double one, double other)
        {
            if (double.IsFinite(one) && double.IsFinite(other))
                pairs.Add(one, other);
        }
    }
}
