using System.IO.Compression;
using System.Text;
using CsvHelper;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Runner.Tables;

/// <summary>
/// The tables that go with a study, one thing a row. Runs stream from the store to the file, so memory does not grow with them.
/// To add one: a line in <see cref="All"/>, and one in docs/outputs.md.
/// </summary>
public sealed class TableSet(StudyResult result)
{
    public const string FullFile = "series-full.csv.gz";
    public const string EventsFile = "events.csv.gz";
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

    private static readonly CultureInfo DutchNumbers = Dutch();

    /// <summary>For a Dutch spreadsheet: semicolons, commas in numbers, and the mark by which it knows the encoding.</summary>
    public bool ExcelNl { get; init; }
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

    public void Write(string folder, CancellationToken cancel)
    {
        var written = new List<ReceiptTable>();
        var told = new List<(string, IReadOnlyList<string>)>();
        foreach (var table in All(cancel))
        {
            told.Add((table.File, ColumnsOf(table)));
            string path = Path.Combine(folder, table.File);
            SafeFile.Write(path, file => Write(table, file, cancel));
            written.Add(ReceiptTable.Of(path));
        }

        if (Left.Any(table => table.Name == EventsFile)) told.Add((EventsFile, ColumnsOf(EventColumns)));
        SafeFile.Write(Path.Combine(folder, DataPackage.File), DataPackage.Of(Plan.Name, ExcelNl, told, NamedAxes()));
        Written = [.. written, .. Left];
    }

    /// <summary>The columns of a table as they stand in its first line.</summary>
    private string[] ColumnsOf(Table table) =>
        table.Whole is not null ? table.Columns : ColumnsOf(table.Columns);

    private string[] ColumnsOf(string[] own) => ["point", .. HasPoints ? [] : Plan.Axes, "scenario", .. own];

    /// <summary>Axes whose values are names and not numbers.</summary>
    private HashSet<string> NamedAxes() =>
        [.. Plan.Axes.Where(axis => Plan.Cells.Any(cell => !double.IsFinite(cell.At[axis].Number) || cell.At[axis].Kind == FieldKind.Flag))];

    private IEnumerable<Table> All(CancellationToken cancel)
    {
        string[] outcomes = [.. Outcome.All.Select(outcome => outcome.Id)];
        if (HasPoints)
        {
            yield return new("points.csv", ["point", .. Plan.Axes], (_, _) => [])
            {
                Whole = () => Plan.Cells.Select(cell => (string[])[$"{cell.Number}", .. Plan.Axes.Select(axis => Value(cell.At[axis]))]),
            };
        }

        string[] ofRuns = ["replicate", "member", "fingerprint", "error", .. outcomes];
        yield return new("runs.csv", ofRuns, (_, arm) => result.Each(arm).Select(run => (string[])
            [$"{run.Replicate}", MemberOf(run), Receipt.Hex(run.Fingerprint), run.Error ?? "", .. run.Outcomes.Select(Value)]));
        yield return new("outcomes.csv", ["outcome", "unit", .. Estimated], (_, arm) => Outcome.All.Select(outcome => (string[])
            [outcome.Id, outcome.Unit.Name(), .. Cells(result.Of(arm, outcome))]));
        yield return new("series.csv", ["outcome", "from_year", "to_year", .. Estimated], (_, arm) => ByQuarter(result.Summary(arm).At, Cells));
        var money = new LedgerRows(result, Value);
        yield return new("ledger.csv", [.. LedgerRows.Columns], (_, arm) => money.OfArm(arm));
        if (Plan.Cells[0].Alternatives.Count > 0)
        {
            yield return new("ledger-differences.csv", [.. LedgerRows.Columns], money.OfDifference, OfDifferences: true);
            yield return new("break-even.csv", [.. LedgerRows.BreakEvenColumns], money.BreakEvens, OfDifferences: true);
            yield return new("differences.csv", ["outcome", "unit", .. Contrasted], (cell, arm) => Outcome.All.Select(outcome => (string[])
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
            yield return new("turns.csv", columns, (_, arm) => turns[arm].Select(turn => (string[])
            [
                turn.Outcome.Id, turn.Axis, $"{turn.Sign}", Snake(turn.Kind),
                turn.Between is { } one ? Value(one.From) : "", turn.Between is { } two ? Value(two.To) : "",
            ]), OfDifferences: true);
        }

        if (Plan.Kind == StudyKind.Sweep && AxisEffects.Tell(Plan))
            yield return new("effects.csv", EffectColumns, (_, _) => []) { Whole = Effects };

        if (Keeps.Of(result) is { } keeps)
        {
            var kept = keeps.All.ToLookup(one => (one.Cell.Number, one.Arm.Name));
            string[] columns = ["verdict", "shortfall", "hours_per_week", Outcome.CostTogether.Id];
            yield return new("keeps.csv", columns, (cell, arm) => kept[(cell.Number, arm.Name)]
                .Select(one => (string[])[Snake(one.Verdict), Value(one.Shortfall), Value(one.Hours), Value(one.Cost)]));
        }

        if (result.Structures is { } structures)
        {
            var rules = new StructureRows(result, structures, Value);
            yield return new(StructureFile, [.. StructureRows.Columns], rules.Of, OfDifferences: Plan.Cells[0].Alternatives.Count > 0);
        }

        if (Full)
            yield return new(FullFile, ["replicate", "from_year", "to_year", .. RunRecord.BySeries.Select(outcome => outcome.Id)], Quarters);
        if (Events)
            yield return new(EventsFile, EventColumns, (_, arm) => Lived(arm, cancel));
    }

    private string MemberOf(RunRecord run) => Plan.Ensemble is { } ensemble ? $"{ensemble.MemberOf(run.Replicate)}" : "";

    private IEnumerable<string[]> ByQuarter<T>(Func<Outcome, int, T> at, Func<T, string[]> cells) =>
        from outcome in InTime
        from quarter in Enumerable.Range(0, Plan.Years * 4)
        select (string[])[outcome.Id, .. Time(quarter), .. cells(at(outcome, quarter))];

    /// <summary>What pairing gains, per outcome and per year: how many times fewer runs it needs than independent ones.</summary>
    private IEnumerable<string[]> Gains(Cell cell, Arm arm)
    {
        var pairs = result.Paired(cell, arm);
        return from outcome in InTime
               from year in Enumerable.Range(0, Plan.Years)
               let of = pairs.InYear(outcome, year)
               select (string[])[outcome.Id, $"{year + 1}", $"{of.Runs}", Value(of.Correlation), Value(of.VarianceRatio), Footings.Id(of.Footing)];
    }

    /// <summary>What each axis does to each outcome of the base, and to the difference an alternative makes.</summary>
    private IEnumerable<string[]> Effects()
    {
        var effects = new AxisEffects(AxisColumn.Of(Plan));
        return from nth in Enumerable.Range(0, Plan.Cells[0].Alternatives.Count + 1)
               from outcome in Outcome.All
               from of in effects.On([.. Plan.Cells.Select(cell => nth == 0
                   ? result.Of(cell.Base, outcome).Mean
                   : result.Of(cell, cell.Alternatives[nth - 1], outcome).Difference)])
               select (string[])
               [
                   of.Axis.Path, outcome.Id, nth == 0 ? "" : Plan.Cells[0].Alternatives[nth - 1].Name, $"{of.Points}",
                   Value(of.Spearman), Value(of.Prcc), Value(of.P), Value(of.Q), Value(of.Share), $"{of.Rank}",
               ];
    }

    private IEnumerable<string[]> Quarters(Cell cell, Arm arm)
    {
        foreach (var run in result.Each(arm))
        {
            for (int quarter = 0; quarter < run.Quarters; quarter++)
                yield return [$"{run.Replicate}", .. Time(quarter), .. RunRecord.BySeries.Select((_, outcome) => Value(run.At(quarter, outcome)))];
        }
    }

    /// <summary>Everything that happened to persons and cases. The runs are lived through once more to see it.</summary>
    private IEnumerable<string[]> Lived(Arm arm, CancellationToken cancel)
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
                yield return [$"{replicate}", $"{line.Week}", $"{line.Home}", $"{line.Tenancy}", Snake(line.What), by, .. Case(line), line.To is { } to ? Snake(to) : ""];
            }
        }
    }

    private static string[] Case(LifeEvent line) => line.Serial < 0 ? ["", "", "", "", "", "", ""] :
    [
        $"{line.Serial}", line.Parent >= 0 ? $"{line.Parent}" : "", Snake(line.Kind), Snake(line.Rung), Snake(line.Cause),
        string.Join('+', $"{line.Hindrances}".Split(", ").Select(PlanCheck.Snake)), line.Serious ? "yes" : "no",
    ];

    private static string Snake(Enum name) => PlanCheck.Snake($"{name}");

    private string[] Time(int quarter) => [Value(quarter / 4.0), Value((quarter + 1) / 4.0)];

    private string[] Cells(Estimate of) =>
    [
        $"{of.Runs}", Value(of.Mean), Value(of.Low), Value(of.High), Value(of.Q05), Value(of.Q50), Value(of.Q95), Footings.Id(of.Footing),
        .. Doubted(of.Doubt),
    ];

    private string[] Cells(Contrast of) =>
    [
        $"{of.Runs}", Value(of.Base), Value(of.Alternative), Value(of.Difference), Value(of.Low), Value(of.High),
        Value(of.Correlation), Value(of.VarianceRatio), Footings.Id(of.Footing),
        .. Doubted(of.Doubt), of.Doubt is { } doubt ? Value(doubt.SameSign) : "",
    ];

    private string[] Doubted(Doubt? of) =>
        of is null ? ["", "", "", "", ""] : [$"{of.Members}", Value(of.Low), Value(of.High), Value(of.Chance), Value(of.Assumptions)];

    /// <summary>A number that reads back as the same number; nothing where there is none.</summary>
    private string Value(double value) =>
        double.IsFinite(value) ? value.ToString("R", ExcelNl ? DutchNumbers : CultureInfo.InvariantCulture) : "";

    private string Value(FieldValue value) =>
        double.IsFinite(value.Number) && value.Kind != FieldKind.Flag ? Value(value.Number) : value.ToString();

    private void Write(Table table, Stream file, CancellationToken cancel)
    {
        using var zip = table.File.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true) : null;
        using var text = new StreamWriter(zip ?? file, new UTF8Encoding(ExcelNl), 1 << 16, leaveOpen: true);
        var style = new CsvWriterOptions { Separator = ExcelNl ? ';' : ',', NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };
        using var csv = CsvWriter.Create(text, style, leaveOpen: true);
        if (table.Whole is { } rows)
        {
            csv.WriteRecord(table.Columns);
            foreach (string[] row in rows())
            {
                cancel.ThrowIfCancellationRequested();
                csv.WriteRecord(row);
            }

            return;
        }

        IReadOnlyList<string> axes = HasPoints ? [] : Plan.Axes;
        csv.WriteRecord(ColumnsOf(table));
        foreach (var cell in Plan.Cells)
        {
            foreach (var arm in table.OfDifferences ? cell.Alternatives : cell.Arms)
            {
                string[] place = [$"{cell.Number}", .. axes.Select(axis => Value(cell.At[axis])), arm.Name];
                foreach (string[] row in table.Rows(cell, arm))
                {
                    cancel.ThrowIfCancellationRequested();
                    csv.WriteRecord([.. place, .. row]);
                }
            }
        }
    }

    // Made by hand: the data of the platform are not the same on every machine.
    private static CultureInfo Dutch()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }

    /// <summary>A table: the columns after those that say where in the design a row belongs, and the rows of an arm, or of an alternative beside its base.</summary>
    private sealed record Table(string File, string[] Columns, Func<Cell, Arm, IEnumerable<string[]>> Rows, bool OfDifferences = false)
    {
        /// <summary>Of a table that is about the design as a whole, its rows.</summary>
        public Func<IEnumerable<string[]>>? Whole { get; init; }
    }
}
