using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Tables;

/// <summary>The tables that go with a study. To add one: its method in <see cref="StudyTables"/>, a line below, and one in docs/outputs.md.</summary>
public sealed class TableSet(StudyResult result)
{
    public const string FullFile = "series-full.csv.gz";
    public const string EventsFile = "events.csv.gz";

    public bool ExcelNl { get; init; }
    public bool Full { get; init; }
    public bool Events { get; init; }

    /// <summary>Tables that stand in the folder already and are left as they are.</summary>
    public IReadOnlyList<ReceiptTable> Left { get; init; } = [];

    /// <summary>Every table there is now, in the order of writing.</summary>
    public IReadOnlyList<ReceiptTable> Written { get; private set; } = [];

    /// <summary>Writes them to a folder; without one it only works out what they would be.</summary>
    public void Write(string? folder, CancellationToken cancel)
    {
        var tables = new StudyTables(result, ExcelNl ? TableStyle.ExcelNl : TableStyle.Plain, cancel) { OnlyHashes = folder is null };
        string In(string name) => Path.Combine(folder ?? "", name);
        tables.Runs(In("runs.csv"));
        tables.Outcomes(In("outcomes.csv"));
        tables.Series(In("series.csv"));
        if (result.Plan.Comparisons > 0 && result.Plan.Cells[0].Alternatives.Count > 0)
        {
            tables.Differences(In("differences.csv"));
            tables.DifferenceSeries(In("difference-series.csv"));
            tables.Pairing(In("pairing.csv"));
        }

        if (Full)
            tables.FullSeries(In(FullFile));
        if (Events)
            tables.Events(In(EventsFile));
        Written = [.. tables.Written, .. Left];
    }
}
