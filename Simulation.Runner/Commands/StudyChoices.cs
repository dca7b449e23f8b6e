using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>How narrow the 95% interval of an outcome has to become.</summary>
public sealed record Precision(Outcome Outcome, double HalfWidth);

/// <summary>The options that run, compare and sweep have in common, as somebody gave them.</summary>
internal sealed class StudyChoices(Call call)
{
    private const int DefaultMostReplicates = 20_000;

    private static readonly ValueOption ReplicatesOption =
        new("--replicates", "N", ("aantal doorrekeningen van elk scenario, elk met andere mensen", "runs of each scenario, each with other people"));

    private static readonly ValueOption YearsOption = new("--years", "N", ("aantal jaren per doorrekening", "years each run lasts"));
    private static readonly ValueOption PrecisionOption = new(
        "--precision",
        "OUTCOME=HALFWIDTH",
        ("doet er doorrekeningen bij, na minstens 100, tot het 95%-interval zo smal is; mag vaker", "adds runs, after at least 100, until the 95% interval is that narrow; may be repeated"),
        Repeats: true);

    private static readonly ValueOption MostOption =
        new("--max-replicates", "N", ("hoogste aantal doorrekeningen bij --precision (20000)", "most runs with --precision (20000)"));

    private static readonly Flag FullOption =
        new("--full", ("bewaart ook elke doorrekening per kwartaal (series-full.csv.gz)", "keeps every run by quarter as well (series-full.csv.gz)"));

    /// <summary>For designs of so many points that tables by quarter would be very large.</summary>
    public static Flag AllSeriesOption { get; } =
        new("--all-series", ("ook bij veel punten alle uitkomsten per kwartaal", "all outcomes by quarter with many points too"));

    private static readonly Flag EventsOption =
        new("--events", ("bewaart wat er met mensen en zaken gebeurde (events.csv.gz)", "keeps what happened to people and cases (events.csv.gz)"));

    /// <summary>The tables in a second format, for programs.</summary>
    public static Flag ParquetOption { get; } =
        new("--parquet", ("elke tabel ook als Parquet, voor R, Python en DuckDB", "every table as Parquet too, for R, Python and DuckDB"));

    private static readonly Flag ExcelOption =
        new("--excel-nl", ("tabellen voor een Nederlands rekenblad: puntkomma's en decimale komma's", "tables for a Dutch spreadsheet: semicolons and decimal commas"));

    private static readonly Flag FailFastOption = new(
        "--fail-fast", ("stopt bij de eerste doorrekening die vastloopt", "stops at the first run that fails"));

    /// <summary>All of them, in the order of help.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        ReplicatesOption, Shared.Seed, YearsOption, EnsembleChoice.Option, EnsembleChoice.Assumptions, Shared.Threads, Shared.Out, Shared.Store,
        Shared.Lang, Shared.Json, PrecisionOption, MostOption,
        FullOption, AllSeriesOption, EventsOption, ParquetOption, ExcelOption, .. PaperChoice.All,
        CrateChoice.Option, Shared.Dark, Shared.NoReport, Shared.Open, FailFastOption, .. ClusterChoices.All, Shared.Quiet,
    ];

    /// <summary>For commands whose answers can be held against other rules.</summary>
    public static Flag StructureOption { get; } = new(
        "--structure",
        ("ook onder andere verdedigbare regels, één tegelijk (zes keer zoveel doorrekeningen erbij)", "also under other rules that can be defended, one at a time (six times as many runs on top)"));

    private readonly ulong? _seed = Shared.SeedOf(call.Parsed);
    private readonly Ensemble? _ensemble = EnsembleChoice.Of(call.Parsed);

    public int? Replicates { get; } = (int?)ReplicatesOption.Whole(call.Parsed, 1, RunLimits.MostReplicates);
    public int? Years { get; } = (int?)YearsOption.Whole(call.Parsed, 1, RunLimits.MostYears);
    public int Threads { get; } = Shared.ThreadsOf(call.Parsed);
    public string? Out { get; } = Shared.Out.Text(call.Parsed);
    public string? Store { get; } = Shared.Store.Text(call.Parsed);
    public IReadOnlyList<Precision> Precision { get; } = [.. PrecisionOption.All(call.Parsed).Select(PrecisionOf)];
    public int Most { get; } = MostOf(call);
    public bool Full { get; } = FullOption.In(call.Parsed);
    public bool AllSeries { get; } = AllSeriesOption.In(call.Parsed);
    public bool Events { get; } = EventsOption.In(call.Parsed);
    public bool Parquet { get; } = ParquetOption.In(call.Parsed);
    public bool ExcelNl { get; } = ExcelOption.In(call.Parsed);
    public bool FailFast { get; } = FailFastOption.In(call.Parsed);
    public bool Structure { get; } = StructureOption.In(call.Parsed);

    /// <summary>What is asked for differently than the files say.</summary>
    public Wishes Wishes => new() { Seed = _seed, Years = Years, Ensemble = _ensemble };

    private static int MostOf(Call call)
    {
        int? most = (int?)MostOption.Whole(call.Parsed, 2, RunLimits.MostReplicates);
        if (most is not null && PrecisionOption.All(call.Parsed).Count == 0)
            throw new BadInputException(("--max-replicates heeft alleen zin met --precision", "--max-replicates makes sense only with --precision"));
        if (most is { } limit && ReplicatesOption.Whole(call.Parsed, 1, RunLimits.MostReplicates) is { } asked && asked > limit)
        {
            throw new BadInputException((
                $"--replicates {asked} is meer dan --max-replicates {limit}; laat een van beide weg of verhoog --max-replicates",
                $"--replicates {asked} is more than --max-replicates {limit}; leave one of them out or raise --max-replicates"));
        }

        return most ?? Math.Max(DefaultMostReplicates, (int?)ReplicatesOption.Whole(call.Parsed, 1, RunLimits.MostReplicates) ?? 0);
    }

    private static Precision PrecisionOf(string text)
    {
        if (text.Split('=') is [var name, var width]
            && double.TryParse(width, NumberStyles.Float, CultureInfo.InvariantCulture, out double half) && half > 0 && double.IsFinite(half))
        {
            return new Precision(Asking.Named(PrecisionOption.Name, name), half);
        }

        throw new BadInputException((
            $"--precision {text}: schrijf het als --precision participation_broad=0.01",
            $"--precision {text}: write it like --precision participation_broad=0.01"));
    }
}
