using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;

namespace Simulation.Runner.Commands;

/// <summary>Runs a study again from its receipt, in an empty store, and says whether everything agrees: each value of the receipt, the
/// tables beside it, and the runs in its store. What is gone of those is no difference.</summary>
internal static class VerifyCommand
{
    private const int MostTold = 20;

    public static Command Command { get; } = new()
    {
        Name = "verify",
        Arguments = "RECEIPT",
        ArgumentCount = (1, 1),
        Options = [Shared.Threads, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        int threads = Shared.ThreadsOf(call.Parsed);
        using var receipts = Receipts.Read(call.Named[0], call.Cancel);
        var then = receipts.Receipt;
        if (!receipts.SameModel)
        {
            string model = Printable.Of(then.Model), program = Printable.Of(then.Program);
            call.Terminal.Warn((
                $"let op: dit is model {ModelVersion.Current}, het bewijs is van model {model}; dezelfde uitkomsten geeft uitgave {program}",
                $"note: this is model {ModelVersion.Current}, the receipt is of model {model}; release {program} gives the same results"));
        }

        using (var progress = new ProgressLine(call.Terminal))
        {
            receipts.Plan.Complete(new Replicator(receipts.Scratch, threads), then.Replicates, progress.Report, call.Cancel);
        }

        var result = new StudyResult(receipts.Plan, receipts.Scratch, then.Replicates);
        if (then.Tables.Any(table => table.Name == TableSet.StructureFile))
            result.Structures = Structures.Complete(result, new Replicator(receipts.Scratch, threads), null, call.Cancel);
        var now = Again(receipts, result, call.Cancel);
        List<Bilingual> differ =
        [
            .. ReceiptDifferences.Between(then, now).Select(Words),
            .. now.Tables.Where(table => !IsGoneOrSame(receipts.Folder, table, call.Cancel)).Select(table => new Bilingual(
                $"{table.Name}: het bestand naast het bewijs is een ander", $"{table.Name}: the file beside the receipt is another one")),
            .. Runs(receipts, result, call.Cancel),
        ];
        return Told(differ, now, call.Terminal);
    }

    /// <summary>The receipt this study has now.</summary>
    private static Receipt Again(Receipts receipts, StudyResult result, CancellationToken cancel)
    {
        var then = receipts.Receipt;
        bool Had(string file) => then.Tables.Any(table => table.Name == file);
        var tables = new TableSet(result)
        {
            ExcelNl = then.ExcelNl,
            AllSeries = then.AllSeries,
            HasParquet = Had,
            Full = Had(TableSet.FullFile),
            Events = Had(TableSet.EventsFile),
        };
        var receipt = Receipt.Of(result, receipts.Targets, result.Store, receipts.Language, tables);
        tables.Write(Path.Combine(result.Store, "tables"), receipt.Origin(), cancel);
        return receipt.With(tables.Written);
    }

    private static bool IsGoneOrSame(string folder, ReceiptTable table, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var file = new FileInfo(Path.Combine(folder, table.Name));
        if (!file.Exists && file.LinkTarget is null) return true;
        try
        {
            // Links, pipes and devices are never what was written.
            return file.LinkTarget is null && file.Length > 0 && ReceiptTable.Of(file.FullName, table.Bytes) == table;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static IEnumerable<Bilingual> Runs(Receipts receipts, StudyResult now, CancellationToken cancel)
    {
        StoreFile.Check(receipts.Store, now.Plan, cancel);
        foreach (var arm in now.Plan.Arms)
        {
            var prints = now.Each(arm).ToDictionary(run => run.Replicate, run => run.Fingerprint);
            foreach (var run in RunLog.Read(receipts.Store, arm.Point.Identity).Where(run => prints.ContainsKey(run.Replicate)))
            {
                cancel.ThrowIfCancellationRequested();
                string was = Receipt.Hex(run.Fingerprint);
                string print = Receipt.Hex(prints[run.Replicate]);
                if (was != print)
                {
                    yield return (
                        $"{receipts.Store}: doorrekening {run.Replicate} van {arm.Name} was {was}, is nu {print}",
                        $"{receipts.Store}: run {run.Replicate} of {arm.Name} was {was}, is now {print}");
                }
            }
        }
    }

    private static Bilingual Words(ReceiptDifference differs)
    {
        string path = Printable.Of(differs.Path);
        var (then, now) = (Shown(differs.Then), Shown(differs.Now));
        return differs.Path == "seal"
            ? ("seal: het ontvangstbewijs is veranderd nadat het gemaakt was", "seal: the receipt was changed after it was made")
            : ($"{path}: was {then ?? "er niet"}, is nu {now ?? "er niet"}", $"{path}: was {then ?? "not there"}, is now {now ?? "not there"}");
    }

    private static string? Shown(string? value) => value is null ? null : value.Length == 0 ? "\"\"" : Printable.Of(value);

    private static int Told(List<Bilingual> differ, Receipt now, Terminal terminal)
    {
        foreach (var one in differ.Take(MostTold)) terminal.Line(one);
        if (differ.Count > MostTold)
            terminal.Line(($"… en nog {differ.Count - MostTold}", $"… and {differ.Count - MostTold} more"));
        if (differ.Count > 0)
        {
            terminal.Line((
                $"niet gelijk: verschillen: {differ.Count}; vingerafdruk nu {now.Fingerprint}",
                $"not equal: differences: {differ.Count}; fingerprint now {now.Fingerprint}"));
            return ExitCode.BadInput;
        }

        long runs = now.Arms.Sum(arm => arm.Runs);
        terminal.Line(($"gelijk: {runs} doorrekeningen, vingerafdruk {now.Fingerprint}", $"equal: {runs} runs, fingerprint {now.Fingerprint}"));
        return ExitCode.Done;
    }
}
