using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>The arms of one cell, read side by side in one pass over their runs.</summary>
internal sealed class CellSummary
{
    private readonly Dictionary<Arm, Reading> _arms = new(ReferenceEqualityComparer.Instance);

    public CellSummary(
        Cell cell, Func<Arm, IEnumerable<RunRecord>> runs, StudyPlan plan, bool bySeries, IReadOnlyList<Outcome>? series = null)
    {
        int quarters = plan.Years * 4;
        foreach (var arm in cell.Arms)
        {
            var pairs = new PairedSummary(quarters, plan.Comparisons, bySeries, plan.Ensemble, series);
            _arms[arm] = new Reading(arm, runs(arm).GetEnumerator(), new RunSummary(quarters, bySeries, plan.Ensemble, series), pairs);
        }

        var under = _arms[cell.Base];
        for (bool more = true; more;)
        {
            more = false;
            foreach (var arm in _arms.Values) more |= arm.Next();
            foreach (var alternative in cell.Alternatives) _arms[alternative].PairWith(under);
        }

        foreach (var arm in _arms.Values) arm.Close();
    }

    /// <summary>An arm; fails where its runs are not all there.</summary>
    public RunSummary this[Arm arm] => _arms[arm].Fault is { } fault ? throw fault : _arms[arm].Own;

    /// <summary>An alternative against the base of the cell.</summary>
    public PairedSummary Against(Arm alternative) => _arms[alternative].Pairs;

    /// <summary>One arm on the way. What is wrong with its runs is told when it is asked for.</summary>
    private sealed class Reading(Arm arm, IEnumerator<RunRecord> runs, RunSummary own, PairedSummary pairs)
    {
        private RunRecord? _at;

        public RunSummary Own => own;
        public PairedSummary Pairs => pairs;
        public StoreException? Fault { get; private set; }

        public bool Next()
        {
            try
            {
                _at = runs.MoveNext() ? runs.Current : null;
            }
            catch (StoreException fault)
            {
                _at = null;
                Fault = new StoreException(
                    [.. fault.Problems.Select(problem => new Bilingual($"{arm.Name}: {problem.Nl}", $"{arm.Name}: {problem.En}"))]);
            }

            if (_at is not null) own.Add(_at);
            return _at is not null;
        }

        public void PairWith(Reading under)
        {
            if (_at is not null && under._at is not null) pairs.Add(under._at, _at);
        }

        public void Close()
        {
            runs.Dispose();
            own.Close();
            pairs.Close();
        }
    }
}
