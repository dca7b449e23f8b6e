using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Experiments;

/// <summary>The arms of one cell, read side by side in one pass over their runs.</summary>
internal sealed class CellSummary
{
    private readonly Dictionary<Arm, (RunSummary? Own, PairedSummary? Pairs, StoreException? Fault)> _arms = new(ReferenceEqualityComparer.Instance);

    /// <summary>An arm; fails where its runs are not all there.</summary>
    public RunSummary this[Arm arm] => _arms[arm] is { Fault: null, Own: { } own } ? own : throw _arms[arm].Fault!;

    /// <summary>An alternative against the base of the cell.</summary>
    public PairedSummary Against(Arm alternative) => _arms[alternative].Pairs!;

    public static CellSummary Of(Cell cell, Func<Arm, IEnumerable<RunRecord>> runs, StudyPlan plan, bool bySeries)
    {
        List<Reading> arms = [.. cell.Arms.Select(arm => new Reading(arm, runs(arm).GetEnumerator(), plan.Years * 4, bySeries))];
        while (arms.Count(arm => arm.Next()) > 0)
        {
            foreach (var arm in arms.Skip(1))
                arm.PairWith(arms[0]);
        }

        var summary = new CellSummary();
        foreach (var arm in arms)
            summary._arms[arm.Arm] = (arm.Own.Summary(), arm == arms[0] ? null : arm.Pairs.Summary(plan.Comparisons), arm.Fault);
        return summary;
    }

    /// <summary>One arm on the way: where it stands, and what it gave so far. What is wrong with its runs is told when it is asked for.</summary>
    private sealed class Reading(Arm arm, IEnumerator<RunRecord> runs, int quarters, bool bySeries)
    {
        private bool _more;

        public Arm Arm => arm;
        public RunSummary.Sums Own { get; } = new(quarters, bySeries);
        public PairedSummary.Sums Pairs { get; } = new(quarters, bySeries);
        public StoreException? Fault { get; private set; }

        public bool Next()
        {
            try
            {
                _more = runs.MoveNext();
                if (_more)
                    Own.Add(runs.Current);
                else
                    runs.Dispose();
            }
            catch (StoreException fault)
            {
                _more = false;
                Fault = new StoreException([.. fault.Problems.Select(problem => new Bilingual($"{arm.Name}: {problem.Nl}", $"{arm.Name}: {problem.En}"))]);
            }

            return _more;
        }

        public void PairWith(Reading other)
        {
            if (_more && other._more)
                Pairs.Add(other.Current, runs.Current);
        }

        private RunRecord Current => runs.Current;
    }
}
