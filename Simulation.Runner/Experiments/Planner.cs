using Simulation.Runner.Ensembles;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>What somebody may ask for differently than the files say.</summary>
public sealed record Wishes
{
    public ulong? Seed { get; init; }
    public int? Years { get; init; }

    /// <summary>The sets of assumptions to spread the runs over; nothing for the central values alone.</summary>
    public Ensemble? Ensemble { get; init; }

    /// <summary>A rule that holds instead of the usual one in every scenario.</summary>
    public RuleVariant? Instead { get; init; }
}

/// <summary>Makes a plan of what somebody named.</summary>
public static class Planner
{
    private static readonly StudySettings Usual = new();

    /// <summary>Runs of each scenario where no study says how many.</summary>
    public static int UsualReplicates => Usual.Replicates;

    /// <summary>The outcomes a reader sees when a file names none: what lives, what goes wrong, what it takes, what it costs.</summary>
    public static IReadOnlyList<Outcome> UsualHeadline { get; } =
    [
        Outcome.ParticipationBroad, Outcome.OrganisersShare, Outcome.HelpTies, Outcome.Belonging, Outcome.Safety, Outcome.LonelyShare,
        Outcome.ComplaintsPer100, Outcome.EvictionsPer100, Outcome.TurnoverPerYear, Outcome.CoachHoursPerWeek, Outcome.WaakvlamWeeksShare,
    ];

    /// <summary>One scenario.</summary>
    public static StudyPlan Run(Target target, Wishes wishes)
    {
        var scenario = target.Scenario ?? throw new ArgumentException("not a scenario", nameof(target));
        var arm = ArmOf(() => scenario, wishes, Usual);
        return new StudyPlan
        {
            Kind = StudyKind.Run,
            Name = scenario.Name,
            Title = scenario.Title,
            Summary = scenario.Summary,
            Ensemble = wishes.Ensemble,
            Otherwise = rule => Run(target, wishes with { Instead = rule }),
            Seed = SeedOf(wishes, Usual),
            Years = wishes.Years ?? Usual.Years,
            Cells = [new Cell(1, Nothing, arm, [])],
            Trial = TrialOf(arm),
            Files = target.Files,
        };
    }

    /// <summary>A base and other scenarios.</summary>
    public static StudyPlan Compare(IReadOnlyList<Target> targets, Wishes wishes)
    {
        var scenarios = targets.Select(target => target.Scenario ?? throw new ArgumentException("not a scenario", nameof(targets))).ToList();
        wishes = wishes with { Ensemble = FirstDifference.Within(wishes.Ensemble, scenarios[0], scenarios.Skip(1)) };
        var arms = scenarios.Select((scenario, nth) => ArmOf(() => scenario, wishes, Usual) with { Name = UniqueName(scenarios, nth) }).ToList();
        foreach (var other in scenarios.Skip(1)) AlreadyLived.Passed(scenarios[0], other);
        return new StudyPlan
        {
            Kind = StudyKind.Compare,
            Name = $"{scenarios[0].Name}-compared",
            Title = ($"{scenarios[0].Title.Nl} vergeleken", $"{scenarios[0].Title.En} compared"),
            Ensemble = wishes.Ensemble,
            Otherwise = rule => Compare(targets, wishes with { Instead = rule }),
            Seed = SeedOf(wishes, Usual),
            Years = wishes.Years ?? Usual.Years,
            Cells = [new Cell(1, Nothing, arms[0], arms[1..])],
            Trial = TrialOf(arms[0]),
            Files = [.. targets.SelectMany(target => target.Files).DistinctBy(file => (file.Path, file.Sha256))],
        };
    }

    /// <summary>A study at every point of its design; or, where it has alternatives, only what they differ in at its own values.</summary>
    public static StudyPlan Study(Target target, StudyKind kind, Wishes wishes, CancellationToken cancel = default)
    {
        var study = target.Study ?? throw new ArgumentException("not a study", nameof(target));
        bool varies = kind == StudyKind.Sweep;
        if ((varies ? study.Axes.Count : study.Alternatives.Count) == 0)
            throw new ArgumentException($"nothing to {kind} in {study.Name}", nameof(kind));
        var points = varies ? Designs.PointsOf(study, SeedOf(wishes, study.Settings)) : [Nothing];
        wishes = wishes with { Ensemble = FirstDifference.Within(wishes.Ensemble, study.Base, points.SelectMany(point => AllAt(study, point))) };
        List<Cell> cells = [.. points.Select((point, nth) => CellOf(study, point, nth + 1, wishes, cancel))];
        return new StudyPlan
        {
            Kind = kind,
            Name = target.Base is null ? study.Name : $"{study.Base.Name}-{study.Name}",
            Title = target.Base?.Scenario is { Title: var under } ? ($"{study.Title.Nl}: {under.Nl}", $"{study.Title.En}: {under.En}") : study.Title,
            Summary = study.Summary,
            Question = study.Question,
            Keeps = study.Keeps,
            Headline = study.Outcomes.Count == 0 ? UsualHeadline : study.Outcomes,
            Ensemble = wishes.Ensemble,
            Otherwise = rule => Study(target, kind, wishes with { Instead = rule }, cancel),
            Seed = SeedOf(wishes, study.Settings),
            Years = wishes.Years ?? study.Settings.Years,
            Axes = varies ? [.. study.Axes.Select(axis => axis.Path)] : [],
            Cells = cells,
            Trial = TrialOf(cells[0].Base),
            Files = [.. target.AllFiles],
        };
    }

    /// <summary>The plan that was made once of the same, by the name of its kind; a kind that does not go with what was named is refused.</summary>
    public static StudyPlan Again(string kind, IReadOnlyList<Target> targets, Wishes wishes, CancellationToken cancel)
    {
        bool scenarios = targets.All(target => target.Scenario is not null);
        return (kind, targets.Count) switch
        {
            ("run", 1) when scenarios => Run(targets[0], wishes),
            ("compare", > 1) when scenarios => Compare(targets, wishes),
            ("compare", 1) when !scenarios => Study(targets[0], StudyKind.Compare, wishes, cancel),
            ("sweep", 1) when !scenarios => Study(targets[0], StudyKind.Sweep, wishes, cancel),
            _ => throw new InvalidDataException($"kind {Printable.Of(kind)}"),
        };
    }

    private static Dictionary<string, FieldValue> Nothing { get; } = [];

    private static IEnumerable<LoadedScenario> AllAt(LoadedStudy study, IReadOnlyDictionary<string, FieldValue> point) =>
        study.Alternatives.Select(alternative => study.At(point, alternative)).Prepend(study.At(point, null));

    private static Cell CellOf(LoadedStudy study, IReadOnlyDictionary<string, FieldValue> point, int number, Wishes wishes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new Cell(number, point, At(null), [.. study.Alternatives.Select(one => At(one) with { Name = one.Name, Title = one.Title })]);

        Arm At(Alternative? alternative)
        {
            // Made once to see that it can be, and for its hashes; kept only where there is nothing to make again.
            if (point.Count > 0) return ArmOf(() => study.At(point, alternative), wishes, study.Settings);
            var scenario = study.At(point, alternative);
            return ArmOf(() => scenario, wishes, study.Settings);
        }
    }

    private static Arm ArmOf(Func<LoadedScenario> usual, Wishes wishes, StudySettings settings)
    {
        var made = Under(usual(), wishes.Instead);
        var load = wishes.Instead is null ? usual : () => Under(usual(), wishes.Instead);
        string believed = wishes.Ensemble is { } ensemble ? ensemble.HashWith(made) : made.AssumptionsHash;
        var identity = new RunIdentity(ModelVersion.Current, made.ScenarioHash, believed, SeedOf(wishes, settings), wishes.Years ?? settings.Years);
        var point = new Point(made.Name, load, identity) { Homes = made.Plan.Building.Homes, Ensemble = wishes.Ensemble };
        return new Arm(made.Name, made.Title, load, point);
    }

    private static LoadedScenario Under(LoadedScenario scenario, RuleVariant? instead) => instead is null
        ? scenario
        : scenario.With(new Dictionary<string, FieldValue> { [Model.PathOf(instead)] = FieldValue.Of(true) });

    /// <summary>How lives of a base are held against what is known of it; runs that end before are refused.</summary>
    private static Trial? TrialOf(Arm under)
    {
        var scenario = under.Scenario;
        var errors = AlreadyLived.AfterEnd(scenario, under.Point.Identity.Years).ToList();
        return errors.Count == 0 ? Trial.Of(scenario, under.Point) : throw new ScenarioFileException(errors);
    }

    private static ulong SeedOf(Wishes wishes, StudySettings settings) => wishes.Seed ?? (ulong)settings.Seed;

    // Two files may carry one name; in tables each needs its own.
    private static string UniqueName(List<LoadedScenario> scenarios, int nth)
    {
        int earlier = scenarios.Take(nth).Count(other => other.Name == scenarios[nth].Name);
        return earlier == 0 ? scenarios[nth].Name : $"{scenarios[nth].Name}-{earlier + 1}";
    }
}
