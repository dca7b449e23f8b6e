using System.Collections.Concurrent;
using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Conventions;

/// <summary>
/// Every command in the documents that one follows, word for word and in their order, in an empty folder; only with few runs. A README is read
/// in the repository, where the scenarios lie. A line that another document has too, but for language and folder, is typed once.
/// The dialogue is held by its own tests, and here needs a screen that there is not.
/// </summary>
[Trait("Speed", "slow")]
public sealed class DocumentCommandTests : IDisposable
{
    private const string Few = "4";
    private static readonly ConcurrentDictionary<string, string> Typed = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-doc-").FullName;

    public static TheoryData<string> Followed =>
        ["README.md", "README.nl.md", "docs/nl/uw-eigen-complex.md", "docs/nl/van-vraag-naar-raadsstuk.md", "docs/a-mix-study.md"];

    [Theory]
    [MemberData(nameof(Followed))]
    public void What_a_document_says_to_type_does_what_it_says(string document)
    {
        if (document.StartsWith("README", StringComparison.Ordinal)) Copy(Path.Combine(Repository.Root, "scenarios"), Path.Combine(_folder, "scenarios"));
        DocumentCommand[] commands = [.. DocumentCommand.InBlocks(document)];
        Assert.NotEmpty(commands);
        foreach (var command in commands.Where(one => one.Line != "new --lang nl" && Typed.GetOrAdd(Same(one.Words), document) == document))
        {
            var said = Gwsim.Apart(_folder, [.. WithFewRuns(command.Words)]);
            Assert.True(said.Code == 0, $"{command}\n{said.Error}");
        }
    }

    /// <summary>A line without language and folder.</summary>
    private static string Same(string[] words) =>
        string.Join(' ', words.Where((word, at) => !IsOfReader(word) && (at == 0 || !IsOfReader(words[at - 1]))));

    private static bool IsOfReader(string word) => word is "--lang" or "--out";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string there = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(file, there);
        }
    }

    /// <summary>The same with four runs of each scenario; what is only looked at stays as it is.</summary>
    private static string[] WithFewRuns(string[] words)
    {
        if (words[0] is not ("run" or "compare" or "sweep" or "new")) return words;
        int said = Array.IndexOf(words, "--replicates");
        return said < 0 ? [.. words, "--replicates", Few] : [.. words[..(said + 1)], Few, .. words[(said + 2)..]];
    }
}
