using MathNet.Numerics.Distributions;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Sensitivity;

namespace Simulation.Runner.Decisions;

/// <summary>Works out what knowing more is worth before choosing between the scenarios of a study: every draw of the assumptions lives
/// through all of them with the same people and the same luck.</summary>
public sealed class LearnStudy
{
    private const int Inert = 400;
    private const double FloorQuantile = 0.995;
    private const int InertMeasured = 100;
    private const double MeasuredQuantile = 0.99;
    private const int Bootstrapped = 20;
    private const int Samples = 200;

    private readonly StudyPlan _plan;
    private readonly LearnSettings _settings;
    private readonly DecisionLoss _loss;
    private readonly IReadOnlyList<Measurement> _measured;
    private readonly Arm[] _arms;
    private readonly ModelFunction _model;
    private readonly ulong _key;

    public LearnStudy(StudyPlan plan, LearnSettings settings, DecisionLoss loss, IReadOnlyList<Measurement>? measured = null)
    {
        (_plan, _settings, _loss) = (plan, settings, loss);
        _arms = [.. plan.Cells[0].Arms];
        (int year, InThisComplex) = YearBefore(plan);
        _measured = measured is null ? Measurement.Usual(year) : [.. measured.Select(one => one.Year > 0 ? one : one with { Year = year })];
        var asked = _arms.SelectMany(arm => loss.Outcomes.Select(outcome => new Asked(outcome, arm)))
            .Concat(_measured.Select(one => new Asked(one.Outcome, plan.Base) { Year = one.Year }));
        _model = new ModelFunction(plan, [.. asked]);
        _key = Squares.KeyFrom(plan.Seed);
    }

    /// <summary>Whether what is measured is measured in the complex that is decided about: all its scenarios are alike until then.</summary>
    public bool InThisComplex { get; }

    public LearnResult Run(Action<Progress>? report, CancellationToken cancel)
    {
        var draws = _settings.Ensemble ?? Ensemble.Prior(_settings.Draws, _plan.Seed);
        int[] members = [.. draws.Members.SelectMany(member => Enumerable.Repeat(member.Number, member.Weight))];
        int each = _settings.Replicates * _arms.Length;
        var runs = new RunCounter((long)members.Length * each, _settings.Threads, report, cancel);
        double[][][] lived = runs.All(members.Length, each, (draw, stop) => _model.Each(
            ValuesOf(draws, members[draw]), draw * _settings.Replicates, _settings.Replicates, stop));

        // By draw, option and life; a life in which a loss cannot be said does not count for any option.
        double[][][] losses = [.. lived.Select(LossesOf)];
        int[] known = [.. Enumerable.Range(0, members.Length)
            .Where(draw => losses[draw].All(option => Half(option, 0).Length > 0 && Half(option, 1).Length > 0))];
        if (known.Length < 2) throw new ModelFaultException("the loss of the decision cannot be said in any draw of the assumptions");
        var value = new ValueOfInformation([.. Enumerable.Range(0, _arms.Length).Select(option =>
            known.Select(draw => new Halves(Half(losses[draw][option], 0).Average(), Half(losses[draw][option], 1).Average())).ToArray())]);
        var bestIn = value.BestIn();
        return new LearnResult
        {
            Plan = _plan,
            Settings = _settings,
            Loss = _loss,
            Options = [.. _arms.Select((arm, option) => new DecisionOption(arm, value.Expected[option], bestIn[option]))],
            Best = value.Best,
            Everything = value.OfEverything,
            Knowing = Knowing(value, draws, [.. known.Select(draw => members[draw])]),
            Floor = Bootstrap.Quantile([.. Enumerable.Range(0, Inert).Select(nth => value.OfKnowing(Noise(nth, known.Length))).Order()],
                FloorQuantile),
            Measuring = [.. _measured.Select((one, nth) => Measuring(one, nth, lived, losses)).OrderByDescending(one => one.Value)],
            Draws = known.Length,
            Runs = (long)members.Length * each,
        };
    }

    private List<(string Path, double Value)> ValuesOf(Ensemble draws, int member) =>
        [.. draws.Paths.Zip(draws.Members[member].Values).Where(one => !_model.Stated.Contains(one.First))];

    private double[][] LossesOf(double[][] lived)
    {
        int width = _loss.Outcomes.Count;
        double[][] losses = [.. _arms.Select((_, arm) => Enumerable.Range(0, _settings.Replicates)
            .Select(life => _loss.Of([.. Enumerable.Range(0, width).Select(outcome => lived[(arm * width) + outcome][life])])).ToArray())];
        for (int life = 0; life < _settings.Replicates; life++)
        {
            if (losses.All(option => double.IsFinite(option[life]))) continue;
            foreach (double[] option in losses) option[life] = double.NaN;
        }

        return losses;
    }

    private static double[] Half(double[] lives, int which) =>
        [.. (which == 0 ? lives[..(lives.Length / 2)] : lives[(lives.Length / 2)..]).Where(double.IsFinite)];

    private List<WorthKnowing> Knowing(ValueOfInformation value, Ensemble draws, int[] members)
    {
        var entries = Catalogue.Entries.ToDictionary(entry => entry.Path);
        var bootstrap = new Bootstrap(members.Length, _plan.Seed, Samples);
        var all = draws.Paths.Index().Where(one => !_model.Stated.Contains(one.Item))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(_settings.Threads)
            .Select(one => (Entry: entries[one.Item], Values: members.Select(member => draws.Members[member].Values[one.Index]).ToArray()))
            .Select(one => (one.Entry, one.Values, Worth: value.OfKnowing(one.Values))).ToList();
        var ordered = all.OrderByDescending(one => one.Worth).ToList();
        return [.. ordered.AsParallel().AsOrdered().WithDegreeOfParallelism(_settings.Threads).Select((one, place) =>
        {
            if (place >= Bootstrapped) return new WorthKnowing(one.Entry, one.Worth, double.NaN, double.NaN);
            var (low, high) = Bootstrap.Middle(bootstrap.Of(taken => value.OfKnowing(one.Values, taken)), 0.9);
            return new WorthKnowing(one.Entry, one.Worth, low, high);
        })];
    }

    /// <summary>Every life of every draw is a complex in which it might be measured.</summary>
    private WorthMeasuring Measuring(Measurement one, int nth, double[][][] lived, double[][][] losses)
    {
        int row = (_arms.Length * _loss.Outcomes.Count) + nth;
        double people = _plan.Base.Scenario.Plan.Building.Homes;
        var seen = new List<double>();
        var lost = _arms.Select(_ => new List<double>()).ToList();
        for (int draw = 0; draw < lived.Length; draw++)
        {
            for (int life = 0; life < _settings.Replicates; life++)
            {
                int at = InThisComplex ? life : (life + 1) % _settings.Replicates;
                double value = lived[draw][row][at];
                if (!double.IsFinite(value) || !double.IsFinite(losses[draw][0][life])) continue;
                seen.Add(one.Seen(value, people, Normal.InvCDF(0, 1, UnitAt(nth, (draw * _settings.Replicates) + life))));
                for (int option = 0; option < lost.Count; option++) lost[option].Add(losses[draw][option][life]);
            }
        }

        if (seen.Count < 2) return new WorthMeasuring(one, double.NaN, InThisComplex, double.NaN);
        double[][] by = [.. lost.Select(option => option.ToArray())];
        double[] floor = [.. Enumerable.Range(0, InertMeasured).Select(inert => ValueOfInformation.OfSeeing(Noise(Inert + inert, seen.Count), by))
            .Order()];
        return new WorthMeasuring(one, ValueOfInformation.OfSeeing([.. seen], by), InThisComplex, Bootstrap.Quantile(floor, MeasuredQuantile));
    }

    /// <summary>Something that has nothing to do with anything.</summary>
    private double[] Noise(int nth, int count) => [.. Enumerable.Range(0, count).Select(at => UnitAt(1000 + nth, at))];

    private double UnitAt(int row, int at) => (Squares.Bits32(_key, ((ulong)(uint)row << 32) + (uint)at) + 0.5) / (1UL << 32);

    /// <summary>The last whole year before anybody hears of the first thing in which the scenarios differ. Where they differ from the opening
    /// on, something can only be measured in a complex like it.</summary>
    private static (int Year, bool InThisComplex) YearBefore(StudyPlan plan)
    {
        const string Events = "events.";
        var under = plan.Base.Scenario;
        string Rest(LoadedScenario one) => Canonical.Plan([.. one.Values.Where(value => !value.Path.StartsWith(Events, StringComparison.Ordinal))]);
        var others = plan.Cells[0].Alternatives.Select(arm => arm.Scenario).ToList();
        bool later = others.All(other => Rest(other) == Rest(under) && other.AssumptionsHash == under.AssumptionsHash);
        var own = under.Plan.InYears().Events;
        double first = later
            ? others.SelectMany(other => other.Plan.InYears().Events.Except(own))
                .Min(policy => policy.AtYear is { } at ? at - ((double)policy.NoticeWeeks / Week.PerYear) : policy.When?.FromYear) ?? 0
            : 0;
        return first >= 1 ? ((int)first, true) : (Math.Min(2, plan.Years), false);
    }
}
