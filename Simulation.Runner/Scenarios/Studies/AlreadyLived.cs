using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>
/// What another scenario may not change about a complex of which something is known: it has been lived in up to then, by the people
/// the base chose. Only decisions and streams of money that nobody could notice before may be other ones.
/// </summary>
internal static class AlreadyLived
{
    private static readonly string[] EndsOnly = ["until_year", "until", "notice_weeks", "then"];

    /// <summary>Every value that differs and can be noticed before; at the place in the file that gives it.</summary>
    public static IEnumerable<ScenarioError> Errors(LoadedScenario under, LoadedScenario other)
    {
        var known = under.Plan.Known;
        if (known.Values.Count == 0)
        {
            return other.Plan.Known.Values.Count == 0 ? [] : [InBaseOnly(PlaceOf(other, KnownBlock.AtYear), KnownBlock.Name)];
        }

        bool keeps = other.Plan.Known.Values.Count == 0 || Texts(under, KnownBlock.Has).SequenceEqual(Texts(other, KnownBlock.Has));
        return (keeps ? [] : new[] { InBaseOnly(PlaceOf(other, KnownBlock.AtYear), KnownBlock.Name) }).Concat(Early(under, other));
    }

    /// <summary>What is wrong with a base when its runs end before what is known of it.</summary>
    public static IEnumerable<ScenarioError> AfterEnd(LoadedScenario under, int years)
    {
        var known = under.Plan.Known;
        if (known.Until <= years * Week.PerYear) yield break;
        var problem = ScenarioErrorKind.KnownAfterEnd.With(FieldValue.Of(known.AtYear!.Value), years);
        Bilingual allowed = (
            $"hoogstens {years}, of een studie met meer years (op de opdrachtregel --years)",
            $"at most {years}, or a study of more years (--years on the command line)");
        yield return new ScenarioError(PlaceOf(under, KnownBlock.AtYear), KnownBlock.AtYear, problem.Kind, problem.Says, allowed);
    }

    /// <summary>Passes a scenario that leaves the years its base has lived as they were, and refuses any other.</summary>
    public static LoadedScenario Passed(LoadedScenario under, LoadedScenario other)
    {
        var errors = Errors(under, other).ToList();
        return errors.Count == 0 ? other : throw new ScenarioFileException(errors);
    }

    /// <summary>That only the base says what is known.</summary>
    public static ScenarioError InBaseOnly(Place at, string path) => new(
        at, path, ScenarioErrorKind.KnownInBaseOnly, ScenarioErrorKind.KnownInBaseOnly.Says(),
        (
            "haal het hier weg en zet het in de basis, of bij een studie onder `set`",
            "take it away here and put it in the base, or under `set` of a study"));

    /// <summary>The first week in which lives of the two can differ when people ask so many weeks ahead what follows; nothing where they
    /// are the same scenario.</summary>
    public static int? DiffersFrom(LoadedScenario under, LoadedScenario other, int foresight) =>
        Changed(under, other).Select(item => (int?)Math.Max(0, NoticedIn(under, other, item).Before(foresight))).Min();

    /// <summary>How many weeks ahead people may ask what follows money of a coach that differs, if what is known is to have been lived the
    /// same; nothing where no such money differs.</summary>
    public static int? Room(LoadedScenario under, LoadedScenario other) => Changed(under, other)
        .Select(item => NoticedIn(under, other, item)).Where(noticed => noticed.IsForeseen)
        .Select(noticed => (int?)Math.Max(0, noticed.Week - under.Plan.Known.Until)).Min();

    private static IEnumerable<ScenarioError> Early(LoadedScenario under, LoadedScenario other)
    {
        int foresight = Foreseen(under, other);
        foreach (var item in Changed(under, other))
        {
            if (NoticedIn(under, other, item).Before(foresight) >= under.Plan.Known.Until) continue;
            yield return Told(under.Plan.Known, PlaceOf(other, [.. item]), item.Count() == 1 ? item.First() : item.Key);
        }
    }

    /// <summary>What differs, an event or a stream of money as one thing.</summary>
    private static IEnumerable<IGrouping<string, string>> Changed(LoadedScenario under, LoadedScenario other)
    {
        var (first, second) = (Lived(under), Lived(other));
        return first.Keys.Union(second.Keys)
            .Where(path => !first.TryGetValue(path, out var one) || !second.TryGetValue(path, out var two) || one != two)
            .GroupBy(path => NamedList.Has(path) ? string.Join('.', path.Split('.')[..2]) : path);
    }

    // No run depends on the month of opening.
    private static Dictionary<string, FieldValue> Lived(LoadedScenario scenario) => scenario.Values
        .Where(value => !KnownBlock.Has(value.Path) && value.Path != Model.Opened).ToDictionary(value => value.Path, value => value.Value);

    /// <summary>The first week in which somebody could notice that something is otherwise.</summary>
    private static Noticed NoticedIn(LoadedScenario under, LoadedScenario other, IGrouping<string, string> item)
    {
        string path = item.Key, name = path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (Model.IsIn(Model.Events, path))
            return new(Both(under, other, plan => plan.Events.FirstOrDefault(policy => policy.Name == name)).Min(Announced), false);
        if (!Model.IsIn(Model.Money, path)) return new(0, false);
        var streams = Both(under, other, plan => plan.Money.FirstOrDefault(stream => stream.Name == name)).ToList();
        if (streams.Any(stream => IsBought(under.Plan, stream.Buys) != IsBought(other.Plan, stream.Buys))) return new(0, false);
        bool endsOnly = streams.Count == 2 && item.All(one => EndsOnly.Contains(one[(path.Length + 1)..]));
        return new(streams.Min(stream => endsOnly ? stream.Ends : stream.Begins), streams.Any(stream => stream.Buys.IsCoaching()));
    }

    /// <summary>A week, and whether people look ahead to it.</summary>
    private readonly record struct Noticed(int Week, bool IsForeseen)
    {
        public int Before(int foresight) => IsForeseen ? Week - foresight : Week;
    }

    // In years: a month is no time of the model yet.
    private static IEnumerable<T> Both<T>(LoadedScenario under, LoadedScenario other, Func<Scenario, T?> of)
        where T : class => new[] { of(under.Plan.InYears()), of(other.Plan.InYears()) }.OfType<T>();

    // What waits for a condition waits from the first week.
    private static int Announced(PolicyEvent policy) => policy.AtYear is { } year ? Week.OfYear(year) - policy.NoticeWeeks : 0;

    /// <summary>Whether any stream pays for something: from then on the plan itself gives none of it, before the stream begins too.</summary>
    private static bool IsBought(Scenario plan, Purchase what) => plan.Money.Any(stream => stream.Buys == what
        || (what.IsCoaching() && (stream.Buys.IsCoaching() || stream.Then == FollowUp.Waakvlam)));

    /// <summary>How many weeks before a coach's money ends or is followed by other money anybody can be moved by that: when it is told,
    /// or when people ask for it.</summary>
    public static int Foreseen(LoadedScenario under, LoadedScenario other, double? asked = null)
    {
        int announced = under.Plan.Money.Concat(other.Plan.Money).Select(stream => stream.NoticeWeeks).DefaultIfEmpty().Max();
        return Math.Max(announced, (int)Math.Ceiling(asked ?? under.Assumptions.Funding.UncertainWeeks));
    }

    private static ScenarioError Told(KnownPlan known, Place at, string path)
    {
        string year = FieldValue.Of(Math.Round(known.AtYear!.Value, 2)).ToString();
        var problem = ScenarioErrorKind.AlreadyLived.With(year);
        return new ScenarioError(at, path, problem.Kind, problem.Says, (
            $"een gebeurtenis of geldstroom die niemand vóór jaar {year} merkt: at_year min notice_weeks (26 als er niets staat) op {year} of later",
            $"an event or stream of money that nobody notices before year {year}: at_year less notice_weeks (26 if nothing is said) at {year} or later"));
    }

    private static IEnumerable<string> Texts(LoadedScenario scenario, Func<string, bool> which) =>
        scenario.Values.Where(value => which(value.Path)).Select(value => $"{value.Path}: {value.Value}");

    private static Place PlaceOf(LoadedScenario scenario, params IReadOnlyList<string> paths) => paths
        .Select(path => scenario.Values.FirstOrDefault(value => value.Path == path)?.Origin)
        .Where(origin => origin?.At is not null)
        .OrderByDescending(origin => origin!.Kind)
        .FirstOrDefault()?.At ?? Place.OfFile(scenario.File);
}
