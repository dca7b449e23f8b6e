using Simulation.Runner.Experiments;
using Simulation.Runner.Results;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Runs a study again from its receipt, in an empty store, and says whether every fingerprint agrees.</summary>
internal static class VerifyCommand
{
    private const int MostThreads = 1024;

    public static Verb Verb { get; } = new()
    {
        Name = "verify",
        Says = ("rekent een studie opnieuw vanaf het bewijs en zegt of alles gelijk is", "runs a study again from its receipt and says whether all is equal"),
        Names = "RECEIPT",
        Count = (1, 1),
        Choices = [Shared.Threads, Shared.Lang, Shared.Quiet],
        Examples = [("verify results/coach-withdrawal/receipt.json --lang nl", ("met alleen het bewijs; de bestanden van toen staan erin", "with nothing but the receipt; the files of then are in it"))],
        Do = Do,
    };

    private static int Do(Call call)
    {
        Shared.Apply(call);
        int threads = Shared.ThreadsOf(call.Parsed, MostThreads);
        using var receipts = Receipts.Read(call.Named[0]);
        var then = receipts.Receipt;
        var store = Directory.CreateTempSubdirectory("gwsim-store-");
        try
        {
            if (!receipts.SameModel)
                call.Terminal.Warn(($"let op: dit is model {ModelVersion.Current}, het bewijs is van model {then.Model}", $"note: this is model {ModelVersion.Current}, the receipt is of model {then.Model}"));
            using (var progress = new ProgressLine(call.Terminal))
                new Replicator(store.FullName, threads).Complete([.. receipts.Plan.Arms.Select(arm => arm.Point)], 0, then.Replicates, progress.Report, call.Cancel);
            var now = Receipt.Of(new StudyResult(receipts.Plan, store.FullName, then.Replicates), receipts.Targets, store.FullName);
            return Told(then, now, call.Terminal);
        }
        finally
        {
            store.Delete(recursive: true);
        }
    }

    private static int Told(Receipt then, Receipt now, Terminal terminal)
    {
        foreach (var (before, after) in then.Arms.Zip(now.Arms).Where(pair => pair.First != pair.Second && pair.First.Fingerprint != pair.Second.Fingerprint))
            terminal.Line(($"{before.Name}, punt {before.Point}: was {before.Fingerprint}, is nu {after.Fingerprint}", $"{before.Name}, point {before.Point}: was {before.Fingerprint}, is now {after.Fingerprint}"));
        if (then.Fingerprint == now.Fingerprint && then.Arms.Count == now.Arms.Count)
        {
            long runs = now.Arms.Sum(arm => arm.Runs);
            terminal.Line(($"gelijk: {runs} runs, vingerafdruk {now.Fingerprint}", $"equal: {runs} runs, fingerprint {now.Fingerprint}"));
            return ExitCode.Done;
        }

        terminal.Line(($"niet gelijk: was {then.Fingerprint}, is nu {now.Fingerprint}", $"not equal: was {then.Fingerprint}, is now {now.Fingerprint}"));
        return ExitCode.BadInput;
    }
}
