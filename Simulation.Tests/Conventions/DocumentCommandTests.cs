using System.Text.RegularExpressions;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Conventions;

/// <summary>
/// Every command in the documents for readers, word for word and in their order, in an empty folder; only with few runs. The dialogue is
/// held by its own tests, and here needs a screen that there is not.
/// </summary>
[Trait("Speed", "slow")]
public sealed class DocumentCommandTests : IDisposable
{
    private const string Few = "4";
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-doc-").FullName;

    public static TheoryData<string> Documents => ["docs/nl/uw-eigen-complex.md", "docs/nl/van-vraag-naar-raadsstuk.md", "docs/a-mix-study.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_a_document_says_to_type_does_what_it_says(string document)
    {
        string[] lines = [.. Commands(Repository.Read(document.Split('/')))];
        Assert.NotEmpty(lines);
        foreach (string line in lines.Where(line => line != "gwsim new --lang nl"))
        {
            var said = Gwsim.Apart(_folder, [.. WithFewRuns(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])]);
            Assert.True(said.Code == 0, $"{document}: {line}\n{said.Error}");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("README.nl.md")]
    [InlineData("docs/nl/veelgestelde-vragen.md")]
    public void Every_page_it_points_at_is_there(string document)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var links = Regex.Matches(Repository.Read(document.Split('/')), @"\]\(([^)#]+)").Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("http", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(folder, link)), $"{document}: {link}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Commands(string markdown) => Regex.Matches(markdown, "```sh\n(.*?)```", RegexOptions.Singleline)
        .SelectMany(block => block.Groups[1].Value.Split('\n')).Select(line => line.Split(" #")[0].Trim()).Where(line => line.StartsWith("gwsim ", StringComparison.Ordinal));

    /// <summary>The same with four runs of each scenario; what is only looked at stays as it is.</summary>
    private static string[] WithFewRuns(string[] words)
    {
        if (words[0] is not ("run" or "compare" or "sweep" or "new")) return words;
        int said = Array.IndexOf(words, "--replicates");
        return said < 0 ? [.. words, "--replicates", Few] : [.. words[..(said + 1)], Few, .. words[(said + 2)..]];
    }
}
