using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Commands;

/// <summary>
/// Runs a study again from its receipt, in an empty store, and says whether everything agrees: each value of the receipt,
/// the tables beside it, and the runs in its store.
/// </summary>
internal static class VerifyCommand
{
    private const int MostTold = 20;

    public static Command Command { get; } = new()
    {
        Name = "verify",
        Description = ("rekent een studie opnieuw vanaf het bewijs en zegt of alles gelijk is", "runs a study again from its receipt and says whether all is equal"),
        Arguments = "RECEIPT",
        ArgumentCount = (1, 1),
        Options = [Shared.Threads, Shared.Lang, Shared.Quiet],
        Examples = [("verify results/coach-withdrawal/receipt.json --lang nl", ("met alleen het bewijs; de bestanden van toen staan erin", "with nothing but the receipt; the files of then are in it"))],
        Run = Do,
    };

    private static int Do(Call call)
    {
        Shared.Apply(call);
        int threads = Shared.ThreadsOf(call.Parsed);
        using var receipts = Receipts.Read(call.Named[0], call.Cancel);
        using var scratch = new ScratchFolder();
        var then = receipts.Receipt;
        string folder = Directory.Exists(call.Named[0]) ? call.Named[0] : Path.GetDirectoryName(Path.GetFullPath(call.Named[0]))!;
        string store = ReportCommand.StoreOf(then, folder);
        if (!receipts.SameModel)
            call.Terminal.Warn(($"let op: dit is model {ModelVersion.Current}, het bewijs is van model {Printable.Of(then.Model)}", $"note: this is model {ModelVersion.Current}, the receipt is of model {Printable.Of(then.Model)}"));
        using (var progress = new ProgressLine(call.Terminal))
            new Replicator(scratch.Folder, threads).Complete([.. receipts.Plan.Arms.Select(arm => arm.Point)], 0, then.Replicates, progress.Report, call.Cancel);
        var now = Again(receipts, new StudyResult(receipts.Plan, scratch.Folder, then.Replicates), call.Cancel);
        List<Bilingual> differ =
        [
            .. ReceiptDifferences.Between(then, now).Select(Words),
            .. new Remains(folder, store, call.Cancel).Against(now, receipts.Plan, scratch.Folder),
        ];
        return Told(differ, now, call.Terminal);
    }

    /// <summary>The receipt this study has now.</summary>
    private static Receipt Again(Receipts receipts, StudyResult result, CancellationToken cancel)
    {
        var then = receipts.Receipt;
        bool Had(string file) => then.Tables.Any(table => table.Name == file);
        var tables = new TableSet(result) { ExcelNl = then.ExcelNl, Full = Had(TableSet.FullFile), Events = Had(TableSet.EventsFile) };
        tables.Write(Path.Combine(result.Store, "tables"), cancel);
        return Receipt.Of(result, receipts.Targets, result.Store, receipts.Language, tables);
    }

    private static Bilingual Words(ReceiptDifference differs)
    {
        string path = Printable.Of(differs.Path);
        return differs.Path == "seal"
            ? ("seal: het ontvangstbewijs is veranderd nadat het gemaakt was", "seal: the receipt was changed after it was made")
            : ($"{path}: was {Shown(differs.Then) ?? "er niet"}, is nu {Shown(differs.Now) ?? "er niet"}", $"{path}: was {Shown(differs.Then) ?? "not there"}, is now {Shown(differs.Now) ?? "not there"}");
    }

    private static string? Shown(string? value) => value is null ? null : value.Length == 0 ? "\"\"" : Printable.Of(value);

    private static int Told(List<Bilingual> differ, Receipt now, Terminal terminal)
    {
        foreach (var one in differ.Take(MostTold))
            terminal.Line(one);
        if (differ.Count > MostTold)
            terminal.Line(($"… en nog {differ.Count - MostTold}", $"… and {differ.Count - MostTold} more"));
        if (differ.Count > 0)
        {
            terminal.Line(($"niet gelijk: verschillen: {differ.Count}; vingerafdruk nu {now.Fingerprint}", $"not equal: differences: {differ.Count}; fingerprint now {now.Fingerprint}"));
            return ExitCode.BadInput;
        }

        long runs = now.Arms.Sum(arm => arm.Runs);
        terminal.Line(($"gelijk: {runs} runs, vingerafdruk {now.Fingerprint}", $"equal: {runs} runs, fingerprint {now.Fingerprint}"));
        return ExitCode.Done;
    }
}
