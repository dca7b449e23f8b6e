using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Tables;

/// <summary>How tables are written: for programs, or for a Dutch spreadsheet.</summary>
public sealed record TableStyle(CultureInfo Culture, string Separator, bool Marked)
{
    /// <summary>Commas between values, points in numbers.</summary>
    public static TableStyle Plain { get; } = new(CultureInfo.InvariantCulture, ",", Marked: false);

    /// <summary>Semicolons between values, commas in numbers, and the mark by which a spreadsheet knows the encoding.</summary>
    public static TableStyle ExcelNl { get; } = new(DutchNumbers(), ";", Marked: true);

    // Made by hand: the data of the platform are not the same on every machine.
    private static CultureInfo DutchNumbers()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }
}

/// <summary>Results as tables, one thing a row. Runs stream from the store to the file, so memory does not grow with them.</summary>
public sealed class StudyTables(StudyResult result, TableStyle style, CancellationToken cancel = default)
{
    private readonly List<ReceiptTable> _written = [];

    private StudyPlan Plan => result.Plan;

    /// <summary>Only works out what the tables would be, and leaves no file.</summary>
    public bool OnlyHashes { get; init; }

    /// <summary>The tables so far.</summary>
    public IReadOnlyList<ReceiptTable> Written => _written;

    /// <summary>One row a run: where in the design, which arm, which replicate, and every outcome over all years.</summary>
    public void Runs(string path) => Write(path, csv =>
    {
        Header(csv, ["replicate", "fingerprint", "error", .. Outcome.All.Select(outcome => outcome.Id)]);
        foreach (var (cell, arm) in Arms())
        {
            foreach (var run in result.Each(arm))
            {
                Place(csv, cell, arm);
                csv.WriteField(run.Replicate);
                csv.WriteField(Receipt.Hex(run.Fingerprint));
                csv.WriteField(run.Error ?? "");
                foreach (double value in run.Outcomes)
                    Value(csv, value);
                csv.NextRecord();
            }
        }
    });

    /// <summary>One row an outcome of an arm: mean, interval, spread.</summary>
    public void Outcomes(string path) => Write(path, csv =>
    {
        Header(csv, ["outcome", "unit", "runs", "mean", "ci95_low", "ci95_high", "q05", "q50", "q95", "why_empty"]);
        foreach (var (cell, arm) in Arms())
        {
            foreach (var outcome in Outcome.All)
            {
                Place(csv, cell, arm);
                csv.WriteField(outcome.Id);
                csv.WriteField(outcome.Unit.Name());
                Estimated(csv, result.Of(arm, outcome));
                csv.NextRecord();
            }
        }
    });

    /// <summary>One row an outcome of an alternative: the difference with the base, lived through by the same people.</summary>
    public void Differences(string path) => Write(path, csv =>
    {
        Header(csv, ["outcome", "unit", "runs", "base", "alternative", "difference", "ci95_low", "ci95_high", "correlation", "variance_ratio", "why_empty"]);
        foreach (var cell in Plan.Cells)
        {
            foreach (var arm in cell.Alternatives)
            {
                foreach (var outcome in Outcome.All)
                {
                    Place(csv, cell, arm);
                    csv.WriteField(outcome.Id);
                    csv.WriteField(outcome.Unit.Name());
                    Contrasted(csv, result.Of(cell, arm, outcome));
                    csv.NextRecord();
                }
            }
        }
    });

    /// <summary>One row an outcome in a quarter: what the runs say about it then.</summary>
    public void Series(string path) => Write(path, csv =>
    {
        Header(csv, ["outcome", "from_year", "to_year", "runs", "mean", "ci95_low", "ci95_high", "q05", "q50", "q95", "why_empty"]);
        foreach (var (cell, arm) in Arms())
        {
            var summary = result.Summary(arm);
            foreach (var outcome in RunRecord.BySeries)
            {
                for (int quarter = 0; quarter < summary.Quarters; quarter++)
                {
                    Place(csv, cell, arm);
                    csv.WriteField(outcome.Id);
                    Quarter(csv, quarter);
                    Estimated(csv, summary.At(outcome, quarter));
                    csv.NextRecord();
                }
            }
        }
    });

    /// <summary>One row an outcome in a quarter: the difference with the base then.</summary>
    public void DifferenceSeries(string path) => Write(path, csv =>
    {
        Header(csv, ["outcome", "from_year", "to_year", "runs", "base", "alternative", "difference", "ci95_low", "ci95_high", "correlation", "variance_ratio", "why_empty"]);
        foreach (var cell in Plan.Cells)
        {
            foreach (var arm in cell.Alternatives)
            {
                var pairs = result.Paired(cell, arm);
                foreach (var outcome in RunRecord.BySeries)
                {
                    for (int quarter = 0; quarter < pairs.Quarters; quarter++)
                    {
                        Place(csv, cell, arm);
                        csv.WriteField(outcome.Id);
                        Quarter(csv, quarter);
                        Contrasted(csv, pairs.At(outcome, quarter));
                        csv.NextRecord();
                    }
                }
            }
        }
    });

    /// <summary>What pairing gains, per outcome and per year: how many times fewer runs it needs than independent ones.</summary>
    public void Pairing(string path) => Write(path, csv =>
    {
        Header(csv, ["outcome", "year", "runs", "correlation", "variance_ratio", "why_empty"]);
        foreach (var cell in Plan.Cells)
        {
            foreach (var arm in cell.Alternatives)
            {
                var pairs = result.Paired(cell, arm);
                foreach (var outcome in RunRecord.BySeries)
                {
                    for (int year = 0; year < Plan.Years; year++)
                    {
                        var contrast = pairs.InYear(outcome, year);
                        Place(csv, cell, arm);
                        csv.WriteField(outcome.Id);
                        csv.WriteField(year + 1);
                        csv.WriteField(contrast.Runs);
                        Value(csv, contrast.Correlation);
                        Value(csv, contrast.VarianceRatio);
                        csv.WriteField(Footings.Id(contrast.Footing));
                        csv.NextRecord();
                    }
                }
            }
        }
    });

    /// <summary>Every run by quarter, compressed.</summary>
    public void FullSeries(string path) => WriteCompressed(path, csv =>
    {
        Header(csv, ["replicate", "from_year", "to_year", .. RunRecord.BySeries.Select(outcome => outcome.Id)]);
        foreach (var (cell, arm) in Arms())
        {
            foreach (var run in result.Each(arm))
            {
                for (int quarter = 0; quarter < run.Quarters; quarter++)
                {
                    Place(csv, cell, arm);
                    csv.WriteField(run.Replicate);
                    Quarter(csv, quarter);
                    for (int outcome = 0; outcome < RunRecord.BySeries.Count; outcome++)
                        Value(csv, run.At(quarter, outcome));
                    csv.NextRecord();
                }
            }
        }
    });

    /// <summary>Everything that happened to persons and cases, compressed. The runs are lived through once more to see it.</summary>
    public void Events(string path) => WriteCompressed(path, csv =>
    {
        Header(csv, ["replicate", "week", "home", "tenancy", "what", "by", "case", "parent", "kind", "rung", "cause", "hindrances", "serious"]);
        foreach (var (cell, arm) in Arms())
        {
            var run = new Core.ComplexRun(arm.Point.Blueprint());
            var log = run.Complex.Log = new EventLog();
            for (int replicate = 0; replicate < result.Replicates; replicate++)
            {
                cancel.ThrowIfCancellationRequested();
                log.Clear();
                run.Run(Plan.Seed, replicate, cancel);
                foreach (var line in log.Events)
                {
                    Place(csv, cell, arm);
                    csv.WriteField(replicate);
                    Event(csv, line);
                    csv.NextRecord();
                }
            }
        }
    });

    private static void Event(CsvWriter csv, LifeEvent line)
    {
        csv.WriteField(line.Week);
        csv.WriteField(line.Home);
        csv.WriteField(line.Tenancy);
        csv.WriteField(PlanCheck.Snake(line.What.ToString()));
        csv.WriteField(line.What == Happening.CaseNoticed ? PlanCheck.Snake(line.By.ToString()) : "");
        bool about = line.Serial >= 0;
        csv.WriteField(about ? (int?)line.Serial : null);
        csv.WriteField(about && line.Parent >= 0 ? (int?)line.Parent : null);
        csv.WriteField(about ? PlanCheck.Snake(line.Kind.ToString()) : "");
        csv.WriteField(about ? PlanCheck.Snake(line.Rung.ToString()) : "");
        csv.WriteField(about ? PlanCheck.Snake(line.Cause.ToString()) : "");
        csv.WriteField(about ? string.Join('+', line.Hindrances.ToString().Split(", ").Select(PlanCheck.Snake)) : "");
        csv.WriteField(about ? (line.Serious ? "yes" : "no") : "");
    }

    private IEnumerable<(Cell Cell, Arm Arm)> Arms() => Plan.Cells.SelectMany(cell => cell.Arms.Select(arm => (cell, arm)));

    private void Header(CsvWriter csv, IEnumerable<string> columns)
    {
        foreach (string column in (string[])["point", .. Plan.Axes, "scenario", .. columns])
            csv.WriteField(column);
        csv.NextRecord();
    }

    private void Place(CsvWriter csv, Cell cell, Arm arm)
    {
        cancel.ThrowIfCancellationRequested();
        csv.WriteField(cell.Number);
        foreach (string axis in Plan.Axes)
        {
            var value = cell.At[axis];
            if (double.IsFinite(value.Number) && value.Kind != Scenarios.FieldKind.Flag)
                Value(csv, value.Number);
            else
                csv.WriteField(value.ToString());
        }

        csv.WriteField(arm.Name);
    }

    private static void Quarter(CsvWriter csv, int quarter)
    {
        const double Quarters = (double)Week.PerYear / RunRecord.Quarter;
        Value(csv, quarter / Quarters);
        Value(csv, (quarter + 1) / Quarters);
    }

    private static void Estimated(CsvWriter csv, Estimate estimate)
    {
        csv.WriteField(estimate.Runs);
        foreach (double value in (double[])[estimate.Mean, estimate.Low, estimate.High, estimate.Q05, estimate.Q50, estimate.Q95])
            Value(csv, value);
        csv.WriteField(Footings.Id(estimate.Footing));
    }

    private static void Contrasted(CsvWriter csv, Contrast contrast)
    {
        csv.WriteField(contrast.Runs);
        foreach (double value in (double[])[contrast.Base, contrast.Alternative, contrast.Difference, contrast.Low, contrast.High, contrast.Correlation, contrast.VarianceRatio])
            Value(csv, value);
        csv.WriteField(Footings.Id(contrast.Footing));
    }

    /// <summary>A number that reads back as the same number; nothing where there is none.</summary>
    private static void Value(CsvWriter csv, double value) =>
        csv.WriteField(double.IsFinite(value) ? value.ToString("R", csv.Configuration.CultureInfo) : "");

    private void Write(string path, Action<CsvWriter> write) => Keep(path, file => Hashed(path, file, write));

    private void WriteCompressed(string path, Action<CsvWriter> write) => Keep(path, file =>
    {
        using var zip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
        Hashed(path, zip, write);
    });

    private void Keep(string path, Action<Stream> write)
    {
        if (OnlyHashes)
            write(Stream.Null);
        else
            SafeFile.Write(path, write);
    }

    private void Hashed(string path, Stream into, Action<CsvWriter> write)
    {
        using var through = new HashingStream(into);
        using (var text = new StreamWriter(through, new UTF8Encoding(style.Marked), 1 << 16, leaveOpen: true) { NewLine = "\n" })
            WriteTo(text, write);
        _written.Add(through.Table(Path.GetFileName(path)));
    }

    private void WriteTo(TextWriter text, Action<CsvWriter> write)
    {
        var configuration = new CsvConfiguration(style.Culture) { Delimiter = style.Separator, NewLine = "\n" };
        using var csv = new CsvWriter(text, configuration, leaveOpen: true);
        write(csv);
    }
}
