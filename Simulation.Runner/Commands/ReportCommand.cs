using Simulation.Runner.Results;

namespace Simulation.Runner.Commands;

/// <summary>Makes tables, figures and report again from stored runs; nothing is run.</summary>
internal static class ReportCommand
{
    private static readonly Flag Excel = Choice.Of("--excel-nl", ("tabellen voor een Nederlands rekenblad", "tables for a Dutch spreadsheet"));

    public static Verb Verb { get; } = new()
    {
        Name = "report",
        Says = ("maakt tabellen, figuren en rapport opnieuw uit bewaarde runs", "makes tables, figures and report again from stored runs"),
        Names = "DIR",
        Count = (1, 1),
        Choices = [Shared.Out, Shared.Store, Excel, StudyChoices.BareOption, Shared.Lang, Shared.Quiet],
        Examples = [("report results/coach-withdrawal --lang nl", ("hetzelfde rapport, nu in het Nederlands", "the same report, in Dutch this time"))],
        Do = Do,
    };

    private static int Do(Call call)
    {
        Shared.Apply(call);
        string from = Directory.Exists(call.Named[0]) ? call.Named[0] : Path.GetDirectoryName(Path.GetFullPath(call.Named[0]))!;
        using var receipts = Receipts.Read(call.Named[0]);
        var then = receipts.Receipt;
        string folder = Shared.Out.Text(call.Parsed) ?? from;
        string store = Shared.Store.Text(call.Parsed) ?? Path.GetFullPath(Path.Combine(from, then.Store));
        if (!receipts.SameModel)
            throw new BadInputException(($"deze runs zijn van model {then.Model}; dit programma heeft een ander model, reken ze eerst opnieuw", $"these runs are of model {then.Model}; this program has another model, run them again first"));
        var result = new StudyResult(receipts.Plan, store, then.Replicates);
        NoResult.Refuse(result, []);
        new Keep(result, receipts.Targets, folder, call.Terminal) { ExcelNl = Excel.In(call.Parsed), Report = !StudyChoices.BareOption.In(call.Parsed) }.Write(call.Cancel);
        call.Terminal.Note(($"resultaten: {folder}", $"results: {folder}"));
        return ExitCode.Done;
    }
}
