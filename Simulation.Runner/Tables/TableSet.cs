using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Runner.Tables;

/// <summary>
/// The tables that go with a study, one thing a row. Runs stream from the store to the file, so memory does not grow with them.
/// To add one: a line in <see cref="All"/>, rows for its columns in words/tables.txt, and one in docs/outputs.md.
/// </summary>
public sealed class TableSet(StudyResult result)
{
    public const string FullFile = "series-full.csv.gz";
    public const string EventsFile = "events.csv.gz";
    public const string EventsParquet = "events.parquet";
    public const string StructureFile = "structure.csv";

    /// <summary>With more axes each table would repeat them in every row: they stand once, in a table of points.</summary>
    private const int MostRepeatedAxes = 3;

    /// <summary>With more points tables by quarter have the headline outcomes only, unless all are asked for.</summary>
    private const int MostInFull = 50;

    /// <summary>What the assumptions leave open; empty for runs with one set of them.</summary>
    private static readonly string[] Doubts = ["members", "band90_low", "band90_high", "chance_sd", "assumptions_sd"];

    private static readonly string[] Estimated = ["runs", "mean", "ci95_low", "ci95_high", "q05", "q50", "q95", "why_empty", .. Doubts];
    private static readonly string[] Contrasted =
        ["runs", "base", "alternative", "difference", "ci95_low", "ci95_high", "correlation", "variance_ratio", "why_empty", .. Doubts, "same_sign"];

    private static readonly string[] EffectColumns =
        ["axis", "outcome", "alternative", "points", "spearman", "prcc", "p", "q", "share_of_variance", "rank"];

    private static readonly string[] EventColumns =
        ["replicate", "week", "home", "tenancy", "what", "by", "case", "parent", "kind", "rung", "cause", "hindrances", "serious", "to"];

    /// <summary>For a Dutch spreadsheet: semicolons, commas in numbers, and the mark by which it knows the encoding.</summary>
    public bool ExcelNl { get; init; }

    /// <summary>Whether a table is written as Parquet too, beside the CSV, by the name of that file.</summary>
    public Predicate<string> HasParquet { get; init; } = _ => false;

    public bool Full { get; init; }
    public bool Events { get; init; }
    public bool AllSeries { get; init; }

    /// <summary>Whether tables by quarter and by year leave outcomes out.</summary>
    public bool IsHeadlineOnly => Plan.Cells.Count > MostInFull && !AllSeries;

    /// <summary>Tables that stand in the folder already and are left as they are.</summary>
    public IReadOnlyList<ReceiptTable> Left { get; init; } = [];

    /// <summary>Every table there is now, in the order of writing.</summary>
    public IReadOnlyList<ReceiptTable> Written { get; private set; } = [];

    private StudyPlan Plan => result.Plan;

    private bool HasPoints => Plan.Axes.Count > MostRepeatedAxes;

    private IEnumerable<Outcome> InTime => IsHeadlineOnly ? RunRecord.BySeries.Where(Plan.Headline.Contains) : RunRecord.BySeries;

    /// <summary>Whether this is what happened to persons and cases, in any format; no stored run has it.</summary>
    public static bool IsOfEvents(string file) => file is EventsFile or EventsParquet;

    /// <summary>Writes every table and what tells programs of them; <paramref name="about"/> is what a file that can says of where it comes from.</summary>
    public void Write(string folder, IReadOnlyDictionary<string, string> about, CancellationToken cancel)
    {
        var written = new List<ReceiptTable>();
        var told = new List<TableResource>();
        foreach (var table in All(cancel))
        {
            var csv = new TableResource(table.File, ColumnsOf(table)) { IsDutch = ExcelNl };
            var parquet = HasParquet(csv.AsParquet.File) ? csv.AsParquet : null;
            if (parquet is null)
                Write(csv, folder, about, one => Fill(csv, Rows(table), [one], cancel));
            else
                Write(csv, folder, about, one => Write(parquet, folder, about, other => Fill(csv, Rows(table), [one, other], cancel)));
            TableResource[] files = parquet is null ? [csv] : [csv, parquet];
            written.AddRange(files.Select(file => ReceiptTable.Of(Path.Combine(folder, file.File))));
            told.AddRange(files);
        }

        var events = ColumnsOf(new(EventsFile, EventColumns, (_, _) => []));
        told.AddRange(Left.Select(left => new TableResource(left.Name, events) { IsDutch = ExcelNl }));
        SafeFile.Write(Path.Combine(folder, DataPackage.File), DataPackage.Of(Plan.Name, told));
        Written = [.. written, .. Left];
    }

    /// <summary>Parquet files of an earlier time that lie beside the tables and are not of these runs.</summary>
    public IEnumerable<string> Outdated(string folder) => Written.Select(table => TableResource.NameOf(table.Name) + TableResource.ParquetEnding)
        .Distinct().Where(name => Written.All(table => table.Name != name) && File.Exists(Path.Combine(folder, name)));

    private static void Write(TableResource file, string folder, IReadOnlyDictionary<string, string> about, Action<ITableFile> fill) =>
        SafeFile.Write(Path.Combine(folder, file.File), stream =>
        {
            using var open = file.Begin(stream, about);
            fill(open);
        });

    /// <summary>The same rows for every file: what is in a table is worked out once.</summary>
    private static void Fill(TableResource table, IEnumerable<Datum[]> rows, ITableFile[] files, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            table.Check(row);
            foreach (var file in files) file.Write(row);
        }
    }

    /// <summary>What is varied; an axis with a value that is a name has names only.</summary>
    private Dictionary<string, TableColumn> AxisColumns => field ??= Plan.Axes.ToDictionary(axis => axis, axis =>
        TableColumn.OfAxis(axis, Plan.Cells.Any(cell => !double.IsFinite(cell.At[axis].Number) || cell.At[axis].Kind == FieldKind.Flag)));

    private IEnumerable<Table> All(CancellationToken cancel)
    {
        string[] outcomes = [.. Outcome.All.Select(outcome => outcome.Id)];
        if (HasPoints)
        {
            yield return new("points.csv", ["point", .. Plan.Axes], (_, _) => [])
            {
                Whole = () => Plan.Cells.Select(cell => (Datum[])[cell.Number, .. Axes(cell)]),
            };
        }

        string[] ofRuns = ["replicate", "member", "fingerprint", "error", .. outcomes];
        yield return new("runs.csv", ofRuns, (_, arm) => result.Each(arm).Select(run => (Datum[])
            [run.Replicate, MemberOf(run), Receipt.Hex(run.Fingerprint), run.Error, .. run.Outcomes.Select(value => (Datum)value)]));
        yield return new("outcomes.csv", ["outcome", "unit", .. Estimated], (_, arm) => Outcome.All.Select(outcome => (Datum[])
            [outcome.Id, outcome.Unit.Name(), .. Cells(result.Of(arm, outcome))]));
        yield return new("series.csv", ["outcome", "from_year", "to_year", .. Estimated], (_, arm) => ByQuarter(result.Summary(arm).At, Cells));
        var money = new LedgerRows(result);
        yield return new("ledger.csv", [.. LedgerRows.Columns], (_, arm) => money.OfArm(arm));
        if (Plan.Cells[0].Alternatives.Count > 0)
        {
            yield return new("ledger-differences.csv", [.. LedgerRows.Columns], money.OfDifference, OfDifferences: true);
            yield return new("break-even.csv", [.. LedgerRows.BreakEvenColumns], money.BreakEvens, OfDifferences: true);
            yield return new("differences.csv", ["outcome", "unit", .. Contrasted], (cell, arm) => Outcome.All.Select(outcome => (Datum[])
                [outcome.Id, outcome.Unit.Name(), .. Cells(result.Of(cell, arm, outcome))]), OfDifferences: true);
            yield return new("difference-series.csv", ["outcome", "from_year", "to_year", .. Contrasted], (cell, arm) =>
                ByQuarter(result.Paired(cell, arm).At, Cells), OfDifferences: true);
            string[] gains = ["outcome", "year", "runs", "correlation", "variance_ratio", "why_empty"];
            yield return new("pairing.csv", gains, Gains, OfDifferences: true);
        }

        if (Plan.Axes.Count > 0 && Plan.Cells[0].Alternatives.Count > 0)
        {
            var turns = Turns.Of(result, Outcome.All).ToLookup(turn => turn.Alternative);
            string[] columns = ["outcome", "axis", "sign_first", "kind", "from", "to"];
            yield return new("turns.csv", columns, (_, arm) => turns[arm].Select(turn => (Datum[])
            [
                turn.Outcome.Id, turn.Axis, turn.Sign, Snake(turn.Kind),
                turn.Between is { } one ? one.From : Datum.Nothing, turn.Between is { } two ? two.To : Datum.Nothing,
            ]), OfDifferences: true);
        }

        if (Plan.Kind == StudyKind.Sweep && AxisEffects.Tell(Plan))
            yield return new("effects.csv", EffectColumns, (_, _) => []) { Whole = Effects };

        if (Keeps.Of(result) is { } keeps)
        {
            var kept = keeps.All.ToLookup(one => (one.Cell.Number, one.Arm.Name));
            string[] columns = ["verdict", "shortfall", "hours_per_week", Outcome.CostTogether.Id];
            yield return new("keeps.csv", columns, (cell, arm) => kept[(cell.Number, arm.Name)]
                .Select(one => (Datum[])[Snake(one.Verdict), one.Shortfall, one.Hours, one.Cost]));
        }

        if (result.Structures is { } structures)
        {
            var rules = new StructureRows(result, structures);
            yield return new(StructureFile, [.. StructureRows.Columns], rules.Of, OfDifferences: Plan.Cells[0].Alternatives.Count > 0);
        }

        if (Full)
            yield return new(FullFile, ["replicate", "from_year", "to_year", .. RunRecord.BySeries.Select(outcome => outcome.Id)], Quarters);
        if (Events)
            yield return new(EventsFile, EventColumns, (_, arm) => Lived(arm, cancel));
    }

    private Datum MemberOf(RunRecord run) => Plan.Ensemble is { } ensemble ? ensemble.MemberOf(run.Replicate) : Datum.Nothing;

    private IEnumerable<Datum[]> ByQuarter<T>(Func<Outcome, int, T> at, Func<T, Datum[]> cells) =>
        from outcome in InTime
        from quarter in Enumerable.Range(0, Plan.Years * 4)
        select (Datum[])[outcome.Id, .. Time(quarter), .. cells(at(outcome, quarter))];

    /// <summary>What pairing gains, per outcome and per year: how many times fewer runs it needs than independent ones.</summary>
    private IEnumerable<Datum[]> Gains(Cell cell, Arm arm)
    {
        var pairs = result.Paired(cell, arm);
        return from outcome in InTime
               from year in Enumerable.Range(0, Plan.Years)
               let of = pairs.InYear(outcome, year)
               select (Datum[])[outcome.Id, year + 1, of.Runs, of.Correlation, of.VarianceRatio, Footings.Id(of.Footing)];
    }

    /// <summary>What each axis does to each outcome of the base, and to the difference an alternative makes.</summary>
    private IEnumerable<Datum[]> Effects()
    {
        var effects = new AxisEffects(AxisColumn.Of(Plan));
        return from nth in Enumerable.Range(0, Plan.Cells[0].Alternatives.Count + 1)
               from outcome in Outcome.All
               from of in effects.On([.. Plan.Cells.Select(cell => nth == 0
                   ? result.Of(cell.Base, outcome).Mean
                   : result.Of(cell, cell.Alternatives[nth - 1], outcome).Difference)])
               select (Datum[])
               [
                   of.Axis.Path, outcome.Id, nth == 0 ? "" : Plan.Cells[0].Alternatives[nth - 1].Name, of.Points,
                   of.Spearman, of.Prcc, of.P, of.Q, of.Share, of.Rank,
               ];
    }

    private IEnumerable<Datum[]> Quarters(Cell cell, Arm arm)
    {
        foreach (var run in result.Each(arm))
        {
            for (int quarter = 0; quarter < run.Quarters; quarter++)
                yield return [run.Replicate, .. Time(quarter), .. RunRecord.BySeries.Select((_, outcome) => (Datum)run.At(quarter, outcome))];
        }
    }

    /// <summary>Everything that happened to persons and cases. The runs are lived through once more to see it.</summary>
    private IEnumerable<Datum[]> Lived(Arm arm, CancellationToken cancel)
    {
        var blueprints = arm.Point.Blueprints();
        var log = new EventLog();
        (ComplexRun? Run, int Kind) bench = default;
        foreach (int replicate in result.Numbers)
        {
            cancel.ThrowIfCancellationRequested();
            int kind = blueprints.KindOf(replicate);
            if (bench.Run is null || bench.Kind != kind) bench = (new ComplexRun(blueprints.Of(replicate)), kind);
            bench.Run.Complex.Log = log;
            log.Clear();
            bench.Run.Run(Plan.Seed, replicate, cancel);
            foreach (var line in log.Events)
            {
                string by = line.What == Happening.CaseNoticed ? Snake(line.By) : "";
                yield return [replicate, line.Week, line.Home, line.Tenancy, Snake(line.What), by, .. Case(line), line.To is { } to ? Snake(to) : ""];
            }
        }
    }

    private static Datum[] Case(LifeEvent line) => line.Serial < 0 ? ["", "", "", "", "", "", ""] :
    [
        line.Serial, line.Parent >= 0 ? line.Parent : "", Snake(line.Kind), Snake(line.Rung), Snake(line.Cause),
        string.Join('+', $"{line.Hindrances}".Split(", ").Select(PlanCheck.Snake)), line.Serious ? "yes" : "no",
    ];

    private static string Snake(Enum name) => PlanCheck.Snake($"{name}");

    private static Datum[] Time(int quarter) => [quarter / 4.0, (quarter + 1) / 4.0];

    private static Datum[] Cells(Estimate of) =>
    [
        of.Runs, of.Mean, of.Low, of.High, of.Q05, of.Q50, of.Q95, Footings.Id(of.Footing), .. Doubted(of.Doubt),
    ];

    private static Datum[] Cells(Contrast of) =>
    [
        of.Runs, of.Base, of.Alternative, of.Difference, of.Low, of.High,
        of.Correlation, of.VarianceRatio, Footings.Id(of.Footing),
        .. Doubted(of.Doubt), of.Doubt?.SameSign ?? double.NaN,
    ];

    private static Datum[] Doubted(Doubt? of) =>
        of is null ? [.. Doubts.Select(_ => Datum.Nothing)] : [of.Members, of.Low, of.High, of.Chance, of.Assumptions];

    /// <summary>The columns of a table: those that say where in the design a row belongs, and its own.</summary>
    private TableColumn[] ColumnsOf(Table table)
    {
        string[] all = table.Whole is not null ? table.Columns : ["point", .. HasPoints ? [] : Plan.Axes, "scenario", .. table.Columns];
        return [.. all.Select(name => AxisColumns.GetValueOrDefault(name) ?? TableColumn.Of(TableResource.NameOf(table.File), name))];
    }

    private IEnumerable<Datum[]> Rows(Table table) => table.Whole is { } whole ? whole() :
        from cell in Plan.Cells
        from arm in table.OfDifferences ? cell.Alternatives : cell.Arms
        let place = (Datum[])[cell.Number, .. HasPoints ? [] : Axes(cell), arm.Name]
        from row in table.Rows(cell, arm)
        select (Datum[])[.. place, .. row];

    private IEnumerable<Datum> Axes(Cell cell) => Plan.Axes.Select(axis => (Datum)cell.At[axis]);

    /// <summary>A table: the columns after those that say where in the design a row belongs, and the rows of an arm, or of an alternative beside its base.</summary>
    private sealed record Table(string File, string[] Columns, Func<Cell, Arm, IEnumerable<Datum[]>> Rows, bool OfDifferences = false)
    {
        /// <summary>Of a table that is about the design as a whole, its rows.</summary>
        public Func<IEnumerable<Datum[]>>? Whole { get; init; }
    }
}
