using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Conventions;

/// <summary>
/// Every command in the documents that one follows, word for word and in their order, in an empty folder; only with few runs. A README is read
/// in the repository, where the scenarios lie. The dialogue is held by its own tests, and here needs a screen that there is not.
/// </summary>
[Trait("Speed", "slow")]
public sealed class DocumentCommandTests : IDisposable
{
    private const string Few = "4";
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
        foreach (var command in commands.Where(command => command.Line != "new --lang nl"))
        {
            var said = Gwsim.Apart(_folder, [.. WithFewRuns(command.Words)]);
            Assert.True(said.Code == 0, $"{command}\n{said.Error}");
        }
    }

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
