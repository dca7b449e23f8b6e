using System.Text.RegularExpressions;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Conventions;

/// <summary>No piece of code in a document is left to itself: each is run, read or taken by a test, or stands here with the reason why not.</summary>
public class DocumentBlockTests
{
    /// <summary>Pieces that are held by a test of their own, and those that nothing here can run.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["README.md csharp"] = "ReadMeTests: the code is this code",
        ["README.md text"] = "ReadMeTests: what that code prints",
        ["docs/nl/uw-eigen-complex.md text"] = "TranscriptTests: what the command above it prints",
        ["docs/outputs.md text"] = "the shape of JSON, with names in capitals for what differs; StudyCommandTests read the real thing",
        ["docs/outputs.md sql"] = "DataPackageTests reads the same key-value pairs in DuckDB",
        ["docs/a-mix-study.md python"] = "needs Python with pandas",
        ["docs/a-mix-study.md r"] = "needs R",
        ["docs/architecture.md "] = "a drawing in letters",
    };

    /// <summary>Lines for the terminal that call another program than this one.</summary>
    private static readonly Dictionary<string, string> OtherPrograms = new()
    {
        ["dotnet test -c Release"] = "runs these tests",
    };

    [Fact]
    public void Every_piece_of_code_is_held_by_a_test_or_stands_here_with_a_reason()
    {
        var pieces = Documents.AllBlocks.Where(block => block.Language is not ("sh" or "yaml")).Select(block => $"{block.Document} {block.Language}").Distinct();
        Assert.Equal(Otherwise.Keys.Order(StringComparer.Ordinal), pieces.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_line_for_the_terminal_calls_this_program_a_script_that_is_there_or_stands_here_with_a_reason()
    {
        var others = Documents.AllBlocks.Where(block => block.Language == "sh").SelectMany(DocumentCommand.LinesOf).Where(line => DocumentCommand.AfterCall(line) is null).ToList();
        Assert.Empty(OtherPrograms.Keys.Except(others));
        Assert.All(others.Except(OtherPrograms.Keys), line => Assert.True(IsScript(line), line));
    }

    [Fact]
    public void Every_script_a_document_names_is_there()
    {
        var named = Documents.AllInline.Concat(Documents.AllBlocks).SelectMany(code => Regex.Matches(code.Text, @"\b(scripts/[a-z-]+\.sh|\.ci/run)\b").Select(script => (code.Place, Script: script.Value))).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, one => Assert.True(File.Exists(Path.Combine(Repository.Root, one.Script)), $"{one.Place}: {one.Script}"));
    }

    /// <summary>What is judgement is counted in one place, and told in many.</summary>
    [Fact]
    public void Every_document_counts_the_numbers_as_they_are()
    {
        var counted = Regex.Match(Repository.Read("docs", "parameters.md"), @"^(\d+) numbers: .* D (\d+)\.", RegexOptions.Multiline).Groups;
        var told = Documents.All.Where(document => document != "CHANGELOG.md").SelectMany(document => Regex.Matches(
            Documents.Read(document), @"(?i)(?<d>\d{3})\s+(?:of|van)\s+(?:the|de|its)\s+(?<all>\d{3})\s+(?:numbers|getallen)|(?:of|van)\s+(?:its|the|de)\s+(?<all>\d{3})\s+(?:numbers|getallen)\s+(?:zijn\s+er\s+)?(?<d>\d{3})")
            .Select(match => (document, All: match.Groups["all"].Value, D: match.Groups["d"].Value))).ToList();
        Assert.InRange(told.Count, 5, 100);
        Assert.All(told, one => Assert.Equal((one.document, counted[1].Value, counted[2].Value), one));
    }

    private static bool IsScript(string line) => line.Split(' ') is ["bash", var script, ..] && File.Exists(Path.Combine(Repository.Root, script));
}
