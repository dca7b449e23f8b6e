using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;

namespace Simulation.Runner.Commands;

/// <summary>Makes tables, figures and report again from stored runs; nothing is run.</summary>
internal static class ReportCommand
{
    private static readonly Flag Excel = new("--excel-nl", ("tabellen voor een Nederlands rekenblad", "tables for a Dutch spreadsheet"));

    public static Command Command { get; } = new()
    {
        Name = "report",
        Arguments = "DIR",
        ArgumentCount = (1, 1),
        Options =
        [
            Shared.Out, Shared.Store, StudyChoices.ParquetOption, Excel, .. LifeChoice.All, .. PaperChoice.All,
            CrateChoice.Option, Shared.Dark, Shared.NoReport, Shared.Open, Shared.Lang, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        using var receipts = Receipts.Read(call.Named[0], call.Cancel);
        var then = receipts.Receipt;
        string folder = Shared.Out.Text(call.Parsed) ?? receipts.Folder;
        if (!receipts.SameModel)
        {
            string model = Printable.Of(then.Model);
            throw new BadInputException((
                $"deze doorrekeningen zijn van model {model}; dit programma heeft een ander model, reken ze eerst opnieuw",
                $"these runs are of model {model}; this program has another model, run them again first"));
        }

        OutFolder.Ready(folder);
        CrateChoice.Check(call, folder);
        var result = new StudyResult(receipts.Plan, Shared.Store.Text(call.Parsed) ?? receipts.Store, then.Replicates);
        result.Cautions = [.. (then.Cautions ?? []).Select(caution => caution.Told())];
        StoreFile.Check(result.Store, result.Plan, call.Cancel);
        NoResult.Refuse(result, []);
        Agree(then, result, call.Cancel);
        if (then.Tables.Any(table => table.Name == TableSet.StructureFile)) result.Structures = Structures.Stored(result);
        var language = Shared.Lang.Text(call.Parsed) is null ? receipts.Language : call.Terminal.Language;
        bool parquet = StudyChoices.ParquetOption.In(call.Parsed)
            || then.Tables.Any(table => table.Name.EndsWith(TableResource.ParquetEnding, StringComparison.Ordinal));
        var tables = new TableSet(result)
        {
            ExcelNl = then.ExcelNl || Excel.In(call.Parsed),
            AllSeries = then.AllSeries,
            HasParquet = _ => parquet,
            Full = then.Tables.Any(table => table.Name == TableSet.FullFile),
            Left = [.. then.Tables.Where(table => TableSet.IsOfEvents(table.Name) && File.Exists(Path.Combine(folder, table.Name)))],
        };
        if (parquet && tables.Left is [{ Name: TableSet.EventsFile }])
        {
            call.Terminal.Warn((
                $"let op: {TableSet.EventsParquet} wordt niet gemaakt, want wat er gebeurde is niet bewaard; doe de studie opnieuw met --events {StudyChoices.ParquetOption.Name}",
                $"note: {TableSet.EventsParquet} is not made, as what happened is not stored; do the study again with --events {StudyChoices.ParquetOption.Name}"));
        }

        new StudyFolder(result, receipts.Targets, folder, language)
        {
            From = then.From,
            Life = LifeChoice.Of(call.Parsed, result, then.Life),
            Tables = tables,
        }.Write(call);
        return ExitCode.Done;
    }

    /// <summary>A report is of the runs its receipt is about, and not of what somebody made of them.</summary>
    private static void Agree(Receipt then, StudyResult result, CancellationToken cancel)
    {
        var arms = result.Plan.Cells.SelectMany(cell => cell.Arms.Select(arm => (cell.Number, Arm: arm))).ToList();
        for (int i = 0; i < arms.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var (point, arm) = arms[i];
            string now = Receipt.Hex(result.Fingerprint(arm));
            if (i < then.Arms.Count && then.Arms[i].Fingerprint == now) continue;
            throw new BadInputException((
                $"de doorrekeningen van {arm.Name}, punt {point}, in {result.Store} zijn niet die van het ontvangstbewijs (vingerafdruk {now}); `gwsim verify` rekent na welke van de twee niet klopt",
                $"the runs of {arm.Name}, point {point}, in {result.Store} are not those of the receipt (fingerprint {now}); `gwsim verify` works out which of the two is wrong"));
        }
    }
}
