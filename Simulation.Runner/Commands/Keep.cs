using System.Globalization;
using Simulation.Runner.Figures;
using Simulation.Runner.Report;
using Simulation.Runner.Results;

namespace Simulation.Runner.Commands;

/// <summary>Writes the folder of a study: tables, figures, report, and last of all the receipt.</summary>
internal sealed class Keep(StudyResult result, IReadOnlyList<Target> targets, string folder, Terminal terminal)
{
    public bool ExcelNl { get; init; }
    public bool Full { get; init; }
    public bool Events { get; init; }
    /// <summary>Figures and the report as well.</summary>
    public bool Report { get; init; } = true;

    public void Write(CancellationToken cancel)
    {
        var tables = new Tables(result, ExcelNl ? TableStyle.ExcelNl : TableStyle.Plain);
        bool compares = result.Plan.Comparisons > 0 && result.Plan.Cells[0].Alternatives.Count > 0;
        tables.Runs(In("runs.csv"));
        tables.Outcomes(In("outcomes.csv"));
        tables.Series(In("series.csv"));
        if (compares)
        {
            tables.Differences(In("differences.csv"));
            tables.DifferenceSeries(In("difference-series.csv"));
            tables.Pairing(In("pairing.csv"));
        }

        cancel.ThrowIfCancellationRequested();
        if (Full)
            tables.FullSeries(In("series-full.csv.gz"));
        if (Events)
            tables.Events(In("events.csv.gz"), cancel);
        var receipt = Receipt.Of(result, targets, folder);
        if (Report)
            ForReaders(receipt);
        SafeFile.Write(In(Receipt.FileName), receipt.ToJson());
    }

    private void ForReaders(Receipt receipt)
    {
        var figures = StudyFigures.For(result, terminal.Language);
        StudyFigures.Write(figures, In("figures"), terminal.Language);
        SafeFile.Write(In("report.html"), HtmlReport.Write(result, terminal.Language, ReportReceipt.Of(receipt, Line(receipt)), figures));
    }

    /// <summary>What somebody types to get the same.</summary>
    private static string Line(Receipt receipt)
    {
        string named = string.Join(' ', receipt.Targets.Select(target => Path.ChangeExtension(target.Main, null)));
        return string.Create(CultureInfo.InvariantCulture, $"{Interpreter.Program} {receipt.Kind} {named} --seed {receipt.Seed} --years {receipt.Years} --replicates {receipt.Replicates}");
    }

    private string In(string name) => Path.Combine(folder, name);
}
