using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;

namespace Simulation.Runner.Commands;

/// <summary>Writes the folder of a study: tables, figures, report, and last of all the receipt.</summary>
internal sealed class StudyFolder(StudyResult result, IReadOnlyList<Target> targets, string folder, Language language)
{
    public required TableSet Tables { get; init; }

    /// <summary>The files that were named, from this folder.</summary>
    public required IReadOnlyList<string>? From { get; init; }

    /// <summary>The home whose futures the report tells, if any.</summary>
    public ReceiptLife? Life { get; init; }

    /// <summary>Writes what the options of the command ask for, and says where.</summary>
    public void Write(Call call)
    {
        var receipt = Receipt.Of(result, targets, folder, language, Tables) with { From = From, Life = Life };
        Tables.Write(folder, receipt.Origin(), call.Cancel);
        receipt = receipt.With(Tables.Written);
        IReadOnlyList<string> read = [];
        if (!Shared.NoReport.In(call.Parsed))
            read = ForReaders(receipt, PaperChoice.Of(call), Shared.Dark.In(call.Parsed) ? Theme.Dark : Theme.Paper, call.Cancel);
        call.Cancel.ThrowIfCancellationRequested();
        SafeFile.Write(In(Receipt.FileName), receipt.ToJson());
        Describe(receipt, read, call);
        if (Tables.IsHeadlineOnly)
        {
            call.Terminal.Note((
                $"per kwartaal alleen de hoofduitkomsten, want het zijn {result.Plan.Cells.Count} punten; {StudyChoices.AllSeriesOption.Name} schrijft alles",
                $"by quarter only the headline outcomes, as there are {result.Plan.Cells.Count} points; {StudyChoices.AllSeriesOption.Name} writes all"));
        }

        foreach (string name in Tables.Outdated(folder))
        {
            call.Terminal.Warn((
                $"let op: {name} in {folder} is van een eerdere keer en hoort niet bij deze doorrekeningen; {StudyChoices.ParquetOption.Name} schrijft het opnieuw",
                $"note: {name} in {folder} is of an earlier time and not of these runs; {StudyChoices.ParquetOption.Name} writes it anew"));
        }

        call.Terminal.Note(($"resultaten: {folder}", $"results: {folder}"));
        if (Shared.NoReport.In(call.Parsed)) return;
        string page = Path.GetFullPath(In(Page));
        call.Terminal.NotePath(("rapport", "report"), page);
        if (Shared.Open.In(call.Parsed)) Opener.Open(page, call.Terminal);
    }

    private const string Page = "report.html";

    /// <summary>Figures, which may be for slides in a dark room, and the report, which keeps to paper; tells which files these are.</summary>
    private IReadOnlyList<string> ForReaders(Receipt receipt, Signature signed, Theme theme, CancellationToken cancel)
    {
        var figures = StudyFigures.For(result, language, cancel);
        var besides = new Besides(LifeChoice.Told(Life, result, cancel), signed);
        if (besides.Life is { } told) figures = [.. figures, told.Figure(result, language)];
        StudyFigures.Write(figures, In(OutFolder.Figures), language, theme, cancel);
        SafeFile.Write(In(Page), HtmlReport.Write(result, language, ReportReceipt.Of(receipt, Line(receipt, result)), figures, besides, cancel));
        return [Page, .. figures.SelectMany(figure => new[] { ".svg", ".png" }.Select(ending => $"{OutFolder.Figures}/{figure.Stem}{ending}"))];
    }

    /// <summary>Tells programs that collect research what is in the folder, where somebody asked for it; last, as it has the hash of all.</summary>
    private void Describe(Receipt receipt, IReadOnlyList<string> forReaders, Call call)
    {
        if (CrateChoice.Option.In(call.Parsed) && PaperChoice.Of(call) is { Date: { } date } signed)
        {
            string[] made = [Receipt.FileName, DataPackage.File, .. Tables.Written.Select(table => table.Name), .. forReaders];
            new RunCrate(receipt, result.Plan.Title, Line(receipt, result), date, signed.Author)
                .Write(folder, [.. targets.SelectMany(target => target.AllFiles)], made, language);
        }
        else if (File.Exists(In(RunCrate.FileName)))
        {
            call.Terminal.Warn((
                $"let op: {RunCrate.FileName} in {folder} is van een eerdere keer; {CrateChoice.Option.Name} schrijft het opnieuw",
                $"note: {RunCrate.FileName} in {folder} is of an earlier time; {CrateChoice.Option.Name} writes it anew"));
        }
    }

    /// <summary>What somebody types to get the same.</summary>
    internal static string Line(Receipt receipt, StudyResult result)
    {
        string named = string.Join(' ', receipt.Targets.Select(target => Path.ChangeExtension(target.Main, null)));
        return string.Create(CultureInfo.InvariantCulture, $"{Interpreter.Program} {receipt.Kind} {named} --seed {receipt.Seed} --years {receipt.Years} --replicates {receipt.Replicates} --lang {receipt.Language}{EnsembleChoice.Typed(result.Plan.Ensemble)}{(result.Structures is null ? "" : $" {StudyChoices.StructureOption.Name}")}{LifeChoice.Typed(receipt.Life)}");
    }

    private string In(string name) => Path.Combine(folder, name);
}
