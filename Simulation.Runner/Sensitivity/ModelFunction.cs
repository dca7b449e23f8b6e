using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Sensitivity;

/// <summary>The model as a function of its assumptions: values of some of them and a few replicates give what is asked of a study. All
/// scenarios of the study live with the same values and the same luck. Nothing is kept in a store: almost no point is asked twice.</summary>
public sealed class ModelFunction
{
    private readonly StudyPlan _plan;
    private readonly (Outcome Outcome, int? Year)[] _outcomes;
    private readonly List<(Arm Arm, Scenario Plan, AssumptionSet Believed)> _arms = [];
    private readonly (int Arm, int Against, int Outcome)[] _asked;

    public ModelFunction(StudyPlan plan, IReadOnlyList<Asked> asked)
    {
        _plan = plan;
        Asked = asked;
        foreach (var arm in asked.SelectMany(one => new[] { one.Against, one.Arm }).OfType<Arm>().Distinct())
        {
            var scenario = arm.Scenario;
            _arms.Add((arm, scenario.Plan, scenario.Assumptions));
            Stated.UnionWith(scenario.StatedAssumptions);
        }

        Inputs = [.. Ensemble.Uncertain.Where(entry => !Stated.Contains(entry.Path))];
        _outcomes = [.. asked.Select(one => (one.Outcome, one.Year)).Distinct()];
        int Place(Arm? arm) => _arms.FindIndex(one => ReferenceEquals(one.Arm, arm));
        _asked = [.. asked.Select(one => (Place(one.Arm), Place(one.Against), Array.IndexOf(_outcomes, (one.Outcome, one.Year))))];
    }

    public IReadOnlyList<Asked> Asked { get; }

    /// <summary>The assumptions with a range that no file of the study states: what somebody says of a complex is not varied.</summary>
    public IReadOnlyList<Entry> Inputs { get; }

    /// <summary>The assumptions that a file of the study states.</summary>
    public HashSet<string> Stated { get; } = [];

    /// <summary>How many runs one replicate of a point takes.</summary>
    public int Arms => _arms.Count;

    /// <summary>The values of the inputs at a point of the unit cube.</summary>
    public IEnumerable<(string Path, double Value)> ValuesAt(double[] parts) =>
        Inputs.Zip(parts, (entry, part) => (entry.Path, Ensemble.Between(entry, part)));

    /// <summary>What is asked, of every replicate: one row a thing that is asked. What cannot be said is not a number.</summary>
    public double[][] Each(IReadOnlyList<(string Path, double Value)> values, int first, int count, CancellationToken cancel)
    {
        double[][,] lived = [.. _arms.Select(arm => Lived(arm, values, first, count, cancel))];
        return [.. _asked.Select(one => Enumerable.Range(0, count).Select(nth =>
            lived[one.Arm][one.Outcome, nth] - (one.Against < 0 ? 0 : lived[one.Against][one.Outcome, nth])).ToArray())];
    }

    /// <summary>The means of the first and the second half of the replicates, of everything that is asked.</summary>
    public Halves[] At(IReadOnlyList<(string Path, double Value)> values, int first, int count, CancellationToken cancel) =>
        [.. Each(values, first, count, cancel).Select(each => new Halves(Mean(each.AsSpan(0, count / 2)), Mean(each.AsSpan(count / 2))))];

    /// <summary>The mean of what can be said; not a number where nothing can.</summary>
    internal static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        int known = 0;
        foreach (double value in values)
        {
            if (!double.IsFinite(value)) continue;
            sum += value;
            known++;
        }

        return known == 0 ? double.NaN : sum / known;
    }

    private static double Over((Outcome Outcome, int? Year) one, Series series) => one.Year is { } year
        ? one.Outcome.Over(series, (year - 1) * Week.PerYear, year * Week.PerYear)
        : one.Outcome.Over(series);

    private double[,] Lived(
        (Arm Arm, Scenario Plan, AssumptionSet Believed) arm, IReadOnlyList<(string, double)> values, int first, int count, CancellationToken cancel)
    {
        int replicate = first;
        try
        {
            var run = new ComplexRun(new Blueprint(arm.Plan, arm.Believed.With(values), _plan.Years * Week.PerYear));
            double[,] lived = new double[_outcomes.Length, count];
            for (int nth = 0; nth < count; nth++)
            {
                replicate = first + nth;
                var series = run.Run(_plan.Seed, replicate, cancel).Series;
                cancel.ThrowIfCancellationRequested();
                for (int outcome = 0; outcome < _outcomes.Length; outcome++) lived[outcome, nth] = Over(_outcomes[outcome], series);
            }

            return lived;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            string at = string.Join(", ", values.Take(8).Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Item1} = {value.Item2}")));
            throw new ModelFaultException($"{arm.Arm.Name}, replicate {replicate}, {at}{(values.Count > 8 ? ", …" : "")}: {fault.Message}", fault);
        }
    }
}
