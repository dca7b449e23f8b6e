using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Sensitivity;

/// <summary>
/// Finds what the answers of a study hang on: first every assumption by itself from many starts, then those that matter most all
/// together, then the sign along each of them. The same luck in all scenarios and at all points of a trajectory or a row, other
/// luck in each of those and in each of the three.
/// </summary>
public sealed class SensitivityStudy(StudyPlan plan, SensitivitySettings settings, Outcome lead)
{
    private const int FirstOfRows = 1_000_000;
    private const int FirstOfLevels = 2_000_000;
    private const int FirstOfEmulated = 3_000_000;

    // More inputs than this hardly one answer hangs on; to choose from all of them takes an emulator long.
    private const int MostCandidates = 60;

    private readonly ModelFunction _model = new(plan, Asked.Of(plan, plan.Headline.Append(lead).Distinct()));

    public SensitivityResult Run(Action<Progress>? report, CancellationToken cancel)
    {
        var (screening, closer, levels, each, total) = Designed();
        int top = Math.Min(settings.Top, _model.Inputs.Count);
        var runs = new RunCounter(total, settings.Threads, report, cancel);

        var screened = Screened(screening, runs.All(screening.Points, each, (point, stop) => _model.At(
            [.. _model.ValuesAt(screening.At(point))], screening.TrajectoryOf(point) * settings.Replicates, settings.Replicates, stop)));
        int[] chosen = Chosen(screened, top);
        Halves[][] sample = runs.All(closer.Points, each, (point, stop) => _model.At(
            Of(chosen, closer.At(point)), FirstOfRows + (closer.RowOf(point) * settings.Replicates), settings.Replicates, stop));
        double[][] filling = [.. Designs.LatinHypercube(settings.EmulatedPoints, _model.Inputs.Count, plan.Seed)];
        Halves[][] everywhere = runs.All(filling.Length, each, (point, stop) => _model.At(
            [.. _model.ValuesAt(filling[point])], FirstOfEmulated + (point * settings.Replicates), settings.Replicates, stop));
        double[][][] along = runs.All(levels, settings.LevelReplicates * _model.Arms, (point, stop) => _model.Each(
            Of([chosen[point / settings.Levels]], [PartAt(point % settings.Levels)]), FirstOfLevels, settings.LevelReplicates, stop));
        return new SensitivityResult
        {
            Plan = plan,
            Settings = settings,
            Lead = lead,
            Inputs = _model.Inputs,
            Top = [.. chosen.Select(input => _model.Inputs[input])],
            Answers = [.. Enumerable.Range(0, _model.Asked.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(settings.Threads)
                .Select(nth => Answer(nth, screened[nth], closer, sample, along, chosen) with
                {
                    Emulated = Emulated(nth, screened[nth], filling, everywhere),
                })],
            Runs = total,
        };
    }

    /// <summary>How many runs of each scenario it takes.</summary>
    public int RunsOfEach => (int)(Designed().Total / _model.Arms);

    private (MorrisDesign Screening, SobolDesign Closer, int Levels, int Each, long Total) Designed()
    {
        int top = Math.Min(settings.Top, _model.Inputs.Count);
        var screening = new MorrisDesign(_model.Inputs.Count, settings.Trajectories, plan.Seed);
        var closer = new SobolDesign(top, settings.Rows, settings.PairRows, plan.Seed);
        bool hasSigns = _model.Asked.Any(asked => asked.IsDifference);
        int levels = hasSigns ? top * settings.Levels : 0;
        int each = settings.Replicates * _model.Arms;
        long points = screening.Points + closer.Points + settings.EmulatedPoints;
        return (screening, closer, levels, each, (points * each) + ((long)levels * settings.LevelReplicates * _model.Arms));
    }

    private IReadOnlyList<MorrisEffect>[] Screened(MorrisDesign design, Halves[][] values) =>
        [.. Enumerable.Range(0, _model.Asked.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(settings.Threads)
            .Select(nth => Morris.Of(design, [.. values.Select(point => point[nth])], plan.Seed))];

    /// <summary>Those with the largest part of all effects on what leads, on average over its differences.</summary>
    private int[] Chosen(IReadOnlyList<MorrisEffect>[] screened, int top)
    {
        double[] parts = new double[_model.Inputs.Count];
        foreach (int nth in Enumerable.Range(0, screened.Length).Where(Leads))
        {
            // What cannot be told from noise moves nothing that anybody can see.
            var known = screened[nth].Where(effect => double.IsFinite(effect.MuStar)).ToList();
            double all = known.Sum(effect => effect.MuStar);
            foreach (var effect in known.Where(_ => all > 0))
                parts[effect.Input] += (effect.MuStar / all) + (effect.IsAboveNoise ? 1 : 0);
        }

        return [.. Enumerable.Range(0, parts.Length).OrderByDescending(input => parts[input]).ThenBy(input => input).Take(top)];
    }

    /// <summary>Of what leads: the emulator may use what Morris put first.</summary>
    private EmulatedIndices? Emulated(int nth, IReadOnlyList<MorrisEffect> screened, double[][] points, Halves[][] values) => !Leads(nth) ? null
        : EmulatedIndices.Of(
            points,
            [.. values.Select(point => point[nth])],
            [.. screened.Take(MostCandidates).Select(effect => effect.Input).Order()],
            plan.Seed);

    /// <summary>Whether something is a difference in the lead outcome, or where there are no differences that outcome.</summary>
    private bool Leads(int nth) =>
        _model.Asked[nth].Outcome == lead && _model.Asked[nth].IsDifference == _model.Asked.Any(asked => asked.IsDifference);

    private DrivenAnswer Answer(
        int nth, IReadOnlyList<MorrisEffect> screened, SobolDesign design, Halves[][] sample, double[][][] along, int[] chosen)
    {
        var asked = _model.Asked[nth];
        Halves[] values = [.. sample.Select(point => point[nth])];
        var indices = SobolIndices.Of(design, values, plan.Seed);
        if (!asked.IsDifference) return new DrivenAnswer(asked, screened, indices, null, []);
        var bootstrap = new Bootstrap(settings.LevelReplicates, plan.Seed);
        var turns = chosen.Select((input, place) => TurningPoint.Of(
            _model.Inputs[input].Path,
            [.. Enumerable.Range(0, settings.Levels).Select(level => Ensemble.Between(_model.Inputs[input], PartAt(level)))],
            [.. Enumerable.Range(0, settings.Levels).Select(level => along[(place * settings.Levels) + level][nth])],
            bootstrap));
        return new DrivenAnswer(asked, screened, indices, SameSign(design, values), [.. turns]);
    }

    /// <summary>Of all points that are drawn independently, those with the sign most of them have.</summary>
    private static (int Count, int Of, bool IsPositive) SameSign(SobolDesign design, Halves[] values)
    {
        double[] means = [.. Enumerable.Range(0, design.Rows).SelectMany(row => new[] { values[design.A(row)].Mean, values[design.B(row)].Mean })
            .Where(double.IsFinite)];
        int above = means.Count(mean => mean > 0), below = means.Count(mean => mean < 0);
        return (Math.Max(above, below), means.Length, above >= below);
    }

    private List<(string Path, double Value)> Of(IEnumerable<int> inputs, double[] parts) =>
        [.. inputs.Zip(parts, (input, part) => (_model.Inputs[input].Path, Ensemble.Between(_model.Inputs[input], part)))];

    private double PartAt(int level) => (double)level / (settings.Levels - 1);
}
