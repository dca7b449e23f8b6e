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

    /// <summary>Writes what the options of the command ask for, and says where.</summary>
    public void Write(Call call)
    {
        Tables.Write(folder, call.Cancel);
        var receipt = Receipt.Of(result, targets, folder, language, Tables) with { From = From };
        receipt = receipt with { Seal = receipt.OwnSeal };
        if (!Shared.NoReport.In(call.Parsed))
            ForReaders(receipt, Shared.Dark.In(call.Parsed) ? Theme.Dark : Theme.Paper, call.Cancel);
        call.Cancel.ThrowIfCancellationRequested();
        SafeFile.Write(In(Receipt.FileName), receipt.ToJson());
        if (Tables.IsHeadlineOnly)
        {
            call.Terminal.Note((
                $"per kwartaal alleen de hoofduitkomsten, want het zijn {result.Plan.Cells.Count} punten; {StudyChoices.AllSeriesOption.Name} schrijft alles",
                $"by quarter only the headline outcomes, as there are {result.Plan.Cells.Count} points; {StudyChoices.AllSeriesOption.Name} writes all"));
        }

        call.Terminal.Note(($"resultaten: {folder}", $"results: {folder}"));
        if (Shared.NoReport.In(call.Parsed)) return;
        string page = Path.GetFullPath(In(Page));
        call.Terminal.NotePath(("rapport", "report"), page);
        if (Shared.Open.In(call.Parsed)) Opener.Open(page, call.Terminal);
    }

    private const string Page = "report.html";

    /// <summary>Figures, which may be for slides in a dark room, and the report, which keeps to paper.</summary>
    private void ForReaders(Receipt receipt, Theme theme, CancellationToken cancel)
    {
        var figures = StudyFigures.For(result, language, cancel);
        StudyFigures.Write(figures, In(OutFolder.Figures), language, theme, cancel);
        SafeFile.Write(In(Page), HtmlReport.Write(result, language, ReportReceipt.Of(receipt, Line(receipt)), figures, cancel));
    }

    /// <summary>What somebody types to get the same.</summary>
    private string Line(Receipt receipt)
    {
        string named = string.Join(' ', receipt.Targets.Select(target => Path.ChangeExtension(target.Main, null)));
        return string.Create(CultureInfo.InvariantCulture, $"{Interpreter.Program} {receipt.Kind} {named} --seed {receipt.Seed} --years {receipt.Years} --replicates {receipt.Replicates} --lang {receipt.Language}{EnsembleChoice.Typed(result.Plan.Ensemble)}{(result.Structures is null ? "" : $" {StudyChoices.StructureOption.Name}")}");
    }

    private string In(string name) => Path.Combine(folder, name);
}
