using Simulation.Core.Observation;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>What the runs of one arm say, over all years and, where that was asked for, by quarter.</summary>
public sealed class RunSummary
{
    private readonly Estimate[] _outcomes;
    private readonly Estimate[] _series;

    private RunSummary(Sums sums)
    {
        _outcomes = [.. Outcome.All.Select((outcome, at) => sums.Outcomes[at].Estimate(outcome))];
        _series = [.. sums.Series.Select((quarter, at) => quarter.Estimate(RunRecord.BySeries[at % RunRecord.BySeries.Count]))];
        (Runs, Failures, Fingerprint) = (sums.Runs, sums.Failures, sums.Fingerprint);
    }

    public int Quarters => _series.Length / RunRecord.BySeries.Count;
    public long Runs { get; }
    public IReadOnlyList<(int Replicate, string Error)> Failures { get; }

    /// <summary>One number for all runs: equal only if every run was equal.</summary>
    public ulong Fingerprint { get; }

    public Estimate this[Outcome outcome] => _outcomes[IndexOf(outcome)];

    /// <summary>An outcome in one quarter.</summary>
    public Estimate At(Outcome outcome, int quarter) => _series[(quarter * RunRecord.BySeries.Count) + SeriesIndexOf(outcome)];

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

    /// <summary>Runs that are being summed up, one after the other; memory does not grow with their number.</summary>
    public sealed class Sums(int quarters, bool bySeries = true)
    {
        internal Sum[] Outcomes { get; } = Many(Outcome.All.Count);
        internal Sum[] Series { get; } = Many(bySeries ? quarters * RunRecord.BySeries.Count : 0);
        internal long Runs { get; private set; }
        internal List<(int Replicate, string Error)> Failures { get; } = [];
        internal ulong Fingerprint { get; private set; } = 0xCBF29CE484222325;

        public void Add(RunRecord run)
        {
            Fingerprint = (Fingerprint ^ run.Fingerprint) * 0x100000001B3;
            if (run.Error is not null)
            {
                Failures.Add((run.Replicate, run.Error));
                return;
            }

            Runs++;
            for (int i = 0; i < Outcomes.Length; i++)
                Outcomes[i].Add(run.Outcomes[i]);
            for (int i = 0; i < Series.Length; i++)
                Series[i].Add(run.Series[i]);
        }

        public RunSummary Summary() => new(this);

        private static Sum[] Many(int count) => [.. Enumerable.Range(0, count).Select(_ => new Sum())];
    }

    /// <summary>The values of one outcome.</summary>
    internal sealed class Sum
    {
        private readonly Sketch _spread = new();
        private Moments _moments;

        public void Add(double value)
        {
            if (!double.IsFinite(value))
                return;
            _moments.Add(value);
            _spread.Add(value);
        }

        public Estimate Estimate(Outcome outcome) => Experiments.Estimate.Of(_moments, _spread, Bounds.Of(outcome));
    }
}
