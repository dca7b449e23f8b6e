using Simulation.Runner.Explain;

namespace Simulation.Runner.Texts;

/// <summary>
/// Where a fact stands and what it says. The English is that of docs/evidence.csv, the Dutch a row in words/sources.txt; a test tells
/// which are missing. Titles of documents are names and stay as they are.
/// </summary>
public static class SourceTexts
{
    private static readonly WordList<Row> Dutch = new("sources", row => new(row.One("place"), row.One("nl")));

    /// <summary>The document and the place in it.</summary>
    public static Bilingual Place(EvidenceRow fact) => $"{fact.Document}, " + new Bilingual(Dutch.Find(fact.Id)?.Place ?? fact.Place, fact.Place);

    /// <summary>What it says, in our own words.</summary>
    public static Bilingual Says(EvidenceRow fact) => (Dutch.Find(fact.Id)?.Says ?? fact.Statement, fact.Statement);

    /// <summary>Every fact that has a Dutch sentence; for the test that none is missing or left over.</summary>
    public static IReadOnlyCollection<string> Known => Dutch.Keys;

    private sealed record Row(string Place, string Says);
}
