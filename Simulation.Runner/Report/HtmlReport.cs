using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>
/// The report of a study: one HTML file that needs nothing else, for whoever has to decide and was not there. To add a
/// section: a class here with its name in <see cref="ReportSection"/> and a line in <see cref="Sections"/>.
/// </summary>
public static class HtmlReport
{
    /// <summary>The report as text; the same results give the same text.</summary>
    public static string Write(StudyResult result, Language language, ReportReceipt receipt) =>
        Write(result, language, receipt, StudyFigures.For(result, language));

    /// <summary>The same with figures that were made already.</summary>
    public static string Write(
        StudyResult result, Language language, ReportReceipt receipt, IReadOnlyList<NamedFigure> figures, CancellationToken cancel = default)
    {
        var sheet = new Sheet(result, language) { Cancel = cancel };
        return Page.Write(sheet, Sections(sheet, receipt, figures));
    }

    private static List<ReportSection> Sections(Sheet sheet, ReportReceipt receipt, IReadOnlyList<NamedFigure> figures)
    {
        // The figure that shows the answer stands beside it, and not again below.
        var lead = AnswerSection.Lead(sheet, figures);
        var shown = new FigureWriter(sheet, [.. figures.Where(figure => figure != lead)]);
        return
        [
            AnswerSection.Of(sheet, figures, lead, shown),
            .. sheet.Result.Cautions.Count > 0 ? [CautionSection.Of(sheet)] : Array.Empty<ReportSection>(),
            OutcomeSection.Of(sheet, shown),
            .. sheet.Result.Structures is { } structures ? [StructureSection.Of(sheet, structures)] : Array.Empty<ReportSection>(),
            shown.Section(),
            MoneySection.Of(sheet, shown),
            AssumptionSection.Of(sheet),
            LimitSection.Of(sheet),
            ReproduceSection.Of(sheet, receipt, shown),
        ];
    }
}

/// <summary>A part of the report with a heading of its own.</summary>
internal sealed record ReportSection(string Id, string Heading, Action<HtmlWriter> Write);
