using Simulation.Core.Assumptions;

namespace Simulation.Tests.Conventions;

/// <summary>What docs/citations.md says of an assumption is about the one in the catalogue, with the grade and the ids it has there.</summary>
public class CitationsTests
{
    private const string None = "assumption";
    private static readonly string[] Kinds = ["number", "direction", "existence", "nothing"];
    private static readonly Row[] Rows = [.. Read()];

    [Fact]
    public void Each_row_has_the_grade_and_the_ids_of_the_catalogue() => Assert.All(Rows, row =>
    {
        var believed = Assert.Single(Catalogue.Entries, e => e.Path == row.Path).Assumption;
        string cited = believed.Sources.Count == 0 ? None : string.Join(", ", believed.Sources);
        Assert.Equal((row.Path, believed.Grade.ToString(), cited), (row.Path, row.Grade, row.Cited));
    });

    [Fact]
    public void No_assumption_has_two_rows() => Assert.Equal(Rows.Select(r => r.Path).Distinct(), Rows.Select(r => r.Path));

    [Fact]
    public void A_grade_above_judgement_rests_on_a_number_and_what_supports_nothing_is_not_cited() => Assert.All(Rows, row =>
    {
        Assert.True(row.Grade == nameof(Grade.D) || row.Supports == "number", $"{row.Path} has grade {row.Grade} without a number");
        Assert.True((row.Cited == None) == (row.Supports == "nothing"), $"{row.Path} cites {row.Cited}, which supports {row.Supports}");
    });

    [Fact]
    public void The_first_line_and_the_readme_count_the_rows()
    {
        string kinds = string.Join(", ", Kinds.Select(kind => $"{Rows.Count(r => r.Supports == kind)} {kind}"));
        Assert.Contains($"\n{Rows.Length} numbers: {kinds}.\n", Repository.Read("docs", "citations.md"), StringComparison.Ordinal);
        Assert.All(Rows, row => Assert.Contains(row.Supports, Kinds));
        int numbers = Rows.Count(r => r.Supports == Kinds[0]);
        string sentence = $"of\nthe {Rows.Length} that matter most {numbers} have a number from a source";
        Assert.Contains(sentence, Repository.Read("README.md"), StringComparison.Ordinal);
    }

    private static IEnumerable<Row> Read() =>
        from line in Repository.Read("docs", "citations.md").Split('\n')
        where line.StartsWith('|')
        let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
        where cells[0].StartsWith('`')
        select new Row(cells[0].Trim('`'), cells[1], cells[2], cells[4]);

    private sealed record Row(string Path, string Grade, string Cited, string Supports);
}
