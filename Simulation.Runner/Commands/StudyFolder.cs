using System.Globalization;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Commands;

/// <summary>Writes the folder of a study: tables, figures, report, and last of all the receipt.</summary>
internal sealed class StudyFolder(StudyResult result, IReadOnlyList<Target> targets, string folder, Language language)
{
    public required TableSet Tables { get; init; }

    /// <summary>Figures and the report as well.</summary>
    public bool Report { get; init; } = true;
    /// <summary>Figures for slides in a dark room; the report keeps to paper.</summary>
    public bool Dark { get; init; }

    public void Write(CancellationToken cancel)
    {
        Tables.Write(folder, cancel);
        var receipt = Receipt.Of(result, targets, folder, language, Tables);
        if (Report)
            ForReaders(receipt, cancel);
        cancel.ThrowIfCancellationRequested();
        SafeFile.Write(In(Receipt.FileName), receipt.ToJson());
    }

    private void ForReaders(Receipt receipt, CancellationToken cancel)
    {
        var figures = StudyFigures.For(result, language, cancel);
        StudyFigures.Write(figures, In(OutFolder.Figures), language, Dark ? Theme.Dark : Theme.Paper, cancel);
        SafeFile.Write(In("report.html"), HtmlReport.Write(result, language, ReportReceipt.Of(receipt, Line(receipt)), figures, cancel));
    }

    /// <summary>What somebody types to get the same.</summary>
    private static string Line(Receipt receipt)
    {
        string named = string.Join(' ', receipt.Targets.Select(target => Path.ChangeExtension(target.Main, null)));
        return string.Create(CultureInfo.InvariantCulture, $"{Interpreter.Program} {receipt.Kind} {named} --seed {receipt.Seed} --years {receipt.Years} --replicates {receipt.Replicates} --lang {receipt.Language}");
    }

    private string In(string name) => Path.Combine(folder, name);
}
