using Simulation.Runner.Results;

namespace Simulation.Runner.Commands;

/// <summary>Writes the folder of a study: tables, figures, report, and last of all the receipt.</summary>
internal sealed class Keep(StudyResult result, IReadOnlyList<Target> targets, string folder, Terminal terminal)
{
    public bool ExcelNl { get; init; }
    public bool Full { get; init; }
    public bool Events { get; init; }
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
        if (Report)
            Figures();
        SafeFile.Write(In(Receipt.FileName), Receipt.Of(result, targets, folder).ToJson());
    }

    private void Figures() => _ = terminal;

    private string In(string name) => Path.Combine(folder, name);
}
