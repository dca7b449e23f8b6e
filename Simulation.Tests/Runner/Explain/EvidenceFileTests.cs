using System.Text.RegularExpressions;
using Simulation.Core.Assumptions;
using Simulation.Runner.Explain;

namespace Simulation.Tests.Runner.Explain;

/// <summary>Whoever has only the repository can look up every id it cites, in words that are ours.</summary>
public sealed partial class EvidenceFileTests
{
    private const int LongestStatement = 30;
    private const int LongestSharedRun = 5;
    private const string Header = "id,document,place,value,unit,statement\n";

    // An id that never will be, put together so that the search for citations does not find it here.
    private static readonly string Unknown = "G" + "999";

    [Fact]
    public void A_row_is_found_by_its_id()
    {
        var row = EvidenceFile.Shipped.Find("G087");

        Assert.NotNull(row);
        Assert.Equal(("vader-nieuwold-2024", "100", "homes"), (row.Document, row.Value, row.Unit));
        Assert.True(EvidenceFile.Shipped.Contains("G087"));
    }

    [Fact]
    public void An_unknown_id_is_not_found()
    {
        Assert.Null(EvidenceFile.Shipped.Find(Unknown));
        Assert.False(EvidenceFile.Shipped.Contains(Unknown));
    }

    [Fact]
    public void A_doubled_id_is_refused() =>
        Assert.Throws<ArgumentException>(() => Read("G001,a,b,,,One.\nG001,a,b,,,Two.\n"));

    [Fact]
    public void A_missing_column_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => EvidenceFile.Read(new StringReader("id,document,place,value,unit\nG001,a,b,,\n")));

    [Fact]
    public void Every_assumption_cites_ids_that_exist()
    {
        var missing = from entry in Catalogue.Entries
                      from id in entry.Assumption.Sources
                      where !EvidenceFile.Shipped.Contains(id)
                      select $"{entry.Path} cites {id}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_id_cited_in_the_repository_exists()
    {
        var citations = Citation.All().Distinct().ToList();

        Assert.NotEmpty(citations);
        Assert.DoesNotContain(citations, c => !EvidenceFile.Shipped.Contains(c.Id));
    }

    [Fact]
    public void The_documents_of_the_rows_and_those_of_the_sources_are_the_same()
    {
        var listed = ListedDocument().Matches(Repository.Read("docs", "sources.md")).Select(m => m.Groups["key"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(EvidenceFile.Shipped.All.Select(e => e.Document).Distinct().Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void Ids_are_well_formed_unique_and_in_order()
    {
        string[] ids = [.. EvidenceFile.Shipped.All.Select(e => e.Id)];

        Assert.All(ids, id => Assert.Matches("^[EFGX][0-9]{3}$", id));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_row_says_where_it_comes_from_and_what_a_figure_counts()
    {
        Assert.All(EvidenceFile.Shipped.All, e => Assert.False(string.IsNullOrWhiteSpace(e.Place), $"{e.Id} has no place"));
        Assert.All(EvidenceFile.Shipped.All, e => Assert.False(e.Value.Length == 0 && e.Unit.Length > 0, $"{e.Id} has a unit and no figure"));
    }

    [Fact]
    public void A_statement_is_one_short_sentence() => Assert.All(EvidenceFile.Shipped.All, e =>
    {
        Assert.True(e.Statement.EndsWith('.'), $"{e.Id} does not end with a full stop");
        Assert.False(e.Statement.Contains(". ", StringComparison.Ordinal), $"{e.Id} is more than one sentence");
        Assert.False(e.Statement.IndexOfAny(['"', '“', '”', '‘']) >= 0, $"{e.Id} quotes");
        Assert.InRange(e.Statement.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 2, LongestStatement);
    });

    [Fact]
    public void Nothing_of_the_collection_is_missing_or_changed() => Assert.All(Collection.Facts(), fact =>
    {
        var row = EvidenceFile.Shipped.Find(fact.Id);
        Assert.True(row is not null, $"{fact.Id} is missing");
        Assert.True(fact.Value.Length == 0 || fact.Value == row.Value, $"{fact.Id} says {row.Value}, the collection {fact.Value}");
    });

    [Fact]
    public void No_sentence_of_the_collection_is_repeated() =>
        Assert.Empty(from fact in Collection.Facts()
                     let row = EvidenceFile.Shipped.Find(fact.Id)
                     where row is not null
                     from sentence in fact.Sentences
                     let run = Collection.SharedRun(row.Statement, sentence, LongestSharedRun + 1)
                     where run is not null
                     select $"{fact.Id}: {run}");

    [Theory]
    [InlineData("one two three four five six", "Zero, One two three: four FIVE six!", "one two three four five six")]
    [InlineData("one two three four five six", "one two three four five, and six", null)]
    [InlineData("one two", "one two", null)]
    public void A_shared_run_is_found_whatever_the_punctuation(string one, string other, string? expected) =>
        Assert.Equal(expected, Collection.SharedRun(one, other, LongestSharedRun + 1));

    private static EvidenceFile Read(string rows) => EvidenceFile.Read(new StringReader(Header + rows));

    [GeneratedRegex("^- `(?<key>[a-z0-9-]+)` ", RegexOptions.Multiline)]
    private static partial Regex ListedDocument();
}
