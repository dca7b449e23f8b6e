using System.Net;
using System.Text.RegularExpressions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Explain;
using Simulation.Runner.Report;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Scenarios;
using Simulation.Tests.Runner.Texts;
using Simulation.Tests.Scenarios;

namespace Simulation.Tests.Runner.Report;

/// <summary>
/// No English is left in a Dutch report of a study that is shipped: not in its figures, not in what the sources say. Names of documents,
/// files, options and scenarios are what they are.
/// </summary>
[Trait("Speed", "slow")]
public sealed partial class DutchReportTests : IDisposable
{
    private const int Replicates = 3;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("studies/coach-withdrawal.yaml", StudyKind.Compare)]
    [InlineData("studies/money-ends.yaml", StudyKind.Compare)]
    [InlineData("studies/mix-80.yaml", StudyKind.Sweep)]
    [InlineData("studies/tipping-line.yaml", StudyKind.Sweep)]
    public void A_report_of_a_shipped_study_is_Dutch_throughout(string study, StudyKind kind)
    {
        var (result, target) = Run(study, kind);
        var life = kind == StudyKind.Compare ? ToldLife.Of(result, result.Plan.Cells[0].Alternatives[^1], home: 3, replicate: 1, default) : null;
        var receipt = ReportReceipt.Of(Receipt.Of(result, [target], _folder.Outside, Language.Nl, new TableSet(result)), "gwsim compare");

        string page = HtmlReport.Write(result, Language.Nl, receipt, Simulation.Runner.Figures.Studies.StudyFigures.For(result, Language.Nl), new Besides(life, Signature.None));

        string said = Said(page, result);
        Assert.Empty(LanguageScan.English().Matches(said).Select(match => LanguageScan.Around(said, match)));
        Assert.Empty(LanguageScan.Unwanted().Matches(said).Select(match => LanguageScan.Around(said, match)));
    }

    [Fact]
    public void A_text_in_one_language_serves_both()
    {
        _folder.Write("s.yaml", """
            name: s
            building: { homes: 24 }
            sources: { building: { homes: { id: G074, note: counted at the gate } } }
            """);
        var target = Target.Read(ScenarioLibrary.In(_folder.Root).Find("s").OrThrow(), Shipped.Options).OrThrow();
        var plan = Planner.Run(target, new Wishes { Years = 1 });
        new Replicator(_folder.Outside, 2).Complete([.. plan.Arms.Select(arm => arm.Point)], 0, Replicates, null, default);
        var result = new StudyResult(plan, _folder.Outside, Replicates);
        var receipt = ReportReceipt.Of(Receipt.Of(result, [target], _folder.Outside, Language.Nl, new TableSet(result)), "gwsim run");

        Assert.Contains("bron: G074 (counted at the gate)", new Markup(HtmlReport.Write(result, Language.Nl, receipt)).Text, StringComparison.Ordinal);
    }

    private (StudyResult Result, Target Target) Run(string study, StudyKind kind)
    {
        var target = Target.Read(Shipped.StudyEntries.Single(entry => entry.RelativePath == study), Shipped.Options).OrThrow();
        var plan = Planner.Study(target, kind, new Wishes { Years = 4 });
        new Replicator(_folder.Outside, 2).Complete([.. plan.Arms.Select(arm => arm.Point)], 0, Replicates, null, default);
        return (new StudyResult(plan, _folder.Outside, Replicates), target);
    }

    /// <summary>All one can read, the words in figures too, without names.</summary>
    private static string Said(string page, StudyResult result)
    {
        string text = WebUtility.HtmlDecode(Tag().Replace(Unread().Replace(page, " "), " | "));
        var names = EvidenceFile.Shipped.All.Select(fact => fact.Document).Concat(result.Plan.Arms.Select(arm => arm.Name)).Append(result.Plan.Name);
        foreach (string name in names.Distinct().OrderByDescending(name => name.Length))
            text = text.Replace(name, " ", StringComparison.Ordinal);
        return LanguageScan.WithoutNames(text);
    }

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
