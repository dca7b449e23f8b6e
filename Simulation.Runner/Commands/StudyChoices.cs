using System.Globalization;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>How narrow the 95% interval of an outcome has to become.</summary>
public sealed record Precision(Outcome Outcome, double HalfWidth);

/// <summary>The options that run, compare and sweep have in common.</summary>
public sealed record StudyChoices
{
    private const int DefaultMostReplicates = 20_000;

    private static readonly ValueOption ReplicatesOption = Choice.Of("--replicates", "N", ("aantal runs van elk scenario, elk met andere mensen", "runs of each scenario, each with other people"));
    private static readonly ValueOption SeedOption = Choice.Of("--seed", "N", ("het getal waar alle toeval uit volgt (1)", "the number all chance follows from (1)"));
    private static readonly ValueOption YearsOption = Choice.Of("--years", "N", ("aantal jaren per run", "years each run lasts"));
    private static readonly ValueOption PrecisionOption = Choice.Of(
        "--precision",
        "OUTCOME=HALFWIDTH",
        ("doet er runs bij, na minstens 100, tot het 95%-interval zo smal is; mag vaker", "adds runs, after at least 100, until the 95% interval is that narrow; may be repeated"),
        repeats: true);

    private static readonly ValueOption MostOption = Choice.Of("--max-replicates", "N", ("hoogste aantal runs bij --precision (20000)", "most runs with --precision (20000)"));
    private static readonly Flag FullOption = Choice.Of("--full", ("bewaart ook elke run per kwartaal (series-full.csv.gz)", "keeps every run by quarter as well (series-full.csv.gz)"));
    private static readonly Flag EventsOption = Choice.Of("--events", ("bewaart wat er met mensen en zaken gebeurde (events.csv.gz)", "keeps what happened to people and cases (events.csv.gz)"));
    private static readonly Flag ExcelOption = Choice.Of("--excel-nl", ("tabellen voor een Nederlands rekenblad: puntkomma's en decimale komma's", "tables for a Dutch spreadsheet: semicolons and decimal commas"));
    private static readonly Flag FailFastOption = Choice.Of("--fail-fast", ("stopt bij de eerste run die vastloopt", "stops at the first run that fails"));
    internal static readonly Flag BareOption = Choice.Of("--no-report", ("maakt geen figuren en geen rapport", "makes no figures and no report"));

    /// <summary>All of them, in the order of help.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        ReplicatesOption, SeedOption, YearsOption, Shared.Threads, Shared.Out, Shared.Store, Shared.Lang, Shared.Json, PrecisionOption, MostOption,
        FullOption, EventsOption, ExcelOption, Shared.Dark, BareOption, FailFastOption, Shared.Quiet,
    ];

    public int? Replicates { get; private init; }
    public required Wishes Wishes { get; init; }
    public required int Threads { get; init; }
    public string? Out { get; private init; }
    public string? Store { get; private init; }
    public bool Json { get; private init; }
    public required IReadOnlyList<Precision> Precision { get; init; }
    public int Most { get; private init; }
    public bool Full { get; private init; }
    public bool Events { get; private init; }
    public bool ExcelNl { get; private init; }
    public bool Dark { get; private init; }
    public bool NoReport { get; private init; }
    public bool FailFast { get; private init; }

    public static StudyChoices Of(Call call)
    {
        var parsed = call.Parsed;
        Shared.Apply(call);
        long? seed = SeedOption.Whole(parsed, 0, RunLimits.LargestSeed);
        return new StudyChoices
        {
            Replicates = (int?)ReplicatesOption.Whole(parsed, 1, RunLimits.MostReplicates),
            Wishes = new Wishes { Seed = (ulong?)seed, Years = (int?)YearsOption.Whole(parsed, 1, RunLimits.MostYears) },
            Threads = Shared.ThreadsOf(parsed),
            Out = Shared.Out.Text(parsed),
            Store = Shared.Store.Text(parsed),
            Json = Shared.Json.In(parsed),
            Precision = [.. PrecisionOption.All(parsed).Select(PrecisionOf)],
            Most = (int?)MostOption.Whole(parsed, 2, RunLimits.MostReplicates) ?? DefaultMostReplicates,
            Full = FullOption.In(parsed),
            Events = EventsOption.In(parsed),
            ExcelNl = ExcelOption.In(parsed),
            Dark = Shared.Dark.In(parsed),
            NoReport = BareOption.In(parsed),
            FailFast = FailFastOption.In(parsed),
        };
    }

    private static Precision PrecisionOf(string text)
    {
        string[] parts = text.Split('=');
        if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double width) || !(width > 0) || !double.IsFinite(width))
            throw new BadInputException(($"--precision {text}: schrijf het als --precision participation_broad=0.01", $"--precision {text}: write it like --precision participation_broad=0.01"));
        return new Precision(OutcomeNamed(parts[0], "--precision"), width);
    }

    /// <summary>An outcome by its name, or the names that are alike.</summary>
    public static Outcome OutcomeNamed(string name, string option)
    {
        if (Outcome.All.FirstOrDefault(outcome => outcome.Id == name) is { } known)
            return known;
        string[] names = [.. Outcome.All.Select(outcome => outcome.Id)];
        string alike = string.Join(", ", Nearest.Ordered(name, names).Take(5));
        throw new BadInputException(Nearest.To(name, names) is { } meant
            ? ($"{option}: {Printable.Of(name)} is geen uitkomst; bedoelde u `{meant}`?", $"{option}: {Printable.Of(name)} is not an outcome; did you mean `{meant}`?")
            : ($"{option}: {Printable.Of(name)} is geen uitkomst; wat erop lijkt: {alike}", $"{option}: {Printable.Of(name)} is not an outcome; the most alike: {alike}"));
    }
}
