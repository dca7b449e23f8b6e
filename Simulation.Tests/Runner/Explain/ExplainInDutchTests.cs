using System.Text.RegularExpressions;
using Simulation.Runner.Explain;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Texts;
using Simulation.Tests.Scenarios;
using Spectre.Console;

namespace Simulation.Tests.Runner.Explain;

/// <summary>No English is left in what explain says in Dutch of anything that is shipped, the sources included; titles of documents are names.</summary>
public sealed class ExplainInDutchTests
{
    private static readonly string[] Documents =
        [.. EvidenceFile.Shipped.All.Select(fact => fact.Document).Distinct().OrderByDescending(document => document.Length)];

    public static TheoryData<string> Scenarios => [.. Shipped.Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_is_explained_in_Dutch_alone(string path)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 200;
        ExplanationScreen.Write(Explainer.Explain(Shipped.Scenarios[path]), console, Language.Nl, allSources: path == "base.yaml");

        string said = LanguageScan.WithoutNames(Documents.Aggregate(text.ToString(), (one, document) => one.Replace(document, " ", StringComparison.Ordinal)));
        Assert.Empty(LanguageScan.English().Matches(said).Select(match => LanguageScan.Around(said, match)));
        Assert.Empty(LanguageScan.Unwanted().Matches(said).Select((Match match) => LanguageScan.Around(said, match)));
    }
}
